// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/contact_sheet.h"

#include "inference/training/open_episodes.h"

#include <sys/resource.h>

namespace mw {

namespace {

double processorMilliseconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return 1000.0 * double(usage.ru_utime.tv_sec) + double(usage.ru_utime.tv_usec) / 1000;
}

/// Copies a clip into the sheet at (left, top); the object's outline is drawn and the rest dimmed.
void drawClip(const ClipSample& clip, int left, int top, ContactSheet& sheet)
{
    const Tensor frames = clip.frames.contiguous(), masks = clip.masks.contiguous();
    const std::int64_t height = frames.size(2), width = frames.size(3), pixels = height * width;
    for (std::int64_t t = 0; t < frames.size(0); ++t) {
        const std::uint8_t* rgb = frames.data_ptr<std::uint8_t>() + t * 3 * pixels;
        const std::uint8_t* mask = masks.data_ptr<std::uint8_t>() + t * pixels;
        for (std::int64_t y = 0; y < height; ++y) {
            for (std::int64_t x = 0; x < width; ++x) {
                const std::int64_t i = y * width + x;
                const bool isEdge = mask[i] != 0
                    && (x == 0 || y == 0 || x + 1 == width || y + 1 == height || !mask[i - 1]
                        || !mask[i + 1] || !mask[i - width] || !mask[i + width]);
                std::uint8_t* out = sheet.rgb.data()
                    + 3 * (std::int64_t(top + y) * sheet.width + left + t * (width + 2) + x);
                for (std::int64_t c = 0; c < 3; ++c)
                    out[c] = isEdge ? std::uint8_t(c == 1 ? 255 : 0) : rgb[c * pixels + i];
            }
        }
    }
}

}  // namespace

Result<ContactSheet> drawContactSheet(const SheetOptions& options, const TaskContext& task)
{
    EpisodeMixOptions mix;
    mix.shape = {options.frames, options.frames, options.side, options.side};
    mix.crossInstance = options.crossInstance;
    mix.heldOut.folds = options.folds;
    mix.heldOut.fold = options.fold;
    if (const std::string problem = mix.heldOut.problem(); !problem.empty())
        return Error{ErrorCode::WrongUsage, {problem}};
    mix.isValidation = options.isValidation;
    MW_TRY(const auto source, openEpisodes(options.data, mix));
    ContactSheet sheet;
    const int gap = 8;
    sheet.width = 2 * options.frames * (options.side + 2) + gap;
    sheet.height = options.episodes * (options.side + 4);
    sheet.rgb.assign(std::size_t(sheet.width) * std::size_t(sheet.height) * 3, 255);
    for (int i = 0; i < options.episodes; ++i) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        const double start = processorMilliseconds();
        MW_TRY(const EpisodeSample sample,
               source->episode(options.seed, options.first + std::uint64_t(i)));
        sheet.milliseconds += (processorMilliseconds() - start) / options.episodes;
        const int top = i * (options.side + 4);
        drawClip(sample.support, 0, top, sheet);
        drawClip(sample.query, options.frames * (options.side + 2) + gap, top, sheet);
        const Tensor areas = sample.query.masks.flatten(1).to(torch::kFloat).mean(1);
        sheet.captions.push_back({sample.className, sample.supportExpression,
                                  sample.queryExpression, sample.isSameInstance,
                                  areas.mean().item<double>(),
                                  int(areas.eq(0).sum().item<std::int64_t>())});
    }
    return sheet;
}

}  // namespace mw
