// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/rules.h"

namespace mw {

namespace {

constexpr Severity kInfo = Severity::Info;
constexpr Severity kWarning = Severity::Warning;
constexpr Severity kError = Severity::Error;

}  // namespace

RuleInfo transferRule(Rule rule)
{
    switch (rule) {
    // ---- Export
    case Rule::NothingToExport:
        return {"nothing-to-export",
                kError,
                0,
                kError,
                MW_TR("rules", "no object has a mask that may be exported"),
                MW_TR("rules",
                      "accept or paint masks, or include predictions that nobody has reviewed")};
    case Rule::VideoSourceMissing:
        return {"video-source-missing",
                kError,
                0,
                kError,
                MW_TR("rules", "the video cannot be opened: %1"),
                MW_TR("rules", "locate the video again, or leave it out of the export")};
    case Rule::VideoLeftOut:
        return {"video-left-out",
                kInfo,
                0,
                kInfo,
                MW_TR("rules", "the video is left out: none of its objects has a mask to export"),
                MW_TR("rules", "paint or accept masks if it should be in the data set")};
    case Rule::ObjectLeftOut:
        return {"object-left-out",
                kWarning,
                0,
                kWarning,
                MW_TR("rules", "the object is left out: it has no mask to export"),
                MW_TR("rules", "paint or accept masks if it should be in the data set")};
    case Rule::FrameNotAnnotated:
        return {"frame-not-annotated",
                kError,
                0,
                kError,
                MW_TR("rules", "%1 of the %2 frames have no mask to export"),
                MW_TR("rules",
                      "annotate or accept them, shorten the clip, or choose what incomplete "
                      "frames become")};
    case Rule::PredictionLeftOut:
        return {"prediction-left-out",
                kInfo,
                0,
                kInfo,
                MW_TR("rules", "%1 predicted masks were not reviewed and are left out"),
                MW_TR("rules", "accept them, or include predictions that nobody has reviewed")};
    case Rule::FrameLeftOut:
        return {"frame-left-out",
                kWarning,
                0,
                kWarning,
                MW_TR("rules", "%1 frames are left out because an object has no mask there"),
                MW_TR("rules", "annotate them if they should be in the data set")};
    case Rule::ObjectWithoutExpression:
        return {"object-without-expression",
                kWarning,
                0,
                kWarning,
                MW_TR("rules", "the object has no expression, so no loader will ask for it"),
                MW_TR("rules", "write a sentence that tells it from the other objects")};
    case Rule::ExpressionsNotStored:
        return {"expressions-not-stored",
                kWarning,
                0,
                kWarning,
                MW_TR("rules", "this format cannot hold the %1 expressions"),
                MW_TR("rules", "keep the project, or export as ref-youtube-vos as well")};
    case Rule::ExpressionChanged:
        return {"expression-changed",
                kInfo,
                0,
                kInfo,
                MW_TR("rules", "\"%1\" is written as \"%2\""),
                MW_TR("rules", "nothing needs to be done")};
    case Rule::ExpressionsRepeated:
        return {"expressions-repeated",
                kWarning,
                0,
                kWarning,
                MW_TR("rules",
                      "the object has %1 expressions for the first frame and %2 for the whole "
                      "video; the format wants two of each, so some are left out or repeated"),
                MW_TR("rules", "write two of each kind")};
    case Rule::CategoryChanged:
        return {"category-changed",
                kWarning,
                0,
                kWarning,
                MW_TR("rules", "the class \"%1\" is written as \"%2\", a class of the format"),
                MW_TR("rules", "choose another class of the format if this one does not fit")};
    case Rule::ObjectRenumbered:
        return {"object-renumbered",
                kInfo,
                0,
                kInfo,
                MW_TR("rules", "the object is number %1 in the data set"),
                MW_TR("rules", "nothing needs to be done")};
    case Rule::VideoSplit:
        return {"video-split",
                kInfo,
                0,
                kInfo,
                MW_TR("rules", "the video becomes %1 videos: %2"),
                MW_TR("rules", "nothing needs to be done")};
    case Rule::FramesRenamed:
        return {"frames-renamed",
                kInfo,
                0,
                kInfo,
                MW_TR("rules", "frames are renamed so that they sort as text: %1 becomes %2"),
                MW_TR("rules", "nothing needs to be done")};
    case Rule::PicturesEncoded:
        return {"pictures-encoded",
                kInfo,
                0,
                kInfo,
                MW_TR("rules", "%1 pictures are encoded as new files"),
                MW_TR("rules", "nothing needs to be done")};
    case Rule::ObjectsOverlap:
        return {"objects-overlap",
                kWarning,
                0,
                kWarning,
                MW_TR("rules",
                      "the object loses %1 pixels to others in %2 frames, as a pixel can belong "
                      "to one object only"),
                MW_TR("rules", "erase the overlap yourself if the other object should lose it")};
    case Rule::OverlapRefused:
        return {"overlap-refused",
                kError,
                0,
                kError,
                MW_TR("rules",
                      "the object shares %1 pixels with others, which this format cannot hold"),
                MW_TR("rules", "erase the overlap, or choose which object keeps such pixels")};
    case Rule::ObjectHidden:
        return {"object-hidden",
                kError,
                0,
                kError,
                MW_TR("rules", "the object would vanish: other objects cover all of its pixels"),
                MW_TR("rules", "erase the overlap, or choose another rule for overlaps")};
    case Rule::RoundTripMask:
        return {"round-trip-mask",
                kError,
                0,
                kError,
                MW_TR("rules", "the mask read back is not the one that was written"),
                MW_TR("rules",
                      "check the disk and export again; please report it if it happens twice")};
    case Rule::RoundTripText:
        return {"round-trip-text",
                kError,
                0,
                kError,
                MW_TR("rules", "what was read back differs: %1"),
                MW_TR("rules",
                      "check the disk and export again; please report it if it happens twice")};
    // ---- Import
    case Rule::VideoRenamed:
        return {
            "video-renamed",
            kInfo,
            0,
            kInfo,
            MW_TR("rules",
                  "the video is called \"%1\" in the project, where its name is taken or too long"),
            MW_TR("rules", "nothing needs to be done")};
    case Rule::VideoSkipped:
        return {"video-skipped",
                kWarning,
                0,
                kWarning,
                MW_TR("rules", "the video is left out: its pictures are missing (%1)"),
                MW_TR("rules", "put the pictures there and import again")};
    case Rule::MaskResized:
        return {"mask-resized",
                kWarning,
                0,
                kWarning,
                MW_TR("rules", "the mask was %1 and has been brought to %2"),
                MW_TR("rules", "check the outlines; sizes should be equal")};
    case Rule::VoidDropped:
        return {"void-dropped",
                kInfo,
                0,
                kInfo,
                MW_TR("rules", "pixels marked as \"ignore\" (255) in %1 frames became background"),
                MW_TR("rules", "nothing needs to be done")};
    case Rule::ObjectFromMask:
        return {"object-from-mask",
                kWarning,
                0,
                kWarning,
                MW_TR("rules", "the object occurs in masks but is not listed; it has no class"),
                MW_TR("rules", "give it a class, or remove it")};
    case Rule::ObjectsJoined:
        return {
            "objects-joined",
            kInfo,
            0,
            kInfo,
            MW_TR("rules",
                  "the object is the union of objects %1, which one expression describes together"),
            MW_TR("rules", "nothing needs to be done")};
    case Rule::GridIrregular:
        return {"grid-irregular",
                kWarning,
                0,
                kWarning,
                MW_TR("rules",
                      "the annotated frames are not evenly spaced, so frames between them count "
                      "as not annotated"),
                MW_TR("rules", "leave out incomplete frames when you export")};
    default:
        break;
    }
    return {"unspecified", Severity::Unspecified, 0, Severity::Unspecified, "", ""};
}

}  // namespace mw
