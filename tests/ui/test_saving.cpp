// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// Nothing is lost, and whoever could lose something is told.
#include "app/checkpoints.h"
#include "app/convert.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "ui/actions.h"
#include "ui/dialogs/checkpoints_dialog.h"
#include "ui/dialogs/keys_editor.h"
#include "ui/language.h"
#include "ui/notices.h"
#include "ui/texts.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSlider>
#include <QTabBar>
#include <QTranslator>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <csignal>
#include <sys/resource.h>
#include <thread>

using namespace mw;
using namespace mw::test;

namespace {

/// While it lives no file may grow: what a full disk looks like.
class FullDisk
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit tiny{4096, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &tiny);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

/// Every text is its own translation, in brackets.
class Brackets final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* text, const char*, int) const override
    {
        return qstrcmp(context, "notices") == 0 || qstrcmp(context, "errors") == 0
            ? QLatin1Char('[') + QString::fromUtf8(text) + QLatin1Char(']')
            : QString();
    }
};

std::size_t masksIn(const fs::path& file)
{
    const auto document = ProjectDocument::open(file, ProjectStore::Access::ReadOnly);
    return document ? std::size_t((*document)->project().annotationCount()) : 0;
}

}  // namespace

class TestSaving : public QObject
{
    Q_OBJECT

    std::unique_ptr<Studio> m_studio;

