// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/start_page.h"

#include "ui/actions.h"
#include "ui/icons.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mw {

namespace {

constexpr int kRecentShown = 6;

/// A button that says and does what an action does.
QPushButton* buttonFor(QAction* action, bool isPrimary, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setProperty("isPrimary", isPrimary);
    button->setMinimumHeight(40);
    const auto follow = [button, action] {
        QString text = action->text();
        button->setText(text.remove(QStringLiteral("...")));
        button->setToolTip(action->toolTip());
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

}  // namespace

StartPage::StartPage(Settings& settings, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_recentTitle(new QLabel(this))
    , m_dropHint(new QLabel(this))
    , m_recent(new QVBoxLayout)
{
    setObjectName(QStringLiteral("startPage"));
    auto* sign = new QLabel(this);
    sign->setPixmap(QIcon(QStringLiteral(":/icons/app.svg")).pixmap(84, 84));
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setProperty("scale", QStringLiteral("huge"));
    m_subtitle->setProperty("role", QStringLiteral("dim"));
    m_subtitle->setWordWrap(true);
    m_recentTitle->setProperty("role", QStringLiteral("dim"));
    m_dropHint->setProperty("role", QStringLiteral("dim"));

    auto* column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(sign);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(14);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(buttonFor(actions["help.tour"], true, this));
    buttons->addWidget(buttonFor(actions["project.sample"], false, this));
    buttons->addWidget(buttonFor(actions["project.new"], false, this));
    buttons->addWidget(buttonFor(actions["project.open"], false, this));
    buttons->addStretch();
    column->addLayout(buttons);
    column->addSpacing(18);
    column->addWidget(m_recentTitle);
    m_recent->setSpacing(2);
    column->addLayout(m_recent);
    column->addSpacing(10);
    column->addWidget(m_dropHint);

    auto* middle = new QWidget(this);
    middle->setLayout(column);
    middle->setMaximumWidth(760);
    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(middle, 4);
    across->addStretch(1);
    auto* down = new QVBoxLayout(this);
    down->addStretch(2);
    down->addLayout(across);
    down->addStretch(3);
    refresh();
}

void StartPage::refresh()
{
    m_title->setText(QStringLiteral("Maskwright"));
    m_subtitle->setText(
        tr("Build a referring video segmentation data set: paint a few masks, say which object "
           "you mean, let the masks spread, correct, export."));
    m_dropHint->setText(tr("You can also drop a project or videos into this window."));
    m_recentTitle->setText(tr("Recent projects"));
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int shown = 0;
    for (const QString& file : m_settings.get(settings::recentProjects)) {
        const QFileInfo info(file);
        if (!info.exists() || shown == kRecentShown)
            continue;
        ++shown;
        auto* button = new QPushButton(
            info.completeBaseName() + QStringLiteral("    ") + info.absolutePath(), this);
        button->setProperty("role", QStringLiteral("recent"));
        button->setIcon(icon(QStringLiteral("film")));
        connect(button, &QPushButton::clicked, this, [this, file] { Q_EMIT openWanted(file); });
        m_recent->addWidget(button);
    }
    m_recentTitle->setVisible(shown > 0);
}

void StartPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

}  // namespace mw
