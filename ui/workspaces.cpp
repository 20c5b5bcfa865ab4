// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// The four arrangements of the main window.
#include "ui/canvas/canvas.h"
#include "ui/main_window.h"
#include "ui/notices.h"
#include "ui/pages/dataset_page.h"
#include "ui/pages/media_page.h"
#include "ui/start_page.h"
#include "ui/tour.h"
#include "ui/work_area.h"

#include <QDockWidget>
#include <QSplitter>
#include <QStackedWidget>

namespace mw {

namespace {

struct Arrangement {
    Workspace workspace;
    std::initializer_list<const char*> docks;
};

/// The panels that a workspace begins with. A person may show and hide any of them.
const Arrangement kArrangements[] = {
    {Workspace::Media, {"jobsDock", "historyDock"}},
    {Workspace::Annotate,
     {"projectDock", "jobsDock", "historyDock", "commentsDock", "objectsDock", "expressionDock",
      "detailsDock"}},
    {Workspace::Review,
     {"reviewDock", "jobsDock", "historyDock", "commentsDock", "objectsDock", "expressionDock",
      "detailsDock"}},
    {Workspace::Dataset, {"jobsDock", "historyDock"}},
};

QString stateKey(Workspace workspace)
{
    return QStringLiteral("window/state_") + QLatin1String(idOf(workspace));
}

/// A page's splitter has a name and, for going back to how it was, its "firstSizes".
QString keyOf(const QSplitter& splitter)
{
    return QStringLiteral("window/") + splitter.objectName();
}

}  // namespace

void MainWindow::restoreLayout()
{
    resize(1440, 900);
    m_docks[1]->hide();
    resizeDocks({m_docks[0], m_docks[4]}, {240, 280}, Qt::Horizontal);
    resizeDocks({m_docks[0], m_docks[2]}, {420, 220}, Qt::Vertical);
    resizeDocks({m_docks[4], m_docks[5], m_docks[6]}, {230, 240, 200}, Qt::Vertical);
    m_firstState = saveState();
    restoreSplitters();
    restoreGeometry(m_bench.settings->get(settings::windowGeometry));
    setWorkspace(workspaceFromId(m_bench.settings->get(settings::workspace)));
}

void MainWindow::keepLayout()
{
    // Without a project, and in full view of the canvas, the panels are hidden for other reasons.
    if (m_bench.session.isOpen() && !m_arePanelsHidden)
        m_bench.settings->setNamed(stateKey(m_workspace), saveState());
    for (const QSplitter* splitter : m_pages->findChildren<QSplitter*>())
        m_bench.settings->setNamed(keyOf(*splitter), splitter->saveState());
}

void MainWindow::restoreSplitters()
{
    for (QSplitter* splitter : m_pages->findChildren<QSplitter*>()) {
        const QVariant kept = m_bench.settings->named(keyOf(*splitter));
        if (kept.isValid())
            splitter->restoreState(kept.toByteArray());
    }
}

void MainWindow::resetLayout()
{
    for (const Arrangement& arrangement : kArrangements)
        m_bench.settings->setNamed(stateKey(arrangement.workspace), QVariant());
    restoreState(m_firstState);
    for (QSplitter* splitter : m_pages->findChildren<QSplitter*>()) {
        m_bench.settings->setNamed(keyOf(*splitter), QVariant());
        splitter->setSizes(splitter->property("firstSizes").value<QList<int>>());
    }
    arrange();
}

void MainWindow::setWorkspace(Workspace workspace)
{
    m_actions[QByteArray("workspace.") + idOf(workspace)]->setChecked(true);
    if (workspace != m_workspace) {
        keepLayout();
        m_workspace = workspace;
        m_bench.settings->set(settings::workspace, QString::fromLatin1(idOf(workspace)));
        m_arePanelsHidden = false;
        arrange();
        m_tour->showState();
    }
    showPage();
}

void MainWindow::arrange()
{
    m_arePanelsHidden = false;
    m_work->setFollowsAttention(m_workspace == Workspace::Review);
    // Elsewhere Enter only ends what a tool has begun, so that a second one accepts nothing unseen.
    m_actions.setReviewKeys(m_workspace == Workspace::Review);
    if (!m_bench.session.isOpen())
        return;
    const QVariant kept = m_bench.settings->named(stateKey(m_workspace));
    if (kept.isValid() && restoreState(kept.toByteArray()))
        return;
    for (const Arrangement& arrangement : kArrangements) {
        if (arrangement.workspace != m_workspace)
            continue;
        for (QDockWidget* dock : m_docks) {
            bool isShown = false;
            for (const char* name : arrangement.docks)
                isShown |= dock->objectName() == QLatin1String(name);
            dock->setVisible(isShown);
        }
    }
    const auto dock = [this](const char* name) {
        return findChild<QDockWidget*>(QLatin1String(name), Qt::FindDirectChildrenOnly);
    };
    dock("jobsDock")->raise();
    if (m_workspace == Workspace::Review)
        resizeDocks({dock("reviewDock"), dock("jobsDock")}, {520, 140}, Qt::Vertical);
}

void MainWindow::showPage()
{
    QWidget* page = m_start;
    if (m_bench.session.isOpen()) {
        page = m_workspace == Workspace::Media  ? static_cast<QWidget*>(m_media)
            : m_workspace == Workspace::Dataset ? static_cast<QWidget*>(m_dataset)
                                                : m_work;
    }
    // A page that is not shown does not keep the window wide.
    for (int i = 0; i < m_pages->count(); ++i) {
        const auto policy
            = m_pages->widget(i) == page ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_pages->widget(i)->setSizePolicy(policy, policy);
    }
    if (m_pages->currentWidget() == page)
        return;
    m_pages->setCurrentWidget(page);
    m_work->notices().raise();
    if (page == m_work)
        m_work->canvas().setFocus();
}

void MainWindow::showPanel(const QWidget* panel)
{
    if (!m_bench.session.isOpen())
        return;
    if (m_workspace == Workspace::Media || m_workspace == Workspace::Dataset)
        setWorkspace(Workspace::Annotate);
    for (QDockWidget* dock : m_docks) {
        if (dock->widget() == panel) {
            dock->show();
            dock->raise();
        }
    }
}

void MainWindow::togglePanels()
{
    if (!m_bench.session.isOpen())
        return;
    if (m_arePanelsHidden) {
        m_arePanelsHidden = false;
        restoreState(m_panelsBefore);
        m_tour->showState();
        return;
    }
    keepLayout();
    m_panelsBefore = saveState();
    m_arePanelsHidden = true;
    for (QDockWidget* dock : m_docks)
        dock->hide();
}

}  // namespace mw
