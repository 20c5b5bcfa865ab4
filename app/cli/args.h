// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/geometry.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A small option parser, so that the engine builds on machines that have only a compiler and
/// LibTorch.
namespace mw::cli {

struct Option {
    const char* name;  ///< "first-frame", given as --first-frame N or --first-frame=N
    const char* value = nullptr;  ///< What the value is called in the help; null for a switch.
    const char* help = "";
    const char* byDefault = nullptr;
    bool isRepeatable = false;
};

/// The arguments of one command, checked against its options.
class Args
{
public:
    /// Fails with WrongUsage for unknown options, missing values and repeated single options.
    static Result<Args> parse(std::span<const std::string> arguments,
                              std::span<const Option> options);

    bool has(std::string_view name) const { return m_values.contains(std::string(name)); }
    /// The value given, else the option's default, else "".
    std::string text(std::string_view name) const;
    std::vector<std::string> all(std::string_view name) const;
    /// The option's value as a path. Fails with WrongUsage when it is missing.
    Result<fs::path> path(std::string_view name) const;
    Result<std::int64_t> integer(std::string_view name, std::int64_t least,
                                 std::int64_t most) const;
    Result<double> number(std::string_view name, double least, double most) const;
    /// "640x360"
    Result<Size> size(std::string_view name) const;
    /// One of `allowed`.
    Result<std::string> choice(std::string_view name,
                               std::span<const std::string_view> allowed) const;

    const std::vector<std::string>& words() const
    {
        return m_words;
    }  ///< Arguments that are not options.
    /// The i-th word. Fails with WrongUsage, naming `what`, when there are fewer.
    Result<std::string> word(std::size_t i, const char* what) const;
    /// Fails with WrongUsage when there are more than `most` words.
    Result<void> expectWords(std::size_t most) const;

private:
    std::map<std::string, std::vector<std::string>> m_values;
    std::map<std::string, std::string> m_defaults;
    std::vector<std::string> m_words;
};

Error wrongUsage(const std::string& what);

}  // namespace mw::cli
