// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

/// One function for each command, defined in the file of that name. The list is in commands.cpp.
namespace mw::cli {

Command segmentCommand();
Command evaluateCommand();
Command projectCommand();
Command importCommand();
Command exportCommand();
Command formatsCommand();
Command dataCommand();
Command validateCommand();
Command modelCommand();
Command trainCommand();
Command benchCommand();
Command benchmarkCommand();
Command benchMaskCommand();
Command benchStoreCommand();
Command benchModelCommand();
Command sampleCommand();
Command doctorCommand();
Command serveCommand();

}  // namespace mw::cli
