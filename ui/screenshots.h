// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace mw {

class MainWindow;

/// Renders the start page, the work area and the dialogs in both themes to PNG files. Returns the
/// exit code.
int takeScreenshots(MainWindow& window, const QString& folder);

}  // namespace mw
