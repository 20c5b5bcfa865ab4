// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"
#include "core/base/geometry.h"

#include <QSize>
#include <QString>

#include <concepts>
#include <string>
#include <string_view>

/// The one place where std and Qt types meet.
namespace mw {

inline QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}
/// A template, because a std::string is as happy to become a path as a view.
template <class Path>
requires std::same_as<Path, fs::path> QString toQt(const Path& path)
{
    return toQt(std::string_view(toUtf8(path)));
}
inline QSize toQt(Size size) { return {size.width, size.height}; }

inline std::string toStd(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), std::size_t(bytes.size())};
}
inline fs::path toPath(const QString& text) { return fromUtf8(toStd(text)); }

}  // namespace mw
