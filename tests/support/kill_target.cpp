// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
//
// Works on a project until it is killed: `kill_target P.maskwright SEED`. Paints strokes, takes
// some back, and stores runs piece by piece. Says on stdout what it is about to do ("begin ..."),
// and when that is committed ("done"), so that test_kill.cpp can tell what must be in the file:
//
//   begin KIND TRACK FRAME:DIGEST...   the masks that the change leads to
//   done
#include "core/project/steps.h"
#include "tests/support/synthetic_project.h"

#include <cstdio>
#include <cstdlib>
#include <random>
#include <sstream>
#include <unistd.h>

using namespace mw;

namespace {

std::string digest(const Mask& mask)
{
    Sha256 sha;
    sha.add(encodeMask(mask));
    return sha.hex().substr(0, 16);
}

void say(const std::string& line)
{
    const std::string text = line + "\n";
    if (::write(STDOUT_FILENO, text.data(), text.size()) != ssize_t(text.size()))
        ::_exit(9);
}

[[noreturn]] void fail(const char* what, const Error& error)
{
    std::fprintf(stderr, "%s: %s [%s]\n", what, describe(error).c_str(), error.detail.c_str());
    ::_exit(8);
}

class Annotator
{
public:
    Annotator(ProjectDocument& document, unsigned seed)
        : m_document(document)
        , m_random(seed)
    {
    }

    [[noreturn]] void work()
    {
        for (;;) {
            const unsigned what = m_random() % 10;
            if (what < 7)
                paint();
            else if (what < 8)
                takeBackAndRedo();
            else
                run();
            if (m_random() % 25 == 0)
                m_document.store().tidy();
        }
    }

private:
    TrackId anyTrack()
    {
        const auto& tracks = m_document.project().tracks();
        return std::next(tracks.begin(), std::ptrdiff_t(m_random() % tracks.size()))->first;
    }
    Size sizeOf(TrackId track) const
    {
        return m_document.project().video(m_document.project().track(track)->video)->size;
    }
    Mask blob(Size size)
    {
        return test::disc(size, double(m_random() % unsigned(size.width)),
                          double(m_random() % unsigned(size.height)), 3.0 + m_random() % 12);
    }

    void paint()
    {
        const TrackId track = anyTrack();
        const auto frame = FrameIndex(m_random() % 40);
        const auto before = m_document.mask(track, frame);
        if (!before)
            fail("mask", before.error());
        const Mask after
            = m_random() % 4 == 0 ? *before - blob(sizeOf(track)) : *before | blob(sizeOf(track));
        if (after == *before)
            return;
        say("begin paint " + std::to_string(track.value) + " " + std::to_string(frame) + ":"
            + digest(after));
        const auto applied = m_document.apply(
            steps::paint(m_document, StepKind::Paint, frame, {{track, *before ^ after}}));
        if (!applied)
            fail("paint", applied.error());
        say("done");
    }

    /// Ends where it began; in between, the file must hold one of the two.
    void takeBackAndRedo()
    {
        if (!m_document.canUndo())
            return;
        say("begin history");
        if (const auto undone = m_document.undo(); !undone)
            fail("undo", undone.error());
        if (const auto redone = m_document.redo(); !redone)
            fail("redo", redone.error());
        say("done");
    }

    void run()
    {
        const TrackId track = anyTrack();
        Run run;
        run.id = m_document.newId<RunTag>();
        run.track = track;
        run.method = "test 1";
        run.lastFrame = 39;
        run.framesWanted = 40;
        run.startedAt = m_document.now();
        say("begin run " + std::to_string(track.value));
        if (const auto begun = m_document.beginRun(run); !begun)
            fail("begin a run", begun.error());
        say("done");
        const int pieces = 1 + int(m_random() % 5);
        for (int piece = 0; piece < pieces; ++piece) {
            std::map<FrameIndex, AnnotatedMask> masks;
            std::ostringstream line;
            line << "begin masks " << track.value;
            for (FrameIndex frame = piece * 8; frame < piece * 8 + 8; ++frame) {
                const Annotation* old = m_document.project().annotation(track, frame);
                masks[frame].mask = blob(sizeOf(track));
                if (!old || !old->isLocked)
                    line << ' ' << frame << ':' << digest(masks[frame].mask);
            }
            say(line.str());
            if (const auto added = m_document.addRunMasks(run.id, masks); !added)
                fail("masks of a run", added.error());
            say("done");
        }
        say("begin end " + std::to_string(track.value));
        if (const auto ended = m_document.endRun(run.id, RunState::Done); !ended)
            fail("end a run", ended.error());
        say("done");
    }

    ProjectDocument& m_document;
    std::mt19937 m_random;
};

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    auto document = ProjectDocument::open(fs::path(argv[1]), ProjectStore::Access::ReadWrite);
    if (!document)
        fail("open", document.error());
    Annotator(**document, unsigned(std::atoi(argv[2]))).work();
}
