// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/protocol/framing.h"

namespace mw::protocol {

namespace {

void put32(std::string& out, std::uint32_t value)
{
    for (int i = 0; i < 4; ++i)
        out += char(value >> (8 * i));
}

std::uint32_t get32(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value |= std::uint32_t(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return value;
}

}  // namespace

std::string toWire(const Message& message)
{
    std::string out;
    out.reserve(8 + message.header.size() + message.payload.size());
    put32(out, std::uint32_t(message.header.size()));
    put32(out, std::uint32_t(message.payload.size()));
    out += message.header;
    out += message.payload;
    return out;
}

Result<std::optional<Message>> FrameReader::next()
{
    const std::string_view waiting = std::string_view(m_buffer).substr(m_taken);
    if (waiting.size() < 8)
        return std::optional<Message>();
    const std::uint32_t headerBytes = get32(waiting);
    const std::uint32_t payloadBytes = get32(waiting.substr(4));
    if (headerBytes > kMaxHeaderBytes || payloadBytes > kMaxPayloadBytes)
        return Error{ErrorCode::WorkerProtocol, {}, "a frame larger than allowed"};
    const std::size_t whole = 8 + std::size_t(headerBytes) + payloadBytes;
    if (waiting.size() < whole)
        return std::optional<Message>();
    Message message{std::string(waiting.substr(8, headerBytes)),
                    std::string(waiting.substr(8 + headerBytes, payloadBytes))};
    m_taken += whole;
    if (m_taken > m_buffer.size() / 2) {
        m_buffer.erase(0, m_taken);
        m_taken = 0;
    }
    return std::optional(std::move(message));
}

}  // namespace mw::protocol
