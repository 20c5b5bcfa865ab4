// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/video/picture_io.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_video.h"

#include <png.h>

#include <random>

using namespace mw;

namespace {

Picture randomPicture(Size size, unsigned seed)
{
    std::mt19937 random(seed);
    Picture picture{size, std::vector<std::uint8_t>(std::size_t(size.pixelCount()) * 3), false};
    for (std::uint8_t& value : picture.rgb)
        value = std::uint8_t(random());
    return picture;
}

/// Four quarters of different colours, smooth enough for JPEG to keep.
Picture quarters(Size size)
{
    Picture picture{size, std::vector<std::uint8_t>(std::size_t(size.pixelCount()) * 3), false};
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            std::uint8_t* p = picture.rgb.data() + (y * size.width + x) * 3;
            p[0] = x < size.width / 2 ? 200 : 40;
            p[1] = y < size.height / 2 ? 180 : 60;
            p[2] = 100;
        }
    }
    return picture;
}

int largestDifference(const Picture& a, const Picture& b)
{
    if (a.size != b.size || a.rgb.size() != b.rgb.size())
        return 256;
    int largest = 0;
    for (std::size_t i = 0; i < a.rgb.size(); ++i)
        largest = std::max(largest, std::abs(int(a.rgb[i]) - int(b.rgb[i])));
    return largest;
}

LabelImage stripes(Size size, int labels)
{
    LabelImage image(size);
    for (std::size_t i = 0; i < image.labels.size(); ++i)
        image.labels[i] = std::uint8_t((i / 3 + i / std::size_t(size.width)) % std::size_t(labels));
    return image;
}

struct PngKind {
    int colorType = PNG_COLOR_TYPE_PALETTE;
    int bitDepth = 8;
    bool isInterlaced = false;
    bool hasTransparency = false;
};

