// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/actions.h"

#include "core/base/error.h"
#include "ui/icons.h"

#include <QCoreApplication>
#include <QWidget>

namespace mw {

namespace {

using enum ActionScope;

#define A(text) MW_TR("actions", text)

constexpr ActionSpec kSpecs[] = {
    // Project
    {"project.new", A("Project"), A("New project..."), "plus", "Ctrl+N"},
    {"project.open", A("Project"), A("Open project..."), "folder", "Ctrl+O"},
    {"project.sample", A("Project"), A("Open the sample"), "", ""},
    {"project.checkpoint", A("Project"), A("Save a named copy..."), "history", "Ctrl+S"},
    {"project.close", A("Project"), A("Close project"), "", "Ctrl+W"},
    {"video.add", A("Project"), A("Add videos..."), "film", "Ctrl+Shift+O"},
    {"video.addFolder", A("Project"), A("Add a folder of pictures..."), "folder", ""},
    {"video.remove", A("Project"), A("Remove video"), "trash", ""},
    {"dataset.import", A("Project"), A("Import a data set..."), "import", "Ctrl+I"},
    {"dataset.export", A("Project"), A("Export a data set..."), "export", "Ctrl+E"},
    {"app.quit", A("Project"), A("Quit"), "", "Ctrl+Q"},

    // Editing
    {"edit.undo", A("Edit"), A("Undo"), "undo", "Ctrl+Z"},
    {"edit.redo", A("Edit"), A("Redo"), "redo", "Ctrl+Shift+Z; Ctrl+Y"},

    // Moving in time
    {"play.toggle", A("Playback"), A("Play or pause"), "play", "Space", Canvas},
    {"play.reverse", A("Playback"), A("Play backwards"), "play-reverse", "Shift+Space", Canvas},
    {"step.forward", A("Playback"), A("Next grid frame"), "step-forward", "Right; D", Canvas},
    {"step.back", A("Playback"), A("Previous grid frame"), "step-back", "Left; A", Canvas},
    {"step.rawForward", A("Playback"), A("Next frame of the video"), "", "Alt+Right", Canvas},
    {"step.rawBack", A("Playback"), A("Previous frame of the video"), "", "Alt+Left", Canvas},
    {"step.tenForward", A("Playback"), A("Ten grid frames on"), "skip-forward", "Shift+Right",
     Canvas},
    {"step.tenBack", A("Playback"), A("Ten grid frames back"), "skip-back", "Shift+Left", Canvas},
    {"step.first", A("Playback"), A("First frame"), "first", "Home", Canvas},
    {"step.last", A("Playback"), A("Last frame"), "last", "End", Canvas},
    {"step.nextKey", A("Playback"), A("Next painted frame"), "next-key", "Ctrl+Right", Canvas},
    {"step.previousKey", A("Playback"), A("Previous painted frame"), "previous-key", "Ctrl+Left",
     Canvas},
    {"range.in", A("Playback"), A("Set the start of the range"), "", "I", Canvas},
    {"range.out", A("Playback"), A("Set the end of the range"), "", "O", Canvas},
    {"range.clear", A("Playback"), A("Clear the range"), "", "Alt+X", Canvas},

    // Tools
    {"tool.select", A("Tools"), A("Select and move the view"), "select", "V", Canvas, true},
    {"tool.brush", A("Tools"), A("Brush"), "brush", "B", Canvas, true},
    {"tool.eraser", A("Tools"), A("Eraser"), "eraser", "E", Canvas, true},
    {"tool.polygon", A("Tools"), A("Polygon"), "polygon", "P", Canvas, true},
    {"tool.lasso", A("Tools"), A("Lasso"), "lasso", "Shift+P", Canvas, true},
    {"tool.fill", A("Tools"), A("Fill a region"), "fill", "F", Canvas, true},
    {"tool.swap", A("Tools"), A("Swap brush and eraser"), "", "X", Canvas},
    {"brush.smaller", A("Tools"), A("Smaller brush"), "", "[", Canvas},
    {"brush.larger", A("Tools"), A("Larger brush"), "", "]", Canvas},
    {"brush.muchSmaller", A("Tools"), A("Much smaller brush"), "", "{; Shift+[", Canvas},
    {"brush.muchLarger", A("Tools"), A("Much larger brush"), "", "}; Shift+]", Canvas},

    // Objects and their masks
    {"object.new", A("Objects"), A("New object"), "plus", "M", Canvas},
    {"object.next", A("Objects"), A("Next object"), "", ".", Canvas},
    {"object.previous", A("Objects"), A("Previous object"), "", ",", Canvas},
    {"object.remove", A("Objects"), A("Remove object from the video"), "trash", "Shift+Del",
     Canvas},
    {"object.expression", A("Objects"), A("Edit the expression"), "comment", "T", Canvas},
    {"mask.clear", A("Objects"), A("Clear the mask in this frame"), "trash", "Del", Canvas},
    {"mask.copyPrevious", A("Objects"), A("Copy the mask from the previous frame"), "copy-previous",
     "C", Canvas},
    {"mask.copyNext", A("Objects"), A("Copy the mask from the next frame"), "copy-next", "Shift+C",
     Canvas},
    {"mask.absent", A("Objects"), A("The object is not visible here"), "absent", "0", Canvas},
    {"mask.fillHoles", A("Objects"), A("Fill holes"), "", "Shift+F", Canvas},
    {"mask.lock", A("Objects"), A("Lock this frame"), "lock", "L", Canvas},
    {"mask.unlock", A("Objects"), A("Unlock this frame"), "unlock", "Shift+L", Canvas},

    // The model
    {"run.forward", A("Run"), A("Run forward"), "run-forward", "R", Canvas},
    {"run.backward", A("Run"), A("Run backward"), "run-backward", "Shift+R", Canvas},
    {"run.both", A("Run"), A("Run both ways"), "run-both", "Ctrl+Shift+R"},
    {"run.clip", A("Run"), A("Run on the whole clip"), "", ""},
    {"run.cancel", A("Run"), A("Cancel the running job"), "stop", "Ctrl+."},
    {"run.remove", A("Run"), A("Remove the last run"), "", ""},

    // Review
    {"review.accept", A("Review"), A("Accept this frame"), "check", "Return; Enter", Canvas},
    {"review.acceptClip", A("Review"), A("Accept the whole clip"), "", "Shift+Return", Canvas},
    {"review.reject", A("Review"), A("Reject this frame"), "cross", "Backspace", Canvas},
    {"review.unreview", A("Review"), A("Back to unreviewed"), "", "U", Canvas},

    // The view
    {"view.toggleOverlay", A("View"), A("Show or hide the masks"), "eye", "H", Canvas},
    {"view.cycle", A("View"), A("Overlay, contour, mask, picture"), "overlay", "Y", Canvas},
    {"view.solo", A("View"), A("Show the current object alone"), "solo", "Shift+H", Canvas, true},
    {"view.lessOpaque", A("View"), A("More transparent masks"), "", "-", Canvas},
    {"view.moreOpaque", A("View"), A("More opaque masks"), "", "=", Canvas},
    {"view.fit", A("View"), A("Fit the picture"), "zoom-fit", "Ctrl+0"},
    {"view.actualSize", A("View"), A("100 %"), "", "Ctrl+1"},
    {"view.zoomIn", A("View"), A("Zoom in"), "", "Ctrl+=; Ctrl++"},
    {"view.zoomOut", A("View"), A("Zoom out"), "", "Ctrl+-"},
    {"view.zoomObject", A("View"), A("Zoom to the current object"), "", "Z", Canvas},
    {"view.theme", A("View"), A("Light or dark"), "sun", ""},
    {"view.fullScreen", A("View"), A("Full screen"), "", "F11"},

    // Help
    {"help.keys", A("Help"), A("Keys"), "keyboard", "F1"},
    {"help.about", A("Help"), A("About Maskwright"), "info", ""},
};

#undef A

QList<QKeySequence> keysOf(const char* text)
{
    return *text ? QKeySequence::listFromString(QLatin1String(text), QKeySequence::PortableText)
                 : QList<QKeySequence>();
}

bool overlap(ActionScope a, ActionScope b) { return a == b || a == Window || b == Window; }

QString settingOf(const QAction* action)
{
    return QStringLiteral("shortcuts/") + action->objectName();
}

}  // namespace

std::span<const ActionSpec> actionSpecs() { return kSpecs; }

Actions::Actions(Settings& settings, QWidget* window)
    : QObject(window)
    , m_settings(settings)
{
    for (const ActionSpec& spec : kSpecs) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(spec.id));
        action->setCheckable(spec.isCheckable);
        action->setProperty("spec", qsizetype(&spec - kSpecs));
        if (*spec.icon)
            action->setIcon(icon(QLatin1String(spec.icon)));
        const QVariant kept = m_settings.named(settingOf(action));
        action->setShortcuts(kept.isValid() ? QKeySequence::listFromString(
                                 kept.toString(), QKeySequence::PortableText)
                                            : keysOf(spec.keys));
        action->setShortcutContext(spec.scope == Window ? Qt::WindowShortcut
                                                        : Qt::WidgetWithChildrenShortcut);
        if (spec.scope == Window)
            window->addAction(action);
        m_actions.push_back(action);
    }
    retranslate();
}

