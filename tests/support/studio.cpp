// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/studio.h"

#include "app/convert.h"
#include "tests/support/synthetic_video.h"
#include "ui/actions.h"
#include "ui/language.h"

namespace mw::test {

Studio::Studio(int frames, int gridStep, const QStringList& workerCommand,
               WorkerClient::Timing timing)
    : folder(*TemporaryFolder::create())
    , file(folder.path() / "project.maskwright")
{
    ClipOptions clip;
    clip.size = kSize;
    clip.frames = frames;
    const std::string problem = writeClip(folder.path() / "fish.mp4", clip);
    if (!problem.empty())
        qFatal("%s", problem.c_str());

    Workbench::Worker worker;
    worker.timing = timing;
    worker.program = QStringLiteral(MW_ENGINE);
    if (!workerCommand.isEmpty()) {
        worker.program = workerCommand.front();
        worker.arguments = workerCommand.mid(1);
    }
    applyLanguage(QStringLiteral("en"));
    bench = std::make_unique<Workbench>(Settings::temporary(), worker);
    ProjectSettings settings;
    settings.name = "project";
    settings.gridStep = gridStep;
    if (const Result<void> made = bench->session.create(file, settings); !made)
        qFatal("%s", describe(made.error()).c_str());
    auto scripted = std::make_unique<ScriptedPrompts>();
    prompts = scripted.get();
    window = std::make_unique<MainWindow>(*bench, std::move(scripted));
    window->resize(1200, 800);
    window->show();
    canvas = &window->work().canvas();
    window->openPath(toQt(folder.path() / "fish.mp4"));
    // The first picture comes before the clip is indexed; without the index there is no playing.
    if (!wait([this] {
            return bench->player.picture() != nullptr
                && bench->media.state(bench->editor.videoId()) == MediaLibrary::State::Ready;
        }))
        qFatal("the clip was not shown");
    QTest::qWait(50);
    canvas->setFocus();
}

Studio::~Studio() = default;

void Studio::click(Point image, Qt::MouseButton button)
{
    QTest::mouseClick(canvas, button, {}, onCanvas(image));
}

void Studio::trigger(const char* action) { window->actions()[action]->trigger(); }

bool Studio::wait(const std::function<bool()>& condition, int ms)
{
    return QTest::qWaitFor(condition, ms);
}

QPoint Studio::onCanvas(Point image) const { return canvas->widgetFromImage(image).toPoint(); }

void Studio::drag(Point from, Point to, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(canvas, button, modifiers, onCanvas(from));
    constexpr int kSteps = 6;
    for (int i = 1; i <= kSteps; ++i) {
        const double t = double(i) / kSteps;
        const QPoint at = onCanvas({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t});
        // QTest::mouseMove() carries no button; a drag does.
        QMouseEvent move(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton, button,
                         modifiers);
        QCoreApplication::sendEvent(canvas, &move);
    }
    QTest::mouseRelease(canvas, button, modifiers, onCanvas(to));
}

void Studio::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    canvas->setFocus();
    QTest::keyClick(canvas, key, modifiers);
}

}  // namespace mw::test
