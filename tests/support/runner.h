// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTest>

#include <functional>
#include <memory>

namespace mw::test {

/// Registers a Qt Test class with the runner of its executable: `test_core mask` runs the class
/// "mask", `test_core` runs all. A few executables link faster than dozens.
struct Registration {
    Registration(const char* name, std::function<std::unique_ptr<QObject>()> make);
};

}  // namespace mw::test

#define MW_REGISTER_TEST(Class, name)                                                              \
    static const mw::test::Registration registrationOf##Class(                                     \
        name, [] { return std::make_unique<Class>(); });
