// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"

namespace mw {

namespace {

struct Row {
    const char* name;
    ErrorText text;
};

// A switch, not a map: the compiler lists the codes that have no sentence yet.
Row row(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unspecified:
        break;
    case ErrorCode::Cancelled:
        return {"cancelled",
                {MW_TR("errors", "cancelled"),
                 MW_TR("errors", "start it again to continue; what was finished is kept")}};
    case ErrorCode::WrongUsage:
        return {"wrong-usage", {MW_TR("errors", "wrong usage"), MW_TR("errors", "see --help")}};
    case ErrorCode::FileMissing:
        return {"file-missing",
                {MW_TR("errors", "there is no such file or folder"),
                 MW_TR("errors", "check the path, or locate the file again")}};
    case ErrorCode::FileUnreadable:
        return {"file-unreadable",
                {MW_TR("errors", "the file cannot be read"),
                 MW_TR("errors", "check that it exists and that you may read it")}};
    case ErrorCode::FileNotWritable:
        return {"file-not-writable",
                {MW_TR("errors", "this cannot be written"),
                 MW_TR("errors", "choose a folder you may write to")}};
    case ErrorCode::FileTooLarge:
        return {"file-too-large",
                {MW_TR("errors", "the file is larger than the limit of %2"),
                 MW_TR("errors", "split it, or check that it is the file you meant")}};
    case ErrorCode::FolderNotEmpty:
        return {"folder-not-empty",
                {MW_TR("errors", "the folder already holds other files"),
                 MW_TR("errors", "choose an empty or a new folder")}};
    case ErrorCode::DiskFull:
        return {"disk-full",
                {MW_TR("errors", "the disk is full"),
                 MW_TR("errors", "free some space and try again; nothing already saved is lost")}};
    case ErrorCode::UnsafePath:
        return {"unsafe-path",
                {MW_TR("errors", "the name points outside its folder"),
                 MW_TR("errors", "rename it without slashes, dots or control characters")}};
    case ErrorCode::JsonInvalid:
        return {"json-invalid",
                {MW_TR("errors", "the file is not valid JSON"),
                 MW_TR("errors", "repair or replace it")}};
    case ErrorCode::NotAVideo:
        return {"not-a-video",
                {MW_TR("errors", "this is neither a video nor a folder of pictures"),
                 MW_TR("errors", "choose a video file or a folder of numbered pictures")}};
    case ErrorCode::VideoEmpty:
        return {"video-empty",
                {MW_TR("errors", "the video file is empty"),
                 MW_TR("errors", "copy or download it again")}};
    case ErrorCode::VideoIncomplete:
        return {
            "video-incomplete",
            {MW_TR("errors",
                   "the video file is cut off or damaged: what describes its pictures is missing"),
             MW_TR("errors", "copy or download it again, or repair it with a video tool")}};
    case ErrorCode::VideoIsPlaylist:
        return {"video-is-playlist",
                {MW_TR("errors", "this is a list that refers to other files, not a video"),
                 MW_TR("errors", "choose the video file itself")}};
    case ErrorCode::NoVideoStream:
        return {"no-video-stream",
                {MW_TR("errors", "there is no picture track in this file"),
                 MW_TR("errors", "choose a file with video, not only sound")}};
    case ErrorCode::VideoDamaged:
        return {"video-damaged",
                {MW_TR("errors", "the video cannot be decoded at frame %2"),
                 MW_TR("errors", "re-encode it, or work on the frames before")}};
    case ErrorCode::VideoTooLarge:
        return {"video-too-large",
                {MW_TR("errors", "the pictures are larger than the limit of %2"),
                 MW_TR("errors", "scale the video down, or raise the limit in the preferences")}};
    case ErrorCode::VideoChanged:
        return {"video-changed",
                {MW_TR("errors", "this is not the video that was annotated"),
                 MW_TR("errors", "locate the original file")}};
    case ErrorCode::FrameOutOfRange:
        return {"frame-out-of-range",
                {MW_TR("errors", "there is no frame %2"),
                 MW_TR("errors", "use a frame number from 0 to %3")}};
    case ErrorCode::MaskInvalid:
        return {
            "mask-invalid",
            {MW_TR("errors", "the mask is damaged"), MW_TR("errors", "paint or import it again")}};
    case ErrorCode::MaskSizeMismatch:
        return {"mask-size-mismatch",
                {MW_TR("errors", "the mask is %2 but the picture is %3"),
                 MW_TR("errors", "export the masks at the size of the video")}};
    case ErrorCode::MaskNotIndexed:
        return {"mask-not-indexed",
                {MW_TR("errors", "the picture holds colours instead of object numbers"),
                 MW_TR("errors", "save it as a PNG with a palette, or as 8-bit grey")}};
    case ErrorCode::ImageInvalid:
        return {"image-invalid",
                {MW_TR("errors", "the picture cannot be read"),
                 MW_TR("errors", "replace it by a PNG or JPEG file")}};
    case ErrorCode::NothingPainted:
        return {"nothing-painted",
                {MW_TR("errors", "there is no painted mask to start from"),
                 MW_TR("errors", "paint the object on at least one frame")}};
    case ErrorCode::ProjectMissing:
        return {"project-missing",
                {MW_TR("errors", "there is no such project"),
                 MW_TR("errors", "check the path, or create a new project")}};
    case ErrorCode::ProjectExists:
        return {"project-exists",
                {MW_TR("errors", "a file of that name exists already"),
                 MW_TR("errors", "choose another name")}};
    case ErrorCode::ProjectNotOurs:
        return {"project-not-ours",
                {MW_TR("errors", "this is not a Maskwright project"),
                 MW_TR("errors", "choose a .maskwright file")}};
    case ErrorCode::ProjectDamaged:
        return {"project-damaged",
                {MW_TR("errors", "the project file is damaged"),
                 MW_TR("errors", "open the last backup, or repair a copy")}};
    case ErrorCode::ProjectTooNew:
        return {"project-too-new",
                {MW_TR("errors", "the project was made by a newer version of Maskwright"),
                 MW_TR("errors", "update the program")}};
    case ErrorCode::ProjectInUse:
        return {"project-in-use",
                {MW_TR("errors", "the project is open in another window (%2)"),
                 MW_TR("errors", "close it there, or open it read-only")}};
    case ErrorCode::ProjectReadOnly:
        return {"project-read-only",
                {MW_TR("errors", "the project can only be read"),
                 MW_TR("errors", "save a copy where you may write")}};
    case ErrorCode::ProjectWriteFailed:
        return {"project-write-failed",
                {MW_TR("errors", "the change could not be written to the project"),
                 MW_TR("errors", "check the disk and try again; the file itself is intact")}};
    case ErrorCode::ItemMissing:
        return {"item-missing",
                {MW_TR("errors", "there is no such item in the project"),
                 MW_TR("errors", "list the project's items and choose one of them")}};
    case ErrorCode::ObjectProtected:
        return {"object-protected",
                {MW_TR("errors", "the object is protected"),
                 MW_TR("errors", "take its protection off in the list of objects")}};
    case ErrorCode::NothingToRun:
        return {"nothing-to-run",
                {MW_TR("errors", "no unlocked frame lies in that direction"),
                 MW_TR("errors", "go to another frame, or unlock those that may change")}};
    case ErrorCode::FrameLocked:
        return {"frame-locked",
                {MW_TR("errors", "frame %2 was painted or accepted by a person and is locked"),
                 MW_TR("errors", "unlock it first if it really should change")}};
    case ErrorCode::EditInvalid:
        return {"edit-invalid",
                {MW_TR("errors", "the change does not fit the project"),
                 MW_TR("errors", "check the values given")}};
    case ErrorCode::ExpressionInvalid:
        return {"expression-invalid",
                {MW_TR("errors", "the referring expression cannot be used: %2"),
                 MW_TR("errors", "write one sentence of at most 20 words")}};
    case ErrorCode::FormatUnknown:
        return {"format-unknown",
                {MW_TR("errors",
                       "this is neither a data set nor the name of a format that is known"),
                 MW_TR("errors",
                       "give the folder that holds the whole data set, or choose from the list of "
                       "formats")}};
    case ErrorCode::DatasetInvalid:
        return {"dataset-invalid",
                {MW_TR("errors", "the data set breaks its format's rules: %2"),
                 MW_TR("errors", "repair it and validate it again")}};
    case ErrorCode::ExportBlocked:
        return {"export-blocked",
                {MW_TR("errors", "the project is not ready for this export: %2"),
                 MW_TR("errors", "fix the listed items first")}};
    case ErrorCode::ModelMissing:
        return {"model-missing",
                {MW_TR("errors", "there is no model bundle here"),
                 MW_TR("errors", "choose a folder with manifest.json, or use the bundled model")}};
    case ErrorCode::ModelDamaged:
        return {"model-damaged",
                {MW_TR("errors", "the model file is damaged: %2"),
                 MW_TR("errors", "get it again from its source")}};
    case ErrorCode::ModelIncompatible:
        return {"model-incompatible",
                {MW_TR("errors", "the model does not fit its architecture: %2"),
                 MW_TR("errors", "choose another model or convert it for this architecture")}};
    case ErrorCode::SupportIncomplete:
        return {"support-incomplete",
                {MW_TR("errors", "the support set cannot be used: %2"),
                 MW_TR("errors", "paint the object on the support frames")}};
    case ErrorCode::MethodUnavailable:
        return {"method-unavailable",
                {MW_TR("errors", "this method is not available here"),
                 MW_TR("errors", "use --method flow, or a build with the model")}};
    case ErrorCode::DeviceUnavailable:
        return {"device-unavailable",
                {MW_TR("errors", "there is no such device"), MW_TR("errors", "use --device cpu")}};
    case ErrorCode::OutOfMemory:
        return {"out-of-memory",
                {MW_TR("errors", "the memory is not large enough"),
                 MW_TR("errors", "close other programs, or use a smaller window")}};
    case ErrorCode::OutOfDeviceMemory:
        return {"out-of-device-memory",
                {MW_TR("errors", "the graphics memory is not large enough"),
                 MW_TR("errors", "use a smaller window, or the CPU")}};
    case ErrorCode::NotANumber:
        return {"not-a-number",
                {MW_TR("errors", "the model computed invalid numbers at frame %2"),
                 MW_TR("errors", "check the model's weights, or use float32")}};
    case ErrorCode::WorkerLost:
        return {"worker-lost",
                {MW_TR("errors", "the background worker stopped unexpectedly"),
                 MW_TR("errors", "try again; the frames received so far are kept")}};
    case ErrorCode::WorkerSilent:
        return {"worker-silent",
                {MW_TR("errors", "the background worker does not answer"),
                 MW_TR("errors", "restart it; the frames received so far are kept")}};
    case ErrorCode::WorkerProtocol:
        return {"worker-protocol",
                {MW_TR("errors", "the background worker sent something that cannot be understood"),
                 MW_TR("errors", "check that both programs are of the same version")}};
    case ErrorCode::Internal:
        return {"internal",
                {MW_TR("errors", "something that should not happen has happened"),
                 MW_TR("errors", "please report it with the log")}};
    }
    return {"unspecified",
            {MW_TR("errors", "something went wrong"), MW_TR("errors", "see the log")}};
}

}  // namespace

