// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <span>

namespace mw {

struct Language {
    const char* code;  ///< As in translations/maskwright_<code>.ts.
    const char* name;  ///< In the language itself.
};

/// Those the program speaks, English first.
std::span<const Language> languages();

/// The code to use for a setting: the setting itself if it is one of ours, else the nearest to the
/// system's languages, else "en".
QString languageFor(const QString& setting);

/// Switches all windows at once; they hear of it by QEvent::LanguageChange.
void applyLanguage(const QString& setting);
/// The code in use.
QString currentLanguage();

}  // namespace mw
