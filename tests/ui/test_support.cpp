// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "app/relink.h"
#include "app/support_sets.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "tests/support/synthetic_video.h"
#include "ui/actions.h"
#include "ui/dialogs/relink_dialog.h"
#include "ui/dialogs/support_dialog.h"
#include "ui/notices.h"
#include "ui/panels/comments_panel.h"
#include "ui/panels/project_model.h"
#include "ui/panels/project_panel.h"
#include "ui/support_badge.h"
#include "ui/timeline/timeline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QTreeView>

#include <set>

using namespace mw;
using namespace mw::test;

/// Examples for the model, comments, lost videos, classes of many objects.
class TestSupport : public QObject
{
    Q_OBJECT

    std::unique_ptr<Studio> m_studio;

    Editor& editor() { return m_studio->bench->editor; }
    const Project& project() { return m_studio->project(); }

    /// Five painted frames with a class and a sentence, made an example with S.
    SupportId example(FrameIndex from)
    {
        editor().setFrame(from);
        m_studio->window->work().brush();
        m_studio->drag({60, 50}, {90, 55});
        editor().setCategory({editor().trackId()}, QStringLiteral("fish"));
        editor().setExpression(QStringLiteral("the fish in the middle"));
        for (FrameIndex frame = from + 1; frame < from + 5; ++frame) {
            editor().setFrame(frame);
            m_studio->key(Qt::Key_C);
        }
        editor().setFrame(from);
        m_studio->key(Qt::Key_S);
        return project().supports().empty() ? SupportId{} : project().supports().rbegin()->first;
    }

private Q_SLOTS:
    void init() { m_studio = std::make_unique<Studio>(); }
    void cleanup() { m_studio.reset(); }

    void problemsOfAnExampleAreNamed()
    {
        const SupportId id = example(0);
        QVERIFY(bool(id));
        QVERIFY(problemsOf(project(), *project().support(id)).empty());
        editor().setFrame(2);
        m_studio->key(Qt::Key_Delete);
        auto problems = problemsOf(project(), *project().support(id));
        QCOMPARE(problems.size(), std::size_t(1));
        QVERIFY(problems[0].kind == SupportProblem::Kind::NoMask);
        QCOMPARE(problems[0].frame, FrameIndex(2));
        QVERIFY(editor().apply(steps::setSupportFrames(project(), id, {0, 1, 3, 4})));
        problems = problemsOf(project(), *project().support(id));
        QCOMPARE(problems.size(), std::size_t(2));
        QVERIFY(problems[0].kind == SupportProblem::Kind::FewFrames);
        QVERIFY(problems[1].kind == SupportProblem::Kind::Gap);
    }

    void theBadgeCountsAndLeadsToWhatIsMissing()
    {
        SupportBadge& badge = m_studio->window->supportBadge();
        QVERIFY(badge.isVisible() && !badge.isEnabled());
        editor().setFrame(10);
        m_studio->drag({60, 50}, {90, 55});
        const auto shows = [&](const char* text, SupportBadge::Level level) {
            return m_studio->wait(
                [&] {
                    return badge.accessibleName() == QLatin1String(text) && badge.level() == level;
                },
                2000);
        };
        QVERIFY(shows("Example 1/5", SupportBadge::Level::Begun));
        m_studio->key(Qt::Key_Delete);
        QVERIFY(shows("Example 0/5", SupportBadge::Level::Nothing));
        QVERIFY(editor().undo());
        QVERIFY(shows("Example 1/5", SupportBadge::Level::Begun));

        // Onwards from where the person began, each with a copy of the neighbour.
        for (const FrameIndex frame : {11, 12, 13}) {
            QTest::mouseClick(&badge, Qt::LeftButton);
            QCOMPARE(editor().frame(), frame);
            QPushButton* copy = nullptr;
            for (QPushButton* button :
                 m_studio->window->work().notices().findChildren<QPushButton*>())
                if (button->text() == QStringLiteral("Copy from the frame before"))
                    copy = button;
            QVERIFY(copy);
            QTest::mouseClick(copy, Qt::LeftButton);
            QVERIFY(project().annotation(editor().trackId(), frame)->area > 0);
        }
        QVERIFY(shows("Example 4/5", SupportBadge::Level::Begun));
        m_studio->key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(editor().frame(), FrameIndex(14));
        m_studio->key(Qt::Key_C);
        // Painted is not yet used.
        QVERIFY(shows("Example 5/5", SupportBadge::Level::Begun));
        QVERIFY(project().supports().empty());
        editor().setCategory({editor().trackId()}, QStringLiteral("fish"));
        editor().setExpression(QStringLiteral("the fish in the middle"));
        QTest::mouseClick(&badge, Qt::LeftButton);
        QCOMPARE(project().supports().size(), std::size_t(1));
        QVERIFY((project().supports().begin()->second.frames
                 == std::vector<FrameIndex>{10, 11, 12, 13, 14}));
        QVERIFY(shows("Example 5/5", SupportBadge::Level::Ready));

        // A hole in it is seen, and led to from anywhere.
        editor().setFrame(12);
        m_studio->key(Qt::Key_Delete);
        QVERIFY(shows("Example 4/5", SupportBadge::Level::Begun));
        QVERIFY(badge.toolTip().contains(QStringLiteral("frame 12")));
        editor().setFrame(25);
        QTest::mouseClick(&badge, Qt::LeftButton);
        QCOMPARE(editor().frame(), FrameIndex(12));
    }

