// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "core/base/log.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace mw::cli {

namespace {

enum ExitCode { kDone = 0, kFailed = 1, kWrongUsage = 2, kCancelled = 3 };

// ---- Ctrl-C

std::atomic<int> signalsSeen = 0;

void onSignal(int)
{
    // A second one means it: commands stop between units of work, which can take a moment.
    if (signalsSeen.fetch_add(1) >= 1)
        ::_exit(kCancelled);
}

/// Turns the signal into a stop request, from a thread: requesting a stop may allocate and lock.
class Interruption
{
public:
    Interruption()
    {
        std::signal(SIGINT, onSignal);
        std::signal(SIGTERM, onSignal);
        m_thread = std::jthread([this](const std::stop_token& ended) {
            while (!ended.stop_requested()) {
                if (signalsSeen > 0)
                    m_source.request_stop();
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
            }
        });
    }
    std::stop_token token() const { return m_source.get_token(); }

private:
    StopSource m_source;
    std::jthread m_thread;
};

// ---- Progress on a terminal

/// One line on stderr, rewritten at most ten times a second.
class ProgressLine
{
public:
    void operator()(const Progress& progress)
    {
        const std::lock_guard lock(m_mutex);
        const auto now = std::chrono::steady_clock::now();
        if (progress.phase != m_phase) {
            m_phase = progress.phase;
            m_started = now;
        } else if (now - m_shown < std::chrono::milliseconds(100)
                   && progress.done != progress.total) {
            return;
        }
        m_shown = now;
        const double seconds = std::chrono::duration<double>(now - m_started).count();
        std::string text = m_phase + " " + std::to_string(progress.done);
        if (progress.total > 0)
            text += " / " + std::to_string(progress.total);
        if (progress.done > 0 && seconds > 0.5) {
            const double rate = double(progress.done) / seconds;
            text += "  " + fixed(rate, 1) + "/s";
            if (progress.total > progress.done)
                text += "  " + fixed(double(progress.total - progress.done) / rate, 0) + " s left";
        }
        std::fprintf(stderr, "\r\033[K%s", text.c_str());
        std::fflush(stderr);
        m_isShown = true;
    }
    void clear()
    {
        if (m_isShown)
            std::fputs("\r\033[K", stderr);
        m_isShown = false;
    }

private:
    std::mutex m_mutex;
    std::string m_phase;
    std::chrono::steady_clock::time_point m_started;
    std::chrono::steady_clock::time_point m_shown;
    bool m_isShown = false;
};

// ---- Help

void printOptions(std::span<const Option> options)
{
    for (const Option& option : options) {
        std::string left = std::string("  --") + option.name;
        if (option.value)
            left += std::string(" ") + option.value;
        left.resize(std::max<std::size_t>(left.size() + 2, 30), ' ');
        std::string right = option.help;
        if (option.byDefault && *option.byDefault)
            right += std::string(" (default: ") + option.byDefault + ")";
        if (option.isRepeatable)
            right += " (may be given several times)";
        std::printf("%s%s\n", left.c_str(), right.c_str());
    }
}

void printList(std::span<const Command> list)
{
    for (const Command& command : list)
        std::printf("  %-14s %s\n", command.name, command.summary);
}

/// `name` is what was typed: "segment", "project create".
void printHelp(const std::string& name, const Command& command)
{
    std::printf("Usage: maskwright %s %s\n\n%s.\n", name.c_str(), command.usage, command.summary);
    if (*command.details)
        std::printf("\n%s\n", command.details);
    if (!command.subcommands.empty()) {
        std::printf("\nCommands:\n");
        printList(command.subcommands);
        std::printf("\nmaskwright %s <command> --help describes each.\n", name.c_str());
        return;
    }
    std::printf("\nOptions:\n");
    printOptions(command.options);
    std::printf("  --json                      One JSON object per line instead of text\n"
                "  --verbose                   Say on stderr what goes on\n"
                "  --help                      This text\n");
}

void printOverview()
{
    std::printf("maskwright %s: few-shot referring video annotation, without a window.\n\n"
                "Usage: maskwright <command> [options]\n\nCommands:\n",
                MW_VERSION);
    printList(commands());
    std::printf("\nmaskwright <command> --help describes each.\n"
                "Exit status: 0 done, 1 failed, 2 wrong usage, 3 cancelled.\n");
}

int report(const Error& error)
{
    std::fprintf(stderr, "error: %s\n", describe(error).c_str());
    switch (error.code) {
    case ErrorCode::WrongUsage:
        return kWrongUsage;
    case ErrorCode::Cancelled:
        return kCancelled;
    default:
        return kFailed;
    }
}

/// Removes a switch wherever it stands; --json, --verbose and --help belong to every command.
bool takeSwitch(std::vector<std::string>& arguments, std::string_view name)
{
    const auto end = std::find(arguments.begin(), arguments.end(), "--");
    const auto it = std::find(arguments.begin(), end, name);
    if (it == end)
        return false;
    arguments.erase(it);
    return true;
}

/// Letters to insert, remove or replace to get from one word to the other.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

/// The command called `name`, or an error that names the likeliest one.
Result<const Command*> findCommand(std::span<const Command> list, const std::string& name)
{
    const Command* closest = nullptr;
    std::size_t distance = 3;
    for (const Command& command : list) {
        if (name == command.name)
            return &command;
        const std::size_t d = editDistance(name, command.name);
        if (d < distance && d < std::string_view(command.name).size()) {
            closest = &command;
            distance = d;
        }
    }
    return wrongUsage("there is no command \"" + name + "\""
                      + (closest ? std::string(", did you mean \"") + closest->name + "\"?" : ""));
}

int run(std::vector<std::string> arguments)
{
    if (arguments.empty()) {
        printOverview();
        return kWrongUsage;
    }
    if (arguments[0] == "--version") {
        std::printf("maskwright %s\n", MW_VERSION);
        return kDone;
    }
    if (arguments[0] == "help" || arguments[0] == "--help" || arguments[0] == "-h") {
        arguments.erase(arguments.begin());
        if (arguments.empty()) {
            printOverview();
            return kDone;
        }
        arguments.emplace_back("--help");
    }
    const bool wantsHelp = takeSwitch(arguments, "--help") || takeSwitch(arguments, "-h");
    const bool isJson = takeSwitch(arguments, "--json");
    const bool isVerbose = takeSwitch(arguments, "--verbose");
    if (arguments.empty()) {
        printOverview();
        return wantsHelp ? kDone : kWrongUsage;
    }
    std::string name = arguments[0];
    auto found = findCommand(commands(), name);
    if (!found)
        return report(found.error());
    arguments.erase(arguments.begin());
    while (!(*found)->subcommands.empty() && !(wantsHelp && arguments.empty())) {
        if (arguments.empty()) {
            std::string list;
            for (const Command& command : (*found)->subcommands)
                list += (list.empty() ? "" : ", ") + std::string(command.name);
            return report(wrongUsage(name + " needs one of: " + list));
        }
        found = findCommand((*found)->subcommands, arguments[0]);
        if (!found)
            return report(found.error());
        name += ' ' + arguments[0];
        arguments.erase(arguments.begin());
    }
    const Command* command = *found;
    if (wantsHelp) {
        printHelp(name, *command);
        return kDone;
    }
    setLogSink([isVerbose](const LogRecord& record) {
        if (record.level >= (isVerbose ? LogLevel::Debug : LogLevel::Error))
            std::fprintf(stderr, "%s: [%.*s] %.*s\n", toString(record.level),
                         int(record.category.size()), record.category.data(),
                         int(record.text.size()), record.text.data());
    });
    const auto args = Args::parse(arguments, command->options);
    if (!args)
        return report(args.error());

    const Interruption interruption;
    ProgressLine progress;
    Context context{{interruption.token()}, Output(isJson)};
    if (::isatty(STDERR_FILENO) == 1)
        context.task.report = [&progress](const Progress& p) { progress(p); };
    const auto result = command->run(*args, context);
    progress.clear();
    if (!result)
        return report(result.error());
    return kDone;
}

}  // namespace

