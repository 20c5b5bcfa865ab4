// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/settings.h"

#include <QFile>
#include <QTemporaryFile>

namespace mw {

Settings::Settings(QObject* parent)
    : Settings(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                           QStringLiteral("Maskwright"), QStringLiteral("studio")),
               parent)
{
}

Settings::Settings(std::unique_ptr<QSettings> store, QObject* parent)
    : QObject(parent)
    , m_store(std::move(store))
{
}

std::unique_ptr<Settings> Settings::temporary()
{
    QTemporaryFile file;
    file.setAutoRemove(false);
    const bool isMade = file.open();
    Q_ASSERT(isMade);
    Q_UNUSED(isMade)
    const QString name = file.fileName();
    file.close();
    std::unique_ptr<Settings> settings(
        new Settings(std::make_unique<QSettings>(name, QSettings::IniFormat), nullptr));
    connect(settings.get(), &QObject::destroyed, [name] { QFile::remove(name); });
    return settings;
}

void Settings::setNamed(const QString& key, const QVariant& value)
{
    if (m_store->value(key) == value)
        return;
    if (value.isValid())
        m_store->setValue(key, value);
    else
        m_store->remove(key);
    Q_EMIT changed(key);
}

}  // namespace mw
