// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <vector>

class QFrame;
class QGridLayout;
class QToolButton;

namespace mw {

/// Buttons below each other; where the height does not hold all of them (small screens, large
/// texts), in as many columns as it takes.
class ToolStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ToolStrip(QWidget* parent);

    /// Below those added before; all are added before the strip is shown.
    void add(QToolButton* button);
    /// Between what was added and what will be, as long as one column holds all.
    void addLine();

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Of one button and the gap below it.
    int pitch() const;
    void arrange();

    QGridLayout* m_grid;
    std::vector<QToolButton*> m_buttons;
    QFrame* m_line = nullptr;
    int m_beforeLine = 0;
    int m_rows = 0;  ///< As arranged.
};

}  // namespace mw
