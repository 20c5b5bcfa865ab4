// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench.h"

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
class Timeline;
class Tool;

/// The middle of the window: tools, canvas, and time below it.
class WorkArea : public QWidget
{
    Q_OBJECT

public:
    WorkArea(Workbench& bench, Actions& actions, QWidget* parent = nullptr);

    Canvas& canvas() { return *m_canvas; }
    Timeline& timeline() { return *m_timeline; }
    Notices& notices() { return *m_notices; }
    BrushTool& brush() { return *m_brush; }

Q_SIGNALS:
    void relinkWanted(mw::VideoId video);
    void contextMenuWanted(const QPoint& globalPos);

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
    QToolButton* m_loop = nullptr;

    QWidget* m_empty = nullptr;  ///< Over the canvas, when there is nothing to show.
    QLabel* m_emptyText = nullptr;
    QToolButton* m_emptyButton = nullptr;
    QToolButton* m_emptyButton2 = nullptr;
};

}  // namespace mw
