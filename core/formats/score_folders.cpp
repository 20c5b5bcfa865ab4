// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/score_folders.h"

#include "core/formats/dataset.h"
#include "core/formats/pipeline.h"
#include "core/formats/ref_youtube_vos.h"
#include "core/video/picture_io.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <optional>
#include <set>

namespace mw {

namespace {

constexpr std::uint8_t kVoidLabel = 255;
constexpr int kMaxProposals = 20;  // of davis2017-evaluation's unsupervised task

/// The names of a folder's PNG files without the extension.
std::vector<std::string> framesIn(const fs::path& folder)
{
    std::vector<std::string> frames;
    for (const std::string& name : filesIn(folder)) {
        if (name.size() > 4 && name.ends_with(".png"))
            frames.push_back(name.substr(0, name.size() - 4));
    }
    return frames;
}

struct MaskTree {
    fs::path root;
    std::map<std::string, fs::path> sequences;
    bool isSingle = false;
    bool hasExpressions = false;  ///< <sequence>/<expression>/<frame>.png
};

Result<MaskTree> findMasks(const fs::path& path)
{
    std::error_code ec;
    if (!fs::is_directory(path, ec))
        return Error{ErrorCode::FileMissing, {toUtf8(path)}};
    MaskTree tree;
    if (!framesIn(path).empty()) {
        tree.root = path;
        tree.isSingle = true;
        const fs::path named = path.has_filename() ? path : path.parent_path();
        tree.sequences[toUtf8(named.filename())] = path;
        return tree;
    }
    for (const char* below : {"Annotations/480p", "Annotations", "train/Annotations",
                              "valid/Annotations", "Annotations_unsupervised/480p", ""}) {
        const fs::path root = *below ? path / below : path;
        for (const std::string& name : foldersIn(root)) {
            const fs::path folder = root / fromUtf8(name);
            if (!framesIn(folder).empty()) {
                tree.sequences[name] = folder;
                continue;
            }
            for (const std::string& expression : foldersIn(folder)) {
                if (framesIn(folder / fromUtf8(expression)).empty())
                    continue;
                tree.sequences[name] = folder;
                tree.hasExpressions = true;
                break;
            }
        }
        if (!tree.sequences.empty()) {
            tree.root = root;
            return tree;
        }
    }
    return invalidDataset(path, "there are no PNG masks in it");
}

/// One folder of predictions and what it is compared with.
struct Comparison {
    std::string sequence;
    std::string expression{};
    fs::path predicted;  ///< May be missing.
    fs::path truth;
    int object = 0;  ///< With expressions: the number in the truth.
};

class Scorer
{
public:
    Scorer(const ScoreOptions& options, ScoreReport& report, const TaskContext& task)
        : m_options(options)
        , m_report(report)
        , m_task(task)
    {
    }

    Result<std::vector<ObjectScores>> score(const std::vector<Comparison>& comparisons)
    {
        std::vector<ObjectScores> all;
        for (std::size_t i = 0; i < comparisons.size(); ++i) {
            m_task.report({"evaluate", std::int64_t(i), std::int64_t(comparisons.size())});
            MW_TRY(std::vector<ObjectScores> objects, score(comparisons[i]));
            std::move(objects.begin(), objects.end(), std::back_inserter(all));
        }
        return all;
    }

private:
    struct ScoredFrame {
        std::vector<std::vector<FrameScores>> scores;  ///< By prediction and truth.
        std::vector<Finding> found;
    };

    bool isDavis() const { return m_options.protocol == EvaluationProtocol::Davis; }
    bool isMatched() const { return m_options.identities == Identities::Matched; }

    Result<std::vector<ObjectScores>> score(const Comparison& c)
    {
        const std::vector<std::string> all = framesIn(c.truth);
        std::vector<std::string> frames = all;
        if (isDavis() && !isMatched() && c.object == 0 && m_options.leaveOutEnds
            && frames.size() > 2)
            frames.pop_back();
        const bool dropsFirst = frames.size() < all.size();
        const auto skipped = std::max<std::size_t>(std::size_t(std::max(m_options.skipFrames, 0)),
                                                   dropsFirst ? 1 : 0);
        frames.erase(frames.begin(),
                     frames.begin() + std::ptrdiff_t(std::min(skipped, frames.size())));
        const std::string place
            = c.expression.empty() ? c.sequence : c.sequence + " expression " + c.expression;
        reportUnpaired(c, place, all);

        MW_TRY(const std::vector<int> numbers, objectsOf(c, all));
        if (numbers.empty()) {
            m_report.findings.add(Rule::ObjectNeverVisible, {place, {}, {}}, {}, Severity::Warning);
            return std::vector<ObjectScores>();
        }
        std::vector<ScoredFrame> scored(frames.size());
        MW_TRY_VOID(runParallel(frames.size(), m_options.threads, m_task, [&](std::size_t i) {
            scoreOne(c, place, frames[i], numbers, scored[i]);
            return Result<void>();
        }));
        for (const ScoredFrame& frame : scored) {
            for (const Finding& f : frame.found)
                m_report.findings.add(f.rule, f.spot, f.args, f.severity);
        }
        return collect(c, frames, numbers, scored);
    }

