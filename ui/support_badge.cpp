// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/support_badge.h"

#include "app/editor.h"
#include "ui/actions.h"
#include "ui/dialogs/support_dialog.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QEvent>
#include <QMenu>

#include <algorithm>

namespace mw {

SupportBadge::SupportBadge(Editor& editor, const Actions& actions, QWidget* parent)
    : QToolButton(parent)
    , m_editor(editor)
{
    setObjectName(QStringLiteral("supportBadge"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::MenuButtonPopup);
    auto* menu = new QMenu(this);
    for (const char* id : {"support.fill", "support.add", "support.manage"})
        menu->addAction(actions[id]);
    setMenu(menu);
    connect(this, &QToolButton::clicked, actions["support.fill"], &QAction::trigger);
    // A run changes masks many times a second; what it makes counts only once it is accepted.
    m_delay.setSingleShot(true);
    m_delay.setInterval(0);
    connect(&m_delay, &QTimer::timeout, this, &SupportBadge::refresh);
    const auto later = [this] { m_delay.start(); };
    connect(&editor, &Editor::trackChanged, this, later);
    connect(&editor, &Editor::frameChanged, this, later);
    connect(&editor, &Editor::videoChanged, this, later);
    connect(&editor.session(), &ProjectSession::changed, this, later);
    connect(&editor.session(), &ProjectSession::closed, this, later);
    refresh();
}

void SupportBadge::refresh()
{
    const Track* track = m_editor.track();
    setEnabled(track != nullptr);
    SupportProgress progress;
    QStringList lines;
    if (track) {
        const Project& project = m_editor.session().project();
        progress = supportProgress(project, track->id, m_editor.frame());
        lines << tr("An example for the model needs %1 neighbouring frames with a mask. %2 of %3 "
                    "are done.")
                     .arg(progress.wanted)
                     .arg(progress.done())
                     .arg(progress.wanted);
        if (const SupportSet* set = project.support(progress.set)) {
            for (const SupportProblem& problem : problemsOf(project, *set))
                lines << SupportDialog::textOf(problem);
            if (!set->isActive)
                lines << tr("It is switched off.");
            m_level = lines.size() == 1 ? Level::Ready : Level::Begun;
        } else if (progress.missing.empty()) {
            lines << tr("Click to show it to the model.");
            m_level = Level::Begun;
        } else {
            lines << tr("Click to go to a frame that is missing.");
            m_level = progress.done() > 0 ? Level::Begun : Level::Nothing;
        }
        if (progress.done() == 0)
            m_level = Level::Nothing;
    } else {
        lines << tr("Examples for the model are made of painted objects.");
        m_level = Level::Nothing;
    }
    const int of = std::max(progress.wanted, int(progress.frames.size()));
    // Numbers only: with a word, the bar has no room for what comes last in it in long languages.
    setText(QStringLiteral("%1/%2").arg(progress.done()).arg(of));
    const QColor color = !track   ? theme().dimText
        : m_level == Level::Ready ? theme().good
        : m_level == Level::Begun ? theme().warning
                                  : theme().bad;
    setIcon(mw::icon(m_level == Level::Ready ? QStringLiteral("check") : QStringLiteral("support"),
                     color));
    setToolTip(lines.join(QLatin1Char('\n')));
    setAccessibleName(tr("Example %1/%2").arg(progress.done()).arg(of));
    setAccessibleDescription(toolTip());
}

void SupportBadge::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QToolButton::changeEvent(event);
}

}  // namespace mw
