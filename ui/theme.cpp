// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QProxyStyle>
#include <QWidget>

#include <algorithm>

// The linker leaves out the resources of a static library unless someone names them, which works
// only outside of every namespace.
static void nameResources() { Q_INIT_RESOURCE(resources); }

namespace mw {

namespace {

ThemeColors& currentColors()
{
    static ThemeColors colors = themeColors(true);
    return colors;
}

QPalette paletteOf(const ThemeColors& c)
{
    QPalette p;
    p.setColor(QPalette::Window, c.panel);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.base);
    p.setColor(QPalette::AlternateBase, c.panel);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.dimText);
    p.setColor(QPalette::Button, c.panel);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.bad);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.accentText);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::ToolTipBase, c.window);
    p.setColor(QPalette::ToolTipText, c.text);
    // The lines Fusion draws are derived from these.
    p.setColor(QPalette::Light, c.panel.lighter(c.isDark ? 130 : 105));
    p.setColor(QPalette::Midlight, c.border);
    p.setColor(QPalette::Mid, c.border);
    p.setColor(QPalette::Dark, c.border.darker(130));
    p.setColor(QPalette::Shadow, c.isDark ? QColor(0, 0, 0) : c.border.darker(150));
    QColor disabled = c.dimText;
    disabled.setAlphaF(0.6F);
    for (const QPalette::ColorRole role :
         {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, disabled);
    p.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
    return p;
}

