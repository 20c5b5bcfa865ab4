// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window.h"

#include "app/convert.h"
#include "ui/canvas/canvas.h"
#include "ui/elided_label.h"
#include "ui/icons.h"
#include "ui/notices.h"
#include "ui/pages/dataset_page.h"
#include "ui/pages/media_page.h"
#include "ui/panels/comments_panel.h"
#include "ui/panels/details_panel.h"
#include "ui/panels/expression_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/jobs_panel.h"
#include "ui/panels/objects_panel.h"
#include "ui/panels/project_panel.h"
#include "ui/panels/review_panel.h"
#include "ui/start_page.h"
#include "ui/support_badge.h"
#include "ui/texts.h"
#include "ui/theme.h"
#include "ui/timeline/timeline.h"
#include "ui/tour.h"
#include "ui/work_area.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

namespace mw {

MainWindow::MainWindow(Workbench& bench, std::unique_ptr<Prompts> prompts, QWidget* parent)
    : QMainWindow(parent)
    , m_bench(bench)
    , m_prompts(std::move(prompts))
    , m_actions(*bench.settings, this)
    , m_pages(new QStackedWidget(this))
    , m_start(new StartPage(*bench.settings, m_actions, this))
    , m_work(new WorkArea(bench, m_actions, m_pages))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/app.svg")));
    setAcceptDrops(true);
    m_dropHint = new QLabel(this);
    m_dropHint->setObjectName(QStringLiteral("dropHint"));
    m_dropHint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_dropHint->hide();
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setAnimated(!bench.settings->get(settings::reducedMotion));
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_work);
    m_media = new MediaPage(bench, m_actions, this);
    m_dataset = new DatasetPage(bench, m_actions, this);
    m_pages->addWidget(m_media);
    m_pages->addWidget(m_dataset);
    setCentralWidget(m_pages);
    makeDocks();
    makeToolBar();
    makeMenus();
    makeStatusBar();
    m_tour = new Tour(bench, sampleFile(), this);
    addToolBar(Qt::BottomToolBarArea, m_tour);
    connectActions();
    connectToolActions();
    connectRunActions();
    connectTour();

    connect(&m_bench.session, &ProjectSession::aboutToClose, this, &MainWindow::keepLayout);
    connect(&m_bench.session, &ProjectSession::opened, this, [this] {
        showState();
        arrange();
        m_tour->showState();
    });
    connect(&m_bench.session, &ProjectSession::closed, this, &MainWindow::showState);
    connect(&m_bench.session, &ProjectSession::historyChanged, this, &MainWindow::showState);
    connect(&m_bench.session, &ProjectSession::saveStateChanged, this, &MainWindow::showSaved);
    connect(&m_bench.session, &ProjectSession::changed, this, &MainWindow::showSaved);
    connect(&m_bench.session, &ProjectSession::saveStateChanged, this, &MainWindow::showSaving);
    connect(&m_bench.session, &ProjectSession::closed, this, &MainWindow::showSaving);
    m_work->notices().setReassurance([this] { return whatIsSafe(); });
    m_work->notices().setLog([this] { return m_bench.log.lastLines(30); });
    connect(&m_bench.editor, &Editor::trackChanged, this, &MainWindow::showState);
    connect(&m_bench.editor, &Editor::videoChanged, this, &MainWindow::showState);
    connect(&m_bench.worker, &WorkerClient::stateChanged, this, &MainWindow::showWorker);
    connect(&m_bench.jobs, &JobQueue::added, this, &MainWindow::onJobAdded);
    connect(&m_bench.jobs, &JobQueue::changed, this, &MainWindow::showJob);
    connect(&m_bench.jobs, &JobQueue::finished, this, &MainWindow::onJobFinished);
    connect(&m_work->canvas(), &Canvas::zoomChanged, this,
            [this] { m_zoom->setText(tr("%1 %").arg(m_work->canvas().zoomPercent(), 0, 'f', 0)); });
    connect(m_work, &WorkArea::relinkWanted, this, &MainWindow::relink);
    connect(m_work, &WorkArea::contextMenuWanted, this, [this](const QPoint& at) {
        QMenu menu(this);
        for (const char* id :
             {"review.accept", "review.reject", "mask.absent", "mask.lock", "mask.copyPrevious",
              "mask.fillHoles", "mask.clear", "comment.add", "run.forward", "run.backward"})
            menu.addAction(m_actions[id]);
        menu.exec(at);
    });
    connect(m_start, &StartPage::openWanted, this, &MainWindow::openPath);
    connect(m_work, &WorkArea::reviewedAll, this, [this] {
        if (!m_review->goToNext(1))
            m_work->notices().show(
                {Notice::Kind::Good,
                 tr("Everything is reviewed."),
                 tr("Go on with the data set (F8)."),
                 {{tr("Data set"), [this] { setWorkspace(Workspace::Dataset); }}},
                 QStringLiteral("reviewed")});
    });
    connect(m_media, &MediaPage::annotateWanted, this,
            [this] { setWorkspace(Workspace::Annotate); });
    connect(m_dataset, &DatasetPage::annotateWanted, this,
            [this] { setWorkspace(Workspace::Annotate); });
    connect(m_projectPanel, &ProjectPanel::relinkWanted, this, &MainWindow::relink);
    connect(m_projectPanel, &ProjectPanel::removeWanted, this,
            [this](VideoId video) { removeVideos({video}); });
    connect(m_expression, &ExpressionPanel::finished, this,
            [this] { m_work->canvas().setFocus(); });

    retranslate();
    restoreLayout();
    showState();
    showWorker();
    showJob();
}

