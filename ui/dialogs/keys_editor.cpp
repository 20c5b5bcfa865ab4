// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/keys_editor.h"

#include "app/settings.h"
#include "ui/actions.h"
#include "ui/theme.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mw {

namespace {

constexpr int kIdRole = Qt::UserRole + 1;

QString nameOf(const QAction* action)
{
    QString text = QCoreApplication::translate("actions", Actions::specOf(action).text);
    return text.remove(QStringLiteral("..."));
}

QString keysOf(const QAction* action)
{
    QStringList keys;
    for (const QKeySequence& key : action->shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(",  "));
}

}  // namespace

KeysEditor::KeysEditor(Actions& actions, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_settings(settings)
    , m_preset(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_name(new QLabel(this))
    , m_key(new QKeySequenceEdit(this))
    , m_assign(new QPushButton(tr("Assign"), this))
    , m_clear(new QPushButton(tr("No key"), this))
    , m_reset(new QPushButton(tr("Default"), this))
    , m_message(new QLabel(this))
    , m_undo(new QPushButton(tr("Back to my keys"), this))
{
    for (const Actions::Preset& preset : Actions::presets())
        m_preset->addItem(preset.name, preset.id);
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(settings.get(settings::keyPreset))));
    m_preset->setAccessibleName(tr("Keys as in"));
    m_search->setPlaceholderText(tr("Search actions and keys"));
    m_search->setAccessibleName(tr("Search actions and keys"));
    m_search->setClearButtonEnabled(true);
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_key->setAccessibleName(tr("New key"));
    m_message->setWordWrap(true);
    for (QPushButton* button : {m_assign, m_clear, m_reset, m_undo})
        button->setAutoDefault(false);

    auto* top = new QHBoxLayout;
    auto* presetLabel = new QLabel(tr("Keys as in"), this);
    presetLabel->setBuddy(m_preset);
    top->addWidget(presetLabel);
    top->addWidget(m_preset);
    top->addWidget(m_undo);
    top->addWidget(m_search, 1);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_name, 1);
    bottom->addWidget(m_key);
    bottom->addWidget(m_assign);
    bottom->addWidget(m_clear);
    bottom->addWidget(m_reset);
    auto* column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addLayout(bottom);
    column->addWidget(m_message);

    connect(m_preset, &QComboBox::activated, this, &KeysEditor::usePreset);
    connect(m_undo, &QPushButton::clicked, this, &KeysEditor::undoPreset);
    m_undo->hide();
    connect(m_search, &QLineEdit::textChanged, this, &KeysEditor::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeysEditor::showAction);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &KeysEditor::checkKey);
    connect(m_assign, &QPushButton::clicked, this, &KeysEditor::assign);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_actions.setKeys(current(), {});
        fill();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        // Not when somebody else has a default key by now: that is seen first.
        QAction* action = current();
        const QList<QKeySequence> keys = m_actions.defaultKeys(action);
        for (const QKeySequence& key : keys) {
            m_key->setKeySequence(key);
            if (m_actions.conflict(action, key))
                return;
        }
        m_actions.setKeys(action, keys);
        fill();
    });
    fill();
    m_list->setCurrentItem(m_list->topLevelItemCount() > 1 ? m_list->topLevelItem(1) : nullptr);
}

void KeysEditor::usePreset()
{
    std::map<QAction*, QList<QKeySequence>> before;
    for (QAction* action : m_actions.all())
        before[action] = action->shortcuts();
    const QString presetBefore = m_settings.get(settings::keyPreset);
    m_actions.usePreset(m_preset->currentData().toString());
    fill();
    const bool isOther = std::any_of(before.begin(), before.end(), [](const auto& item) {
        return item.first->shortcuts() != item.second;
    });
    if (!isOther)
        return;
    // From one preset to the next, it is still one's own keys that one may want back.
    if (m_before.empty()) {
        m_before = std::move(before);
        m_presetBefore = presetBefore;
    }
    m_undo->show();
}

