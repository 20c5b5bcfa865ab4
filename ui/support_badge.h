// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/support_sets.h"

#include <QTimer>
#include <QToolButton>

namespace mw {

class Actions;
class Editor;

/// How far the current object is as an example for the model, "3/5". A click does what is next: it
/// leads to the frame that is missing, makes the example, or shows all of them.
class SupportBadge : public QToolButton
{
    Q_OBJECT

public:
    enum class Level { Unspecified = 0, Nothing, Begun, Ready };

    SupportBadge(Editor& editor, const Actions& actions, QWidget* parent);
    Level level() const { return m_level; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Editor& m_editor;
    Level m_level = Level::Nothing;
    QTimer m_delay;
};

}  // namespace mw
