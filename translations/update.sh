#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Maskwright authors
# SPDX-License-Identifier: Apache-2.0
# Brings the translations up to date with the texts in the source. Run after texts have changed;
# then translate what is new (Qt Linguist shows it) and commit.
set -eu
cd "$(dirname "$0")/.."
lupdate=$(command -v lupdate || echo /usr/lib/qt6/bin/lupdate)
for file in translations/maskwright_*.ts; do
  case $file in *_en.ts) only=-pluralonly ;; *) only= ;; esac
  # Without -I the classes are not found, and texts land in contexts without their namespace.
  "$lupdate" -silent -I . -no-obsolete -locations none -source-language en $only \
    -tr-function-alias QT_TRANSLATE_NOOP+=MW_TR app core inference ui -ts "$file"
done
