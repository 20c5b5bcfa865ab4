// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "tests/support/synthetic_dataset.h"
#include "tests/support/synthetic_video.h"
#include "ui/actions.h"
#include "ui/canvas/paint_tools.h"
#include "ui/canvas/smart_tool.h"
#include "ui/dialogs/checkpoints_dialog.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/keys_dialog.h"
#include "ui/dialogs/log_dialog.h"
#include "ui/dialogs/new_project_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/relink_dialog.h"
#include "ui/dialogs/run_dialog.h"
#include "ui/dialogs/support_dialog.h"
#include "ui/notices.h"
#include "ui/panels/expression_panel.h"
#include "ui/panels/project_panel.h"
#include "ui/reject_bar.h"
#include "ui/theme.h"
#include "ui/timeline/timeline.h"
#include "ui/tour.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>

#include <functional>
#include <set>

using namespace mw;
using namespace mw::test;

/// Every command there is, by each of its keys, or as menus do it when it has none.
///
/// All rows share one window on one project: 48 frames, every second annotated, object 1 painted at
/// 8, 20 and 32, object 2 at 20; frame 20 and object 1 are current. It is put back before each key.
class TestCommands : public QObject
{
    Q_OBJECT

    struct Row {
        const char* id;
        std::function<bool()> holds;  ///< What is true afterwards, sooner or later.
        std::function<void()> before{};
    };

    static constexpr FrameIndex kHere = 20;
    static constexpr int kFrames = 48;

    std::unique_ptr<Studio> m_studio;
    std::vector<Row> m_rows;
    int m_base = 0;
    TrackId m_one;
    TrackId m_two;
    QString m_copy;
    QString m_asked;  ///< The class of the box that was open and is closed again.
    double m_fitted = 0;
    double m_timeBefore = 0;
    Mask m_before;

    MainWindow& window() { return *m_studio->window; }
    WorkArea& work() { return window().work(); }
    Editor& editor() { return m_studio->bench->editor; }
    Player& player() { return m_studio->bench->player; }
    const Project& project() { return m_studio->project(); }
    const Annotation* at(FrameIndex frame) { return project().annotation(m_one, frame); }
    Mask mask(FrameIndex frame = kHere) { return m_studio->mask(m_one, frame); }
    QString path(const char* name) { return toQt(m_studio->folder.path() / name); }
    bool isIdle() { return m_studio->bench->jobs.activeCount() == 0; }
    bool at(Workspace workspace) { return window().workspace() == workspace; }
    bool isOpen(const QString& file)
    {
        return m_studio->bench->session.isOpen()
            && toQt(m_studio->bench->session.document().file()) == file;
    }
    bool isPredicted(FrameIndex frame)
    {
        return at(frame) && at(frame)->origin == MaskOrigin::Predicted;
    }
    template <class T>
    bool hasTool()
    {
        return dynamic_cast<T*>(work().canvas().tool()) != nullptr;
    }
    template <class Dialog>
    std::function<bool()> isShown()
    {
        return [this] { return m_studio->shown<Dialog>() != nullptr; };
    }
    ReviewState review(FrameIndex frame)
    {
        return at(frame) ? at(frame)->review : ReviewState::Unspecified;
    }
    /// For boxes that wait for their answer: says which it was and closes it.
    void answerNextBox()
    {
        m_asked.clear();
        QTimer::singleShot(0, this, [this] {
            if (QWidget* box = QApplication::activeModalWidget()) {
                m_asked = QLatin1String(box->metaObject()->className());
                box->close();
            }
        });
    }
    void run(const char* command)
    {
        m_studio->trigger(command);
        QVERIFY(m_studio->wait([this] { return isIdle(); }));
    }
    void speck(Point place, Qt::MouseButton button)
    {
        work().brush().setRadius(2);
        m_studio->drag(place, {place.x + 0.4, place.y}, button);
    }
    /// As a run leaves them, with one doubtful frame.
    void predictDoubtful(FrameIndex doubtful)
    {
        ProjectSession& session = m_studio->bench->session;
        Run made;
        made.id = session.document().newId<RunTag>();
        made.track = m_one;
        made.method = "test";
        made.lastFrame = kFrames - 1;
        made.framesWanted = 1;
        QVERIFY(bool(session.beginRun(made)));
        AnnotatedMask item;
        item.mask = mask();
        item.annotation.confidence = 0.1F;
        QVERIFY(bool(session.addRunMasks(made.id, {{doubtful, item}})));
        QVERIFY(bool(session.endRun(made.id, RunState::Done)));
    }

