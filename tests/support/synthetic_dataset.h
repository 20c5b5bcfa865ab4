// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/export.h"
#include "core/formats/import.h"
#include "core/project/document.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

/// Projects that are ready to be exported, on pictures that really exist, and ways to compare.
namespace mw::test {

struct ReadyVideo {
    VideoId id;
    TrackId disc;  ///< Number 1
    TrackId square;  ///< Number 2
};

/// An empty project file in `folder`, which is removed with it.
std::unique_ptr<ProjectDocument> emptyProject(const fs::path& folder,
                                              const std::string& name = "ready");

/// Adds a folder of JPEG pictures "00000", "00005", ... of the disc and the square, with painted
/// masks on each and a sentence for either. Pictures go to <project's folder>/media/<name>.
ReadyVideo addReadyVideo(ProjectDocument& document, const std::string& name, int frames = 6,
                         Size size = {96, 64}, const std::string& discCategory = "dog",
                         const std::string& squareCategory = "dog");

/// A project with the videos "one" and "two".
struct ReadyProject {
    std::unique_ptr<ProjectDocument> document;
    ReadyVideo one;
    ReadyVideo two;
};
ReadyProject readyProject(const fs::path& folder);

/// What `document` says, in words that do not depend on ids: videos, objects, classes, sentences
/// and masks by names of videos. One line for each.
std::set<std::string> contentOf(const ProjectDocument& document);

/// Exports the document's file and returns the report; fails the test on an error.
Result<ExportReport> exported(ProjectDocument& document, const fs::path& target,
                              ExportOptions options = {});

/// All findings in one text, for messages of tests.
std::string textOf(const Findings& findings);

/// The bytes of every file below a folder, by relative path.
std::map<std::string, std::string> filesBelow(const fs::path& folder);

/// A PNG file of the given libpng colour type and depth, samples as stored.
std::string pngBytes(Size size, int colorType, int bitDepth,
                     const std::vector<std::uint16_t>& samples);
/// A JPEG file with one component.
std::string greyJpegBytes(Size size);
/// The file with a tag that says the camera was turned.
std::string withExifRotation(std::string jpeg);

/// Writes or replaces a text file, making its folders.
void put(const fs::path& file, const std::string& bytes);
std::string get(const fs::path& file);
/// Replaces the first occurrence of `from` in a text file; aborts when there is none.
void replaceIn(const fs::path& file, const std::string& from, const std::string& to);

}  // namespace mw::test
