// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/benchmark.h"

#include "core/base/stopwatch.h"
#include "core/benchmark/score_sheet.h"
#include "core/formats/pipeline.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <set>

namespace mw {

namespace {

constexpr const char* kFormat = "maskwright-benchmark";
constexpr std::uint64_t kMostResultBytes = std::uint64_t(1) << 30;

/// The painted frames of a clip that an episode shows, empty masks included.
Result<std::map<FrameIndex, Mask>> shownMasks(AnnotatedClips& clips, const ClipObject& shown,
                                              const TaskContext& task)
{
    const DatasetVideo& video = *clips.find(shown.video);
    MW_TRY(const AnnotatedClips::OpenedClip opened, clips.clip(video, task));
    std::map<FrameIndex, Mask> masks;
    for (const std::string& name : shown.frames) {
        const auto at = opened.frames.find(name);
        if (at == opened.frames.end())
            return invalidDataset(video.pictures, "there is no picture of frame " + name);
        MW_TRY(FrameMasks known, clips.masks(video, name, task));
        const auto object = known.objects.find(shown.object);
        if (object != known.objects.end())
            masks.emplace(at->second, std::move(object->second));
        else if (known.isAnnotated && !known.isPartial)
            masks.emplace(at->second, Mask(opened.video->info().size));
    }
    return masks;
}

/// What is scored: pictures are asked in their order, whatever the order of the file.
struct Question {
    PropagationRequest request;
    std::map<FrameIndex, std::string> names;
};

Result<Question> questionOf(AnnotatedClips& clips, const BenchmarkEpisode& episode,
                            const ClipObject& query, bool isControl,
                            const PropagationOptions& options, const TaskContext& task)
{
    const ClipObject& shown = isControl ? *episode.wrongSupport : episode.support;
    Question q;
    q.request.options = options;
    q.request.expression = query.text;
    const DatasetVideo& video = *clips.find(query.video);
    MW_TRY(const AnnotatedClips::OpenedClip opened, clips.clip(video, task));
    q.request.query = opened.video;
    for (const std::string& name : query.frames) {
        const auto at = opened.frames.find(name);
        if (at == opened.frames.end())
            return invalidDataset(video.pictures, "there is no picture of frame " + name);
        q.names.emplace(at->second, name);
    }
    for (const auto& [frame, name] : q.names)
        q.request.frames.push_back(frame);
    MW_TRY(auto masks, shownMasks(clips, shown, task));
    MW_TRY(const AnnotatedClips::OpenedClip support, clips.clip(*clips.find(shown.video), task));
    if (shown.video == query.video)
        q.request.anchors = masks;
    std::erase_if(masks, [](const auto& item) { return item.second.isEmpty(); });
    if (masks.empty())
        return Error{ErrorCode::SupportIncomplete,
                     {shown.video, "the object is not seen in the frames that are shown"}};
    q.request.support.push_back({support.video, std::move(masks), shown.text});
    return q;
}

// ---- The file of results

class ResultsFile
{
public:
    /// Reads what is there and leaves the file ready for more lines.
    Result<std::vector<QueryScore>> open(const fs::path& path, const Json& header, bool startsAnew,
                                         const EpisodeList& list)
    {
        m_path = path;
        std::error_code ec;
        if (path.has_parent_path())
            fs::create_directories(path.parent_path(), ec);
        std::vector<QueryScore> scores;
        std::string kept;
        if (!startsAnew && fs::exists(path, ec)) {
            MW_TRY(const std::string text, readFile(path, kMostResultBytes));
            MW_TRY(kept, take(text, header, list, scores));
        }
        if (kept.empty())
            kept = dumpJson(header) + "\n";
        // Also cuts off the half line that a killed program leaves.
        MW_TRY_VOID(writeFileAtomically(path, kept));
        return scores;
    }

