#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Maskwright authors
# SPDX-License-Identifier: Apache-2.0
#
# Installs the packages that building (default) or also testing (--tests) needs, on Debian 12 and 13.
# Does nothing, quickly, when all are there. Elsewhere it names what is missing and goes on.
set -euo pipefail

build=(build-essential cmake ninja-build pkg-config ccache mold
       qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
       qt6-svg-dev
       libgl-dev libegl-dev libvulkan-dev libxkbcommon-dev
       libsqlite3-dev zlib1g-dev libpng-dev libjpeg-dev nlohmann-json3-dev
       libavformat-dev libavcodec-dev libavutil-dev libswscale-dev
       libopencv-core-dev libopencv-imgproc-dev libopencv-video-dev
       libtorch-dev libgloo-dev libopenblas0-pthread
       fonts-dejavu-core)
tests=(xvfb xauth openbox xdotool ffmpeg sqlite3 python3)

wanted=("${build[@]}")
if [ "${1:-}" = --tests ]; then wanted+=("${tests[@]}"); fi

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "Not a Debian system. Please install the equivalents of: ${wanted[*]}" >&2
  exit 0
fi

missing=()
for package in "${wanted[@]}"; do
  if ! dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed'; then
    missing+=("$package")
  fi
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "Installing: ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "error: packages are missing and there is no sudo: install ${missing[*]}" >&2; exit 1; }
  as_root=(sudo)
fi
"${as_root[@]}" apt-get update -qq
# A release may lack a package (Ubuntu 24.04 has no LibTorch): install what there is, say what there is not.
available=()
for package in "${missing[@]}"; do
  if apt-cache show "$package" >/dev/null 2>&1; then
    available+=("$package")
  elif [ "$package" = libtorch-dev ]; then
    echo "This release has no LibTorch package. Unpack the archive" >&2
    echo "  libtorch-cxx11-abi-shared-with-deps-<version>+cpu.zip (2.6 or later, from pytorch.org)" >&2
    echo "and set Torch_DIR=<unpacked folder>/share/cmake/Torch before running this again." >&2
  else
    echo "Not in this release, left out: $package" >&2
  fi
done
if [ ${#available[@]} -gt 0 ]; then
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${available[@]}" >/dev/null
fi
