// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/motion_contrast.h"

#include <algorithm>

namespace mw::flow {

namespace {

/// An affine motion fitted to a flow: flow(x, y) = (a + b x + c y, d + e x + f y).
struct Affine {
    cv::Matx<double, 3, 2> m = cv::Matx<double, 3, 2>::zeros();
    bool isValid = false;
    cv::Point2f at(int x, int y) const
    {
        return {float(m(0, 0) + m(1, 0) * x + m(2, 0) * y),
                float(m(0, 1) + m(1, 1) * x + m(2, 1) * y)};
    }
};

Affine fitAffine(const cv::Mat& flow, const cv::Mat& weight)
{
    Affine result;
    for (int round = 0; round < 4; ++round) {
        cv::Matx33d gram = cv::Matx33d::zeros();
        cv::Matx<double, 3, 2> target = cv::Matx<double, 3, 2>::zeros();
        for (int y = 0; y < flow.rows; y += 2) {
            for (int x = 0; x < flow.cols; x += 2) {
                double w = weight.at<float>(y, x);
                if (w <= 0)
                    continue;
                const cv::Point2f f = flow.at<cv::Point2f>(y, x);
                if (round > 0) {
                    const cv::Point2f d = f - result.at(x, y);
                    w /= 1 + d.dot(d);
                }
                const double in[3] = {1, double(x), double(y)};
                for (int i = 0; i < 3; ++i) {
                    for (int j = 0; j < 3; ++j)
                        gram(i, j) += w * in[i] * in[j];
                    target(i, 0) += w * in[i] * f.x;
                    target(i, 1) += w * in[i] * f.y;
                }
            }
        }
        if (gram(0, 0) < 8)
            return result;
        gram(1, 1) += 1e-3 * gram(1, 1) + 1;
        gram(2, 2) += 1e-3 * gram(2, 2) + 1;
        bool ok = false;
        const cv::Matx33d inverse = gram.inv(cv::DECOMP_CHOLESKY, &ok);
        if (!ok)
            return result;
        result.m = inverse * target;
        result.isValid = true;
    }
    return result;
}

}  // namespace

cv::Mat motionContrast(const cv::Mat& flow, const cv::Mat& trust, const cv::Mat& probability)
{
    cv::Mat evidence = cv::Mat::zeros(flow.size(), CV_32F);
    cv::Mat inside = probability.mul(probability).mul(trust);
    cv::Mat around = cv::Mat(1 - probability);
    around = around.mul(around).mul(trust);
    const Affine object = fitAffine(flow, inside);
    const Affine other = fitAffine(flow, around);
    if (!object.isValid || !other.isValid)
        return evidence;
    for (int y = 0; y < flow.rows; ++y) {
        for (int x = 0; x < flow.cols; ++x) {
            const cv::Point2f f = flow.at<cv::Point2f>(y, x);
            const cv::Point2f o = object.at(x, y);
            const cv::Point2f b = other.at(x, y);
            const double toObject = cv::norm(f - o) + 0.3;
            const double toOther = cv::norm(f - b) + 0.3;
            const double apart = std::min(1.0, cv::norm(o - b) / 2);
            evidence.at<float>(y, x) = float(apart * (toOther - toObject) / (toOther + toObject))
                * trust.at<float>(y, x);
        }
    }
    return evidence;
}

}  // namespace mw::flow
