// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "app/support_sets.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "ui/dialogs/support_dialog.h"
#include "ui/pages/dataset_page.h"
#include "ui/pages/media_page.h"
#include "ui/panels/comments_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/jobs_panel.h"
#include "ui/panels/objects_panel.h"
#include "ui/panels/project_model.h"
#include "ui/panels/review_panel.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QSortFilterProxyModel>

using namespace mw;
using namespace mw::test;

/// Every list and table of the program, watched by Qt's own tester while a project goes through
/// what projects go through.
class TestModels : public QObject
{
    Q_OBJECT

    static constexpr auto kMode = QAbstractItemModelTester::FailureReportingMode::QtTest;

private Q_SLOTS:
    void everyModelKeepsItsPromisesThroughAProjectsLife()
    {
        Studio studio;
        Workbench& bench = *studio.bench;
        Editor& editor = bench.editor;

        // Those of the windows, with their proxies, whatever they are.
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        std::set<QAbstractItemModel*> watched;
        const auto watch = [&](QAbstractItemModel* model) {
            // Those of Qt's own lists are Qt's business.
            const bool isOurs = model
                && (QByteArray(model->metaObject()->className()).startsWith("mw::")
                    || qobject_cast<QAbstractProxyModel*>(model));
            if (isOurs && watched.insert(model).second)
                testers.push_back(std::make_unique<QAbstractItemModelTester>(model, kMode));
        };
        for (const Workspace workspace : kWorkspaces) {
            studio.window->setWorkspace(workspace);
            QTest::qWait(20);
        }
        SupportDialog support(bench, studio.window.get());
        support.show();
        for (const auto* view : studio.window->findChildren<QAbstractItemView*>()) {
            watch(view->model());
            if (const auto* proxy = qobject_cast<QAbstractProxyModel*>(view->model()))
                watch(proxy->sourceModel());
        }
        QSet<QString> kinds;
        for (const QAbstractItemModel* model : watched)
            kinds.insert(QLatin1String(model->metaObject()->className()));
        for (const char* kind :
             {"mw::ProjectModel", "mw::VideosModel", "mw::ObjectsModel", "mw::ReviewModel",
              "mw::HistoryModel", "mw::CommentsModel", "mw::SupportModel", "mw::StatisticsModel"})
            QVERIFY2(kinds.contains(QLatin1String(kind)), kind);

        studio.window->setWorkspace(Workspace::Annotate);
        for (int round = 0; round < 3; ++round) {
            studio.drag({60, 50}, {80, 55});
            editor.addTrack(QStringLiteral("zebra"));
            studio.drag({120, 40}, {130, 60});
            editor.setExpression(QStringLiteral("the zebra number %1").arg(round));
            QVERIFY(editor.addComment(QStringLiteral("round %1").arg(round), Point{20, 30}));
            const CommentId comment = bench.session.project().comments().rbegin()->first;
            SupportSet set;
            set.id = bench.session.document().newId<SupportTag>();
            set.name = "example";
            set.track = editor.trackId();
            set.frames = {editor.frame()};
            QVERIFY(editor.apply({StepKind::ChangeSupport, {PutSupport{set}}, "example"}));
            editor.resolveComment(comment, true);
            editor.setFrame(editor.frame() + 1);
            studio.key(Qt::Key_C);
            QTest::qWait(10);
        }
        const SupportId first = bench.session.project().supports().begin()->first;
        QVERIFY(editor.apply(steps::moveSupport(bench.session.project(), first, 1)));
        QVERIFY(editor.apply(steps::setSupportActive(bench.session.project(), first, false)));
        studio.trigger("run.both");
        QVERIFY(studio.wait([&] { return bench.jobs.activeCount() == 0; }, 240'000));
        QVERIFY(editor.removeTrack(editor.trackId()));
        QVERIFY(
            editor.apply({StepKind::RemoveVideo, {RemoveVideo{editor.videoId()}}, "fish", 1, {}}));
        for (const Workspace workspace : kWorkspaces) {
            studio.window->setWorkspace(workspace);
            QTest::qWait(20);
        }
        while (bench.session.document().canUndo())
            QVERIFY(editor.undo());
        while (bench.session.document().canRedo())
            QVERIFY(editor.redo());
        bench.session.close();
        QVERIFY(bool(bench.session.open(studio.file, ProjectStore::Access::ReadWrite)));
        QTest::qWait(50);
        testers.clear();  // before what they watch
    }
};

MW_REGISTER_TEST(TestModels, "models")
#include "test_models.moc"
