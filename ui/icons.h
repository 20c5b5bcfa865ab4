// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace mw {

/// One of resources/icons by name, drawn in the colours of the theme at whatever size and scale is
/// asked, so it follows a change of theme by itself.
QIcon icon(const QString& name);

/// The same in one colour.
QIcon icon(const QString& name, const QColor& color);

/// The number of an object on its colour, as on the canvas and in the lanes.
QIcon numberBadge(int number, QRgb color);

}  // namespace mw
