// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/dense.h"

#include <algorithm>

// Plain loops, compiled for several processors; the one that fits is picked at load time.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define MW_CLONES __attribute__((target_clones("arch=haswell", "default")))
#else
#define MW_CLONES
#endif

namespace mw::flow {

namespace {

constexpr int kLanes = 32;

/// out[j] = max(0, offset[j] + sum of in[i] * matrix[i][j]), kLanes columns at a time.
MW_CLONES void rectifiedRow(const float* in, int inputs, const float* matrix, int columns,
                            const float* offset, float* out)
{
    int j = 0;
    for (; j + kLanes <= columns; j += kLanes) {
        float sum[kLanes];
        for (int l = 0; l < kLanes; ++l)
            sum[l] = offset[j + l];
        for (int i = 0; i < inputs; ++i) {
            const float* row = matrix + std::ptrdiff_t(i) * columns + j;
            const float value = in[i];
            for (int l = 0; l < kLanes; ++l)
                sum[l] += value * row[l];
        }
        for (int l = 0; l < kLanes; ++l)
            out[j + l] = sum[l] > 0 ? sum[l] : 0;
    }
    for (; j < columns; ++j) {
        float sum = offset[j];
        for (int i = 0; i < inputs; ++i)
            sum += in[i] * matrix[std::ptrdiff_t(i) * columns + j];
        out[j] = std::max(0.f, sum);
    }
}

/// gram += the outer products of four weighted rows, upper triangle.
MW_CLONES void addRows(const float* const rows[4], const float weights[4], int count, float* gram)
{
    for (int i = 0; i < count; ++i) {
        const float a = rows[0][i] * weights[0];
        const float b = rows[1][i] * weights[1];
        const float c = rows[2][i] * weights[2];
        const float d = rows[3][i] * weights[3];
        float* out = gram + std::ptrdiff_t(i) * count;
        for (int j = i; j < count; ++j)
            out[j] += a * rows[0][j] + b * rows[1][j] + c * rows[2][j] + d * rows[3][j];
    }
}

MW_CLONES float dot(const float* a, const float* b, int count)
{
    float sum[8] = {};
    int i = 0;
    for (; i + 8 <= count; i += 8)
        for (int l = 0; l < 8; ++l)
            sum[l] += a[i + l] * b[i + l];
    float total = 0;
    for (; i < count; ++i)
        total += a[i] * b[i];
    for (const float part : sum)
        total += part;
    return total;
}

}  // namespace

void rectifiedProduct(const cv::Mat& rows, const cv::Mat& matrix, const cv::Mat& offset,
                      cv::Mat& result)
{
    CV_Assert(matrix.isContinuous() && rows.cols == matrix.rows && matrix.cols == offset.cols
              && result.cols == matrix.cols && result.rows == rows.rows);
    for (int y = 0; y < rows.rows; ++y)
        rectifiedRow(rows.ptr<float>(y), rows.cols, matrix.ptr<float>(), matrix.cols,
                     offset.ptr<float>(), result.ptr<float>(y));
}

cv::Mat weightedGram(const cv::Mat& rows, const cv::Mat& weights)
{
    CV_Assert(weights.rows == rows.rows && weights.isContinuous());
    cv::Mat gram = cv::Mat::zeros(rows.cols, rows.cols, CV_32F);
    for (int y = 0; y < rows.rows; y += 4) {
        const float* four[4];
        float weight[4];
        for (int k = 0; k < 4; ++k) {
            const bool isThere = y + k < rows.rows;
            four[k] = rows.ptr<float>(isThere ? y + k : y);
            weight[k] = isThere ? weights.at<float>(y + k) : 0.f;
        }
        addRows(four, weight, rows.cols, gram.ptr<float>());
    }
    cv::completeSymm(gram);
    return gram;
}

void product(const cv::Mat& rows, const cv::Mat& vector, cv::Mat& result)
{
    CV_Assert(vector.isContinuous() && int(vector.total()) == rows.cols);
    result.create(rows.rows, 1, CV_32F);
    for (int y = 0; y < rows.rows; ++y)
        result.at<float>(y) = dot(rows.ptr<float>(y), vector.ptr<float>(), rows.cols);
}

}  // namespace mw::flow