ErrorText errorText(ErrorCode code) { return row(code).text; }

const char* errorName(ErrorCode code) { return row(code).name; }

ErrorCode errorFromName(std::string_view name)
{
    for (int code = 1; code <= int(ErrorCode::Internal); ++code) {
        if (name == errorName(ErrorCode(code)))
            return ErrorCode(code);
    }
    return ErrorCode::Unspecified;
}

std::string fillIn(std::string text, const Error& error)
{
    for (std::size_t at = text.find('%'); at != std::string::npos; at = text.find('%', at)) {
        const bool isPlace = at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9';
        const std::size_t index = isPlace ? std::size_t(text[at + 1] - '1') : 0;
        if (!isPlace) {
            ++at;
            continue;
        }
        const std::string value = index < error.args.size() ? error.args[index] : "?";
        text.replace(at, 2, value);
        at += value.size();
    }
    return text;
}

std::string describe(const Error& error)
{
    const ErrorText text = errorText(error.code);
    std::string line = fillIn(text.what, error);
    if (!error.args.empty() && !error.args[0].empty())
        line += " (" + error.args[0] + ")";
    line += ": " + fillIn(text.remedy, error);
    for (char& c : line) {
        if (c == '\n' || c == '\r')
            c = ' ';
    }
    return line;
}

}  // namespace mw
