// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

/// The two products that learning what an object looks like consists of. OpenCV's own are an order
/// of magnitude slower where it was built without BLAS, as in Debian. Private to core/flow.
namespace mw::flow {

/// max(0, rows * matrix + offset): CV_32FC1, n x k times k x m plus 1 x m. The result must have m
/// columns and as many rows as `rows`; it may be a part of a larger matrix.
void rectifiedProduct(const cv::Mat& rows, const cv::Mat& matrix, const cv::Mat& offset,
                      cv::Mat& result);

/// rows' * diag(weights) * rows, symmetric: CV_32FC1, n x k, and n x 1.
cv::Mat weightedGram(const cv::Mat& rows, const cv::Mat& weights);

/// rows * vector: CV_32FC1, n x k times k x 1.
void product(const cv::Mat& rows, const cv::Mat& vector, cv::Mat& result);

}  // namespace mw::flow
