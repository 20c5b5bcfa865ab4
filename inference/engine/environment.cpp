// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/engine/environment.h"

#include "inference/torch_compat.h"

namespace mw {

std::string torchVersion() { return TORCH_VERSION; }

std::vector<std::string> torchDevices()
{
    std::vector<std::string> devices{"cpu"};
    try {
        if (torch::cuda::is_available()) {
            for (std::size_t i = 0; i < std::size_t(torch::cuda::device_count()); ++i)
                devices.push_back("cuda:" + std::to_string(i) + " " + deviceName(int(i)));
        }
    } catch (const std::exception&) {
        // A driver that does not answer offers nothing.
    }
    return devices;
}

}  // namespace mw
