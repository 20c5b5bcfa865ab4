// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/smart_tool.h"

#include "app/jobs.h"
#include "ui/canvas/canvas.h"

#include <QKeyEvent>
#include <QPainter>
#include <QThreadPool>

#include <cmath>

namespace mw {

namespace {

constexpr double kDragPx = 4;  ///< On the screen; less is a click.

Rect boxOf(Point a, Point b)
{
    const int x = int(std::floor(std::min(a.x, b.x)));
    const int y = int(std::floor(std::min(a.y, b.y)));
    return {x, y, int(std::ceil(std::max(a.x, b.x))) - x, int(std::ceil(std::max(a.y, b.y))) - y};
}

}  // namespace

SmartTool::SmartTool(Canvas& canvas, Mode mode)
    : Tool(canvas)
    , m_mode(mode)
{
    connect(&m_editor, &Editor::aboutToMove, this, [this] { cancel(); });
}

void SmartTool::press(const Pointer& pointer)
{
    if (!m_canvas.picture()
        || (pointer.button != Qt::LeftButton && pointer.button != Qt::RightButton))
        return;
    if (m_mode == Mode::Box && pointer.button == Qt::LeftButton && !m_isDragging) {
        m_isDragging = true;
        m_from = m_to = pointer.image;
        return;
    }
    const bool isExcluded = pointer.button == Qt::RightButton || pointer.isEraserEnd;
    if (isExcluded && m_hint.isEmpty())
        return;  // nothing to leave anything out of
    (isExcluded ? m_hint.exclude : m_hint.include).push_back(pointer.image);
    search();
}

void SmartTool::move(const Pointer& pointer)
{
    if (!m_isDragging)
        return;
    m_to = pointer.image;
    m_canvas.update();
}

void SmartTool::release(const Pointer& pointer)
{
    if (!m_isDragging || pointer.button != Qt::LeftButton)
        return;
    m_isDragging = false;
    const QPointF way = m_canvas.widgetFromImage(m_from) - pointer.widget;
    if (std::hypot(way.x(), way.y()) >= kDragPx) {
        m_hint = {};
        m_hint.box = boxOf(m_from, pointer.image);
    } else if (m_hint.box) {
        m_hint.include.push_back(pointer.image);
    } else {
        m_canvas.update();
        return;
    }
    search();
}

void SmartTool::search()
{
    if (m_search)
        m_search->request_stop();
    auto stop = std::make_shared<StopSource>();
    m_search = stop;
    m_canvas.update();
    Q_EMIT stateChanged();
    const QPointer<QObject> self = this;
    QThreadPool::globalInstance()->start(
        [this, self, stop, frame = m_canvas.picture(), hint = m_hint] {
            TaskContext task;
            task.stop = stop->get_token();
            auto found = std::make_shared<Result<Mask>>(smartSelect(*frame, hint, {}, task));
            callLater(self, [this, stop, found] {
                if (m_search != stop)
                    return;  // overtaken or given up
                m_search.reset();
                if (*found)
                    show(**found);
                else
                    Q_EMIT m_editor.problem(found->error());
                Q_EMIT stateChanged();
            });
        });
}

void SmartTool::show(const Mask& found)
{
    const Video* video = m_editor.video();
    m_isNothing = found.isEmpty();
    if (!video || found.size() != video->size)
        return;
    m_found = found;
    const Layer* current = m_editor.currentLayer();
    m_preview = current ? (current->mask | found).toRaster() : found.toRaster();
    const Rect whole{0, 0, video->size.width, video->size.height};
    m_canvas.setPreview(m_editor.track() ? m_editor.trackId() : TrackId{}, &m_preview, {&whole, 1});
}

void SmartTool::forget()
{
    if (m_search)
        m_search->request_stop();
    m_search.reset();
    m_hint = {};
    m_isDragging = false;
    m_isNothing = false;
    if (!m_found.isEmpty()) {
        const Size size = m_found.size();
        m_found = {};
        const Rect whole{0, 0, size.width, size.height};
        m_canvas.setPreview({}, nullptr, {&whole, 1});
    }
    m_canvas.update();
    Q_EMIT stateChanged();
}

void SmartTool::accept(bool isSubtracting)
{
    if (m_found.isEmpty())
        return;
    const Mask found = m_found;
    forget();
    m_editor.applyGesture(found, isSubtracting ? PaintMode::Erase : PaintMode::Add,
                          StepKind::PromptMask);
}

bool SmartTool::claims(int key) const
{
    const bool isAccept = key == Qt::Key_Return || key == Qt::Key_Enter;
    return !m_hint.isEmpty() && (isAccept || key == Qt::Key_Backspace);
}

void SmartTool::keyPress(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Backspace) {
        // The last click goes; the box with the last of them.
        if (!m_hint.exclude.empty())
            m_hint.exclude.pop_back();
        else if (!m_hint.include.empty())
            m_hint.include.pop_back();
        else
            m_hint.box.reset();
        if (m_hint.isEmpty())
            forget();
        else
            search();
    } else if (!m_search) {
        accept(event->modifiers() & Qt::AltModifier);
    }
}

bool SmartTool::cancel()
{
    const bool hadSomething = !m_hint.isEmpty() || m_isDragging || !m_found.isEmpty();
    if (hadSomething)
        forget();
    return hadSomething;
}

void SmartTool::paint(QPainter& painter)
{
    const std::optional<Rect> box = m_isDragging ? std::optional(boxOf(m_from, m_to)) : m_hint.box;
    if (box) {
        const QRectF area(m_canvas.widgetFromImage({double(box->x), double(box->y)}),
                          m_canvas.widgetFromImage({double(box->right()), double(box->bottom())}));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(0, 0, 0, 170), 2.6));
        painter.drawRect(area);
        painter.setPen(QPen(Qt::white, 1.2, Qt::DashLine));
        painter.drawRect(area);
    }
    for (const bool isIncluded : {true, false}) {
        for (const Point& point : isIncluded ? m_hint.include : m_hint.exclude) {
            const QPointF at = m_canvas.widgetFromImage(point);
            painter.setPen(QPen(QColor(0, 0, 0, 200), 1.5));
            painter.setBrush(isIncluded ? QColor(0x2f, 0x9e, 0x62) : QColor(0xd0, 0x45, 0x3c));
            painter.drawEllipse(at, 7, 7);
            painter.setPen(QPen(Qt::white, 2));
            painter.drawLine(at - QPointF(3.5, 0), at + QPointF(3.5, 0));
            if (isIncluded)
                painter.drawLine(at - QPointF(0, 3.5), at + QPointF(0, 3.5));
        }
    }
}

QString SmartTool::hint() const
{
    if (m_search)
        return tr("Searching...");
    if (m_isNothing)
        return tr("Nothing stands out there. Click again, or Esc to start over.");
    if (hasProposal())
        return tr("Enter accepts, Alt+Enter takes it away from the object, Esc discards. Left "
                  "click includes, right click excludes.");
    return m_mode == Mode::Box ? tr("Drag a box around the object; then click to correct.")
                               : tr("Click the object. Left includes, right excludes.");
}

}  // namespace mw
