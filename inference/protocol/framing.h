// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// How the studio and its worker talk: a stream of frames over the worker's stdin and stdout.
namespace mw::protocol {

/// One frame: a JSON header and optional bytes (encoded masks).
/// On the wire: u32 headerBytes, u32 payloadBytes (little endian), header, payload.
struct Message {
    std::string header;
    std::string payload;
};

inline constexpr std::uint32_t kMaxHeaderBytes = 1U << 20;
inline constexpr std::uint32_t kMaxPayloadBytes = 64U << 20;

std::string toWire(const Message& message);

/// Splits a byte stream into messages. The bytes come from another process, so every length is
/// checked.
class FrameReader
{
public:
    void append(std::string_view bytes) { m_buffer.append(bytes); }

    /// The next whole message, nothing yet, or an error after which the stream is unusable.
    Result<std::optional<Message>> next();

private:
    std::string m_buffer;
    std::size_t m_taken = 0;  ///< Bytes at the front that were handed out already.
};

}  // namespace mw::protocol
