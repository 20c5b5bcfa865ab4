// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/trace.h"

#include "ui/canvas/canvas.h"
#include "ui/main_window.h"
#include "ui/work_area.h"

#include <QApplication>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace mw {

namespace {

constexpr int kSeekFrames = 30;

}  // namespace

Trace::Trace(MainWindow& window)
    : QObject(&window)
    , m_window(window)
{
    m_clock.start();
    qApp->installEventFilter(this);
    Workbench& bench = window.bench();
    // After the event loop has painted everything and flushed it.
    connect(&window.work().canvas(), &Canvas::painted, this, &Trace::onPainted,
            Qt::QueuedConnection);
    connect(&bench.editor, &Editor::aboutToMove, this,
            [this] { m_lastFrame = m_window.bench().editor.frame(); });
    connect(&bench.editor, &Editor::frameChanged, this, [this] {
        Workbench& now = m_window.bench();
        // Opening a video comes to its first frame too, but is no step.
        if (now.player.isPlaying()
            || std::exchange(m_video, now.editor.videoId()) != now.editor.videoId())
            return;
        const FrameIndex frame = now.editor.frame();
        const bool isCached = now.media.frames().cached(now.editor.videoId(), frame) != nullptr;
        if (std::abs(qint64(frame) - m_lastFrame) > kSeekFrames)
            begin(QStringLiteral("seek"));
        else
            begin(isCached ? QStringLiteral("step-cached") : QStringLiteral("step-uncached"));
    });
    connect(&bench.session, &ProjectSession::travelled, this,
            [this] { begin(QStringLiteral("undo")); });
}

bool Trace::open(const QString& file)
{
    m_file.setFileName(file);
    return m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Text);
}

bool Trace::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:  // comes before the key itself and before what it triggers
    case QEvent::Wheel:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
        noteInput();
        break;
    case QEvent::MouseMove:
    case QEvent::TabletMove:
        noteInput();
        if (watched == &m_window.work().canvas()
            && static_cast<QMouseEvent*>(event)->buttons() != Qt::NoButton && !m_isPending)
            begin(QStringLiteral("stroke"));
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Trace::begin(const QString& kind)
{
    m_isPending = true;
    m_kind = kind;
    m_begun = m_input;
}

void Trace::onPainted()
{
    if (!m_isPending)
        return;
    const Canvas& canvas = m_window.work().canvas();
    // The masks of a frame may be painted before its picture has come.
    if (m_kind != QLatin1String("stroke")
        && (!canvas.picture() || canvas.picture()->index != m_window.bench().editor.frame()))
        return;
    m_isPending = false;
    const double ms = double(m_clock.nsecsElapsed() - m_begun) / 1e6;
    m_measured[m_kind].push_back(ms);
    if (m_file.isOpen()) {
        const Workbench& bench = m_window.bench();
        const QJsonObject line{{QStringLiteral("kind"), m_kind},
                               {QStringLiteral("ms"), std::round(ms * 1000) / 1000},
                               {QStringLiteral("frame"), qint64(bench.editor.frame())}};
        m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        m_file.flush();
    }
    Q_EMIT measuredOne(m_kind, ms);
}

QString Trace::table() const
{
    QString out = QStringLiteral("kind             n   median ms   p95 ms   max ms\n");
    for (const auto& [kind, values] : m_measured) {
        std::vector<double> sorted = values;
        std::sort(sorted.begin(), sorted.end());
        const auto at = [&](double part) {
            return sorted[std::size_t(std::ceil(part * double(sorted.size()))) - 1];
        };
        out += QStringLiteral("%1 %2 %3 %4 %5\n")
                   .arg(kind, -14)
                   .arg(sorted.size(), 4)
                   .arg(at(0.5), 11, 'f', 1)
                   .arg(at(0.95), 8, 'f', 1)
                   .arg(sorted.back(), 8, 'f', 1);
    }
    return out;
}

double residentMiB()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

}  // namespace mw
