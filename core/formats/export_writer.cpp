// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/export_writer.h"

#include "core/formats/bmp_writer.h"
#include "core/formats/pipeline.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <mutex>
#include <unistd.h>

namespace mw {

namespace {

Error writeError(int reason, const fs::path& path)
{
    Error error = fileError(reason, path);
    if (error.code == ErrorCode::FileUnreadable || error.code == ErrorCode::FileMissing)
        error.code = ErrorCode::FileNotWritable;
    return error;
}

/// A new file; never through a link, never over anything. Not flushed to the disk one by one:
/// StagedFolder::publish() does that for all at once.
Result<void> writeNewFile(const fs::path& path, std::string_view bytes)
{
    const int descriptor
        = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (descriptor < 0)
        return writeError(errno, path);
    int reason = 0;
    for (std::size_t done = 0; done < bytes.size() && reason == 0;) {
        const ssize_t n = ::write(descriptor, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno != EINTR)
            reason = errno;
        done += n > 0 ? std::size_t(n) : 0;
    }
    if (::close(descriptor) != 0 && reason == 0)
        reason = errno;
    if (reason != 0)
        return writeError(reason, path);
    return {};
}

/// The files of a folder of pictures by the names of their frames.
std::map<std::string, fs::path> picturesByName(const fs::path& folder)
{
    std::map<std::string, fs::path> pictures;
    for (const std::string& name : filesIn(folder)) {
        const fs::path path = folder / fromUtf8(name);
        if (hasPictureExtension(path))
            pictures.emplace(toUtf8(path.stem()), path);
    }
    return pictures;
}

/// Loaders take three components for granted and ignore the camera's orientation tag.
bool isPlainJpeg(const fs::path& path, Size size)
{
    const auto header = readPictureHeader(path);
    return header && header->format == PictureFormat::Jpeg && header->components == 3
        && header->orientation == Orientation::Upright && header->size == size;
}

const char* extensionOf(PictureFormat format)
{
    return format == PictureFormat::Bmp ? ".bmp" : ".jpg";
}

constexpr std::uint64_t kMaxPictureBytes = std::uint64_t(512) << 20;

}  // namespace

LabelImage labelImage(const FrameMasks& masks, Size size)
{
    LabelImage image(size);
    for (const auto& [number, mask] : masks.objects)
        paintLabel(image, mask, std::uint8_t(number));
    return image;
}

ExportWriter::ExportWriter(const ExportPlan& plan, fs::path root, ExportReport& report,
                           const TaskContext& task)
    : m_plan(plan)
    , m_root(std::move(root))
    , m_report(report)
    , m_task(task)
    , m_framesTotal(plan.frameCount())
{
}

Result<fs::path> ExportWriter::folder(const std::string& path) const
{
    MW_TRY(const fs::path inside, resolveInside(m_root, path));
    std::error_code ec;
    fs::create_directories(inside, ec);
    if (ec)
        return writeError(ec.value(), inside);
    return inside;
}

Result<void> ExportWriter::writeFile(const std::string& path, std::string_view bytes)
{
    MW_TRY(const fs::path inside, resolveInside(m_root, path));
    std::error_code ec;
    fs::create_directories(inside.parent_path(), ec);
    if (ec)
        return writeError(ec.value(), inside.parent_path());
    MW_TRY_VOID(writeNewFile(inside, bytes));
    m_report.bytes += std::int64_t(bytes.size());
    return {};
}

Result<void> ExportWriter::writeJson(const std::string& path, const Json& json)
{
    return writeFile(path, dumpJson(json, 1) + '\n');
}

Result<void> ExportWriter::copyFile(const std::string& from, const std::string& to)
{
    MW_TRY(const fs::path inside, resolveInside(m_root, from));
    MW_TRY(const std::string bytes, readFile(inside, std::uint64_t(1) << 30));
    return writeFile(to, bytes);
}

Result<void> ExportWriter::writeFrames(const PlannedVideo& video, const FrameFolders& folders,
                                       const MaskVisitor& visit)
{
    const ExportOptions& options = m_plan.options;
    const bool wantsPictures = !folders.pictures.empty() && options.pictures != PictureMode::None;
    const bool isJpeg = folders.pictureFormat == PictureFormat::Jpeg;
    const Size size = video.source.size;

    VideoPtr source;
    fs::path pictureFolder;
    std::map<std::string, fs::path> originals;
    if (wantsPictures) {
        MW_TRY(pictureFolder, folder(folders.pictures));
        MW_TRY(const OpenedVideo opened, m_plan.open(video.source, m_task));
        source = opened.source;
        if (video.source.isFolder && isJpeg && options.pictures != PictureMode::Encode)
            originals = picturesByName(opened.path);
    }
    fs::path maskFolder;
    if (!folders.masks.empty()) {
        MW_TRY(maskFolder, folder(folders.masks));
    }

    struct Item {
        FrameMasks masks;
        fs::path original;
        FramePtr picture;
    };
    const auto produce = [&](std::size_t i) -> Result<Item> {
        Item item;
        if (!folders.masks.empty() || visit) {
            MW_TRY(item.masks, video.data.masks(i, size));
        }
        if (visit)
            MW_TRY_VOID(visit(i, item.masks));
        if (wantsPictures) {
            const auto original = originals.find(source->frameName(video.frames[i]));
            if (original != originals.end() && isPlainJpeg(original->second, size))
                item.original = original->second;
            if (item.original.empty()) {
                MW_TRY(item.picture, source->frame(video.frames[i], m_task));
            }
        }
        m_task.report({"export", m_framesDone++, m_framesTotal});
        return item;
    };

    std::mutex mutex;
    const auto consume = [&](std::size_t i, Item& item) -> Result<void> {
        const std::string& name = video.data.frames[i];
        std::int64_t bytes = 0;
        bool isCopied = false;
        std::string maskHash;
        if (wantsPictures) {
            const fs::path path
                = pictureFolder / fromUtf8(name + extensionOf(folders.pictureFormat));
            std::error_code ec;
            if (item.picture) {
                MW_TRY(const std::string file,
                       isJpeg ? encodeJpeg(*item.picture, options.jpegQuality)
                              : encodeBmp(*item.picture));
                MW_TRY_VOID(writeNewFile(path, file));
                bytes += std::int64_t(file.size());
            } else if (options.pictures == PictureMode::Link
                       && (fs::create_hard_link(item.original, path, ec), !ec)) {
                isCopied = true;
            } else {
                MW_TRY(const std::string file, readFile(item.original, kMaxPictureBytes));
                MW_TRY_VOID(writeNewFile(path, file));
                bytes += std::int64_t(file.size());
                isCopied = true;
            }
        }
        if (!folders.masks.empty()) {
            MW_TRY(const std::string file, encodeLabelPng(labelImage(item.masks, size)));
            MW_TRY_VOID(writeNewFile(maskFolder / fromUtf8(name + ".png"), file));
            bytes += std::int64_t(file.size());
            Sha256 hash;
            hash.add(file);
            maskHash = hash.hex();
        }
        const std::lock_guard lock(mutex);
        m_report.bytes += bytes;
        if (!maskHash.empty())
            m_hashes.emplace(folders.masks + '/' + name + ".png", std::move(maskHash));
        if (wantsPictures)
            ++(isCopied ? m_report.picturesCopied : m_report.picturesEncoded);
        return {};
    };
    return runPipeline(video.frames.size(), options.threads, m_task, produce, consume);
}

Result<void> ExportWriter::writeMaskHashes()
{
    std::string text;
    for (const auto& [path, hash] : m_hashes)
        text += hash + "  " + path + '\n';
    if (text.empty())
        return {};
    return writeFile("SHA256SUMS", text);
}

// ---- StagedFolder

Result<StagedFolder> StagedFolder::create(const fs::path& target, bool replaceExport)
{
    std::error_code ec;
    fs::path absolute = fs::absolute(target, ec).lexically_normal();
    if (!absolute.has_filename())
        absolute = absolute.parent_path();
    const fs::file_status status = fs::symlink_status(absolute, ec);
    const bool exists = fs::exists(status);
    if (exists && !fs::is_directory(status))
        return Error{ErrorCode::FolderNotEmpty, {toUtf8(target)}, "not a folder"};
    if (exists && !fs::is_empty(absolute, ec)) {
        const bool isOurs = fs::is_regular_file(absolute / kExportMarker, ec);
        if (!isOurs || !replaceExport)
            return Error{ErrorCode::FolderNotEmpty,
                         {toUtf8(target)},
                         isOurs ? "an earlier export" : "not an export"};
    }
    const fs::path parent = absolute.parent_path();
    fs::create_directories(parent, ec);
    if (ec)
        return writeError(ec.value(), parent);

    // Beside the target, so that giving it its name is one rename on one disk. The lock tells what
    // a crash has left from what another export is writing.
    const std::string hidden = "." + toUtf8(absolute.filename()) + ".unfinished";
    const fs::path path = parent / fromUtf8(hidden);
    auto lock = FileLock::acquire(parent / fromUtf8(hidden + ".lock"));
    if (!lock) {
        Error error = std::move(lock).error();
        if (error.code == ErrorCode::ProjectInUse)
            return Error{ErrorCode::FileNotWritable,
                         {toUtf8(target)},
                         "another export is writing it: " + error.args.back()};
        return error;
    }
    fs::remove_all(path, ec);
    if (!fs::create_directory(path, ec) || ec)
        return writeError(ec ? ec.value() : EEXIST, path);
    return StagedFolder(path, absolute, std::make_unique<FileLock>(*std::move(lock)));
}

StagedFolder::StagedFolder(fs::path path, fs::path target, std::unique_ptr<FileLock> lock)
    : m_path(std::move(path))
    , m_target(std::move(target))
    , m_lock(std::move(lock))
{
}

StagedFolder::~StagedFolder()
{
    if (!m_lock)
        return;
    std::error_code ec;
    fs::remove_all(m_path, ec);
}

Result<void> StagedFolder::publish()
{
    // Everything on the disk before the name says so.
    const int descriptor = ::open(m_path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return writeError(errno, m_path);
#ifdef __linux__
    const int synced = ::syncfs(descriptor);
#else
    const int synced = ::fsync(descriptor);
#endif
    const int reason = errno;
    ::close(descriptor);
    if (synced != 0)
        return writeError(reason, m_path);

    std::error_code ec;
    fs::rename(m_path, m_target, ec);  // also over an empty folder
    if (!ec)
        return {};
    if (ec.value() != ENOTEMPTY && ec.value() != EEXIST)
        return writeError(ec.value(), m_target);
#if defined(__linux__) && defined(RENAME_EXCHANGE)
    // The two change places at once; ours is then the old one, which the destructor removes.
    if (::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, m_target.c_str(), RENAME_EXCHANGE) == 0)
        return {};
#endif
    fs::path former = m_path;
    former += ".former";
    fs::remove_all(former, ec);
    fs::rename(m_target, former, ec);
    if (ec)
        return writeError(ec.value(), m_target);
    fs::rename(m_path, m_target, ec);
    if (ec) {
        const int failed = ec.value();
        fs::rename(former, m_target, ec);
        return writeError(failed, m_target);
    }
    fs::remove_all(former, ec);
    return {};
}

}  // namespace mw
