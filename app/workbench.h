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

namespace mw {

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

    /// Adds a run to the queue with the options of the settings. Null, with an error, when there is
    /// nothing to run.
    Result<PropagationJob*> run(const PlanQuestion& question);
    /// "flow" or "cma": the person's choice, or the best that can be had. `hasExample`: something is
    /// painted that a model could be shown, in the video or in an example.
    QString method(bool hasExample) const;
};

}  // namespace mw
