// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/episodes.h"

#include <algorithm>
#include <random>
#include <set>

namespace mw {

namespace {

/// Draws that are the same on every machine, which those of <random>'s distributions are not, and
/// do not depend on what else is drawn: each has a name.
class Draw
{
public:
    Draw(std::uint64_t seed, const std::string& name)
    {
        std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a
        for (const char c : std::to_string(seed) + "/" + name)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        m_engine.seed(hash);
    }
    std::size_t below(std::size_t n) { return n == 0 ? 0 : std::size_t(m_engine() % n); }
    template <class T>
    const T& of(const std::vector<T>& items)
    {
        return items[below(items.size())];
    }

private:
    std::mt19937_64 m_engine;
};

/// What can be shown or asked for, without frames: an object, and of what it is called.
struct Candidate {
    const DatasetVideo* video = nullptr;
    int object = 0;
    std::vector<int> expressions{};
};

using Candidates = std::map<std::string, std::vector<Candidate>>;  // by class

Candidates candidatesIn(const AnnotatedClips& clips)
{
    Candidates all;
    for (const DatasetVideo& video : clips.videos()) {
        std::vector<DatasetObject> objects = video.objects;
        std::sort(objects.begin(), objects.end(),
                  [](const auto& a, const auto& b) { return a.number < b.number; });
        for (const DatasetObject& object : objects)
            all[object.category].push_back(
                {&video, object.number, expressionsOf(video, object.number)});
    }
    return all;
}

ClipObject clipObject(const Candidate& c, int expression)
{
    ClipObject o;
    o.category = categoryOf(*c.video, c.object);
    o.video = c.video->name;
    o.object = c.object;
    o.expression = expression;
    o.text = expression >= 0 ? c.video->expressions[std::size_t(expression)].text : o.category;
    return o;
}

ClipObject firstNamed(const Candidate& c)
{
    return clipObject(c, c.expressions.empty() ? -1 : c.expressions.front());
}

class Planner
{
public:
    Planner(AnnotatedClips& clips, const PlanOptions& options, const TaskContext& task)
        : m_clips(clips)
        , m_o(options)
        , m_task(task)
        , m_all(candidatesIn(clips))
    {
    }

    Result<EpisodeList> plan()
    {
        m_list.protocol = m_o.protocol;
        m_list.format = m_clips.format();
        m_list.seed = m_o.seed;
        for (int run = 1; run <= m_o.runs; ++run) {
            for (const auto& [category, candidates] : m_all) {
                if (m_task.stopped())
                    return Error{ErrorCode::Cancelled};
                if (!isTested(category))
                    continue;
                MW_TRY_VOID(m_o.protocol == BenchmarkProtocol::Paper ? paper(run, category)
                                : m_o.protocol == BenchmarkProtocol::CrossVideo
                                ? crossVideo(run, category)
                                : sameVideo(run, category));
            }
        }
        if (m_list.episodes.empty())
            return invalidDataset(m_clips.folder(),
                                  m_list.notes.empty()
                                      ? "no class of it is tested with these options"
                                      : m_list.notes.front());
        std::set<std::string> seen;  // each note once, not once a run
        std::erase_if(m_list.notes,
                      [&](const std::string& note) { return !seen.insert(note).second; });
        return std::move(m_list);
    }

private:
    bool isSail() const { return m_clips.format() == "mini-ref-sail-vos"; }

    bool isTested(const std::string& category) const
    {
        if (category.empty() && m_o.protocol != BenchmarkProtocol::SameVideo)
            return false;
        if (!m_o.categories.empty()
            && std::find(m_o.categories.begin(), m_o.categories.end(), category)
                == m_o.categories.end())
            return false;
        // All classes of Mini-Ref-SAIL-VOS are tested with the model of each fold.
        return m_o.fold == 0 || isSail() || foldOf(category) == m_o.fold;
    }

    BenchmarkEpisode episode(int run, const std::string& category) const
    {
        BenchmarkEpisode e;
        e.run = run;
        e.category = category;
        e.fold = isSail() ? m_o.fold : foldOf(category);
        return e;
    }

    std::uint64_t seedOf(int run) const { return m_o.seed + std::uint64_t(run - 1); }

    void leaveOut(const std::string& what) { m_list.notes.push_back(what); }

