// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

/// Runs a fuzz target as an ordinary test: over the files of its corpus, its seeds, and changes to
/// both that are the same every time.
///   fuzz_x [--mutations N] CORPUS...    replays
///   fuzz_x --write-seeds FOLDER         writes the seeds, for libFuzzer to begin with
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>

using namespace mw;

namespace {

void run(const std::string& input)
{
    // A buffer of exactly this size, so that reading beyond it is noticed.
    std::vector<std::uint8_t> bytes(input.begin(), input.end());
    bytes.shrink_to_fit();
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

std::string changed(std::string input, std::mt19937& random)
{
    const auto below = [&random](std::size_t n) { return random() % std::max<std::size_t>(n, 1); };
    for (std::size_t changes = 1 + below(4); changes > 0 && !input.empty(); --changes) {
        const std::size_t at = below(input.size());
        switch (below(6)) {
        case 0:
            input[at] = char(random());
            break;
        case 1:
            input[at] = char(input[at] ^ (1 << below(8)));
            break;
        case 2:
            input.resize(at);
            break;
        case 3:
            input.erase(at, 1 + below(16));
            break;
        case 4:
            input.insert(at, input.substr(below(input.size()), 1 + below(32)));
            break;
        default:  // sizes and counts stand in such groups
            for (std::size_t i = at; i < std::min(at + 4, input.size()); ++i)
                input[i] = char(below(2) == 0 ? 0xff : 0x00);
        }
    }
    return input;
}

std::vector<std::string> corpus(const fs::path& path)
{
    std::vector<fs::path> files;
    std::error_code ec;
    if (fs::is_directory(path, ec)) {
        for (const auto& entry : fs::recursive_directory_iterator(path, ec)) {
            if (entry.is_regular_file())
                files.push_back(entry.path());
        }
    } else {
        files.push_back(path);
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> inputs;
    for (const fs::path& file : files) {
        const auto bytes = readFile(file, 1 << 24);
        fuzz::require(bool(bytes), file.c_str());
        inputs.push_back(*bytes);
    }
    return inputs;
}

int writeSeeds(const fs::path& folder)
{
    fs::create_directories(folder);
    int number = 0;
    for (const std::string& seed : fuzz::seeds ? fuzz::seeds() : std::vector<std::string>()) {
        const fs::path path = folder / ("seed" + std::to_string(number++));
        fuzz::require(bool(writeFileAtomically(path, seed)), path.c_str());
    }
    std::printf("%d seeds\n", number);
    return 0;
}

}  // namespace

int main(int argc, char** argv)
{
    std::vector<std::string> inputs;
    int mutations = 40;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--write-seeds" && i + 1 < argc)
            return writeSeeds(argv[i + 1]);
        if (argument == "--mutations" && i + 1 < argc) {
            mutations = std::atoi(argv[++i]);
            continue;
        }
        const std::vector<std::string> files = corpus(argument);
        inputs.insert(inputs.end(), files.begin(), files.end());
    }
    if (fuzz::seeds) {
        const std::vector<std::string> seeds = fuzz::seeds();
        inputs.insert(inputs.end(), seeds.begin(), seeds.end());
    }
    std::mt19937 random(1);
    for (const std::string& input : inputs) {
        run(input);
        for (int n = 0; n < mutations; ++n)
            run(changed(input, random));
    }
    std::printf("%zu inputs, each with %d changes\n", inputs.size(), mutations);
    return inputs.empty() ? 1 : 0;  // a test that tests nothing must not pass
}