    void makeRows();
    void reset();

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase()
    {
        m_studio.reset();
        applyTheme(*qApp, QStringLiteral("dark"), 100);
    }
    void everyCommandHasARow();
    void everyCommandDoesWhatItSays_data();
    void everyCommandDoesWhatItSays();
};

void TestCommands::initTestCase()
{
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_studio = std::make_unique<Studio>(
        kFrames, 2,
        QStringList{QStringLiteral(MW_FAKE_WORKER), QStringLiteral("ok"), QStringLiteral("10")});
    work().brush().setRadius(8);
    for (const FrameIndex frame : {8, 20, 32}) {
        editor().setFrame(frame);
        m_studio->drag({60, 50}, {80, 55});
    }
    m_one = editor().trackId();
    editor().setCategory({m_one}, QStringLiteral("fish"));
    editor().setExpression(QStringLiteral("the fish in the middle"));
    editor().setFrame(kHere);
    m_studio->key(Qt::Key_M);
    m_two = editor().trackId();
    m_studio->drag({120, 80}, {140, 85});
    QVERIFY(m_one && m_two && m_one != m_two);
    m_base = m_studio->bench->session.document().historyIndex();

    m_copy = path("copy.maskwright");
    ProjectStore& store = m_studio->bench->session.document().store();
    QVERIFY(bool(store.copyTo(toPath(m_copy))));
    fs::create_directories(toPath(MainWindow::sampleFile()).parent_path());
    QVERIFY(bool(store.copyTo(toPath(MainWindow::sampleFile()))));
    fs::create_directory(m_studio->folder.path() / "moved");
    fs::copy_file(m_studio->folder.path() / "fish.mp4", m_studio->folder.path() / "moved/fish.mp4");
    ClipOptions other;
    other.size = Studio::kSize;
    other.frames = 12;
    QVERIFY(writeClip(m_studio->folder.path() / "other.mp4", other).empty());
    fs::create_directory(m_studio->folder.path() / "pictures");
    for (int i = 0; i < 4; ++i)
        QVERIFY(bool(
            writeJpeg(m_studio->folder.path() / "pictures" / ("0000" + std::to_string(i) + ".jpg"),
                      drawFrame(Studio::kSize, i))));
    fs::create_directory(m_studio->folder.path() / "ready");
    const ReadyProject ready = readyProject(m_studio->folder.path() / "ready");
    QVERIFY(bool(exported(*ready.document, m_studio->folder.path() / "dataset")));
    makeRows();
}