/// A PNG file of any kind, written by libpng itself. `samples` are the stored numbers.
std::string writePngOfKind(Size size, const PngKind& kind,
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
    png_set_IHDR(png, info, png_uint_32(size.width), png_uint_32(size.height), kind.bitDepth,
                 kind.colorType, kind.isInterlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_color palette[256] = {};
    png_byte alpha[2] = {0, 128};
    if (kind.colorType == PNG_COLOR_TYPE_PALETTE) {
        // All entries alike: a reader that looks at colours cannot tell the objects apart.
        png_set_PLTE(png, info, palette, 1 << kind.bitDepth);
        if (kind.hasTransparency)
            png_set_tRNS(png, info, alpha, 2, nullptr);
    }
    png_write_info(png, info);
    if (kind.bitDepth < 8)
        png_set_packing(png);
    std::vector<std::vector<png_byte>> rows;
    const std::size_t rowSamples = samples.size() / std::size_t(size.height);
    for (int y = 0; y < size.height; ++y) {
        std::vector<png_byte> row;
        for (std::size_t x = 0; x < rowSamples; ++x) {
            const std::uint16_t sample = samples[std::size_t(y) * rowSamples + x];
            if (kind.bitDepth == 16)
                row.push_back(png_byte(sample >> 8));
            row.push_back(png_byte(sample & 0xff));
        }
        rows.push_back(std::move(row));
    }
    std::vector<png_bytep> pointers;
    for (auto& row : rows)
        pointers.push_back(row.data());
    png_write_image(png, pointers.data());
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

std::string withExifOrientation(std::string jpeg, int orientation, bool isBigEndian)
{
    const auto number = [isBigEndian](unsigned value, int bytes) {
        std::string text;
        for (int i = 0; i < bytes; ++i)
            text += char(value >> 8 * (isBigEndian ? bytes - 1 - i : i) & 0xff);
        return text;
    };
    std::string tiff = isBigEndian ? "MM" : "II";
    tiff += number(42, 2) + number(8, 4) + number(1, 2);
    tiff += number(0x0112, 2) + number(3, 2) + number(1, 4) + number(unsigned(orientation), 2)
        + number(0, 2) + number(0, 4);
    const std::string payload = std::string("Exif\0\0", 6) + tiff;
    std::string segment = "\xff\xe1";
    segment += char((payload.size() + 2) >> 8);
    segment += char((payload.size() + 2) & 0xff);
    return jpeg.insert(2, segment + payload);
}

std::string bmp24(const Picture& picture)
{
    const auto number = [](std::uint32_t value, int bytes) {
        std::string text;
        for (int i = 0; i < bytes; ++i)
            text += char(value >> 8 * i & 0xff);
        return text;
    };
    std::string pixels;
    for (int y = picture.size.height - 1; y >= 0; --y) {
        for (int x = 0; x < picture.size.width; ++x) {
            const std::uint8_t* p = picture.rgb.data() + (y * picture.size.width + x) * 3;
            pixels += {char(p[2]), char(p[1]), char(p[0])};
        }
        while (pixels.size() % 4 != 0)
            pixels += '\0';
    }
    return "BM" + number(std::uint32_t(54 + pixels.size()), 4) + number(0, 4) + number(54, 4)
        + number(40, 4) + number(std::uint32_t(picture.size.width), 4)
        + number(std::uint32_t(picture.size.height), 4) + number(1, 2) + number(24, 2)
        + number(0, 24) + pixels;
}

}  // namespace

class TestPictureIo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pngKeepsEveryPixel()
    {
        for (const Size size : {Size{1, 1}, Size{7, 5}, Size{64, 3}, Size{321, 181}}) {
            const Picture picture = randomPicture(size, 1);
            const auto bytes = encodePng(picture);
            QVERIFY(bytes);
            const auto back = decodePicture(*bytes, "p.png");
            QVERIFY(back);
            QCOMPARE(back->size.width, size.width);
            QVERIFY(back->rgb == picture.rgb);
            QVERIFY(!back->isDamaged);
        }
    }

    void jpegIsCloseAndHasThreeComponents()
    {
        const Picture picture = quarters({75, 41});
        const auto bytes = encodeJpeg(picture, 95);
        QVERIFY(bytes);
        const auto back = decodePicture(*bytes, "p.jpg");
        QVERIFY(back);
        QVERIFY(largestDifference(picture, *back) < 12);
        // The first component of the frame header: number 1, sampled 1x1.
        const std::size_t header = bytes->find("\xff\xc0");
        QVERIFY(header != std::string::npos);
        QCOMPARE(int((*bytes)[header + 9]), 3);
        QCOMPARE(int((*bytes)[header + 11]), 0x11);
    }

    void exifOrientationTurnsTheFourCorners_data()
    {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QList<int>>("corners");
        // Which stored corner (0 1 / 2 3) is seen at the top left, top right, bottom left, bottom
        // right.
        QTest::newRow("upright") << 1 << QList<int>{0, 1, 2, 3};
        QTest::newRow("mirrored") << 2 << QList<int>{1, 0, 3, 2};
        QTest::newRow("180") << 3 << QList<int>{3, 2, 1, 0};
        QTest::newRow("flipped") << 4 << QList<int>{2, 3, 0, 1};
        QTest::newRow("transposed") << 5 << QList<int>{0, 2, 1, 3};
        QTest::newRow("90 clockwise") << 6 << QList<int>{2, 0, 3, 1};
        QTest::newRow("transversed") << 7 << QList<int>{3, 1, 2, 0};
        QTest::newRow("270 clockwise") << 8 << QList<int>{1, 3, 0, 2};
    }

    void exifOrientationTurnsTheFourCorners()
    {
        QFETCH(int, orientation);
        QFETCH(QList<int>, corners);
        const Size stored{96, 40};
        const Picture picture = quarters(stored);
        const auto plain = encodeJpeg(picture);
        QVERIFY(plain);
        const auto unturned = decodePicture(*plain, "p.jpg");
        QVERIFY(unturned);
        const auto pixel = [](const Picture& p, int x, int y) {
            const std::uint8_t* at = p.rgb.data() + (y * p.size.width + x) * 3;
            return std::array{at[0], at[1], at[2]};
        };
        const auto corner = [&](const Picture& p, int i) {
            return pixel(p, i % 2 ? p.size.width - 1 : 0, i / 2 ? p.size.height - 1 : 0);
        };
        for (const bool isBigEndian : {false, true}) {
            const std::string bytes = withExifOrientation(*plain, orientation, isBigEndian);
            const auto turned = decodePicture(bytes, "p.jpg");
            QVERIFY(turned);
            const bool isSideways = orientation >= 5;
            QCOMPARE(turned->size.width, isSideways ? stored.height : stored.width);
            for (int i = 0; i < 4; ++i)
                QVERIFY(corner(*turned, i) == corner(*unturned, corners[i]));

            auto folder = TemporaryFolder::create();
            QVERIFY(folder);
            QVERIFY(writeFileAtomically(folder->path() / "p.jpg", bytes));
            const auto header = readPictureHeader(folder->path() / "p.jpg");
            QVERIFY(header);
            QCOMPARE(header->size.width, turned->size.width);
            QCOMPARE(header->size.height, turned->size.height);
            QCOMPARE(int(header->orientation), orientation);
        }
    }

    void damagedExifIsNoReasonToFail()
    {
        const auto plain = encodeJpeg(quarters({16, 16}));
        QVERIFY(plain);
        const std::string whole = withExifOrientation(*plain, 6, false);
        for (std::size_t at = 4; at < 40; ++at) {
            for (const char value : {'\0', '\xff'}) {
                std::string bytes = whole;
                bytes[at] = value;
                (void)decodePicture(bytes, "p.jpg");  // sanitizers watch
            }
        }
        std::string nonsense = whole;
        nonsense[12 + 18] = 99;  // an orientation that does not exist
        QVERIFY(decodePicture(nonsense, "p.jpg"));
    }

    void bmpIsRead()
    {
        const Picture picture = randomPicture({13, 7}, 3);
        const auto back = decodePicture(bmp24(picture), "p.bmp");
        QVERIFY(back);
        QVERIFY(back->rgb == picture.rgb);
    }

    void transparentPartsLieOverBlack()
    {
        std::vector<std::uint16_t> samples;
        for (const int alpha : {0, 128, 255})
            samples.insert(samples.end(), {200, 100, 50, std::uint16_t(alpha)});
        const std::string bytes = writePngOfKind({3, 1}, {PNG_COLOR_TYPE_RGB_ALPHA, 8}, samples);
        const auto picture = decodePicture(bytes, "p.png");
        QVERIFY(picture);
        QVERIFY((picture->rgb == std::vector<std::uint8_t>{0, 0, 0, 100, 50, 25, 200, 100, 50}));
    }

    void greyAndPaletteAndDeepPngBecomeRgb()
    {
        const auto grey = decodePicture(
            writePngOfKind({2, 1}, {PNG_COLOR_TYPE_GRAY, 16}, {0x8000, 0xffff}), "p.png");
        QVERIFY(grey);
        QVERIFY((grey->rgb == std::vector<std::uint8_t>{128, 128, 128, 255, 255, 255}));
        const auto palette
            = decodePicture(writePngOfKind({2, 1}, {PNG_COLOR_TYPE_PALETTE, 1}, {0, 1}), "p.png");
        QVERIFY(palette);
        QCOMPARE(palette->rgb.size(), std::size_t(6));
    }

    void truncatedPicturesAreMarkedOrRefusedButNeverCrash()
    {
        const Picture picture = quarters({64, 64});
        for (const std::string& bytes :
             {*encodePng(picture), *encodeJpeg(picture), bmp24(picture)}) {
            for (std::size_t length = 0; length < bytes.size(); length += 1 + length / 16) {
                const auto result = decodePicture(std::string_view(bytes).substr(0, length), "p");
                if (result)
                    QVERIFY(result->size == picture.size);
                else
                    QCOMPARE(result.error().code, ErrorCode::ImageInvalid);
            }
        }
        const std::string jpeg = *encodeJpeg(picture);
        const auto half = decodePicture(std::string_view(jpeg).substr(0, jpeg.size() * 3 / 4), "p");
        QVERIFY(half && half->isDamaged);
    }

    void hugePicturesAreRefusedBeforeMemoryIsTaken()
    {
        std::string png = *encodePng(quarters({8, 8}));
        png.replace(16, 8, std::string("\0\1\x86\xa0\0\1\x86\xa0", 8));  // 100000 x 100000
        const auto refused = decodePicture(png, "p.png");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::VideoTooLarge);
        QCOMPARE(refused.error().args[0], std::string("p.png"));
        QCOMPARE(decodeLabelPng(png, "p.png").error().code, ErrorCode::VideoTooLarge);

        std::string bmp = bmp24(quarters({8, 8}));
        bmp.replace(18, 8, std::string("\xa0\x86\1\0\xa0\x86\1\0", 8));
        QCOMPARE(decodePicture(bmp, "p.bmp").error().code, ErrorCode::VideoTooLarge);

        std::string jpeg = *encodeJpeg(quarters({8, 8}));
        const std::size_t frameHeader = jpeg.find("\xff\xc0");
        jpeg.replace(frameHeader + 5, 4, "\xff\x00\xff\x00", 4);
        QCOMPARE(decodePicture(jpeg, "p.jpg").error().code, ErrorCode::VideoTooLarge);
    }

    void reducedPicturesOfFilesAreThoseOfTheWholePicture()
    {
        const TemporaryFolder folder = *TemporaryFolder::create();
        const fs::path path = folder.path() / "picture";
        for (const Size size : {Size{854, 480}, Size{401, 803}, Size{96, 48}, Size{1000, 3}}) {
            const Picture picture = test::drawFrame(size, 5);
            for (const bool isJpeg : {true, false}) {
                QVERIFY(isJpeg ? writeJpeg(path, picture) : writePng(path, picture));
                for (const int longSidePx : {2000, 200, 96, 31, 1}) {
                    const auto small = readReducedPicture(path, longSidePx);
                    QVERIFY(small);
                    const Picture expected = reduced(*readPicture(path), longSidePx);
                    QVERIFY((small->size == expected.size));
                    QVERIFY((small->size == reducedSize(size, longSidePx)));
                    std::int64_t difference = 0;
                    for (std::size_t i = 0; i < expected.rgb.size(); ++i)
                        difference += std::abs(int(small->rgb[i]) - int(expected.rgb[i]));
                    QVERIFY2(difference <= std::int64_t(expected.rgb.size()) * (isJpeg ? 5 : 0),
                             qPrintable(QString("%1 at %2").arg(difference).arg(longSidePx)));
                }
            }
        }
        QVERIFY(writeFileAtomically(path, "text"));
        QCOMPARE(readReducedPicture(path, 10).error().code, ErrorCode::ImageInvalid);
        QCOMPARE(readReducedPicture(folder.path() / "none", 10).error().code,
                 ErrorCode::FileMissing);
        PictureLimits limits;
        limits.maxPixels = 100;
        QVERIFY(writeJpeg(path, test::drawFrame({96, 48}, 1)));
        QCOMPARE(readReducedPicture(path, 10, limits).error().code, ErrorCode::VideoTooLarge);
    }

    void reducedAveragesAndNeverEnlarges()
    {
        const Picture picture = quarters({64, 32});
        const Picture small = reduced(picture, 4);
        QVERIFY((small.size == Size{4, 2}));
        QCOMPARE(int(small.rgb[0]), 200);
        QCOMPARE(int(small.rgb[9]), 40);
        QVERIFY(reduced(picture, 100).rgb == picture.rgb);
    }

    // ---- Object numbers

    void davisPaletteHasTheKnownColours()
    {
        const auto& palette = davisPalette();
        QVERIFY((palette[0] == RgbColor{0, 0, 0}));
        QVERIFY((palette[1] == RgbColor{128, 0, 0}));
        QVERIFY((palette[2] == RgbColor{0, 128, 0}));
        QVERIFY((palette[3] == RgbColor{128, 128, 0}));
        QVERIFY((palette[8] == RgbColor{64, 0, 0}));
        QVERIFY((palette[255] == RgbColor{224, 224, 192}));
    }

    void labelsComeBackAsWrittenInAnEightBitPalette()
    {
        const LabelImage image = stripes({37, 11}, 256);
        const auto bytes = encodeLabelPng(image);
        QVERIFY(bytes);
        QCOMPARE(int((*bytes)[24]), 8);  // bit depth
        QCOMPARE(int((*bytes)[25]), 3);  // palette
        QVERIFY(bytes->find("gAMA") == std::string::npos);
        const auto back = decodeLabelPng(*bytes, "m.png");
        QVERIFY(back);
        QVERIFY(back->labels == image.labels);
        QCOMPARE(int(back->storage), int(LabelStorage::Palette));
        QCOMPARE(back->bitDepth, 8);
    }

    void everyKindOfIndexedPngIsRead_data()
    {
        QTest::addColumn<int>("colorType");
        QTest::addColumn<int>("bitDepth");
        QTest::addColumn<bool>("isInterlaced");
        QTest::addColumn<bool>("hasTransparency");
        for (const int depth : {1, 2, 4, 8, 16}) {
            for (const bool isInterlaced : {false, true}) {
                const char* interlaced = isInterlaced ? " interlaced" : "";
                if (depth < 16) {
                    QTest::addRow("palette %d%s", depth, interlaced)
                        << PNG_COLOR_TYPE_PALETTE << depth << isInterlaced << false;
                    QTest::addRow("palette tRNS %d%s", depth, interlaced)
                        << PNG_COLOR_TYPE_PALETTE << depth << isInterlaced << true;
                }
                QTest::addRow("grey %d%s", depth, interlaced)
                    << PNG_COLOR_TYPE_GRAY << depth << isInterlaced << false;
            }
        }
    }

    void everyKindOfIndexedPngIsRead()
    {
        QFETCH(int, colorType);
        QFETCH(int, bitDepth);
        QFETCH(bool, isInterlaced);
        QFETCH(bool, hasTransparency);
        const LabelImage image = stripes({19, 10}, 1 << std::min(bitDepth, 8));
        const std::string bytes
            = writePngOfKind(image.size, {colorType, bitDepth, isInterlaced, hasTransparency},
                             {image.labels.begin(), image.labels.end()});
        const auto back = decodeLabelPng(bytes, "m.png");
        QVERIFY(back);
        QVERIFY(back->labels == image.labels);
        QCOMPARE(back->bitDepth, bitDepth);
        QCOMPARE(back->storage == LabelStorage::Palette, colorType == PNG_COLOR_TYPE_PALETTE);
    }

    void colouredPngIsNotTakenForLabels()
    {
        for (const int type :
             {PNG_COLOR_TYPE_RGB, PNG_COLOR_TYPE_RGB_ALPHA, PNG_COLOR_TYPE_GRAY_ALPHA}) {
            const std::string bytes
                = writePngOfKind({2, 1}, {type, 8}, {1, 0, 0, 255, 1, 0, 0, 255});
            const auto refused = decodeLabelPng(bytes, "rgb.png");
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::MaskNotIndexed);
        }
        QCOMPARE(decodeLabelPng(*encodeJpeg(quarters({8, 8})), "p.jpg").error().code,
                 ErrorCode::ImageInvalid);
    }

    void objectNumbersAbove255AreRefused()
    {
        const std::string bytes = writePngOfKind({2, 1}, {PNG_COLOR_TYPE_GRAY, 16}, {1, 256});
        QCOMPARE(decodeLabelPng(bytes, "m.png").error().code, ErrorCode::ImageInvalid);
    }

    void truncatedLabelsAreAnError()
    {
        const std::string bytes = *encodeLabelPng(stripes({64, 64}, 9));
        for (std::size_t length = 0; length + 40 < bytes.size(); length += 7) {
            const auto result = decodeLabelPng(std::string_view(bytes).substr(0, length), "m.png");
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::ImageInvalid);
        }
    }

    void masksAndLabelsConvertBothWays()
    {
        const LabelImage image = stripes({33, 9}, 5);
        QVERIFY((labelsIn(image) == std::vector<std::uint8_t>{1, 2, 3, 4}));
        LabelImage rebuilt(image.size);
        for (const std::uint8_t label : labelsIn(image)) {
            const Mask mask = maskOfLabel(image, label);
            for (int y = 0; y < image.size.height; ++y) {
                for (int x = 0; x < image.size.width; ++x)
                    QCOMPARE(mask.contains(x, y),
                             image.labels[std::size_t(y * image.size.width + x)] == label);
            }
            paintLabel(rebuilt, mask, label);
        }
        QVERIFY(rebuilt.labels == image.labels);
    }

    void filesAreWrittenAndReadByPath()
    {
        auto folder = TemporaryFolder::create();
        QVERIFY(folder);
        const fs::path path = folder->path() / fromUtf8("ü 日本 %03d x.png");
        const LabelImage image = stripes({5, 5}, 3);
        QVERIFY(writeLabelPng(path, image));
        const auto back = readLabelPng(path);
        QVERIFY(back && back->labels == image.labels);
        QVERIFY(writeJpeg(folder->path() / "p.jpg", quarters({20, 20}), 80));
        QVERIFY(readPicture(folder->path() / "p.jpg"));
        QVERIFY(writePng(folder->path() / "p.png", quarters({20, 20})));
        QVERIFY(readPicture(folder->path() / "p.png"));
        QCOMPARE(readPicture(folder->path() / "none.png").error().code, ErrorCode::FileMissing);
        QCOMPARE(readPictureHeader(folder->path() / "none.png").error().code,
                 ErrorCode::FileMissing);
        QCOMPARE(readPictureHeader(folder->path()).error().code, ErrorCode::FileUnreadable);
        QCOMPARE(writePng(folder->path() / "no" / "p.png", quarters({2, 2})).error().code,
                 ErrorCode::FileMissing);
    }
};

MW_REGISTER_TEST(TestPictureIo, "picture_io")
#include "test_picture_io.moc"
