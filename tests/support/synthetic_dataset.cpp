// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/synthetic_dataset.h"

#include "core/project/steps.h"
#include "core/video/picture_io.h"
#include "tests/support/synthetic_video.h"

#include <jpeglib.h>  // wants <cstdio> before it
#include <png.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace mw::test {

namespace {

template <class T>
T orAbort(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s (%s)\n", describe(result.error()).c_str(),
                     result.error().detail.c_str());
        std::abort();
    }
    return *std::move(result);
}

std::string fiveDigits(int number)
{
    char text[16];
    std::snprintf(text, sizeof text, "%05d", number);
    return text;
}

}  // namespace

std::unique_ptr<ProjectDocument> emptyProject(const fs::path& folder, const std::string& name)
{
    ProjectSettings settings;
    settings.uuid = "0b6c6a51-7d5f-4b6a-8f1c-b1f3b4f3a111";
    settings.annotator = "me";
    return orAbort(ProjectDocument::create(folder / (name + ".maskwright"), settings,
                                           [] { return Timestamp(1000); }));
}

ReadyVideo addReadyVideo(ProjectDocument& document, const std::string& name, int frames, Size size,
                         const std::string& discCategory, const std::string& squareCategory)
{
    const fs::path folder = document.file().parent_path() / "media" / name;
    fs::create_directories(folder);
    for (int i = 0; i < frames; ++i) {
        if (!writeJpeg(folder / (fiveDigits(5 * i) + ".jpg"), drawFrame(size, i)))
            std::abort();
    }
    const VideoPtr video = orAbort(openVideo(folder, {}, {}));
    const steps::NewVideo added = steps::addVideo(document, video->info(), folder, name);
    orAbort(document.apply(added.step));
    ReadyVideo ready;
    ready.id = added.id;
    for (const int object : {1, 2}) {
        const steps::NewTrack track = orAbort(
            steps::addTrack(document, ready.id, object == 1 ? discCategory : squareCategory, ""));
        orAbort(document.apply(track.step));
        (object == 1 ? ready.disc : ready.square) = track.id;
        orAbort(document.apply(steps::writeExpression(
            document, track.id,
            object == 1 ? "the round one of " + name : "the one with corners of " + name)));
        SetMasks edit{track.id, {}};
        for (int i = 0; i < frames; ++i)
            edit.frames[i]
                = AnnotatedMask{paintedAnnotation("me", 1000), maskOfObject(size, i, object)};
        orAbort(document.apply({StepKind::CopyMask, {edit}}));
    }
    return ready;
}

ReadyProject readyProject(const fs::path& folder)
{
    ReadyProject ready;
    ready.document = emptyProject(folder);
    ready.one = addReadyVideo(*ready.document, "one");
    ready.two = addReadyVideo(*ready.document, "two", 8, {64, 96}, "cat", "cat");
    return ready;
}

std::set<std::string> contentOf(const ProjectDocument& document)
{
    std::set<std::string> lines;
    const Project& p = document.project();
    for (const auto& [id, video] : p.videos()) {
        lines.insert("video " + video.name + " " + toString(video.size) + " frames "
                     + std::to_string(video.firstFrame) + "-" + std::to_string(video.lastFrame)
                     + " by " + std::to_string(video.gridStep));
        int order = 0;
        for (const auto& [expressionId, expression] : p.expressions()) {
            const Track* track = p.track(expression.track);
            if (track->video == id)
                lines.insert("expression " + video.name + " " + std::to_string(order++) + " of "
                             + std::to_string(track->number) + ": " + expression.text);
        }
        for (const Track* track : p.tracksOf(id)) {
            const Category* category = p.category(track->category);
            const std::string name = video.name + " " + std::to_string(track->number);
            lines.insert("object " + name + " " + (category ? category->name : "-"));
            for (const auto& [frame, annotation] : p.annotations(track->id)) {
                const Mask mask = orAbort(document.mask(track->id, frame));
                lines.insert("mask " + name + " " + std::to_string(frame) + " " + toCocoText(mask));
            }
        }
    }
    return lines;
}

