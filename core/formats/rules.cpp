// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/rules.h"

namespace mw {

namespace {

constexpr Severity kNone = Severity::Unspecified;
constexpr Severity kInfo = Severity::Info;
constexpr Severity kWarning = Severity::Warning;
constexpr Severity kError = Severity::Error;
constexpr Loaders kAll = ~0U;
constexpr Loaders kReferFormer = Loaders(Loader::ReferFormer);
constexpr Loaders kMttrAndSoc = Loader::Mttr | Loader::Soc;
constexpr Loaders kCma = Loaders(Loader::Cma);
constexpr Loaders kFolderReaders = Loader::Cutie | Loader::Sam2;

// Each comment or sentence says what the loaders named really do; see docs/formats.md.
// What concerns exports and imports is in rules_transfer.cpp. A test sees to it that every rule has
// its sentences.
RuleInfo row(Rule rule)
{
    switch (rule) {
    case Rule::Unspecified:
        break;
    // ---- Files and their structure
    case Rule::FileMissing:
        return {"file-missing",
                kError,
                0,
                kError,
                MW_TR("rules", "%1 is missing"),
                MW_TR("rules", "put it there, or choose the top folder of the data set")};
    case Rule::JsonInvalid:
        return {"json-invalid",
                kError,
                0,
                kError,
                MW_TR("rules", "%1 cannot be read as JSON: %2"),
                MW_TR("rules", "repair or replace the file")};
    case Rule::JsonStructure:
        return {"json-structure",
                kError,
                0,
                kError,
                MW_TR("rules", "in %1, %2 is not %3"),
                MW_TR("rules", "write the file in the structure of the format")};
    case Rule::NameUnsafe:
        return {
            "name-unsafe",
            kError,
            0,
            kError,
            MW_TR("rules", "the name \"%1\" points outside the data set or cannot be a file name"),
            MW_TR("rules", "rename it without slashes, \"..\" and control characters")};
    case Rule::VideoWithoutMeta:
        return {"video-without-meta",
                kError,
                0,
                kError,
                MW_TR("rules", "the video is in %1 but not in %2"),
                MW_TR("rules", "add its objects and their classes, or remove its expressions")};
    case Rule::VideoWithoutEntry:
        return {
            "video-without-entry",
            kWarning,
            kCma,
            kError,
            MW_TR("rules", "the video is in %1 but not in %2"),
            MW_TR("rules", "add its frames and expressions, or remove it from the classes file")};
    case Rule::VideoWithoutExpressions:
        return {"video-without-expressions",
                kError,
                0,
                kError,
                MW_TR("rules", "the video has no expression"),
                MW_TR("rules", "write an expression for one of its objects, or remove the video")};
    case Rule::VideoWithoutFrames:
        return {"video-without-frames",
                kError,
                0,
                kError,
                MW_TR("rules", "the video lists no frames"),
                MW_TR("rules", "list the names of its pictures without the extension")};
    case Rule::VideoUnlisted:
        return {"video-unlisted",
                kWarning,
                kMttrAndSoc,
                kError,
                MW_TR("rules", "the folder %1 belongs to no listed video"),
                MW_TR("rules", "list the video or remove the folder")};
    case Rule::VideoCount:
        return {"video-count",
                kNone,
                kMttrAndSoc,
                kError,
                MW_TR("rules", "there are %1 video folders, and the loader insists on %2"),
                MW_TR("rules", "change the number in the loader's refer_youtube_vos_dataset.py")};
    case Rule::TestFileMissing:
        return {
            "test-file-missing",
            kWarning,
            Loader::ReferFormer | Loader::Mttr | Loader::Soc,
            kError,
            MW_TR("rules",
                  "%1 is missing: the videos used are those of \"valid\" that are not in \"test\""),
            MW_TR("rules", "write a file with {\"videos\": {}}")};
    case Rule::FrameNotText:
        return {"frame-not-text",
                kError,
                0,
                kError,
                MW_TR("rules", "frame %1 is not a text but a number or something else"),
                MW_TR("rules", "write frame names in quotes: \"00005\"")};
    case Rule::FrameListedTwice:
        return {"frame-listed-twice",
                kError,
                0,
                kError,
                MW_TR("rules", "the frame is listed twice"),
                MW_TR("rules", "list each frame once")};
    case Rule::FramesUnsorted:
        return {
            "frames-unsorted",
            kError,
            0,
            kError,
            MW_TR("rules", "the frame comes after %1 in the list, but loaders sort names as text"),
            MW_TR("rules", "pad the numbers with zeros and list them in order")};
    case Rule::FramesMixedWidth:
        return {"frames-mixed-width",
                kError,
                0,
                kError,
                MW_TR("rules",
                      "the frame name has %1 characters, the first one has %2: sorted as text "
                      "they are out of order"),
                MW_TR("rules", "pad all numbers with zeros to five digits")};
    case Rule::FrameNotNumber:
        return {"frame-not-number",
                kInfo,
                Loaders(Loader::Sam2),
                kError,
                MW_TR("rules", "the frame name is not a number"),
                MW_TR("rules", "name pictures by their frame number, with five digits")};
    case Rule::FrameUnlisted:
        return {
            "frame-unlisted",
            kWarning,
            kFolderReaders,
            kError,
            MW_TR("rules", "%1 is not in the list of frames"),
            MW_TR("rules", "list the frame, or remove the file: some loaders read whole folders")};
    case Rule::StrayFile:
        return {"stray-file",
                kError,
                0,
                kError,
                MW_TR("rules", "%1 does not belong in a folder of frames"),
                MW_TR("rules", "remove it: some loaders read every file of the folder")};
    // ---- Expressions
    case Rule::ExpressionIdInvalid:
        return {
            "expression-id-invalid",
            kError,
            0,
            kError,
            MW_TR(
                "rules",
                "expression \"%1\" should be \"%2\": loaders use the id as a position in the list"),
            MW_TR("rules", "number the expressions \"0\", \"1\", \"2\", ... without gaps")};
    case Rule::ExpressionIdOrder:
        return {"expression-id-order",
                kError,
                0,
                kError,
                MW_TR("rules",
                      "expression \"%1\" stands at position %2 of the file, so loaders give its "
                      "sentence to another one"),
                MW_TR("rules",
                      "write the expressions in the order of their ids; do not sort keys as text")};
    case Rule::ExpressionNotText:
        return {"expression-not-text",
                kError,
                0,
                kError,
                MW_TR("rules", "expression \"%1\" has no text \"exp\""),
                MW_TR("rules", "write the sentence as \"exp\"")};
    case Rule::ExpressionEmpty:
        return {
            "expression-empty",
            kError,
            0,
            kError,
            MW_TR("rules", "expression \"%1\" is empty"),
            MW_TR("rules", "write a sentence that tells the object from the others, or remove it")};
    case Rule::ExpressionTooLong:
        return {"expression-too-long",
                kError,
                0,
                kError,
                MW_TR("rules", "expression \"%1\" has %2 words: \"%3\""),
                MW_TR("rules", "shorten it to at most 20 words")};
    case Rule::ExpressionDuplicate:
        return {"expression-duplicate",
                kError,
                0,
                kError,
                MW_TR("rules",
                      "expression \"%1\" says the same of two objects: \"%2\" is also expression "
                      "\"%3\" of object %4"),
                MW_TR("rules", "reword one of them so that it fits only its own object")};
    case Rule::ExpressionAtSign:
        return {"expression-at-sign",
                kWarning,
                kReferFormer,
                kError,
                MW_TR("rules",
                      "expression \"%1\" holds \"@\", which becomes \"right\" when pictures are "
                      "mirrored in training"),
                MW_TR("rules", "remove the \"@\"")};
    case Rule::ExpressionMirrored:
        return {"expression-mirrored",
                kWarning,
                0,
                kWarning,
                MW_TR("rules",
                      "expression \"%1\" holds \"%2\", which is changed inside when pictures are "
                      "mirrored in training"),
                MW_TR("rules", "use a word that does not contain \"left\" or \"right\"")};
    case Rule::ExpressionNotAscii:
        return {"expression-not-ascii",
                kInfo,
                0,
                kInfo,
                MW_TR("rules", "expression \"%1\" has letters outside ASCII"),
                MW_TR("rules", "check that your text encoder was trained on that language")};
    case Rule::ExpressionNotNormal:
        return {
            "expression-not-normal",
            kInfo,
            0,
            kInfo,
            MW_TR("rules",
                  "expression \"%1\" has capital letters or extra spaces, which loaders remove"),
            MW_TR("rules", "write it in lower case with single spaces")};
    // ---- Objects and classes
    case Rule::ObjectIdMissing:
        return {"object-id-missing",
                kError,
                0,
                kError,
                MW_TR("rules", "expression \"%1\" does not say its object"),
                MW_TR("rules", "add \"obj_id\" with the number of the object in the masks")};
    case Rule::ObjectIdNotText:
        return {"object-id-not-text",
                kError,
                0,
                kError,
                MW_TR("rules",
                      "the \"obj_id\" of expression \"%1\" is not a text, so loaders do not find "
                      "it in the classes file"),
                MW_TR("rules", "write the number in quotes: \"obj_id\": \"1\"")};
    case Rule::ObjectIdInvalid:
        return {"object-id-invalid",
                kError,
                0,
                kError,
                MW_TR("rules", "\"%1\" is not an object number"),
                MW_TR("rules", "use whole numbers from 1 to 254 without leading zeros")};
    case Rule::ObjectIdInTest:
        return {"object-id-in-test",
                kWarning,
                0,
                kWarning,
                MW_TR("rules", "expression \"%1\" of the %2 split tells its object"),
                MW_TR("rules", "remove \"obj_id\" from the validation and test splits")};
    case Rule::ObjectWithoutMeta:
        return {"object-without-meta",
                kError,
                0,
                kError,
                MW_TR("rules", "expression \"%1\" is about an object that %2 does not list"),
                MW_TR("rules", "add the object and its class, or correct \"obj_id\"")};
    case Rule::ObjectNeverVisible:
        return {"object-never-visible",
                kError,
                0,
                kError,
                MW_TR("rules",
                      "the object has no pixel in any listed frame, and a loader that looks for it "
                      "may never end"),
                MW_TR("rules",
                      "paint it in at least one frame, or remove the object and its expressions")};
    case Rule::ObjectTooSmall:
        return {
            "object-too-small",
            kError,
            0,
            kError,
            MW_TR(
                "rules",
                "the object is one pixel wide or high wherever it is visible, which loaders drop"),
            MW_TR("rules", "paint it larger, or remove the object and its expressions")};
    case Rule::ObjectThinInFrame:
        return {"object-thin-in-frame",
                kInfo,
                kReferFormer,
                kWarning,
                MW_TR("rules", "the object is %1 in this frame and counts as absent"),
                MW_TR("rules", "check whether the pixels are a slip of the brush")};
    case Rule::ObjectAbsentTooLong:
        return {"object-absent-too-long",
                kNone,
                kCma,
                kError,
                MW_TR("rules",
                      "the object is not visible in five or more consecutive frames, %1 to %2, "
                      "which may be drawn as a support clip"),
                MW_TR("rules", "shorten the clip, or paint the object where it is visible")};
    case Rule::ObjectOutsideSquare:
        return {"object-outside-square",
                kNone,
                kCma,
                kWarning,
                MW_TR("rules",
                      "the object lies right of column %1 in all frames, where the loader cuts "
                      "its box to nothing"),
                MW_TR("rules", "crop or letterbox the video to a square for this loader")};
    case Rule::ObjectVisibleFrames:
        return {"object-visible-frames",
                kWarning,
                Loaders(Loader::Cutie),
                kError,
                MW_TR("rules",
                      "%1 says that the object is %2 in this frame, the mask says the opposite"),
                MW_TR("rules", "list exactly the frames in which the object has pixels")};
    case Rule::ObjectNotOne:
        return {"object-not-one",
                kError,
                0,
                kError,
                MW_TR("rules",
                      "the object number is not 1, and this format has one object in each video"),
                MW_TR("rules", "store each object as a video of its own with number 1")};
    case Rule::CategoryMissing:
        return {"category-missing",
                kError,
                0,
                kError,
                MW_TR("rules", "the object has no class in %1"),
                MW_TR("rules", "add \"category\" with the name of its class")};
    case Rule::CategoryUnknown:
        return {"category-unknown",
                kError,
                0,
                kError,
                MW_TR("rules", "the class \"%1\" is none of the %2 classes of the format"),
                MW_TR("rules",
                      "use one of the names in the list (\"others\" if it has that one), or "
                      "extend the loader's list")};
    case Rule::CategoryMixed:
        return {"category-mixed",
                kNone,
                kCma,
                kError,
                MW_TR("rules",
                      "the video holds objects of several classes (%1), and the loader files it "
                      "under that of its last expression"),
                MW_TR("rules", "keep one class in each video, or split the video by class")};
    case Rule::CategoryOneVideo:
        return {
            "category-one-video",
            kNone,
            kCma,
            kWarning,
            MW_TR("rules",
                  "the class \"%1\" has only one video, so there is no query beside the support"),
            MW_TR("rules", "add a second video of the class")};
    case Rule::CategoryWithoutVideo:
        return {"category-without-video",
                kNone,
                kCma,
                kWarning,
                MW_TR("rules", "fold %1 cannot be built, these classes have no video: %2"),
                MW_TR("rules", "add two videos of each, or set the loader's class list")};
    // ---- Pictures
    case Rule::PictureMissing:
        return {"picture-missing",
                kError,
                0,
                kError,
                MW_TR("rules", "the picture %1 is missing"),
                MW_TR("rules", "add it, or remove the frame from the list")};
    case Rule::PictureExtension:
        return {"picture-extension",
                kError,
                0,
                kError,
                MW_TR("rules", "the picture is called %1, and loaders look for %2"),
                MW_TR("rules", "rename the file; the extension is exactly the format's")};
    case Rule::PictureUnreadable:
        return {"picture-unreadable",
                kError,
                0,
                kError,
                MW_TR("rules", "the picture %1 cannot be read"),
                MW_TR("rules", "replace the file")};
    case Rule::PictureNotJpeg:
        return {"picture-not-jpeg",
                kWarning,
                0,
                kWarning,
                MW_TR("rules", "%1 holds a picture of another format than its name says"),
                MW_TR("rules", "store it in the format that its extension names")};
    case Rule::PictureNotRgb:
        return {
            "picture-not-rgb",
            kWarning,
            kMttrAndSoc,
            kError,
            MW_TR("rules",
                  "the picture %1 is stored in %2, not in colour with three components of 8 bits"),
            MW_TR("rules", "store it as an ordinary colour JPEG")};
    case Rule::PictureRotated:
        return {"picture-rotated",
                kError,
                0,
                kError,
                MW_TR("rules", "the picture %1 is turned by a camera tag, which loaders ignore"),
                MW_TR("rules", "turn the pixels and remove the tag")};
    case Rule::PictureSizeChanges:
        return {"picture-size-changes",
                kError,
                0,
                kError,
                MW_TR("rules", "the picture is %1, the first one of the video is %2"),
                MW_TR("rules", "bring all pictures of the video to one size")};
    // ---- Masks
    case Rule::MaskMissing:
        return {
            "mask-missing",
            kError,
            0,
            kError,
            MW_TR("rules", "the mask %1 is missing"),
            MW_TR("rules",
                  "add it (all zero if no object is visible), or remove the frame from the list")};
    case Rule::MaskUnreadable:
        return {"mask-unreadable",
                kError,
                0,
                kError,
                MW_TR("rules", "the mask %1 cannot be read: %2"),
                MW_TR("rules", "write it again as a PNG with a palette")};
    case Rule::MaskColours:
        return {
            "mask-colours",
            kError,
            0,
            kError,
            MW_TR("rules",
                  "the mask %1 holds colours instead of object numbers, and loaders make "
                  "other numbers of them"),
            MW_TR("rules", "save it as an 8-bit PNG with a palette, the object number as index")};
    case Rule::MaskGreyDepth:
        return {
            "mask-grey-depth",
            kError,
            0,
            kError,
            MW_TR("rules",
                  "the mask %1 is grey with %2 bit, which loaders stretch to other numbers"),
            MW_TR("rules", "save it as an 8-bit PNG with a palette; keep optimisers away from it")};
    case Rule::MaskSixteenBit:
        return {"mask-sixteen-bit",
                kWarning,
                0,
                kWarning,
                MW_TR("rules", "the mask %1 is grey with 16 bit"),
                MW_TR("rules", "save it as an 8-bit PNG with a palette")};
    case Rule::MaskSize:
        return {"mask-size",
                kError,
                0,
                kError,
                MW_TR("rules", "the mask is %1 but the picture is %2"),
                MW_TR("rules", "write the masks at the size of the pictures")};
    case Rule::MaskVoid:
        return {"mask-void",
                kError,
                0,
                kError,
                MW_TR("rules", "the mask holds the value 255, which is no object number here"),
                MW_TR("rules", "write 0 for the background and 1 to 254 for objects")};
    case Rule::MaskObjectUnlisted:
        return {"mask-object-unlisted",
                kWarning,
                0,
                kWarning,
                MW_TR("rules", "the mask holds object %1, which is not listed"),
                MW_TR("rules", "list the object with its class, or erase its pixels")};
    case Rule::MaskWithoutBackground:
        return {"mask-without-background",
                kWarning,
                kMttrAndSoc,
                kError,
                MW_TR("rules", "the mask has no background pixel"),
                MW_TR("rules", "leave at least one pixel outside all objects")};
    case Rule::MaskEncodingInvalid:
        return {"mask-encoding-invalid",
                kError,
                0,
                kError,
                MW_TR("rules", "the run lengths of the mask are damaged: %1"),
                MW_TR("rules", "encode the mask again as COCO run lengths")};
    // ---- DAVIS
    case Rule::SequenceListMissing:
        return {"sequence-list-missing",
                kError,
                0,
                kError,
                MW_TR("rules", "%1 is missing"),
                MW_TR("rules", "write the names of the sequences into it, one a line")};
    case Rule::SequenceMissing:
        return {"sequence-missing",
                kError,
                0,
                kError,
                MW_TR("rules", "%1 lists the sequence, but %2 is missing"),
                MW_TR("rules", "add the folder, or remove the line")};
    case Rule::FirstFrameGap:
        return {"first-frame-gap",
                kError,
                0,
                kError,
                MW_TR("rules",
                      "object %1 is not in the first frame although higher numbers are, so it is "
                      "scored as empty"),
                MW_TR("rules", "number the objects of the first frame from 1 without gaps")};
    case Rule::FirstFrameIncomplete:
        return {"first-frame-incomplete",
                kWarning,
                0,
                kWarning,
                MW_TR("rules", "object %1 appears after the first frame and is not scored"),
                MW_TR("rules", "start the sequence where all objects are visible")};
    case Rule::ExpressionsNotFourEach:
        return {"expressions-not-four-each",
                kError,
                0,
                kError,
                MW_TR("rules",
                      "there are %1 expressions for %2 objects, and loaders take four in a row "
                      "for objects 1, 2, 3, ..."),
                MW_TR("rules", "write four expressions for each object, object by object")};
    default:
        return transferRule(rule);
    }
    return {"unspecified", kNone, kAll, kNone, "", ""};
}

}  // namespace

const RuleInfo& ruleInfo(Rule rule)
{
    static const auto rows = [] {
        std::array<RuleInfo, std::size_t(Rule::Last) + 1> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = row(Rule(i));
        return all;
    }();
    return rows[std::size_t(rule)];
}

Rule ruleFromName(std::string_view id)
{
    for (std::size_t i = 1; i <= std::size_t(Rule::Last); ++i) {
        if (id == ruleInfo(Rule(i)).id)
            return Rule(i);
    }
    return Rule::Unspecified;
}

}  // namespace mw
