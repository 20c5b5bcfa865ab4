// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "core/formats/findings.h"

#include <string>

namespace mw::cli {

/// "1 error", "2 errors"
std::string countOf(std::size_t n, const char* what);

/// Errors first, a few of each rule, the remedy once, and how many there are of each severity.
void showFindings(const Findings& findings, const Output& out);

/// "3 errors, the first: ...", for the line on stderr.
std::string summaryOf(const Findings& findings);

}  // namespace mw::cli
