// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// Marks a sentence for translation without depending on Qt. `lupdate -tr-function-alias
/// QT_TRANSLATE_NOOP+=MW_TR` collects it; the user interface translates it, the command line prints
/// it.
#define MW_TR(context, text) text

namespace mw {

/// What went wrong, as far as a caller or a user needs to tell cases apart.
/// errorText() holds one sentence and one remedy for each.
enum class ErrorCode {
    Unspecified = 0,
    Cancelled,
    WrongUsage,
    // Files and folders
    FileMissing,
    FileUnreadable,
    FileNotWritable,
    FileTooLarge,
    FolderNotEmpty,
    DiskFull,
    UnsafePath,
    JsonInvalid,
    // Video
    NotAVideo,
    VideoEmpty,
    VideoIncomplete,
    VideoIsPlaylist,
    NoVideoStream,
    VideoDamaged,
    VideoTooLarge,
    VideoChanged,
    FrameOutOfRange,
    // Masks
    MaskInvalid,
    MaskSizeMismatch,
    MaskNotIndexed,
    ImageInvalid,
    NothingPainted,
    // Project
    ProjectMissing,
    ProjectExists,
    ProjectNotOurs,
    ProjectDamaged,
    ProjectTooNew,
    ProjectInUse,
    ProjectReadOnly,
    ProjectWriteFailed,
    ItemMissing,
    FrameLocked,
    ObjectProtected,
    NothingToRun,
    EditInvalid,
    ExpressionInvalid,
    // Data sets
    FormatUnknown,
    DatasetInvalid,
    ExportBlocked,
    // Models and the worker
    ModelMissing,
    ModelDamaged,
    ModelIncompatible,
    SupportIncomplete,
    MethodUnavailable,
    DeviceUnavailable,
    OutOfMemory,
    OutOfDeviceMemory,
    NotANumber,
    WorkerLost,
    WorkerSilent,
    WorkerProtocol,
    // Ours
    Internal,
};

/// A failure a user can cause or cure; broken invariants assert instead.
struct Error {
    ErrorCode code = ErrorCode::Unspecified;
    std::vector<std::string>
        args{};  ///< args[0] names the thing concerned; the rest fill %2, %3, ...
    std::string detail{};  ///< English, for the log; never shown on its own.
};

/// The parts of the message for a code, in English, translatable. `%2` stands for args[1], and so
/// on.
struct ErrorText {
    const char* what;  ///< Lower case, without a full stop: "this is not a video file".
    const char* remedy;  ///< What to do about it, imperative: "choose another file".
};
ErrorText errorText(ErrorCode code);

/// A stable name for scripts and logs: "video-changed".
const char* errorName(ErrorCode code);
ErrorCode errorFromName(std::string_view name);  ///< Unspecified for an unknown name.

/// "<what> (<which>): <remedy>", English, on one line.
std::string describe(const Error& error);

/// Replaces %2, %3, ... in `text` by the error's arguments.
std::string fillIn(std::string text, const Error& error);

/// Either a value or an Error.
template <class T>
class [[nodiscard]] Result
{
public:
    // NOLINTNEXTLINE(google-explicit-constructor): a Result is made from either.
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    // NOLINTNEXTLINE(google-explicit-constructor)
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    explicit operator bool() const { return m_state.index() == 0; }
    T& operator*() &
    {
        assert(*this);
        return std::get<0>(m_state);
    }
    const T& operator*() const&
    {
        assert(*this);
        return std::get<0>(m_state);
    }
    T&& operator*() &&
    {
        assert(*this);
        return std::get<0>(std::move(m_state));
    }
    T* operator->() { return &**this; }
    const T* operator->() const { return &**this; }
    const Error& error() const&
    {
        assert(!*this);
        return std::get<1>(m_state);
    }
    Error&& error() &&
    {
        assert(!*this);
        return std::get<1>(std::move(m_state));
    }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    // NOLINTNEXTLINE(google-explicit-constructor)
    Result(Error error)
        : m_error(std::in_place_index<1>, std::move(error))
    {
    }

    explicit operator bool() const { return m_error.index() == 0; }
    const Error& error() const&
    {
        assert(!*this);
        return std::get<1>(m_error);
    }
    Error&& error() &&
    {
        assert(!*this);
        return std::get<1>(std::move(m_error));
    }

private:
    std::variant<std::monostate, Error> m_error;
};

}  // namespace mw

#define MW_CONCAT_(a, b) a##b
#define MW_CONCAT(a, b) MW_CONCAT_(a, b)

/// `MW_TRY(auto video, openVideo(path));` returns the error to our caller, or declares `video`.
#define MW_TRY(declaration, expression)                                                            \
    auto MW_CONCAT(try_, __LINE__) = (expression);                                                 \
    if (!MW_CONCAT(try_, __LINE__))                                                                \
        return std::move(MW_CONCAT(try_, __LINE__)).error();                                       \
    declaration = *std::move(MW_CONCAT(try_, __LINE__))

#define MW_TRY_VOID(expression)                                                                    \
    do {                                                                                           \
        if (auto result_ = (expression); !result_)                                                 \
            return std::move(result_).error();                                                     \
    } while (false)
