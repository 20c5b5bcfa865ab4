// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/editor.h"

#include "app/convert.h"

#include <algorithm>

namespace mw {

Editor::Editor(ProjectSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &ProjectSession::opened, this, &Editor::onOpened);
    connect(&session, &ProjectSession::closed, this, &Editor::onClosed);
    connect(&session, &ProjectSession::changed, this, &Editor::onChanged);
    connect(&session, &ProjectSession::travelled, this, &Editor::onTravelled);
}

// ---- What is current

const Video* Editor::video() const
{
    return m_session.isOpen() ? m_session.project().video(m_video) : nullptr;
}

const Track* Editor::track() const
{
    return m_session.isOpen() ? m_session.project().track(m_track) : nullptr;
}

void Editor::setVideo(VideoId video)
{
    if (m_video == video)
        return;
    Q_EMIT aboutToMove();
    m_video = video;
    m_in.reset();
    m_out.reset();
    m_solo = {};
    const Video* current = this->video();
    m_frame = current ? current->firstFrame : 0;
    m_track = {};
    keepSelectionValid();
    Q_EMIT videoChanged();
    Q_EMIT rangeChanged();
    Q_EMIT frameChanged();
    rebuildLayers();
    Q_EMIT trackChanged();
}

void Editor::setFrame(FrameIndex frame)
{
    const Video* current = video();
    if (!current)
        return;
    frame = std::clamp<FrameIndex>(frame, 0, current->frameCount - 1);
    if (frame == m_frame)
        return;
    Q_EMIT aboutToMove();
    m_frame = frame;
    Q_EMIT frameChanged();
    rebuildLayers();
}

void Editor::setTrack(TrackId track)
{
    if (m_track == track)
        return;
    Q_EMIT aboutToMove();
    m_track = track;
    Q_EMIT trackChanged();
    Q_EMIT layersChanged();
}

void Editor::setTrackByNumber(int number)
{
    for (const Layer& layer : m_layers) {
        if (layer.track.number == number)
            setTrack(layer.track.id);
    }
}

void Editor::selectNextTrack(int direction)
{
    if (m_layers.empty())
        return;
    const auto it = std::find_if(m_layers.begin(), m_layers.end(),
                                 [this](const Layer& l) { return l.track.id == m_track; });
    const int count = int(m_layers.size());
    const int now = it == m_layers.end() ? -direction : int(it - m_layers.begin());
    setTrack(m_layers[std::size_t(((now + direction) % count + count) % count)].track.id);
}

// ---- The shown frame

const Layer* Editor::layer(TrackId track) const
{
    for (const Layer& layer : m_layers) {
        if (layer.track.id == track)
            return &layer;
    }
    return nullptr;
}

TrackId Editor::trackAt(int x, int y) const
{
    for (auto it = m_layers.rbegin(); it != m_layers.rend(); ++it) {
        if (it->isVisible && it->mask.contains(x, y))
            return it->track.id;
    }
    return {};
}

QString Editor::titleOf(const Project& project, const Track& track)
{
    if (!track.name.empty())
        return toQt(track.name);
    const Category* category = project.category(track.category);
    return category ? toQt(category->name) + QLatin1Char(' ') + QString::number(track.number)
                    : tr("Object %1").arg(track.number);
}

bool Editor::isVisible(TrackId track) const
{
    return m_solo ? track == m_solo : !m_hidden.contains(track);
}

void Editor::rebuildLayers()
{
    m_layers.clear();
    if (video()) {
        const Project& project = m_session.project();
        for (const Track* track : project.tracksOf(m_video)) {
            Layer layer;
            layer.track = *track;
            layer.title = titleOf(project, *track);
            layer.color = objectColor(track->number, m_palette);
            layer.isVisible = isVisible(track->id);
            const auto mask = m_session.document().mask(track->id, m_frame);
            if (mask) {
                layer.mask = *mask;
            } else {
                layer.mask = Mask(video()->size);
                Q_EMIT problem(mask.error());
            }
            if (const Annotation* annotation = project.annotation(track->id, m_frame))
                layer.annotation = *annotation;
            m_layers.push_back(std::move(layer));
        }
    }
    Q_EMIT layersChanged();
}

// ---- How it is shown and painted

