// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

/// How good and how fast the flow method is on clips with truth. Prints the table that
/// docs/benchmarks.md quotes:
///
///   flow_scores [--clips DIR] [--only CLIP] [--every N] [--reversed] [--brief] [--opinions DIR]
///
/// DIR has the layout of Ref-YouTube-VOS (JPEGImages and Annotations of the clips); default
/// $MW_CLIPS_DIR, then ../shared/clips beside the sources. Painted are the first five frames, or
/// with --every N the frames 0, N, 2N, ... The mean is over objects; J and F are those of
/// davis2017-evaluation. --opinions takes what a model said of each frame from pictures
/// DIR/CLIP-OBJECT/FRAME.png (`maskwright segment --no-refine --probability`) as its guide, and its
/// IoU with painted frames from DIR/CLIP-OBJECT/overlap.txt (0 when there is none).
#include "core/flow/flow_segmenter.h"
#include "core/metrics/region_contour.h"
#include "core/video/picture_io.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/video/tracking.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace mw;

namespace {

using Masks = std::map<FrameIndex, Mask>;

struct Clip {
    std::string name;
    VideoPtr video;
    std::vector<Masks> objects;  ///< Truth of each.
};

struct Scores {
    double region = 0;
    double contour = 0;
};

/// Shows the frames of another video in the opposite order.
class ReversedVideo final : public VideoSource
{
public:
    explicit ReversedVideo(VideoPtr video)
        : m_video(std::move(video))
        , m_info(m_video->info())
    {
        m_info.fingerprint += " reversed";
    }
    const VideoInfo& info() const override { return m_info; }
    Result<FramePtr> frame(FrameIndex index, const TaskContext& task) override
    {
        MW_TRY(const FramePtr frame, m_video->frame(source(index), task));
        auto copy = std::make_shared<Frame>(*frame);
        copy->index = index;
        return FramePtr(std::move(copy));
    }
    std::string frameName(FrameIndex index) const override
    {
        return m_video->frameName(source(index));
    }
    double seconds(FrameIndex index) const override { return index; }
    bool isKeyFrame(FrameIndex) const override { return true; }

private:
    FrameIndex source(FrameIndex index) const { return m_info.frameCount - 1 - index; }
    VideoPtr m_video;
    VideoInfo m_info;
};

Result<Clip> loadClip(const fs::path& root, const std::string& name, bool isReversed)
{
    Clip clip;
    clip.name = name;
    MW_TRY(clip.video, openVideo(root / "JPEGImages" / name, {}, {}));
    if (isReversed)
        clip.video = std::make_shared<ReversedVideo>(clip.video);
    std::vector<LabelImage> labels;
    std::set<std::uint8_t> ids;
    for (FrameIndex i = 0; i < clip.video->info().frameCount; ++i) {
        MW_TRY(LabelImage image,
               readLabelPng(root / "Annotations" / name / (clip.video->frameName(i) + ".png")));
        for (const std::uint8_t id : labelsIn(image))
            ids.insert(id);
        labels.push_back(std::move(image));
    }
    // Of these two clips only the union of rider and vehicle is truth.
    const bool isUnion = name == "scooter-black" || name == "motocross-jump";
    clip.objects.resize(isUnion ? 1 : ids.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        std::size_t object = 0;
        for (const std::uint8_t id : ids) {
            const Mask mask = maskOfLabel(labels[i], id);
            Mask& truth = clip.objects[isUnion ? 0 : object++][FrameIndex(i)];
            truth = truth.size().isEmpty() ? mask : truth | mask;
        }
    }
    return clip;
}

/// The mean over the predicted frames.
Scores score(const Masks& predicted, const Masks& truth, const std::set<FrameIndex>& painted)
{
    Scores sum;
    int count = 0;
    for (const auto& [frame, mask] : truth) {
        if (painted.contains(frame))
            continue;
        const auto it = predicted.find(frame);
        const FrameScores s
            = scoreDavis(it == predicted.end() ? Mask(mask.size()) : it->second, mask);
        sum.region += s.region;
        sum.contour += s.contour;
        ++count;
    }
    return {sum.region / count, sum.contour / count};
}

Masks copied(const Masks& truth, const std::set<FrameIndex>& painted)
{
    Masks result;
    for (const auto& [frame, mask] : truth)
        result[frame] = truth.at(*std::prev(painted.upper_bound(frame)));
    return result;
}

/// The plainest use of optical flow: the last mask, moved by it and cut off at one half.
Result<Masks> warped(const Clip& clip, const Masks& truth, const std::set<FrameIndex>& painted)
{
    const auto dis = cv::DISOpticalFlow::create(cv::DISOpticalFlow::PRESET_MEDIUM);
    Masks result;
    cv::Mat previousGrey;
    cv::Mat previous;
    for (const auto& [frame, mask] : truth) {
        MW_TRY(const FramePtr picture, clip.video->frame(frame, {}));
        const cv::Mat rgb(picture->size.height, picture->size.width, CV_8UC3,
                          const_cast<std::uint8_t*>(picture->rgb.data()));
        cv::Mat grey;
        cv::cvtColor(rgb, grey, cv::COLOR_RGB2GRAY);
        BitRaster raster = mask.toRaster();
        cv::Mat bits(grey.size(), CV_8UC1, raster.pixels.data());
        if (!painted.contains(frame)) {
            cv::Mat flow;
            dis->calc(grey, previousGrey, flow);
            for (int y = 0; y < flow.rows; ++y)
                for (int x = 0; x < flow.cols; ++x)
                    flow.at<cv::Point2f>(y, x) += cv::Point2f(float(x), float(y));
            cv::Mat moved;
            cv::remap(previous, moved, flow, {}, cv::INTER_LINEAR);
            bits = moved > 0.5;
            bits &= 1;
            std::copy(bits.begin<std::uint8_t>(), bits.end<std::uint8_t>(), raster.pixels.begin());
        }
        bits.convertTo(previous, CV_32F);
        result[frame] = Mask::fromRaster(raster);
        previousGrey = grey;
    }
    return result;
}

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// A model's answers from files.
class PicturesGuide final : public FlowGuide
{
public:
    PicturesGuide(fs::path folder, const VideoSource& video)
        : m_folder(std::move(folder))
        , m_video(video)
    {
    }
    Result<float> overlapWithPainted() override
    {
        std::ifstream file(m_folder / "overlap.txt");
        float value = 0;
        file >> value;
        return value;
    }
    Result<const ProbabilityMap*> opinion(FrameIndex frame, FrameIndex) override
    {
        MW_TRY(const Picture picture, readPicture(m_folder / (m_video.frameName(frame) + ".png")));
        m_map.size = picture.size;
        m_map.values.clear();
        for (std::size_t i = 0; i < picture.rgb.size(); i += 3)
            m_map.values.push_back(picture.rgb[i]);
        return &m_map;
    }
    void decided(FrameIndex, const Mask&) override { }

private:
    fs::path m_folder;
    const VideoSource& m_video;
    ProbabilityMap m_map;
};

struct Options {
    fs::path opinions;
    fs::path clips;
    std::string only;
    fs::path out;
    FrameIndex every = 0;
    bool isReversed = false;
    bool isBrief = false;
    FlowSettings settings;
};

Result<void> writeOverlay(const fs::path& file, const Frame& frame, const Mask& mask,
                          const Mask& truth)
{
    Picture picture{frame.size, frame.rgb, false};
    const BitRaster found = mask.toRaster();
    const BitRaster right = truth.toRaster();
    for (std::size_t i = 0; i < found.pixels.size(); ++i) {
        // Green: found; red: found and wrong; blue: missed.
        const int channel = found.pixels[i] != 0 ? (right.pixels[i] != 0 ? 1 : 0)
            : right.pixels[i] != 0               ? 2
                                                 : -1;
        if (channel >= 0) {
            std::uint8_t& value = picture.rgb[i * 3 + std::size_t(channel)];
            value = std::uint8_t(value / 2 + 127);
        }
    }
    return writeJpeg(file, picture, 85);
}

Result<void> run(const Options& options)
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(options.clips / "JPEGImages"))
        if (options.only.empty() || options.only == entry.path().filename())
            names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    if (!options.isBrief)
        std::printf("| clip | objects | copy J | F | plain DIS J | F | flow J | F | frames/s |\n"
                    "|---|---|---|---|---|---|---|---|---|\n");
    Scores sums[3];
    int objects = 0;
    double allSeconds = 0;
    int allFrames = 0;
    for (const std::string& name : names) {
        MW_TRY(const Clip clip, loadClip(options.clips, name, options.isReversed));
        std::set<FrameIndex> painted;
        const FrameIndex count = clip.video->info().frameCount;
        for (FrameIndex i = 0; i < count; ++i)
            if (options.every > 0 ? i % options.every == 0 : i < 5)
                painted.insert(i);
        Scores ours[3];
        FlowSegmenter segmenter(options.settings);
        double seconds = 0;
        int frames = 0;
        for (std::size_t object = 0; object < clip.objects.size(); ++object) {
            const Masks& truth = clip.objects[object];
            PropagationRequest request;
            request.query = clip.video;
            for (const auto& [frame, mask] : truth) {
                request.frames.push_back(frame);
                if (painted.contains(frame))
                    request.anchors.emplace(frame, mask);
            }
            Masks masks;
            const auto start = std::chrono::steady_clock::now();
            PicturesGuide guide(options.opinions / (name + "-" + std::to_string(object + 1)),
                                *clip.video);
            FlowGuide* asked = options.opinions.empty() ? nullptr : &guide;
            MW_TRY_VOID(segmenter.propagate(request, asked, {}, [&](const PropagatedMask& mask) {
                masks[mask.frame] = mask.mask;
                if (std::getenv("MW_FLOW_TRACE"))
                    std::printf("%s %zu frame %d: J %.3f, confidence %.3f\n", name.c_str(), object,
                                mask.frame, intersectionOverUnion(mask.mask, truth.at(mask.frame)),
                                double(mask.confidence));
            }));
            seconds += secondsSince(start);
            frames += int(masks.size());
            std::vector<Scores> scores(3);
            if (!options.isBrief) {
                MW_TRY(const Masks plain, warped(clip, truth, painted));
                scores[0] = score(copied(truth, painted), truth, painted);
                scores[1] = score(plain, truth, painted);
            }
            scores[2] = score(masks, truth, painted);
            for (int i = 0; i < 3; ++i) {
                ours[i].region += scores[std::size_t(i)].region;
                ours[i].contour += scores[std::size_t(i)].contour;
            }
            if (!options.out.empty()) {
                const fs::path folder = options.out / (name + "-" + std::to_string(object + 1));
                fs::create_directories(folder);
                for (const auto& [frame, mask] : masks) {
                    MW_TRY(const FramePtr picture, clip.video->frame(frame, {}));
                    MW_TRY_VOID(writeOverlay(folder / (clip.video->frameName(frame) + ".jpg"),
                                             *picture, mask, truth.at(frame)));
                }
            }
        }
        const double n = double(clip.objects.size());
        if (options.isBrief)
            std::printf("%s %.3f %.3f %.1f\n", name.c_str(), ours[2].region / n,
                        ours[2].contour / n, frames / seconds);
        else
            std::printf("| %s | %zu | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.1f |\n",
                        name.c_str(), clip.objects.size(), ours[0].region / n, ours[0].contour / n,
                        ours[1].region / n, ours[1].contour / n, ours[2].region / n,
                        ours[2].contour / n, frames / seconds);
        std::fflush(stdout);
        for (int i = 0; i < 3; ++i) {
            sums[i].region += ours[i].region;
            sums[i].contour += ours[i].contour;
        }
        objects += int(clip.objects.size());
        allSeconds += seconds;
        allFrames += frames;
    }
    const double n = std::max(1, objects);
    std::printf("| **mean** | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.1f |\n", objects,
                sums[0].region / n, sums[0].contour / n, sums[1].region / n, sums[1].contour / n,
                sums[2].region / n, sums[2].contour / n, allFrames / allSeconds);
    return {};
}

}  // namespace

