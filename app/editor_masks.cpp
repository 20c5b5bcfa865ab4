// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// Commands that work on whole masks: reshaping, filling between painted frames, other candidates;
// and what the onion skin shows.
#include "app/attention.h"
#include "app/convert.h"
#include "app/editor.h"
#include "core/mask/shape.h"

#include <algorithm>

namespace mw {

namespace {

/// Parts smaller than this share of the whole are specks.
constexpr double kSpeck = 0.05;

}  // namespace

bool Editor::reshape(Reshape how, double px)
{
    const Layer* current = currentLayer();
    if (!current || current->mask.isEmpty())
        return false;
    const Mask& mask = current->mask;
    Mask after = mask;
    switch (how) {
    case Reshape::Unspecified:
        return false;
    case Reshape::Grow:
        after = grown(mask, px);
        break;
    case Reshape::Shrink:
        after = shrunk(mask, px);
        break;
    case Reshape::Smooth:
        after = smoothed(mask, px);
        break;
    case Reshape::FillHoles:
        after = withHolesFilled(mask);
        break;
    case Reshape::RemoveIslands:
        after = withoutIslands(mask, std::int64_t(double(mask.area()) * kSpeck));
        break;
    }
    if (after == mask || after.isEmpty())  // clearing the mask is another command
        return false;
    return applyGesture(after, PaintMode::Replace, StepKind::ReshapeMask);
}

bool Editor::interpolate()
{
    const Video* v = video();
    if (!v || !track())
        return false;
    const Project& project = m_session.project();
    const auto& annotations = project.annotations(m_track);
    // The nearest frames of a person on both sides; standing on one means what follows it.
    std::optional<FrameIndex> from;
    std::optional<FrameIndex> to;
    for (const auto& [frame, annotation] : annotations) {
        if (!annotation.isLocked || annotation.review == ReviewState::Rejected)
            continue;
        if (frame <= m_frame)
            from = frame;
        else if (!to)
            to = frame;
    }
    if (!from || !to) {
        Q_EMIT problem({ErrorCode::NothingPainted, {toStd(titleOf(project, *track()))}});
        return false;
    }
    const auto before = m_session.document().mask(m_track, *from);
    const auto after = m_session.document().mask(m_track, *to);
    if (!before)
        return report(before.error());
    if (!after)
        return report(after.error());
    SetMasks edit{m_track, {}};
    for (const FrameIndex frame : v->gridFrames()) {
        if (frame <= *from || frame >= *to)
            continue;
        const Annotation* old = project.annotation(m_track, frame);
        if (old && old->isLocked)
            continue;
        AnnotatedMask item;
        item.mask = interpolated(*before, *after, double(frame - *from) / (*to - *from));
        item.annotation
            = paintedAnnotation(project.settings().annotator, m_session.document().now());
        item.annotation.origin = MaskOrigin::Filled;
        // A guess between two frames: somebody looks at it, and a run may still do better.
        item.annotation.review = ReviewState::Unreviewed;
        item.annotation.isLocked = false;
        edit.frames[frame] = std::move(item);
    }
    if (edit.frames.empty())
        return false;
    const int count = int(edit.frames.size());
    return apply({StepKind::Interpolate,
                  {std::move(edit)},
                  toStd(titleOf(project, *track())),
                  count,
                  {m_video, m_track, m_frame}});
}

bool Editor::toggleLock(const std::vector<FrameIndex>& frames)
{
    if (!track())
        return false;
    // Locks all unless all of them are locked.
    bool isAnyOpen = false;
    for (const FrameIndex frame : frames) {
        const Annotation* annotation = m_session.project().annotation(m_track, frame);
        isAnyOpen |= annotation && !annotation->isLocked;
    }
    return setLocked(frames, isAnyOpen);
}

std::vector<FrameIndex> Editor::rangeFrames() const
{
    std::vector<FrameIndex> frames;
    if (const Video* v = video()) {
        for (const FrameIndex frame : v->gridFrames()) {
            if (frame >= m_in.value_or(0) && frame <= m_out.value_or(v->frameCount))
                frames.push_back(frame);
        }
    }
    return frames;
}

std::optional<FrameIndex> Editor::attentionFrame(int direction) const
{
    if (!track())
        return std::nullopt;
    const std::vector<AttentionItem> items = attentionOf(m_session.project(), *track());
    if (items.empty())
        return std::nullopt;
    const auto here = std::find_if(items.begin(), items.end(),
                                   [this](const AttentionItem& i) { return i.frame == m_frame; });
    if (here == items.end())  // done with this one: the most doubtful of the rest
        return direction > 0 ? items.front().frame : items.back().frame;
    const auto place = here - items.begin() + direction;
    if (place < 0 || place >= std::ptrdiff_t(items.size()))
        return std::nullopt;
    return items[std::size_t(place)].frame;
}

int Editor::shownCandidate() const
{
    const CandidateStore::Window* window = m_candidates.windowAt(m_track, m_frame);
    const Layer* current = currentLayer();
    return window && current ? window->optionOf(m_frame, current->mask) : -1;
}

bool Editor::switchCandidate(int direction)
{
    const CandidateStore::Window* window = m_candidates.windowAt(m_track, m_frame);
    if (!window)
        return false;
    const int count = int(window->options.size());
    const int now = std::max(0, shownCandidate());
    return chooseCandidate(((now + direction) % count + count) % count);
}

bool Editor::chooseCandidate(int option)
{
    const CandidateStore::Window* window = m_candidates.windowAt(m_track, m_frame);
    if (!window || option == shownCandidate())
        return false;
    Step step = mw::switchCandidate(m_session.document(), m_track, *window, option);
    step.place.frame = m_frame;
    if (!apply(std::move(step)))
        return false;
    Q_EMIT candidatesChanged();
    return true;
}

// ---- Onion skin

void Editor::setOnionShown(bool isShown)
{
    m_isOnionShown = isShown;
    Q_EMIT viewChanged();
}

std::optional<Mask> Editor::onionMask(int direction) const
{
    if (!m_isOnionShown)
        return std::nullopt;
    const std::optional<FrameIndex> frame = keyFrame(direction);
    if (!frame)
        return std::nullopt;
    const auto mask = m_session.document().mask(m_track, *frame);
    return mask ? std::optional(*mask) : std::nullopt;
}

}  // namespace mw
