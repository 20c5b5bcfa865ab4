// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/relink.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <map>
#include <set>

namespace mw {

namespace {

constexpr int kMostEntries = 200'000;

}  // namespace

Result<std::vector<RelinkCandidate>>
findMovedVideos(const fs::path& root, const std::vector<Video>& wanted, const TaskContext& task)
{
    std::error_code ec;
    if (!fs::is_directory(root, ec))
        return Error{ErrorCode::FileMissing, {toUtf8(root)}};
    std::map<std::string, std::vector<const Video*>> byName;
    std::set<std::string> extensions;
    for (const Video& video : wanted) {
        const fs::path known = fromUtf8(video.path);
        byName[lowered(toUtf8(known.filename()))].push_back(&video);
        if (!video.isFolder)
            extensions.insert(lowered(toUtf8(known.extension())));
    }
    std::vector<RelinkCandidate> found;
    int seen = 0;
    fs::recursive_directory_iterator entry(root, fs::directory_options::skip_permission_denied, ec);
    for (; !ec && entry != fs::recursive_directory_iterator() && seen < kMostEntries;
         entry.increment(ec)) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled, {toUtf8(root)}};
        if (++seen % 256 == 0)
            task.report({"search", seen, 0});
        const fs::path& path = entry->path();
        const std::string name = toUtf8(path.filename());
        std::error_code ignored;
        const bool isFolder = entry->is_directory(ignored);
        if (isFolder && name.starts_with("."))
            entry.disable_recursion_pending();
        const auto named = byName.find(lowered(name));
        std::vector<const Video*> matched;
        if (named != byName.end()) {
            for (const Video* video : named->second) {
                if (video->isFolder == isFolder)
                    matched.push_back(video);
            }
        }
        // Only files that look like one of the videos are opened.
        std::string hash;
        if (!isFolder && extensions.contains(lowered(toUtf8(path.extension())))) {
            if (const auto computed = quickHashOfFile(path))
                hash = *computed;
        }
        for (const Video& video : wanted) {
            const bool isSame = !hash.empty() && hash == video.quickHash;
            const bool isNamed = std::find(matched.begin(), matched.end(), &video) != matched.end();
            if (isSame || isNamed)
                found.push_back({video.id, path, isSame});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::pair(a.video.value, !a.isSameFile) < std::pair(b.video.value, !b.isSameFile);
    });
    return found;
}

}  // namespace mw
