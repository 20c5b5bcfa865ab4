// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "core/view/object_colors.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "ui/actions.h"
#include "ui/canvas/paint_tools.h"
#include "ui/dialogs/checkpoints_dialog.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/keys_dialog.h"
#include "ui/dialogs/log_dialog.h"
#include "ui/dialogs/new_project_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/relink_dialog.h"
#include "ui/dialogs/support_dialog.h"
#include "ui/panels/expression_panel.h"
#include "ui/panels/objects_panel.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QTabBar>
#include <QTabWidget>

#include <set>

using namespace mw;
using namespace mw::test;

/// The program without a mouse, without colours, and as a screen reader has it.
class TestAccess : public QObject
{
    Q_OBJECT

    std::unique_ptr<Studio> m_studio;

    MainWindow& window() { return *m_studio->window; }
    Editor& editor() { return m_studio->bench->editor; }

    static bool isControl(const QWidget* widget)
    {
        const bool isPart = qobject_cast<const QAbstractSpinBox*>(widget->parentWidget())
            || qobject_cast<const QComboBox*>(widget->parentWidget())
            || qobject_cast<const QTabBar*>(widget->parentWidget())
            || widget->objectName().startsWith(QStringLiteral("qt_"));
        return !isPart && widget->focusPolicy() != Qt::NoFocus
            && (widget->inherits("QAbstractButton") || widget->inherits("QComboBox")
                || widget->inherits("QLineEdit") || widget->inherits("QAbstractSpinBox")
                || widget->inherits("QAbstractItemView") || widget->inherits("QSlider")
                || widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit")
                || widget->inherits("QKeySequenceEdit"));
    }
    static QString nameOf(const QWidget* widget)
    {
        return QLatin1String(widget->metaObject()->className()) + QLatin1Char('/')
            + widget->objectName() + QLatin1Char('/') + widget->accessibleName()
            + (qobject_cast<const QAbstractButton*>(widget)
                   ? qobject_cast<const QAbstractButton*>(widget)->text()
                   : QString());
    }
    /// Its own name, its text, or that of its label. What a box holds is no name.
    static QString spokenNameOf(QWidget* widget)
    {
        if (!widget->accessibleName().isEmpty())
            return widget->accessibleName();
        for (const QLabel* label : widget->window()->findChildren<QLabel*>()) {
            if (label->buddy() == widget)
                return label->text();
        }
        const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        return face && !widget->inherits("QComboBox") ? face->text(QAccessible::Name) : QString();
    }
    static QStringList nameless(QWidget* top)
    {
        QStringList found;
        for (QWidget* widget : top->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !isControl(widget))
                continue;
            if (spokenNameOf(widget).isEmpty())
                found << nameOf(widget);
        }
        return found;
    }
    /// What Tab does not come to, however often it is pressed.
    static QStringList unreachable(QWidget* top)
    {
        top->activateWindow();
        if (!QTest::qWaitForWindowActive(top))
            return {QStringLiteral("not active")};
        QSet<const QWidget*> reached;
        for (int i = 0; i < 150; ++i) {
            QWidget* now = QApplication::focusWidget();
            if (now) {
                for (const QWidget* w = now; w; w = w->parentWidget())
                    reached << w;
            }
            QTest::keyClick(now ? now : top, Qt::Key_Tab);
        }
        QStringList missing;
        for (QWidget* widget : top->findChildren<QWidget*>()) {
            const bool wantsTab = widget->focusPolicy() & Qt::TabFocus;
            // Of radio buttons and tabs one holds the focus for all.
            if (widget->isVisible() && widget->isEnabled() && isControl(widget) && wantsTab
                && !reached.contains(widget))
                missing << nameOf(widget);
        }
        return missing;
    }
    /// Presses Tab until a control of this name has the focus.
    static bool tabTo(const QString& name)
    {
        QStringList passed;
        for (int i = 0; i < 150; ++i) {
            QWidget* now = QApplication::focusWidget();
            if (now && spokenNameOf(now) == name)
                return true;
            if (now && passed.size() < 12)
                passed << nameOf(now);
            QTest::keyClick(now ? now : QApplication::activeWindow(), Qt::Key_Tab);
        }
        qWarning("Tab came to %s", qPrintable(passed.join(QStringLiteral(", "))));
        return false;
    }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static double luminance(const QColor& color)
    {
        const auto part = [](double v) {
            return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF())
            + 0.0722 * part(color.blueF());
    }
    static double contrast(const QColor& a, const QColor& b)
    {
        const double x = luminance(a) + 0.05;
        const double y = luminance(b) + 0.05;
        return std::max(x, y) / std::min(x, y);
    }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<Studio>(
            20, 2, QStringList{QStringLiteral(MW_FAKE_WORKER), QStringLiteral("ok")});
        window().work().brush().setRadius(8);
    }
    void cleanup() { m_studio.reset(); }

    void everyDialogHasNamesAndIsReachedByTab_data()
    {
        QTest::addColumn<QString>("which");
        for (const char* which :
             {"new", "preferences", "export", "checkpoints", "relink", "support", "keys", "log"})
            QTest::newRow(which) << QString::fromLatin1(which);
    }
    void everyDialogHasNamesAndIsReachedByTab()
    {
        QFETCH(const QString, which);
        // Something to be listed.
        m_studio->drag({60, 50}, {80, 50});
        editor().setCategory({editor().trackId()}, QStringLiteral("fish"));
        editor().setExpression(QStringLiteral("the fish"));
        for (const FrameIndex frame : {2, 4, 6, 8}) {
            editor().setFrame(frame);
            m_studio->key(Qt::Key_C);
        }
        editor().setFrame(0);
        m_studio->trigger("support.add");
        if (which == QStringLiteral("relink")) {
            m_studio->bench->session.close();
            fs::remove(m_studio->folder.path() / "fish.mp4");
            window().openPath(toQt(m_studio->file));
            QVERIFY(m_studio->wait(
                [this] { return RelinkDialog::lostVideos(*m_studio->bench).size() == 1; }));
        }
        std::unique_ptr<QDialog> dialog;
        Workbench& bench = *m_studio->bench;
        ScriptedPrompts& prompts = *m_studio->prompts;
        if (which == QStringLiteral("new"))
            dialog = std::make_unique<NewProjectDialog>(*bench.settings, prompts, &window());
        else if (which == QStringLiteral("preferences"))
            dialog = std::make_unique<PreferencesDialog>(*bench.settings, window().actions(),
                                                         prompts, &window());
        else if (which == QStringLiteral("export"))
            dialog = std::make_unique<ExportDialog>(bench, prompts, &window());
        else if (which == QStringLiteral("checkpoints"))
            dialog = std::make_unique<CheckpointsDialog>(bench.session, bench.jobs, prompts,
                                                         &window());
        else if (which == QStringLiteral("relink"))
            dialog = std::make_unique<RelinkDialog>(bench, prompts, &window());
        else if (which == QStringLiteral("support"))
            dialog = std::make_unique<SupportDialog>(bench, &window());
        else if (which == QStringLiteral("keys"))
            dialog = std::make_unique<KeysDialog>(window().actions(), &window());
        else
            dialog = std::make_unique<LogDialog>(bench.log, &window());
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
        QVERIFY(!dialog->windowTitle().isEmpty());
        auto* tabs = dialog->findChild<QTabWidget*>();
        for (int page = 0; page < (tabs ? tabs->count() : 1); ++page) {
            if (tabs)
                tabs->setCurrentIndex(page);
            QStringList found = nameless(dialog.get());
            QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral("; "))));
            found = unreachable(dialog.get());
            QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral("; "))));
        }
    }

    void everyWorkspaceIsReachedByTab()
    {
        m_studio->drag({60, 50}, {80, 50});
        for (const Workspace workspace : kWorkspaces) {
            window().setWorkspace(workspace);
            QTest::qWait(30);
            QStringList found = nameless(&window());
            QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral("; "))));
            found = unreachable(&window());
            QVERIFY2(found.isEmpty(),
                     qPrintable(QLatin1String(idOf(workspace)) + found.join(QStringLiteral("; "))));
        }
        m_studio->bench->session.close();
        QTest::qWait(30);
        QStringList found = nameless(&window());
        found += unreachable(&window());
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral("; "))));
    }

    /// From nothing to a data set; the mouse only paints.
    void theMainJobNeedsTheMouseOnlyForPainting()
    {
        m_studio->bench->session.close();
        QTimer::singleShot(0, this, [this] {
            const QPointer<QWidget> dialog = QApplication::activeModalWidget();
            if (!dialog)
                return;
            // Whatever goes wrong, it must not stay open.
            QTimer::singleShot(5000, dialog, &QWidget::close);
            dialog->activateWindow();
            QVERIFY(QTest::qWaitFor([&] {
                const QWidget* focus = QApplication::focusWidget();
                return focus && dialog->isAncestorOf(focus);
            }));
            type(QStringLiteral("keys only"));  // the name is selected at first
            QVERIFY(tabTo(QStringLiteral("Folder")));
            press(Qt::Key_A, Qt::ControlModifier);
            type(toQt(m_studio->folder.path()));
            QVERIFY(tabTo(QStringLiteral("Annotate every")));
            press(Qt::Key_A, Qt::ControlModifier);
            type(QStringLiteral("2"));
            press(Qt::Key_Return);
        });
        QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(m_studio->bench->session.isOpen());
        QVERIFY(m_studio->bench->session.document().file()
                == m_studio->folder.path() / "keys only.maskwright");
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        m_studio->prompts->paths = {toQt(m_studio->folder.path() / "fish.mp4")};
        QTest::keyClick(&window(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_studio->wait([this] {
            return m_studio->canvas->picture()
                && m_studio->bench->media.state(editor().videoId()) == MediaLibrary::State::Ready;
        }));
        QTest::keyClick(&window(), Qt::Key_Escape);  // to the canvas
        QVERIFY(m_studio->canvas->hasFocus());
        m_studio->drag({60, 50}, {80, 55});
        press(Qt::Key_T);
        QVERIFY(window().expressionPanel().field()->hasFocus());
        type(QStringLiteral("the square that moves to the right"));
        press(Qt::Key_Return);
        QVERIFY(m_studio->canvas->hasFocus());
        press(Qt::Key_R);
        QVERIFY(m_studio->wait([this] {
            return m_studio->bench->jobs.activeCount() == 0
                && m_studio->project().annotations(editor().trackId()).size() == 10;
        }));
        press(Qt::Key_F7);
        press(Qt::Key_Escape);
        press(Qt::Key_N);
        const FrameIndex doubtful = editor().frame();
        QVERIFY(doubtful != 0);
        press(Qt::Key_J);
        QCOMPARE(editor().shownCandidate(), 1);
        press(Qt::Key_Return);
        QCOMPARE(m_studio->project().annotation(editor().trackId(), doubtful)->review,
                 ReviewState::Accepted);
        press(Qt::Key_Return, Qt::ShiftModifier);

        press(Qt::Key_E, Qt::ControlModifier);
        auto* dialog = m_studio->shown<ExportDialog>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        QSignalSpy exported(dialog, &ExportDialog::exported);
        QVERIFY(m_studio->wait(
            [&] { return !dialog->isChecking() && dialog->exportButton()->isEnabled(); }));
        QVERIFY(tabTo(dialog->exportButton()->text()));
        press(Qt::Key_Space);
        QVERIFY(m_studio->wait([&] { return exported.count() == 1; }, 60'000));
        QVERIFY(fs::exists(toPath(dialog->targetField()->text())));
    }

    void objectsAreToldApartWithoutColours()
    {
        for (int number = 1; number <= 8; ++number)
            QVERIFY(editor().addTrack(QStringLiteral("fish")));
        ObjectsModel model(editor());
        std::set<QString> spoken;
        for (int row = 0; row < 8; ++row) {
            const QModelIndex index = model.index(row, 0);
            QCOMPARE(index.data(ObjectsModel::NumberRole).toInt(), row + 1);
            spoken.insert(index.data(Qt::AccessibleTextRole).toString());
            QVERIFY(index.data(Qt::AccessibleTextRole)
                        .toString()
                        .contains(QStringLiteral("Object %1,").arg(row + 1)));
        }
        QCOMPARE(spoken.size(), std::size_t(8));
        for (const ObjectPalette palette : {ObjectPalette::OkabeIto, ObjectPalette::DavisBright}) {
            std::set<std::uint32_t> colors;
            for (int number = 1; number <= 8; ++number) {
                const std::uint32_t color = objectColor(number, palette);
                colors.insert(color);
                // The number is written on the colour.
                const double found = contrast(QColor(QRgb(color | 0xFF000000)),
                                              QColor(QRgb(textColorOn(color) | 0xFF000000)));
                QVERIFY2(found >= 4.5,
                         qPrintable(QString::number(number) + QLatin1Char(' ')
                                    + QString::number(found)));
            }
            QCOMPARE(colors.size(), std::size_t(8));
        }
    }

    void numbersAreDrawnOnTheCanvas()
    {
        m_studio->drag({60, 50}, {80, 50});
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(m_studio->canvas, &leave);
        // The badge is drawn after what shown() composes.
        const QImage with
            = m_studio->canvas->grab().toImage().convertToFormat(QImage::Format_RGB32);
        const QImage without = m_studio->canvas->shown().convertToFormat(QImage::Format_RGB32);
        const QRgb ground = QRgb(editor().currentLayer()->color | 0xFF000000);
        int drawn = 0;
        for (int y = 0; y < std::min(with.height(), without.height()); ++y) {
            for (int x = 0; x < std::min(with.width(), without.width()); ++x)
                drawn += with.pixel(x, y) == ground && without.pixel(x, y) != ground;
        }
        QVERIFY2(drawn > 60, qPrintable(QString::number(drawn)));
    }

    void marksAndTextsStandOut()
    {
        for (const bool isDark : {true, false}) {
            const ThemeColors c = themeColors(isDark);
            for (const QColor& ground : {c.window, c.panel, c.base}) {
                for (const QColor& text : {c.text, c.dimText})
                    QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name()));
                // These are written with, too: "Read only", "Not saved", problems of a name.
                for (const QColor& text : {c.warning, c.bad})
                    QVERIFY2(contrast(text, ground) >= 4.5,
                             qPrintable(text.name() + ground.name()
                                        + QString::number(contrast(text, ground))));
                for (const QColor& mark : {c.accent, c.good, c.predicted, c.playhead})
                    QVERIFY2(contrast(mark, ground) >= 3, qPrintable(mark.name() + ground.name()));
            }
            QVERIFY(contrast(c.accentText, c.accent) >= 4.5);
            QVERIFY(contrast(c.dimText, c.canvas) >= 4.5);
        }
    }
};

MW_REGISTER_TEST(TestAccess, "access")
#include "test_access.moc"
