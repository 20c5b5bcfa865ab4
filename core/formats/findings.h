// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/json.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// What checks of data sets and of exports report: which rule is broken, where, and what to do
/// about it. Plain values, callable from any thread.
namespace mw {

enum class Severity {
    Unspecified = 0,  ///< Not reported.
    Info,  ///< Worth knowing; nothing to do.
    Warning,  ///< A person should look at it.
    Error,  ///< A loader stops, hangs or learns something wrong.
};
const char* toString(Severity severity);

/// Public programs that read data sets, each with its own traps.
enum class Loader : unsigned {
    ReferFormer = 1,  ///< And SgMg, whose loader is the same.
    Mttr = 2,
    Soc = 4,
    Cma = 8,  ///< The few-shot code of Mini-Ref-YouTube-VOS and Mini-Ref-SAIL-VOS.
    Cutie = 16,  ///< And XMem.
    Sam2 = 32,
};
/// A set of Loader bits.
using Loaders = unsigned;
constexpr Loaders operator|(Loader a, Loader b) { return Loaders(a) | Loaders(b); }
constexpr Loaders operator|(Loaders a, Loader b) { return a | Loaders(b); }

/// From "referformer,cma". Empty if a name is unknown.
std::optional<Loaders> loadersFromNames(std::string_view commaSeparated);
/// "referformer, sgmg, mttr, ..." for messages.
std::string loaderNames();

/// Every rule that is checked anywhere. ruleInfo() has its name, its sentence and its remedy.
enum class Rule {
    Unspecified = 0,
    // Files and their structure
    FileMissing,
    JsonInvalid,
    JsonStructure,
    NameUnsafe,
    VideoWithoutMeta,
    VideoWithoutEntry,
    VideoWithoutExpressions,
    VideoWithoutFrames,
    VideoUnlisted,
    VideoCount,
    TestFileMissing,
    FrameNotText,
    FrameListedTwice,
    FramesUnsorted,
    FramesMixedWidth,
    FrameNotNumber,
    FrameUnlisted,
    StrayFile,
    // Expressions
    ExpressionIdInvalid,
    ExpressionIdOrder,
    ExpressionNotText,
    ExpressionEmpty,
    ExpressionTooLong,
    ExpressionDuplicate,
    ExpressionAtSign,
    ExpressionMirrored,
    ExpressionNotAscii,
    ExpressionNotNormal,
    // Objects and classes
    ObjectIdMissing,
    ObjectIdNotText,
    ObjectIdInvalid,
    ObjectIdInTest,
    ObjectWithoutMeta,
    ObjectNeverVisible,
    ObjectTooSmall,
    ObjectThinInFrame,
    ObjectAbsentTooLong,
    ObjectOutsideSquare,
    ObjectVisibleFrames,
    ObjectNotOne,
    CategoryMissing,
    CategoryUnknown,
    CategoryMixed,
    CategoryOneVideo,
    CategoryWithoutVideo,
    // Pictures
    PictureMissing,
    PictureExtension,
    PictureUnreadable,
    PictureNotJpeg,
    PictureNotRgb,
    PictureRotated,
    PictureSizeChanges,
    // Masks
    MaskMissing,
    MaskUnreadable,
    MaskColours,
    MaskGreyDepth,
    MaskSixteenBit,
    MaskSize,
    MaskVoid,
    MaskObjectUnlisted,
    MaskWithoutBackground,
    MaskEncodingInvalid,
    // DAVIS
    SequenceListMissing,
    SequenceMissing,
    FirstFrameGap,
    FirstFrameIncomplete,
    ExpressionsNotFourEach,
    // Only before and during an export
    NothingToExport,
    VideoSourceMissing,
    VideoLeftOut,
    ObjectLeftOut,
    FrameNotAnnotated,
    PredictionLeftOut,
    FrameLeftOut,
    ObjectWithoutExpression,
    ExpressionsNotStored,
    ExpressionChanged,
    ExpressionsRepeated,
    CategoryChanged,
    ObjectRenumbered,
    VideoSplit,
    FramesRenamed,
    PicturesEncoded,
    ObjectsOverlap,
    OverlapRefused,
    ObjectHidden,
    RoundTripMask,
    RoundTripText,
    // Only during an import
    VideoRenamed,
    VideoSkipped,
    MaskResized,
    VoidDropped,
    ObjectFromMask,
    ObjectsJoined,
    GridIrregular,
    Last = GridIrregular,
};

struct RuleInfo {
    const char* id;  ///< "mask-missing": stable, for scripts.
    Severity severity;  ///< When no loader is asked for.
    Loaders loaders;  ///< For these it is `loaderSeverity`.
    Severity loaderSeverity;
    const char* message;  ///< English, translatable; %1, %2, ... stand for Finding::args.
    const char* remedy;  ///< Imperative.
};
const RuleInfo& ruleInfo(Rule rule);
/// Unspecified when no rule has that name.
Rule ruleFromName(std::string_view id);

/// Where something was found; what is empty does not apply.
struct Spot {
    std::string video{};
    std::string frame{};
    std::string object{};
};

/// One broken rule in one place.
struct Finding {
    Rule rule = Rule::Unspecified;
    Severity severity = Severity::Unspecified;
    Spot spot;
    std::vector<std::string> args;
};

/// "video z01, frame 00005, object 2: the mask is 427x240 but the picture is 854x480", English.
std::string messageOf(const Finding& finding);
std::string remedyOf(const Finding& finding);
/// rule, severity, video, frame, object, message, remedy.
Json toJson(const Finding& finding);

/// Collects findings. Of each rule the first thousand are kept, all are counted.
class Findings
{
public:
    /// With `loaders`, rules that these stumble over weigh more. `ignored` holds names of rules.
    explicit Findings(Loaders loaders = 0, std::set<std::string> ignored = {});

    /// `severity` replaces the rule's own.
    void add(Rule rule, Spot spot, std::vector<std::string> args = {},
             Severity severity = Severity::Unspecified);
    void add(const Findings& others);

    /// Whether the rule would be reported at all, for checks that cost time.
    bool isWanted(Rule rule) const;

    const std::vector<Finding>& all() const { return m_findings; }
    std::size_t count(Severity severity) const { return m_counts[std::size_t(severity)]; }
    bool hasErrors() const { return count(Severity::Error) > 0; }
    bool has(Rule rule) const { return m_ruleCounts.contains(rule); }
    /// Findings that were counted but not kept.
    std::size_t omitted() const { return m_omitted; }
    /// The first error, for a one-line summary; null when there is none.
    const Finding* firstError() const;

private:
    Severity severityOf(Rule rule) const;

    Loaders m_loaders;
    std::set<std::string> m_ignored;
    std::vector<Finding> m_findings;
    std::array<std::size_t, 4> m_counts{};
    std::map<Rule, std::size_t> m_ruleCounts;
    std::size_t m_omitted = 0;
};

/// Adds "errors", "warnings", "infos", "omitted" and "findings" to a report.
void addFindings(Json& report, const Findings& findings);

}  // namespace mw
