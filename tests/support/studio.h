// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench.h"
#include "core/base/file.h"
#include "ui/canvas/canvas.h"
#include "ui/main_window.h"
#include "ui/work_area.h"

#include <QtTest>

#include <deque>

namespace mw::test {

/// Answers questions as the test says, and remembers what was asked.
class ScriptedPrompts final : public Prompts
{
public:
    std::deque<QString> paths;  ///< For files and folders, in order.
    std::deque<QString> texts;  ///< What is typed; what was there before when none is left.
    bool isConfirmed = true;
    QStringList asked;
    QStringList told;

    /// Several files are one entry of `paths`, a line each.
    QStringList openFiles(QWidget*, const QString& title, const QString&, const QString&) override
    {
        return next(title).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    QString openFile(QWidget*, const QString& title, const QString&, const QString&) override
    {
        return next(title);
    }
    QString saveFile(QWidget*, const QString& title, const QString&, const QString&) override
    {
        return next(title);
    }
    QString folder(QWidget*, const QString& title, const QString&) override { return next(title); }
    bool confirm(QWidget*, const QString& question, const QString&, const QString&) override
    {
        asked << question;
        return isConfirmed;
    }
    QString text(QWidget*, const QString& title, const QString&, const QString& now) override
    {
        asked << title;
        if (texts.empty())
            return now;
        const QString typed = texts.front();
        texts.pop_front();
        return typed;
    }
    void tell(QWidget*, const QString& text) override { told << text; }

private:
    QString next(const QString& title)
    {
        asked << title;
        if (paths.empty())
            return {};
        const QString path = paths.front();
        paths.pop_front();
        return path;
    }
};

/// The real window on a real project with a real video, and the real engine as its worker.
class Studio
{
public:
    static constexpr Size kSize{192, 108};

    /// Makes a project with one generated clip of `frames` frames, every `gridStep`-th annotated.
    /// `worker` is a program with its arguments instead of the engine.
    explicit Studio(int frames = 30, int gridStep = 1, const QStringList& worker = {},
                    WorkerClient::Timing timing = {});
    ~Studio();

    bool wait(const std::function<bool()>& condition, int ms = 20'000);
    /// Presses, drags and releases on the canvas between image pixels.
    void drag(Point from, Point to, Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers modifiers = {});
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void click(Point image, Qt::MouseButton button = Qt::LeftButton);
    void trigger(const char* action);
    /// The only visible child of a kind, by the name of its object when given.
    template <class T>
    T* shown(const QString& name = {}) const
    {
        for (T* widget : window->findChildren<T*>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    Editor& editor() { return bench->editor; }
    QPoint onCanvas(Point image) const;
    const Project& project() const { return bench->session.project(); }
    Mask mask(TrackId track, FrameIndex frame) const
    {
        return *bench->session.document().mask(track, frame);
    }

    TemporaryFolder folder;
    fs::path file;
    ScriptedPrompts* prompts = nullptr;  ///< Owned by the window.
    std::unique_ptr<Workbench> bench;
    std::unique_ptr<MainWindow> window;
    Canvas* canvas = nullptr;
};

}  // namespace mw::test