    /// As the official loader: one frame is drawn, and those before it are taken, or the first
    /// ones. Unlike there, the object can be seen in one of them at least.
    Result<std::vector<std::string>> drawnFrames(const Candidate& c, Draw& draw)
    {
        const auto count = std::size_t(m_o.supportFrames);
        const std::vector<std::string>& all = c.video->frames;
        for (int attempt = 0; attempt < 20; ++attempt) {
            const std::size_t drawn = draw.below(all.size());
            const std::size_t first = drawn < count ? 0 : drawn + 1 - count;
            const std::vector<std::string> frames(
                all.begin() + std::ptrdiff_t(first),
                all.begin() + std::ptrdiff_t(std::min(first + count, all.size())));
            for (const std::string& frame : frames) {
                MW_TRY(const FrameMasks masks, m_clips.masks(*c.video, frame, m_task));
                if (masks.objects.contains(c.object))
                    return frames;
            }
        }
        return m_clips.firstFramesOf(*c.video, c.object, count, m_task);
    }

    Result<void> findWrongSupport(BenchmarkEpisode& e)
    {
        Draw draw(seedOf(e.run),
                  "control/" + e.category + "/" + e.support.video + "/"
                      + std::to_string(e.support.object));
        // Clips in which the class can be seen as well are no control.
        std::set<std::string> forbidden;
        if (const auto own = m_all.find(e.category); own != m_all.end()) {
            for (const Candidate& c : own->second)
                forbidden.insert(c.video->name);
        }
        std::vector<std::vector<Candidate>> classes;
        for (const auto& [category, candidates] : m_all) {
            std::vector<Candidate> usable;
            for (const Candidate& c : candidates) {
                if (!category.empty() && category != e.category
                    && !forbidden.contains(c.video->name))
                    usable.push_back(c);
            }
            if (!usable.empty())
                classes.push_back(std::move(usable));
        }
        for (int attempt = 0; attempt < 20 && !classes.empty(); ++attempt) {
            const Candidate& c = draw.of(draw.of(classes));
            ClipObject wrong = clipObject(c, c.expressions.empty() ? -1 : draw.of(c.expressions));
            MW_TRY(
                wrong.frames,
                m_clips.firstFramesOf(*c.video, c.object, std::size_t(m_o.supportFrames), m_task));
            if (wrong.frames.empty())
                continue;
            e.wrongSupport = std::move(wrong);
            return {};
        }
        leaveOut("no clip of another class for the control of class " + e.category);
        return {};
    }

    /// Keeps `queriesPerClass` of the class's queries.
    void thinOut(std::vector<BenchmarkEpisode>& episodes, Draw& draw) const
    {
        std::vector<std::pair<std::size_t, std::size_t>> all;
        for (std::size_t e = 0; e < episodes.size(); ++e) {
            for (std::size_t q = 0; q < episodes[e].queries.size(); ++q)
                all.emplace_back(e, q);
        }
        if (m_o.queriesPerClass <= 0 || std::int64_t(all.size()) <= m_o.queriesPerClass)
            return;
        const auto wanted = std::size_t(m_o.queriesPerClass);
        for (std::size_t i = 0; i < wanted; ++i)
            std::swap(all[i], all[i + draw.below(all.size() - i)]);
        all.resize(wanted);
        std::sort(all.begin(), all.end());
        std::vector<BenchmarkEpisode> kept;
        std::size_t last = episodes.size();
        for (const auto& [e, q] : all) {
            if (e != last) {
                kept.push_back(episodes[e]);
                kept.back().queries.clear();
                last = e;
            }
            kept.back().queries.push_back(episodes[e].queries[q]);
        }
        episodes = std::move(kept);
    }

    Result<void> add(std::vector<BenchmarkEpisode> episodes, Draw& draw)
    {
        thinOut(episodes, draw);
        for (BenchmarkEpisode& e : episodes) {
            MW_TRY_VOID(findWrongSupport(e));
            m_list.episodes.push_back(std::move(e));
        }
        return {};
    }

