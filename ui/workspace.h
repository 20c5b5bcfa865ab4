// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>

namespace mw {

/// Arrangements of the one window for the steps of the work. Each keeps its own panels.
enum class Workspace { Unspecified = 0, Media, Annotate, Review, Dataset };

inline constexpr std::array kWorkspaces{Workspace::Media, Workspace::Annotate, Workspace::Review,
                                        Workspace::Dataset};

/// For settings and actions: "annotate".
inline const char* idOf(Workspace workspace)
{
    constexpr const char* kIds[] = {"", "media", "annotate", "review", "dataset"};
    return kIds[int(workspace)];
}

inline Workspace workspaceFromId(const QString& id)
{
    for (const Workspace workspace : kWorkspaces) {
        if (id == QLatin1String(idOf(workspace)))
            return workspace;
    }
    return Workspace::Annotate;
}

}  // namespace mw
