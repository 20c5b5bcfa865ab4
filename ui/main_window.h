// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

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
class Tour;
class StartPage;
class WorkArea;

/// The window of the studio: the work area in the middle, panels around it, and everything that
/// concerns a project as a whole.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Workbench& bench, std::unique_ptr<Prompts> prompts, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// A project, a video, or a folder: what a person drops or names on the command line.
    void openPath(const QString& path);
    /// Makes the sample if it is not there yet, and opens it.
    void openSample();
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
    void restoreLayout();

    // workspaces.cpp: how it is arranged
    void keepLayout();
    void arrange();
    void showPage();
    void togglePanels();

    // tool_commands.cpp: what concerns the program more than the project
    void connectToolActions();
    void openPalette();
    void openPreferences();
    void openCheckpoints();
    void openLog();
    void goToFrame();
    void addSupport();
    void manageSupport();
    void addComment();
    void findLostVideos();
    void offerLostVideos();
    void reopenDialogs();
    void giveNewCategory(const std::vector<TrackId>& tracks);
    void connectTour();
    void applySetting(const QString& key);
    void rememberOpen();
    void showInterruptedRuns();

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
    void chooseVideos();
    void chooseFolder();
    void addPaths(const QStringList& paths);
    void removeVideo(VideoId video);
    void relink(VideoId video);
    void removeObject();
    void startRun(RunScope scope);
    void cancelJob();
    void removeLastRun();
    void onJobAdded(Job* job);
    void onJobFinished(Job* job);
    void exportDataset();
    void importDataset();
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
    bool m_arePanelsHidden = false;
    QByteArray m_panelsBefore;
    QPointer<PreferencesDialog> m_preferences;
    std::vector<QDockWidget*> m_docks;
    std::vector<QMenu*> m_menus;
    QMenu* m_recentMenu = nullptr;
    QToolBar* m_bar = nullptr;
    QToolButton* m_runButton = nullptr;

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
