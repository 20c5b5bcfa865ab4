// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/formats/findings.h"
#include "core/project/store.h"

#include <QString>

#include <optional>

/// Words for what the layers below express as values, in the language of the person.
namespace mw::texts {

QString what(const Error& error);  ///< "zebra.mp4: this is not a video file"
QString remedy(const Error& error);  ///< "Choose another file."
QString what(const Finding& finding);  ///< Without its place.
QString remedy(const Finding& finding);
QString step(const StepInfo& step);  ///< "Paint zebra 1", for "Undo paint zebra 1" and the history.
/// As much of a text as a line holds, with "…" where something was left out.
QString beginning(const QString& text, qsizetype most);
QString phase(const QString& key);  ///< Of Progress::phase.
QString workerNotice(const QString& english);  ///< What the worker says is said in English.
QString duration(double seconds);  ///< "8 s", "3 min", "2 h 5 min"
QString timeOfDay(Timestamp at);  ///< "14:02:11"
QString origin(MaskOrigin origin);
QString review(ReviewState state);
QString rejectReason(int reason);

}  // namespace mw::texts