void KeysEditor::undoPreset()
{
    for (const auto& [action, keys] : m_before)
        m_actions.setKeys(action, keys);
    m_settings.set(settings::keyPreset, m_presetBefore);
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(m_presetBefore)));
    m_before.clear();
    m_undo->hide();
    fill();
}

QAction* KeysEditor::current() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    const QByteArray id = item ? item->data(0, kIdRole).toString().toLatin1() : QByteArray();
    return id.isEmpty() ? nullptr : m_actions[id];
}

void KeysEditor::fill()
{
    const QAction* before = current();
    const QString id = before ? before->objectName() : QString();
    m_list->clear();
    QString group;
    for (const QAction* action : m_actions.all()) {
        if (Actions::groupOf(action) != group) {
            group = Actions::groupOf(action);
            auto* title = new QTreeWidgetItem(m_list, {group});
            title->setFlags(Qt::ItemIsEnabled);
            title->setForeground(0, theme().accent);
        }
        auto* item = new QTreeWidgetItem(m_list, {nameOf(action), keysOf(action)});
        item->setData(0, kIdRole, action->objectName());
        if (action->shortcuts() != m_actions.defaultKeys(action)) {
            QFont bold = font();
            bold.setBold(true);
            item->setFont(1, bold);
        }
    }
    filter(m_search->text());
    select(id);
}

void KeysEditor::select(const QString& id)
{
    for (int i = 0; i < m_list->topLevelItemCount() && !id.isEmpty(); ++i) {
        if (m_list->topLevelItem(i)->data(0, kIdRole).toString() == id)
            m_list->setCurrentItem(m_list->topLevelItem(i));
    }
    showAction();
}

void KeysEditor::filter(const QString& text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        const bool isTitle = item->data(0, kIdRole).toString().isEmpty();
        item->setHidden(!text.isEmpty()
                        && (isTitle
                            || (!item->text(0).contains(text, Qt::CaseInsensitive)
                                && !item->text(1).contains(text, Qt::CaseInsensitive))));
    }
}

void KeysEditor::showAction()
{
    const QAction* action = current();
    for (QWidget* widget : {static_cast<QWidget*>(m_key), static_cast<QWidget*>(m_clear),
                            static_cast<QWidget*>(m_reset)})
        widget->setEnabled(action != nullptr);
    m_name->setText(action ? nameOf(action) : QString());
    const QSignalBlocker quiet(m_key);
    m_key->setKeySequence(action ? action->shortcut() : QKeySequence());
    checkKey();
}

void KeysEditor::checkKey()
{
    const QAction* action = current();
    const QKeySequence key = m_key->keySequence();
    const QAction* other = action && !key.isEmpty() ? m_actions.conflict(action, key) : nullptr;
    m_assign->setEnabled(action && !key.isEmpty() && !action->shortcuts().contains(key));
    m_assign->setText(other ? tr("Take it") : tr("Assign"));
    m_message->setStyleSheet(
        QStringLiteral("color: %1").arg((other ? theme().warning : theme().dimText).name()));
    m_message->setText(other ? tr("%1 is the key of \"%2\". Taking it leaves that one without.")
                                   .arg(key.toString(QKeySequence::NativeText), nameOf(other))
                             : tr("Click the field and press the new key."));
}

void KeysEditor::assign()
{
    QAction* action = current();
    const QKeySequence key = m_key->keySequence();
    if (!action || key.isEmpty())
        return;
    while (QAction* other = m_actions.conflict(action, key)) {
        QList<QKeySequence> keys = other->shortcuts();
        keys.removeAll(key);
        m_actions.setKeys(other, keys);
    }
    // The first key is replaced, further ones stay.
    QList<QKeySequence> keys = action->shortcuts();
    if (keys.isEmpty())
        keys << key;
    else
        keys[0] = key;
    m_actions.setKeys(action, keys);
    fill();
}

}  // namespace mw
