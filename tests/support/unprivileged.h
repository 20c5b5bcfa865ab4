// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <sys/types.h>

namespace mw::test {

/// While it lives, the process may no more than an ordinary person: permissions of files hold for
/// root too, as whom tests run in containers. The folder and what is in it are given to that
/// person first. Does nothing when the process is no root anyway.
class Unprivileged
{
public:
    explicit Unprivileged(const std::filesystem::path& folder);
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;
    ~Unprivileged();

private:
    uid_t m_before;
};

}  // namespace mw::test
