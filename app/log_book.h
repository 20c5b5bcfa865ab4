// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/log.h"

#include <QDateTime>
#include <QObject>

#include <deque>
#include <memory>

namespace mw {

/// The last messages of the program and its worker, to look at and to send with a report. Warnings
/// and errors still go to stderr.
///
/// With keepIn() every line is also in a file the moment it is said, so that a crash tells what
/// came before it.
///
/// While it lives, it is the log's sink. Messages may come from any thread; everything else belongs
/// to the GUI thread.
class LogBook : public QObject
{
    Q_OBJECT

public:
    struct Line {
        QDateTime at;
        LogLevel level = LogLevel::Info;
        QString category;
        QString text;
    };

    explicit LogBook(QObject* parent = nullptr);
    ~LogBook() override;

    /// Appends to `file` from now on. When that has become too long, it is set aside as
    /// "<file>.old" and a new one is begun: never more than two mebibytes.
    void keepIn(const QString& file);

    const std::deque<Line>& lines() const { return m_lines; }
    void add(LogLevel level, const QString& category, const QString& text);
    /// "18:02:11.034 warning [worker] text", one a line.
    QString asText(LogLevel least = LogLevel::Debug) const;
    static QString asText(const Line& line);
    QString lastLines(int count) const;

Q_SIGNALS:
    void added(const mw::LogBook::Line& line);

private:
    class File;
    static Line lineOf(LogLevel level, const QString& category, const QString& text);
    void append(const Line& line);

    std::deque<Line> m_lines;
    std::shared_ptr<File> m_file;  ///< Shared with the sink, which other threads are in.
};

}  // namespace mw
