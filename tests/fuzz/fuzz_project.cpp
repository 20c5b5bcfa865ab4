// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/project/document.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/synthetic_project.h"

using namespace mw;

namespace {

void clean(const fs::path& folder)
{
    for (const auto& entry : fs::directory_iterator(folder))
        fs::remove_all(entry.path());
}

}  // namespace

/// Opening a project file of any content, reading all of it, and changing it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    clean(fuzz::workFolder());  // the last file's lock, log and backups
    const fs::path path = fuzz::asFile("p.maskwright", fuzz::asText(data, size));
    const auto access
        = size % 2 == 0 ? ProjectStore::Access::ReadWrite : ProjectStore::Access::ReadOnly;
    const auto opened = ProjectDocument::open(path, access);
    if (!opened)
        return 0;
    (void)test::dump(**opened);
    std::mt19937 random(1);
    for (int i = 0; i < 3; ++i)
        (void)test::applyRandomStep(**opened, random);
    (void)test::dump(**opened);
    return 0;
}

std::vector<std::string> fuzz::seeds()
{
    std::vector<std::string> files;
    for (const int steps : {0, 12}) {
        clean(fuzz::workFolder());
        {
            const test::SmallProject small = test::smallProject(fuzz::workFolder());
            std::mt19937 random(7);
            for (int i = 0; i < steps; ++i)
                (void)test::applyRandomStep(*small.document, random);
        }
        const std::string bytes = *readFile(fuzz::workFolder() / "small.maskwright", 1 << 26);
        files.push_back(bytes);
        files.push_back(bytes + '\0');  // of odd size: opened for reading only
    }
    return files;
}
