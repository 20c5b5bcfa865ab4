// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/overlay.h"

namespace mw::cli {

Result<void> writeOverlayVideo(VideoSource&,
                               const std::map<FrameIndex, std::vector<OverlayObject>>&,
                               const fs::path& file, const TaskContext&)
{
    return Error{ErrorCode::FormatUnknown, {toUtf8(file)}};
}

}  // namespace mw::cli
