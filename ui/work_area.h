// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench.h"

#include <QElapsedTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QSpinBox;
class QToolButton;

namespace mw {

class Actions;
class BrushTool;
class Canvas;
class Notices;
class RejectBar;
class SmartTool;
class Timeline;
class Tool;

/// The middle of the window: tools, canvas, and time below it.
class WorkArea : public QWidget
{
    Q_OBJECT

public:
    /// Its notices are shown over `pages`, the parent, also when another page is in front.
    WorkArea(Workbench& bench, Actions& actions, QWidget* pages);

    Canvas& canvas() { return *m_canvas; }
    Timeline& timeline() { return *m_timeline; }
    Notices& notices() { return *m_notices; }
    BrushTool& brush() { return *m_brush; }
    SmartTool& smartClick() { return *m_smartClick; }
    SmartTool& smartBox() { return *m_smartBox; }
    RejectBar& rejectBar() { return *m_rejectBar; }
    /// After a decision: to the next doubtful frame instead of the next one in time.
    void setFollowsAttention(bool follows) { m_followsAttention = follows; }
    /// Reads what the preferences may have changed.
    void applySettings();

Q_SIGNALS:
    void relinkWanted(mw::VideoId video);
    void contextMenuWanted(const QPoint& globalPos);
    void reviewedAll();  ///< The last doubtful frame of the object was decided.

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeToolStrip();
    QWidget* makeOptionsBar();
    QWidget* makeTransport();
    void connectActions();
    void useTool(const char* action, Tool* tool);
    void togglePeek();
    void switchCandidate(int direction);
    void decide(ReviewState state, int reason);
    void showOptions();
    void showTime();
    void showEmptyState();
    void retranslate();

    Workbench& m_bench;
    Actions& m_actions;
    Canvas* m_canvas;
    Timeline* m_timeline;
    Notices* m_notices;
    BrushTool* m_brush;
    Tool* m_polygon;
    Tool* m_lasso;
    Tool* m_fill;
    Tool* m_select;
    SmartTool* m_smartClick;
    SmartTool* m_smartBox;
    RejectBar* m_rejectBar;
    bool m_followsAttention = false;
    QElapsedTimer m_peekTimer;
    OverlayView m_viewBefore = OverlayView::Overlay;  ///< Before the masks were hidden.

    QLabel* m_hint = nullptr;
    QWidget* m_brushOptions = nullptr;
    QLabel* m_sizeLabel = nullptr;
    QSpinBox* m_size = nullptr;
    QToolButton* m_square = nullptr;
    QComboBox* m_paintOver = nullptr;
    QComboBox* m_view = nullptr;
    QSlider* m_opacity = nullptr;
    QLabel* m_time = nullptr;
    QLabel* m_range = nullptr;
    QWidget* m_proposal = nullptr;  ///< Accept or discard what the smart tools found.
    QToolButton* m_acceptProposal = nullptr;
    QToolButton* m_discardProposal = nullptr;

    QWidget* m_empty = nullptr;  ///< Over the canvas, when there is nothing to show.
    QLabel* m_emptyText = nullptr;
    QToolButton* m_emptyButton = nullptr;
    QToolButton* m_emptyButton2 = nullptr;
};

}  // namespace mw