    Result<void> add(const QueryScore& score)
    {
        if (m_path.empty())
            return {};
        Json scores = Json::array();
        for (const auto& frame : score.frames)
            scores.push_back(frame ? Json{frame->region, frame->contour} : Json(nullptr));
        const Json json{{"kind", "query"},          {"episode", score.episode + 1},
                        {"query", score.query + 1}, {"control", score.isControl},
                        {"seconds", score.seconds}, {"scores", std::move(scores)}};
        std::FILE* file = std::fopen(m_path.c_str(), "ab");
        if (!file)
            return fileError(errno, m_path);
        const std::string line = dumpJson(json) + "\n";
        const bool isWritten = std::fwrite(line.data(), 1, line.size(), file) == line.size();
        const int problem = errno;
        if (std::fclose(file) != 0 || !isWritten)
            return fileError(problem, m_path);
        return {};
    }

private:
    /// The complete lines of an earlier run.
    Result<std::string> take(const std::string& text, const Json& header, const EpisodeList& list,
                             std::vector<QueryScore>& scores) const
    {
        std::string kept;
        std::set<std::tuple<std::size_t, std::size_t, bool>> seen;
        for (std::size_t from = 0; from < text.size();) {
            const std::size_t end = text.find('\n', from);
            if (end == std::string::npos)
                break;
            const std::string line = text.substr(from, end - from);
            from = end + 1;
            MW_TRY(const Json json, parseJson(line, toUtf8(m_path)));
            if (kept.empty()) {
                if (dumpJson(json) != dumpJson(header))
                    return Error{ErrorCode::WrongUsage,
                                 {toUtf8(m_path)
                                  + " holds results of other episodes, another method or other "
                                    "options; name a new file, or replace it with --force"}};
            } else {
                MW_TRY(QueryScore score, scoreFrom(json, list));
                if (!seen.emplace(score.episode, score.query, score.isControl).second)
                    continue;
                scores.push_back(std::move(score));
            }
            kept += line + "\n";
        }
        return kept;
    }

    Result<QueryScore> scoreFrom(const Json& json, const EpisodeList& list) const
    {
        const auto bad = [&] { return invalidDataset(m_path, "a line of results is damaged"); };
        const std::int64_t e = getInteger(json, "episode").value_or(0);
        const std::int64_t q = getInteger(json, "query").value_or(0);
        const Json* frames = getArray(json, "scores");
        if (e < 1 || e > std::int64_t(list.episodes.size()) || !frames)
            return bad();
        const auto& queries = list.episodes[std::size_t(e - 1)].queries;
        if (q < 1 || q > std::int64_t(queries.size())
            || frames->size() != queries[std::size_t(q - 1)].frames.size())
            return bad();
        QueryScore score;
        score.episode = std::size_t(e - 1);
        score.query = std::size_t(q - 1);
        score.isControl = getBool(json, "control").value_or(false);
        score.seconds = getNumber(json, "seconds").value_or(0);
        score.wasRead = true;
        for (const Json& frame : *frames) {
            if (frame.is_null()) {
                score.frames.emplace_back();
                continue;
            }
            if (!frame.is_array() || frame.size() != 2 || !frame[0].is_number()
                || !frame[1].is_number())
                return bad();
            score.frames.push_back(FrameScores{frame[0].get<double>(), frame[1].get<double>()});
        }
        return score;
    }

    fs::path m_path;
};

// ---- Means

FrameScores meanOf(const std::vector<FrameScores>& values)
{
    FrameScores mean;
    for (const FrameScores& v : values) {
        mean.region += v.region / double(values.size());
        mean.contour += v.contour / double(values.size());
    }
    return mean;
}

/// Within one run and fold.
FrameScores pooled(EvaluationProtocol protocol, const std::vector<const QueryScore*>& scores)
{
    std::vector<FrameScores> values;
    for (const QueryScore* score : scores) {
        if (protocol == EvaluationProtocol::Davis) {
            values.push_back(score->mean());
            continue;
        }
        for (const auto& frame : score->frames) {
            if (frame)
                values.push_back(*frame);
        }
    }
    return meanOf(values);
}

class LineMaker
{
public:
    LineMaker(const EpisodeList& list, EvaluationProtocol protocol)
        : m_list(list)
        , m_protocol(protocol)
    {
    }