void TestCommands::makeRows()
{
    const auto videos = [this](std::size_t count) {
        return [this, count] { return project().videos().size() == count && isIdle(); };
    };
    const auto frame = [this](FrameIndex wanted) {
        return [this, wanted] { return editor().frame() == wanted; };
    };
    const auto box = [this](const char* name) {
        return [this, name] { return m_asked == QLatin1String(name); };
    };
    const auto answer = [this] { answerNextBox(); };
    const auto workspace = [this](Workspace w) { return [this, w] { return at(w); }; };
    const auto radius = [this](double least, double most) {
        return [this, least, most] {
            const double now = work().brush().radius();
            return now >= least && now <= most;
        };
    };
    const auto give
        = [this](const QString& p) { return [this, p] { m_studio->prompts->paths = {p}; }; };
    const auto zoom = [this](auto compare) {
        return [this, compare] { return compare(work().canvas().zoomPercent(), m_fitted); };
    };

    const auto ranAll
        = [this] { return isIdle() && project().runs().size() == 2 && isPredicted(46); };
    m_rows = {
        {"project.new", box("mw::NewProjectDialog"), answer},
        {"project.open", [this] { return isOpen(m_copy); }, give(m_copy)},
        {"project.sample", [this] { return isOpen(MainWindow::sampleFile()); }},
        {"project.resetSample", [this] { return m_studio->prompts->asked.size() == 1; },
         [this] { m_studio->prompts->isConfirmed = false; }},
        {"project.checkpoint", isShown<CheckpointsDialog>()},
        {"project.checkpoints", isShown<CheckpointsDialog>()},
        {"project.backup",
         [this] {
             // A project of its own that can be opened.
             const auto copied = ProjectDocument::open(toPath(path("backup.maskwright")),
                                                       ProjectStore::Access::ReadOnly);
             return copied && (*copied)->project().tracks().size() == 2
                 && isOpen(toQt(m_studio->file));
         },
         give(path("backup"))},
        {"project.close", [this] { return !m_studio->bench->session.isOpen(); }},
        {"video.add", videos(2), give(path("other.mp4"))},
        {"video.addFolder", videos(2), give(path("pictures"))},
        {"video.relink",
         [this] {
             return isIdle()
                 && project().video(editor().videoId())->path.find("moved") != std::string::npos
                 && m_studio->bench->media.state(editor().videoId()) == MediaLibrary::State::Ready;
         },
         give(path("moved/fish.mp4"))},
        {"video.relinkAll", isShown<RelinkDialog>()},
        {"video.cuts",
         [this] {
             const auto& jobs = m_studio->bench->jobs.jobs();
             return jobs.size() == 1 && jobs.front()->state() == Job::State::Done;
         }},
        {"video.remove",
         [this] { return project().videos().empty() && m_studio->prompts->asked.size() == 1; }},
        {"dataset.import", isShown<ImportDialog>(), give(path("dataset"))},
        {"dataset.export", isShown<ExportDialog>()},
        {"app.quit",
         [this] { return !window().isVisible() && !m_studio->bench->session.isOpen(); }},

        {"edit.undo",
         [this] { return m_studio->bench->session.document().historyIndex() == m_base - 1; }},
        {"edit.redo",
         [this] { return m_studio->bench->session.document().historyIndex() == m_base; },
         [this] { editor().undo(); }},
        {"edit.find", [this] { return window().projectPanel().filter()->hasFocus(); }},
        {"app.preferences", isShown<PreferencesDialog>()},
        {"app.palette", isShown<CommandPalette>()},

        {"play.toggle", [this] { return player().direction() == 1; }},
        {"play.reverse", [this] { return player().direction() == -1; }},
        {"play.loop", [this] { return player().isLooping(); }},
        {"step.forward", frame(kHere + 2)},
        {"step.back", frame(kHere - 2)},
        {"step.rawForward", frame(kHere + 1)},
        {"step.rawBack", frame(kHere - 1)},
        {"step.tenForward", frame(kHere + 20)},
        {"step.tenBack", frame(kHere - 20)},
        {"step.first", frame(0)},
        {"step.last", frame(kFrames - 1)},
        {"step.nextKey", frame(32)},
        {"step.previousKey", frame(8)},
        {"step.nextAttention", frame(26), [this] { predictDoubtful(26); }},
        {"step.previousAttention", frame(14),
         [this] {
             predictDoubtful(14);
             editor().setFrame(0);  // without a mask: less doubtful than a bad one
         }},
        {"step.nextEmpty", frame(kHere + 2)},
        {"step.previousEmpty", frame(kHere - 2)},
        {"step.goTo", frame(7), [this] { m_studio->prompts->texts = {QStringLiteral("7")}; }},
        {"range.in", [this] { return editor().inPoint() == kHere && !editor().outPoint(); }},
        {"range.out", [this] { return editor().outPoint() == kHere && !editor().inPoint(); }},
        {"range.clear", [this] { return !editor().inPoint() && !editor().outPoint(); },
         [this] {
             editor().setInPoint(FrameIndex(4));
             editor().setOutPoint(FrameIndex(9));
         }},
        {"time.zoomIn", [this] { return work().timeline().visibleFrames() < kFrames; }},
        {"time.zoomOut",
         [this] {
             return work().timeline().visibleFrames() > m_timeBefore
                 && work().timeline().visibleFrames() < kFrames;
         },
         [this] {
             work().timeline().zoom(3, work().timeline().xOf(kHere));
             m_timeBefore = work().timeline().visibleFrames();
         }},
        {"time.showAll", [this] { return work().timeline().visibleFrames() == kFrames; },
         [this] { work().timeline().zoom(3, work().timeline().xOf(kHere)); }},
        {"time.thumbnails",
         [this] { return !m_studio->bench->settings->get(settings::thumbnails); }},

        {"tool.select", [this] { return hasTool<SelectTool>(); }},
        {"tool.brush", [this] { return hasTool<BrushTool>() && !work().brush().isErasing(); },
         [this] { m_studio->trigger("tool.eraser"); }},
        {"tool.eraser", [this] { return hasTool<BrushTool>() && work().brush().isErasing(); }},
        {"tool.polygon", [this] { return hasTool<PolygonTool>(); }},
        {"tool.lasso", [this] { return hasTool<LassoTool>(); }},
        {"tool.fill", [this] { return hasTool<FillTool>(); }},
        {"tool.smartClick", [this] { return work().canvas().tool() == &work().smartClick(); }},
        {"tool.smartBox", [this] { return work().canvas().tool() == &work().smartBox(); }},
        {"tool.swap", [this] { return work().brush().isErasing(); }},
        {"brush.smaller", radius(6.5, 7.5)},
        {"brush.larger", radius(8.5, 9.5)},
        {"brush.muchSmaller", radius(0.5, 4)},
        {"brush.muchLarger", radius(13, 16)},

        {"object.new", [this] { return project().tracks().size() == 3; }},
        {"object.next", [this] { return editor().trackId() == m_two; }},
        {"object.previous", [this] { return editor().trackId() == m_one; },
         [this] { editor().setTrack(m_two); }},
        {"object.remove",
         [this] { return !project().track(m_one) && m_studio->prompts->asked.size() == 1; }},
        {"object.expression", [this] { return window().expressionPanel().field()->hasFocus(); }},
        {"mask.clear", [this] { return mask().isEmpty(); }},
        {"mask.copyPrevious", [this] { return at(22) && mask(22) == mask(20); },
         [this] { editor().setFrame(22); }},
        {"mask.copyNext", [this] { return at(18) && mask(18) == mask(20); },
         [this] { editor().setFrame(18); }},
        {"mask.absent", [this] { return at(22) && at(22)->origin == MaskOrigin::Absent; },
         [this] { editor().setFrame(22); }},
        {"object.hide", [this] { return !editor().isVisible(m_one); }},
        {"object.protect", [this] { return project().track(m_one)->isProtected; }},
        {"mask.fillHoles", [this] { return mask().contains(70, 52); },
         [this] {
             speck({70, 52}, Qt::RightButton);
             QVERIFY(!mask().contains(70, 52));
         }},
        {"mask.grow", [this] { return mask().area() > m_before.area(); }},
        {"mask.shrink", [this] { return mask().area() < m_before.area(); }},
        {"mask.smooth", [this] { return !mask().isEmpty() && !(mask() == m_before); },
         [this] {
             speck({70, 40}, Qt::LeftButton);
             m_before = mask();
         }},
        {"mask.islands", [this] { return componentCount(mask()) == 1; },
         [this] {
             speck({20, 20}, Qt::LeftButton);
             QCOMPARE(componentCount(mask()), 2);
         }},
        {"mask.interpolate", [this] { return at(24) && at(24)->origin == MaskOrigin::Filled; },
         [this] { editor().setFrame(24); }},
        {"mask.lock", [this] { return !at(kHere)->isLocked && at(8)->isLocked; }},
        {"mask.lockRange",
         [this] { return !at(8)->isLocked && !at(20)->isLocked && at(32)->isLocked; },
         [this] {
             editor().setInPoint(FrameIndex(8));
             editor().setOutPoint(FrameIndex(24));
         }},
        {"support.add", [this] { return project().supports().size() == 1; },
         [this] {
             for (const FrameIndex f : {22, 24, 26, 28}) {
                 editor().setFrame(f);
                 editor().copyMaskFrom(-1);
             }
             editor().setFrame(kHere);
         }},
        {"support.fill", [this] { return editor().frame() != kHere; }},
        {"support.manage", isShown<SupportDialog>()},

        {"run.dialog", isShown<RunDialog>()},

        // As far as the next frames that a person painted.
        {"run.forward", [this] { return isIdle() && isPredicted(30) && !at(18) && !at(34); }},
        {"run.backward", [this] { return isIdle() && isPredicted(10) && !at(22) && !at(6); }},
        {"run.both",
         [this] { return isIdle() && isPredicted(10) && isPredicted(30) && !at(6) && !at(34); }},
        {"run.clip", [this] { return isIdle() && isPredicted(0) && isPredicted(46); }},
        {"run.video", ranAll},
        {"run.class", ranAll},
        {"run.selected", [this] { return isIdle() && isPredicted(0) && isPredicted(46); }},
        {"run.project", ranAll},
        {"run.cancel",
         [this] {
             return isIdle() && project().runs().size() == 1
                 && project().runs().begin()->second.state == RunState::Cancelled;
         },
         [this] {
             m_studio->trigger("run.clip");
             QVERIFY(m_studio->wait([this] { return isPredicted(0); }));
         }},
        {"run.remove", [this] { return !at(22) && !at(30) && at(32); },
         [this] { run("run.forward"); }},
        {"candidate.next", [this] { return editor().shownCandidate() == 1; },
         [this] {
             run("run.forward");
             editor().setFrame(22);
             QCOMPARE(editor().shownCandidate(), 0);
         }},
        {"candidate.previous", [this] { return editor().shownCandidate() == 2; },
         [this] {
             run("run.forward");
             editor().setFrame(22);
         }},
        {"jobs.pause", [this] { return m_studio->bench->jobs.isPaused(); }},
        // The run goes on in a fresh one.
        {"worker.restart",
         [this] { return isIdle() && project().runs().size() == 2 && isPredicted(46); },
         [this] {
             m_studio->trigger("run.clip");
             QVERIFY(m_studio->wait([this] { return isPredicted(0); }));
         }},

        {"review.accept", [this] { return review(22) == ReviewState::Accepted; },
         [this] {
             run("run.forward");
             editor().setFrame(22);
             window().setWorkspace(Workspace::Review);
         }},
        {"review.acceptClip",
         [this] {
             return review(22) == ReviewState::Accepted && review(30) == ReviewState::Accepted;
         },
         [this] {
             run("run.forward");
             window().setWorkspace(Workspace::Review);
         }},
        {"review.reject", [this] { return work().rejectBar().isVisible(); }},
        {"review.unreview", [this] { return review(kHere) == ReviewState::Unreviewed; },
         [this] {
             editor().review({kHere}, ReviewState::Accepted);
             QCOMPARE(review(kHere), ReviewState::Accepted);
         }},
        {"comment.add", [this] { return project().comments().size() == 1; },
         [this] { m_studio->prompts->texts = {QStringLiteral("look here")}; }},
        {"queue.next", [this] { return editor().trackId() == m_two; }},
        {"queue.previous", [this] { return editor().trackId() == m_one; },
         [this] { editor().setTrack(m_two); }},

        {"view.toggleOverlay",
         [this] { return editor().overlayView() == OverlayView::PictureOnly; }},
        {"view.cycle", [this] { return editor().overlayView() == OverlayView::Contour; }},
        {"view.solo", [this] { return editor().soloTrack() == m_one; }},
        {"view.onion", [this] { return editor().isOnionShown(); }},
        {"view.lessOpaque", [this] { return editor().overlayPercent() == 40; }},
        {"view.moreOpaque", [this] { return editor().overlayPercent() == 60; }},
        {"view.fit", zoom(std::equal_to<>()), [this] { work().canvas().zoomBy(3); }},
        {"view.actualSize", [this] { return work().canvas().zoomPercent() == 100; }},
        {"view.zoomIn", zoom(std::greater<>())},
        {"view.zoomOut", zoom(std::less<>()),
         [this] {
             work().canvas().zoomBy(4);
             m_fitted = work().canvas().zoomPercent();
         }},
        {"view.zoomObject", zoom(std::greater<>())},
        {"view.theme", [] { return !theme().isDark; }},
        {"view.fullScreen", [this] { return window().isFullScreen(); }},
        {"view.panels",
         [this] {
             const auto docks = window().findChildren<QDockWidget*>();
             return std::none_of(docks.begin(), docks.end(),
                                 [](const QDockWidget* dock) { return dock->isVisible(); });
         }},
        {"view.resetLayout",
         [this] {
             return window().findChild<QDockWidget*>(QStringLiteral("objectsDock"))->isVisible();
         },
         [this] { window().findChild<QDockWidget*>(QStringLiteral("objectsDock"))->hide(); }},

        {"workspace.media", workspace(Workspace::Media)},
        {"workspace.annotate", workspace(Workspace::Annotate),
         [this] { window().setWorkspace(Workspace::Dataset); }},
        {"workspace.review", workspace(Workspace::Review)},
        {"workspace.dataset", workspace(Workspace::Dataset)},

        {"help.keys", isShown<KeysDialog>()},
        {"help.tour",
         [this] { return window().tour().isVisible() && window().tour().isRunning(); }},
        {"help.log", isShown<LogDialog>()},
        {"help.about", box("QMessageBox"), answer},
    };
}

