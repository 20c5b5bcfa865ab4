// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "tests/support/synthetic_video.h"
#include "ui/dialogs/new_project_dialog.h"
#include "ui/notices.h"
#include "ui/start_page.h"

#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

using namespace mw;
using namespace mw::test;

/// What can be dropped into the window, and what comes of it.
class TestDrops : public QObject
{
    Q_OBJECT

    std::unique_ptr<Studio> m_studio;

    MainWindow& window() { return *m_studio->window; }
    ProjectSession& session() { return m_studio->bench->session; }
    QStringList notices() { return window().work().notices().titles(); }
    fs::path path(const char* name) { return m_studio->folder.path() / name; }
    std::size_t videos() { return m_studio->project().videos().size(); }
    bool isIdle() { return m_studio->bench->jobs.activeCount() == 0; }

    /// False when the window does not take it.
    bool drop(const QList<QUrl>& urls)
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(&window(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&window(), &event);
        QCoreApplication::processEvents();  // what is dropped is taken once the event is over
        return event.isAccepted();
    }
    bool drop(const std::vector<fs::path>& paths)
    {
        QList<QUrl> urls;
        for (const fs::path& p : paths)
            urls << QUrl::fromLocalFile(toQt(p));
        return drop(urls);
    }
    void clip(const fs::path& file, int frames)
    {
        ClipOptions options;
        options.size = Studio::kSize;
        options.frames = frames;
        QCOMPARE(writeClip(file, options), std::string());
    }

private Q_SLOTS:
    void init() { m_studio = std::make_unique<Studio>(); }
    void cleanup() { m_studio.reset(); }

    void aFolderOfFramesIsAVideo()
    {
        const fs::path frames = path("frames 数据");
        fs::create_directory(frames);
        for (int i = 0; i < 5; ++i)
            QVERIFY(bool(writeJpeg(frames / ("0000" + std::to_string(i) + ".jpg"),
                                   drawFrame(Studio::kSize, i))));
        QVERIFY(drop({frames}));
        QVERIFY(m_studio->wait([this] { return videos() == 2 && isIdle(); }));
        const Video& video = m_studio->project().videos().rbegin()->second;
        QVERIFY(video.isFolder);
        QCOMPARE(video.frameCount, 5);
        m_studio->editor().setVideo(video.id);
        QVERIFY(m_studio->wait([this] {
            const FramePtr& shown = m_studio->canvas->picture();
            return shown && frameNumberIn(shown->size, shown->rgb) == 0
                && m_studio->editor().video()->isFolder;
        }));
    }

    void severalFilesAreAddedAndTheBadOneSaysSo()
    {
        clip(path("a.mp4"), 8);
        clip(path("b.mp4"), 9);
        QVERIFY(bool(writeFileAtomically(path("notes.txt"), "this is no video")));
        QVERIFY(drop({path("a.mp4"), path("notes.txt"), path("b.mp4")}));
        QVERIFY(m_studio->wait([this] { return videos() == 3 && isIdle(); }));
        QVERIFY2(notices().join(QLatin1Char('|')).contains(QStringLiteral("notes.txt")),
                 qPrintable(notices().join(QLatin1Char('|'))));
        // What the project has is not added again.
        QVERIFY(drop({path("a.mp4"), path("fish.mp4")}));
        QVERIFY(m_studio->wait([this] { return isIdle(); }));
        QCOMPARE(videos(), std::size_t(3));
    }

    void aProjectIsOpened()
    {
        m_studio->drag({60, 50}, {80, 50});
        const fs::path other = path("other.maskwright");
        QVERIFY(bool(session().document().store().copyTo(other)));
        // Also when other things come with it: they are not put into a project by accident.
        QVERIFY(drop({other, path("fish.mp4")}));
        QVERIFY(session().document().file() == other);
        QCOMPARE(m_studio->project().tracks().size(), std::size_t(1));
        QCOMPARE(videos(), std::size_t(1));
        QVERIFY(m_studio->wait([this] { return m_studio->canvas->picture() != nullptr; }));
    }

    void whatIsNoProjectAndNoFileChangesNothing()
    {
        QVERIFY(bool(writeFileAtomically(path("bad.maskwright"), "no project")));
        QVERIFY(drop({path("bad.maskwright")}));
        QVERIFY(session().document().file() == m_studio->file);
        QVERIFY2(notices().join(QLatin1Char('|')).contains(QStringLiteral("bad.maskwright")),
                 qPrintable(notices().join(QLatin1Char('|'))));
        window().work().notices().clear();
        fs::create_directory(path("nothing in it"));
        QVERIFY(drop({path("nothing in it")}));
        QVERIFY(m_studio->wait([this] { return isIdle() && !notices().isEmpty(); }));
        window().work().notices().clear();
        QVERIFY(drop({path("not there.mp4")}));
        QVERIFY(m_studio->wait([this] { return isIdle() && !notices().isEmpty(); }));
        QCOMPARE(videos(), std::size_t(1));
        QVERIFY(!drop({QUrl(QStringLiteral("https://example.org/video.mp4"))}));
    }

    void withoutAProjectOneIsAskedForAndTheVideoGoesIntoIt()
    {
        session().close();
        QVERIFY(m_studio->shown<StartPage>());
        clip(path("a.mp4"), 8);
        int asked = 0;
        const auto answer = [this, &asked](bool accepts) {
            QTimer::singleShot(200, this, [this, &asked, accepts] {
                auto* dialog = qobject_cast<NewProjectDialog*>(QApplication::activeModalWidget());
                if (!dialog)
                    return;
                ++asked;
                const auto fields = dialog->findChildren<QLineEdit*>();
                fields[0]->setText(QStringLiteral("dropped"));
                fields[1]->setText(toQt(m_studio->folder.path()));
                for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
                    if (button->text()
                        == (accepts ? QStringLiteral("Create") : QStringLiteral("Cancel")))
                        QTest::mouseClick(button, Qt::LeftButton);
                }
            });
        };
        answer(false);
        QVERIFY(drop({path("a.mp4")}));
        QCOMPARE(asked, 1);
        QVERIFY(!session().isOpen());
        answer(true);
        QVERIFY(drop({path("a.mp4")}));
        QCOMPARE(asked, 2);
        QVERIFY(session().isOpen());
        QVERIFY(m_studio->wait([this] { return videos() == 1 && isIdle(); }));
        QCOMPARE(m_studio->project().videos().begin()->second.frameCount, 8);
    }
};

MW_REGISTER_TEST(TestDrops, "drops")
#include "test_drops.moc"
