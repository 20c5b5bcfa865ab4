// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/document.h"

#include <random>

namespace mw::test {

/// A video of 40 pictures of 64 x 48 pixels that exists only in the project.
Video imaginaryVideo(VideoId id, const std::string& name);

/// A mask with one disc.
Mask disc(Size size, double x, double y, double radius);

/// Applies a random step that fits the project: items come and go, masks are painted, set and
/// reviewed.
Result<ChangeSet> applyRandomStep(ProjectDocument& document, std::mt19937& random);

/// Everything in the document, pixels included, for comparing.
std::string dump(const ProjectDocument& document);

/// A document in `folder` with one video, two objects ("zebra" 1 and 2) and one expression each.
struct SmallProject {
    std::unique_ptr<ProjectDocument> document;
    VideoId video;
    TrackId first;
    TrackId second;
    ExpressionId expression;
};
SmallProject smallProject(const fs::path& folder);

}  // namespace mw::test