    Result<void> paper(int run, const std::string& category)
    {
        // One choice for each expression: an object is drawn by how often it is spoken of.
        std::vector<std::pair<const Candidate*, int>> spoken;
        std::vector<std::string> videos;
        for (const Candidate& c : m_all.at(category)) {
            for (const int expression :
                 c.expressions.empty() ? std::vector<int>{-1} : c.expressions)
                spoken.emplace_back(&c, expression);
            if (videos.empty() || videos.back() != c.video->name)
                videos.push_back(c.video->name);
        }
        if (videos.size() < 2) {
            leaveOut("class " + category + " has one clip only");
            return {};
        }
        Draw draw(seedOf(run), "paper/" + category);
        BenchmarkEpisode e = episode(run, category);
        std::vector<std::string> left = videos;
        while (e.support.frames.empty() && !left.empty()) {
            const std::size_t at = draw.below(left.size());
            const std::string support = left[at];
            left.erase(left.begin() + std::ptrdiff_t(at));
            std::vector<std::pair<const Candidate*, int>> here;
            for (const auto& item : spoken) {
                if (item.first->video->name == support)
                    here.push_back(item);
            }
            const auto& [candidate, expression] = draw.of(here);
            e.support = clipObject(*candidate, expression);
            MW_TRY(e.support.frames, drawnFrames(*candidate, draw));
        }
        if (e.support.frames.empty()) {
            leaveOut("class " + category + " is never seen in its clips");
            return {};
        }
        // In the order of the file, as the official loader.
        for (const std::string& name : videos) {
            if (name == e.support.video)
                continue;
            std::vector<ClipObject> ofVideo;
            for (const auto& [candidate, expression] : spoken) {
                if (candidate->video->name != name)
                    continue;
                ofVideo.push_back(clipObject(*candidate, expression));
                ofVideo.back().frames = candidate->video->frames;
            }
            std::stable_sort(ofVideo.begin(), ofVideo.end(), [](const auto& a, const auto& b) {
                return a.expression < b.expression;
            });
            std::move(ofVideo.begin(), ofVideo.end(), std::back_inserter(e.queries));
        }
        return add({std::move(e)}, draw);
    }

    Result<void> crossVideo(int run, const std::string& category)
    {
        std::vector<BenchmarkEpisode> episodes;
        const std::vector<Candidate>& candidates = m_all.at(category);
        for (const Candidate& support : candidates) {
            BenchmarkEpisode e = episode(run, category);
            e.support = firstNamed(support);
            for (const Candidate& query : candidates) {
                if (query.video == support.video)
                    continue;
                e.queries.push_back(firstNamed(query));
                e.queries.back().frames = query.video->frames;
            }
            if (e.queries.empty())
                continue;
            MW_TRY(e.support.frames,
                   m_clips.firstFramesOf(*support.video, support.object,
                                         std::size_t(m_o.supportFrames), m_task));
            if (!e.support.frames.empty())
                episodes.push_back(std::move(e));
        }
        if (episodes.empty()) {
            leaveOut("class " + category + " has one clip only");
            return {};
        }
        Draw draw(seedOf(run), "cross-video/" + category);
        return add(std::move(episodes), draw);
    }

    Result<void> sameVideo(int run, const std::string& category)
    {
        std::vector<BenchmarkEpisode> episodes;
        for (const Candidate& c : m_all.at(category)) {
            BenchmarkEpisode e = episode(run, category);
            e.support = firstNamed(c);
            const std::string which
                = "object " + std::to_string(c.object) + " of clip " + c.video->name;
            MW_TRY(
                e.support.frames,
                m_clips.firstFramesOf(*c.video, c.object, std::size_t(m_o.supportFrames), m_task));
            if (e.support.frames.empty()) {
                leaveOut(which + " is never seen");
                continue;
            }
            ClipObject query = firstNamed(c);
            const auto last = std::find(c.video->frames.begin(), c.video->frames.end(),
                                        e.support.frames.back());
            query.frames.assign(last + 1, c.video->frames.end());
            if (query.frames.empty()) {
                leaveOut(which + " has no frame after those that are shown");
                continue;
            }
            e.queries.push_back(std::move(query));
            episodes.push_back(std::move(e));
        }
        Draw draw(seedOf(run), "same-video/" + category);
        return add(std::move(episodes), draw);
    }

    AnnotatedClips& m_clips;
    const PlanOptions& m_o;
    const TaskContext& m_task;
    Candidates m_all;
    EpisodeList m_list;
};

}  // namespace

const char* toString(BenchmarkProtocol protocol)
{
    switch (protocol) {
    case BenchmarkProtocol::CrossVideo:
        return "cross-video";
    case BenchmarkProtocol::SameVideo:
        return "same-video";
    case BenchmarkProtocol::Unspecified:
    case BenchmarkProtocol::Paper:
        break;
    }
    return "paper";
}

std::int64_t EpisodeList::queryCount() const
{
    std::int64_t count = 0;
    for (const BenchmarkEpisode& e : episodes)
        count += std::int64_t(e.queries.size());
    return count;
}

std::int64_t EpisodeList::frameCount() const
{
    std::int64_t count = 0;
    for (const BenchmarkEpisode& e : episodes) {
        for (const ClipObject& query : e.queries)
            count += std::int64_t(query.frames.size());
    }
    return count;
}

Result<EpisodeList> planEpisodes(AnnotatedClips& clips, const PlanOptions& options,
                                 const TaskContext& task)
{
    return Planner(clips, options, task).plan();
}

}  // namespace mw
