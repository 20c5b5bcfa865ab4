// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "core/formats/findings.h"
#include "core/formats/format.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "ui/actions.h"
#include "ui/canvas/paint_tools.h"
#include "ui/dialogs/checkpoints_dialog.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/keys_dialog.h"
#include "ui/dialogs/log_dialog.h"
#include "ui/dialogs/new_project_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/relink_dialog.h"
#include "ui/dialogs/run_dialog.h"
#include "ui/dialogs/support_dialog.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/notices.h"
#include "ui/pages/dataset_page.h"
#include "ui/texts.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabWidget>
#include <QXmlStreamReader>

using namespace mw;
using namespace mw::test;

namespace {

/// Everything a widget says.
QStringList textsOf(const QWidget& top)
{
    QStringList texts{top.windowTitle()};
    QList<const QWidget*> widgets{&top};
    for (const QWidget* child : top.findChildren<QWidget*>())
        widgets << child;
    for (const QWidget* widget : widgets) {
        texts << widget->toolTip() << widget->accessibleName();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts << label->text();
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts << button->text();
        else if (const auto* dock = qobject_cast<const QDockWidget*>(widget))
            texts << dock->windowTitle();
        else if (const auto* line = qobject_cast<const QLineEdit*>(widget))
            texts << line->placeholderText();
        else if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
            texts << text->placeholderText();
        else if (const auto* menu = qobject_cast<const QMenu*>(widget))
            texts << menu->title();
        if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i);
        }
        if (const auto* tabs = qobject_cast<const QTabWidget*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts << tabs->tabText(i);
        }
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget);
            view && view->model()) {
            for (int column = 0; column < view->model()->columnCount(); ++column)
                texts << view->model()->headerData(column, Qt::Horizontal).toString();
        }
        for (const QAction* action : widget->actions())
            texts << action->text() << action->toolTip();
    }
    texts.removeAll(QString());
    return texts;
}

/// What stays in every language: names of formats and programs, keys, units, the project's own
/// names.
bool mayStay(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
    if (!word.match(text).hasMatch())
        return true;
    static const QRegularExpression keys(
        QStringLiteral("^((Ctrl|Shift|Alt|Meta)\\+)*(Ins|Del|Return|Enter|Backspace|Space|Home|End|"
                       "PgUp|PgDown|Left|"
                       "Right|Esc|F\\d+|\\S)$"));
    if (keys.match(text).hasMatch())
        return true;
    static const QSet<QString> whole{
        QStringLiteral("project"),    QStringLiteral("fish"),
        QStringLiteral("fish.mp4"),   QStringLiteral("CVAT"),
        QStringLiteral("ISAT"),       QStringLiteral("X-AnyLabeling, labelme"),
        QStringLiteral("J K L"),      QStringLiteral("English"),
        QStringLiteral("Deutsch"),    QStringLiteral("Español"),
        QStringLiteral("train"),      QStringLiteral("valid"),
        QStringLiteral("test"),       QStringLiteral("val"),
        QStringLiteral("Maskwright"), QStringLiteral("project – Maskwright"),
        QStringLiteral(" MiB"),       QStringLiteral("COCO"),
        QStringLiteral("MeViS"),      QStringLiteral("SA-V"),
        QStringLiteral("DAVIS")};
    static const QRegularExpression formats(
        QStringLiteral("^(Mini-)?(Ref-)?(YouTube|DAVIS|SAIL)[-A-Za-z0-9 ]*$"));
    // What Qt puts into docks and tab bars itself, the names of formats, and jobs named when they
    // began.
    static const QSet<QString> others{
        QStringLiteral("Float"),         QStringLiteral("Close"),
        QStringLiteral("Scroll Left"),   QStringLiteral("Scroll Right"),
        QStringLiteral("Mask folders"),  QStringLiteral("Press shortcut"),
        QStringLiteral("Add fish.mp4"),  QStringLiteral("Add fish.mp4  "),
        QStringLiteral("100 % (Ctrl+1)")};
    if (others.contains(text) || others.contains(text.trimmed()))
        return true;
    return whole.contains(text) || formats.match(text).hasMatch()
        || text.startsWith(QLatin1Char('/'));
}

}  // namespace

