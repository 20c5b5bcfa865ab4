// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace mw::flow {

/// Whether pixels move like an object or like what lies around it: CV_32FC1, +1 like the object, -1
/// like the surroundings, 0 where that cannot be told or both move alike. `probability` says where
/// the object is about, `trust` how good `flow` is (all of one size). Both motions are affine and
/// fitted robustly. Private to core/flow.
cv::Mat motionContrast(const cv::Mat& flow, const cv::Mat& trust, const cv::Mat& probability);

}  // namespace mw::flow