    BenchmarkLine line(const std::string& name, const std::vector<const QueryScore*>& scores) const
    {
        BenchmarkLine line;
        line.name = name;
        std::vector<const QueryScore*> right, wrong;
        for (const QueryScore* score : scores) {
            (score->isControl ? wrong : right).push_back(score);
            if (!score->isControl) {
                ++line.queries;
                line.frames += score->scoredFrames();
            }
        }
        const std::vector<FrameScores> runs = byRun(right);
        line.mean = meanOf(runs);
        if (runs.size() > 1) {
            double sum = 0;
            for (const FrameScores& run : runs)
                sum += (run.mean() - line.mean.mean()) * (run.mean() - line.mean.mean());
            line.spread = std::sqrt(sum / double(runs.size() - 1));
        }
        if (!wrong.empty())
            line.control = meanOf(byRun(wrong));
        return line;
    }

private:
    std::vector<FrameScores> byRun(const std::vector<const QueryScore*>& scores) const
    {
        std::map<int, std::map<int, std::vector<const QueryScore*>>> groups;
        for (const QueryScore* score : scores) {
            const BenchmarkEpisode& e = m_list.episodes[score->episode];
            groups[e.run][isByFold() ? e.fold : 0].push_back(score);
        }
        std::vector<FrameScores> runs;
        for (const auto& [run, folds] : groups) {
            // Classes of no fold are one group more.
            std::vector<FrameScores> values;
            for (const auto& [fold, queries] : folds)
                values.push_back(pooled(m_protocol, queries));
            runs.push_back(meanOf(values));
        }
        return runs;
    }

    /// The paper gives each fold the same weight; for other protocols folds mean nothing.
    bool isByFold() const { return m_list.protocol == BenchmarkProtocol::Paper; }

