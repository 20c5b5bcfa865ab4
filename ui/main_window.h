// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/intake.h"
#include "app/workbench.h"
#include "ui/actions.h"
#include "ui/prompts.h"
#include "ui/workspace.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QLabel;
class QProgressBar;
class QStackedWidget;
class QToolButton;

namespace mw {

class DatasetPage;
class ExpressionPanel;
class HistoryPanel;
class JobsPanel;
class MediaPage;
class ObjectsPanel;
class PreferencesDialog;
class ProjectPanel;
class CommentsPanel;
class ReviewPanel;
class RunDialog;
class SampleJob;
class Tour;
class StartPage;
class SupportBadge;
class WorkArea;

/// The window of the studio: the work area in the middle, panels around it, and everything that
/// concerns a project as a whole.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Workbench& bench, std::unique_ptr<Prompts> prompts, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Whatever a person names on the command line: see Intake.
    void openPath(const QString& path);
    /// Makes the sample if it is not there yet, and opens it.
    void openSample();
    /// Makes it anew after asking, and keeps the old one beside it.
    void resetSample();
    /// Opens what was open when the program ended without closing it, if it did. Called once.
    void offerRecovery();

    Workbench& bench() { return m_bench; }
    Actions& actions() { return m_actions; }
    WorkArea& work() { return *m_work; }
    ExpressionPanel& expressionPanel() { return *m_expression; }
    ProjectPanel& projectPanel() { return *m_projectPanel; }
    ReviewPanel& reviewPanel() { return *m_review; }
    MediaPage& mediaPage() { return *m_media; }
    DatasetPage& datasetPage() { return *m_dataset; }
    CommentsPanel& commentsPanel() { return *m_comments; }
    SupportBadge& supportBadge() { return *m_support; }
    Tour& tour() { return *m_tour; }
    /// Where the sample is, or will be.
    static QString sampleFile();

    Workspace workspace() const { return m_workspace; }
    void setWorkspace(Workspace workspace);

Q_SIGNALS:
    void sampleReady();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    // main_window.cpp: what there is and where
    void makeDocks();
    void makeMenus();
    void makeToolBar();
    void makeStatusBar();
    void showState();
    void showSaved();
    void showJob();
    void showWorker();
    void retranslate();

    // workspaces.cpp: how it is arranged
    void restoreLayout();
    void keepLayout();
    void arrange();
    void showPage();
    void togglePanels();
    void restoreSplitters();
    void resetLayout();
    /// Brings a panel to where it can be typed into, be it closed, behind another, or hidden with
    /// all of them.
    void showPanel(const QWidget* panel);

    // tool_commands.cpp: what concerns the program more than the project
    void connectToolActions();
    void openPalette();
    void openPreferences();
    void openCheckpoints();
    void openLog();
    void goToFrame();
    void addSupport();
    void fillSupport();
    void manageSupport();
    void addComment();
    void findLostVideos();
    void offerLostVideos();
    void reopenDialogs();
    void giveNewCategory(const std::vector<TrackId>& tracks);
    void connectTour();
    void applySetting(const QString& key);
    void rememberOpen();

    // run_commands.cpp: runs and other jobs
    void connectRunActions();
    void startRun(RunScope scope);
    void openRunDialog();
    void runEach(const std::vector<TrackId>& tracks);
    std::vector<TrackId> tracksOfVideo() const;
    std::vector<TrackId> tracksOfClass() const;
    std::vector<TrackId> allTracks() const;
    void cancelJob();
    void removeLastRun();
    void removeRuns(const std::vector<RunId>& runs);
    void reviewRun(RunId run, FrameIndex frame);
    void onJobAdded(Job* job);
    void onJobFinished(Job* job);
    void restartWorker();
    void askAboutWorker();
    void showInterruptedRuns();
    void resumeRuns(const std::vector<RunId>& runs);
    void keepRuns(const std::vector<RunId>& runs);
    void discardRuns(const std::vector<RunId>& runs);

    // intake_commands.cpp: what comes in
    void makeSample();
    void onSampleMade(const SampleJob& job);
    bool isSampleOpen() const;
    void chooseVideos();
    void chooseFolder();
    void addVideos(const QStringList& paths);
    void importDataset();
    void openImport(const QString& path);
    void useModel(const QString& folder);
    void receive(const QStringList& paths);
    void receive(const Intake& intake);
    static QString dropText(const Intake& intake);

    // saving.cpp: so that nothing is lost
    QString askForCopy(const QString& title, const QString& suggested);
    void saveCopy();
    void moveElsewhere();
    void showSaving();
    QString whatIsSafe() const;
    /// Asks if closing the project would lose something; `anyway` names what is done then.
    bool mayLetGo(const QString& anyway);
    bool mayQuit();

    // commands.cpp: what it does
    void connectActions();
    void newProject();
    void chooseProject();
    bool openProject(const QString& file);
    void remember(const QString& file);
    std::vector<VideoId> chosenVideos() const;
    void removeVideos(const std::vector<VideoId>& videos);
    void relink(VideoId video);
    void removeObject();
    void exportDataset();
    void chooseTheme();
    QString lastFolder() const;
    void keepFolder(const QString& path);

    Workbench& m_bench;
    std::unique_ptr<Prompts> m_prompts;
    Actions m_actions;
    QStackedWidget* m_pages;
    StartPage* m_start;
    WorkArea* m_work;
    ProjectPanel* m_projectPanel = nullptr;
    ObjectsPanel* m_objects = nullptr;
    ExpressionPanel* m_expression = nullptr;
    HistoryPanel* m_history = nullptr;
    JobsPanel* m_jobsPanel = nullptr;
    ReviewPanel* m_review = nullptr;
    CommentsPanel* m_comments = nullptr;
    Tour* m_tour = nullptr;
    MediaPage* m_media = nullptr;
    DatasetPage* m_dataset = nullptr;
    Workspace m_workspace = Workspace::Annotate;
    QByteArray m_firstState;  ///< Of the docks, before anybody moved them.
    bool m_arePanelsHidden = false;
    QByteArray m_panelsBefore;
    QPointer<PreferencesDialog> m_preferences;
    QPointer<RunDialog> m_runDialog;
    Intake m_dragged;  ///< What hovers over the window.
    QLabel* m_dropHint = nullptr;  ///< Says what dropping it will do.
    QMetaObject::Connection m_selectAdded;
    std::vector<QDockWidget*> m_docks;
    std::vector<QMenu*> m_menus;
    QMenu* m_recentMenu = nullptr;
    QToolBar* m_bar = nullptr;
    QToolButton* m_runButton = nullptr;
    SupportBadge* m_support = nullptr;

    ProjectDocument::SaveState m_shownSaveState;  ///< What the cards say.
    QLabel* m_saved = nullptr;
    QLabel* m_counts = nullptr;
    QWidget* m_jobArea = nullptr;
    QLabel* m_jobText = nullptr;
    QProgressBar* m_jobBar = nullptr;
    QToolButton* m_jobCancel = nullptr;
    QLabel* m_workerLight = nullptr;
    QLabel* m_zoom = nullptr;
};

}  // namespace mw
