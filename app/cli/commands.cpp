// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"

namespace mw::cli {

std::span<const Command> commands()
{
    static const std::vector<Command> all = {
#if MW_HAS_MEDIA
        segmentCommand(),
        evaluateCommand(),
        benchmarkCommand(),
        projectCommand(),
        importCommand(),
        exportCommand(),
        validateCommand(),
        formatsCommand(),
        sampleCommand(),
        dataCommand(),
#endif
#if MW_HAS_INFERENCE
        modelCommand(),
        trainCommand(),
#endif
#if MW_HAS_MEDIA || MW_HAS_INFERENCE
        benchCommand(),
#endif
#if MW_HAS_MEDIA
        doctorCommand(),
        serveCommand(),
#endif
    };
    return all;
}

}  // namespace mw::cli
