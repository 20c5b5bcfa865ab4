// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/earlier_export.h"

#include "core/formats/export_writer.h"

#include <algorithm>
#include <optional>
#include <sys/stat.h>

namespace mw {

namespace {

/// When it came to be here or was changed, whatever time it says it was written.
std::optional<std::int64_t> changedAtNs(const fs::path& path)
{
    struct stat info {
    };
    if (::lstat(path.c_str(), &info) != 0)
        return {};
    return std::int64_t(info.st_ctim.tv_sec) * 1'000'000'000 + info.st_ctim.tv_nsec;
}

}  // namespace

std::vector<std::string> laterFilesIn(const fs::path& exportFolder, std::size_t most)
{
    std::vector<std::string> found;
    // Written last of all.
    const auto marked = changedAtNs(exportFolder / kExportMarker);
    if (!marked)
        return found;
    const std::int64_t written
        = std::max(*marked, changedAtNs(exportFolder / "SHA256SUMS").value_or(0));
    std::error_code ec;
    auto entry = fs::recursive_directory_iterator(
        exportFolder, fs::directory_options::skip_permission_denied, ec);
    for (const fs::recursive_directory_iterator end; !ec && entry != end && found.size() < most;
         entry.increment(ec)) {
        std::error_code unread;
        if (fs::is_directory(entry->symlink_status(unread)))
            continue;
        const auto changed = changedAtNs(entry->path());
        if (changed && *changed > written)
            found.push_back(toUtf8(entry->path().lexically_relative(exportFolder)));
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace mw
