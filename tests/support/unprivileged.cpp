// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/unprivileged.h"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace mw::test {

namespace {

constexpr uid_t kNobody = 65534;

void orDie(int result, const char* what)
{
    if (result != 0) {
        std::perror(what);
        std::abort();
    }
}

}  // namespace

Unprivileged::Unprivileged(const std::filesystem::path& folder)
    : m_before(::geteuid())
{
    if (m_before != 0)
        return;
    orDie(::chown(folder.c_str(), kNobody, gid_t(-1)), "chown");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        orDie(::lchown(entry.path().c_str(), kNobody, gid_t(-1)), "lchown");
    // The real one as well: access(2) asks for that. The saved one brings us back.
    orDie(::setresuid(kNobody, kNobody, 0), "setresuid");
}

Unprivileged::~Unprivileged()
{
    if (::geteuid() != m_before)
        orDie(::setresuid(m_before, m_before, m_before), "setresuid");
}

}  // namespace mw::test
