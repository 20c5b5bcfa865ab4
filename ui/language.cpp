// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <iterator>
#include <memory>

namespace mw {

namespace {

constexpr Language kLanguages[] = {
    {"en", "English"}, {"zh_CN", "简体中文"}, {"de", "Deutsch"},
    {"ja", "日本語"},  {"es", "Español"},
};

/// Buttons that Qt names itself; its own translations need not be installed.
[[maybe_unused]] constexpr const char* kQtTexts[] = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
};

struct Installed {
    QString code;
    std::unique_ptr<QTranslator> qt;  ///< Menus of text fields and the like, where it is there.
    std::unique_ptr<QTranslator> english;  ///< The plural forms of the sentences in the source.
    std::unique_ptr<QTranslator> other;
};

Installed& installed()
{
    static Installed instance;
    return instance;
}

std::unique_ptr<QTranslator> translatorOf(const QString& code)
{
    auto translator = std::make_unique<QTranslator>();
    const bool isLoaded
        = translator->load(QStringLiteral(":/translations/maskwright_%1.qm").arg(code));
    Q_ASSERT_X(isLoaded, "translatorOf", qPrintable(code));
    return isLoaded ? std::move(translator) : nullptr;
}

}  // namespace

std::span<const Language> languages() { return kLanguages; }

QString languageFor(const QString& setting)
{
    const auto find = [](const QString& wanted, bool isExact) -> QString {
        for (const Language& language : kLanguages) {
            const auto code = QString::fromLatin1(language.code);
            if (code == wanted
                || (!isExact && code.left(2) == wanted.left(2) && !wanted.contains(u"Hant")
                    && !wanted.contains(u"TW") && !wanted.contains(u"HK")))
                return code;
        }
        return {};
    };
    if (const QString code = find(setting, true); !code.isEmpty())
        return code;
    for (QString wanted : QLocale::system().uiLanguages()) {
        wanted.replace(QLatin1Char('-'), QLatin1Char('_'));
        if (const QString code = find(wanted, false); !code.isEmpty())
            return code;
    }
    return QStringLiteral("en");
}

void applyLanguage(const QString& setting)
{
    Installed& now = installed();
    const QString code = languageFor(setting);
    if (code == now.code)
        return;
    if (!now.english) {
        now.english = translatorOf(QStringLiteral("en"));
        if (now.english)
            QCoreApplication::installTranslator(now.english.get());
    }
    if (now.other)
        QCoreApplication::removeTranslator(now.other.get());
    if (now.qt)
        QCoreApplication::removeTranslator(now.qt.get());
    now.other.reset();
    now.qt.reset();
    now.code = code;
    if (code != QLatin1String("en")) {
        auto qt = std::make_unique<QTranslator>();
        if (qt->load(QStringLiteral("qtbase_") + code,
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            now.qt = std::move(qt);
            QCoreApplication::installTranslator(now.qt.get());
        }
        now.other = translatorOf(code);
        if (now.other)
            QCoreApplication::installTranslator(now.other.get());
    }
}

QString currentLanguage()
{
    return installed().code.isEmpty() ? QStringLiteral("en") : installed().code;
}

}  // namespace mw
