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

    const std::deque<Line>& lines() const { return m_lines; }
    void add(LogLevel level, const QString& category, const QString& text);
    /// "18:02:11.034 warning [worker] text", one a line.
    QString asText(LogLevel least = LogLevel::Debug) const;
    static QString asText(const Line& line);

Q_SIGNALS:
    void added(const mw::LogBook::Line& line);

private:
    std::deque<Line> m_lines;
};

}  // namespace mw