int main(int argc, char** argv)
{
    Options options;
    if (const char* folder = std::getenv("MW_CLIPS_DIR"))
        options.clips = folder;
    else
        options.clips = fs::path(MW_SOURCE_DIR) / "../shared/clips/train";
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        const std::string value = i + 1 < argc ? argv[i + 1] : "";
        if (argument == "--reversed")
            options.isReversed = true;
        else if (argument == "--brief")
            options.isBrief = true;
        else if (argument == "--clips")
            options.clips = value, ++i;
        else if (argument == "--opinions")
            options.opinions = value, ++i;
        else if (argument == "--only")
            options.only = value, ++i;
        else if (argument == "--out")
            options.out = value, ++i;
        else if (argument == "--every")
            options.every = std::atoi(value.c_str()), ++i;
        else if (argument == "--work")
            options.settings.workLongSidePx = std::atoi(value.c_str()), ++i;
        else {
            std::fprintf(stderr, "error: unknown option (%s): see the top of the source file\n",
                         argument.c_str());
            return 2;
        }
    }
    if (!fs::is_directory(options.clips / "JPEGImages")) {
        std::printf("skipped: no clips in %s; set MW_CLIPS_DIR\n", options.clips.c_str());
        return 0;
    }
    const auto outcome = run(options);
    if (!outcome)
        std::fprintf(stderr, "error: %s\n", describe(outcome.error()).c_str());
    return outcome ? 0 : 1;
}