Result<ExportReport> exported(ProjectDocument& document, const fs::path& target,
                              ExportOptions options)
{
    options.target = target;
    return exportDataset(document.project(), document, projectVideoOpener(document.file()), options,
                         {});
}

std::string textOf(const Findings& findings)
{
    std::string text;
    for (const Finding& finding : findings.all())
        text += std::string(toString(finding.severity)) + " " + ruleInfo(finding.rule).id + ": "
            + messageOf(finding) + "\n";
    return text;
}

std::map<std::string, std::string> filesBelow(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    if (!fs::exists(folder))
        return files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files[toUtf8(entry.path().lexically_relative(folder))] = get(entry.path());
    }
    return files;
}

std::string pngBytes(Size size, int colorType, int bitDepth,
                     const std::vector<std::uint16_t>& samples)
{
    std::string bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(
        png, &bytes,
        [](png_structp p, png_bytep data, png_size_t n) {
            static_cast<std::string*>(png_get_io_ptr(p))
                ->append(reinterpret_cast<const char*>(data), n);
        },
        nullptr);
    png_set_IHDR(png, info, png_uint_32(size.width), png_uint_32(size.height), bitDepth, colorType,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_color palette[256] = {};
    if (colorType == PNG_COLOR_TYPE_PALETTE)
        png_set_PLTE(png, info, palette, 1 << bitDepth);
    png_write_info(png, info);
    if (bitDepth < 8)
        png_set_packing(png);
    const std::size_t rowSamples = samples.size() / std::size_t(size.height);
    for (int y = 0; y < size.height; ++y) {
        std::vector<png_byte> row;
        for (std::size_t x = 0; x < rowSamples; ++x) {
            const std::uint16_t sample = samples[std::size_t(y) * rowSamples + x];
            if (bitDepth == 16)
                row.push_back(png_byte(sample >> 8));
            row.push_back(png_byte(sample & 0xff));
        }
        png_write_row(png, row.data());
    }
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

std::string greyJpegBytes(Size size)
{
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* memory = nullptr;
    unsigned long length = 0;
    jpeg_mem_dest(&jpeg, &memory, &length);
    jpeg.image_width = JDIMENSION(size.width);
    jpeg.image_height = JDIMENSION(size.height);
    jpeg.input_components = 1;
    jpeg.in_color_space = JCS_GRAYSCALE;
    jpeg_set_defaults(&jpeg);
    jpeg_start_compress(&jpeg, TRUE);
    std::vector<JSAMPLE> row(std::size_t(size.width), 90);
    for (int y = 0; y < size.height; ++y) {
        JSAMPROW rows[] = {row.data()};
        jpeg_write_scanlines(&jpeg, rows, 1);
    }
    jpeg_finish_compress(&jpeg);
    std::string bytes(reinterpret_cast<char*>(memory), length);
    jpeg_destroy_compress(&jpeg);
    std::free(memory);
    return bytes;
}

std::string withExifRotation(std::string jpeg)
{
    // Little-endian TIFF with one entry: orientation (0x0112), one short, 6 = a quarter turn.
    static constexpr char kTiff[] = "II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0"
                                    "\0\0";
    const std::string payload = std::string("Exif\0\0", 6) + std::string(kTiff, sizeof kTiff - 1);
    std::string segment = "\xff\xe1";
    segment += char((payload.size() + 2) >> 8);
    segment += char((payload.size() + 2) & 0xff);
    return jpeg.insert(2, segment + payload);
}

void put(const fs::path& file, const std::string& bytes)
{
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

std::string get(const fs::path& file)
{
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

void replaceIn(const fs::path& file, const std::string& from, const std::string& to)
{
    std::string text = get(file);
    const std::size_t at = text.find(from);
    if (at == std::string::npos) {
        std::fprintf(stderr, "%s does not hold \"%s\"\n", file.c_str(), from.c_str());
        std::abort();
    }
    put(file, text.replace(at, from.size(), to));
}

}  // namespace mw::test
