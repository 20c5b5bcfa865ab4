// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/project/schema.h"

namespace mw::schema {

namespace {

// Version 1.
//
// Column names are those of describe() in project.h. Masks are split in two tables: opening a
// project reads what is known about all masks, but no pixels. A mask's pixels lie under track *
// 2^24 + frame, so that a track's frames are neighbours on disk. Foreign keys are checked at
// commit, because an edit may remove and add in any order.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE settings(
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    uuid TEXT NOT NULL, name TEXT NOT NULL, annotator TEXT NOT NULL,
    grid_step INTEGER NOT NULL, short_side INTEGER NOT NULL
) STRICT;

CREATE TABLE video(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE, path TEXT NOT NULL, fingerprint TEXT NOT NULL, quick_hash TEXT NOT NULL,
    width INTEGER NOT NULL, height INTEGER NOT NULL, frame_count INTEGER NOT NULL,
    frames_per_second REAL NOT NULL, rotation INTEGER NOT NULL, is_folder INTEGER NOT NULL,
    grid_step INTEGER NOT NULL, first_frame INTEGER NOT NULL, last_frame INTEGER NOT NULL,
    cuts TEXT NOT NULL, added_at INTEGER NOT NULL
) STRICT;

-- The packet index of a video file, so that it need not be scanned again. A cache: it may be missing.
CREATE TABLE video_index(video INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL, data BLOB NOT NULL) STRICT;

CREATE TABLE category(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE track(
    id INTEGER PRIMARY KEY,
    video INTEGER NOT NULL REFERENCES video DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 254),
    category INTEGER REFERENCES category DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL, is_protected INTEGER NOT NULL
) STRICT;
CREATE INDEX track_by_video ON track(video, number);

CREATE TABLE expression(
    id INTEGER PRIMARY KEY,
    track INTEGER NOT NULL REFERENCES track DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL, kind TEXT NOT NULL, language TEXT NOT NULL, author TEXT NOT NULL
) STRICT;
CREATE INDEX expression_by_track ON expression(track);

CREATE TABLE support(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    track INTEGER NOT NULL REFERENCES track DEFERRABLE INITIALLY DEFERRED,
    expression INTEGER REFERENCES expression DEFERRABLE INITIALLY DEFERRED,
    frames TEXT NOT NULL, is_active INTEGER NOT NULL
) STRICT;

CREATE TABLE run(
    id INTEGER PRIMARY KEY,
    track INTEGER NOT NULL REFERENCES track DEFERRABLE INITIALLY DEFERRED,
    expression INTEGER, method TEXT NOT NULL, options TEXT NOT NULL,
    first_frame INTEGER NOT NULL, last_frame INTEGER NOT NULL,
    frames_wanted INTEGER NOT NULL, frames_done INTEGER NOT NULL,
    state TEXT NOT NULL, started_at INTEGER NOT NULL, ended_at INTEGER NOT NULL
) STRICT;

CREATE TABLE mask(
    track INTEGER NOT NULL REFERENCES track DEFERRABLE INITIALLY DEFERRED,
    frame INTEGER NOT NULL CHECK (frame BETWEEN 0 AND 16777215),
    origin TEXT NOT NULL, state TEXT NOT NULL, locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
    run INTEGER REFERENCES run DEFERRABLE INITIALLY DEFERRED,
    window INTEGER NOT NULL, confidence REAL NOT NULL, area INTEGER NOT NULL,
    reject_reason INTEGER NOT NULL, author TEXT NOT NULL, changed_at INTEGER NOT NULL,
    PRIMARY KEY (track, frame)
) STRICT, WITHOUT ROWID;

CREATE TABLE mask_pixels(key INTEGER PRIMARY KEY, runs BLOB NOT NULL) STRICT;

-- Who is writing: the run's number inside the transactions that store a run's results, else NULL.
CREATE TABLE writer(only_row INTEGER PRIMARY KEY CHECK (only_row = 1), run INTEGER) STRICT;
INSERT INTO writer VALUES (1, NULL);

-- What a person painted or accepted stays as it is, whatever a run, or a fault in this program, writes.
CREATE TRIGGER lock_update BEFORE UPDATE ON mask
WHEN OLD.locked = 1 AND (SELECT run FROM writer) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'locked: a run may not change this mask'); END;
CREATE TRIGGER lock_delete BEFORE DELETE ON mask
WHEN OLD.locked = 1 AND (SELECT run FROM writer) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'locked: a run may not remove this mask'); END;
CREATE TRIGGER lock_insert BEFORE INSERT ON mask
WHEN (SELECT run FROM writer) IS NOT NULL
 AND EXISTS (SELECT 1 FROM mask WHERE track = NEW.track AND frame = NEW.frame AND locked = 1)