class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyLanguage(QStringLiteral("en")); }

    void filesAreCompleteAndKeepTheirPlaceholders()
    {
        static const QRegularExpression placeholder(QStringLiteral("%(n|\\d)"));
        const auto placeholders = [](const QString& text) {
            QStringList found;
            for (auto it = placeholder.globalMatch(text); it.hasNext();)
                found << it.next().captured();
            found.sort();
            found.removeDuplicates();
            return found;
        };
        for (const Language& language : languages()) {
            QFile file(QStringLiteral(MW_SOURCE_DIR "/translations/maskwright_%1.ts")
                           .arg(QLatin1String(language.code)));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            QXmlStreamReader xml(&file);
            QString source;
            bool isPlural = false;
            int messages = 0;
            while (!xml.atEnd()) {
                if (xml.readNext() != QXmlStreamReader::StartElement)
                    continue;
                if (xml.name() == QLatin1String("message")) {
                    isPlural
                        = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
                    ++messages;
                } else if (xml.name() == QLatin1String("source")) {
                    source = xml.readElementText();
                } else if (xml.name() == QLatin1String("translation")) {
                    QVERIFY2(xml.attributes().value(QLatin1String("type")).isEmpty(),
                             qPrintable(file.fileName() + source));
                    if (isPlural)
                        continue;
                    const QString text = xml.readElementText();
                    QVERIFY2(!text.isEmpty(), qPrintable(file.fileName() + source));
                    QVERIFY2(placeholders(text) == placeholders(source),
                             qPrintable(source + QStringLiteral(" => ") + text));
                } else if (xml.name() == QLatin1String("numerusform")) {
                    const QString text = xml.readElementText();
                    QVERIFY2(placeholders(text) == placeholders(source),
                             qPrintable(source + QStringLiteral(" => ") + text));
                }
            }
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
            QVERIFY(messages > 20);
        }
    }

    void everyTableOfTextsIsTranslated()
    {
        applyLanguage(QStringLiteral("zh_CN"));
        const auto isTranslated = [](const char* context, const char* text) {
            return !*text || QCoreApplication::translate(context, text) != QString::fromUtf8(text);
        };
        for (const ActionSpec& spec : actionSpecs()) {
            QVERIFY2(isTranslated("actions", spec.text) || mayStay(QString::fromUtf8(spec.text)),
                     spec.text);
            QVERIFY2(isTranslated("actions", spec.group), spec.group);
        }
        for (int code = 1; code <= int(ErrorCode::Internal); ++code) {
            const ErrorText text = errorText(ErrorCode(code));
            QVERIFY2(isTranslated("errors", text.what), text.what);
            QVERIFY2(isTranslated("errors", text.remedy), text.remedy);
        }
        for (int rule = 1; rule <= int(Rule::Last); ++rule) {
            const RuleInfo& info = ruleInfo(Rule(rule));
            QVERIFY2(isTranslated("rules", info.message), info.message);
            QVERIFY2(isTranslated("rules", info.remedy), info.remedy);
        }
        for (const DatasetFormat& format : datasetFormats())
            QVERIFY2(isTranslated("formats", format.summary), format.summary);
    }

    void noVisibleTextIsLeftInEnglish()
    {
        Studio studio(12, 2);
        studio.window->work().brush().setRadius(8);
        studio.drag({60, 50}, {80, 50});
        DialogPrompts prompts;
        Workbench& bench = *studio.bench;
        const auto everything = [&] {
            QStringList all;
            for (const Workspace workspace : kWorkspaces) {
                studio.window->setWorkspace(workspace);
                QTest::qWait(30);
                // What is checked in the background is said in the new language when that is done.
                [[maybe_unused]] const bool isDone = QTest::qWaitFor(
                    [&] { return !studio.window->datasetPage().isChecking(); }, 60'000);
                all << textsOf(*studio.window);
            }
            all << textsOf(PreferencesDialog(*bench.settings, studio.window->actions(), prompts))
                << textsOf(ExportDialog(bench, prompts))
                << textsOf(ImportDialog(bench, prompts, toQt(studio.folder.path())))
                << textsOf(NewProjectDialog(*bench.settings, prompts))
                << textsOf(CommandPalette(studio.window->actions()))
                << textsOf(CheckpointsDialog(bench.session, bench.jobs, prompts))
                << textsOf(LogDialog(bench.log)) << textsOf(KeysDialog(studio.window->actions()))
                << textsOf(SupportDialog(bench)) << textsOf(RunDialog(bench, prompts))
                << textsOf(RelinkDialog(bench, prompts));
            return QSet<QString>(all.begin(), all.end());
        };
        // Cards and jobs keep the language in which they were made.
        bench.jobs.clearFinished();
        studio.window->work().notices().clear();
        QTest::qWait(50);
        const QSet<QString> english = everything();
        QVERIFY(english.size() > 250);
        for (const char* code : {"zh_CN", "ja"}) {  // of all letters only names may stay the same
            applyLanguage(QString::fromLatin1(code));
            QStringList left;
            for (const QString& text : everything()) {
                if (english.contains(text) && !mayStay(text))
                    left << text;
            }
            QVERIFY2(left.isEmpty(),
                     qPrintable(QLatin1String(code) + QStringLiteral(": ")
                                + left.join(QStringLiteral(" | "))));
        }
    }

    void everyLanguageFitsASmallScreen()
    {
        Studio studio(12, 2);
        const auto fits = [&](const QString& what) {
            for (const Workspace workspace : kWorkspaces) {
                studio.window->setWorkspace(workspace);
                QTest::qWait(30);
                studio.window->resize(1280, 720);
                QTest::qWait(30);
                QVERIFY2(studio.window->width() <= 1280 && studio.window->height() <= 720,
                         qPrintable(QStringLiteral("%1, %2: %3 x %4")
                                        .arg(what, QLatin1String(idOf(workspace)))
                                        .arg(studio.window->width())
                                        .arg(studio.window->height())));
            }
        };
        for (const Language& language : languages()) {
            applyLanguage(QString::fromLatin1(language.code));
            fits(QLatin1String(language.code));
        }
        // Larger texts: half as large again on this screen.
        applyLanguage(QStringLiteral("en"));
        const QFont usual = qApp->font();
        applyTheme(*qApp, QStringLiteral("dark"), 150);
        fits(QStringLiteral("texts of 150 %"));
        applyTheme(*qApp, QStringLiteral("dark"), 100);
        QCOMPARE(qApp->font().pointSizeF(), usual.pointSizeF());
    }

    void theLanguageSwitchesWhileTheWindowIsOpen()
    {
        Studio studio(12);
        const QString before = studio.window->menuBar()->actions().front()->text();
        studio.bench->settings->set(settings::language, QStringLiteral("de"));
        QCOMPARE(currentLanguage(), QStringLiteral("de"));
        QVERIFY(studio.wait(
            [&] { return studio.window->menuBar()->actions().front()->text() != before; }));
        QCOMPARE(studio.window->menuBar()->actions().front()->text(), QStringLiteral("&Datei"));
        studio.bench->settings->set(settings::language, QStringLiteral("en"));
        QVERIFY(studio.wait(
            [&] { return studio.window->menuBar()->actions().front()->text() == before; }));
    }

    void openDialogsFollowTheLanguage()
    {
        Studio studio(12);
        const auto open = [&] {
            QStringList titles;
            for (const auto* dialog : studio.window->findChildren<QDialog*>()) {
                if (dialog->isVisible())
                    titles << dialog->windowTitle();
            }
            titles.sort();
            return titles;
        };
        for (const char* id :
             {"dataset.export", "support.manage", "video.relinkAll", "help.log", "help.keys"})
            studio.trigger(id);
        const QStringList english = open();
        QCOMPARE(english.size(), 5);
        auto* exporting = studio.shown<ExportDialog>();
        QVERIFY(exporting);
        exporting->targetField()->setText(QStringLiteral("/nowhere/in particular"));
        studio.bench->settings->set(settings::language, QStringLiteral("zh_CN"));
        const QStringList chinese = open();
        QCOMPARE(chinese.size(), 5);
        for (const QString& title : english)
            QVERIFY2(!chinese.contains(title), qPrintable(title));
        exporting = studio.shown<ExportDialog>();
        QCOMPARE(exporting->targetField()->text(), QStringLiteral("/nowhere/in particular"));
        studio.bench->settings->set(settings::language, QStringLiteral("en"));
        QCOMPARE(open(), english);
    }

    void pluralsFollowTheLanguage()
    {
        const auto frames
            = [](int n) { return QCoreApplication::translate("steps", "%n frame(s)", nullptr, n); };
        applyLanguage(QStringLiteral("de"));
        QCOMPARE(frames(1), QStringLiteral("1 Bild"));
        QCOMPARE(frames(3), QStringLiteral("3 Bilder"));
        applyLanguage(QStringLiteral("ja"));
        QCOMPARE(frames(1), QStringLiteral("1 フレーム"));
        applyLanguage(QStringLiteral("en"));
        QCOMPARE(frames(1), QStringLiteral("1 frame"));
    }

    void unknownLanguagesFallBack()
    {
        QCOMPARE(languageFor(QStringLiteral("de")), QStringLiteral("de"));
        QVERIFY(!languageFor(QStringLiteral("tlh")).isEmpty());
        QVERIFY(!languageFor({}).isEmpty());
    }
};

MW_REGISTER_TEST(TestLanguages, "languages")
#include "test_languages.moc"
