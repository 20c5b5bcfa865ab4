// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

/// What a person drops into the window or names on the command line, told apart by names and the
/// beginnings of files.
namespace mw {

/// What of the dropped things goes where.
struct Intake {
    QStringList projects;
    QStringList videos;  ///< Files and folders of pictures; also files of unknown kind, which are
                         ///< tried.
    QStringList datasets;  ///< Data sets and folders of masks.
    QStringList models;  ///< Folders of model bundles.
    QStringList refused;  ///< Folders that hold nothing of these.

    bool isEmpty() const
    {
        return projects.isEmpty() && videos.isEmpty() && datasets.isEmpty() && models.isEmpty();
    }
};

/// Folders of videos or of folders of pictures count as what is in them.
Intake sortIntake(const QStringList& paths);

}  // namespace mw
