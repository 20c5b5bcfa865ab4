// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace mw {

/// A name for a file that reads as the title does, in whatever script: only what file systems do
/// not take is replaced, and the end is cut when it is longer than `mostBytes` in UTF-8. For names
/// that people give; those inside data sets go through safeFileName(), which keeps to ASCII.
QString fileNameFrom(const QString& title, int mostBytes);

}  // namespace mw
