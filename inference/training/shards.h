// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/task.h"
#include "inference/bundle/tensor_table.h"

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

/// Training pictures and clips as one file that needs no picture library to be read: a safetensors
/// file whose arrays are pixels and label maps and whose metadata says what they show.
/// docs/training-data.md describes the layout. No Torch here, so that packing works without it.
namespace mw {

/// What is known of one object of a picture or clip.
struct TrainingObject {
    std::vector<std::uint8_t> labels;  ///< It is where the label map holds any of these; none is 0.
    std::string className;  ///< Lower case; may be empty.
    std::vector<std::string> expressions;  ///< Written by people; none for most picture sets.

    // Measured when the set was packed, in the frame where it is largest:
    std::int64_t bestFrame = 0;
    std::int64_t area = 0;  ///< Pixels.
    std::array<std::int64_t, 4> box{};  ///< x0, y0, x1, y1; the last two exclusive.
    /// Frames in which it can be seen, ascending.
    std::vector<std::int64_t> frames;
};

/// A picture (one frame), or a clip of frames of one size.
struct TrainingItem {
    std::string set;  ///< "coco128"; folders of videos are sets of their own: "video/tennis".
    std::string name;
    std::string className;  ///< Of a picture for classification; else empty.
    std::int64_t frames = 0, height = 0, width = 0;
    bool hasMasks = false;  ///< False: a background, or a picture for classification.
    std::vector<TrainingObject> objects;
};

/// One frame in memory. Planar: all red values, then green, then blue.
struct TrainingFrame {
    std::int64_t height = 0, width = 0;
    std::span<const std::uint8_t> rgb;  ///< 3 x height x width
    std::span<const std::uint8_t> labels;  ///< height x width; empty without masks
    std::shared_ptr<const void> owner;  ///< Keeps both alive.
};

/// Where pictures come from and what that allows.
struct TrainingOrigin {
    std::string set;
    std::string licence;
};

/// A packed set, opened. Immutable; may be used from several threads at once.
class TrainingSet
{
public:
    /// Maps and checks a packed file. Up to `cacheBytes` of decoded frames are kept, so that a set
    /// that fits is decoded once. Fails with FileMissing, ModelDamaged (not a safetensors file) and
    /// DatasetInvalid, saying which entry is wrong.
    static Result<std::shared_ptr<const TrainingSet>>
    open(const fs::path& path, std::size_t cacheBytes = std::size_t(2) << 30);

    const std::vector<TrainingItem>& items() const { return m_items; }
    const std::vector<TrainingOrigin>& origins() const { return m_origins; }
    /// `item` and `t` must exist. Fails with ImageInvalid and DatasetInvalid when the frame's bytes
    /// are damaged.
    Result<TrainingFrame> frame(std::size_t item, std::int64_t t) const;

private:
    TrainingSet() = default;

    /// Where the bytes of an item are. Frame t of a compressed item ends at pictureEnds[t] and
    /// runEnds[t]; those of others have one size.
    struct Stored {
        std::span<const std::byte> rgb, labels;
        bool isCompressed = false;
        std::vector<std::size_t> pictureEnds, runEnds;
        std::size_t firstFrame = 0;  ///< In m_decoded.
    };
    Result<TrainingFrame> decoded(std::size_t item, std::int64_t t) const;

    std::vector<TrainingItem> m_items;
    std::vector<TrainingOrigin> m_origins;
    std::vector<Stored> m_stored;
    TensorTable m_table;
    std::string m_origin;
    mutable std::mutex m_mutex;
    mutable std::vector<TrainingFrame> m_decoded;
    mutable std::size_t m_cacheLeft = 0;
};

/// Writes a packed set. Keeps what was added in memory until it is written.
class TrainingSetWriter
{
public:
    /// Adds an item: `rgb` is [frames, 3, height, width], `labels` [frames, height, width] or
    /// empty. The measured part of the objects is filled in here; objects that cannot be seen are
    /// dropped.
    void add(TrainingItem item, std::vector<std::uint8_t> rgb, std::vector<std::uint8_t> labels);
    /// The same with each frame as a baseline JPEG file of the item's size: a tenth of the bytes.
    void addCompressed(TrainingItem item, std::vector<std::string> pictures,
                       std::vector<std::uint8_t> labels);
    void addOrigin(TrainingOrigin origin) { m_origins.push_back(std::move(origin)); }
    std::size_t count() const { return m_items.size(); }
    const std::vector<TrainingItem>& items() const { return m_items; }
    Result<void> write(const fs::path& path) const;

private:
    struct Content {
        std::vector<std::uint8_t> rgb, labels;
        std::vector<std::string> pictures, runs;  ///< Instead, by frame.
    };
    void describe(TrainingItem item, const std::vector<std::uint8_t>& labels);

    std::vector<TrainingItem> m_items;
    std::vector<Content> m_contents;
    std::vector<TrainingOrigin> m_origins;
};

}  // namespace mw
