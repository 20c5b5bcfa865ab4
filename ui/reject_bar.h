// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

#include <vector>

class QLabel;
class QToolButton;

namespace mw {

/// Asks why a frame is rejected: 1 to 6 by key or button, Backspace or Enter for no reason, Escape
/// to keep the frame. Lies over the lower edge of its parent while it asks.
class RejectBar : public QFrame
{
    Q_OBJECT

public:
    static constexpr int kReasons = 6;

    explicit RejectBar(QWidget* parent);
    void ask();

Q_SIGNALS:
    void chosen(int reason);  ///< 0 for none.
    void givenUp();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void retranslate();
    void choose(int reason);

    QLabel* m_question;
    std::vector<QToolButton*> m_buttons;
};

}  // namespace mw
