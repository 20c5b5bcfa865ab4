// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/torch_compat.h"

#include <memory>
#include <vector>

namespace mw {

/// Several processes that train one model, each on episodes of its own. Started as torchrun starts
/// them, by the environment variables RANK, WORLD_SIZE, MASTER_ADDR and MASTER_PORT.
class Collective
{
public:
    /// Empty without WORLD_SIZE or with a world of one. Waits for the other processes. Fails with
    /// WrongUsage when a variable is missing or wrong, and with MethodUnavailable when this build's
    /// LibTorch has no c10d with gloo.
    static Result<std::unique_ptr<Collective>> fromEnvironment();
    virtual ~Collective() = default;

    virtual int rank() const = 0;
    virtual int size() const = 0;
    /// Replaces each tensor by the mean over all processes. All must call it with equal shapes.
    /// Throws what c10d throws.
    virtual void average(const std::vector<Tensor>& tensors) = 0;
};

}  // namespace mw
