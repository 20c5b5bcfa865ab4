// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/file_names.h"

#include "app/convert.h"
#include "core/base/file.h"

#include <QRegularExpression>

namespace mw {

QString fileNameFrom(const QString& title, int mostBytes)
{
    static const QRegularExpression refused(QStringLiteral(R"([\x00-\x1f\x7f/\\:*?"<>|])"));
    QString name = title.simplified();
    name.replace(refused, QStringLiteral("_"));
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    while (name.toUtf8().size() > mostBytes || name.endsWith(QLatin1Char('.'))
           || name.endsWith(QLatin1Char(' ')) || (!name.isEmpty() && name.back().isHighSurrogate()))
        name.chop(1);
    return isSafeFileName(toStd(name)) ? name : toQt(safeFileName(toStd(name)));
}

}  // namespace mw