MainWindow::~MainWindow()
{
    // Widgets lose the focus as they are destroyed, which would store what is typed when half of
    // the window is gone.
    m_expression->store();
}

// ---- Parts

void MainWindow::makeDocks()
{
    m_projectPanel = new ProjectPanel(m_bench.editor, m_bench.media, m_actions, this);
    m_objects = new ObjectsPanel(m_bench.editor, m_actions, this);
    m_expression = new ExpressionPanel(m_bench.editor, this);
    m_expression->field()->setAcceptDrops(false);  // files are the window's, not text
    // In small windows its rows would be cut.
    auto* details = new QScrollArea(this);
    details->setWidgetResizable(true);
    details->setFrameShape(QFrame::NoFrame);
    details->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    details->setFocusPolicy(Qt::NoFocus);
    auto* detailsPanel = new DetailsPanel(m_bench.editor, m_actions, details);
    detailsPanel->setProperty("role", QStringLiteral("panel"));
    detailsPanel->setAttribute(Qt::WA_StyledBackground);
    details->setWidget(detailsPanel);
    m_history = new HistoryPanel(m_bench.session, this);
    m_jobsPanel = new JobsPanel(m_bench.jobs, m_actions, this);
    m_review = new ReviewPanel(m_bench.editor, m_actions, this);
    m_comments = new CommentsPanel(m_bench.editor, m_actions, *m_prompts, this);
    const struct {
        const char* name;
        QWidget* widget;
        Qt::DockWidgetArea area;
    } parts[] = {
        {"projectDock", m_projectPanel, Qt::LeftDockWidgetArea},
        {"reviewDock", m_review, Qt::LeftDockWidgetArea},
        {"jobsDock", m_jobsPanel, Qt::LeftDockWidgetArea},
        {"historyDock", m_history, Qt::LeftDockWidgetArea},
        {"objectsDock", m_objects, Qt::RightDockWidgetArea},
        {"expressionDock", m_expression, Qt::RightDockWidgetArea},
        {"detailsDock", details, Qt::RightDockWidgetArea},
        {"commentsDock", m_comments, Qt::LeftDockWidgetArea},
    };
    for (const auto& [name, widget, area] : parts) {
        auto* dock = new QDockWidget(this);
        dock->setObjectName(QLatin1String(name));
        dock->setWidget(widget);
        dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
        widget->setProperty("role", QStringLiteral("panel"));
        widget->setAttribute(Qt::WA_StyledBackground);
        addDockWidget(area, dock);
        m_docks.push_back(dock);
    }
    tabifyDockWidget(m_docks[2], m_docks[3]);
    tabifyDockWidget(m_docks[3], m_docks[7]);
    m_docks[2]->raise();
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

void MainWindow::makeToolBar()
{
    m_bar = addToolBar(QString());
    m_bar->setObjectName(QStringLiteral("mainBar"));
    m_bar->setMovable(false);
    auto* workspaces = new QActionGroup(this);
    for (const Workspace workspace : kWorkspaces) {
        QAction* action = m_actions[QByteArray("workspace.") + idOf(workspace)];
        workspaces->addAction(action);
        auto* button = new QToolButton(m_bar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_bar->addWidget(button);
    }
    m_bar->addSeparator();
    for (const char* id : {"project.open", "video.add"})
        m_bar->addAction(m_actions[id]);
    m_bar->addSeparator();
    for (const char* id : {"edit.undo", "edit.redo"})
        m_bar->addAction(m_actions[id]);
    m_bar->addSeparator();
    m_runButton = new QToolButton(m_bar);
    m_runButton->setDefaultAction(m_actions["run.both"]);
    m_runButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_runButton->setPopupMode(QToolButton::MenuButtonPopup);
    auto* runMenu = new QMenu(m_runButton);
    for (const char* id :
         {"run.dialog", "", "run.forward", "run.backward", "run.both", "run.clip", "", "run.video",
          "run.class", "run.selected", "run.project", "", "run.remove"}) {
        if (*id)
            runMenu->addAction(m_actions[id]);
        else
            runMenu->addSeparator();
    }
    m_runButton->setMenu(runMenu);
    m_bar->addWidget(m_runButton);
    m_support = new SupportBadge(m_bench.editor, m_actions, m_bar);
    m_bar->addWidget(m_support);
    m_bar->addSeparator();
    m_bar->addAction(m_actions["view.fit"]);
    auto* gap = new QWidget(m_bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_bar->addWidget(gap);
    m_bar->addAction(m_actions["app.palette"]);
    m_bar->addAction(m_actions["help.keys"]);
    auto* exportButton = new QToolButton(m_bar);
    exportButton->setDefaultAction(m_actions["dataset.export"]);
    exportButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bar->addWidget(exportButton);
}

void MainWindow::makeMenus()
{
    const auto add = [this](std::initializer_list<const char*> ids) {
        QMenu* menu = menuBar()->addMenu(QString());
        for (const char* id : ids) {
            if (!id)
                menu->addSeparator();
            else
                menu->addAction(m_actions[id]);
        }
        m_menus.push_back(menu);
        return menu;
    };
    QMenu* file = add({"project.new", "project.open", "project.sample", "project.resetSample",
                       nullptr, "video.add", "video.addFolder", nullptr, "dataset.import",
                       "dataset.export", nullptr, "project.checkpoint", "project.checkpoints",
                       "project.backup", nullptr, "project.close", nullptr, "app.quit"});
    m_recentMenu = new QMenu(file);
    file->insertMenu(file->actions().at(2), m_recentMenu);
    connect(m_recentMenu, &QMenu::aboutToShow, this, [this] {
        m_recentMenu->clear();
        for (const QString& path : m_bench.settings->get(settings::recentProjects)) {
            if (QFileInfo::exists(path))
                m_recentMenu->addAction(path, this, [this, path] { openPath(path); });
        }
        if (m_recentMenu->isEmpty())
            m_recentMenu->addAction(tr("None yet"))->setEnabled(false);
    });
    add({"edit.undo", "edit.redo", nullptr, "edit.find", "app.palette", nullptr,
         "app.preferences"});
    QMenu* view = add({"workspace.media",
                       "workspace.annotate",
                       "workspace.review",
                       "workspace.dataset",
                       nullptr,
                       "view.toggleOverlay",
                       "view.cycle",
                       "view.solo",
                       "view.onion",
                       "view.lessOpaque",
                       "view.moreOpaque",
                       nullptr,
                       "view.fit",
                       "view.actualSize",
                       "view.zoomIn",
                       "view.zoomOut",
                       "view.zoomObject",
                       nullptr,
                       "time.zoomIn",
                       "time.zoomOut",
                       "time.showAll",
                       "time.thumbnails",
                       nullptr,
                       "view.theme",
                       "view.fullScreen",
                       "view.panels",
                       "view.resetLayout"});
    view->addSeparator();
    for (QDockWidget* dock : m_docks)
        view->addAction(dock->toggleViewAction());
    add({"play.toggle",
         "play.reverse",
         "play.loop",
         nullptr,
         "step.forward",
         "step.back",
         "step.rawForward",
         "step.rawBack",
         "step.tenForward",
         "step.tenBack",
         "step.first",
         "step.last",
         "step.goTo",
         nullptr,
         "step.nextKey",
         "step.previousKey",
         "step.nextAttention",
         "step.previousAttention",
         "step.nextEmpty",
         "step.previousEmpty",
         nullptr,
         "range.in",
         "range.out",
         "range.clear",
         nullptr,
         "video.cuts",
         "video.relink",
         "video.relinkAll",
         "video.remove"});
    add({"object.new",
         "object.next",
         "object.previous",
         "object.expression",
         "object.remove",
         nullptr,
         "mask.copyPrevious",
         "mask.copyNext",
         "mask.interpolate",
         nullptr,
         "mask.fillHoles",
         "mask.grow",
         "mask.shrink",
         "mask.smooth",
         "mask.islands",
         nullptr,
         "mask.absent",
         "mask.lock",
         "mask.lockRange",
         "mask.clear",
         nullptr,
         "support.add",
         "support.fill",
         "support.manage"});
    add({"run.dialog",     nullptr,
         "run.forward",    "run.backward",
         "run.both",       "run.clip",
         nullptr,          "run.video",
         "run.class",      "run.selected",
         "run.project",    nullptr,
         "candidate.next", "candidate.previous",
         nullptr,          "run.cancel",
         "jobs.pause",     "run.remove",
         nullptr,          "worker.restart"});
    add({"review.accept", "review.acceptClip", "review.reject", "review.unreview", nullptr,
         "comment.add", nullptr, "queue.next", "queue.previous"});
    add({"help.tour", "help.keys", "help.log", "help.about"});
}

void MainWindow::makeStatusBar()
{
    QStatusBar* bar = statusBar();
    bar->setSizeGripEnabled(false);
    m_saved = new QLabel(bar);
    m_counts = new ElidedLabel(ElidedLabel::Tone::Dim, bar);
    m_jobArea = new QWidget(bar);
    auto* row = new QHBoxLayout(m_jobArea);
    row->setContentsMargins(0, 0, 0, 0);
    m_jobText = new ElidedLabel(ElidedLabel::Tone::Normal, m_jobArea);
    m_jobBar = new QProgressBar(m_jobArea);
    m_jobBar->setFixedWidth(120);
    m_jobBar->setTextVisible(false);
    m_jobCancel = new QToolButton(m_jobArea);
    m_jobCancel->setIcon(icon(QStringLiteral("cross")));
    m_jobCancel->setProperty("role", QStringLiteral("small"));
    connect(m_jobCancel, &QToolButton::clicked, this, &MainWindow::cancelJob);
    row->addWidget(m_jobText);
    row->addWidget(m_jobBar);
    row->addWidget(m_jobCancel);
    m_workerLight = new QLabel(bar);
    m_zoom = new QLabel(bar);
    m_zoom->setMinimumWidth(60);
    m_zoom->setContentsMargins(0, 0, 10, 0);
    m_zoom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    bar->addWidget(m_saved);
    bar->addWidget(m_counts, 1);
    bar->addPermanentWidget(m_jobArea);
    bar->addPermanentWidget(m_workerLight);
    bar->addPermanentWidget(m_zoom);
}

// ---- What is shown

void MainWindow::showState()
{
    const bool isOpen = m_bench.session.isOpen();
    showPage();
    if (!isOpen) {
        for (QDockWidget* dock : m_docks)
            dock->hide();
    }
    m_bar->setVisible(isOpen);
    const Editor& editor = m_bench.editor;
    const bool hasVideo = isOpen && editor.video();
    const bool hasTrack = hasVideo && editor.track();
    for (QAction* action : m_actions.all()) {
        const QString group = action->objectName().section(QLatin1Char('.'), 0, 0);
        static const QSet<QString> always{QStringLiteral("app"), QStringLiteral("help")};
        static const QSet<QString> onTrack{QStringLiteral("mask"), QStringLiteral("run"),
                                           QStringLiteral("review"), QStringLiteral("candidate"),
                                           QStringLiteral("support")};
        static const QSet<QString> onVideo{QStringLiteral("play"),  QStringLiteral("step"),
                                           QStringLiteral("range"), QStringLiteral("tool"),
                                           QStringLiteral("brush"), QStringLiteral("object"),
                                           QStringLiteral("time"),  QStringLiteral("comment")};
        if (always.contains(group))
            continue;
        action->setEnabled(onTrack.contains(group)       ? hasTrack
                               : onVideo.contains(group) ? hasVideo
                                                         : isOpen);
    }
    for (const char* id : {"project.new", "project.open", "project.sample", "project.resetSample",
                           "view.theme", "view.fullScreen", "jobs.pause"})
        m_actions[id]->setEnabled(true);
    m_actions["object.expression"]->setEnabled(hasTrack);
    m_actions["support.manage"]->setEnabled(isOpen);
    m_actions["object.remove"]->setEnabled(hasTrack);
    for (const char* id : {"video.remove", "video.relink", "video.cuts"})
        m_actions[id]->setEnabled(hasVideo);
    m_actions["run.cancel"]->setEnabled(m_bench.jobs.activeCount() > 0);
    m_actions["run.video"]->setEnabled(hasVideo);
    for (const char* id : {"run.selected", "run.project"})
        m_actions[id]->setEnabled(isOpen);
    const bool canUndo = isOpen && m_bench.session.document().canUndo();
    const bool canRedo = isOpen && m_bench.session.document().canRedo();
    m_actions["edit.undo"]->setEnabled(canUndo);
    m_actions["edit.redo"]->setEnabled(canRedo);
    if (isOpen) {
        // The actions say what they would do.
        const auto& document = m_bench.session.document();
        const auto name = [&](QAction* action, const QString& verb, bool can, int index) {
            action->setText(can ? verb + QStringLiteral(": ")
                                    + texts::step(document.history()[std::size_t(index)])
                                : verb);
            action->setToolTip(textWithKey(action));
        };
        name(m_actions["edit.undo"], tr("Undo"), canUndo, document.historyIndex() - 1);
        name(m_actions["edit.redo"], tr("Redo"), canRedo, document.historyIndex());
        setWindowTitle(QFileInfo(toQt(document.file())).completeBaseName()
                       + QStringLiteral(" – Maskwright"));
    } else {
        setWindowTitle(QStringLiteral("Maskwright"));
        m_start->refresh();
    }
    showSaved();
}

void MainWindow::showSaved()
{
    if (!m_bench.session.isOpen()) {
        m_saved->clear();
        m_counts->clear();
        return;
    }
    const ProjectDocument& document = m_bench.session.document();
    const ProjectDocument::SaveState& state = document.saveState();
    QColor color = theme().dimText;
    if (document.isReadOnly()) {
        m_saved->setText(tr("Read only"));
        color = theme().warning;
    } else if (state.problem) {
        m_saved->setText(
            tr("Not saved: %1 Keeping %n change(s) in memory.", nullptr, state.waitingSteps)
                .arg(texts::what(*state.problem)));
        color = theme().bad;
    } else if (!state.isSafe()) {
        m_saved->setText(tr("The project file is not where it was"));
        color = theme().bad;
    } else {
        m_saved->setText(state.savedAt > 0
                             ? tr("All changes saved %1").arg(texts::timeOfDay(state.savedAt))
                             : tr("All changes saved"));
    }
    m_saved->setStyleSheet(QStringLiteral("color: %1; padding: 0 8px;").arg(color.name()));
    const Editor& editor = m_bench.editor;
    if (const Track* track = editor.track()) {
        const ReviewCounts counts = countsOf(m_bench.session.project(), *track);
        m_counts->setText(
            tr("%1 in %2: %3 of %4 frames done, %5 to review, %6 rejected")
                .arg(Editor::titleOf(m_bench.session.project(), *track), toQt(editor.video()->name))
                .arg(counts.done)
                .arg(counts.wanted)
                .arg(counts.unreviewed)
                .arg(counts.rejected));
    } else {
        m_counts->clear();
    }
}

void MainWindow::showJob()
{
    Job* job = m_bench.jobs.running();
    m_jobArea->setVisible(job != nullptr);
    m_actions["run.cancel"]->setEnabled(m_bench.jobs.activeCount() > 0);
    const auto* run = qobject_cast<const PropagationJob*>(m_bench.jobs.running(Job::Lane::Worker));
    m_work->timeline().setRunning(run ? run->track() : TrackId{},
                                  run ? run->frames() : std::vector<FrameIndex>{});
    if (!job)
        return;
    const int others = m_bench.jobs.activeCount() - 1;
    m_jobText->setText(job->title() + QStringLiteral("  ") + JobsPanel::progressText(*job)
                       + (others > 0 ? tr("  +%1 more").arg(others) : QString()));
    m_jobBar->setRange(0, int(std::min<qint64>(job->total(), 1 << 30)));
    m_jobBar->setValue(int(std::min<qint64>(job->done(), 1 << 30)));
}

void MainWindow::showWorker()
{
    QColor color = theme().dimText;
    QString text;
    switch (m_bench.worker.state()) {
    case WorkerClient::State::Stopped:
    case WorkerClient::State::Unspecified:
        text = tr("The worker rests and starts with the next run");
        break;
    case WorkerClient::State::Starting:
        text = tr("The worker is starting");
        color = theme().warning;
        break;
    case WorkerClient::State::Ready:
        text = tr("The worker is ready");
        color = theme().good;
        break;
    case WorkerClient::State::Busy:
        text = tr("The worker is busy");
        color = theme().accent;
        break;
    case WorkerClient::State::Silent:
        text = tr("The worker has not answered for some seconds");
        color = theme().warning;
        break;
    case WorkerClient::State::Stopping:
        text = tr("The worker is stopping");
        color = theme().warning;
        break;
    }
    m_workerLight->setText(
        QStringLiteral("<span style=\"color:%1\">●</span> %2").arg(color.name(), tr("worker")));
    m_workerLight->setToolTip(text);
    m_workerLight->setAccessibleName(text);
}

void MainWindow::retranslate()
{
    const QString docks[] = {tr("Project"), tr("Review"),     tr("Jobs"),    tr("History"),
                             tr("Objects"), tr("Expression"), tr("Details"), tr("Comments")};
    for (std::size_t i = 0; i < m_docks.size(); ++i)
        m_docks[i]->setWindowTitle(docks[i]);
    const QString menus[] = {tr("&File"),   tr("&Edit"), tr("&View"),   tr("Vi&deo"),
                             tr("&Object"), tr("&Run"),  tr("Revie&w"), tr("&Help")};
    for (std::size_t i = 0; i < m_menus.size(); ++i)
        m_menus[i]->setTitle(menus[i]);
    m_recentMenu->setTitle(tr("Recent projects"));
    m_bar->setWindowTitle(tr("Main bar"));
    m_jobCancel->setToolTip(tr("Cancel; finished frames stay"));
    m_jobCancel->setAccessibleName(m_jobCancel->toolTip());
    m_actions.retranslate();
    showState();
    showWorker();
    showJob();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange
               && m_zoom) {  // texts with colours of their own
        showSaved();
        showWorker();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_bench.session.isOpen()) {
        m_work->canvas().setFocus();
        return;
    }
    // Digits pick the object wherever no text is typed.
    if (event->modifiers() == Qt::NoModifier && event->key() >= Qt::Key_1
        && event->key() <= Qt::Key_9) {
        m_bench.editor.setTrackByNumber(event->key() - Qt::Key_0);
        return;
    }
    QMainWindow::keyPressEvent(event);
}

}  // namespace mw
