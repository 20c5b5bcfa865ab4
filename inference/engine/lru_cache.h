// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <unordered_map>
#include <utility>

namespace mw {

/// Values by key, up to a number of bytes; those used longest ago go first. Not for several
/// threads.
template <class Value>
class LruCache
{
public:
    explicit LruCache(std::size_t limit)
        : m_limit(limit)
    {
    }

    /// Null if it is not there. Valid until the next put() or clear().
    const Value* find(const std::string& key)
    {
        const auto it = m_index.find(key);
        if (it == m_index.end())
            return nullptr;
        m_items.splice(m_items.begin(), m_items, it->second);
        return &it->second->value;
    }

    /// Does nothing for a value larger than the whole cache or a key that is there already.
    void put(const std::string& key, Value value, std::size_t bytes)
    {
        if (bytes > m_limit || m_index.contains(key))
            return;
        m_items.push_front({key, std::move(value), bytes});
        m_index[key] = m_items.begin();
        m_bytes += bytes;
        while (m_bytes > m_limit) {
            m_bytes -= m_items.back().bytes;
            m_index.erase(m_items.back().key);
            m_items.pop_back();
        }
    }

    void clear()
    {
        m_items.clear();
        m_index.clear();
        m_bytes = 0;
    }

    std::size_t bytes() const { return m_bytes; }
    std::size_t count() const { return m_items.size(); }

private:
    struct Item {
        std::string key;
        Value value;
        std::size_t bytes;
    };
    std::list<Item> m_items;
    std::unordered_map<std::string, typename std::list<Item>::iterator> m_index;
    std::size_t m_limit;
    std::size_t m_bytes = 0;
};

}  // namespace mw
