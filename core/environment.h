// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

/// What this program runs with, for reports of problems.
namespace mw {

struct LibraryVersion {
    std::string name;
    std::string version;  ///< Of the library that is loaded, not of the one built against.
};

/// FFmpeg's parts, OpenCV, SQLite and the picture libraries.
std::vector<LibraryVersion> mediaLibraries();

struct CodecSupport {
    std::string codec;  ///< "H.264"
    bool canDecode = false;
    bool canEncode = false;
};

/// The codecs people's videos usually have.
std::vector<CodecSupport> videoCodecs();

}  // namespace mw
