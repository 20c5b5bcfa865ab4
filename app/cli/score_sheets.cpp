// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/score_sheets.h"

#include "app/cli/command.h"
#include "core/video/picture_io.h"

#include <algorithm>

namespace mw::cli {

namespace {

constexpr std::size_t kSheetFrames = 5;
constexpr std::size_t kSheetRows = 4;  ///< Of the best and of the worst.

FramePtr frameOf(Picture picture)
{
    auto frame = std::make_shared<Frame>();
    frame->size = picture.size;
    frame->rgb = std::move(picture.rgb);
    return frame;
}

/// The picture of a frame: below `pictures`, or where data sets keep them beside their masks. Grey
/// when there is none, as the masks alone say something too.
Result<FramePtr> pictureFor(const fs::path& pictures, const fs::path& masks,
                            const std::string& sequence, const std::string& frame, Size size)
{
    std::vector<fs::path> folders;
    if (!pictures.empty()) {
        folders = {pictures / fromUtf8(sequence), pictures};
    } else {
        fs::path beside;
        for (const fs::path& part : masks)
            beside /= part == "Annotations" ? fs::path("JPEGImages") : part;
        if (beside != masks)
            folders = {beside};
    }
    std::error_code ec;
    for (const fs::path& folder : folders) {
        for (const char* extension : {".jpg", ".jpeg", ".png", ".bmp"}) {
            const fs::path file = folder / fromUtf8(frame + extension);
            if (!fs::exists(file, ec))
                continue;
            MW_TRY(Picture picture, readPicture(file));
            if (picture.size != size)
                return Error{ErrorCode::MaskSizeMismatch,
                             {toUtf8(masks / fromUtf8(frame + ".png")), toString(size),
                              toString(picture.size)}};
            return frameOf(std::move(picture));
        }
    }
    Picture grey;
    grey.size = size;
    grey.rgb.assign(std::size_t(size.pixelCount()) * 3, 128);
    return frameOf(std::move(grey));
}

/// `number` 0: any value but 0. Empty of the given size when there is no file.
Result<Mask> maskFrom(const fs::path& file, int number, Size size)
{
    std::error_code ec;
    if (number < 0 || !fs::exists(file, ec))
        return Mask(size);
    MW_TRY(LabelImage image, readLabelPng(file));
    if (number == 0) {
        for (std::uint8_t& label : image.labels)
            label = label != 0 ? 1 : 0;
        number = 1;
    }
    return maskOfLabel(image, std::uint8_t(number));
}

}  // namespace

std::vector<std::pair<std::string, std::size_t>> bestAndWorst(std::size_t count)
{
    std::vector<std::pair<std::string, std::size_t>> chosen;
    const std::size_t best = std::min((count + 1) / 2, kSheetRows);
    const std::size_t worst = std::min(count - best, kSheetRows);
    for (std::size_t i = 0; i < best; ++i)
        chosen.emplace_back("best " + std::to_string(i + 1), i);
    for (std::size_t i = 0; i < worst; ++i)
        chosen.emplace_back("worst " + std::to_string(i + 1), count - 1 - i);
    return chosen;
}

Result<void> prepareSheet(const fs::path& file)
{
    std::error_code ec;
    if (file.has_parent_path())
        fs::create_directories(file.parent_path(), ec);
    if (ec || fs::is_directory(file, ec))
        return Error{ErrorCode::FileNotWritable, {toUtf8(file)}};
    return {};
}

Result<SheetCell> supportCell(AnnotatedClips& clips, const ClipObject& shown,
                              const TaskContext& task)
{
    const DatasetVideo& video = *clips.find(shown.video);
    MW_TRY(const AnnotatedClips::OpenedClip opened, clips.clip(video, task));
    SheetCell cell;
    for (const std::string& frame : shown.frames) {
        MW_TRY(const FrameMasks masks, clips.masks(video, frame, task));
        const auto object = masks.objects.find(shown.object);
        if (object == masks.objects.end())
            continue;
        MW_TRY(cell.picture, opened.video->frame(opened.frames.at(frame), task));
        cell.truth = object->second;
        cell.caption = "support " + shown.video + " " + frame;
        break;
    }
    return cell;
}

Result<SheetCell> queryCell(AnnotatedClips& clips, const ClipObject& query,
                            const std::string& frame, const Mask& found,
                            EvaluationProtocol protocol, const TaskContext& task)
{
    const DatasetVideo& video = *clips.find(query.video);
    MW_TRY(const AnnotatedClips::OpenedClip opened, clips.clip(video, task));
    MW_TRY(const FrameMasks masks, clips.masks(video, frame, task));
    SheetCell cell;
    MW_TRY(cell.picture, opened.video->frame(opened.frames.at(frame), task));
    cell.found = found;
    cell.caption = query.video + " " + frame;
    if (!masks.isAnnotated)
        return cell;
    const auto object = masks.objects.find(query.object);
    cell.truth = object == masks.objects.end() ? Mask(found.size()) : object->second;
    cell.caption += "  J " + percent(scoreFrame(protocol, found, *cell.truth).region);
    return cell;
}

Result<void> writeEvaluationSheet(const fs::path& file, const ScoreReport& report,
                                  const fs::path& pictures, const TaskContext& task)
{
    std::vector<const ObjectScores*> order;
    for (const ObjectScores& object : report.evaluation.objects)
        order.push_back(&object);
    const auto mean = [](const ObjectScores* o) { return o->region().mean + o->contour().mean; };
    std::stable_sort(order.begin(), order.end(), [&](const ObjectScores* a, const ObjectScores* b) {
        return mean(a) > mean(b);
    });
    std::vector<SheetRow> rows;
    for (const auto& [place, index] : bestAndWorst(order.size())) {
        const ObjectScores& object = *order[index];
        const auto source = report.sources.find({object.sequence, object.object});
        if (source == report.sources.end())
            continue;
        const ScoredMasks& masks = source->second;
        SheetRow row;
        row.heading = place + ": J " + percent(object.region().mean) + "  F "
            + percent(object.contour().mean) + "  " + object.sequence
            + (report.layout == "expressions" ? " expression " : " object ") + object.object;
        for (const std::size_t at : spreadOver(object.frames.size(), kSheetFrames)) {
            if (task.stopped())
                return Error{ErrorCode::Cancelled};
            const std::string& frame = object.frames[at];
            const fs::path name = fromUtf8(frame + ".png");
            MW_TRY(const LabelImage image, readLabelPng(masks.truth / name));
            SheetCell cell;
            MW_TRY(cell.picture,
                   pictureFor(pictures, masks.truth, object.sequence, frame, image.size));
            cell.truth = maskOfLabel(image, std::uint8_t(masks.truthObject));
            MW_TRY(cell.found, maskFrom(masks.predicted / name, masks.predictedObject, image.size));
            cell.caption = frame + "  J " + percent(object.scores[at].region);
            row.cells.push_back(std::move(cell));
        }
        rows.push_back(std::move(row));
    }
    return writePng(file, drawScoreSheet(rows));
}

}  // namespace mw::cli
