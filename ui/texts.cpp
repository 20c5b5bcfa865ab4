// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/texts.h"

#include "app/convert.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace mw::texts {

namespace {

QString translated(const char* context, const char* text)
{
    return QCoreApplication::translate(context, text);
}

/// A sentence pasted by mistake would make a line of kilometres.
constexpr qsizetype kMostOfSubject = 120;

QString sentence(QString text)
{
    if (text.isEmpty())
        return text;
    text[0] = text[0].toUpper();
    return text + QLatin1Char('.');
}

/// What to do in a window, where the usual advice is for the command line.
const char* studioRemedy(ErrorCode code)
{
    switch (code) {
    case ErrorCode::WrongUsage:
        return QT_TRANSLATE_NOOP("errors", "please report it with the log");
    case ErrorCode::MethodUnavailable:
        return QT_TRANSLATE_NOOP("errors", "choose another method in the preferences (F2)");
    case ErrorCode::DeviceUnavailable:
        return QT_TRANSLATE_NOOP("errors", "choose the CPU in the preferences (F2)");
    case ErrorCode::ItemMissing:
        return QT_TRANSLATE_NOOP("errors",
                                 "it may have been removed meanwhile; the history shows when");
    case ErrorCode::OutOfMemory:
        return QT_TRANSLATE_NOOP(
            "errors", "close other programs, or choose a smaller window in the preferences (F2)");
    case ErrorCode::OutOfDeviceMemory:
        return QT_TRANSLATE_NOOP("errors",
                                 "choose a smaller window, or the CPU, in the preferences (F2)");
    case ErrorCode::NotANumber:
        return QT_TRANSLATE_NOOP("errors",
                                 "choose float32 in the preferences (F2), or another model");
    default:
        return errorText(code).remedy;
    }
}

/// The error's things: the first is a name, the others may be reasons that we know in English.
Error translatedReasons(Error error)
{
    for (std::size_t i = 1; i < error.args.size(); ++i)
        error.args[i] = toStd(translated("errors", error.args[i].c_str()));
    return error;
}

QString filled(const char* text, const Finding& finding)
{
    QString out = translated("rules", text);
    for (std::size_t i = 0; i < finding.args.size(); ++i)
        out.replace(QLatin1Char('%') + QString::number(i + 1), toQt(finding.args[i]));
    return out;
}

}  // namespace

QString beginning(const QString& text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    QString kept = text.left(most);
    if (kept.back().isHighSurrogate())
        kept.chop(1);
    return kept.trimmed() + QStringLiteral("…");
}

QString what(const Error& error)
{
    const QString text = toQt(
        fillIn(toStd(translated("errors", errorText(error.code).what)), translatedReasons(error)));
    // An item that is not there is only known by a number that nobody has seen.
    return error.args.empty() || error.args[0].empty() || error.code == ErrorCode::ItemMissing
        ? sentence(text)
        : toQt(error.args[0]) + QStringLiteral(": ") + text + QLatin1Char('.');
}

QString remedy(const Error& error)
{
    return sentence(toQt(
        fillIn(toStd(translated("errors", studioRemedy(error.code))), translatedReasons(error))));
}

QString what(const Finding& finding) { return filled(ruleInfo(finding.rule).message, finding); }

QString remedy(const Finding& finding)
{
    return sentence(filled(ruleInfo(finding.rule).remedy, finding));
}

QString step(const StepInfo& step)
{
    static constexpr const char* kTexts[] = {
        "",
        QT_TRANSLATE_NOOP("steps", "Paint %1"),
        QT_TRANSLATE_NOOP("steps", "Erase %1"),
        QT_TRANSLATE_NOOP("steps", "Fill %1"),
        QT_TRANSLATE_NOOP("steps", "Clear the mask of %1"),
        QT_TRANSLATE_NOOP("steps", "Copy the mask of %1"),
        QT_TRANSLATE_NOOP("steps", "Reshape the mask of %1"),
        QT_TRANSLATE_NOOP("steps", "Confirm that %1 is absent"),
        QT_TRANSLATE_NOOP("steps", "Fill in %1"),
        QT_TRANSLATE_NOOP("steps", "Add video %1"),
        QT_TRANSLATE_NOOP("steps", "Change video %1"),
        QT_TRANSLATE_NOOP("steps", "Remove video %1"),
        QT_TRANSLATE_NOOP("steps", "Add object %1"),
        QT_TRANSLATE_NOOP("steps", "Change object %1"),
        QT_TRANSLATE_NOOP("steps", "Remove object %1"),
        QT_TRANSLATE_NOOP("steps", "Change the class of %1"),
        QT_TRANSLATE_NOOP("steps", "Write expression \"%1\""),
        QT_TRANSLATE_NOOP("steps", "Remove expression \"%1\""),
        QT_TRANSLATE_NOOP("steps", "Change support set %1"),
        QT_TRANSLATE_NOOP("steps", "Run on %1"),
        QT_TRANSLATE_NOOP("steps", "Remove the run on %1"),
        QT_TRANSLATE_NOOP("steps", "Switch the candidate of %1"),
        QT_TRANSLATE_NOOP("steps", "Accept %1"),
        QT_TRANSLATE_NOOP("steps", "Reject %1"),
        QT_TRANSLATE_NOOP("steps", "Back to unreviewed: %1"),
        QT_TRANSLATE_NOOP("steps", "Lock %1"),
        QT_TRANSLATE_NOOP("steps", "Unlock %1"),
        QT_TRANSLATE_NOOP("steps", "Import %1"),
        QT_TRANSLATE_NOOP("steps", "Change the project's settings"),
        QT_TRANSLATE_NOOP("steps", "Outline %1 by clicks"),
        QT_TRANSLATE_NOOP("steps", "Comment \"%1\""),
        QT_TRANSLATE_NOOP("steps", "Resolve \"%1\""),
        QT_TRANSLATE_NOOP("steps", "Remove comment \"%1\""),
        QT_TRANSLATE_NOOP("steps", "Reorder the expressions of %1"),
    };
    static_assert(std::size(kTexts) == std::size(kStepKindNames));
    QString text = translated("steps", kTexts[std::size_t(step.kind)]);
    if (step.kind == StepKind::Run && step.subject.empty())
        text = translated("steps", QT_TRANSLATE_NOOP("steps", "Run"));
    else if (text.contains(QLatin1String("%1")))
        text = text.arg(beginning(toQt(step.subject), kMostOfSubject)).simplified();
    if (step.count > 1)
        text += QStringLiteral(" (%1)").arg(
            QCoreApplication::translate("steps", "%n frame(s)", nullptr, step.count));
    return text;
}

