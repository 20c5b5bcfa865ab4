// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/program.h"

#include "core/video/picture_io.h"

#include <regex>
#include <sstream>

namespace mw::test {

namespace {

QStringList toQt(const std::vector<std::string>& arguments)
{
    QStringList list;
    for (const std::string& argument : arguments)
        list << QString::fromStdString(argument);
    return list;
}

}  // namespace

std::vector<Json> Outcome::objects() const
{
    std::vector<Json> list;
    std::istringstream stream(out);
    for (std::string line; std::getline(stream, line);) {
        auto json = parseJson(line, "output");
        list.push_back(json && json->is_object() ? *std::move(json) : Json{{"not json", line}});
    }
    return list;
}

bool Outcome::hasOneErrorLine() const
{
    static const std::regex pattern("error: [^\n]+: [^\n]+\n");
    return std::regex_match(err, pattern);
}

std::string Outcome::text() const
{
    return "exit " + std::to_string(exitCode) + "\n--- stdout\n" + out + "\n--- stderr\n" + err;
}

Outcome maskwright(const std::vector<std::string>& arguments, int seconds)
{
    QProcess process;
    process.start(QStringLiteral(MW_MASKWRIGHT), toQt(arguments));
    process.closeWriteChannel();
    Outcome outcome;
    if (process.waitForFinished(seconds * 1000) && process.exitStatus() == QProcess::NormalExit)
        outcome.exitCode = process.exitCode();
    outcome.out = process.readAllStandardOutput().toStdString();
    outcome.err = process.readAllStandardError().toStdString();
    process.kill();
    process.waitForFinished();
    return outcome;
}

std::unique_ptr<QProcess> startMaskwright(const std::vector<std::string>& arguments)
{
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(MW_MASKWRIGHT), toQt(arguments));
    process->waitForStarted();
    return process;
}

void writeMasks(const fs::path& folder, const std::map<int, Mask>& masks, int object)
{
    fs::create_directories(folder);
    for (const auto& [frame, mask] : masks) {
        LabelImage image(mask.size());
        paintLabel(image, mask, std::uint8_t(object));
        std::string name = std::to_string(frame);
        name.insert(0, 5 - name.size(), '0');
        if (const auto written = writeLabelPng(folder / (name + ".png"), image); !written)
            qFatal("%s", describe(written.error()).c_str());
    }
}

Mask maskIn(const fs::path& file, int object)
{
    const auto image = readLabelPng(file);
    return image ? maskOfLabel(*image, std::uint8_t(object)) : Mask();
}

}  // namespace mw::test
