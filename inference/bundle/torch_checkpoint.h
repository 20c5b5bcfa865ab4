// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/bundle/tensor_table.h"

/// Files written by torch.save, read as data: the ZIP form (since PyTorch 1.6) and the older one of
/// several pickles. Nothing in them is executed; what is not a tensor is skipped and reported.
namespace mw {

/// The model's tensors: those under "model", "state_dict" or a like key of the saved dictionary,
/// else all of it, with nested names joined by dots and a "module." that stands before every name
/// (DataParallel) removed. Tensors may share storage, be views and have strides. Fails with
/// ModelDamaged or ModelIncompatible, saying what is wrong.
Result<TensorTable> readTorchCheckpoint(const fs::path& path);

/// The same for bytes in memory, which must outlive the table. `origin` names them in errors.
Result<TensorTable> parseTorchCheckpoint(std::span<const std::byte> bytes,
                                         const std::string& origin);

/// Any file of tensors, told apart by its first bytes: safetensors or torch.save.
Result<TensorTable> readTensorFile(const fs::path& path);

}  // namespace mw
