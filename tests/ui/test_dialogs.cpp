// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "ui/actions.h"
#include "ui/dialogs/keys_dialog.h"
#include "ui/dialogs/keys_editor.h"
#include "ui/dialogs/log_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>

using namespace mw;
using namespace mw::test;

/// Preferences, keys, the log and what else opens beside the work.
class TestDialogs : public QObject
{
    Q_OBJECT

    std::unique_ptr<Studio> m_studio;

    MainWindow& window() { return *m_studio->window; }
    Actions& actions() { return window().actions(); }
    Settings& settings() { return *m_studio->bench->settings; }
    static bool press(QWidget* parent, const char* text)
    {
        for (QPushButton* button : parent->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->isEnabled()
                && button->text().remove(QLatin1Char('&')) == QLatin1String(text)) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        }
        return false;
    }
    PreferencesDialog* preferences(const char* page)
    {
        m_studio->trigger("app.preferences");
        auto* dialog = m_studio->shown<PreferencesDialog>();
        if (!dialog)
            return nullptr;
        dialog->activateWindow();
        const bool hasFocus = QTest::qWaitFor([dialog] {
            const QWidget* focus = QApplication::focusWidget();
            return focus && dialog->isAncestorOf(focus);
        });
        if (!hasFocus)
            return nullptr;
        for (int i = 0; i < dialog->tabs()->count(); ++i) {
            if (dialog->tabs()->tabText(i) == QLatin1String(page))
                dialog->tabs()->setCurrentIndex(i);
        }
        return dialog;
    }
    /// The field of a form by its label.
    template <class T>
    static T* field(QWidget* dialog, const char* name)
    {
        for (T* widget : dialog->findChildren<T*>()) {
            const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            // On this platform the accessible name of a box is what it holds.
            if (widget->accessibleName() == QLatin1String(name)
                || (face && face->text(QAccessible::Name) == QLatin1String(name)))
                return widget;
        }
        return nullptr;
    }
    QTreeWidgetItem* rowOf(KeysEditor& editor, const char* action)
    {
        editor.select(QLatin1String(action));
        return editor.list()->currentItem();
    }

