// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "core/segmenter.h"

namespace mw::cli {

/// What `benchmark --protocol expressions` does with a method that is loaded: no data set is
/// needed.
Result<void> benchmarkExpressions(const Args& args, const Context& context, Segmenter& segmenter,
                                  const PropagationOptions& propagation);

}  // namespace mw::cli