    Notices& notices() { return m_studio->window->work().notices(); }
    ProjectSession& session() { return m_studio->bench->session; }
    QString titles() { return notices().titles().join(QLatin1Char('|')); }
    QPushButton* button(const QString& text)
    {
        for (auto* push : notices().findChildren<QPushButton*>()) {
            if (push->text() == text && push->isVisible())
                return push;
        }
        return nullptr;
    }
    /// On the next frame, so that each makes a mask.
    void paint()
    {
        m_studio->drag({60, 50}, {80, 50});
        m_studio->trigger("step.forward");
    }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<Studio>(12);
        notices().clear();
    }
    void cleanup() { m_studio.reset(); }

    void aCopyOntoTheOpenProjectIsRefused()
    {
        paint();
        const fs::path link = m_studio->folder.path() / "link.maskwright";
        fs::create_symlink(m_studio->file, link);
        for (const fs::path& target : {m_studio->file, link}) {
            notices().clear();
            m_studio->prompts->paths = {toQt(target)};
            m_studio->trigger("project.backup");
            QVERIFY(m_studio->wait([&] { return !notices().titles().isEmpty(); }));
            QVERIFY2(titles().contains(QStringLiteral("exists already")), qPrintable(titles()));
        }
        paint();
        session().close();
        QCOMPARE(masksIn(m_studio->file), std::size_t(2));
    }

    void aCopyIsMadeInTheBackground()
    {
        paint();
        const fs::path copy = m_studio->folder.path() / "copy.maskwright";
        m_studio->prompts->paths = {toQt(copy)};
        m_studio->trigger("project.backup");
        QCOMPARE(m_studio->bench->jobs.activeCount(), 1);
        QVERIFY(m_studio->wait([&] { return m_studio->bench->jobs.activeCount() == 0; }));
        QVERIFY2(titles().contains(QStringLiteral("copy.maskwright")), qPrintable(titles()));
        QCOMPARE(session().document().file(), m_studio->file);
        QCOMPARE(masksIn(copy), std::size_t(1));
    }

    void aLostProjectFileIsToldAndSavedAgain()
    {
        paint();
        fs::remove(m_studio->file);
        QVERIFY(m_studio->wait([&] { return !notices().titles().isEmpty(); }));
        QVERIFY2(titles().contains(QStringLiteral("project.maskwright was deleted")),
                 qPrintable(titles()));
        bool isTold = false;
        for (const auto* label : m_studio->window->findChildren<QLabel*>()) {
            QVERIFY(!label->isVisible()
                    || !label->text().startsWith(QStringLiteral("All changes saved")));
            isTold
                |= label->isVisible() && label->text().contains(QStringLiteral("not where it was"));
        }
        QVERIFY(isTold);
        paint();
        // Closing asks, and a No keeps everything.
        m_studio->prompts->isConfirmed = false;
        m_studio->window->close();
        QVERIFY(m_studio->window->isVisible());
        m_studio->trigger("project.close");
        QVERIFY(session().isOpen());
        // A question given up leaves the card.
        QVERIFY(button(QStringLiteral("Save again...")));
        button(QStringLiteral("Save again..."))->click();
        QVERIFY(titles().contains(QStringLiteral("was deleted")));
        m_studio->prompts->paths = {toQt(m_studio->file)};
        button(QStringLiteral("Save again..."))->click();
        QVERIFY2(!titles().contains(QStringLiteral("was deleted")), qPrintable(titles()));
        QVERIFY(session().isOpen());
        QVERIFY(session().document().saveState().isSafe());
        QCOMPARE(session().project().annotationCount(), std::int64_t(2));
        session().close();
        QCOMPARE(masksIn(m_studio->file), std::size_t(2));
    }

    void aFullDiskIsToldAndTriedAgain()
    {
        paint();
        notices().clear();
        {
            const FullDisk full;
            paint();
            QVERIFY2(titles().contains(QStringLiteral("Not saved")), qPrintable(titles()));
            QVERIFY(session().document().saveState().problem.has_value());
            QVERIFY(button(QStringLiteral("Try again")));
            button(QStringLiteral("Try again"))->click();
            QVERIFY2(titles().contains(QStringLiteral("Not saved")), qPrintable(titles()));
            m_studio->prompts->isConfirmed = false;
            m_studio->prompts->asked.clear();
            m_studio->window->close();
            QVERIFY(m_studio->window->isVisible());
            QCOMPARE(m_studio->prompts->asked.size(), 1);
        }
        // By itself, within some seconds.
        QVERIFY(m_studio->wait([&] { return !session().document().saveState().problem; }));
        QVERIFY2(titles().contains(QStringLiteral("saved again")), qPrintable(titles()));
        QVERIFY2(!titles().contains(QStringLiteral("Not saved")), qPrintable(titles()));
        session().close();
        QCOMPARE(masksIn(m_studio->file), std::size_t(2));
    }

    void cardsAreSeenOnEveryPage()
    {
        const auto isOnTop = [&] {
            QTest::qWait(30);
            QWidget* at = m_studio->window->childAt(
                notices().mapTo(m_studio->window.get(), notices().rect().center()));
            return at && (at == &notices() || notices().isAncestorOf(at));
        };
        notices().show(Error{ErrorCode::NotAVideo, {"x.mp4"}});
        for (const Workspace workspace : kWorkspaces) {
            m_studio->window->setWorkspace(workspace);
            QVERIFY2(isOnTop(), idOf(workspace));
        }
        session().close();
        QVERIFY(isOnTop());
    }

    void noCardGoesUnseen()
    {
        notices().show({Notice::Kind::Good, QStringLiteral("brief"), {}, {}, {}});
        m_studio->window->hide();
        notices().pass(60'000);
        QCOMPARE(notices().titles().size(), 1);
        m_studio->window->show();
        notices().pass(60'000);
        QCOMPARE(notices().titles().size(), 0);
        // More errors than there is room for wait for their turn.
        for (int i = 0; i < 7; ++i)
            notices().show(Error{ErrorCode::NotAVideo, {std::to_string(i) + ".mp4"}});
        QCOMPARE(notices().titles().size(), 7);
        notices().pass(60'000);
        QCOMPARE(notices().titles().size(), 7);
    }

    void anErrorSaysWhatIsSafeAndGivesAReport()
    {
        notices().show(Error{ErrorCode::NotAVideo, {"zebra.mp4"}, "no moov atom"});
        bool isReassuring = false;
        for (const auto* label : notices().findChildren<QLabel*>())
            isReassuring |= label->text().startsWith(QStringLiteral("Your work is saved."));
        QVERIFY(isReassuring);
        QPushButton* copy = button(QStringLiteral("Copy report"));
        QVERIFY(copy);
        copy->click();
        const QString report = QGuiApplication::clipboard()->text();
        for (const char* part : {"not-a-video", "zebra.mp4", "no moov atom", "Maskwright", "Qt 6"})
            QVERIFY2(report.contains(QLatin1String(part)), qPrintable(report));
        QCOMPARE(notices().titles().size(), 1);
    }

    void theLogIsOnTheDiskTheMomentItIsSaid()
    {
        const fs::path file = m_studio->folder.path() / "log" / "log.txt";
        m_studio->bench->log.keepIn(toQt(file));
        std::thread([] { log(LogLevel::Info, "test", "said by another thread"); }).join();
        QVERIFY(readFile(file, 1 << 20)->find("[test] said by another thread")
                != std::string::npos);
        const std::string longLine(3000, 'x');
        for (int i = 0; i < 1500; ++i)
            log(LogLevel::Info, "test", longLine);
        std::uintmax_t bytes = 0;
        for (const auto& entry : fs::directory_iterator(file.parent_path()))
            bytes += entry.file_size();
        QVERIFY(bytes > 1'000'000 && bytes < 2'200'000);
        m_studio->bench->log.keepIn({});
    }

    void withoutATrashACheckpointIsOnlyDeletedOnPurpose()
    {
        m_studio->trigger("project.checkpoint");
        auto* dialog = m_studio->shown<CheckpointsDialog>();
        QVERIFY(dialog);
        dialog->nameField()->setText(QStringLiteral("first"));
        dialog->setButton()->click();
        QVERIFY(m_studio->wait([&] { return dialog->list()->topLevelItemCount() == 1; }));
        qputenv("XDG_DATA_HOME", "/dev/null/nowhere");
        m_studio->prompts->asked.clear();
        dialog->removeButton()->click();
        qunsetenv("XDG_DATA_HOME");
        if (m_studio->prompts->asked.size() == 1)
            QSKIP("there is a trash on this disk");
        QVERIFY(m_studio->prompts->asked.last().contains(QStringLiteral("for good")));
        QCOMPARE(checkpoints::of(toQt(m_studio->file)).size(), std::size_t(0));
    }

    void aPresetGivesOnesOwnKeysBack()
    {
        Actions& actions = m_studio->window->actions();
        QAction* action = actions["view.fit"];
        const QKeySequence own(QStringLiteral("Ctrl+Alt+Shift+F9"));
        actions.setKeys(action, {own});
        KeysEditor editor(actions, *m_studio->bench->settings);
        editor.show();
        QVERIFY(!editor.undoButton()->isVisible());
        for (const int preset : {1, 2}) {
            editor.presets()->setCurrentIndex(preset);
            Q_EMIT editor.presets()->activated(preset);
            QVERIFY(action->shortcuts() != QList<QKeySequence>{own});
        }
        QVERIFY(editor.undoButton()->isVisible());
        editor.undoButton()->click();
        QCOMPARE(action->shortcuts(), QList<QKeySequence>{own});
        QCOMPARE(m_studio->bench->settings->get(settings::keyPreset),
                 editor.presets()->currentData().toString());
        QVERIFY(!editor.undoButton()->isVisible());
    }

    void adviceIsForWindowsAndInTheLanguageOfThePerson()
    {
        for (int code = 1; code <= int(ErrorCode::Internal); ++code) {
            const QString advice = texts::remedy({ErrorCode(code), {"a", "b", "c"}});
            QVERIFY2(!advice.contains(QStringLiteral("--")), qPrintable(advice));
        }
        QVERIFY(!texts::what({ErrorCode::ItemMissing, {"object 5"}})
                     .startsWith(QStringLiteral("object")));
        const QString notice
            = QStringLiteral("The memory is too small for the window; trying 4 frames at a time.");
        QCOMPARE(texts::workerNotice(notice), notice);
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        QCOMPARE(texts::workerNotice(notice), QLatin1Char('[') + notice + QLatin1Char(']'));
        QCOMPARE(texts::workerNotice(QStringLiteral("new words")), QStringLiteral("new words"));
        QVERIFY(texts::what({ErrorCode::SupportIncomplete, {"s", "none of its frames is painted"}})
                    .contains(QStringLiteral("[none of its frames is painted]")));
        QCoreApplication::removeTranslator(&brackets);
    }

    void theFocusIsSeenInBothThemes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("dark") << QStringLiteral("dark");
        QTest::newRow("light") << QStringLiteral("light");
    }

    void theFocusIsSeenInBothThemes()
    {
        QFETCH(const QString, name);
        applyTheme(*qApp, name, 100);
        QDialog window;
        auto* column = new QVBoxLayout(&window);
        auto* ordinary = new QPushButton(QStringLiteral("Ordinary"));
        ordinary->setAutoDefault(false);
        auto* standard = new QPushButton(QStringLiteral("Default"));
        standard->setDefault(true);
        auto* primary = new QPushButton(QStringLiteral("Primary"));
        primary->setAutoDefault(false);
        primary->setProperty("isPrimary", true);
        auto* tree = new QTreeWidget;
        tree->addTopLevelItem(new QTreeWidgetItem({QStringLiteral("row")}));
        tree->setCurrentItem(tree->topLevelItem(0));
        auto* list = new QListWidget;
        list->addItem(QStringLiteral("row"));
        list->setCurrentRow(0);
        auto* tabs = new QTabBar;
        tabs->addTab(QStringLiteral("First"));
        tabs->addTab(QStringLiteral("Second"));
        auto* check = new QCheckBox(QStringLiteral("Check"));
        check->setChecked(true);
        const std::vector<QWidget*> all{ordinary, standard, primary, tree,
                                        list,     tabs,     check,   new QSlider(Qt::Horizontal)};
        for (QWidget* widget : all)
            column->addWidget(widget);
        auto* idle = new QWidget;
        idle->setFocusPolicy(Qt::StrongFocus);
        column->addWidget(idle);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (QWidget* widget : all) {
            idle->setFocus();
            QTest::qWait(10);
            const QImage before = widget->grab().toImage();
            widget->setFocus();
            QTest::qWait(10);
            const QImage after = widget->grab().toImage();
            int changed = 0;
            for (int y = 0; y < before.height(); ++y) {
                for (int x = 0; x < before.width(); ++x)
                    changed += before.pixel(x, y) != after.pixel(x, y);
            }
            QVERIFY2(changed >= 40,
                     qPrintable(QLatin1String(widget->metaObject()->className())
                                + QStringLiteral(": %1").arg(changed)));
        }
        applyTheme(*qApp, QStringLiteral("dark"), 100);
    }
};

MW_REGISTER_TEST(TestSaving, "saving")
#include "test_saving.moc"
