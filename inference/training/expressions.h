// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/training/simulate.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Referring expressions made from what can be seen. Everything said is measured on the frames
/// shown, so it is true of them whatever flips, crops and motions led to them.
namespace mw {

/// The one name by which classes of different sets are compared: "pedestrian" gives "person".
std::string canonicalClass(std::string_view className);

/// What may be said instead of a class, itself first.
const std::vector<std::string>& nounsOf(const std::string& canonical);

struct SceneObject {
    LabelSet labels;
    std::string className;  ///< Canonical.
    std::vector<std::string> expressions{};  ///< Written by people, and true of what is shown.
};

/// An object as it appears in the frames of a clip. Coordinates are parts of the width and height.
struct Sighting {
    struct Frame {
        bool isVisible = false;
        double x = 0, y = 0;  ///< Centre of mass.
        double area = 0;  ///< Part of the picture.
        double left = 0, top = 0, right = 0, bottom = 0;
    };
    std::vector<Frame> frames;
    double area = 0;  ///< Mean over the frames where it is visible.
    std::string color;  ///< "" when no colour prevails.
    bool isVisible() const;
};

std::vector<Sighting> observe(const RenderedClip& clip, const std::vector<SceneObject>& objects);

enum class StatementKind { Unspecified = 0, Plain, Color, Size, Position, Order, Relation, Motion };

/// Something that is true of an object in all frames in which it is visible.
struct Statement {
    StatementKind kind = StatementKind::Unspecified;
    std::string before, after;  ///< Words before and after the noun; either may be empty.
    bool tellsApart = false;  ///< Of no other visible object of the class.
};

std::vector<Statement> statementsAbout(std::size_t target, const std::vector<SceneObject>& objects,
                                       const std::vector<Sighting>& sightings);

struct ExpressionWishes {
    bool tellApart = false;  ///< When others of the class are in sight, say which is meant.
    double plain = 0.7;  ///< How often the class alone is said where that is enough.
    bool peopleTell = false;  ///< What people wrote tells the target from all that is shown.
    double vagueNoun = 0.04;  ///< How often the noun says nothing ("object").
};

/// Empty when `tellApart` is asked for and nothing true tells the target from others of its class.
std::optional<std::string> expressionFor(std::size_t target,
                                         const std::vector<SceneObject>& objects,
                                         const std::vector<Sighting>& sightings, Random& random,
                                         const ExpressionWishes& wishes);

/// The objects of the target's class that can be seen beside it, without those it is a part of or
/// that are parts of it.
std::vector<std::size_t> othersOfClass(std::size_t target, const std::vector<SceneObject>& objects,
                                       const std::vector<Sighting>& sightings);

}  // namespace mw
