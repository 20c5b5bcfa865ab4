// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/video/frame_service.h"

#include <list>
#include <map>
#include <utility>

namespace mw {

/// Frames of several videos up to a number of bytes; the least recently used go first. Not locked:
/// its owner does that. Private to core/video.
class FrameCache
{
public:
    explicit FrameCache(std::size_t maxBytes)
        : m_maxBytes(maxBytes)
    {
    }

    void setMaxBytes(std::size_t bytes)
    {
        m_maxBytes = bytes;
        shrink();
    }
    std::size_t maxBytes() const { return m_maxBytes; }
    std::size_t bytes() const { return m_bytes; }

    bool contains(VideoId video, FrameIndex index) const
    {
        return m_entries.contains({video, index});
    }

    /// The frame, which becomes the most recently used, or null.
    FramePtr find(VideoId video, FrameIndex index)
    {
        const auto found = m_entries.find({video, index});
        if (found == m_entries.end())
            return nullptr;
        m_order.splice(m_order.begin(), m_order, found->second);
        return found->second->frame;
    }

    /// A frame that is larger than the whole cache is not kept.
    void insert(VideoId video, FramePtr frame)
    {
        const Key key{video, frame->index};
        if (find(video, frame->index) || bytesOf(*frame) > m_maxBytes)
            return;
        m_bytes += bytesOf(*frame);
        m_order.push_front({key, std::move(frame)});
        m_entries[key] = m_order.begin();
        shrink();
    }

    void removeAll(VideoId video)
    {
        auto entry = m_entries.lower_bound({video, 0});
        while (entry != m_entries.end() && entry->first.first == video) {
            m_bytes -= bytesOf(*entry->second->frame);
            m_order.erase(entry->second);
            entry = m_entries.erase(entry);
        }
    }

    std::vector<FrameRange> ranges(VideoId video) const
    {
        std::vector<FrameRange> ranges;
        for (auto entry = m_entries.lower_bound({video, 0});
             entry != m_entries.end() && entry->first.first == video; ++entry) {
            const FrameIndex index = entry->first.second;
            if (!ranges.empty() && ranges.back().last + 1 == index)
                ranges.back().last = index;
            else
                ranges.push_back({index, index});
        }
        return ranges;
    }

    static std::size_t bytesOf(const Frame& frame) { return bytesOf(frame.size); }
    static std::size_t bytesOf(Size size) { return std::size_t(size.pixelCount()) * 3; }

private:
    using Key = std::pair<VideoId, FrameIndex>;
    struct Entry {
        Key key;
        FramePtr frame;
    };

    void shrink()
    {
        while (m_bytes > m_maxBytes) {
            m_bytes -= bytesOf(*m_order.back().frame);
            m_entries.erase(m_order.back().key);
            m_order.pop_back();
        }
    }

    std::size_t m_maxBytes;
    std::size_t m_bytes = 0;
    std::list<Entry> m_order;  ///< The most recently used first.
    std::map<Key, std::list<Entry>::iterator> m_entries;
};

}  // namespace mw
