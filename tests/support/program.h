// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/mask/mask.h"

#include <QProcess>
#include <QStringList>

#include <map>
#include <string>
#include <vector>

/// Runs the real `maskwright` program, as a script would.
namespace mw::test {

struct Outcome {
    int exitCode = -1;  ///< -1: it crashed or did not end.
    std::string out;
    std::string err;

    /// The lines of the output as JSON objects; one of `{"not json": line}` for a line that is
    /// none.
    std::vector<Json> objects() const;
    /// True when stderr is one line "error: <what> (<which>): <how to fix>" or without the part in
    /// brackets.
    bool hasOneErrorLine() const;
    /// For failing tests: everything that is known.
    std::string text() const;
};

/// `arguments` are UTF-8. Waits for at most `seconds`.
Outcome maskwright(const std::vector<std::string>& arguments, int seconds = 120);

/// Starts it in the background.
std::unique_ptr<QProcess> startMaskwright(const std::vector<std::string>& arguments);

/// Writes masks as label files DIR/<frame, five digits>.png, all with the same object number.
void writeMasks(const fs::path& folder, const std::map<int, Mask>& masks, int object = 1);

/// The object in a label file; the empty mask of size 0 x 0 if it cannot be read.
Mask maskIn(const fs::path& file, int object = 1);

}  // namespace mw::test