void Editor::setOverlayView(OverlayView view)
{
    m_overlayView = view;
    Q_EMIT viewChanged();
}

void Editor::setOverlayPercent(int percent)
{
    m_overlayPercent = std::clamp(percent, 0, 100);
    Q_EMIT viewChanged();
}

void Editor::setPalette(ObjectPalette palette)
{
    m_palette = palette;
    rebuildLayers();
}

void Editor::setVisible(TrackId track, bool isVisible)
{
    if (isVisible)
        m_hidden.erase(track);
    else
        m_hidden.insert(track);
    rebuildLayers();
}

void Editor::setSolo(TrackId track)
{
    m_solo = track;
    rebuildLayers();
}

void Editor::setPaintOver(PaintOver rule) { m_paintOver = rule; }

// ---- Marks in time

void Editor::setInPoint(std::optional<FrameIndex> frame)
{
    m_in = frame;
    if (m_in && m_out && *m_out < *m_in)
        m_out.reset();
    Q_EMIT rangeChanged();
}

void Editor::setOutPoint(std::optional<FrameIndex> frame)
{
    m_out = frame;
    if (m_in && m_out && *m_out < *m_in)
        m_in.reset();
    Q_EMIT rangeChanged();
}

FrameIndex Editor::gridStep(int count) const
{
    const Video* v = video();
    if (!v || count == 0)
        return m_frame;
    const int offset = m_frame - v->firstFrame;
    // Between two grid frames the first step goes to the nearer one in its direction.
    const int below
        = offset >= 0 ? offset / v->gridStep : -((-offset + v->gridStep - 1) / v->gridStep);
    const bool isOnGrid = below * v->gridStep == offset;
    const int target = below + count + (count < 0 && !isOnGrid ? 1 : 0);
    const FrameIndex last
        = v->firstFrame + (v->lastFrame - v->firstFrame) / v->gridStep * v->gridStep;
    return std::clamp(v->firstFrame + target * v->gridStep, v->firstFrame, last);
}

std::optional<FrameIndex> Editor::keyFrame(int direction) const
{
    if (!track())
        return std::nullopt;
    std::optional<FrameIndex> found;
    for (const auto& [frame, annotation] : m_session.project().annotations(m_track)) {
        if (!annotation.isLocked)
            continue;
        if (direction > 0 && frame > m_frame)
            return frame;
        if (direction < 0 && frame < m_frame)
            found = frame;
    }
    return found;
}

std::optional<FrameIndex> Editor::emptyFrame(int direction) const
{
    const Video* v = video();
    if (!v || !track())
        return std::nullopt;
    std::optional<FrameIndex> found;
    for (const FrameIndex frame : v->gridFrames()) {
        if (m_session.project().annotation(m_track, frame))
            continue;
        if (direction > 0 && frame > m_frame)
            return frame;
        if (direction < 0 && frame < m_frame)
            found = frame;
    }
    return found;
}

// ---- Commands

bool Editor::report(const Result<void>& result)
{
    if (!result)
        Q_EMIT problem(result.error());
    return bool(result);
}

bool Editor::apply(Step step)
{
    if (step.edits.empty())
        return false;
    return report(m_session.apply(std::move(step)));
}

bool Editor::applyGesture(const Mask& covered, PaintMode mode, StepKind kind)
{
    if (!video() || covered.isEmpty() || m_session.document().isReadOnly()) {
        if (video() && m_session.document().isReadOnly())
            Q_EMIT problem({ErrorCode::ProjectReadOnly, {toUtf8(m_session.document().file())}});
        return false;
    }
    std::vector<Edit> creation;
    TrackId target = m_track;
    std::vector<PaintLayer> paintLayers;
    for (const Layer& layer : m_layers)
        paintLayers.push_back({layer.track.id, layer.mask, layer.track.isProtected});
    if (!track()) {
        if (mode == PaintMode::Erase)
            return false;
        auto added = steps::addTrack(m_session.document(), m_video, {});
        if (!added)
            return report(added.error());
        creation = std::move(added->step.edits);
        target = added->id;
        paintLayers.push_back({target, Mask(video()->size), false});
    } else if (track()->isProtected) {
        Q_EMIT problem(
            {ErrorCode::ObjectProtected, {toStd(titleOf(m_session.project(), *track()))}});
        return false;
    }
    const std::vector<PaintFlip> flips
        = mw::applyGesture(covered, mode, m_paintOver, target, paintLayers);
    if (flips.empty())
        return false;
    Step step = steps::paint(m_session.document(), kind, m_frame, flips);
    step.edits.insert(step.edits.begin(), creation.begin(), creation.end());
    step.place = {m_video, target, m_frame};
    if (!apply(std::move(step)))
        return false;
    setTrack(target);
    return true;
}

