// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/intake.h"

#include "app/convert.h"
#include "core/base/json.h"
#include "core/formats/format.h"
#include "core/formats/mask_folder.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace mw {

namespace {

const QStringList kVideos{
    QStringLiteral("*.mp4"), QStringLiteral("*.mov"),  QStringLiteral("*.m4v"),
    QStringLiteral("*.mkv"), QStringLiteral("*.webm"), QStringLiteral("*.avi"),
    QStringLiteral("*.ts"),  QStringLiteral("*.mts"),  QStringLiteral("*.m2ts"),
    QStringLiteral("*.mpg"), QStringLiteral("*.mpeg"), QStringLiteral("*.wmv"),
    QStringLiteral("*.flv"), QStringLiteral("*.gif")};
const QStringList kPictures{QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"),
                            QStringLiteral("*.png"), QStringLiteral("*.bmp")};
constexpr int kMostFoldersTried = 500;

bool isModel(const QDir& folder)
{
    const auto manifest
        = readJson(toPath(folder.filePath(QStringLiteral("manifest.json"))), 1 << 20);
    return manifest && getString(*manifest, "format") == "maskwright-model";
}

bool holds(const QDir& folder, const QStringList& kind)
{
    return !folder.entryList(kind, QDir::Files).isEmpty();
}

void sortFolder(const QString& path, Intake& intake)
{
    const QDir folder(path);
    if (isModel(folder)) {
        intake.models << path;
        return;
    }
    if (recogniseFormat(toPath(path)) || holdsMasks(toPath(path))) {
        intake.datasets << path;
        return;
    }
    if (holds(folder, kPictures)) {
        intake.videos << path;
        return;
    }
    QStringList inside;
    for (const QFileInfo& file : folder.entryInfoList(kVideos, QDir::Files, QDir::Name))
        inside << file.absoluteFilePath();
    const QStringList folders
        = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name).mid(0, kMostFoldersTried);
    for (const QString& name : folders) {
        if (holds(QDir(folder.filePath(name)), kPictures))
            inside << folder.filePath(name);
    }
    if (inside.isEmpty())
        intake.refused << path;
    intake.videos << inside;
}

void sortFile(const QString& path, Intake& intake)
{
    const QFileInfo file(path);
    const QString suffix = file.suffix().toLower();
    if (suffix == QLatin1String("maskwright"))
        intake.projects << path;
    else if (isModel(file.dir())
             && (suffix == QLatin1String("json") || suffix == QLatin1String("safetensors")))
        intake.models << file.absolutePath();
    else if (suffix == QLatin1String("json") && recogniseFormat(toPath(path)))
        intake.datasets << path;
    else
        intake.videos << path;  // what it is and what is wrong with it is said when it is opened
}

}  // namespace

Intake sortIntake(const QStringList& paths)
{
    Intake intake;
    for (const QString& path : paths) {
        if (QFileInfo(path).isDir())
            sortFolder(QDir::cleanPath(path), intake);
        else
            sortFile(path, intake);
    }
    for (QStringList* list : {&intake.projects, &intake.videos, &intake.datasets, &intake.models})
        list->removeDuplicates();
    return intake;
}

}  // namespace mw
