// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor.h"
#include "app/jobs.h"
#include "app/log_book.h"
#include "app/media.h"
#include "app/player.h"
#include "app/propagation_job.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/worker_client.h"

#include <optional>
#include <vector>

namespace mw {

/// What a person chose for one run; the settings say the rest.
struct RunChoice {
    std::optional<QString> method;  ///< "auto", "flow" or "cma"
    std::optional<QString> model;
    std::optional<int> windowFrames;
};

/// What came of asking for runs on many objects.
struct Batch {
    enum class Reason {
        Unspecified = 0,
        Protected,
        Queued,  ///< A run of it waits or is under way.
        NothingPainted,  ///< And no example that its class could be found by.
        NothingToDo,  ///< Every frame is locked.
    };
    struct LeftOut {
        TrackId track;
        Reason reason;
    };
    int queued = 0;
    std::vector<LeftOut> leftOut;
    std::optional<Error> problem;  ///< What stopped it, such as a project that may not be changed.
};

/// Everything of the running program that is not a window, in the order in which it needs each
/// other. Windows get a reference; tests make one with settings and a worker of their own.
struct Workbench {
    struct Worker {
        QString program;
        QStringList arguments{QStringLiteral("serve")};
        WorkerClient::Timing timing;
    };

    Workbench(std::unique_ptr<Settings> settings, Worker worker);
    ~Workbench();

    const QString workerProgram;
    LogBook log;  ///< First, so that all others can log until they are gone.
    std::unique_ptr<Settings> settings;
    ProjectSession session;
    JobQueue jobs;
    WorkerClient worker;
    Editor editor;
    MediaLibrary media;
    Player player;

    /// Adds a run to the queue with the options of the settings, but for what was chosen for it.
    /// An error when there is nothing to run.
    Result<PropagationJob*> run(const PlanQuestion& question, const RunChoice& choice = {});
    /// Adds a run for what an earlier one has left to do, made as that was.
    Result<PropagationJob*> resume(RunId run);
    /// Adds a run over the whole clip for each of the objects that have one to make.
    Batch runEach(const std::vector<TrackId>& tracks);
    /// Ends the worker, whatever it does, and starts a fresh one that goes on with the run.
    void restartWorker();
    /// "flow" or "cma": the person's choice, or the best that can be had. `hasExample`: something
    /// is painted that a model could be shown, in the video or in an example.
    QString method(bool hasExample, const RunChoice& choice = {}) const;
};

}  // namespace mw
