// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace mw {

class MainWindow;

/// Does the main job once on the sample: opens it, runs the worker, looks at what came back. Prints
/// each step; returns the exit code.
int runSelfCheck(MainWindow& window);

}  // namespace mw
