// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/settings.h"

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <span>
#include <vector>

namespace mw {

/// Where a key works. Text fields swallow letters, so only actions of the window may use keys that
/// a person types.
enum class ActionScope {
    Unspecified = 0,
    Window,  ///< Always.
    Canvas,  ///< While the canvas or the timeline has the focus.
    Review,  ///< As Canvas, but only in the review workspace.
};

/// One thing a person can do: for menus, bars, the palette of commands and the sheet of keys.
struct ActionSpec {
    const char* id;
    const char* group;  ///< Translated with context "actions".
    const char* text;  ///< Likewise.
    const char* icon;  ///< "" for none.
    const char* keys;  ///< QKeySequence::PortableText; several separated by "; ". "" for none.
    ActionScope scope = ActionScope::Window;
    bool isCheckable = false;
};

/// Every action of the program, in the order of the sheet of keys.
std::span<const ActionSpec> actionSpecs();

/// The QAction of each spec, with its keys as the person set them. The window connects and places
/// them.
class Actions : public QObject
{
    Q_OBJECT

public:
    Actions(Settings& settings, QWidget* window);

    /// Asserts that there is such an action.
    QAction* operator[](const char* id) const;
    const std::vector<QAction*>& all() const { return m_actions; }
    static const ActionSpec& specOf(const QAction* action);
    static QString groupOf(const QAction* action);

    /// A widget whose focus makes Canvas keys work, and Review keys while those are on.
    void addCanvasWidget(QWidget* widget);
    void setReviewKeys(bool areOn);

    QList<QKeySequence> defaultKeys(const QAction* action) const;
    /// Remembers keys other than the defaults.
    void setKeys(QAction* action, const QList<QKeySequence>& keys);
    void resetKeys();
    /// Keys as another program's users know them, from resources/keys.
    struct Preset {
        QString id;
        QString name;
        QHash<QString, QList<QKeySequence>> keys;  ///< By action; the others keep their defaults.
    };
    /// The defaults first, with no keys of their own.
    static std::vector<Preset> presets();
    void usePreset(const QString& id);
    /// The action that already has the key in a scope that overlaps; null if it is free.
    QAction* conflict(const QAction* action, const QKeySequence& key) const;

    void retranslate();

Q_SIGNALS:
    void keysChanged();

private:
    Settings& m_settings;
    std::vector<QAction*> m_actions;
    std::vector<QWidget*> m_canvasWidgets;
};

/// "Undo (Ctrl+Z)"
QString textWithKey(const QAction* action);

}  // namespace mw
