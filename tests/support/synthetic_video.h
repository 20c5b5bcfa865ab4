// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/base/ids.h"
#include "core/mask/mask.h"
#include "core/video/picture_io.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

/// Clips made by libav itself, whose content is known: a disc and a square that move over a
/// gradient, with exact masks, and a bar code along the top edge that holds the frame's number, so
/// that numbering can be checked in decoded pixels.
namespace mw::test {

struct ClipOptions {
    Size size{192, 108};  ///< Upright; at least 96 x 48.
    int frames = 40;
    double framesPerSecond = 25;
    std::string container{};  ///< A libav muxer's name; empty: by the file name.
    std::string codec = "libx264";  ///< A libav encoder's name.
    std::string pixelFormat = "yuv420p";
    int keyInterval = 12;
    int bFrames = 2;
    bool isVariableRate = false;
    int hiddenFrames = 0;  ///< So many frames at the start are cut off by an edit list.
    int rotation = 0;  ///< The display matrix turns the picture by so many degrees clockwise.
    bool isMirrored = false;  ///< ... and then exchanges left and right.
    std::map<std::string, std::string> encoderOptions{};
    std::map<std::string, std::string> muxerOptions{};
};

/// True if libav has the encoder; tests that need a missing one must skip out loud.
bool hasEncoder(const std::string& name);

/// Writes the clip; an empty string, or what went wrong.
std::string writeClip(const std::filesystem::path& path, const ClipOptions& options);

/// The picture of frame `frame` as it was drawn, before encoding.
Picture drawFrame(Size size, int frame);
/// The exact masks of the two objects: 1 is the disc, 2 the square, which is in front.
Mask maskOfObject(Size size, int frame, int object);

/// The number in the bar code, or -1 if there is none. `rgb` is an upright picture of a clip.
int frameNumberIn(Size size, const std::vector<std::uint8_t>& rgb);

/// A file whose only stream is sound.
std::string writeAudioOnly(const std::filesystem::path& path);
/// A file that says its pictures have this size, with one packet of nonsense.
std::string writeHeaderOnly(const std::filesystem::path& path, Size size);

}  // namespace mw::test