/// Fusion, with icons that grow with the texts beside them, half as fast: bars full of them must
/// still fit on the screen.
class Style : public QProxyStyle
{
public:
    explicit Style(int percent)
        : QProxyStyle(QStringLiteral("Fusion"))
        , m_percent(percent)
    {
    }

    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override
    {
        switch (metric) {
        case PM_ToolBarIconSize:
            return scaled(20);
        case PM_ButtonIconSize: {
            const bool isSmall
                = widget != nullptr && widget->property("role") == QLatin1String("small");
            return scaled(isSmall ? 12 : 18);
        }
        case PM_SmallIconSize:
        case PM_ListViewIconSize:
        case PM_TabBarIconSize:
            return scaled(16);
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }

private:
    int scaled(int pixels) const { return std::max(1, pixels * (100 + m_percent) / 200); }

    int m_percent;
};

QString styleSheetOf(const ThemeColors& c, qreal fontPoints)
{
    QColor hover = c.text;
    hover.setAlphaF(0.08F);
    QColor pressed = c.text;
    pressed.setAlphaF(0.16F);
    QColor chosen = c.accent;
    chosen.setAlphaF(0.28F);
    const auto css = [](const QColor& color) {
        return QStringLiteral("rgba(%1,%2,%3,%4)")
            .arg(color.red())
            .arg(color.green())
            .arg(color.blue())
            .arg(color.alpha());
    };
    QString sheet = QStringLiteral(R"(
QMainWindow, QDialog { background: @window; }
QMainWindow::separator { background: @window; width: 4px; height: 4px; }
QMainWindow::separator:hover { background: @accent; }
QToolTip { background: @window; color: @text; border: 1px solid @border; padding: 4px 6px; }
QMenuBar { background: @panel; border-bottom: 1px solid @border; padding: 2px 4px; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @panel; border: 1px solid @border; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 10px; border-radius: 4px; }
QMenu::item:selected { background: @chosen; }
QMenu::item:disabled { color: @dim; }
QMenu::separator { height: 1px; background: @border; margin: 5px 6px; }
QMenu::icon { padding-left: 6px; }
QToolBar { background: @panel; border: none; border-bottom: 1px solid @border; spacing: 3px; padding: 4px 6px; }
QToolBar::separator { background: @border; width: 1px; margin: 4px 5px; }
QToolBar:vertical { border-bottom: none; border-right: 1px solid @border; padding: 6px 4px; }
QToolBar::separator:vertical { width: auto; height: 1px; margin: 5px 4px; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 4px; background: transparent; }
QToolButton:hover { background: @hover; }
QToolButton:pressed { background: @pressed; }
QToolButton:checked { background: @chosen; border-color: @accent; }
QToolButton:focus { border-color: @accent; }
QToolButton:checked:focus { border-color: @text; }
QToolButton[role="strip"] { padding: 2px; }
QToolButton[popupMode="1"] { padding-right: 16px; }
QToolButton::menu-button { border: none; width: 15px; }
QToolButton::menu-indicator { width: 0; height: 0; }
QPushButton { background: @hover; border: 1px solid @border; border-radius: 5px; padding: 5px 14px; min-height: 1.2em; }
QPushButton:hover { background: @pressed; }
QPushButton:pressed { background: @chosen; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 13px; }
QPushButton:disabled { color: @dim; background: transparent; }
QPushButton:default, QPushButton[isPrimary="true"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton:default:disabled, QPushButton[isPrimary="true"]:disabled { background: @border; color: @dim; border-color: @border; }
QPushButton:default:hover:enabled, QPushButton[isPrimary="true"]:hover:enabled { border-color: @text; }
QPushButton:default:focus, QPushButton[isPrimary="true"]:focus { border: 2px solid @text; padding: 4px 13px; }
QPushButton[role="recent"] { text-align: left; background: transparent; border-color: transparent; }
QPushButton[role="recent"]:hover { background: @hover; }
QPushButton[role="recent"]:focus { border-color: @accent; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {
  background: @base; border: 1px solid @border; border-radius: 5px; padding: 4px 7px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border-color: @accent; }
QTextEdit[role="plain"] { background: transparent; border: none; padding: 0; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: @dim; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { background: transparent; border: none; width: 18px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @hover; }
QAbstractSpinBox::up-arrow { image: url(:/icons/combo-up-@name.svg); width: 8px; height: 8px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/combo-@name.svg); width: 8px; height: 8px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/combo-@name.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @border; selection-background-color: @chosen; selection-color: @text; outline: none; }
QAbstractItemView { background: @base; border: 1px solid transparent; outline: none; selection-background-color: @chosen; selection-color: @text; }
QAbstractItemView:focus { border-color: @accent; }
QTreeView { selection-background-color: transparent; }
QTreeView::item, QListView::item { padding: 3px 2px; border-radius: 4px; }
QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QListView::item:selected { background: @chosen; color: @text; }
QTreeView::item:focus, QListView::item:focus { border: 1px solid @accent; padding: 2px 1px; }
QTableView::item:focus { border: 1px solid @accent; }
QHeaderView::section { background: @panel; border: none; border-bottom: 1px solid @border; padding: 5px 8px; color: @dim; }
QDockWidget { font-weight: 600; color: @dim; titlebar-close-icon: none; }
QDockWidget::title { background: @panel; padding: 6px 10px 3px 10px; border-bottom: 1px solid @border; text-align: left; }
QTabBar::tab { background: transparent; padding: 6px 9px; color: @dim; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:selected:focus { background: @chosen; border-bottom-color: @text; }
QTabWidget::pane { border: none; border-top: 1px solid @border; }
QStatusBar { background: @panel; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QCheckBox::indicator { width: 1.1em; height: 1.1em; border: 1px solid @dim; border-radius: 3px; background: @base; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/tick-@name.svg); }
QCheckBox:focus { color: @accent; }
QCheckBox::indicator:focus { border: 2px solid @text; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QProgressBar { background: @base; border: 1px solid @border; border-radius: 4px; text-align: center; height: 12px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QSlider::groove:horizontal { background: @border; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { background: @text; width: 12px; height: 12px; margin: -5px 0; border-radius: 6px; }
QSlider::handle:horizontal:focus { background: @accent; border: 3px solid @text; width: 8px; height: 8px; border-radius: 7px; margin: -6px 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 2px; }
QScrollBar::handle:hover { background: @dim; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none; height: 0; width: 0; }
QGroupBox { border: 1px solid @border; border-radius: 6px; margin-top: 1.3em; padding: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 8px; color: @dim; }
QLabel[role="dim"] { color: @dim; }
QLabel[role="title"] { font-size: @titlePoints; font-weight: 600; }
QLabel[scale="large"] { font-size: @largePoints; }
QLabel[scale="huge"] { font-size: @hugePoints; }
QLabel[role="bad"] { color: @bad; }
QLabel[role="good"] { color: @good; }
QLabel[role="warning"] { color: @warning; }
QFrame[role="card"] { background: @panel; border: 1px solid @border; border-radius: 8px; }
QFrame[role="line"] { background: @border; border: none; max-height: 1px; }
QWidget[role="panel"] { background: @panel; }
)");
    const std::pair<const char*, QString> names[] = {
        {"@window", css(c.window)},       {"@panel", css(c.panel)},     {"@base", css(c.base)},
        {"@border", css(c.border)},       {"@text", css(c.text)},       {"@dim", css(c.dimText)},
        {"@onAccent", css(c.accentText)}, {"@accent", css(c.accent)},   {"@hover", css(hover)},
        {"@pressed", css(pressed)},       {"@chosen", css(chosen)},     {"@bad", css(c.bad)},
        {"@good", css(c.good)},           {"@warning", css(c.warning)},
    };
    // A percentage would be ignored here, and a font set on a label does not follow the setting.
    const auto points = [fontPoints](double factor) {
        return QStringLiteral("%1pt").arg(fontPoints * factor, 0, 'f', 1);
    };
    sheet.replace(QLatin1String("@titlePoints"), points(1.5));
    sheet.replace(QLatin1String("@largePoints"), points(1.25));
    sheet.replace(QLatin1String("@hugePoints"), points(1.9));
    sheet.replace(QLatin1String("@name"),
                  c.isDark ? QStringLiteral("dark") : QStringLiteral("light"));
    for (const auto& [name, value] : names)
        sheet.replace(QLatin1String(name), value);
    return sheet;
}

}  // namespace

ThemeColors themeColors(bool isDark)
{
    ThemeColors c;
    c.isDark = isDark;
    if (isDark) {
        c.window = QColor(0x18, 0x1a, 0x1d);
        c.panel = QColor(0x23, 0x26, 0x2a);
        c.base = QColor(0x1b, 0x1d, 0x20);
        c.canvas = QColor(0x12, 0x13, 0x15);
        c.border = QColor(0x3a, 0x3f, 0x45);
        c.text = QColor(0xe6, 0xe8, 0xeb);
        c.dimText = QColor(0xa2, 0xa8, 0xb0);
        c.accent = QColor(0x4f, 0xb3, 0xd9);
        c.accentText = QColor(0x08, 0x16, 0x1d);
        c.good = QColor(0x5c, 0xc4, 0x8a);
        c.warning = QColor(0xe8, 0xb3, 0x4b);
        c.bad = QColor(0xf0, 0x7a, 0x72);
        c.predicted = QColor(0x6f, 0x86, 0x9c);
        c.playhead = QColor(0xff, 0xff, 0xff);
    } else {
        c.window = QColor(0xe7, 0xea, 0xed);
        c.panel = QColor(0xf6, 0xf7, 0xf9);
        c.base = QColor(0xff, 0xff, 0xff);
        c.canvas = QColor(0xcf, 0xd4, 0xd9);
        c.border = QColor(0xc6, 0xcc, 0xd3);
        c.text = QColor(0x1d, 0x22, 0x27);
        c.dimText = QColor(0x52, 0x5b, 0x65);
        c.accent = QColor(0x0b, 0x6e, 0x99);
        c.accentText = QColor(0xff, 0xff, 0xff);
        c.good = QColor(0x1b, 0x7a, 0x45);
        c.warning = QColor(0x8f, 0x5b, 0x00);
        c.bad = QColor(0xb8, 0x2c, 0x24);
        c.predicted = QColor(0x6b, 0x80, 0x95);
        c.playhead = QColor(0x10, 0x14, 0x18);
    }
    return c;
}

const ThemeColors& theme() { return currentColors(); }

void applyTheme(QApplication& application, const QString& name, int fontPercent)
{
    nameResources();
    static const QPalette systemPalette = application.palette();
    static const qreal systemPoints
        = application.font().pointSizeF() > 0 ? application.font().pointSizeF() : 10;
    const bool isDark = name == QLatin1String("system")
        ? systemPalette.color(QPalette::Window).lightness() < 128
        : name != QLatin1String("light");
    currentColors() = themeColors(isDark);
    application.setStyle(new Style(fontPercent));
    application.setPalette(paletteOf(theme()));
    QFont font = application.font();
    font.setPointSizeF(systemPoints * fontPercent / 100);
    application.setFont(font);
    application.setStyleSheet(styleSheetOf(theme(), font.pointSizeF()));
}

}  // namespace mw