private Q_SLOTS:
    void init() { m_studio = std::make_unique<Studio>(12); }
    void cleanup()
    {
        m_studio.reset();
        applyTheme(*qApp, QStringLiteral("dark"), 100);
    }

    void everyPreferenceHoldsAtOnce()
    {
        PreferencesDialog* dialog = preferences("General");
        QVERIFY(dialog);
        QSet<QWidget*> known{dialog->languageBox()};  // has tests of its own

        const auto turnTo = [&](QWidget* widget) {
            for (int i = 0; i < dialog->tabs()->count(); ++i) {
                if (dialog->tabs()->widget(i)->isAncestorOf(widget))
                    dialog->tabs()->setCurrentIndex(i);
            }
            widget->setFocus();
        };
        const auto choose = [&](const char* name, int index, const Setting<QString>& setting,
                                const char* wanted) {
            auto* box = field<QComboBox>(dialog, name);
            QVERIFY2(box, name);
            known << box;
            turnTo(box);
            while (box->currentIndex() > 0)
                QTest::keyClick(box, Qt::Key_Up);
            for (int i = 0; i < index; ++i)
                QTest::keyClick(box, Qt::Key_Down);
            QCOMPARE(settings().get(setting), QLatin1String(wanted));
        };
        choose("Theme", 1, settings::theme, "light");
        QVERIFY(!theme().isDark);
        choose("Theme", 0, settings::theme, "dark");
        QVERIFY(theme().isDark);
        choose("Colours of objects", 1, settings::objectPalette, "davis");
        QCOMPARE(m_studio->editor().palette(), ObjectPalette::DavisBright);
        choose("The wheel", 2, settings::wheelAction, "step");
        choose("Method", 1, settings::method, "flow");
        QCOMPARE(m_studio->bench->method(true), QStringLiteral("flow"));
        choose("Device", 1, settings::device, "cpu");
        choose("Precision", 2, settings::precision, "bf16");

        const auto type = [&](const char* name, int number, const Setting<int>& setting) {
            auto* box = field<QSpinBox>(dialog, name);
            QVERIFY2(box, name);
            known << box;
            turnTo(box);
            box->selectAll();
            QTest::keyClicks(box, QString::number(number));
            QTest::keyClick(box, Qt::Key_Return);
            QCOMPARE(settings().get(setting), number);
        };
        const int before = qApp->font().pointSize();
        type("Size of texts", 150, settings::fontPercent);
        QVERIFY(qApp->font().pointSize() > before || qApp->font().pointSizeF() > before);
        type("Size of texts", 100, settings::fontPercent);
        type("Decoded frames", 128, settings::frameCacheMiB);
        type("Largest picture", 20, settings::maxMegapixels);
        type("Frames at once", 5, settings::windowFrames);

        const auto tick = [&](const char* name, const Setting<bool>& setting) {
            auto* box = field<QCheckBox>(dialog, name);
            QVERIFY2(box, name);
            known << box;
            const bool was = settings().get(setting);
            turnTo(box);
            QTest::mouseClick(box, Qt::LeftButton, {}, {8, box->height() / 2});
            QCOMPARE(settings().get(setting), !was);
        };
        tick("No animations", settings::reducedMotion);
        QVERIFY(!window().isAnimated());
        tick("The pressure of the pen changes the size of the brush", settings::tabletPressure);
        tick("Pictures on the timeline", settings::thumbnails);
        QVERIFY(!actions()["time.thumbnails"]->isChecked());

        const auto write
            = [&](const char* name, const char* text, const Setting<QString>& setting) {
                  auto* line = field<QLineEdit>(dialog, name);
                  QVERIFY2(line, name);
                  known << line;
                  turnTo(line);
                  QTest::keyClicks(line, QLatin1String(text));
                  QTest::keyClick(line, Qt::Key_Return);
                  QCOMPARE(settings().get(setting), QLatin1String(text));
              };
        write("Annotator", "Ada", settings::annotator);
        QVERIFY(dialog->isVisible());  // Enter ends the line, not the dialog
        write("Folder of the model", "/nowhere", settings::model);
        m_studio->prompts->paths = {toQt(m_studio->folder.path())};
        QVERIFY(press(dialog, "Browse..."));
        QCOMPARE(settings().get(settings::model), toQt(m_studio->folder.path()));

        // None was left out.
        QStringList missing;
        for (QWidget* widget : dialog->findChildren<QWidget*>()) {
            const bool isChoice = qobject_cast<QComboBox*>(widget)
                || qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QCheckBox*>(widget)
                || (qobject_cast<QLineEdit*>(widget)
                    && !qobject_cast<QAbstractSpinBox*>(widget->parentWidget()));
            if (isChoice && !dialog->keys()->isAncestorOf(widget) && !known.contains(widget))
                missing << QLatin1String(widget->metaObject()->className())
                        + widget->accessibleName();
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('|'))));
        QVERIFY(press(dialog, "Close"));
        QTRY_VERIFY(!window().findChild<PreferencesDialog*>());
        // They are there when it is opened again.
        dialog = preferences("General");
        QVERIFY(dialog);
        QCOMPARE(field<QLineEdit>(dialog, "Annotator")->text(), QStringLiteral("Ada"));
        QCOMPARE(field<QSpinBox>(dialog, "Frames at once")->value(), 5);
        QCOMPARE(field<QComboBox>(dialog, "The wheel")->currentIndex(), 2);
    }

    void keysAreTakenAwayGivenBackAndFound()
    {
        KeysEditor& editor = *preferences("Keys")->keys();
        // Without a key.
        QVERIFY(rowOf(editor, "tool.brush"));
        QVERIFY(press(&editor, "No key"));
        QVERIFY(actions()["tool.brush"]->shortcuts().isEmpty());
        QVERIFY(rowOf(editor, "tool.brush")->text(1).isEmpty());
        QVERIFY(press(&editor, "Default"));
        QCOMPARE(actions()["tool.brush"]->shortcut(), QKeySequence(Qt::Key_B));

        // Search finds actions by name and by key.
        auto* search = editor.findChild<QLineEdit*>();
        QVERIFY(search);
        const auto visible = [&] {
            QStringList names;
            for (int i = 0; i < editor.list()->topLevelItemCount(); ++i) {
                if (!editor.list()->topLevelItem(i)->isHidden())
                    names << editor.list()->topLevelItem(i)->text(0);
            }
            return names;
        };
        const auto all = visible().size();
        QTest::keyClicks(search, QStringLiteral("eraser"));
        QCOMPARE(visible(),
                 QStringList({QStringLiteral("Eraser"), QStringLiteral("Swap brush and eraser")}));
        search->clear();
        QTest::keyClicks(search, QStringLiteral("ctrl+k"));
        QCOMPARE(visible(), QStringList({QStringLiteral("Find a command")}));
        search->clear();
        QCOMPARE(visible().size(), all);

        // A preset, and back.
        editor.presets()->setFocus();
        QTest::keyClick(editor.presets(), Qt::Key_Down);
        const QString preset = editor.presets()->currentData().toString();
        QVERIFY(preset != QStringLiteral("default"));
        QCOMPARE(settings().get(settings::keyPreset), preset);
        int changed = 0;
        for (const QAction* action : actions().all())
            changed += action->shortcuts() != actions().defaultKeys(action);
        QVERIFY(changed > 0);
        QTest::keyClick(editor.presets(), Qt::Key_Up);
        QCOMPARE(editor.presets()->currentData().toString(), QStringLiteral("default"));
        for (const QAction* action : actions().all())
            QVERIFY2(
                action->shortcuts() == actions().defaultKeys(action),
                qPrintable(action->objectName() + QKeySequence::listToString(action->shortcuts())));
    }

    void defaultKeysAreNotGivenTwice()
    {
        KeysEditor& editor = *preferences("Keys")->keys();
        // The second of Redo's keys is taken for something else; Redo keeps the first.
        editor.select(QStringLiteral("video.addFolder"));
        editor.keyField()->setKeySequence(QKeySequence(QStringLiteral("Ctrl+Y")));
        QVERIFY(press(&editor, "Take it"));
        QCOMPARE(actions()["edit.redo"]->shortcuts().size(), 1);
        editor.select(QStringLiteral("edit.redo"));
        QVERIFY(press(&editor, "Default"));
        for (const QAction* action : actions().all()) {
            for (const QKeySequence& key : action->shortcuts())
                QVERIFY2(!actions().conflict(action, key), qPrintable(action->objectName()));
        }
        QVERIFY(editor.message()->text().contains(QStringLiteral("Ctrl+Y")));
    }

    void theLogIsFilteredAndCopied()
    {
        LogBook& log = m_studio->bench->log;
        log.add(LogLevel::Info, QStringLiteral("test"), QStringLiteral("all is well"));
        log.add(LogLevel::Warning, QStringLiteral("test"), QStringLiteral("take care"));
        m_studio->trigger("help.log");
        auto* dialog = m_studio->shown<LogDialog>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        QVERIFY(dialog->text()->toPlainText().contains(QStringLiteral("all is well")));
        auto* level = field<QComboBox>(dialog, "What is shown");
        QVERIFY(level);
        level->setFocus();
        QTest::keyClick(level, Qt::Key_Down);
        QVERIFY(!dialog->text()->toPlainText().contains(QStringLiteral("all is well")));
        QVERIFY(dialog->text()->toPlainText().contains(QStringLiteral("take care")));
        // What comes while it is open is judged likewise.
        log.add(LogLevel::Info, QStringLiteral("test"), QStringLiteral("nothing new"));
        log.add(LogLevel::Error, QStringLiteral("test"), QStringLiteral("it broke"));
        QVERIFY(!dialog->text()->toPlainText().contains(QStringLiteral("nothing new")));
        QVERIFY(dialog->text()->toPlainText().contains(QStringLiteral("it broke")));
        QTest::keyClicks(dialog->filterField(), QStringLiteral("BROKE"));
        QVERIFY(!dialog->text()->toPlainText().contains(QStringLiteral("take care")));
        QVERIFY(press(dialog, "Copy"));
        QCOMPARE(QGuiApplication::clipboard()->text(), dialog->text()->toPlainText());
        QVERIFY(press(dialog, "Close"));
    }

    void theSheetOfKeysIsSearched()
    {
        m_studio->key(Qt::Key_F1);
        auto* dialog = m_studio->shown<KeysDialog>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        auto* table = dialog->findChild<QTableWidget*>();
        auto* search = dialog->findChild<QLineEdit*>();
        const auto visible = [&] {
            QStringList names;
            for (int row = 0; row < table->rowCount(); ++row) {
                if (!table->isRowHidden(row))
                    names << table->item(row, 0)->text();
            }
            return names;
        };
        QVERIFY(visible().size() > int(actionSpecs().size()));
        QTest::keyClicks(search, QStringLiteral("onion"));
        QCOMPARE(visible(), QStringList({QStringLiteral("View"), QStringLiteral("Onion skin")}));
        search->clear();
        QTest::keyClicks(search, QStringLiteral("space and drag"));
        QCOMPARE(visible(),
                 QStringList({QStringLiteral("Mouse"), QStringLiteral("Move the view")}));
        search->clear();
        QTest::keyClicks(search, QStringLiteral("nothing is called this"));
        QVERIFY(visible().isEmpty());
        // It stays open beside the work.
        QVERIFY(!dialog->isModal());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!m_studio->shown<KeysDialog>());
    }

    void theBoxAboutSaysWhatThisIs()
    {
        QString text;
        QTimer::singleShot(0, this, [&text] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                text = box->text();
                box->close();
            }
        });
        m_studio->trigger("help.about");
        QVERIFY(text.startsWith(QStringLiteral("Maskwright")));
        QVERIFY(text.contains(QStringLiteral("Apache License 2.0")));
    }
};

MW_REGISTER_TEST(TestDialogs, "dialogs")
#include "test_dialogs.moc"