    /// The objects of the truth that are scored.
    Result<std::vector<int>> objectsOf(const Comparison& c, const std::vector<std::string>& frames)
    {
        if (c.object > 0)
            return std::vector<int>{c.object};
        std::set<int> first;
        std::set<int> later;
        for (std::size_t i = 0; i < frames.size(); ++i) {
            if (m_task.stopped())
                return Error{ErrorCode::Cancelled};
            const auto image = readLabelPng(c.truth / fromUtf8(frames[i] + ".png"));
            if (!image)
                continue;  // reported when it is scored
            for (const std::uint8_t label : labelsIn(*image)) {
                if (label != kVoidLabel)
                    (i == 0 ? first : later).insert(label);
            }
        }
        std::vector<int> numbers;
        if (!isDavis()) {
            first.merge(later);
            numbers.assign(first.begin(), first.end());
            return numbers;
        }
        // davis2017-evaluation counts up to the largest number of the first frame.
        const int count = first.empty() ? 0 : *first.rbegin();
        for (int number = 1; number <= count; ++number)
            numbers.push_back(number);
        for (const int number : later) {
            if (number > count)
                m_report.findings.add(Rule::FirstFrameIncomplete, {c.sequence, {}, {}},
                                      {std::to_string(number)});
        }
        return numbers;
    }

    /// Predictions without truth: most likely misnamed.
    void reportUnpaired(const Comparison& c, const std::string& place,
                        const std::vector<std::string>& frames)
    {
        const std::set<std::string> known(frames.begin(), frames.end());
        for (const std::string& name : framesIn(c.predicted)) {
            if (!known.contains(name))
                m_report.findings.add(Rule::FrameUnlisted, {place, name, {}}, {name + ".png"});
        }
    }

    void scoreOne(const Comparison& c, const std::string& place, const std::string& frame,
                  const std::vector<int>& numbers, ScoredFrame& result) const
    {
        const std::string name = frame + ".png";
        const auto add = [&](Rule rule, std::vector<std::string> args, Severity severity) {
            result.found.push_back({rule, severity, {place, frame, {}}, std::move(args)});
        };
        const auto addUnreadable = [&](const Error& error, const char* which) {
            if (error.code == ErrorCode::MaskNotIndexed)
                add(Rule::MaskColours, {which + name}, Severity::Error);
            else
                add(Rule::MaskUnreadable,
                    {which + name,
                     error.detail.empty() ? errorText(error.code).what : error.detail},
                    Severity::Error);
        };
        const auto truth = readLabelPng(c.truth / fromUtf8(name));
        if (!truth) {
            addUnreadable(truth.error(), "truth/");
            return;
        }
        LabelImage predicted(truth->size);
        const fs::path path = c.predicted / fromUtf8(name);
        std::error_code ec;
        if (!fs::exists(path, ec)) {
            add(Rule::MaskMissing, {name},
                m_options.missingIsEmpty ? Severity::Warning : Severity::Error);
            if (!m_options.missingIsEmpty)
                return;
        } else {
            auto image = readLabelPng(path);
            if (!image) {
                addUnreadable(image.error(), "");
                return;
            }
            predicted = *std::move(image);
        }
        if (predicted.size != truth->size) {
            add(Rule::MaskSize, {toString(predicted.size), toString(truth->size)}, Severity::Error);
            return;
        }
        if (c.object > 0) {
            for (std::uint8_t& label : predicted.labels)
                label = label != 0 ? 1 : 0;
            result.scores = {{scoreFrame(m_options.protocol, maskOfLabel(predicted, 1),
                                         maskOfLabel(*truth, std::uint8_t(c.object)))}};
            return;
        }
        scoreObjects(*truth, predicted, numbers, add, result);
    }

