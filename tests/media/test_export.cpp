// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"
#include "core/formats/export.h"
#include "core/formats/import.h"
#include "core/project/steps.h"
#include "core/video/picture_io.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_dataset.h"
#include "tests/support/synthetic_project.h"
#include "tests/support/synthetic_video.h"

using namespace mw;
using namespace mw::test;

namespace {

#define MW_VERIFY_WRITTEN(report)                                                                  \
    QVERIFY2(bool(report), (report) ? "" : describe((report).error()).c_str());                    \
    QVERIFY2((report)->isWritten, textOf((report)->findings).c_str())

}  // namespace

class TestExport : public QObject
{
    Q_OBJECT

private:
    std::optional<TemporaryFolder> m_folder;
    fs::path path(const char* name) const { return m_folder->path() / name; }

private Q_SLOTS:
    void init()
    {
        m_folder.reset();
        m_folder.emplace(*TemporaryFolder::create());
    }

    void whatIsExportedComesBackTheSame()
    {
        ReadyProject ready = readyProject(m_folder->path());
        const auto report = exported(*ready.document, path("out"));
        MW_VERIFY_WRITTEN(report);
        QCOMPARE(report->videos, 2);
        QCOMPARE(report->objects, 4);
        QCOMPARE(report->expressions, 4);
        QCOMPARE(report->frames, 14);
        QCOMPARE(report->picturesCopied, 14);
        QCOMPARE(report->picturesEncoded, 0);
        QVERIFY2(!report->findings.hasErrors(), textOf(report->findings).c_str());

        const auto check = validateDataset(path("out"), "", {}, {});
        QVERIFY(bool(check));
        QVERIFY2(check->isValid(), textOf(check->findings).c_str());
        QCOMPARE(QByteArray(check->format.c_str()), QByteArray("ref-youtube-vos"));

        fs::create_directory(path("again"));
        auto again = emptyProject(path("again"));
        const auto imported = importDataset(*again, path("out"), {}, {});
        QVERIFY2(bool(imported), imported ? "" : describe(imported.error()).c_str());
        QCOMPARE(contentOf(*again), contentOf(*ready.document));
        const auto second = exported(*again, path("out2"));
        MW_VERIFY_WRITTEN(second);
        auto before = filesBelow(path("out"));
        auto after = filesBelow(path("out2"));
        before.erase("maskwright-export.json");
        after.erase("maskwright-export.json");
        QVERIFY(before == after);
    }
};

MW_REGISTER_TEST(TestExport, "export")
#include "test_export.moc"
