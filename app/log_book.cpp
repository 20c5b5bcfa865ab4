// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/log_book.h"

#include "app/convert.h"
#include "app/jobs.h"

#include <cstdio>

namespace mw {

namespace {

constexpr std::size_t kMostLines = 5000;
constexpr qsizetype kLongestLine = 4000;

}  // namespace

LogBook::LogBook(QObject* parent)
    : QObject(parent)
{
    const QPointer<QObject> self = this;
    setLogSink([this, self](const LogRecord& record) {
        if (record.level >= LogLevel::Warning)
            std::fprintf(stderr, "%s: [%.*s] %.*s\n", toString(record.level),
                         int(record.category.size()), record.category.data(),
                         int(record.text.size()), record.text.data());
        callLater(self,
                  [this, level = record.level, category = toQt(record.category),
                   text = toQt(record.text)] { add(level, category, text); });
    });
}

LogBook::~LogBook() { setLogSink({}); }

void LogBook::add(LogLevel level, const QString& category, const QString& text)
{
    m_lines.push_back(
        {QDateTime::currentDateTime(), level, category, text.left(kLongestLine).trimmed()});
    if (m_lines.size() > kMostLines)
        m_lines.pop_front();
    Q_EMIT added(m_lines.back());
}

QString LogBook::asText(const Line& line)
{
    return line.at.toString(QStringLiteral("HH:mm:ss.zzz")) + QLatin1Char(' ')
        + QLatin1String(toString(line.level)) + QStringLiteral(" [") + line.category
        + QStringLiteral("] ") + line.text;
}

QString LogBook::asText(LogLevel least) const
{
    QStringList out;
    for (const Line& line : m_lines) {
        if (line.level >= least)
            out << asText(line);
    }
    return out.join(QLatin1Char('\n'));
}

}  // namespace mw