    template <class Add>
    void scoreObjects(const LabelImage& truth, const LabelImage& predicted,
                      const std::vector<int>& numbers, const Add& add, ScoredFrame& result) const
    {
        std::vector<std::uint8_t> labels = labelsIn(predicted);
        // Masks of one object are often stored as 0 and 255.
        const bool isBinary
            = numbers == std::vector<int>{1} && labels == std::vector<std::uint8_t>{kVoidLabel};
        if (isMatched()) {
            const Mask ignored = maskOfLabel(truth, kVoidLabel);
            for (int proposal = 1; proposal <= kMaxProposals; ++proposal) {
                const Mask mask = maskOfLabel(predicted, std::uint8_t(proposal)) - ignored;
                std::vector<FrameScores> row;
                for (const int number : numbers)
                    row.push_back(scoreFrame(m_options.protocol, mask,
                                             maskOfLabel(truth, std::uint8_t(number))));
                result.scores.push_back(std::move(row));
            }
            for (const std::uint8_t label : labels) {
                if (label > kMaxProposals)
                    add(Rule::MaskObjectUnlisted, {std::to_string(label)}, Severity::Error);
            }
            return;
        }
        for (const int number : numbers) {
            const auto label = std::uint8_t(isBinary ? kVoidLabel : number);
            result.scores.push_back({scoreFrame(m_options.protocol, maskOfLabel(predicted, label),
                                                maskOfLabel(truth, std::uint8_t(number)))});
        }
        for (const std::uint8_t label : labels) {
            const bool isKnown = std::find(numbers.begin(), numbers.end(), label) != numbers.end();
            if (!isKnown && !isBinary)
                add(Rule::MaskObjectUnlisted, {std::to_string(label)},
                    isDavis() ? Severity::Error : Severity::Warning);
        }
    }

    std::vector<ObjectScores> collect(const Comparison& c, const std::vector<std::string>& frames,
                                      const std::vector<int>& numbers,
                                      const std::vector<ScoredFrame>& scored) const
    {
        std::vector<ObjectScores> objects(numbers.size());
        std::vector<int> partner(numbers.size());
        for (std::size_t k = 0; k < numbers.size(); ++k)
            partner[k] = int(k);
        const bool isComplete = std::none_of(scored.begin(), scored.end(),
                                             [](const ScoredFrame& f) { return f.scores.empty(); });
        if (isMatched() && isComplete) {
            std::vector<std::vector<double>> gain(kMaxProposals,
                                                  std::vector<double>(numbers.size()));
            for (const ScoredFrame& frame : scored) {
                for (std::size_t p = 0; p < gain.size(); ++p) {
                    for (std::size_t k = 0; k < numbers.size(); ++k)
                        gain[p][k] += frame.scores[p][k].mean();
                }
            }
            partner = bestAssignment(gain);
        }
        for (std::size_t k = 0; k < numbers.size(); ++k) {
            objects[k].sequence = c.sequence;
            objects[k].object = c.expression.empty() ? std::to_string(numbers[k]) : c.expression;
            m_report.sources[{c.sequence, objects[k].object}]
                = {c.predicted, c.truth,
                   // A lone object may be stored as 255.
                   isMatched()                                          ? partner[k] + 1
                       : c.object > 0 || numbers == std::vector<int>{1} ? 0
                                                                        : numbers[k],
                   numbers[k]};
            for (std::size_t i = 0; i < scored.size(); ++i) {
                if (scored[i].scores.empty())
                    continue;
                const std::size_t row = isMatched() ? std::size_t(std::max(partner[k], 0)) : k;
                const std::size_t col = isMatched() ? k : 0;
                objects[k].frames.push_back(frames[i]);
                objects[k].scores.push_back(partner[k] < 0 ? FrameScores{}
                                                           : scored[i].scores[row][col]);
            }
        }
        return objects;
    }

