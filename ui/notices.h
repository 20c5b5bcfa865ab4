// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QFrame>

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
    };

    Kind kind = Kind::Info;
    QString title;
    QString text;
    std::vector<Button> buttons;
    QString key;  ///< A card with the same key is replaced, so that trouble does not pile up.
};

/// Cards in the corner of the work area. Warnings and errors stay until dismissed; the others go by
/// themselves. Nothing here ever stops a person's hands.
class Notices : public QWidget
{
    Q_OBJECT

public:
    explicit Notices(QWidget* parent);

    void show(Notice notice);
    /// A card for an error, with its remedy.
    void show(const Error& error, const QString& safe = {},
              std::vector<Notice::Button> buttons = {});
    void clear();
    /// Takes the card with the key away, should it be there: what it asks is settled.
    void withdraw(const QString& key);
    /// For tests: the titles that are shown, newest last.
    QStringList titles() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    void dismiss(QFrame* card);

    QVBoxLayout* m_layout;
    std::vector<QFrame*> m_cards;
};

}  // namespace mw
