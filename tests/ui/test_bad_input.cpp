// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/checkpoints.h"
#include "app/convert.h"
#include "app/file_names.h"
#include "core/formats/format.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "tests/support/synthetic_video.h"
#include "tests/support/unprivileged.h"
#include "ui/actions.h"
#include "ui/canvas/paint_tools.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/new_project_dialog.h"
#include "ui/findings_view.h"
#include "ui/notices.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QToolButton>

using namespace mw;
using namespace mw::test;

/// What people's disks, names and habits do to a program, through the window.
class TestBadInput : public QObject
{
    Q_OBJECT

    std::unique_ptr<Studio> m_studio;

    MainWindow& window() { return *m_studio->window; }
    Editor& editor() { return m_studio->bench->editor; }
    ProjectSession& session() { return m_studio->bench->session; }
    const Project& project() { return m_studio->project(); }
    QString titles() { return window().work().notices().titles().join(QLatin1Char('|')); }
    bool isIdle() { return m_studio->bench->jobs.activeCount() == 0; }
    fs::path path(const char* name) { return m_studio->folder.path() / name; }
    MediaLibrary::State state() { return m_studio->bench->media.state(editor().videoId()); }
    bool becomes(MediaLibrary::State wanted)
    {
        return m_studio->wait([&] { return state() == wanted; });
    }
    TrackId paint()
    {
        window().work().brush().setRadius(8);
        m_studio->drag({60, 50}, {80, 55});
        return editor().trackId();
    }
    std::size_t masks() { return project().annotations(editor().trackId()).size(); }
    void run(const char* command)
    {
        m_studio->trigger(command);
        QVERIFY(m_studio->wait([this] { return isIdle(); }));
    }
    bool statusSays(const QString& text)
    {
        for (const QLabel* label : window().statusBar()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    /// Answers the dialog that opens next.
    void makeProject(const QString& name, const fs::path& folder)
    {
        QTimer::singleShot(0, this, [name, folder] {
            auto* dialog = qobject_cast<NewProjectDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            const auto fields = dialog->findChildren<QLineEdit*>();
            fields[0]->setText(name);
            fields[1]->setText(toQt(folder));
            for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
                if (button->text() == QStringLiteral("Create"))
                    QTest::mouseClick(button, Qt::LeftButton);
            }
            if (dialog->isVisible())
                dialog->reject();
        });
        m_studio->trigger("project.new");
    }
    /// Exports with all defaults into a folder; what stood in the way otherwise.
    QString exportInto(const fs::path& target)
    {
        ExportDialog dialog(*m_studio->bench, *m_studio->prompts, &window());
        dialog.show();
        dialog.targetField()->setText(toQt(target));
        QSignalSpy checked(&dialog, &ExportDialog::checked);
        if (!m_studio->wait([&] { return checked.count() > 0 && !dialog.isChecking(); }))
            return QStringLiteral("never checked");
        if (!dialog.exportButton()->isEnabled())
            return dialog.findings()->topLevelItemCount() > 0
                ? dialog.findings()->topLevelItem(0)->text(0)
                : QStringLiteral("not enabled");
        QSignalSpy exported(&dialog, &ExportDialog::exported);
        QTest::mouseClick(dialog.exportButton(), Qt::LeftButton);
        if (!m_studio->wait([&] { return exported.count() > 0; }, 60'000))
            return QStringLiteral("never exported");
        const auto report = validateDataset(target, "ref-youtube-vos", {}, {});
        if (!report)
            return QString::fromStdString(describe(report.error()));
        const Finding* error = report->findings.firstError();
        return error ? QString::fromStdString(messageOf(*error)) : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<Studio>(
            20, 2, QStringList{QStringLiteral(MW_FAKE_WORKER), QStringLiteral("ok")});
    }
    void cleanup() { m_studio.reset(); }

    void everyScriptIsWelcomeInNames()
    {
        const fs::path folder = path("数据 é 🙂");
        fs::create_directory(folder);
        const fs::path video = folder / "斑马 🦓.mp4";
        fs::copy_file(path("fish.mp4"), video);
        makeProject(QStringLiteral("项目 🙂"), folder);
        // The file has the name that was typed, and a second one does not collide with it.
        QCOMPARE(toQt(session().document().file()), toQt(folder / "项目 🙂.maskwright"));
        makeProject(QStringLiteral("另一个"), folder);
        QVERIFY(session().document().file() == folder / "另一个.maskwright");
        makeProject(QStringLiteral("a/b: c?"), folder);
        QVERIFY(session().document().file() == folder / "a_b_ c_.maskwright");
        window().openPath(toQt(folder / "项目 🙂.maskwright"));
        QVERIFY(session().document().file() == folder / "项目 🙂.maskwright");
        QVERIFY(window().windowTitle().startsWith(QStringLiteral("项目 🙂")));

        window().openPath(toQt(video));
        QVERIFY(m_studio->wait([this] {
            return !project().videos().empty() && isIdle() && m_studio->canvas->picture()
                && state() == MediaLibrary::State::Ready;
        }));
        const TrackId track = paint();
        QVERIFY(editor().setCategory({track}, QStringLiteral("斑马 🦓")));
        QVERIFY(editor().renameTrack(track, QStringLiteral("小明 🙂")));
        QVERIFY(editor().setExpression(QStringLiteral("左边 的 斑马 🦓")));
        run("run.clip");
        m_studio->trigger("review.acceptClip");
        const Mask mask = m_studio->mask(track, 0);
        // Names of checkpoints come back as they were typed.
        QVERIFY(bool(checkpoints::make(
            session(), m_studio->bench->jobs, QStringLiteral("vor der Änderung 改前"))));
        QVERIFY(m_studio->wait([this] { return isIdle(); }));
        QCOMPARE(checkpoints::of(toQt(session().document().file())).front().name,
                 QStringLiteral("vor der Änderung 改前"));
        session().close();
        window().openPath(toQt(folder / "项目 🙂.maskwright"));
        QVERIFY(becomes(MediaLibrary::State::Ready));
        QCOMPARE(Editor::titleOf(project(), *project().track(track)),
                 QStringLiteral("小明 🙂"));
        QCOMPARE(toQt(project().category(project().track(track)->category)->name),
                 QStringLiteral("斑马 🦓"));
        QCOMPARE(toQt(editor().expression()->text), QStringLiteral("左边 的 斑马 🦓"));
        QVERIFY(m_studio->mask(track, 0) == mask);
        QCOMPARE(exportInto(folder / "导出 🙂"), QString());
    }

    void fileNamesReadAsTheTitleDoes()
    {
        QCOMPARE(fileNameFrom(QStringLiteral("  Größe  1 "), 120), QStringLiteral("Größe 1"));
        QCOMPARE(fileNameFrom(QStringLiteral("../../etc/passwd"), 120),
                 QStringLiteral("_.._etc_passwd"));
        QCOMPARE(fileNameFrom(QStringLiteral("..."), 120), QStringLiteral("item"));
        QCOMPARE(fileNameFrom(QStringLiteral("con"), 120), QStringLiteral("itemcon"));
        // Cut between letters, also where one is two units of UTF-16.
        QCOMPARE(fileNameFrom(QStringLiteral("🙂🙂🙂"), 10), QStringLiteral("🙂🙂"));
        QCOMPARE(fileNameFrom(QString(120, QChar(0x6570)), 120), QString(40, QChar(0x6570)));
    }

    void aRangeOfOneFrameRunsThatFrame()
    {
        paint();
        editor().setFrame(6);
        m_studio->key(Qt::Key_I);
        m_studio->key(Qt::Key_O);
        QCOMPARE(editor().inPoint(), editor().outPoint());
        run("run.both");
        QCOMPARE(masks(), std::size_t(2));
        QVERIFY(project().annotation(editor().trackId(), 6));
        // Between grid frames, and where a person painted, there is nothing to run: that is said.
        for (const FrameIndex frame : {7, 0}) {
            window().work().notices().clear();
            editor().setFrame(frame);
            m_studio->trigger("range.clear");
            m_studio->key(Qt::Key_I);
            m_studio->key(Qt::Key_O);
            run("run.both");
            QCOMPARE(masks(), std::size_t(2));
            QVERIFY2(!titles().isEmpty(), qPrintable(QString::number(frame)));
        }
        // The range is about runs; an export has all of the clip.
        editor().setExpression(QStringLiteral("the square that moves to the right"));
        m_studio->trigger("range.clear");
        run("run.clip");
        m_studio->trigger("review.acceptClip");
        editor().setFrame(6);
        m_studio->key(Qt::Key_I);
        m_studio->key(Qt::Key_O);
        QCOMPARE(exportInto(path("dataset")), QString());
        // An end before the start forgets the start.
        editor().setFrame(2);
        m_studio->trigger("range.out");
        QCOMPARE(editor().outPoint(), std::optional<FrameIndex>(2));
        QVERIFY(!editor().inPoint());
    }

    void aVideoDeletedWhileItIsOpenCostsNoMask()
    {
        const TrackId track = paint();
        const Mask mask = m_studio->mask(track, 0);
        fs::rename(path("fish.mp4"), path("elsewhere.mp4"));
        m_studio->key(Qt::Key_End);
        QVERIFY(m_studio->wait([this] {  // still shown, or said to be gone
            return (m_studio->canvas->picture() && m_studio->canvas->picture()->index == 19)
                || !titles().isEmpty();
        }));
        run("run.clip");
        QVERIFY(m_studio->mask(track, 0) == mask);
        session().close();
        window().openPath(toQt(m_studio->file));
        QVERIFY(becomes(MediaLibrary::State::Missing));
        QVERIFY(m_studio->mask(track, 0) == mask);
        const auto steps = session().document().history().size();
        m_studio->drag({20, 20}, {40, 20});  // nothing is shown that could be painted on
        QCOMPARE(session().document().history().size(), steps);
        QToolButton* find = nullptr;
        QVERIFY(m_studio->wait([&] {
            for (QToolButton* button : m_studio->canvas->findChildren<QToolButton*>()) {
                if (button->isVisible() && button->text() == QStringLiteral("Find the file..."))
                    find = button;
            }
            return find != nullptr;
        }));
        m_studio->prompts->paths = {toQt(path("elsewhere.mp4"))};
        QTest::mouseClick(find, Qt::LeftButton);
        QVERIFY(becomes(MediaLibrary::State::Ready));
        QVERIFY(m_studio->wait([this] { return m_studio->canvas->picture() != nullptr; }));
    }

    void anImpostorIsRefused()
    {
        paint();
        session().close();
        fs::rename(path("fish.mp4"), path("true.mp4"));
        // As long, as large in pixels and in bytes, but of something else.
        const fs::path impostor = path("fish.mp4");
        ClipOptions other;
        other.size = Studio::kSize;
        other.frames = 20;
        other.encoderOptions = {{"crf", "40"}};
        QVERIFY(writeClip(impostor, other).empty());
        QVERIFY(fs::file_size(impostor) <= fs::file_size(path("true.mp4")));
        fs::resize_file(impostor, fs::file_size(path("true.mp4")));
        window().openPath(toQt(m_studio->file));
        QVERIFY(becomes(MediaLibrary::State::Changed));
        QVERIFY(!m_studio->canvas->picture());
        m_studio->prompts->paths = {toQt(impostor)};
        run("video.relink");
        QVERIFY(state() != MediaLibrary::State::Ready);
        QVERIFY2(titles().contains(QStringLiteral("fish.mp4")), qPrintable(titles()));
        QCOMPARE(masks(), std::size_t(1));
        m_studio->prompts->paths = {toQt(path("true.mp4"))};
        run("video.relink");
        QVERIFY(becomes(MediaLibrary::State::Ready));
    }

    void aProjectFolderCanBeMovedAsAWhole()
    {
        const TrackId track = paint();
        const Mask mask = m_studio->mask(track, 0);
        session().close();
        const fs::path before = path("here");
        const fs::path after = path("weit weg 数据");
        fs::create_directory(before);
        fs::rename(m_studio->file, before / "project.maskwright");
        fs::rename(path("fish.mp4"), before / "fish.mp4");
        window().openPath(toQt(before / "project.maskwright"));
        if (!becomes(MediaLibrary::State::Ready)) {
            m_studio->prompts->paths = {toQt(before / "fish.mp4")};
            run("video.relink");
            QVERIFY(becomes(MediaLibrary::State::Ready));
        }
        session().close();
        m_studio->prompts->asked.clear();
        window().work().notices().clear();
        fs::rename(before, after);
        window().openPath(toQt(after / "project.maskwright"));
        QVERIFY(becomes(MediaLibrary::State::Ready));
        QVERIFY(m_studio->mask(track, 0) == mask);
        QVERIFY(m_studio->prompts->asked.isEmpty());
        QCOMPARE(titles(), QString());
    }

    void aSecondWindowOnTheSameProjectMayOnlyLook()
    {
        const TrackId track = paint();
        const Mask mask = m_studio->mask(track, 0);
        auto scripted = std::make_unique<ScriptedPrompts>();
        ScriptedPrompts& prompts = *scripted;
        Workbench::Worker worker;
        worker.program = QStringLiteral(MW_FAKE_WORKER);
        Workbench bench(Settings::temporary(), worker);
        MainWindow second(bench, std::move(scripted));
        second.resize(1000, 700);
        second.show();
        prompts.isConfirmed = false;
        second.openPath(toQt(m_studio->file));
        QVERIFY(!bench.session.isOpen());
        QCOMPARE(prompts.asked.size(), 1);
        prompts.isConfirmed = true;
        second.openPath(toQt(m_studio->file));
        QVERIFY(bench.session.isOpen() && bench.session.document().isReadOnly());
        QVERIFY(QTest::qWaitFor([&] { return second.work().canvas().picture() != nullptr; }));
        // Painting there changes nothing and says why; the first one goes on.
        bench.editor.setTrack(track);
        bench.editor.setFrame(2);
        QTest::mouseClick(&second.work().canvas(), Qt::LeftButton, {},
                          second.work().canvas().widgetFromImage({60, 50}).toPoint());
        QVERIFY(!bench.session.project().annotation(track, 2));
        QVERIFY(!second.work().notices().titles().isEmpty());
        second.actions()["run.forward"]->trigger();
        QVERIFY(QTest::qWaitFor([&] { return bench.jobs.activeCount() == 0; }));
        QCOMPARE(bench.session.project().annotations(track).size(), std::size_t(1));
        editor().setFrame(4);
        paint();
        QVERIFY(project().annotation(track, 4));
        QVERIFY(m_studio->mask(track, 0) == mask);
        second.close();
    }

    void aReadOnlyFolderIsOpenedForLookingAndExporting()
    {
        const TrackId track = paint();
        editor().setExpression(QStringLiteral("the square that moves to the right"));
        run("run.clip");
        m_studio->trigger("review.acceptClip");
        const auto count = masks();
        session().close();
        const fs::path folder = path("closed");
        fs::create_directory(folder);
        fs::create_directory(path("open"));
        fs::rename(m_studio->file, folder / "project.maskwright");
        fs::copy_file(path("fish.mp4"), folder / "fish.mp4");
        fs::permissions(folder / "project.maskwright", fs::perms::owner_read);
        fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec);
        {
            const Unprivileged person(m_studio->folder.path());
            window().openPath(toQt(folder / "project.maskwright"));
            QCOMPARE(m_studio->prompts->asked.size(), 1);
            QVERIFY(session().isOpen() && session().document().isReadOnly());
            QVERIFY(statusSays(QStringLiteral("Read only")));
            QVERIFY(m_studio->wait([this] { return m_studio->canvas->picture() != nullptr; }));
            editor().setTrack(track);
            const Mask mask = m_studio->mask(track, 0);
            window().work().notices().clear();
            m_studio->drag({20, 20}, {40, 20});
            QVERIFY(m_studio->mask(track, 0) == mask);
            QVERIFY(!titles().isEmpty());
            m_studio->key(Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(masks(), count);
            QCOMPARE(exportInto(path("open") / "dataset"), QString());
            // Beside the project there is no room; elsewhere a copy can be worked on.
            window().work().notices().clear();
            m_studio->prompts->paths = {toQt(folder / "copy")};
            m_studio->trigger("project.backup");
            QVERIFY2(titles().contains(QStringLiteral("copy")), qPrintable(titles()));
            QVERIFY(!fs::exists(folder / "copy.maskwright"));
            m_studio->prompts->paths = {toQt(path("open") / "copy")};
            m_studio->trigger("project.backup");
            QVERIFY(fs::exists(path("open") / "copy.maskwright"));
            window().openPath(toQt(path("open") / "copy.maskwright"));
            QVERIFY(!session().document().isReadOnly());
            QCOMPARE(project().annotations(track).size(), count);
            session().close();
        }
        fs::permissions(folder, fs::perms::owner_all);
    }
};

MW_REGISTER_TEST(TestBadInput, "bad_input")
#include "test_bad_input.moc"