    const ScoreOptions& m_options;
    ScoreReport& m_report;
    const TaskContext& m_task;
};

Result<std::vector<Comparison>> compareSequences(const MaskTree& predicted, const MaskTree& truth,
                                                 const ScoreOptions& options, Findings& findings)
{
    std::vector<Comparison> comparisons;
    if (predicted.isSingle != truth.isSingle)
        return invalidDataset(predicted.isSingle ? truth.root : predicted.root,
                              "one folder holds the masks of one sequence, the other holds "
                              "folders of sequences");
    if (truth.isSingle) {
        const auto& [name, folder] = *truth.sequences.begin();
        comparisons.push_back({name, {}, predicted.root, folder});
        return comparisons;
    }
    const auto isWanted = [&](const std::string& name) {
        return options.sequences.empty()
            || std::find(options.sequences.begin(), options.sequences.end(), name)
            != options.sequences.end();
    };
    for (const std::string& name : options.sequences) {
        if (!truth.sequences.contains(name))
            return Error{ErrorCode::ItemMissing, {"sequence " + name}};
    }
    for (const auto& [name, folder] : truth.sequences) {
        if (!isWanted(name))
            continue;
        if (!predicted.sequences.contains(name))
            findings.add(Rule::SequenceMissing, {name, {}, {}},
                         {toUtf8(truth.root), toUtf8(predicted.root / fromUtf8(name))},
                         options.missingIsEmpty ? Severity::Warning : Severity::Error);
        if (predicted.sequences.contains(name) || options.missingIsEmpty)
            comparisons.push_back({name, {}, predicted.root / fromUtf8(name), folder});
    }
    for (const auto& [name, folder] : predicted.sequences) {
        if (!truth.sequences.contains(name))
            findings.add(Rule::VideoUnlisted, {}, {toUtf8(folder)});
    }
    return comparisons;
}

Result<std::vector<Comparison>> compareExpressions(const MaskTree& predicted, const MaskTree& truth,
                                                   const fs::path& dataset,
                                                   const ScoreOptions& options, Findings& findings,
                                                   const TaskContext& task)
{
    MW_TRY(const DatasetFormat* format, recogniseFormat(dataset));
    if (!format->traits.hasExpressions)
        return invalidDataset(dataset, "it does not say whose the expressions are");
    ReadOptions read;
    read.videos = options.sequences;
    MW_TRY(const Dataset data, format->read(dataset, read, task));
    std::vector<Comparison> comparisons;
    for (const DatasetVideo& video : data.videos) {
        const auto folder = predicted.sequences.find(video.name);
        const auto masks = truth.sequences.find(video.name);
        if (folder == predicted.sequences.end() || masks == truth.sequences.end()) {
            findings.add(Rule::SequenceMissing, {video.name, {}, {}},
                         {toUtf8(dataset),
                          toUtf8((folder == predicted.sequences.end() ? predicted.root : truth.root)
                                 / fromUtf8(video.name))});
            continue;
        }
        for (std::size_t i = 0; i < video.expressions.size(); ++i) {
            const std::string id = std::to_string(i);
            comparisons.push_back(
                {video.name, id, folder->second / id, masks->second, video.expressions[i].object});
        }
    }
    return comparisons;
}

}  // namespace

Result<ScoreReport> scoreFolders(const fs::path& predicted, const fs::path& truth,
                                 const ScoreOptions& options, const TaskContext& task)
{
    MW_TRY(const MaskTree ours, findMasks(predicted));
    MW_TRY(const MaskTree theirs, findMasks(truth));
    ScoreReport report;
    report.layout = ours.hasExpressions ? "expressions" : ours.isSingle ? "sequence" : "sequences";
    MW_TRY(const std::vector<Comparison> comparisons,
           ours.hasExpressions
               ? compareExpressions(ours, theirs, truth, options, report.findings, task)
               : compareSequences(ours, theirs, options, report.findings));
    MW_TRY(std::vector<ObjectScores> objects, Scorer(options, report, task).score(comparisons));
    if (report.findings.hasErrors())
        objects.clear();
    report.evaluation = evaluationOf(options.protocol, std::move(objects));
    return report;
}

Json toJson(const ScoreReport& report)
{
    const auto statistics = [](const Statistics& s) {
        Json json;
        json["mean"] = s.mean;
        json["recall"] = s.recall;
        json["decay"] = s.decay;
        return json;
    };
    const Evaluation& e = report.evaluation;
    Json json;
    json["protocol"] = e.protocol == EvaluationProtocol::Cma ? "cma" : "davis";
    json["layout"] = report.layout;
    if (!e.objects.empty()) {
        json["J&F"] = e.mean();
        json["J"] = statistics(e.region);
        json["F"] = statistics(e.contour);
        json["frames"] = e.frames;
    }
    Json sequences = Json::array();
    for (const SequenceScores& s : e.sequences)
        sequences.push_back({{"sequence", s.sequence},
                             {"objects", s.objects},
                             {"J&F", s.mean()},
                             {"J", s.region},
                             {"F", s.contour}});
    json["sequences"] = std::move(sequences);
    Json objects = Json::array();
    for (const ObjectScores& o : e.objects) {
        Json item;
        item["sequence"] = o.sequence;
        item["object"] = o.object;
        item["J"] = statistics(o.region());
        item["F"] = statistics(o.contour());
        item["J&F"] = (o.region().mean + o.contour().mean) / 2;
        Json frames = Json::array();
        for (std::size_t i = 0; i < o.frames.size(); ++i)
            frames.push_back(Json::array({o.frames[i], o.scores[i].region, o.scores[i].contour}));
        item["frames"] = std::move(frames);
        objects.push_back(std::move(item));
    }
    json["objects"] = std::move(objects);
    addFindings(json, report.findings);
    return json;
}

}  // namespace mw
