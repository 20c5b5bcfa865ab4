// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/jobs.h"
#include "app/session.h"
#include "app/worker_client.h"
#include "core/project/run_record.h"

#include <QTimer>

#include <functional>
#include <map>

namespace mw {

/// How a run is computed, beside what it is asked.
struct RunOptions {
    QString method = QStringLiteral("flow");
    /// Decides the method instead, once the worker has said what it can do.
    std::function<Result<QString>()> chooseMethod;
    QString model;
    QString device = QStringLiteral("auto");
    QString precision = QStringLiteral("auto");
    PropagationOptions propagation;
};

/// A run in the background: sends the question to the worker and stores what comes back, frame by
/// frame.
///
/// Frames a person paints or accepts meanwhile stay as they are: the session drops what the worker
/// sends for them, and the database would refuse it. Whatever arrived when the run ends, for
/// whatever reason, stays.
class PropagationJob final : public Job
{
    Q_OBJECT

public:
    PropagationJob(QString title, ProjectSession& session, WorkerClient& worker,
                   PlanQuestion question, RunOptions options);
    ~PropagationJob() override;

    TrackId track() const { return m_question.track; }
    RunId run() const { return m_run; }
    /// The frames it is working on, ascending. Empty before it starts.
    const std::vector<FrameIndex>& frames() const { return m_frames; }
    /// Goes on where this one stopped: what it has finished stays and is not computed again.
    std::unique_ptr<Job> again() const override;

Q_SIGNALS:
    /// A mask with other answers of the model for the same frame, to switch to.
    void candidatesArrived(mw::TrackId track, mw::RunId run, const mw::PropagatedMask& mask);

protected:
    void start() override;
    void requestCancel() override;

private:
    void begin();
    /// Which sentence is meant, wherever it has gone since the run was asked for.
    ExpressionId expressionNow() const;
    Result<protocol::RunJob> makeRequest();
    Result<void> storeArrived();
    void store();
    void settleContinued();
    QString outcome() const;
    void onEnded(const std::optional<Error>& error, const QString& method);

    ProjectSession& m_session;
    WorkerClient& m_worker;
    std::string m_project;  ///< Its uuid: ids mean nothing in another one.
    PlanQuestion m_question;
    RunRecord m_record;
    std::string m_sentence;  ///< The text of its expression when it was asked for.
    RunOptions m_options;
    RunId m_run;
    std::vector<FrameIndex> m_frames;
    std::map<FrameIndex, AnnotatedMask> m_arrived;  ///< Not yet stored.
    QTimer m_storeTimer;
    int m_stored = 0;
    int m_skipped = 0;
    bool m_isListening = false;
    bool m_isWaiting = false;  ///< For the worker to say what it can do.
};

}  // namespace mw
