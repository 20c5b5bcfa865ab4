// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/project.h"

#include <string>
#include <vector>

namespace mw {

/// What a project holds of one class; for one object the same of it alone.
struct Counts {
    int videos = 0;
    int objects = 0;
    int expressions = 0;
    int framesWanted = 0;  ///< Grid frames times objects.
    int masks = 0;  ///< Annotated grid frames, confirmed absences among them.
    int painted = 0;  ///< By a person: painted, copied, filled in, or corrected.
    int predicted = 0;
    int done = 0;  ///< Accepted, corrected or confirmed absent.
    int rejected = 0;
    double areaSum = 0;  ///< Of the masks that are not empty, as parts of their pictures.
    int visible = 0;  ///< Masks that are not empty.

    double doneFraction() const { return framesWanted == 0 ? 0 : double(done) / framesWanted; }
    double meanArea() const { return visible == 0 ? 0 : areaSum / visible; }
};

struct ClassStatistics {
    CategoryId category;  ///< None: objects without a class.
    std::string name;
    int fold = 0;  ///< Of Mini-Ref-YouTube-VOS that tests the class; 0 for none.
    Counts counts;
};

struct TrackStatistics {
    TrackId track;
    Counts counts;
};

struct ProjectStatistics {
    std::vector<ClassStatistics> classes;  ///< By name; classes without objects too.
    std::vector<TrackStatistics> tracks;  ///< By video and number.
    Counts total;
    int foldMasks[5] = {};  ///< Masks of classes by fold; [0]: of other classes.
};

/// One pass over all annotations; no pixels are read.
ProjectStatistics statisticsOf(const Project& project);

}  // namespace mw
