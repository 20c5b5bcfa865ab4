// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/episodes.h"

#include "core/base/json.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace mw {

namespace {

constexpr const char* kFormat = "maskwright-episodes";
constexpr std::int64_t kVersion = 1;
constexpr std::int64_t kMostQueries = 1'000'000;

std::vector<std::string> without(const std::vector<std::string>& frames,
                                 const std::vector<std::string>& others)
{
    std::vector<std::string> rest;
    for (const std::string& frame : frames) {
        if (std::find(others.begin(), others.end(), frame) == others.end())
            rest.push_back(frame);
    }
    return rest;
}

Json toJson(const ClipObject& clip, bool showsClass)
{
    Json json = Json::object();
    if (showsClass && !clip.category.empty())
        json["class"] = clip.category;
    json["video"] = clip.video;
    json["object"] = std::to_string(clip.object);
    if (clip.expression >= 0)
        json["expression"] = std::to_string(clip.expression);
    json["text"] = clip.text;
    json["frames"] = clip.frames;
    return json;
}

/// A whole number that is written as one or as a text.
std::optional<int> wholeNumber(const Json& json, const char* key)
{
    std::optional<std::int64_t> number = getInteger(json, key);
    if (const auto text = getString(json, key)) {
        std::int64_t value = 0;
        const auto [end, problem]
            = std::from_chars(text->data(), text->data() + text->size(), value);
        if (problem == std::errc() && end == text->data() + text->size())
            number = value;
    }
    return number && *number >= 0 && *number < 1'000'000 ? std::optional(int(*number))
                                                         : std::nullopt;
}

class Reader
{
public:
    Reader(const fs::path& file, AnnotatedClips& clips, int supportFrames, const TaskContext& task)
        : m_file(file)
        , m_clips(clips)
        , m_supportFrames(std::size_t(supportFrames))
        , m_task(task)
    {
    }

    Result<EpisodeList> read()
    {
        MW_TRY(const Json json, readJson(m_file));
        if (json.is_object() && json.contains("format") && getString(json, "format") != kFormat)
            return invalidDataset(m_file, "it is not a list of episodes");
        if (json.is_object() && json.contains("version") && getInteger(json, "version") != kVersion)
            return invalidDataset(m_file, "it has another version of the format");
        const Json* list = getArray(json, "episodes");
        if (!list || list->empty())
            return invalidDataset(m_file, "there is no list \"episodes\", or it is empty");
        EpisodeList episodes;
        episodes.format = m_clips.format();
        episodes.seed = std::uint64_t(getInteger(json, "seed").value_or(0));
        const std::string protocol = getString(json, "protocol").value_or("paper");
        for (const auto known : {BenchmarkProtocol::Paper, BenchmarkProtocol::CrossVideo,
                                 BenchmarkProtocol::SameVideo}) {
            if (protocol == toString(known))
                episodes.protocol = known;
        }
        std::int64_t queries = 0;
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (m_task.stopped())
                return Error{ErrorCode::Cancelled};
            m_where = "episode " + std::to_string(i + 1);
            MW_TRY(BenchmarkEpisode e, episode((*list)[i]));
            queries += std::int64_t(e.queries.size());
            if (queries > kMostQueries)
                return wrong("there are more than a million queries");
            episodes.episodes.push_back(std::move(e));
        }
        return episodes;
    }

private:
    Error wrong(const std::string& what) const
    {
        return invalidDataset(m_file, m_where + ": " + what);
    }

