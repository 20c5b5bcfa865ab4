// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "core/formats/export.h"
#include "core/project/steps.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "tests/support/synthetic_video.h"
#include "ui/actions.h"
#include "ui/canvas/paint_tools.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/findings_view.h"
#include "ui/notices.h"
#include "ui/pages/media_page.h"
#include "ui/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace mw;
using namespace mw::test;

/// What comes into the studio from outside: dropped things, data sets, masks.
class TestIntake : public QObject
{
    Q_OBJECT

    std::unique_ptr<Studio> m_studio;

    QString path(const char* name) const
    {
        return toQt(m_studio->folder.path()) + QLatin1Char('/') + QString::fromUtf8(name);
    }
    /// Drags over the window, and says what the window says will happen; then drops.
    QString drop(const QStringList& files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files)
            urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_studio->window.get(), &enter);
        const auto* hint = m_studio->window->findChild<QLabel*>(QStringLiteral("dropHint"));
        const QString said = hint->isVisible() ? hint->text() : QString();
        QDropEvent dropped({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_studio->window.get(), &dropped);
        return hint->isVisible() ? QStringLiteral("the hint stays") : said;
    }
    ImportDialog* shownImport()
    {
        ImportDialog* dialog = nullptr;
        const bool isThere = m_studio->wait([&] {
            dialog = m_studio->shown<ImportDialog>();
            return dialog && !dialog->isBusy();
        });
        return isThere ? dialog : nullptr;
    }
    void import(ImportDialog& dialog)
    {
        QTest::mouseClick(dialog.importButton(), Qt::LeftButton);
        QVERIFY(m_studio->wait([&] { return !dialog.isBusy(); }, 60'000));
    }
    /// <folder>/<frame>.png: a square, number 3, in the frames given.
    void writeMasks(const QString& folder, const std::vector<int>& frames,
                    Size size = Studio::kSize)
    {
        QVERIFY(QDir().mkpath(folder));
        for (const int frame : frames) {
            LabelImage image(size);
            for (int y = 10; y < 30; ++y) {
                for (int x = 10; x < 30; ++x)
                    image.labels[std::size_t(y * size.width + x)] = 3;
            }
            QVERIFY(bool(writeLabelPng(
                toPath(folder) / (std::to_string(100000 + frame).substr(1) + ".png"), image)));
        }
    }
    const Track* trackOfNumber(int number)
    {
        for (const Track* track : m_studio->project().tracksOf(m_studio->editor().videoId())) {
            if (track->number == number)
                return track;
        }
        return nullptr;
    }
    void copyClip(const char* name)
    {
        fs::copy_file(m_studio->folder.path() / "fish.mp4", m_studio->folder.path() / name);
    }

private Q_SLOTS:
    void init() { m_studio = std::make_unique<Studio>(12, 2); }
    void cleanup() { m_studio.reset(); }

    void droppedMasksBecomePredictionsOfTheCurrentVideo()
    {
        const VideoId video = m_studio->editor().videoId();
        writeMasks(path("fish"), {0, 2, 4, 77});
        QVERIFY(drop({path("fish")}).contains(QStringLiteral("Import fish")));
        ImportDialog* dialog = shownImport();
        QVERIFY(dialog);
        QVERIFY2(dialog->message().contains(QStringLiteral("1 object")),
                 qPrintable(dialog->message()));
        QVERIFY(dialog->message().contains(QStringLiteral("4 frame")));
        const int steps = m_studio->bench->session.document().historyIndex();
        import(*dialog);
        const Track* track = trackOfNumber(3);
        QVERIFY2(track, qPrintable(dialog->message()));
        QCOMPARE(m_studio->project().annotations(track->id).size(), std::size_t(3));
        const Annotation* second = m_studio->project().annotation(track->id, 2);
        QCOMPARE(second->review, ReviewState::Unreviewed);
        QVERIFY(!second->isLocked);
        QCOMPARE(m_studio->mask(track->id, 2).area(), std::int64_t(400));
        // The file that fits no frame is listed, not counted.
        QCOMPARE(dialog->findings()->topLevelItemCount(), 1);
        QVERIFY(dialog->findings()->topLevelItem(0)->text(0).contains(QStringLiteral("77")));
        QCOMPARE(m_studio->bench->session.document().historyIndex(), steps + 1);
        QVERIFY(m_studio->editor().undo());
        QVERIFY(!trackOfNumber(3));
        QCOMPARE(m_studio->editor().videoId(), video);
    }

    void masksOfAPersonStayAndTruthIsLocked()
    {
        m_studio->window->work().brush().setRadius(8);
        m_studio->drag({60, 50}, {80, 50});
        const TrackId painted = m_studio->editor().trackId();
        const int number = m_studio->editor().track()->number;
        const Mask own = m_studio->mask(painted, 0);
        QVERIFY(QDir().mkpath(path("truth")));
        for (const int frame : {0, 2}) {
            LabelImage image(Studio::kSize);
            std::fill_n(image.labels.begin(), 500, std::uint8_t(number));
            QVERIFY(bool(
                writeLabelPng(toPath(path("truth")) / (std::to_string(frame) + ".png"), image)));
        }
        m_studio->prompts->paths.push_back(path("truth"));
        m_studio->trigger("dataset.import");
        ImportDialog* dialog = shownImport();
        QVERIFY(dialog);
        dialog->worthBox()->setCurrentIndex(0);
        import(*dialog);
        QVERIFY(m_studio->mask(painted, 0) == own);
        QVERIFY(m_studio->project().annotation(painted, 2)->isLocked);
        QCOMPARE(m_studio->project().annotation(painted, 2)->review, ReviewState::Accepted);
        QVERIFY2(dialog->message().contains(QStringLiteral("stayed")),
                 qPrintable(dialog->message()));
    }

    void masksOfAnotherSizeAreRefusedWithTheRemedy()
    {
        writeMasks(path("small"), {0, 2}, {96, 54});
        drop({path("small")});
        ImportDialog* dialog = shownImport();
        QVERIFY(dialog);
        import(*dialog);
        QVERIFY(!trackOfNumber(3));
        QVERIFY(dialog->importButton()->isEnabled());
        dialog->resizeBox()->setChecked(true);
        import(*dialog);
        QVERIFY2(trackOfNumber(3), qPrintable(dialog->message()));
        QVERIFY(dialog->findings()->topLevelItemCount() > 0);
    }

    void aDroppedDataSetBecomesNewVideosOrMasksOfThoseThatAreThere()
    {
        // An export of this project is a data set that knows its videos by name.
        m_studio->window->work().brush().setRadius(8);
        m_studio->drag({60, 50}, {80, 50});
        m_studio->editor().setExpression(QStringLiteral("the square that moves to the right"));
        ExportOptions options;
        options.target = m_studio->folder.path() / "set";
        options.incomplete = IncompleteFrames::Empty;
        const auto report = exportProject(m_studio->file, options, {});
        QVERIFY2(bool(report), report ? "" : describe(report.error()).c_str());
        QVERIFY(report->isWritten);
        const VideoId video = m_studio->editor().videoId();

        drop({path("set")});
        ImportDialog* dialog = shownImport();
        QVERIFY(dialog);
        QVERIFY2(dialog->message().contains(QStringLiteral("Ref-YouTube-VOS")),
                 qPrintable(dialog->message()));
        import(*dialog);
        QCOMPARE(m_studio->project().videos().size(), std::size_t(2));
        QVERIFY(m_studio->editor().videoId() != video);  // the new one is shown
        dialog->close();
        QVERIFY(m_studio->editor().undo());
        QCOMPARE(m_studio->project().videos().size(), std::size_t(1));
    }

    void whateverIsDroppedGoesWhereItBelongs()
    {
        // Several videos, one of them inside a folder: the first is shown.
        copyClip("b.mp4");
        QVERIFY(QDir().mkpath(path("shelf")));
        copyClip("shelf/c.mp4");
        QVERIFY(drop({path("b.mp4"), path("shelf")}).contains(QStringLiteral("Add 2 video")));
        QVERIFY(m_studio->wait([&] { return m_studio->project().videos().size() == 3; }));
        QVERIFY(m_studio->wait([&] { return m_studio->bench->jobs.activeCount() == 0; }));
        QCOMPARE(m_studio->editor().video()->name, std::string("b"));

        // A folder of frames.
        QVERIFY(QDir().mkpath(path("frames")));
        for (int frame = 0; frame < 3; ++frame) {
            const Picture picture = drawFrame(Studio::kSize, frame);
            const QImage image(picture.rgb.data(), picture.size.width, picture.size.height,
                               picture.size.width * 3, QImage::Format_RGB888);
            QVERIFY(image.save(path("frames") + QStringLiteral("/%1.png").arg(frame)));
        }
        drop({path("frames")});
        QVERIFY(m_studio->wait([&] { return m_studio->project().videos().size() == 4; }));
        QCOMPARE(m_studio->editor().video()->name, std::string("frames"));

        // A model.
        const QString model = QStringLiteral(MW_SOURCE_DIR "/resources/models/default");
        QVERIFY(drop({model}).contains(QStringLiteral("model")));
        QVERIFY(m_studio->wait(
            [&] { return m_studio->bench->settings->get(settings::model) == model; }));

        // Nothing of use, and it says so.
        QVERIFY(QDir().mkpath(path("empty")));
        QVERIFY(drop({path("empty")}).contains(QStringLiteral("Nothing")));
        QVERIFY(m_studio->wait([&] {
            return m_studio->window->work()
                .notices()
                .titles()
                .join(QLatin1Char(' '))
                .contains(QStringLiteral("empty"));
        }));
        QCOMPARE(m_studio->project().videos().size(), std::size_t(4));
    }

    void severalVideosAreChangedTogether()
    {
        copyClip("b.mp4");
        copyClip("c.mp4");
        drop({path("b.mp4"), path("c.mp4")});
        QVERIFY(m_studio->wait([&] { return m_studio->project().videos().size() == 3; }));
        m_studio->window->setWorkspace(Workspace::Media);
        MediaPage& page = m_studio->window->mediaPage();
        page.view()->selectAll();
        QCOMPARE(page.selected().size(), std::size_t(3));
        QVERIFY(!page.firstFrame()->isEnabled());
        const int steps = m_studio->bench->session.document().historyIndex();
        page.gridStep()->setValue(4);
        for (const auto& [id, video] : m_studio->project().videos())
            QCOMPARE(video.gridStep, 4);
        QCOMPARE(m_studio->bench->session.document().historyIndex(), steps + 1);
        QVERIFY(m_studio->editor().undo());
        for (const auto& [id, video] : m_studio->project().videos())
            QCOMPARE(video.gridStep, 2);

        page.view()->selectAll();
        const auto before = m_studio->bench->jobs.jobs().size();
        m_studio->trigger("video.cuts");
        QCOMPARE(m_studio->bench->jobs.jobs().size(), before + 3);
        QVERIFY(m_studio->wait([&] { return m_studio->bench->jobs.activeCount() == 0; }, 60'000));

        // All but the first.
        page.view()->selectRow(1);
        page.view()->selectionModel()->select(page.view()->model()->index(2, 0),
                                              QItemSelectionModel::Select
                                                  | QItemSelectionModel::Rows);
        QCOMPARE(page.selected().size(), std::size_t(2));
        m_studio->trigger("video.remove");
        QCOMPARE(m_studio->project().videos().size(), std::size_t(1));
        QVERIFY(m_studio->editor().undo());
        QCOMPARE(m_studio->project().videos().size(), std::size_t(3));
    }

    void aProjectAmongOtherFilesIsOpenedAndTheRestGoesIntoIt()
    {
        copyClip("b.mp4");
        const fs::path other = m_studio->folder.path() / "other.maskwright";
        QVERIFY(bool(ProjectDocument::create(other, {})));
        drop({path("b.mp4"), toQt(other)});
        QVERIFY(m_studio->wait([&] {
            return m_studio->bench->session.isOpen()
                && m_studio->bench->session.document().file() == other
                && m_studio->project().videos().size() == 1;
        }));
    }
};

MW_REGISTER_TEST(TestIntake, "intake")
#include "test_intake.moc"
