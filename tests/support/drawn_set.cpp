// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/drawn_set.h"

#include <cmath>
#include <utility>

namespace mw::test {

namespace {

constexpr int kWidth = 64, kHeight = 48;

}  // namespace

void addClip(TrainingSetWriter& writer, const std::string& name, Color ground,
             const std::vector<Disc>& discs, std::vector<TrainingObject> objects, int frames)
{
    TrainingItem item;
    item.set = "drawn";
    item.name = name;
    item.frames = frames;
    item.width = kWidth;
    item.height = kHeight;
    item.objects = std::move(objects);
    const std::size_t pixels = std::size_t(kWidth) * kHeight;
    std::vector<std::uint8_t> rgb, labels;
    for (int t = 0; t < frames; ++t) {
        std::vector<std::uint8_t> planes(3 * pixels), map(pixels);
        for (std::size_t i = 0; i < pixels; ++i) {
            Color color = ground;
            for (const Disc& disc : discs) {
                const double x = double(i % kWidth) + 0.5, y = double(i / kWidth) + 0.5;
                if (std::hypot(x - disc.x, y - disc.y + 0.5 * t) <= disc.radius) {
                    color = disc.color;
                    map[i] = disc.label;
                }
            }
            for (std::size_t c = 0; c < 3; ++c)
                planes[c * pixels + i] = color[c];
        }
        rgb.insert(rgb.end(), planes.begin(), planes.end());
        labels.insert(labels.end(), map.begin(), map.end());
    }
    writer.add(std::move(item), std::move(rgb), std::move(labels));
}

TrainingObject object(std::uint8_t label, const std::string& name,
                      std::vector<std::string> expressions)
{
    TrainingObject made;
    made.labels = {label};
    made.className = name;
    made.expressions = std::move(expressions);
    return made;
}

void addFolderPicture(TrainingSetWriter& writer, const std::string& folder, Color color)
{
    TrainingItem item;
    item.set = "folders";
    item.name = folder;
    item.className = folder;
    item.frames = 1;
    item.width = kWidth;
    item.height = kHeight;
    const std::size_t pixels = std::size_t(kWidth) * kHeight;
    std::vector<std::uint8_t> rgb;
    for (const std::uint8_t value : color)
        rgb.insert(rgb.end(), pixels, value);
    writer.add(std::move(item), std::move(rgb), {});
}

double shareOf(const Tensor& frames, Color color)
{
    Tensor far = torch::zeros_like(frames.select(1, 0), torch::kInt);
    for (int c = 0; c < 3; ++c)
        far = at::maximum(far,
                          (frames.select(1, c).to(torch::kInt) - int(color[std::size_t(c)])).abs());
    return (far < 70).to(torch::kDouble).mean().item<double>();
}

double columnOf(const Tensor& masks)
{
    const Tensor columns = masks.to(torch::kDouble).sum(std::vector<std::int64_t>{0, 1});
    const auto width = columns.size(0);
    return ((columns * torch::arange(width, torch::kDouble)).sum() / columns.sum()).item<double>()
        / double(width);
}

}  // namespace mw::test
