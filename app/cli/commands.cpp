// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"

namespace mw::cli {

std::span<const Command> commands()
{
    static const std::vector<Command> all = {
#if MW_HAS_MEDIA
        segmentCommand(),
        projectCommand(),
        benchCommand(),
        sampleCommand(),
        doctorCommand(),
        evaluateCommand(),
        importCommand(),
        exportCommand(),
        validateCommand(),
        formatsCommand(),
        serveCommand(),
#endif
    };
    return all;
}

}  // namespace mw::cli
