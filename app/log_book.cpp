// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/log_book.h"

#include "app/convert.h"
#include "app/jobs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <mutex>

namespace mw {

namespace {

constexpr std::size_t kMostLines = 5000;
constexpr qsizetype kLongestLine = 4000;
constexpr qint64 kLongestFile = 1 << 20;

}  // namespace

/// Written and flushed line by line, from any thread. Without a name it keeps nothing.
class LogBook::File
{
public:
    void setName(const QString& name)
    {
        const std::lock_guard lock(m_mutex);
        m_file.close();
        m_file.setFileName(name);
        if (!name.isEmpty())
            QDir().mkpath(QFileInfo(name).absolutePath());
        begin();
    }

    void write(const Line& line)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_file.isOpen())
            return;
        m_file.write(
            (line.at.toString(QStringLiteral("yyyy-MM-dd ")) + asText(line) + QLatin1Char('\n'))
                .toUtf8());
        m_file.flush();
        if (m_file.size() < kLongestFile)
            return;
        m_file.close();
        const QString old = m_file.fileName() + QStringLiteral(".old");
        QFile::remove(old);
        QFile::rename(m_file.fileName(), old);
        begin();
    }

private:
    void begin()
    {
        if (!m_file.fileName().isEmpty())
            (void)m_file.open(QIODevice::Append | QIODevice::Unbuffered);
    }

    std::mutex m_mutex;
    QFile m_file;
};

LogBook::LogBook(QObject* parent)
    : QObject(parent)
    , m_file(std::make_shared<File>())
{
    const QPointer<QObject> self = this;
    setLogSink([this, self, file = m_file](const LogRecord& record) {
        if (record.level >= LogLevel::Warning)
            std::fprintf(stderr, "%s: [%.*s] %.*s\n", toString(record.level),
                         int(record.category.size()), record.category.data(),
                         int(record.text.size()), record.text.data());
        const Line line = lineOf(record.level, toQt(record.category), toQt(record.text));
        file->write(line);
        callLater(self, [this, line] { append(line); });
    });
}

LogBook::~LogBook() { setLogSink({}); }

void LogBook::keepIn(const QString& file) { m_file->setName(file); }

LogBook::Line LogBook::lineOf(LogLevel level, const QString& category, const QString& text)
{
    return {QDateTime::currentDateTime(), level, category, text.left(kLongestLine).trimmed()};
}

void LogBook::add(LogLevel level, const QString& category, const QString& text)
{
    const Line line = lineOf(level, category, text);
    m_file->write(line);
    append(line);
}

void LogBook::append(const Line& line)
{
    m_lines.push_back(line);
    if (m_lines.size() > kMostLines)
        m_lines.pop_front();
    Q_EMIT added(m_lines.back());
}

QString LogBook::lastLines(int count) const
{
    QStringList out;
    for (std::size_t i = m_lines.size() - std::min(m_lines.size(), std::size_t(count));
         i < m_lines.size(); ++i)
        out << asText(m_lines[i]);
    return out.join(QLatin1Char('\n'));
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
