// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/image_folder.h"

#include "core/base/file.h"
#include "core/video/picture_io.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace mw {

namespace {

bool isDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

std::string_view withoutLeadingZeros(std::string_view digits)
{
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

/// Compares numbers in names by value and everything else byte by byte.
bool comesBefore(const std::string& left, const std::string& right)
{
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < left.size() && k < right.size()) {
        if (!isDigit(left[i]) || !isDigit(right[k])) {
            if (left[i] != right[k])
                return static_cast<unsigned char>(left[i]) < static_cast<unsigned char>(right[k]);
            ++i;
            ++k;
            continue;
        }
        const auto number = [](const std::string& text, std::size_t& at) {
            const std::size_t start = at;
            while (at < text.size() && isDigit(text[at]))
                ++at;
            return withoutLeadingZeros(std::string_view(text).substr(start, at - start));
        };
        const std::string_view a = number(left, i);
        const std::string_view b = number(right, k);
        if (a.size() != b.size())
            return a.size() < b.size();
        if (a != b)
            return a < b;
    }
    if (left.size() - i != right.size() - k)
        return left.size() - i < right.size() - k;
    return left < right;  // "01" and "1": any order, but always the same
}

struct Entry {
    fs::path path;
    std::string stem;
    std::uint64_t fileBytes = 0;
};

Result<std::vector<Entry>> listPictures(const fs::path& folder, const TaskContext& task)
{
    std::vector<Entry> entries;
    std::error_code ec;
    for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        const fs::path& path = it->path();
        std::error_code fileError;
        if (!hasPictureExtension(path) || path.filename().native().front() == '.'
            || !it->is_regular_file(fileError))
            continue;
        entries.push_back({path, toUtf8(path.stem()), it->file_size(fileError)});
    }
    if (ec)
        return fileError(ec.value(), folder);
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.stem != b.stem ? comesBefore(a.stem, b.stem) : a.path < b.path;
    });
    return entries;
}

class ImageFolder final : public VideoSource
{
public:
    ImageFolder(VideoInfo info, std::vector<Entry> entries, PictureLimits limits)
        : m_info(std::move(info))
        , m_entries(std::move(entries))
        , m_limits(limits)
    {
    }

    const VideoInfo& info() const override { return m_info; }

    Result<FramePtr> frame(FrameIndex index, const TaskContext& task) override
    {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        if (index < 0 || index >= m_info.frameCount)
            return frameOutOfRange(*this, index);
        const Entry& entry = m_entries[std::size_t(index)];
        MW_TRY(Picture picture, readPicture(entry.path, m_limits));
        if (picture.size != m_info.size)  // replaced since the folder was opened
            return Error{ErrorCode::VideoChanged, {toUtf8(entry.path)}, toString(picture.size)};
        return std::make_shared<const Frame>(
            Frame{index, picture.size, std::move(picture.rgb), picture.isDamaged});
    }

    Result<FramePtr> reducedFrame(FrameIndex index, int longSidePx,
                                  const TaskContext& task) override
    {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        if (index < 0 || index >= m_info.frameCount)
            return frameOutOfRange(*this, index);
        const Entry& entry = m_entries[std::size_t(index)];
        MW_TRY(Picture picture, readReducedPicture(entry.path, longSidePx, m_limits));
        if (picture.size != reducedSize(m_info.size, longSidePx))
            return Error{ErrorCode::VideoChanged, {toUtf8(entry.path)}};
        return std::make_shared<const Frame>(
            Frame{index, picture.size, std::move(picture.rgb), picture.isDamaged});
    }

    std::string frameName(FrameIndex index) const override
    {
        return m_entries[std::size_t(index)].stem;
    }

    double seconds(FrameIndex index) const override { return index; }
    bool isKeyFrame(FrameIndex) const override { return true; }

private:
    VideoInfo m_info;
    std::vector<Entry> m_entries;
    PictureLimits m_limits;
};

}  // namespace

Result<VideoPtr> openImageFolder(const fs::path& folder, const OpenVideoOptions& options,
                                 const TaskContext& task)
{
    MW_TRY(std::vector<Entry> entries, listPictures(folder, task));
    if (entries.empty())
        return Error{ErrorCode::NotAVideo, {toUtf8(folder)}, "there are no pictures in the folder"};
    if (entries.size() > std::size_t(options.limits.maxFrames))
        return Error{ErrorCode::FileTooLarge,
                     {toUtf8(folder), std::to_string(options.limits.maxFrames) + " frames"}};

    PictureLimits limits;
    limits.maxPixels = options.limits.maxPixels;
    VideoInfo info;
    PictureFormat format = PictureFormat::Unspecified;
    Sha256 fingerprint;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        task.report({"index", std::int64_t(i), std::int64_t(entries.size())});
        const Entry& entry = entries[i];
        const std::string fileName = toUtf8(entry.path.filename());
        if (i > 0 && entry.stem == entries[i - 1].stem)
            return Error{ErrorCode::DatasetInvalid,
                         {toUtf8(folder),
                          fileName + " and " + toUtf8(entries[i - 1].path.filename())
                              + " would be the same frame"}};
        MW_TRY(const PictureHeader header, readPictureHeader(entry.path));
        if (header.size.pixelCount() > limits.maxPixels
            || std::max(header.size.width, header.size.height) > limits.maxSidePx)
            return Error{
                ErrorCode::VideoTooLarge,
                {toUtf8(entry.path), std::to_string(limits.maxPixels / 1'000'000) + " megapixels"},
                toString(header.size)};
        if (i == 0) {
            info.size = header.size;
            format = header.format;
        }
        if (header.size != info.size)
            return Error{ErrorCode::DatasetInvalid,
                         {toUtf8(folder),
                          fileName + " is " + toString(header.size) + " but "
                              + toUtf8(entries[0].path.filename()) + " is " + toString(info.size)}};
        fingerprint.add(entry.stem + '\n' + toString(header.size) + ' '
                        + std::to_string(entry.fileBytes) + '\n');
    }
    info.frameCount = FrameIndex(entries.size());
    info.fingerprint = fingerprint.hex();
    info.container = "folder";
    info.codec = format == PictureFormat::Jpeg ? "jpeg"
        : format == PictureFormat::Png         ? "png"
                                               : "bmp";
    info.pixelFormat = "rgb24";
    info.longestKeyInterval = 1;
    return VideoPtr(std::make_shared<ImageFolder>(std::move(info), std::move(entries), limits));
}

}  // namespace mw