    const EpisodeList& m_list;
    EvaluationProtocol m_protocol;
};

}  // namespace

std::int64_t QueryScore::scoredFrames() const
{
    return std::count_if(frames.begin(), frames.end(), [](const auto& f) { return bool(f); });
}

FrameScores QueryScore::mean() const
{
    std::vector<FrameScores> values;
    for (const auto& frame : frames) {
        if (frame)
            values.push_back(*frame);
    }
    return meanOf(values);
}

double BenchmarkLine::ratio() const
{
    return control && control->mean() > 0 ? mean.mean() / control->mean() : 0;
}

BenchmarkReport reportOf(const EpisodeList& list, EvaluationProtocol protocol,
                         std::vector<QueryScore> scores)
{
    BenchmarkReport report;
    report.scores = std::move(scores);
    std::map<std::string, std::vector<const QueryScore*>> classes;
    std::map<int, std::vector<const QueryScore*>> folds, runs;
    std::vector<const QueryScore*> all;
    for (const QueryScore& score : report.scores) {
        if (score.scoredFrames() == 0)
            continue;
        const BenchmarkEpisode& e = list.episodes[score.episode];
        classes[e.category].push_back(&score);
        if (list.protocol == BenchmarkProtocol::Paper)
            folds[e.fold].push_back(&score);
        runs[e.run].push_back(&score);
        all.push_back(&score);
    }
    const LineMaker maker(list, protocol);
    for (const auto& [name, part] : classes)
        report.classes.push_back(maker.line(name.empty() ? "(no class)" : name, part));
    for (const auto& [fold, part] : folds)
        report.folds.push_back(
            maker.line(fold == 0 ? "no fold" : "fold " + std::to_string(fold), part));
    for (const auto& [run, part] : runs)
        report.runs.push_back(maker.line("run " + std::to_string(run), part));
    report.all = maker.line("all", all);
    return report;
}

Result<std::map<std::string, Mask>> askQuery(AnnotatedClips& clips, const BenchmarkEpisode& episode,
                                             const ClipObject& query, bool wantsControl,
                                             Segmenter& segmenter,
                                             const PropagationOptions& options,
                                             const TaskContext& task)
{
    MW_TRY(const Question q, questionOf(clips, episode, query, wantsControl, options, task));
    std::map<std::string, Mask> masks;
    MW_TRY_VOID(segmenter.propagate(q.request, task, [&](const PropagatedMask& mask) {
        if (const auto name = q.names.find(mask.frame); name != q.names.end())
            masks[name->second] = mask.mask;
    }));
    // A frame that cannot be reached reads as "the object is absent".
    for (const auto& [frame, name] : q.names)
        masks.try_emplace(name, q.request.query->info().size);
    return masks;
}

Result<BenchmarkReport> runBenchmark(AnnotatedClips& clips, const EpisodeList& list,
                                     Segmenter& segmenter, const BenchmarkOptions& options,
                                     const TaskContext& task, const OnQuery& onQuery)
{
    ResultsFile file;
    std::vector<QueryScore> scores;
    if (!options.results.empty()) {
        Sha256 hash;
        hash.add(toText(list));
        Json header{{"kind", "benchmark"}, {"format", kFormat}, {"version", 1}};
        header["episodes_sha256"] = hash.hex();
        header["scores"] = options.scores == EvaluationProtocol::Cma ? "cma" : "davis";
        header.update(options.identity);
        MW_TRY(scores, file.open(options.results, header, options.replacesResults, list));
    }
    std::set<std::tuple<std::size_t, std::size_t, bool>> known;
    std::int64_t total = 0, done = 0;
    for (const BenchmarkEpisode& e : list.episodes) {
        for (const ClipObject& query : e.queries)
            total += std::int64_t(query.frames.size())
                * (options.hasControl && e.wrongSupport ? 2 : 1);
    }
    const auto framesOf = [&](const QueryScore& score) {
        return std::int64_t(list.episodes[score.episode].queries[score.query].frames.size());
    };
    std::erase_if(scores, [&](const QueryScore& s) { return s.isControl && !options.hasControl; });
    for (const QueryScore& score : scores) {
        known.emplace(score.episode, score.query, score.isControl);
        done += framesOf(score);
        onQuery(score, done, total);
    }
    double seconds = 0;
    std::int64_t computed = 0;
    for (std::size_t e = 0; e < list.episodes.size(); ++e) {
        const BenchmarkEpisode& episode = list.episodes[e];
        // The control comes after all right ones: the support is encoded once for each.
        for (const bool isControl : {false, true}) {
            if (isControl && (!options.hasControl || !episode.wrongSupport))
                continue;
            for (std::size_t i = 0; i < episode.queries.size(); ++i) {
                if (known.contains({e, i, isControl}))
                    continue;
                if (task.stopped())
                    return Error{ErrorCode::Cancelled};
                const ClipObject& query = episode.queries[i];
                TaskContext inner = task;
                inner.report = [&](const Progress& p) {
                    task.report({"benchmark", done + p.done, total});
                };
                QueryScore score;
                score.episode = e;
                score.query = i;
                score.isControl = isControl;
                const Stopwatch watch;
                MW_TRY(const auto masks,
                       askQuery(clips, episode, query, isControl, segmenter, options.propagation,
                                inner));
                score.seconds = watch.seconds();
                const DatasetVideo& video = *clips.find(query.video);
                MW_TRY(const AnnotatedClips::OpenedClip opened, clips.clip(video, task));
                const Size size = opened.video->info().size;
                score.frames.resize(query.frames.size());
                MW_TRY_VOID(runParallel(
                    query.frames.size(), options.threads, task, [&](std::size_t f) -> Result<void> {
                        const auto at
                            = std::find(video.frames.begin(), video.frames.end(), query.frames[f]);
                        MW_TRY(const FrameMasks truth,
                               video.masks(std::size_t(at - video.frames.begin()), size));
                        const auto object = truth.objects.find(query.object);
                        const bool isSeen = object != truth.objects.end();
                        if (!truth.isAnnotated || (truth.isPartial && !isSeen))
                            return {};
                        score.frames[f] = scoreFrame(options.scores, masks.at(query.frames[f]),
                                                     isSeen ? object->second : Mask(size));
                        return {};
                    }));
                const auto count = std::int64_t(query.frames.size());
                const auto kept = std::size_t(isControl ? 0 : options.keptFrames);
                for (const std::size_t at : spreadOver(query.frames.size(), kept))
                    score.kept[query.frames[at]] = masks.at(query.frames[at]);
                MW_TRY_VOID(file.add(score));
                seconds += score.seconds;
                computed += count;
                done += count;
                task.report({"benchmark", done, total});
                onQuery(score, done, total);
                scores.push_back(std::move(score));
            }
        }
    }
    BenchmarkReport report = reportOf(list, options.scores, std::move(scores));
    report.seconds = seconds;
    report.computedFrames = computed;
    return report;
}

}  // namespace mw
