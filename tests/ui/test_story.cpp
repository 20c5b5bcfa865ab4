// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/attention.h"
#include "app/convert.h"
#include "core/formats/format.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "tests/support/synthetic_video.h"
#include "ui/actions.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/new_project_dialog.h"
#include "ui/findings_view.h"
#include "ui/language.h"
#include "ui/pages/dataset_page.h"
#include "ui/panels/expression_panel.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

using namespace mw;
using namespace mw::test;

/// What a new user does, from an empty window to a data set, with mouse and keys only.
class TestStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromAnEmptyWindowToAValidDataSet()
    {
        const TemporaryFolder folder = *TemporaryFolder::create();
        ClipOptions clip;
        clip.size = Studio::kSize;
        clip.frames = 16;
        QVERIFY(writeClip(folder.path() / "fish.mp4", clip).empty());
        applyLanguage(QStringLiteral("en"));
        Workbench::Worker worker;
        worker.program = QStringLiteral(MW_ENGINE);
        Workbench bench(Settings::temporary(), worker);
        bench.settings->set(settings::lastFolder, toQt(folder.path()));
        auto scripted = std::make_unique<ScriptedPrompts>();
        ScriptedPrompts* prompts = scripted.get();
        MainWindow window(bench, std::move(scripted));
        window.resize(1280, 800);
        window.show();
        window.activateWindow();  // where no window manager does
        QVERIFY(QTest::qWaitForWindowActive(&window));
        Canvas& canvas = window.work().canvas();
        const auto key = [&](Qt::Key k, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(&canvas, k, modifiers);
        };

        // A new project, named by hand.
        QTimer answer;
        connect(&answer, &QTimer::timeout, &window, [&] {
            auto* dialog = qobject_cast<NewProjectDialog*>(QApplication::activeModalWidget());
            if (!dialog || !dialog->isVisible())
                return;  // not there yet
            answer.stop();
            QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("story"));
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        answer.start(20);
        QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
        QVERIFY2(bench.session.isOpen(), qPrintable(prompts->told.join(QLatin1Char(' '))));
        QCOMPARE(QString::fromStdString(bench.session.project().settings().name),
                 QStringLiteral("story"));

        // A video.
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        prompts->paths.push_back(toQt(folder.path() / "fish.mp4"));
        QTest::keyClick(&window, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QTest::qWaitFor(
            [&] {
                return bench.player.picture()
                    && bench.media.state(bench.editor.videoId()) == MediaLibrary::State::Ready;
            },
            240'000));
        QTest::qWait(50);

        // Outline the object with a smart click, and say what it is.
        const Rect bounds = maskOfObject(Studio::kSize, 0, 2).bounds();
        key(Qt::Key_Q);
        QTest::mouseClick(
            &canvas, Qt::LeftButton, {},
            canvas.widgetFromImage({bounds.x + bounds.width / 2.0, bounds.y + bounds.height / 2.0})
                .toPoint());
        const QString accept = QStringLiteral("Accept");
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto buttons = window.findChildren<QToolButton*>();
                return std::any_of(buttons.begin(), buttons.end(), [&](const QToolButton* b) {
                    return b->isVisible() && b->text() == accept;
                });
            },
            240'000));
        key(Qt::Key_Return);
        const TrackId track = bench.editor.trackId();
        QVERIFY(bool(track));
        QComboBox* classes = window.expressionPanel().classes();
        classes->lineEdit()->selectAll();
        QTest::keyClicks(classes->lineEdit(), QStringLiteral("fish"));
        QTest::keyClick(classes->lineEdit(), Qt::Key_Return);
        key(Qt::Key_T);
        QPlainTextEdit* text = window.expressionPanel().field();
        QTest::keyClicks(text, QStringLiteral("the square fish that swims on the right"));
        QTest::keyClick(text, Qt::Key_Return);

        // Let the masks spread.
        key(Qt::Key_R);
        QVERIFY(QTest::qWaitFor([&] { return bench.jobs.activeCount() == 0; }, 120'000));
        const std::size_t grid = bench.editor.video()->gridFrames().size();
        QCOMPARE(bench.session.project().annotations(track).size(), grid);

        // Review: the most doubtful first, until nothing is left.
        QTest::keyClick(&window, Qt::Key_F7);
        key(Qt::Key_N);
        const auto isOpen = [&] {
            const Project& project = bench.session.project();
            return !attentionOf(project, *project.track(track)).empty();
        };
        for (std::size_t i = 0; i < 2 * grid && isOpen(); ++i)
            key(Qt::Key_Return);
        for (const auto& [frame, annotation] : bench.session.project().annotations(track))
            QVERIFY(annotation.review == ReviewState::Accepted
                    || annotation.review == ReviewState::Corrected);

        // Check and export.
        QTest::keyClick(&window, Qt::Key_F8);
        QVERIFY(QTest::qWaitFor([&] { return !window.datasetPage().isChecking(); }, 240'000));
        QTest::mouseClick(window.datasetPage().exportButton(), Qt::LeftButton);
        auto* dialog = window.findChild<ExportDialog*>();
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitFor([&] { return dialog->exportButton()->isEnabled(); }, 240'000));
        QSignalSpy exported(dialog, &ExportDialog::exported);
        QTest::mouseClick(dialog->exportButton(), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return exported.count() > 0; }, 120'000));
        const auto report
            = validateDataset(toPath(dialog->targetField()->text()), "ref-youtube-vos", {}, {});
        QVERIFY(bool(report) && report->isValid());
        dialog->close();
    }
};

MW_REGISTER_TEST(TestStory, "story")
#include "test_story.moc"