BEGIN SELECT RAISE(ABORT, 'locked: a run may not replace this mask'); END;
CREATE TRIGGER lock_pixels_update BEFORE UPDATE ON mask_pixels
WHEN (SELECT run FROM writer) IS NOT NULL
 AND EXISTS (SELECT 1 FROM mask WHERE track = OLD.key >> 24 AND frame = OLD.key & 16777215 AND locked = 1)
BEGIN SELECT RAISE(ABORT, 'locked: a run may not change these pixels'); END;
CREATE TRIGGER lock_pixels_delete BEFORE DELETE ON mask_pixels
WHEN (SELECT run FROM writer) IS NOT NULL
 AND EXISTS (SELECT 1 FROM mask WHERE track = OLD.key >> 24 AND frame = OLD.key & 16777215 AND locked = 1)
BEGIN SELECT RAISE(ABORT, 'locked: a run may not remove these pixels'); END;
CREATE TRIGGER lock_pixels_insert BEFORE INSERT ON mask_pixels
WHEN (SELECT run FROM writer) IS NOT NULL
 AND EXISTS (SELECT 1 FROM mask WHERE track = NEW.key >> 24 AND frame = NEW.key & 16777215 AND locked = 1)
BEGIN SELECT RAISE(ABORT, 'locked: a run may not replace these pixels'); END;

-- The undo history. Steps with a position up to settings of `history` are done, later ones undone; a step
-- without a position belongs to a run that has not ended. The edits of a step are those that would undo
-- it, or, when it is undone, redo it.
CREATE TABLE step(
    id INTEGER PRIMARY KEY,
    position INTEGER UNIQUE,
    kind TEXT NOT NULL, subject TEXT NOT NULL, count INTEGER NOT NULL,
    video INTEGER NOT NULL, track INTEGER NOT NULL, frame INTEGER NOT NULL,
    run INTEGER, author TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;
CREATE TABLE step_edits(
    step INTEGER NOT NULL REFERENCES step ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    part INTEGER NOT NULL, edits BLOB NOT NULL, PRIMARY KEY (step, part)
) STRICT;
CREATE TABLE history(only_row INTEGER PRIMARY KEY CHECK (only_row = 1), position INTEGER NOT NULL) STRICT;
INSERT INTO history VALUES (1, 0);
)sql";

// Version 2: comments.
constexpr const char* kVersion2 = R"sql(
CREATE TABLE comment(
    id INTEGER PRIMARY KEY,
    video INTEGER NOT NULL REFERENCES video DEFERRABLE INITIALLY DEFERRED,
    frame INTEGER NOT NULL CHECK (frame BETWEEN 0 AND 16777215),
    track INTEGER REFERENCES track DEFERRABLE INITIALLY DEFERRED,
    x REAL NOT NULL, y REAL NOT NULL,
    text TEXT NOT NULL, is_resolved INTEGER NOT NULL, author TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;
CREATE INDEX comment_by_video ON comment(video, frame);
)sql";

constexpr const char* kMigrations[] = {kVersion1, kVersion2};

}  // namespace

std::span<const char* const> migrations() { return kMigrations; }

}  // namespace mw::schema
