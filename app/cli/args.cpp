// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/args.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace mw::cli {

namespace {

template <class T>
std::optional<T> parseNumber(const std::string& text)
{
    T value{};
    const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), value);
    return ec == std::errc() && end == text.data() + text.size() && !text.empty()
        ? std::optional(value)
        : std::nullopt;
}

}  // namespace

Error wrongUsage(const std::string& what) { return {ErrorCode::WrongUsage, {what}}; }

Result<Args> Args::parse(std::span<const std::string> arguments, std::span<const Option> options)
{
    Args args;
    for (const Option& option : options) {
        if (option.byDefault)
            args.m_defaults[option.name] = option.byDefault;
    }
    bool optionsEnded = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (optionsEnded || argument.size() < 2 || argument[0] != '-') {
            args.m_words.push_back(argument);
            continue;
        }
        if (argument == "--") {
            optionsEnded = true;
            continue;
        }
        const std::size_t equals = argument.find('=');
        const std::string name = argument.substr(0, equals);
        const auto option = std::find_if(options.begin(), options.end(), [&](const Option& o) {
            return name == std::string("--") + o.name;
        });
        if (option == options.end())
            return wrongUsage("unknown option " + name);
        std::vector<std::string>& values = args.m_values[option->name];
        if (!values.empty() && !option->isRepeatable)
            return wrongUsage(name + " is given twice");
        if (!option->value) {
            if (equals != std::string::npos)
                return wrongUsage(name + " takes no value");
            values.emplace_back("yes");
        } else if (equals != std::string::npos) {
            values.push_back(argument.substr(equals + 1));
        } else if (i + 1 < arguments.size()) {
            values.push_back(arguments[++i]);
        } else {
            return wrongUsage(name + " needs a value: " + option->value);
        }
    }
    return args;
}

std::string Args::text(std::string_view name) const
{
    if (const auto it = m_values.find(std::string(name)); it != m_values.end())
        return it->second.back();
    const auto it = m_defaults.find(std::string(name));
    return it == m_defaults.end() ? std::string() : it->second;
}

std::vector<std::string> Args::all(std::string_view name) const
{
    const auto it = m_values.find(std::string(name));
    return it == m_values.end() ? std::vector<std::string>() : it->second;
}

Result<fs::path> Args::path(std::string_view name) const
{
    const std::string value = text(name);
    if (value.empty())
        return wrongUsage("--" + std::string(name) + " is missing");
    return fromUtf8(value);
}

Result<std::int64_t> Args::integer(std::string_view name, std::int64_t least,
                                   std::int64_t most) const
{
    const auto value = parseNumber<std::int64_t>(text(name));
    if (!value || *value < least || *value > most)
        return wrongUsage("--" + std::string(name) + " " + text(name)
                          + ", expected a whole number from " + std::to_string(least) + " to "
                          + std::to_string(most));
    return *value;
}

Result<double> Args::number(std::string_view name, double least, double most) const
{
    const auto value = parseNumber<double>(text(name));
    if (!value || !std::isfinite(*value) || *value < least || *value > most)
        return wrongUsage("--" + std::string(name) + " " + text(name) + ", expected a number from "
                          + std::to_string(least) + " to " + std::to_string(most));
    return *value;
}

Result<Size> Args::size(std::string_view name) const
{
    const std::string value = text(name);
    const std::size_t cross = value.find('x');
    const auto width = parseNumber<int>(value.substr(0, cross));
    const auto height
        = cross == std::string::npos ? std::nullopt : parseNumber<int>(value.substr(cross + 1));
    if (!width || !height || *width < 1 || *height < 1 || *width > 16384 || *height > 16384)
        return wrongUsage("--" + std::string(name) + " " + value + ", expected WIDTHxHEIGHT");
    return Size{*width, *height};
}

Result<std::string> Args::choice(std::string_view name,
                                 std::span<const std::string_view> allowed) const
{
    std::string value = text(name);
    if (std::find(allowed.begin(), allowed.end(), value) != allowed.end())
        return value;
    std::string list;
    for (const std::string_view item : allowed)
        list += (list.empty() ? "" : ", ") + std::string(item);
    return wrongUsage("--" + std::string(name) + " " + value + ", expected one of: " + list);
}

Result<std::string> Args::word(std::size_t i, const char* what) const
{
    if (i >= m_words.size())
        return wrongUsage(std::string(what) + " is missing");
    return m_words[i];
}

Result<void> Args::expectWords(std::size_t most) const
{
    if (m_words.size() > most)
        return wrongUsage("unexpected argument \"" + m_words[most] + "\"");
    return {};
}

}  // namespace mw::cli
