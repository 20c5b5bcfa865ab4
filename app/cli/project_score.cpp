// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clips.h"
#include "app/cli/project_items.h"
#include "core/base/json.h"
#include "core/metrics/region_contour.h"
#include "core/video/picture_io.h"

#include <atomic>
#include <thread>

namespace mw::cli {

namespace {

constexpr auto kOptions = std::to_array<Option>({
    {"truth", "DIR", "The true masks: DIR/<video>/<frame>.png, objects by their numbers"},
    {"all", nullptr, "Score painted frames too, not only what runs have found"},
});

struct Question {
    std::size_t row = 0;
    Mask mask;
    fs::path truth;
    int number = 0;
    FrameScores scores{};
    std::optional<Error> error{};
};

struct Row {
    std::string object;
    std::int64_t frames = 0;
    double region = 0;
    double contour = 0;
};

/// Scores every question on all processors.
Result<void> answer(std::vector<Question>& questions, const TaskContext& task)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < questions.size() && !task.stopped(); i = next++) {
            Question& q = questions[i];
            const auto truth = readObject(q.truth, q.number, q.mask.size());
            if (truth)
                q.scores = scoreDavis(q.mask, *truth);
            else
                q.error = truth.error();
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i)
            threads.emplace_back(work);
        work();
    }
    if (task.stopped())
        return Error{ErrorCode::Cancelled, {}};
    for (const Question& q : questions) {
        if (q.error)
            return *q.error;
    }
    return {};
}

Result<void> score(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(1));
    MW_TRY(const fs::path truth, args.path("truth"));
    MW_TRY(const auto document, openForReading(args));
    const Project& project = document->project();
    std::error_code ec;
    if (!fs::is_directory(truth, ec))
        return Error{ErrorCode::FileMissing, {toUtf8(truth)}};

    ProjectVideos videos(*document);
    std::vector<Row> rows;
    std::vector<Question> questions;
    for (const auto& [id, video] : project.videos()) {
        const fs::path folder = truth / fromUtf8(video.name);
        if (!fs::is_directory(folder, ec))
            continue;
        MW_TRY(const VideoPtr source, videos.open(id, context.task));
        for (const Track* track : project.tracksOf(id)) {
            rows.push_back({nameOfTrack(project, *track)});
            for (const auto& [frame, annotation] : project.annotations(track->id)) {
                if (!args.has("all") && annotation.isLocked)
                    continue;
                const fs::path file = folder / fromUtf8(source->frameName(frame) + ".png");
                if (!fs::exists(file, ec))
                    continue;
                MW_TRY(Mask mask, document->mask(track->id, frame));
                questions.push_back({rows.size() - 1, std::move(mask), file, track->number});
            }
        }
    }
    if (questions.empty())
        return Error{ErrorCode::NothingPainted,
                     {toUtf8(truth)},
                     "no frame has both a mask to score and its truth"};
    MW_TRY_VOID(answer(questions, context.task));
    for (const Question& q : questions) {
        Row& row = rows[q.row];
        ++row.frames;
        row.region += q.scores.region;
        row.contour += q.scores.contour;
    }
    std::erase_if(rows, [](const Row& row) { return row.frames == 0; });

    std::vector<std::vector<std::string>> table{{"object", "frames", "J&F", "J", "F"}};
    const auto add = [&](const std::string& name, std::int64_t frames, double j, double f) {
        table.push_back(
            {name, std::to_string(frames), fixed((j + f) / 2, 3), fixed(j, 3), fixed(f, 3)});
        context.out.object(dumpJson(
            {{"object", name}, {"frames", frames}, {"J&F", (j + f) / 2}, {"J", j}, {"F", f}}));
    };
    double region = 0;
    double contour = 0;
    std::int64_t frames = 0;
    for (const Row& row : rows) {
        const auto n = double(row.frames);
        add(row.object, row.frames, row.region / n, row.contour / n);
        region += row.region / n;
        contour += row.contour / n;
        frames += row.frames;
    }
    add("mean", frames, region / double(rows.size()), contour / double(rows.size()));
    context.out.table(table);
    return {};
}

}  // namespace

Command projectScoreCommand()
{
    return {"score",
            "P.maskwright --truth DIR [options]",
            "Compare what runs have found with true masks",
            "J is the overlap of areas, F the agreement of contours, both from 0 to 1 and counted "
            "as\ndavis2017-evaluation does for one frame; the mean is over objects.",
            kOptions,
            score};
}

}  // namespace mw::cli
