// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "core/project/expression_check.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "ui/actions.h"
#include "ui/notices.h"
#include "ui/panels/expression_panel.h"
#include "ui/panels/objects_panel.h"
#include "ui/panels/review_panel.h"
#include "ui/panels/sentence_list.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace mw;
using namespace mw::test;

/// The sentences of objects: several of them, long ones, and what is said while they are typed.
class TestExpressions : public QObject
{
    Q_OBJECT

    std::unique_ptr<Studio> m_studio;

    Editor& editor() { return m_studio->editor(); }
    const Project& project() { return m_studio->project(); }
    ExpressionPanel& panel() { return m_studio->window->expressionPanel(); }

    QDockWidget* dock(const char* name)
    {
        return m_studio->window->findChild<QDockWidget*>(QLatin1String(name));
    }
    QStringList sentences()
    {
        QStringList texts;
        for (const Expression* e : project().expressionsOf(editor().trackId()))
            texts << toQt(e->text);
        return texts;
    }
    QString shown() { return panel().field()->toPlainText(); }
    /// Into the field, in place of what is there, without leaving it.
    void type(const QString& text)
    {
        panel().field()->setFocus();
        panel().field()->selectAll();
        panel().field()->insertPlainText(text);
    }
    void enter(const QString& text)
    {
        type(text);
        QTest::keyClick(panel().field(), Qt::Key_Return);
    }
    void add(const QString& text)
    {
        QTest::mouseClick(panel().addButton(), Qt::LeftButton);
        enter(text);
    }
    void choose(int row)
    {
        SentenceList* list = panel().sentences();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(list->item(row)).center());
    }
    QString onCard(TrackId track)
    {
        auto* view = m_studio->window->findChild<QListView*>(QStringLiteral("objects"));
        auto* model = qobject_cast<ObjectsModel*>(view->model());
        return model->indexOf(track).data(ObjectsModel::ExpressionRole).toString();
    }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<Studio>(20);
        m_studio->drag({60, 50}, {80, 55});
    }
    void cleanup() { m_studio.reset(); }

    void withOneSentenceThereIsAFieldAndAnOffer()
    {
        QVERIFY(!panel().sentences()->isVisible());
        QVERIFY(!panel().addButton()->isVisible());  // the field is for the first
        enter(QStringLiteral("the square"));
        QVERIFY(panel().addButton()->isVisible());
        for (const QWidget* widget :
             std::initializer_list<QWidget*>{panel().sentences(), panel().kinds(),
                                             panel().firstButton(), panel().removeButton()})
            QVERIFY(!widget->isVisible());
    }

    void severalSentencesAreAddedChosenOrderedAndRemoved()
    {
        enter(QStringLiteral("the square"));
        add(QStringLiteral("the thing that moves"));
        add(QStringLiteral("a box in the water"));
        const TrackId track = editor().trackId();
        const QStringList all{QStringLiteral("the square"), QStringLiteral("the thing that moves"),
                              QStringLiteral("a box in the water")};
        QCOMPARE(sentences(), all);
        QCOMPARE(panel().sentences()->count(), 3);
        QCOMPARE(shown(), all[2]);  // what was written last is chosen
        QCOMPARE(onCard(track), all[2]);

        // What is chosen is what the card, the review and a run use.
        choose(1);
        QCOMPARE(shown(), all[1]);
        QCOMPARE(onCard(track), all[1]);
        QCOMPARE(toQt(editor().expression()->text), all[1]);
        m_studio->window->setWorkspace(Workspace::Review);
        bool isInReview = false;
        for (const QLabel* label : m_studio->window->reviewPanel().findChildren<QLabel*>())
            isInReview |= label->text().contains(all[1]);
        QVERIFY(isInReview);
        m_studio->window->setWorkspace(Workspace::Annotate);

        // Typing changes the chosen one.
        enter(QStringLiteral("the thing that swims"));
        QCOMPARE(sentences(),
                 (QStringList{all[0], QStringLiteral("the thing that swims"), all[2]}));

        QTest::mouseClick(panel().firstButton(), Qt::LeftButton);
        const QStringList reordered{QStringLiteral("the thing that swims"), all[0], all[2]};
        QCOMPARE(sentences(), reordered);
        QCOMPARE(shown(), reordered[0]);  // it is still the one that is chosen
        QVERIFY(!panel().firstButton()->isEnabled());
        QVERIFY(editor().undo());
        QCOMPARE(sentences()[1], reordered[0]);
        QCOMPARE(shown(), reordered[0]);
        QVERIFY(editor().redo());
        QTest::keyClick(panel().sentences(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(sentences(), (QStringList{all[0], reordered[0], all[2]}));

        QTest::mouseClick(panel().removeButton(), Qt::LeftButton);
        QCOMPARE(sentences(), (QStringList{all[0], all[2]}));
        QCOMPARE(shown(), all[0]);
        QVERIFY(editor().undo());
        QCOMPARE(sentences().size(), 3);

        // Another object, and back: the choice is kept.
        choose(2);
        editor().addTrack({});
        QVERIFY(!panel().sentences()->isVisible());
        QCOMPARE(shown(), QString());
        editor().setTrack(track);
        QCOMPARE(shown(), all[2]);
    }

    void aRunUsesTheChosenSentence()
    {
        enter(QStringLiteral("the square"));
        add(QStringLiteral("the thing that moves"));
        const ExpressionId moves = editor().expression()->id;
        m_studio->bench->settings->set(settings::method, QStringLiteral("flow"));
        m_studio->trigger("run.both");
        QVERIFY(
            m_studio->wait([this] { return m_studio->bench->jobs.activeCount() == 0; }, 240'000));
        QCOMPARE(project().runs().size(), std::size_t(1));
        QVERIFY(project().runs().begin()->second.expression == moves);
        // It follows its sentence.
        QTest::mouseClick(panel().firstButton(), Qt::LeftButton);
        const Run& run = project().runs().begin()->second;
        QCOMPARE(project().expression(run.expression)->text, std::string("the thing that moves"));
        QVERIFY(run.expression != moves);
    }

    void theKindIsChosenAndUndone()
    {
        enter(QStringLiteral("the square"));
        add(QStringLiteral("the square in the corner"));
        QVERIFY(panel().kinds()->isVisible());
        const ExpressionId id = editor().expression()->id;
        QTest::keyClick(panel().kinds(), Qt::Key_Down);
        QVERIFY(project().expression(id)->kind == ExpressionKind::FirstFrame);
        QCOMPARE(project().expression(id)->text, std::string("the square in the corner"));
        choose(0);
        QCOMPARE(panel().kinds()->currentIndex(), 0);
        choose(1);
        QCOMPARE(panel().kinds()->currentIndex(), 1);
        QVERIFY(editor().undo());
        QVERIFY(project().expression(id)->kind == ExpressionKind::FullVideo);
        QCOMPARE(panel().kinds()->currentIndex(), 0);
    }

    void whatIsTypedIsStoredBeforeAnythingElseHappens()
    {
        enter(QStringLiteral("the square"));
        const TrackId track = editor().trackId();
        type(QStringLiteral("the blue square"));
        QTest::mouseClick(panel().addButton(), Qt::LeftButton);
        QCOMPARE(sentences(), QStringList{QStringLiteral("the blue square")});
        type(QStringLiteral("it moves"));
        choose(0);
        QCOMPARE(sentences().size(), 2);
        QCOMPARE(shown(), QStringLiteral("the blue square"));
        QTest::mouseClick(panel().addButton(), Qt::LeftButton);
        type(QStringLiteral("a third one"));
        editor().addTrack({});
        editor().setTrack(track);
        QCOMPARE(sentences().size(), 3);

        // An empty one is no sentence, and Escape gives up.
        QTest::mouseClick(panel().addButton(), Qt::LeftButton);
        QCOMPARE(panel().sentences()->count(), 4);
        QTest::keyClick(panel().field(), Qt::Key_Return);
        QCOMPARE(panel().sentences()->count(), 3);
        QTest::mouseClick(panel().addButton(), Qt::LeftButton);
        type(QStringLiteral("not wanted"));
        QTest::keyClick(panel().field(), Qt::Key_Escape);
        QCOMPARE(sentences().size(), 3);
        QCOMPARE(shown(), QStringLiteral("a third one"));
    }

    void tRaisesThePanelWhereverItIs()
    {
        QDockWidget* expression = dock("expressionDock");
        expression->close();
        m_studio->key(Qt::Key_T);
        QVERIFY(expression->isVisible() && !panel().visibleRegion().isEmpty());
        QTest::keyClick(m_studio->window.get(), Qt::Key_F9);
        QVERIFY(!expression->isVisible());
        m_studio->key(Qt::Key_T);
        QVERIFY(expression->isVisible() && !panel().visibleRegion().isEmpty());
        QTest::keyClick(m_studio->window.get(), Qt::Key_F9);
        QVERIFY(dock("objectsDock")->isVisible());

        // Behind another one.
        m_studio->window->tabifyDockWidget(expression, dock("objectsDock"));
        dock("objectsDock")->raise();
        QTest::qWait(50);
        QVERIFY(panel().visibleRegion().isEmpty());
        m_studio->key(Qt::Key_T);
        QVERIFY(m_studio->wait([&] { return !panel().visibleRegion().isEmpty(); }, 2000));
        QVERIFY(panel().field()->hasFocus());
    }

    void longSentencesAreKept_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("10 000 letters") << QString(10'000, QLatin1Char('x'));
        QTest::newRow("Chinese") << QString(19'999, QChar(0x9C7C)) + QChar(0x6C34);
        QTest::newRow("emoji") << QStringLiteral("🐟").repeated(10'000);
    }

    void longSentencesAreKept()
    {
        QFETCH(QString, text);
        const TrackId track = editor().trackId();
        enter(text);
        editor().addTrack({});
        QCOMPARE(shown(), QString());
        editor().setTrack(track);
        QVERIFY(shown() == text);
        QVERIFY(toQt(editor().expression()->text) == text);
        QVERIFY(onCard(track).size() <= 201);
        m_studio->bench->session.close();
        QVERIFY(
            bool(m_studio->bench->session.open(m_studio->file, ProjectStore::Access::ReadWrite)));
        QVERIFY(shown() == text);
    }

    void whatDoesNotFitIsCutAloud()
    {
        type(QStringLiteral("🐟").repeated(10'001));
        QCOMPARE(shown().size(), qsizetype(20'000));
        QVERIFY(panel().findings().contains(QStringLiteral("Only the first 20,000 characters")));
        QTest::keyClick(panel().field(), Qt::Key_Return);
        QCOMPARE(toQt(editor().expression()->text).size(), qsizetype(20'000));
    }

    void aRefusedSentenceStays()
    {
        const TrackId track = editor().trackId();
        editor().addTrack({});
        const TrackId other = editor().trackId();
        m_studio->bench->session.close();
        QVERIFY(
            bool(m_studio->bench->session.open(m_studio->file, ProjectStore::Access::ReadOnly)));
        editor().setTrack(track);
        QVERIFY(panel().field()->isReadOnly());
        // However it came into the field.
        panel().field()->textCursor().insertText(QStringLiteral("the square"));
        QVERIFY(!panel().store());
        QVERIFY(panel().findings().contains(QStringLiteral("Not stored yet")));
        QVERIFY(!m_studio->window->work().notices().titles().isEmpty());
        editor().setTrack(other);
        QCOMPARE(shown(), QString());
        editor().setTrack(track);
        QCOMPARE(shown(), QStringLiteral("the square"));
        QVERIFY(panel().findings().contains(QStringLiteral("Not stored yet")));
    }

    void sentencesAreJudgedWhileTheyAreTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("count");
        QTest::addColumn<QString>("finding");
        QTest::newRow("nothing") << QString() << "0/20"
                                 << "An object without a sentence is not exported.";
        QTest::newRow("spaces") << QStringLiteral("   ") << "0/20"
                                << "An object without a sentence is not exported.";
        QTest::newRow("clear") << QStringLiteral("the zebra that drinks") << "4/20"
                               << "Clear and unlike the others.";
        QTest::newRow("20 words") << QStringLiteral("the zebra")
                + QStringLiteral(" very").repeated(18)
                                  << "20/20"
                                  << "Clear and unlike the others.";
        QTest::newRow("21 words") << QStringLiteral("the zebra")
                + QStringLiteral(" very").repeated(19)
                                  << "21/20"
                                  << "At most 20 words.";
        QTest::newRow("another's") << QStringLiteral("The ZEBRA, on the left") << "5/20"
                                   << "zebra 1 has the same sentence. Say what tells them apart.";
        QTest::newRow("pronoun") << QStringLiteral("it drinks, the zebra") << "4/20"
                                 << "Name the object instead of \"it\" or \"he\".";
        QTest::newRow("number") << QStringLiteral("the zebra, object 2") << "4/20"
                                << "Numbers of objects mean nothing to someone who sees only the "
                                   "video.";
        QTest::newRow("class") << QStringLiteral("the striped animal") << "3/20"
                               << "The class is not named; say what kind of thing it is.";
        QTest::newRow("again") << QStringLiteral("the second zebra") << "3/20"
                               << "The object has this sentence already.";
    }

    void sentencesAreJudgedWhileTheyAreTyped()
    {
        QFETCH(QString, text);
        QFETCH(QString, count);
        QFETCH(QString, finding);
        editor().setCategory({editor().trackId()}, QStringLiteral("zebra"));
        enter(QStringLiteral("the zebra on the left"));
        editor().addTrack(QStringLiteral("zebra"));
        const bool isAnother = QLatin1String(QTest::currentDataTag()) == QLatin1String("again");
        if (isAnother) {
            enter(QStringLiteral("the second zebra"));
            QTest::mouseClick(panel().addButton(), Qt::LeftButton);
        }
        type(text);
        QCOMPARE(panel().count(), count);
        QCOMPARE(panel().findings().simplified().mid(2), finding);
    }
};

MW_REGISTER_TEST(TestExpressions, "expressions")
#include "test_expressions.moc"
