// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/ids.h"

#include <QElapsedTimer>
#include <QFile>
#include <QObject>

#include <map>
#include <vector>

namespace mw {

class MainWindow;

/// Measures how long a person waits: from the moment an input event is taken from the queue to the
/// moment the window with its effect has been handed to the screen, one JSON line each.
///
/// Kinds: "stroke" (a move of the brush), "step-cached" and "step-uncached" (to a frame near by),
/// "seek" (to one farther than thirty frames away), "undo" (and redo).
class Trace : public QObject
{
    Q_OBJECT

public:
    explicit Trace(MainWindow& window);
    bool open(const QString& file);

    /// For a driver that calls actions itself: now something was pressed.
    void noteInput() { m_input = m_clock.nsecsElapsed(); }
    bool isWaiting() const { return m_isPending; }

    /// Milliseconds by kind, in the order measured.
    const std::map<QString, std::vector<double>>& measured() const { return m_measured; }
    /// "kind  n  median  p95  max", a line each.
    QString table() const;

Q_SIGNALS:
    void measuredOne(const QString& kind, double ms);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void begin(const QString& kind);
    void onPainted();

    MainWindow& m_window;
    QFile m_file;
    QElapsedTimer m_clock;
    qint64 m_input = 0;
    VideoId m_video;
    qint64 m_lastFrame = 0;
    bool m_isPending = false;
    QString m_kind;
    qint64 m_begun = 0;
    std::map<QString, std::vector<double>> m_measured;
};

/// What this process occupies; 0 where the system does not say.
double residentMiB();

/// Does what a person does, `count` times each: strokes, steps, seeks, undo. First on a generated
/// 4K clip, then the seeks and steps on a generated 1080p clip with a key frame every 250 frames.
/// In between, steps and strokes on the 4K clip while the worker runs through it, and how late the
/// event loop is meanwhile. Prints the table. The exit code of the program.
int driveTrace(MainWindow& window, Trace& trace, int count);

/// A project with 200 videos, 2 000 objects and 100 000 masks: how long opening and filtering take.
/// Then so many seconds of scrubbing through ten minutes of 1080p: how much memory that takes.
int driveLarge(MainWindow& window, int scrubSeconds);

}  // namespace mw
