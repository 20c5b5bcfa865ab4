// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// What the actions of the canvas, of time and of review do.
#include "ui/actions.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/paint_tools.h"
#include "ui/canvas/smart_tool.h"
#include "ui/notices.h"
#include "ui/reject_bar.h"
#include "ui/timeline/timeline.h"
#include "ui/work_area.h"

#include <QSlider>

namespace mw {

namespace {

constexpr qint64 kPeekMs = 350;  ///< A key held longer than that only peeks.
constexpr double kSmoothPx = 6;

}  // namespace

void WorkArea::useTool(const char* action, Tool* tool)
{
    m_actions[action]->setChecked(true);
    m_canvas->setTool(tool);
    m_canvas->setFocus();
    showOptions();
}

void WorkArea::connectActions()
{
    const auto on = [this](const char* id, auto&& act) {
        connect(m_actions[id], &QAction::triggered, this, act);
    };
    Editor& editor = m_bench.editor;
    Player& player = m_bench.player;

    on("tool.select", [this] { useTool("tool.select", m_select); });
    on("tool.brush", [this] {
        m_brush->setErasing(false);
        useTool("tool.brush", m_brush);
    });
    on("tool.eraser", [this] {
        m_brush->setErasing(true);
        useTool("tool.eraser", m_brush);
    });
    on("tool.polygon", [this] { useTool("tool.polygon", m_polygon); });
    on("tool.lasso", [this] { useTool("tool.lasso", m_lasso); });
    on("tool.fill", [this] { useTool("tool.fill", m_fill); });
    on("tool.smartClick", [this] { useTool("tool.smartClick", m_smartClick); });
    on("tool.smartBox", [this] { useTool("tool.smartBox", m_smartBox); });
    on("tool.swap", [this] {
        const bool erases = m_canvas->tool() == m_brush && !m_brush->isErasing();
        m_brush->setErasing(erases);
        useTool(erases ? "tool.eraser" : "tool.brush", m_brush);
    });
    on("brush.smaller", [this] { m_brush->scaleRadius(-1); });
    on("brush.larger", [this] { m_brush->scaleRadius(1); });
    on("brush.muchSmaller", [this] { m_brush->scaleRadius(-5); });
    on("brush.muchLarger", [this] { m_brush->scaleRadius(5); });

    const auto go = [&editor, &player](FrameIndex frame) {
        player.pause();
        editor.setFrame(frame);
    };
    on("play.toggle", [&player] { player.toggle(1); });
    on("play.reverse", [&player] { player.toggle(-1); });
    connect(m_actions["play.loop"], &QAction::toggled, &player, &Player::setLooping);
    on("step.forward", [&editor, go] { go(editor.gridStep(1)); });
    on("step.back", [&editor, go] { go(editor.gridStep(-1)); });
    on("step.rawForward", [&editor, go] { go(editor.frame() + 1); });
    on("step.rawBack", [&editor, go] { go(editor.frame() - 1); });
    on("step.tenForward", [&editor, go] { go(editor.gridStep(10)); });
    on("step.tenBack", [&editor, go] { go(editor.gridStep(-10)); });
    on("step.first", [&editor, go] { go(editor.video() ? editor.video()->firstFrame : 0); });
    on("step.last", [&editor, go] { go(editor.video() ? editor.video()->lastFrame : 0); });
    const auto jump = [this, go](std::optional<FrameIndex> frame, const QString& otherwise) {
        if (frame)
            go(*frame);
        else if (m_bench.editor.video())
            m_notices->show({Notice::Kind::Info, otherwise, {}, {}, QStringLiteral("jump")});
    };
    on("step.nextKey",
       [&editor, jump] { jump(editor.keyFrame(1), tr("No painted frame follows.")); });
    on("step.previousKey",
       [&editor, jump] { jump(editor.keyFrame(-1), tr("No painted frame comes before.")); });
    on("step.nextEmpty",
       [&editor, jump] { jump(editor.emptyFrame(1), tr("Every later frame has a mask.")); });
    on("step.previousEmpty",
       [&editor, jump] { jump(editor.emptyFrame(-1), tr("Every earlier frame has a mask.")); });
    on("step.nextAttention", [&editor, jump] {
        jump(editor.attentionFrame(1), tr("Nothing more needs attention in this object."));
    });
    on("step.previousAttention", [&editor, jump] {
        jump(editor.attentionFrame(-1), tr("Nothing needs attention before this one."));
    });
    on("time.zoomIn", [this] { m_timeline->zoom(1.5, m_timeline->xOf(m_bench.editor.frame())); });
    on("time.zoomOut",
       [this] { m_timeline->zoom(1 / 1.5, m_timeline->xOf(m_bench.editor.frame())); });
    on("time.showAll", [this] { m_timeline->showAll(); });
    connect(m_actions["time.thumbnails"], &QAction::toggled, this, [this](bool isShown) {
        m_bench.settings->set(settings::thumbnails, isShown);
        m_timeline->setThumbnailsShown(isShown);
    });
    on("range.in", [&editor] { editor.setInPoint(editor.frame()); });
    on("range.out", [&editor] { editor.setOutPoint(editor.frame()); });
    on("range.clear", [&editor] {
        editor.setInPoint(std::nullopt);
        editor.setOutPoint(std::nullopt);
    });

    m_actions["view.toggleOverlay"]->setAutoRepeat(false);
    on("view.toggleOverlay", [this] {
        togglePeek();
        m_peekTimer.start();
    });
    connect(m_canvas, &Canvas::keyReleased, this, [this](int key) {
        // Held, the key only peeks below the masks.
        for (const QKeySequence& keys : m_actions["view.toggleOverlay"]->shortcuts()) {
            if (keys.count() == 1 && keys[0].key() == key && m_peekTimer.isValid()
                && m_peekTimer.elapsed() > kPeekMs)
                togglePeek();
        }
        m_peekTimer.invalidate();
    });
    connect(m_actions["view.onion"], &QAction::toggled, &editor, &Editor::setOnionShown);
    on("view.cycle",
       [&editor] { editor.setOverlayView(OverlayView(int(editor.overlayView()) % 4 + 1)); });
    connect(m_actions["view.solo"], &QAction::toggled, this,
            [&editor](bool isOn) { editor.setSolo(isOn ? editor.trackId() : TrackId{}); });
    connect(&editor, &Editor::trackChanged, this, [this, &editor] {
        if (m_actions["view.solo"]->isChecked())
            editor.setSolo(editor.trackId());
    });
    on("view.lessOpaque", [this] { m_opacity->setValue(m_opacity->value() - 10); });
    on("view.moreOpaque", [this] { m_opacity->setValue(m_opacity->value() + 10); });
    on("view.fit", [this] { m_canvas->fit(); });
    on("view.actualSize", [this] { m_canvas->zoomTo(100, QRectF(m_canvas->rect()).center()); });
    on("view.zoomIn", [this] { m_canvas->zoomBy(1.25); });
    on("view.zoomOut", [this] { m_canvas->zoomBy(0.8); });
    on("view.zoomObject", [this, &editor] {
        if (const Layer* layer = editor.currentLayer())
            m_canvas->showImageRect(layer->mask.bounds());
    });

    on("mask.clear", [&editor] { editor.clearMask(); });
    on("mask.copyPrevious", [&editor] { editor.copyMaskFrom(-1); });
    on("mask.copyNext", [&editor] { editor.copyMaskFrom(1); });
    on("mask.absent", [&editor] { editor.confirmAbsent(); });
    on("mask.fillHoles", [&editor] { editor.reshape(Reshape::FillHoles); });
    on("mask.grow", [&editor] { editor.reshape(Reshape::Grow, 1); });
    on("mask.shrink", [&editor] { editor.reshape(Reshape::Shrink, 1); });
    on("mask.smooth", [&editor] { editor.reshape(Reshape::Smooth, kSmoothPx); });
    on("mask.islands", [&editor] { editor.reshape(Reshape::RemoveIslands); });
    on("mask.interpolate", [this, &editor] {
        if (!editor.interpolate())
            return;
        m_notices->show({Notice::Kind::Info,
                         tr("Filled in between the painted frames"),
                         tr("The masks in between are guesses of the shape: look at them."),
                         {{tr("Undo"), [&editor] { editor.undo(); }}},
                         QStringLiteral("interpolate")});
    });
    on("mask.lock", [&editor] { editor.toggleLock({editor.frame()}); });
    on("mask.lockRange", [&editor] { editor.toggleLock(editor.rangeFrames()); });
    on("candidate.next", [this] { switchCandidate(1); });
    on("candidate.previous", [this] { switchCandidate(-1); });
    on("object.new", [&editor] {
        // The class of the last one: several objects of a class are what referring is about.
        const Track* track = editor.track();
        const Category* category
            = track ? editor.session().project().category(track->category) : nullptr;
        editor.addTrack(category ? QString::fromStdString(category->name) : QString());
    });
    on("object.hide", [&editor] {
        if (editor.trackId())
            editor.setVisible(editor.trackId(), !editor.isVisible(editor.trackId()));
    });
    on("object.protect", [&editor] {
        if (const Track* track = editor.track())
            editor.setProtected(track->id, !track->isProtected);
    });
    on("object.next", [&editor] { editor.selectNextTrack(1); });
    on("object.previous", [&editor] { editor.selectNextTrack(-1); });

    on("review.accept", [this] { decide(ReviewState::Accepted, 0); });
    on("review.acceptClip", [this, &editor] {
        if (editor.video() && editor.review(editor.video()->gridFrames(), ReviewState::Accepted))
            m_actions["queue.next"]->trigger();
    });
    on("review.reject", [this, &editor] {
        const Layer* layer = editor.currentLayer();
        if (!layer || !layer->annotation)
            return;
        m_bench.player.pause();
        m_rejectBar->ask();
    });
    connect(m_rejectBar, &RejectBar::chosen, this, [this](int reason) {
        m_canvas->setFocus();
        decide(ReviewState::Rejected, reason);
    });
    connect(m_rejectBar, &RejectBar::givenUp, this, [this] { m_canvas->setFocus(); });
    connect(&editor, &Editor::aboutToMove, m_rejectBar, &QWidget::hide);
    on("review.unreview", [&editor] { editor.review({editor.frame()}, ReviewState::Unreviewed); });
    connect(m_canvas, &Canvas::stepRequested, this,
            [&editor, go](int steps) { go(editor.gridStep(steps)); });
}

void WorkArea::togglePeek()
{
    Editor& editor = m_bench.editor;
    const bool isHidden = editor.overlayView() == OverlayView::PictureOnly;
    if (!isHidden)
        m_viewBefore = editor.overlayView();
    editor.setOverlayView(isHidden ? m_viewBefore : OverlayView::PictureOnly);
}

void WorkArea::switchCandidate(int direction)
{
    Editor& editor = m_bench.editor;
    if (!editor.switchCandidate(direction))
        m_notices->show({Notice::Kind::Info,
                         tr("There is no other answer for this frame."),
                         tr("Models keep their other answers until the project is closed; the flow "
                            "method gives one only."),
                         {},
                         QStringLiteral("candidate")});
}

void WorkArea::decide(ReviewState state, int reason)
{
    Editor& editor = m_bench.editor;
    if (!editor.review({editor.frame()}, state, reason))
        return;
    m_bench.player.pause();
    if (!m_followsAttention) {
        editor.setFrame(editor.gridStep(1));
        return;
    }
    if (const auto next = editor.attentionFrame(1))
        editor.setFrame(*next);
    else
        Q_EMIT reviewedAll();
}

}  // namespace mw