std::string fixed(double value, int digits)
{
    char text[64];
    const auto [end, ec]
        = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, digits);
    return ec == std::errc() ? std::string(text, end) : "?";
}

std::string percent(double share) { return fixed(100 * share, 1); }

void Output::line(const std::string& text) const
{
    if (!m_isJson)
        std::printf("%s\n", text.c_str());
}

void Output::object(const std::string& json) const
{
    if (m_isJson) {
        std::printf("%s\n", json.c_str());
        std::fflush(stdout);
    }
}

void Output::table(const std::vector<std::vector<std::string>>& rows) const
{
    if (m_isJson)
        return;
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    for (const auto& row : rows) {
        std::string text;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string padding(widths[i] - row[i].size(), ' ');
            const bool isNumber = !row[i].empty()
                && row[i].find_first_not_of("0123456789.-+% ") == std::string::npos;
            text += (i ? "  " : "") + (isNumber ? padding + row[i] : row[i] + padding);
        }
        text.erase(text.find_last_not_of(' ') + 1);
        std::printf("%s\n", text.c_str());
    }
}

}  // namespace mw::cli

int main(int argc, char** argv)
{
    // Pipes that close (| head) end the output, not the work.
    std::signal(SIGPIPE, SIG_IGN);
    return mw::cli::run(std::vector<std::string>(argv + 1, argv + argc));
}
