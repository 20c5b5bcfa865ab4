// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/args.h"
#include "core/base/task.h"

#include <array>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace mw::cli {

/// Where a command says what it did: text for people, or one JSON object per line for scripts
/// (--json).
class Output
{
public:
    explicit Output(bool isJson)
        : m_isJson(isJson)
    {
    }

    bool isJson() const { return m_isJson; }
    void line(const std::string& text) const;  ///< Only for people.
    /// `json` is a complete object as text. Only for scripts.
    void object(const std::string& json) const;
    /// A table for people: columns are as wide as their longest cell; numbers stand right.
    void table(const std::vector<std::vector<std::string>>& rows) const;

private:
    bool m_isJson;
};

struct Context {
    TaskContext task;  ///< Stopped by Ctrl-C; progress goes to stderr when that is a terminal.
    Output out;
};

struct Command {
    const char* name;
    const char* usage;  ///< What follows the name: "P.maskwright [options]".
    const char* summary;  ///< One line.
    const char* details;  ///< Paragraphs for --help.
    std::span<const Option> options;
    Result<void> (*run)(const Args&, const Context&);
    /// For a command that is a family of others ("project create"); `run` is then null.
    std::span<const Command> subcommands{};
};

/// All commands of this build, in the order of the help.
std::span<const Command> commands();

/// "1.234", always with a point.
std::string fixed(double value, int digits);
/// A share of one as a hundredfold: "12.3".
std::string percent(double share);

/// An array of options that a Command may point at.
template <std::size_t N>
using Options = std::array<Option, N>;

}  // namespace mw::cli