    void aPredictionCountsForAnExampleOnceItIsAccepted()
    {
        m_studio->drag({60, 50}, {90, 55});
        const TrackId track = editor().trackId();
        ProjectSession& session = m_studio->bench->session;
        Run run;
        run.id = session.document().newId<RunTag>();
        run.track = track;
        run.method = "test";
        run.lastFrame = 4;
        run.framesWanted = 4;
        QVERIFY(bool(session.beginRun(run)));
        std::map<FrameIndex, AnnotatedMask> masks;
        for (FrameIndex frame = 1; frame < 5; ++frame)
            masks[frame].mask = m_studio->mask(track, 0);
        QVERIFY(bool(session.addRunMasks(run.id, masks)));
        QVERIFY(bool(session.endRun(run.id, RunState::Done)));
        QCOMPARE(supportProgress(project(), track, 0).done(), 1);
        m_studio->trigger("support.fill");
        QCOMPARE(editor().frame(), FrameIndex(1));
        QVERIFY(m_studio->window->work().notices().titles().contains(
            QStringLiteral("Nobody has accepted the mask in frame 1.")));
        m_studio->window->setWorkspace(Workspace::Review);
        m_studio->canvas->setFocus();
        m_studio->key(Qt::Key_Return);
        QCOMPARE(supportProgress(project(), track, 0).done(), 2);
    }

    void aClipOfThreeFramesWantsThree()
    {
        const VideoId id = editor().videoId();
        Video video = *project().video(id);
        video.lastFrame = 2;
        QVERIFY(editor().apply({StepKind::ChangeVideo, {PutVideo{video}}, video.name}));
        m_studio->drag({60, 50}, {90, 55});
        const SupportProgress progress = supportProgress(project(), editor().trackId(), 0);
        QCOMPARE(progress.wanted, 3);
        QVERIFY((progress.missing == std::vector<FrameIndex>{1, 2}));
    }

    void aTinyMaskIsNoticed()
    {
        const SupportId id = example(0);
        BitRaster dot(Studio::kSize);
        dot.row(20)[30] = 1;
        editor().setFrame(1);
        QVERIFY(editor().applyGesture(Mask::fromRaster(dot), PaintMode::Replace, StepKind::Paint));
        const auto problems = problemsOf(project(), *project().support(id));
        QCOMPARE(problems.size(), std::size_t(1));
        QVERIFY(problems[0].kind == SupportProblem::Kind::TinyMask);
    }

    void theManagerSwitchesAddsRemovesAndOrders()
    {
        const SupportId first = example(0);
        const SupportId second = example(10);
        QVERIFY(first != second);
        m_studio->key(Qt::Key_S, Qt::ShiftModifier);
        auto* dialog = m_studio->window->findChild<SupportDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->sets()->model()->rowCount(), 2);
        QCOMPARE(dialog->frames()->count(), 5);
        // Pictures come from the decoder; until then the places are of one colour.
        QVERIFY(m_studio->wait([&] {
            const QImage picture = dialog->frames()->item(0)->icon().pixmap(96, 54).toImage();
            std::set<QRgb> colors;
            for (int x = 0; x < picture.width(); ++x)
                colors.insert(picture.pixel(x, picture.height() / 2));
            return colors.size() > 16;
        }));

        // Off, with a key.
        dialog->sets()->setFocus();
        dialog->sets()->setCurrentIndex(dialog->sets()->model()->index(0, 0));
        QTest::keyClick(dialog->sets(), Qt::Key_Space);
        QVERIFY(!project().support(first)->isActive);
        QTest::keyClick(dialog->sets(), Qt::Key_Space);
        QVERIFY(project().support(first)->isActive);

