// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/bundle/tensor_table.h"
#include "inference/model/cma.h"

#include <string>
#include <vector>

/// Moving weights between files and modules.
namespace mw {

at::ScalarType torchType(DType type);
DType dtypeOf(at::ScalarType type);

/// A tensor of its own with the stored elements, in the stored type.
Tensor toTensor(const StoredTensor& stored);

struct LoadReport {
    std::vector<std::string> loaded;
    std::vector<std::string> missing;  ///< Wanted by the module, not in the file.
    std::vector<std::string> unexpected;  ///< In the file, not in the module.
    std::vector<std::string> misshaped;  ///< "name: file [..] module [..]"
    std::vector<std::string> notFinite;  ///< Hold NaN or infinity.
};

/// Copies what fits by name and shape, as float32. Ignores what files carry that no module needs
/// (position_ids, num_batches_tracked, counters of profilers, the second name of the box heads);
/// the two names of a box head must agree. Never throws.
Result<LoadReport> loadWeights(torch::nn::Module& module, const TensorTable& table,
                               const std::string& origin);

/// The error for a report that is not complete, naming the first tensors; none if it is.
Result<void> checkComplete(const LoadReport& report, const std::string& origin);

/// All parameters and buffers by official name; the box heads under both names.
std::vector<std::pair<std::string, Tensor>> stateDict(torch::nn::Module& module);

/// Writes all but the second name of the box heads; matrices and kernels as `type`, vectors
/// as they are.
Result<void> saveWeights(torch::nn::Module& module, const fs::path& path,
                         const std::map<std::string, std::string>& metadata,
                         at::ScalarType type = at::kFloat);

/// Fills the module with generatedWeights().
void loadGeneratedWeights(torch::nn::Module& module);

}  // namespace mw