QString phase(const QString& key)
{
    static constexpr struct {
        const char* key;
        const char* text;
    } kTexts[] = {
        {"draw", QT_TRANSLATE_NOOP("phases", "Drawing")},
        {"load", QT_TRANSLATE_NOOP("phases", "Loading the model")},
        {"index", QT_TRANSLATE_NOOP("phases", "Indexing")},
        {"support", QT_TRANSLATE_NOOP("phases", "Reading the support set")},
        {"propagate", QT_TRANSLATE_NOOP("phases", "Propagating")},
        {"check", QT_TRANSLATE_NOOP("phases", "Checking")},
        {"read", QT_TRANSLATE_NOOP("phases", "Reading")},
        {"write", QT_TRANSLATE_NOOP("phases", "Writing")},
        {"export", QT_TRANSLATE_NOOP("phases", "Exporting")},
        {"import", QT_TRANSLATE_NOOP("phases", "Importing")},
        {"verify", QT_TRANSLATE_NOOP("phases", "Reading back")},
    };
    for (const auto& [known, text] : kTexts) {
        if (key == QLatin1String(known))
            return translated("phases", text);
    }
    return key;
}

QString workerNotice(const QString& english)
{
    static constexpr const char* kTexts[] = {
        QT_TRANSLATE_NOOP("notices",
                          "The graphics memory is too small for the model; the CPU is used."),
        QT_TRANSLATE_NOOP("notices", "The graphics memory is too small; the CPU is used."),
        QT_TRANSLATE_NOOP("notices",
                          "The memory is too small for the window; using %1 frames at a time."),
        QT_TRANSLATE_NOOP("notices",
                          "The memory is too small for the window; trying %1 frames at a time."),
    };
    for (const char* text : kTexts) {
        const QString known = QString::fromLatin1(text);
        const qsizetype at = known.indexOf(QLatin1String("%1"));
        if (at < 0 && english == known)
            return translated("notices", text);
        if (at < 0 || !english.startsWith(known.left(at)) || !english.endsWith(known.mid(at + 2)))
            continue;
        return translated("notices", text)
            .arg(english.mid(at, english.size() - (known.size() - 2)));
    }
    return english;
}

QString duration(double seconds)
{
    const auto whole = qint64(std::llround(std::max(0.0, seconds)));
    if (whole < 90)
        return QCoreApplication::translate("texts", "%1 s").arg(whole);
    const qint64 minutes = (whole + 30) / 60;
    if (minutes < 60)
        return QCoreApplication::translate("texts", "%1 min").arg(minutes);
    return QCoreApplication::translate("texts", "%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString timeOfDay(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at).time().toString(QStringLiteral("HH:mm:ss"));
}

QString origin(MaskOrigin origin)
{
    static constexpr const char* kTexts[] = {
        QT_TRANSLATE_NOOP("texts", "no mask"),          QT_TRANSLATE_NOOP("texts", "painted"),
        QT_TRANSLATE_NOOP("texts", "predicted"),        QT_TRANSLATE_NOOP("texts", "copied"),
        QT_TRANSLATE_NOOP("texts", "filled in"),        QT_TRANSLATE_NOOP("texts", "imported"),
        QT_TRANSLATE_NOOP("texts", "confirmed absent"),
    };
    static_assert(std::size(kTexts) == std::size(kMaskOriginNames));
    return translated("texts", kTexts[std::size_t(origin)]);
}

QString review(ReviewState state)
{
    static constexpr const char* kTexts[] = {
        "",
        QT_TRANSLATE_NOOP("texts", "unreviewed"),
        QT_TRANSLATE_NOOP("texts", "accepted"),
        QT_TRANSLATE_NOOP("texts", "corrected"),
        QT_TRANSLATE_NOOP("texts", "rejected"),
    };
    static_assert(std::size(kTexts) == std::size(kReviewStateNames));
    return translated("texts", kTexts[std::size_t(state)]);
}

QString rejectReason(int reason)
{
    static constexpr const char* kTexts[] = {
        QT_TRANSLATE_NOOP("texts", "no reason given"),
        QT_TRANSLATE_NOOP("texts", "wrong object"),
        QT_TRANSLATE_NOOP("texts", "incomplete"),
        QT_TRANSLATE_NOOP("texts", "spills over"),
        QT_TRANSLATE_NOOP("texts", "identity flips"),
        QT_TRANSLATE_NOOP("texts", "object is absent"),
        QT_TRANSLATE_NOOP("texts", "expression is wrong"),
    };
    return translated("texts", kTexts[std::size_t(std::clamp(reason, 0, 6))]);
}

}  // namespace mw::texts
