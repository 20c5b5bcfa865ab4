// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QString>

class QApplication;

namespace mw {

/// Colours of what we paint ourselves. Contrast of text on its ground is at least 4.5:1, of marks
/// 3:1; a test computes it.
struct ThemeColors {
    bool isDark = true;
    QColor window;  ///< Behind panels and bars.
    QColor panel;  ///< Panels and bars.
    QColor base;  ///< Lists and text fields.
    QColor canvas;  ///< Around the picture.
    QColor border;
    QColor text;
    QColor dimText;
    QColor accent;  ///< What is current or can be done next.
    QColor accentText;  ///< On accent.
    QColor good;
    QColor warning;
    QColor bad;
    QColor predicted;  ///< Bars of masks that a run made.
    QColor playhead;
};

/// "dark", "light" or "system". Sets style, palette, style sheet and font; widgets repaint by
/// themselves.
void applyTheme(QApplication& application, const QString& name, int fontPercent);

/// Of the theme applied last.
const ThemeColors& theme();

/// The colours of a theme by name, for the contrast test.
ThemeColors themeColors(bool isDark);

}  // namespace mw