void TestCommands::reset()
{
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && top->isWindow() && qobject_cast<QDialog*>(top))
            top->close();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    ProjectSession& session = m_studio->bench->session;
    m_studio->bench->jobs.setPaused(false);
    m_studio->bench->jobs.cancelAll();
    QVERIFY(m_studio->wait([this] { return isIdle(); }));
    if (!isOpen(toQt(m_studio->file)))
        window().openPath(toQt(m_studio->file));
    player().pause();
    QVERIFY(bool(session.goToHistory(m_base)));
    m_studio->bench->jobs.clearFinished();
    if (window().isFullScreen() || !window().isVisible())
        window().showNormal();
    window().tour().dismiss();
    window().setWorkspace(Workspace::Annotate);
    Settings& kept = *m_studio->bench->settings;
    kept.set(settings::theme, QStringLiteral("dark"));
    kept.set(settings::thumbnails, true);
    for (const char* id : {"play.loop", "view.solo", "view.onion", "jobs.pause"})
        window().actions()[id]->setChecked(false);
    if (!window().findChild<QDockWidget*>(QStringLiteral("objectsDock"))->isVisible())
        m_studio->trigger("view.panels");
    editor().setVideo(project().videos().begin()->first);
    editor().setVisible(m_one, true);
    editor().setTrack(m_one);
    editor().setFrame(kHere);
    editor().setInPoint(std::nullopt);
    editor().setOutPoint(std::nullopt);
    editor().setOverlayView(OverlayView::Overlay);
    while (editor().overlayPercent() != 50)
        m_studio->trigger(editor().overlayPercent() < 50 ? "view.moreOpaque" : "view.lessOpaque");
    m_studio->trigger("tool.brush");
    work().brush().setRadius(8);
    work().rejectBar().hide();
    work().notices().clear();
    work().timeline().showAll();
    *m_studio->prompts = ScriptedPrompts();
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QVERIFY(m_studio->wait([this] {
        return player().picture() && player().picture()->index == kHere
            && m_studio->bench->media.state(editor().videoId()) == MediaLibrary::State::Ready;
    }));
    work().canvas().fit();
    work().canvas().setFocus();
    m_fitted = work().canvas().zoomPercent();
    m_before = mask();
    QVERIFY(!m_before.isEmpty());
}

