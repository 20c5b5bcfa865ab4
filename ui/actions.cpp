// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/actions.h"

#include "core/base/error.h"
#include "ui/icons.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWidget>

namespace mw {

namespace {

using enum ActionScope;

constexpr ActionSpec kSpecs[] = {
    // Project
    {"project.new", MW_TR("actions", "Project"), MW_TR("actions", "New project..."), "plus",
     "Ctrl+N"},
    {"project.open", MW_TR("actions", "Project"), MW_TR("actions", "Open project..."), "folder",
     "Ctrl+O"},
    {"project.sample", MW_TR("actions", "Project"), MW_TR("actions", "Open the sample"), "", ""},
    {"project.resetSample", MW_TR("actions", "Project"), MW_TR("actions", "Reset the sample..."),
     "", ""},
    {"project.checkpoint", MW_TR("actions", "Project"), MW_TR("actions", "Set a checkpoint..."),
     "history", "Ctrl+S"},
    {"project.checkpoints", MW_TR("actions", "Project"), MW_TR("actions", "Checkpoints..."),
     "history", ""},
    {"project.backup", MW_TR("actions", "Project"), MW_TR("actions", "Save a copy elsewhere..."),
     "", ""},
    {"project.close", MW_TR("actions", "Project"), MW_TR("actions", "Close project"), "", "Ctrl+W"},
    {"video.add", MW_TR("actions", "Project"), MW_TR("actions", "Add videos..."), "film",
     "Ctrl+Shift+O"},
    {"video.addFolder", MW_TR("actions", "Project"),
     MW_TR("actions", "Add a folder of pictures..."), "folder", ""},
    {"video.relink", MW_TR("actions", "Project"), MW_TR("actions", "Find the file of the video..."),
     "search", ""},
    {"video.relinkAll", MW_TR("actions", "Project"), MW_TR("actions", "Find lost videos..."), "",
     ""},
    {"video.cuts", MW_TR("actions", "Project"), MW_TR("actions", "Find scene cuts"), "cut", ""},
    {"video.remove", MW_TR("actions", "Project"), MW_TR("actions", "Remove video"), "trash", ""},
    {"dataset.import", MW_TR("actions", "Project"), MW_TR("actions", "Import a data set..."),
     "import", "Ctrl+I"},
    {"dataset.export", MW_TR("actions", "Project"), MW_TR("actions", "Export a data set..."),
     "export", "Ctrl+E"},
    {"app.quit", MW_TR("actions", "Project"), MW_TR("actions", "Quit"), "", "Ctrl+Q"},

    // Editing
    {"edit.undo", MW_TR("actions", "Edit"), MW_TR("actions", "Undo"), "undo", "Ctrl+Z"},
    {"edit.redo", MW_TR("actions", "Edit"), MW_TR("actions", "Redo"), "redo",
     "Ctrl+Shift+Z; Ctrl+Y"},
    {"edit.find", MW_TR("actions", "Edit"), MW_TR("actions", "Find videos and objects"), "search",
     "Ctrl+F"},
    {"app.preferences", MW_TR("actions", "Edit"), MW_TR("actions", "Preferences..."), "settings",
     "F2; Ctrl+,"},
    {"app.palette", MW_TR("actions", "Edit"), MW_TR("actions", "Find a command..."), "search",
     "Ctrl+K; Ctrl+P; Ctrl+Shift+P"},

    // Moving in time
    {"play.toggle", MW_TR("actions", "Playback"), MW_TR("actions", "Play or pause"), "play",
     "Space", Canvas},
    {"play.reverse", MW_TR("actions", "Playback"), MW_TR("actions", "Play backwards"),
     "play-reverse", "Shift+Space", Canvas},
    {"play.loop", MW_TR("actions", "Playback"), MW_TR("actions", "Play in a loop"), "loop",
     "Ctrl+L", Canvas, true},
    {"step.forward", MW_TR("actions", "Playback"), MW_TR("actions", "Next grid frame"),
     "step-forward", "Right; D", Canvas},
    {"step.back", MW_TR("actions", "Playback"), MW_TR("actions", "Previous grid frame"),
     "step-back", "Left; A", Canvas},
    {"step.rawForward", MW_TR("actions", "Playback"), MW_TR("actions", "Next frame of the video"),
     "", "Alt+Right", Canvas},
    {"step.rawBack", MW_TR("actions", "Playback"), MW_TR("actions", "Previous frame of the video"),
     "", "Alt+Left", Canvas},
    {"step.tenForward", MW_TR("actions", "Playback"), MW_TR("actions", "Ten grid frames on"),
     "skip-forward", "Shift+Right", Canvas},
    {"step.tenBack", MW_TR("actions", "Playback"), MW_TR("actions", "Ten grid frames back"),
     "skip-back", "Shift+Left", Canvas},
    {"step.first", MW_TR("actions", "Playback"), MW_TR("actions", "First frame"), "first", "Home",
     Canvas},
    {"step.last", MW_TR("actions", "Playback"), MW_TR("actions", "Last frame"), "last", "End",
     Canvas},
    {"step.nextKey", MW_TR("actions", "Playback"), MW_TR("actions", "Next painted frame"),
     "next-key", "Ctrl+Right", Canvas},
    {"step.previousKey", MW_TR("actions", "Playback"), MW_TR("actions", "Previous painted frame"),
     "previous-key", "Ctrl+Left", Canvas},
    {"step.nextAttention", MW_TR("actions", "Playback"),
     MW_TR("actions", "Next frame that needs attention"), "flag", "N", Canvas},
    {"step.previousAttention", MW_TR("actions", "Playback"),
     MW_TR("actions", "Previous frame that needs attention"), "", "Shift+N", Canvas},
    {"step.nextEmpty", MW_TR("actions", "Playback"), MW_TR("actions", "Next frame without a mask"),
     "", "Ctrl+Shift+Right", Canvas},
    {"step.previousEmpty", MW_TR("actions", "Playback"),
     MW_TR("actions", "Previous frame without a mask"), "", "Ctrl+Shift+Left", Canvas},
    {"step.goTo", MW_TR("actions", "Playback"), MW_TR("actions", "Go to frame..."), "", "Ctrl+G"},
    {"range.in", MW_TR("actions", "Playback"), MW_TR("actions", "Set the start of the range"), "",
     "I", Canvas},
    {"range.out", MW_TR("actions", "Playback"), MW_TR("actions", "Set the end of the range"), "",
     "O", Canvas},
    {"range.clear", MW_TR("actions", "Playback"), MW_TR("actions", "Clear the range"), "", "Alt+X",
     Canvas},
    {"time.zoomIn", MW_TR("actions", "Playback"), MW_TR("actions", "Zoom in on the timeline"), "",
     "Alt+=", Canvas},
    {"time.zoomOut", MW_TR("actions", "Playback"), MW_TR("actions", "Zoom out of the timeline"), "",
     "Alt+-", Canvas},
    {"time.showAll", MW_TR("actions", "Playback"), MW_TR("actions", "Show the whole timeline"), "",
     "Alt+0", Canvas},
    {"time.thumbnails", MW_TR("actions", "Playback"), MW_TR("actions", "Pictures on the timeline"),
     "film", "", Window, true},

    // Tools
    {"tool.select", MW_TR("actions", "Tools"), MW_TR("actions", "Select and move the view"),
     "select", "V", Canvas, true},
    {"tool.brush", MW_TR("actions", "Tools"), MW_TR("actions", "Brush"), "brush", "B", Canvas,
     true},
    {"tool.eraser", MW_TR("actions", "Tools"), MW_TR("actions", "Eraser"), "eraser", "E", Canvas,
     true},
    {"tool.polygon", MW_TR("actions", "Tools"), MW_TR("actions", "Polygon"), "polygon", "P", Canvas,
     true},
    {"tool.lasso", MW_TR("actions", "Tools"), MW_TR("actions", "Lasso"), "lasso", "Shift+P", Canvas,
     true},
    {"tool.fill", MW_TR("actions", "Tools"), MW_TR("actions", "Fill a region"), "fill", "F", Canvas,
     true},
    {"tool.smartClick", MW_TR("actions", "Tools"), MW_TR("actions", "Smart click"), "wand", "Q",
     Canvas, true},
    {"tool.smartBox", MW_TR("actions", "Tools"), MW_TR("actions", "Smart box"), "smart-box", "W",
     Canvas, true},
    {"tool.swap", MW_TR("actions", "Tools"), MW_TR("actions", "Swap brush and eraser"), "", "X",
     Canvas},
    {"brush.smaller", MW_TR("actions", "Tools"), MW_TR("actions", "Smaller brush"), "", "[",
     Canvas},
    {"brush.larger", MW_TR("actions", "Tools"), MW_TR("actions", "Larger brush"), "", "]", Canvas},
    {"brush.muchSmaller", MW_TR("actions", "Tools"), MW_TR("actions", "Much smaller brush"), "",
     "{; Shift+[", Canvas},
    {"brush.muchLarger", MW_TR("actions", "Tools"), MW_TR("actions", "Much larger brush"), "",
     "}; Shift+]", Canvas},

    // Objects and their masks
    {"object.new", MW_TR("actions", "Objects"), MW_TR("actions", "New object"), "plus", "M",
     Canvas},
    {"object.next", MW_TR("actions", "Objects"), MW_TR("actions", "Next object"), "", ".", Canvas},
    {"object.previous", MW_TR("actions", "Objects"), MW_TR("actions", "Previous object"), "", ",",
     Canvas},
    {"object.remove", MW_TR("actions", "Objects"), MW_TR("actions", "Remove object from the video"),
     "trash", "Shift+Del", Canvas},
    {"object.expression", MW_TR("actions", "Objects"), MW_TR("actions", "Edit the expression"),
     "comment", "T", Canvas},
    {"mask.clear", MW_TR("actions", "Objects"), MW_TR("actions", "Clear the mask in this frame"),
     "trash", "Del", Canvas},
    {"mask.copyPrevious", MW_TR("actions", "Objects"),
     MW_TR("actions", "Copy the mask from the previous frame"), "copy-previous", "C", Canvas},
    {"mask.copyNext", MW_TR("actions", "Objects"),
     MW_TR("actions", "Copy the mask from the next frame"), "copy-next", "Shift+C", Canvas},
    {"mask.absent", MW_TR("actions", "Objects"), MW_TR("actions", "The object is not visible here"),
     "absent", "0", Canvas},
    {"object.hide", MW_TR("actions", "Objects"), MW_TR("actions", "Show or hide the object"), "eye",
     "Ctrl+H", Canvas},
    {"object.protect", MW_TR("actions", "Objects"), MW_TR("actions", "Protect the object or not"),
     "shield", "", Canvas},
    {"mask.fillHoles", MW_TR("actions", "Objects"), MW_TR("actions", "Fill holes"), "", "Shift+F",
     Canvas},
    {"mask.grow", MW_TR("actions", "Objects"), MW_TR("actions", "Grow the mask"), "grow", "Ctrl+]",
     Canvas},
    {"mask.shrink", MW_TR("actions", "Objects"), MW_TR("actions", "Shrink the mask"), "minus",
     "Ctrl+[", Canvas},
    {"mask.smooth", MW_TR("actions", "Objects"), MW_TR("actions", "Smooth the outline"), "",
     "Shift+O", Canvas},
    {"mask.islands", MW_TR("actions", "Objects"), MW_TR("actions", "Remove specks"), "", "Shift+D",
     Canvas},
    {"mask.interpolate", MW_TR("actions", "Objects"),
     MW_TR("actions", "Fill in between painted frames"), "interpolate", "Shift+I", Canvas},
    {"mask.lock", MW_TR("actions", "Objects"), MW_TR("actions", "Lock or unlock this frame"),
     "lock", "L", Canvas},
    {"mask.lockRange", MW_TR("actions", "Objects"), MW_TR("actions", "Lock or unlock the range"),
     "unlock", "Shift+L", Canvas},
    {"support.add", MW_TR("actions", "Objects"),
     MW_TR("actions", "Use the clip from here as an example"), "support", "S", Canvas},
    {"support.fill", MW_TR("actions", "Objects"),
     MW_TR("actions", "Fill the missing frames of the example"), "next-key", "Ctrl+Shift+S",
     Canvas},
    {"support.manage", MW_TR("actions", "Objects"), MW_TR("actions", "Examples for the model..."),
     "list", "Shift+S", Canvas},

    // The model
    {"run.dialog", MW_TR("actions", "Run"), MW_TR("actions", "Run..."), "run-both", "Ctrl+R"},
    {"run.forward", MW_TR("actions", "Run"), MW_TR("actions", "Run forward"), "run-forward", "R",
     Canvas},
    {"run.backward", MW_TR("actions", "Run"), MW_TR("actions", "Run backward"), "run-backward",
     "Shift+R", Canvas},
    {"run.both", MW_TR("actions", "Run"), MW_TR("actions", "Run both ways"), "run-both",
     "Ctrl+Shift+R"},
    {"run.clip", MW_TR("actions", "Run"), MW_TR("actions", "Run on the whole clip"), "", ""},
    {"run.video", MW_TR("actions", "Run"), MW_TR("actions", "Run on all objects of the video"), "",
     ""},
    {"run.class", MW_TR("actions", "Run"), MW_TR("actions", "Run on all objects of the class"), "",
     ""},
    {"run.selected", MW_TR("actions", "Run"), MW_TR("actions", "Run on the selected objects"), "",
     ""},
    {"run.project", MW_TR("actions", "Run"), MW_TR("actions", "Run on all objects of all videos"),
     "", ""},
    {"run.cancel", MW_TR("actions", "Run"), MW_TR("actions", "Cancel the running job"), "stop",
     "Ctrl+."},
    {"run.remove", MW_TR("actions", "Run"), MW_TR("actions", "Remove the last run"), "", ""},
    {"candidate.next", MW_TR("actions", "Run"), MW_TR("actions", "Next answer of the model"), "",
     "J", Canvas},
    {"candidate.previous", MW_TR("actions", "Run"),
     MW_TR("actions", "Previous answer of the model"), "", "Shift+J", Canvas},
    {"jobs.pause", MW_TR("actions", "Run"), MW_TR("actions", "Pause waiting runs"), "pause", "",
     Window, true},
    {"worker.restart", MW_TR("actions", "Run"), MW_TR("actions", "Restart the worker"), "loop", ""},

    // Review
    {"review.accept", MW_TR("actions", "Review"), MW_TR("actions", "Accept this frame"), "check",
     "Return; Enter", Review},
    {"review.acceptClip", MW_TR("actions", "Review"),
     MW_TR("actions", "Accept the whole clip and go to the next object"), "",
     "Shift+Return; Shift+Enter", Review},
    {"review.reject", MW_TR("actions", "Review"), MW_TR("actions", "Reject this frame"), "cross",
     "Backspace", Canvas},
    {"review.unreview", MW_TR("actions", "Review"), MW_TR("actions", "Back to unreviewed"), "", "U",
     Canvas},
    {"comment.add", MW_TR("actions", "Review"), MW_TR("actions", "Leave a comment here..."),
     "comment", "K", Canvas},
    {"queue.next", MW_TR("actions", "Review"), MW_TR("actions", "Next object to review"), "",
     "PgDown", Canvas},
    {"queue.previous", MW_TR("actions", "Review"), MW_TR("actions", "Previous object to review"),
     "", "PgUp", Canvas},

    // The view
    {"view.toggleOverlay", MW_TR("actions", "View"), MW_TR("actions", "Show or hide the masks"),
     "eye", "H", Canvas},
    {"view.cycle", MW_TR("actions", "View"), MW_TR("actions", "Overlay, contour, mask, picture"),
     "overlay", "Y", Canvas},
    {"view.solo", MW_TR("actions", "View"), MW_TR("actions", "Show the current object alone"),
     "solo", "Shift+H", Canvas, true},
    {"view.onion", MW_TR("actions", "View"), MW_TR("actions", "Onion skin"), "", "G", Canvas, true},
    {"view.lessOpaque", MW_TR("actions", "View"), MW_TR("actions", "More transparent masks"), "",
     "-", Canvas},
    {"view.moreOpaque", MW_TR("actions", "View"), MW_TR("actions", "More opaque masks"), "", "=",
     Canvas},
    {"view.fit", MW_TR("actions", "View"), MW_TR("actions", "Fit the picture"), "zoom-fit",
     "Ctrl+0"},
    {"view.actualSize", MW_TR("actions", "View"), MW_TR("actions", "100 %"), "", "Ctrl+1"},
    {"view.zoomIn", MW_TR("actions", "View"), MW_TR("actions", "Zoom in"), "", "Ctrl+=; Ctrl++"},
    {"view.zoomOut", MW_TR("actions", "View"), MW_TR("actions", "Zoom out"), "", "Ctrl+-"},
    {"view.zoomObject", MW_TR("actions", "View"), MW_TR("actions", "Zoom to the current object"),
     "", "Z", Canvas},
    {"view.theme", MW_TR("actions", "View"), MW_TR("actions", "Light or dark"), "sun", ""},
    {"view.fullScreen", MW_TR("actions", "View"), MW_TR("actions", "Full screen"), "", "F11"},
    {"view.panels", MW_TR("actions", "View"), MW_TR("actions", "Show or hide the panels"), "",
     "F9"},
    {"view.resetLayout", MW_TR("actions", "View"), MW_TR("actions", "Put the panels back"), "", ""},

    // Workspaces
    {"workspace.media", MW_TR("actions", "Workspaces"), MW_TR("actions", "Media"), "film", "F5",
     Window, true},
    {"workspace.annotate", MW_TR("actions", "Workspaces"), MW_TR("actions", "Annotate"), "brush",
     "F6", Window, true},
    {"workspace.review", MW_TR("actions", "Workspaces"), MW_TR("actions", "Review"), "check", "F7",
     Window, true},
    {"workspace.dataset", MW_TR("actions", "Workspaces"), MW_TR("actions", "Dataset"), "chart",
     "F8", Window, true},

    // Help
    {"help.keys", MW_TR("actions", "Help"), MW_TR("actions", "Keys"), "keyboard", "F1"},
    {"help.tour", MW_TR("actions", "Help"), MW_TR("actions", "Take the tour"), "flag", ""},
    {"help.log", MW_TR("actions", "Help"), MW_TR("actions", "Log"), "list", ""},
    {"help.about", MW_TR("actions", "Help"), MW_TR("actions", "About Maskwright"), "info", ""},
};

constexpr const char* kDefaultPreset = MW_TR("actions", "Maskwright");

QList<QKeySequence> keysOf(const char* text)
{
    return *text ? QKeySequence::listFromString(QLatin1String(text), QKeySequence::PortableText)
                 : QList<QKeySequence>();
}

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
    m_canvasWidgets.push_back(widget);
}

void Actions::setReviewKeys(bool areOn)
{
    for (QAction* action : m_actions) {
        if (specOf(action).scope != Review)
            continue;
        for (QWidget* widget : m_canvasWidgets) {
            if (areOn)
                widget->addAction(action);
            else
                widget->removeAction(action);
        }
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
    action->setToolTip(textWithKey(action));
    Q_EMIT keysChanged();
}

void Actions::resetKeys()
{
    for (QAction* action : m_actions)
        setKeys(action, defaultKeys(action));
}

std::vector<Actions::Preset> Actions::presets()
{
    std::vector<Preset> presets{
        {QStringLiteral("default"), QCoreApplication::translate("actions", kDefaultPreset), {}}};
    const QDir folder(QStringLiteral(":/keys"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        // Names of programs are the same in every language; this one is none.
        static constexpr const char* kOwnName = MW_TR("actions", "Left-handed");
        QString title = json[QLatin1String("name")].toString();
        if (title == QLatin1String(kOwnName))
            title = QCoreApplication::translate("actions", kOwnName);
        Preset preset{name.chopped(5), title, {}};
        const QJsonObject keys = json[QLatin1String("keys")].toObject();
        for (auto it = keys.begin(); it != keys.end(); ++it)
            preset.keys[it.key()]
                = QKeySequence::listFromString(it.value().toString(), QKeySequence::PortableText);
        presets.push_back(std::move(preset));
    }
    return presets;
}

void Actions::usePreset(const QString& id)
{
    for (const Preset& preset : presets()) {
        if (preset.id != id)
            continue;
        for (QAction* action : m_actions)
            setKeys(action, preset.keys.value(action->objectName(), defaultKeys(action)));
        m_settings.set(settings::keyPreset, id);
    }
}

QAction* Actions::conflict(const QAction* action, const QKeySequence& key) const
{
    for (QAction* other : m_actions) {
        // Scopes lie in each other, the canvas in the window and reviewing in the canvas, so any
        // two actions can meet.
        if (other != action && other->shortcuts().contains(key))
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