bool Editor::addTrack(const QString& category, const QString& name)
{
    if (!video())
        return false;
    auto added = steps::addTrack(m_session.document(), m_video, toStd(category), toStd(name));
    if (!added)
        return report(added.error());
    if (!apply(std::move(added->step)))
        return false;
    setTrack(added->id);
    return true;
}

bool Editor::removeTrack(TrackId track)
{
    const Track* t = m_session.project().track(track);
    if (!t)
        return false;
    return apply({StepKind::RemoveObject,
                  {RemoveTrack{track}},
                  toStd(titleOf(m_session.project(), *t)),
                  1,
                  {t->video, track, m_frame}});
}

bool Editor::renameTrack(TrackId track, const QString& name)
{
    const Track* t = m_session.project().track(track);
    if (!t || toQt(t->name) == name)
        return false;
    Track renamed = *t;
    renamed.name = toStd(name);
    return apply(
        {StepKind::ChangeObject, {PutTrack{renamed}}, renamed.name, 1, {t->video, track, m_frame}});
}

bool Editor::setCategory(const std::vector<TrackId>& tracks, const QString& category)
{
    Step step = steps::setCategory(m_session.document(), tracks, toStd(category.trimmed()));
    return !step.edits.empty() && apply(std::move(step));
}

bool Editor::setProtected(TrackId track, bool isProtected)
{
    const Track* t = m_session.project().track(track);
    if (!t || t->isProtected == isProtected)
        return false;
    Track changed = *t;
    changed.isProtected = isProtected;
    return apply({StepKind::ChangeObject,
                  {PutTrack{changed}},
                  toStd(titleOf(m_session.project(), *t)),
                  1,
                  {t->video, track, m_frame}});
}

bool Editor::clearMask()
{
    const Layer* current = currentLayer();
    if (!current || !current->annotation)
        return false;
    return apply(steps::clearMasks(m_session.document(), m_track, {m_frame}));
}

bool Editor::copyMaskFrom(int direction)
{
    if (!track())
        return false;
    const FrameIndex from = gridStep(direction);
    if (from == m_frame || !m_session.project().annotation(m_track, from)) {
        Q_EMIT problem({ErrorCode::NothingPainted, {toStd(tr("Frame %1").arg(from))}});
        return false;
    }
    const auto mask = m_session.document().mask(m_track, from);
    if (!mask)
        return report(mask.error());
    return apply(steps::putMask(m_session.document(), StepKind::CopyMask, m_track, m_frame, *mask,
                                MaskOrigin::Copied));
}

bool Editor::confirmAbsent()
{
    if (!track())
        return false;
    return apply(steps::confirmAbsent(m_session.document(), m_track, m_frame));
}

bool Editor::setLocked(const std::vector<FrameIndex>& frames, bool isLocked)
{
    if (!track())
        return false;
    Step step = steps::setLocked(m_session.document(), m_track, frames, isLocked);
    return step.count > 0 && apply(std::move(step));
}

bool Editor::review(const std::vector<FrameIndex>& frames, ReviewState state, int reason)
{
    if (!track())
        return false;
    Step step = steps::review(m_session.document(), m_track, frames, state, reason);
    return step.count > 0 && apply(std::move(step));
}

// ---- Comments

bool Editor::addComment(const QString& text, std::optional<Point> at)
{
    const Video* shown = video();
    if (!shown || text.trimmed().isEmpty())
        return false;
    Comment comment;
    comment.video = m_video;
    comment.frame = m_frame;
    comment.track = track() ? m_track : TrackId{};
    comment.text = toStd(text.trimmed());
    if (at && at->x >= 0 && at->y >= 0 && at->x <= shown->size.width
        && at->y <= shown->size.height) {
        comment.x = at->x;
        comment.y = at->y;
    }
    return apply(steps::writeComment(m_session.document(), std::move(comment)));
}

