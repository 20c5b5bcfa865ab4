// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace mw {

/// A database key that cannot be mixed up with another table's key. 0 means "none".
template <class Tag>
struct Id {
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const Id&, const Id&) = default;
};

using VideoId = Id<struct VideoTag>;
using CategoryId = Id<struct CategoryTag>;
using TrackId = Id<struct TrackTag>;
using ExpressionId = Id<struct ExpressionTag>;
using SupportId = Id<struct SupportTag>;
using RunId = Id<struct RunTag>;

/// Position of a decoded frame in presentation order, from 0. Never a timestamp.
using FrameIndex = std::int32_t;

}  // namespace mw

template <class Tag>
struct std::hash<mw::Id<Tag>> {
    std::size_t operator()(mw::Id<Tag> id) const noexcept
    {
        return std::hash<std::int64_t>()(id.value);
    }
};