    Result<BenchmarkEpisode> episode(const Json& json)
    {
        const Json* support = getObject(json, "support");
        const Json* queries = getArray(json, "queries");
        if (!support || !queries || queries->empty())
            return wrong("there is no \"support\" or no \"queries\"");
        BenchmarkEpisode e;
        if (json.contains("run")) {
            const auto run = wholeNumber(json, "run");
            if (!run || *run < 1 || *run > 10'000)
                return wrong("\"run\" is not a number from 1 to 10000");
            e.run = *run;
        }
        const std::string where = m_where;
        m_where = where + ", support";
        MW_TRY(e.support, clip(*support));
        e.category = getString(json, "class").value_or(e.support.category);
        if (e.support.category != e.category)
            return wrong("object " + std::to_string(e.support.object) + " of video "
                         + e.support.video + " is of class \"" + e.support.category + "\", not \""
                         + e.category.substr(0, 60) + "\"");
        e.fold = wholeNumber(json, "fold").value_or(foldOf(e.category));
        MW_TRY_VOID(supportFrames(e.support));
        if (const Json* other = getObject(json, "wrong_support")) {
            m_where = where + ", wrong support";
            MW_TRY(ClipObject support2, clip(*other));
            MW_TRY_VOID(supportFrames(support2));
            if (support2.category == e.category)
                return wrong("it is of the class of the episode");
            e.wrongSupport = std::move(support2);
        }
        for (std::size_t i = 0; i < queries->size(); ++i) {
            m_where = where + ", query " + std::to_string(i + 1);
            MW_TRY(ClipObject query, clip((*queries)[i]));
            if (query.category != e.category)
                return wrong("object " + std::to_string(query.object) + " of video " + query.video
                             + " is of class \"" + query.category + "\", not \"" + e.category
                             + "\"");
            const bool isSame = query.video == e.support.video;
            const DatasetVideo& video = *m_clips.find(query.video);
            if (query.frames.empty())
                query.frames = isSame ? without(video.frames, e.support.frames) : video.frames;
            else if (isSame
                     && without(query.frames, e.support.frames).size() != query.frames.size())
                return wrong("it asks for a frame that the support shows");
            if (query.frames.empty())
                return wrong("no frame is left to ask for");
            e.queries.push_back(std::move(query));
        }
        return e;
    }

    Result<void> supportFrames(ClipObject& support)
    {
        const DatasetVideo& video = *m_clips.find(support.video);
        if (support.frames.empty()) {
            MW_TRY(support.frames,
                   m_clips.firstFramesOf(video, support.object, m_supportFrames, m_task));
            if (support.frames.empty())
                return wrong("the object is never seen in video " + support.video);
            return {};
        }
        for (const std::string& frame : support.frames) {
            MW_TRY(const FrameMasks masks, m_clips.masks(video, frame, m_task));
            if (masks.objects.contains(support.object))
                return {};
        }
        return wrong("the object is not seen in any frame that is shown of video " + support.video);
    }

    Result<ClipObject> clip(const Json& json)
    {
        ClipObject c;
        c.video = getString(json, "video").value_or("");
        const DatasetVideo* video = m_clips.find(c.video);
        if (!video)
            return wrong("there is no video \"" + c.video.substr(0, 60) + "\" in the data set");
        if (json.contains("expression")) {
            const auto id = wholeNumber(json, "expression");
            if (!id || std::size_t(*id) >= video->expressions.size())
                return wrong("video " + c.video + " has no such expression");
            c.expression = *id;
            c.object = video->expressions[std::size_t(*id)].object;
        }
        if (json.contains("object")) {
            const auto object = wholeNumber(json, "object");
            if (!object || (c.expression >= 0 && *object != c.object))
                return wrong("\"object\" is no number, or not the one the expression is about");
            c.object = *object;
        }
        const auto isIt = [&](const DatasetObject& o) { return o.number == c.object; };
        if (std::none_of(video->objects.begin(), video->objects.end(), isIt))
            return wrong("video " + c.video + " has no object " + std::to_string(c.object));
        c.category = categoryOf(*video, c.object);
        const auto text = getString(json, "text");
        if (c.expression < 0 && !text) {
            const std::vector<int> known = expressionsOf(*video, c.object);
            c.expression = known.empty() ? -1 : known.front();
        }
        c.text = c.expression >= 0 ? video->expressions[std::size_t(c.expression)].text
                                   : text.value_or(c.category);
        // The words decide what is asked, so another version of them is another question.
        if (text && *text != c.text)
            return wrong("expression " + std::to_string(c.expression) + " of video " + c.video
                         + " has other words in the data set");
        if (!json.contains("frames"))
            return c;
        const Json* frames = getArray(json, "frames");
        if (!frames || frames->empty())
            return wrong("\"frames\" is not a list of names");
        const std::set<std::string> known(video->frames.begin(), video->frames.end());
        std::set<std::string> seen;
        for (const Json& frame : *frames) {
            const std::string name = frame.is_string() ? frame.get<std::string>() : "";
            if (!known.contains(name))
                return wrong("video " + c.video + " has no frame \"" + name.substr(0, 60) + "\"");
            if (!seen.insert(name).second)
                return wrong("frame " + name + " is named twice");
            c.frames.push_back(name);
        }
        return c;
    }

    const fs::path& m_file;
    AnnotatedClips& m_clips;
    std::size_t m_supportFrames;
    const TaskContext& m_task;
    std::string m_where;
};

}  // namespace

std::string toText(const EpisodeList& list)
{
    Json episodes = Json::array();
    for (const BenchmarkEpisode& e : list.episodes) {
        Json json{{"run", e.run}, {"fold", e.fold}, {"class", e.category}};
        json["support"] = toJson(e.support, false);
        if (e.wrongSupport)
            json["wrong_support"] = toJson(*e.wrongSupport, true);
        json["queries"] = Json::array();
        for (const ClipObject& query : e.queries)
            json["queries"].push_back(toJson(query, false));
        episodes.push_back(std::move(json));
    }
    const Json json{
        {"format", kFormat},      {"version", kVersion}, {"protocol", toString(list.protocol)},
        {"dataset", list.format}, {"seed", list.seed},   {"episodes", std::move(episodes)}};
    return dumpJson(json, 1) + "\n";
}

Result<EpisodeList> readEpisodes(const fs::path& file, AnnotatedClips& clips, int supportFrames,
                                 const TaskContext& task)
{
    return Reader(file, clips, supportFrames, task).read();
}

}  // namespace mw