bool Editor::changeComment(CommentId id, const QString& text)
{
    const Comment* known = m_session.project().comment(id);
    if (!known || text.trimmed().isEmpty() || toQt(known->text) == text.trimmed())
        return false;
    Comment changed = *known;
    changed.text = toStd(text.trimmed());
    return apply(steps::writeComment(m_session.document(), std::move(changed)));
}

bool Editor::resolveComment(CommentId id, bool isResolved)
{
    const Comment* known = m_session.project().comment(id);
    return known && known->isResolved != isResolved
        && apply(steps::resolveComment(m_session.document(), id, isResolved));
}

bool Editor::removeComment(CommentId id)
{
    return m_session.project().comment(id) && apply(steps::removeComment(m_session.document(), id));
}

void Editor::goToComment(CommentId id)
{
    const Comment* known = m_session.isOpen() ? m_session.project().comment(id) : nullptr;
    if (!known)
        return;
    const Comment comment = *known;
    setVideo(comment.video);
    if (comment.track)
        setTrack(comment.track);
    setFrame(comment.frame);
}

std::vector<const Comment*> Editor::commentsHere() const
{
    std::vector<const Comment*> here;
    if (!m_session.isOpen())
        return here;
    for (const auto& [id, comment] : m_session.project().comments()) {
        if (comment.video == m_video && comment.frame == m_frame)
            here.push_back(&comment);
    }
    return here;
}

bool Editor::undo()
{
    return m_session.isOpen() && m_session.document().canUndo() && report(m_session.undo());
}

bool Editor::redo()
{
    return m_session.isOpen() && m_session.document().canRedo() && report(m_session.redo());
}

// ---- Following the session

void Editor::onOpened()
{
    m_hidden.clear();
    m_chosenExpressions.clear();
    const auto& videos = m_session.project().videos();
    m_video = {};
    setVideo(videos.empty() ? VideoId{} : videos.begin()->first);
    if (videos.empty()) {
        Q_EMIT videoChanged();
        rebuildLayers();
    }
}

void Editor::onClosed()
{
    m_video = {};
    m_track = {};
    m_frame = 0;
    m_in.reset();
    m_out.reset();
    m_candidates.clear();
    Q_EMIT videoChanged();
    Q_EMIT trackChanged();
    rebuildLayers();
}

void Editor::keepSelectionValid()
{
    const Video* v = video();
    if (!v) {
        m_track = {};
        return;
    }
    m_frame = std::clamp<FrameIndex>(m_frame, 0, v->frameCount - 1);
    const Track* t = track();
    if (t && t->video == m_video)
        return;
    const auto tracks = m_session.project().tracksOf(m_video);
    m_track = tracks.empty() ? TrackId{} : tracks.front()->id;
}

void Editor::onChanged(const ChangeSet& changes)
{
    if (!changes.expressions.empty())
        followExpressions();
    if (m_video && !video()) {  // the shown video was removed
        const auto& videos = m_session.project().videos();
        setVideo(videos.empty() ? VideoId{} : videos.begin()->first);
        return;
    }
    if (!m_video && !m_session.project().videos().empty()) {  // the first one was added
        setVideo(m_session.project().videos().begin()->first);
        return;
    }
    const TrackId before = m_track;
    keepSelectionValid();
    if (changes.videos.contains(m_video))
        Q_EMIT videoChanged();
    const bool isShown = !changes.tracks.empty() || !changes.categories.empty()
        || std::any_of(changes.annotations.begin(), changes.annotations.end(),
                       [this](const MaskKey& key) { return key.second == m_frame; });
    if (isShown)
        rebuildLayers();
    if (!changes.comments.empty())
        Q_EMIT commentsChanged();
    if (m_track != before || !changes.expressions.empty() || changes.tracks.contains(m_track))
        Q_EMIT trackChanged();
}

void Editor::onTravelled(const StepInfo& step)
{
    // Undo shows what it undid.
    if (step.place.video && m_session.project().video(step.place.video))
        setVideo(step.place.video);
    if (step.place.track && m_session.project().track(step.place.track))
        setTrack(step.place.track);
    if (step.place.frame >= 0)
        setFrame(step.place.frame);
}

}  // namespace mw
