#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Maskwright authors
# SPDX-License-Identifier: Apache-2.0
#
# The whole way on real clips, through the command line alone: import, propagate, export, validate, and
# import again, with bit-identical masks.
#
#   tests/acceptance/real_clips.sh [CLIPS] [MASKWRIGHT]
#
# CLIPS is a folder in the form of Ref-YouTube-VOS, with further videos without masks in CLIPS/unlabelled;
# by default $MW_CLIPS_DIR, or ../shared/clips beside the repository. Exits with 77 when there is none.
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
clips="${1:-${MW_CLIPS_DIR:-$root/../shared/clips}}"
maskwright="${2:-$root/build/release/bin/maskwright}"
if [ ! -d "$clips/train/JPEGImages" ]; then
  echo "SKIPPED: there are no clips in $clips; name a folder in MW_CLIPS_DIR"
  exit 77
fi
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

failures=0
ok() { printf 'ok      %s\n' "$1"; }
bad() { printf 'FAILED  %s\n' "$1"; failures=$((failures + 1)); }
# check NAME COMMAND...: the command's output is shown only when it fails.
check() {
  local name="$1" log="$work/log"
  shift
  if "$@" >"$log" 2>&1; then ok "$name"; else bad "$name"; sed 's/^/        /' "$log" | tail -20; fi
}

# Exports a project, validates, imports the result, exports that, and compares the masks byte by byte.
round_trip() {
  local name="$1" project="$2"
  check "$name: export" "$maskwright" export "$project" "$work/$name-1" --unreviewed --incomplete empty
  check "$name: validate" "$maskwright" validate "$work/$name-1"
  check "$name: new project" "$maskwright" project create "$work/$name-again.maskwright"
  check "$name: import again" "$maskwright" import "$work/$name-1" "$work/$name-again.maskwright"
  check "$name: check" "$maskwright" project check "$work/$name-again.maskwright"
  check "$name: export again" "$maskwright" export "$work/$name-again.maskwright" "$work/$name-2" \
    --incomplete empty
  check "$name: masks are bit-identical" diff -r "$work/$name-1/train/Annotations" "$work/$name-2/train/Annotations"
  printf '        %s masks files compared\n' "$(find "$work/$name-1/train/Annotations" -name '*.png' | wc -l)"
}

# ---- The data set as it is: its masks come in as truth and go out unchanged.
echo "== the data set as it is"
check "truth: new project" "$maskwright" project create "$work/truth.maskwright"
check "truth: import" "$maskwright" import "$clips" "$work/truth.maskwright"
round_trip truth "$work/truth.maskwright"
"$maskwright" evaluate --pred "$work/truth-1" --truth "$clips" --all-frames --json >"$work/scores" || bad "truth: evaluate"
if python3 - "$work/scores" <<'PY'
import json, sys
scores = [sequence["J"] for sequence in json.load(open(sys.argv[1]))["sequences"]]
sys.exit(0 if scores and min(scores) == 1 else f"J is not 1 everywhere: {scores}")
PY
then ok "truth: exported masks are the original ones"; else bad "truth: exported masks are the original ones"; fi

# ---- From the first five masks of each object: the rest by optical flow.
echo "== from five painted frames"
project="$work/flow.maskwright"
check "flow: new project" "$maskwright" project create "$project"
python3 - "$clips" >"$work/objects" <<'PY'
import json, sys
clips = sys.argv[1]
meta = json.load(open(f"{clips}/train/meta.json"))["videos"]
texts = json.load(open(f"{clips}/meta_expressions/train/meta_expressions.json"))["videos"]
for video in sorted(meta):
    for number, thing in sorted(meta[video]["objects"].items(), key=lambda item: int(item[0])):
        text = next((e["exp"] for e in texts.get(video, {}).get("expressions", {}).values()
                     if str(e.get("obj_id")) == number), thing["category"])
        print(video, number, thing["category"], text, sep="\t")
PY
last=""
while IFS=$'\t' read -r video number class text; do
  if [ "$video" != "$last" ]; then
    check "flow: add $video" "$maskwright" project add-video "$project" "$clips/train/JPEGImages/$video"
    last="$video"
  fi
  check "flow: $video/$number" "$maskwright" project add-track "$project" --video "$video" --class "$class" \
    --expression "$text"
  check "flow: masks of $video/$number" "$maskwright" project import-masks "$project" "$video/$number" \
    "$clips/train/Annotations/$video" --object "$number" --count 5
done <"$work/objects"
check "flow: propagate" "$maskwright" project propagate "$project" --method flow
"$maskwright" project score "$project" --truth "$clips/train/Annotations" || bad "flow: score"
round_trip flow "$project"

# ---- Files without masks: an ellipse stands for what a person would have painted.
echo "== videos without masks"
project="$work/unlabelled.maskwright"
check "unlabelled: new project" "$maskwright" project create "$project"
for file in "$clips"/unlabelled/*; do
  check "unlabelled: add $(basename "$file")" "$maskwright" project add-video "$project" "$file"
done
"$maskwright" project info "$project" --json >"$work/info"
python3 - "$work/info" "$work" >"$work/videos" <<'PY'
import json, os, struct, sys, zlib
def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
for line in open(sys.argv[1]):
    row = json.loads(line)
    if row["kind"] != "video":
        continue
    w, h = row["width"], row["height"]
    rows = b"".join(b"\0" + bytes(int(((x - w * .5) / (w * .18)) ** 2 + ((y - h * .5) / (h * .3)) ** 2 < 1)
                                  for x in range(w)) for y in range(h))
    folder = f"{sys.argv[2]}/masks-{row['video']}"
    os.makedirs(folder)
    open(f"{folder}/00000.png", "wb").write(b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
    print(row["video"], row["frames"])
PY
while read -r video frames; do
  printf '        %s: %s frames\n' "$video" "$frames"
  check "unlabelled: $video/1" "$maskwright" project add-track "$project" --video "$video" --class dog \
    --expression "the animal in the middle of $video"
  check "unlabelled: mask of $video/1" "$maskwright" project import-masks "$project" "$video/1" "$work/masks-$video"
done <"$work/videos"
check "unlabelled: propagate" "$maskwright" project propagate "$project" --method flow
round_trip unlabelled "$project"

if [ "$failures" -eq 0 ]; then echo "All well."; else echo "$failures checks failed."; exit 1; fi