void TestCommands::everyCommandHasARow()
{
    QStringList ids;
    QStringList rows;
    for (const ActionSpec& spec : actionSpecs())
        ids << QLatin1String(spec.id);
    for (const Row& row : m_rows)
        rows << QLatin1String(row.id);
    QCOMPARE(rows, ids);
}

void TestCommands::everyCommandDoesWhatItSays_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QKeySequence>("keys");
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto all = window().actions()[m_rows[i].id]->shortcuts();
        if (all.isEmpty())
            QTest::addRow("%s", m_rows[i].id) << int(i) << QKeySequence();
        for (const QKeySequence& keys : all)
            QTest::addRow("%s %s", m_rows[i].id, qPrintable(keys.toString())) << int(i) << keys;
    }
}

void TestCommands::everyCommandDoesWhatItSays()
{
    QFETCH(const int, row);
    QFETCH(const QKeySequence, keys);
    const Row& wanted = m_rows[std::size_t(row)];
    reset();
    if (QTest::currentTestFailed())
        return;
    if (wanted.before)
        wanted.before();
    if (QTest::currentTestFailed())
        return;
    QAction* action = window().actions()[wanted.id];
    QVERIFY(action->isEnabled());
    // Waiting boxes are answered from within; nothing may be true before it is asked for.
    QVERIFY2(!wanted.holds(), "the check holds before the command is given");
    if (keys.isEmpty()) {
        action->trigger();
    } else if (Actions::specOf(action).scope == ActionScope::Window) {
        // Wherever the focus is: here, in a list.
        auto* list = window().findChild<QListView*>(QStringLiteral("objects"));
        if (list->isVisible())
            list->setFocus();
        QWidget* there = window().focusWidget() ? window().focusWidget() : &window();
        QTest::keySequence(there, keys);
    } else {
        work().canvas().setFocus();
        QTest::keySequence(&work().canvas(), keys);
    }
    QVERIFY(m_studio->wait(wanted.holds, 8000));
}

MW_REGISTER_TEST(TestCommands, "commands")
#include "test_commands.moc"
