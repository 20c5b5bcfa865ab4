// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace mw {

/// One card: what happened, what is safe, what to do.
struct Notice {
    enum class Kind { Unspecified = 0, Info, Good, Warning, Bad };
    struct Button {
        QString text;
        std::function<void()> act;
        bool isCardKept = false;  ///< Pressing it leaves the card where it is.
    };

    Kind kind = Kind::Info;
    QString title;
    QString text;
    std::vector<Button> buttons;
    QString key;  ///< A card with the same key is replaced, so that trouble does not pile up.
};

/// Cards in the corner of the window, over whatever is shown there. Warnings and errors stay until
/// dismissed; the others go by themselves once they could be seen for long enough. What has no room
/// waits. Nothing here ever stops a person's hands.
class Notices : public QWidget
{
    Q_OBJECT

public:
    /// In the corner of `preferred` while that is visible, else of `parent`, which holds it.
    Notices(QWidget* parent, QWidget* preferred);

    void show(Notice notice);
    /// A card for an error: what is `safe`, its remedy, and a button that copies a report.
    void show(const Error& error, const QString& safe = {},
              std::vector<Notice::Button> buttons = {});
    /// What is said to be safe where show() is not told; nothing while it has nothing to say.
    void setReassurance(std::function<QString()> reassurance);
    /// The lines of the log that go into a report.
    void setLog(std::function<QString()> log);
    /// What there is no more reason to say.
    void remove(const QString& key);
    void clear();
    /// For tests: the titles that are shown, newest last.
    QStringList titles() const;
    /// For tests, as if so much time had passed.
    void pass(int ms);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Card {
        QFrame* frame = nullptr;
        int leftMs = 0;  ///< To be seen yet; less than 0: until dismissed.
    };
    void place();
    void dismiss(QFrame* card);
    QString report(const Error& error) const;

    QVBoxLayout* m_layout;
    QPointer<QWidget> m_preferred;
    std::vector<Card> m_cards;
    QTimer m_clock;
    std::function<QString()> m_reassurance;
    std::function<QString()> m_log;
};

}  // namespace mw
