// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace mw {

class Actions;

/// What is known about the current object in the shown frame, how far the object is, and the
/// decisions of a reviewer.
class DetailsPanel : public QWidget
{
    Q_OBJECT

public:
    DetailsPanel(Editor& editor, const Actions& actions, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void showCandidates();
    void setRow(int row, const QString& name, const QString& value);

    Editor& m_editor;
    QGridLayout* m_grid;
    std::vector<std::pair<QLabel*, QLabel*>> m_rows;
    QLabel* m_bar;
    QLabel* m_candidatesTitle;
    QHBoxLayout* m_candidates;
};

}  // namespace mw