QAction* Actions::operator[](const char* id) const
{
    for (QAction* action : m_actions) {
        if (action->objectName() == QLatin1String(id))
            return action;
    }
    Q_ASSERT_X(false, "Actions", id);
    return nullptr;
}

const ActionSpec& Actions::specOf(const QAction* action)
{
    return kSpecs[action->property("spec").toInt()];
}

QString Actions::groupOf(const QAction* action)
{
    return QCoreApplication::translate("actions", specOf(action).group);
}

void Actions::addCanvasWidget(QWidget* widget)
{
    for (QAction* action : m_actions) {
        if (specOf(action).scope == Canvas)
            widget->addAction(action);
    }
}

void Actions::setReviewWidgets(const std::vector<QWidget*>& widgets)
{
    for (QAction* action : m_actions) {
        if (specOf(action).scope != Review)
            continue;
        for (QWidget* widget : widgets)
            widget->addAction(action);
    }
}

QList<QKeySequence> Actions::defaultKeys(const QAction* action) const
{
    return keysOf(specOf(action).keys);
}

void Actions::setKeys(QAction* action, const QList<QKeySequence>& keys)
{
    action->setShortcuts(keys);
    m_settings.setNamed(settingOf(action),
                        keys == defaultKeys(action) ? QVariant()
                                                    : QVariant(QKeySequence::listToString(
                                                        keys, QKeySequence::PortableText)));
    retranslate();
}

void Actions::resetKeys()
{
    for (QAction* action : m_actions)
        setKeys(action, defaultKeys(action));
}

QAction* Actions::conflict(const QAction* action, const QKeySequence& key) const
{
    for (QAction* other : m_actions) {
        if (other != action && overlap(specOf(action).scope, specOf(other).scope)
            && other->shortcuts().contains(key))
            return other;
    }
    return nullptr;
}

void Actions::retranslate()
{
    for (QAction* action : m_actions) {
        action->setText(QCoreApplication::translate("actions", specOf(action).text));
        action->setToolTip(textWithKey(action));
        action->setStatusTip(QString());
    }
}

QString textWithKey(const QAction* action)
{
    QString text = action->text();
    text.remove(QStringLiteral("..."));
    const QKeySequence key = action->shortcut();
    return key.isEmpty()
        ? text
        : text + QStringLiteral(" (") + key.toString(QKeySequence::NativeText) + QLatin1Char(')');
}

}  // namespace mw
