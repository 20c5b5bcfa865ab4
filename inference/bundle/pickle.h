// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Python's pickle format, protocols 0 to 5, read as data. Nothing is imported, called or built:
/// what a pickle asks to be called becomes a Call value that names the function and holds its
/// arguments.
namespace mw {

/// Index of a value in its Pickle. Values may refer to each other in circles.
using PickleRef = std::uint32_t;

struct PickleValue {
    enum class Kind {
        Unspecified = 0,
        None,
        Bool,
        Integer,
        BigInteger,  ///< Too large for 64 bits; `text` holds its little-endian bytes.
        Real,
        Text,
        Bytes,
        Tuple,
        List,
        Set,
        Dict,  ///< `items` holds key, value, key, value, ...
        Global,  ///< A name: `text` is "module.name".
        Call,  ///< `items`: the callable, its arguments (a tuple), and later state, if any.
        Persistent,  ///< Something stored outside the pickle; `items[0]` says what.
    };
    Kind kind = Kind::Unspecified;
    std::int64_t integer = 0;  ///< Of Bool and Integer.
    double real = 0;
    std::string text;
    std::vector<PickleRef> items;
    /// Keys and values, or elements, put into a Call afterwards (a dictionary of its own class).
    std::vector<PickleRef> contents;
};

struct Pickle {
    std::vector<PickleValue> values;
    PickleRef root = 0;
    std::size_t length = 0;  ///< Bytes read, to the end of the STOP opcode.

    const PickleValue& at(PickleRef ref) const { return values[ref]; }
    /// The value of a key of a Dict (or of the contents of a Call), or null.
    const PickleValue* find(const PickleValue& dictionary, std::string_view key) const;
};

/// Fails with ModelDamaged, naming `origin`. Time and memory are bounded by a small multiple of the
/// bytes.
Result<Pickle> parsePickle(std::span<const std::byte> bytes, const std::string& origin);

}  // namespace mw