        // The shown frame comes to it.
        editor().setFrame(5);
        QVERIFY(dialog->addFrameButton()->isEnabled());
        QTest::mouseClick(dialog->addFrameButton(), Qt::LeftButton);
        QCOMPARE(project().support(first)->frames.size(), std::size_t(6));
        QVERIFY(!dialog->addFrameButton()->isEnabled());
        QVERIFY(dialog->warnings().contains(QLatin1Char('5')));  // nothing is painted there
        dialog->frames()->setCurrentRow(5);
        QTest::mouseClick(dialog->removeFrameButton(), Qt::LeftButton);
        QCOMPARE(project().support(first)->frames.size(), std::size_t(5));
        QVERIFY(dialog->warnings().isEmpty());

        // Its place among the examples of the class.
        QVERIFY(!dialog->upButton()->isEnabled());
        QTest::mouseClick(dialog->downButton(), Qt::LeftButton);
        QCOMPARE(project().support(second)->frames.front(), FrameIndex(0));
        QCOMPARE(project().support(first)->frames.front(), FrameIndex(10));
        QVERIFY(dialog->upButton()->isEnabled());
        QVERIFY(!dialog->downButton()->isEnabled());

        QTest::mouseClick(dialog->removeButton(), Qt::LeftButton);
        QCOMPARE(project().supports().size(), std::size_t(1));
        QVERIFY(editor().undo());
        QCOMPARE(project().supports().size(), std::size_t(2));
        dialog->close();
    }

    void commentsArePinnedFoundResolvedAndUndone()
    {
        m_studio->drag({60, 50}, {90, 55});
        editor().setFrame(7);
        QTest::mouseMove(m_studio->canvas, m_studio->onCanvas({100, 40}));
        QMouseEvent move(QEvent::MouseMove, m_studio->onCanvas({100, 40}), QPointF(), Qt::NoButton,
                         Qt::NoButton, {});
        QCoreApplication::sendEvent(m_studio->canvas, &move);
        m_studio->prompts->texts = {QStringLiteral("Is this the left one? 数据 🙂")};
        m_studio->key(Qt::Key_K);
        QCOMPARE(project().comments().size(), std::size_t(1));
        const CommentId id = project().comments().begin()->first;
        QCOMPARE(project().comment(id)->frame, FrameIndex(7));
        QVERIFY(project().comment(id)->isPinned());
        QVERIFY(std::abs(project().comment(id)->x - 100) < 1.5);
        QVERIFY(project().comment(id)->track == editor().trackId());
        // Giving up leaves nothing.
        m_studio->prompts->texts = {QStringLiteral("  ")};
        m_studio->key(Qt::Key_K);
        QCOMPARE(project().comments().size(), std::size_t(1));

        // On the timeline, with its words.
        Timeline& timeline = m_studio->window->work().timeline();
        editor().setFrame(0);
        const QImage before = timeline.grab().toImage();
        CommentsPanel& panel = m_studio->window->commentsPanel();
        QCOMPARE(panel.view()->model()->rowCount(), 1);
        panel.filter()->setText(QStringLiteral("RIGHT"));
        QCOMPARE(panel.view()->model()->rowCount(), 0);
        panel.filter()->setText(QStringLiteral("left ONE"));
        QCOMPARE(panel.view()->model()->rowCount(), 1);
        panel.view()->setCurrentIndex(panel.view()->model()->index(0, 0));
        QCOMPARE(editor().frame(), FrameIndex(7));

        m_studio->prompts->texts = {QStringLiteral("It is the right one")};
        QVERIFY(editor().changeComment(id, QStringLiteral("It is the right one")));
        QVERIFY(editor().resolveComment(id, true));
        panel.filter()->clear();
        QCOMPARE(panel.view()->model()->rowCount(), 0);
        panel.resolvedToo()->setChecked(true);
        QCOMPARE(panel.view()->model()->rowCount(), 1);
        editor().setFrame(0);
        QVERIFY(timeline.grab().toImage() != before);  // the flag has faded
        QVERIFY(editor().removeComment(id));
        QVERIFY(editor().undo());  // goes back to where it was
        QCOMPARE(editor().frame(), FrameIndex(7));
        QVERIFY(project().comment(id)->isResolved);
    }

    void aClassIsGivenToAllSelectedObjects()
    {
        m_studio->drag({60, 50}, {80, 55});
        editor().addTrack({});
        editor().addTrack({});
        ProjectPanel& panel = m_studio->window->projectPanel();
        panel.view()->expandAll();
        panel.view()->selectAll();
        QCOMPARE(panel.selectedTracks().size(), std::size_t(3));
        m_studio->prompts->texts = {QStringLiteral("okapi")};
        const std::size_t steps = m_studio->bench->session.document().history().size();
        Q_EMIT panel.newCategoryWanted(panel.selectedTracks());
        const Category* okapi = project().categoryByName("okapi");
        QVERIFY(okapi);
        for (const auto& [id, track] : project().tracks())
            QVERIFY(track.category == okapi->id);
        QCOMPARE(m_studio->bench->session.document().history().size(), steps + 1);
    }

    void typingIntoTheFilterOfALargeProjectIsSafe()
    {
        ProjectSession& session = m_studio->bench->session;
        const Video one = *editor().video();
        for (int v = 0; v < 40; ++v) {
            Video video = one;
            video.id = session.document().newId<VideoTag>();
            video.name = "video" + std::to_string(v);
            std::vector<Edit> edits{PutVideo{video}};
            for (int t = 1; t <= 5; ++t)
                edits.emplace_back(PutTrack{{session.document().newId<TrackTag>(),
                                             video.id,
                                             t,
                                             {},
                                             "animal " + std::to_string(v * 5 + t)}});
            QVERIFY(bool(session.apply({StepKind::Import, edits, video.name})));
        }
        ProjectPanel& panel = m_studio->window->projectPanel();
        for (const char* typed : {"video1", "animal 7", "nothing", "video39", "animal", "x", "1"}) {
            panel.filter()->setText(QString::fromLatin1(typed));
            QTest::qWait(5);
            panel.filter()->clear();
            QTest::qWait(5);
        }
        QCOMPARE(panel.view()->model()->rowCount(), 41);
    }

    void lostVideosAreFoundInAFolderAndImpostorsRefused()
    {
        const fs::path folder = m_studio->folder.path();
        const fs::path moved = folder / "elsewhere" / "数据 é";
        fs::create_directories(moved);
        m_studio->bench->session.close();
        fs::rename(folder / "fish.mp4", moved / "renamed.mp4");
        // Another video with the old name.
        ClipOptions other;
        other.size = Studio::kSize;
        other.frames = 31;
        QVERIFY(writeClip(folder / "elsewhere" / "fish.mp4", other).empty());
        QVERIFY(
            bool(m_studio->bench->session.open(m_studio->file, ProjectStore::Access::ReadWrite)));
        const VideoId id = editor().videoId();
        QVERIFY(m_studio->wait(
            [&] { return m_studio->bench->media.state(id) == MediaLibrary::State::Missing; }));

        m_studio->trigger("video.relinkAll");
        auto* dialog = m_studio->window->findChild<RelinkDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->table()->rowCount(), 1);
        QVERIFY(!dialog->linkButton()->isEnabled());
        m_studio->prompts->paths = {toQt(folder / "elsewhere")};
        QTest::mouseClick(dialog->searchButton(), Qt::LeftButton);
        QVERIFY(m_studio->wait([&] { return !dialog->isSearching(); }));
        QComboBox* choice = dialog->choiceOf(id);
        QCOMPARE(choice->count(), 3);  // the same file, the impostor, none
        QCOMPARE(choice->itemData(0).toString(), toQt(moved / "renamed.mp4"));

        // The impostor is refused, whoever chooses it.
        m_studio->bench->media.relink(id, choice->itemData(1).toString());
        QVERIFY(m_studio->wait([&] { return m_studio->bench->jobs.activeCount() == 0; }));
        QVERIFY(m_studio->bench->media.state(id) == MediaLibrary::State::Missing);

        QTest::mouseClick(dialog->linkButton(), Qt::LeftButton);
        QVERIFY(m_studio->wait(
            [&] { return m_studio->bench->media.state(id) == MediaLibrary::State::Ready; }));
    }

    void aVideoThatEndsEarlySaysSo()
    {
        // The end of the file is missing, as after a download that broke off.
        ClipOptions clip;
        clip.size = Studio::kSize;
        clip.frames = 40;
        clip.muxerOptions = {{"movflags", "faststart"}};
        const fs::path whole = m_studio->folder.path() / "whole.mp4";
        const fs::path part = m_studio->folder.path() / "part.mp4";
        QVERIFY(writeClip(whole, clip).empty());
        const std::string bytes = [&] {
            QFile file(toQt(whole));
            return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
        }();
        QFile cut(toQt(part));
        QVERIFY(cut.open(QIODevice::WriteOnly));
        cut.write(bytes.data(), qint64(bytes.size() * 6 / 10));
        cut.close();
        m_studio->window->openPath(toQt(part));
        QVERIFY(m_studio->wait([&] { return project().videos().size() == 2; }));
        editor().setVideo(project().videos().rbegin()->first);
        QVERIFY(m_studio->wait([&] {
            return m_studio->window->work()
                .notices()
                .titles()
                .join(QLatin1Char('|'))
                .contains(QStringLiteral("ends early"));
        }));
    }
};

MW_REGISTER_TEST(TestSupport, "support")
#include "test_support.moc"
