// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/findings.h"

/// The parts of the table behind ruleInfo(). Private to core/formats.
namespace mw {

/// Rules about exports and imports.
RuleInfo transferRule(Rule rule);

}  // namespace mw
