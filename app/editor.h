// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/candidates.h"
#include "app/session.h"
#include "core/mask/paint.h"
#include "core/project/steps.h"
#include "core/view/object_colors.h"

#include <QObject>
#include <QSet>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace mw {

/// One object of the shown frame, as the canvas and the panels need it.
struct Layer {
    Track track;
    QString title;  ///< "zebra 1", or the name a person gave.
    std::uint32_t color = 0;
    Mask mask;
    std::optional<Annotation> annotation;
    bool isVisible = true;
};

/// What can be done to the outline of a mask as a whole.
enum class Reshape { Unspecified = 0, Grow, Shrink, Smooth, FillHoles, RemoveIslands };

enum class OverlayView { Unspecified = 0, Overlay, Contour, MaskOnly, PictureOnly };

/// What is being worked on, and everything a person can do to it without a mouse: which video,
/// frame and object are current, what the frame holds, how painting behaves, and the commands
/// behind actions and keys.
///
/// Between the session, which knows no selection, and the widgets, which know no rules. Lives on
/// the GUI thread.
class Editor : public QObject
{
    Q_OBJECT

public:
    explicit Editor(ProjectSession& session, QObject* parent = nullptr);

    ProjectSession& session() { return m_session; }

    // ---- What is current

    VideoId videoId() const { return m_video; }
    const Video* video() const;
    FrameIndex frame() const { return m_frame; }
    TrackId trackId() const { return m_track; }
    const Track* track() const;
    /// The sentence of the current object that is shown and used for runs.
    const Expression* expression() const { return expressionOf(m_track); }
    /// Of any object: the one chosen, or its first.
    const Expression* expressionOf(TrackId track) const;

    void setVideo(VideoId video);
    void setFrame(FrameIndex frame);
    void setTrack(TrackId track);
    void setTrackByNumber(int number);
    void selectNextTrack(int direction);
    /// Of the current object.
    void chooseExpression(ExpressionId expression);

    // ---- The shown frame

    const std::vector<Layer>& layers() const { return m_layers; }
    const Layer* layer(TrackId track) const;
    const Layer* currentLayer() const { return layer(m_track); }
    /// The topmost visible object at an image pixel; none where nothing is painted.
    TrackId trackAt(int x, int y) const;

    // ---- How it is shown and painted

    OverlayView overlayView() const { return m_overlayView; }
    void setOverlayView(OverlayView view);
    int overlayPercent() const { return m_overlayPercent; }
    void setOverlayPercent(int percent);
    ObjectPalette palette() const { return m_palette; }
    void setPalette(ObjectPalette palette);
    bool isVisible(TrackId track) const;
    void setVisible(TrackId track, bool isVisible);
    TrackId soloTrack() const { return m_solo; }
    void setSolo(TrackId track);
    PaintOver paintOver() const { return m_paintOver; }
    void setPaintOver(PaintOver rule);
    /// The outlines of the painted frames before and after, for comparison.
    bool isOnionShown() const { return m_isOnionShown; }
    void setOnionShown(bool isShown);
    /// The mask of the next painted frame in a direction; none while the onion skin is off.
    std::optional<Mask> onionMask(int direction) const;

    // ---- Marks in time

    std::optional<FrameIndex> inPoint() const { return m_in; }
    std::optional<FrameIndex> outPoint() const { return m_out; }
    void setInPoint(std::optional<FrameIndex> frame);
    void setOutPoint(std::optional<FrameIndex> frame);

    /// `count` grid frames on; to the next grid frame when between two.
    FrameIndex gridStep(int count) const;
    /// The next frame in a direction that a person painted, accepted or confirmed; none if there is
    /// no more.
    std::optional<FrameIndex> keyFrame(int direction) const;
    /// The next grid frame of the track without a mask.
    std::optional<FrameIndex> emptyFrame(int direction) const;

    /// The next frame of the current object that a reviewer should see, the most doubtful first.
    std::optional<FrameIndex> attentionFrame(int direction) const;
    /// The grid frames between the in and the out point; all when there are none.
    std::vector<FrameIndex> rangeFrames() const;

    // ---- Commands. Each is one step of the history, or announces a problem() and changes nothing.

    /// Paints, erases or replaces what `covered` holds in the current frame, by the paint-over
    /// rule. Makes an object first when there is none.
    bool applyGesture(const Mask& covered, PaintMode mode, StepKind kind);
    bool addTrack(const QString& category, const QString& name = {});
    bool removeTrack(TrackId track);
    bool renameTrack(TrackId track, const QString& name);
    /// Of one or several objects, of any video.
    bool setCategory(const std::vector<TrackId>& tracks, const QString& category);
    bool setProtected(TrackId track, bool isProtected);
    /// The text of the chosen sentence; makes the first one, and removes it when there is no text.
    bool setExpression(const QString& text);
    /// Changes a sentence of the current object, or adds one, which is chosen then. True when it is
    /// as wanted, be it that it was before.
    bool writeExpression(ExpressionId expression, const QString& text, ExpressionKind kind);
    bool removeExpression(ExpressionId expression);
    /// To another place among the sentences of the current object, 0 for the first.
    bool moveExpression(ExpressionId expression, int place);
    bool reshape(Reshape how, double px = 1);
    /// Fills the unlocked grid frames between the painted frames on both sides.
    bool interpolate();
    bool clearMask();
    bool copyMaskFrom(int direction);  ///< From the neighbouring grid frame, -1 or 1.
    bool confirmAbsent();
    bool setLocked(const std::vector<FrameIndex>& frames, bool isLocked);
    /// Locks what is open, or, when all of it is locked, unlocks it.
    bool toggleLock(const std::vector<FrameIndex>& frames);
    bool review(const std::vector<FrameIndex>& frames, ReviewState state, int reason = 0);
    /// The other answers of the last runs; filled by the workbench.
    CandidateStore& candidates() { return m_candidates; }
    const CandidateStore& candidates() const { return m_candidates; }
    /// Which answer the shown frame holds; -1 when there is no choice or a person painted it.
    int shownCandidate() const;
    /// Puts the next answer of this frame's window in its place.
    bool switchCandidate(int direction);
    bool chooseCandidate(int option);
    /// Pins a note to the shown frame, at an image pixel or to the frame as a whole, about the
    /// current object if there is one.
    bool addComment(const QString& text, std::optional<Point> at);
    bool changeComment(CommentId comment, const QString& text);
    bool resolveComment(CommentId comment, bool isResolved);
    bool removeComment(CommentId comment);
    /// To its video, object and frame.
    void goToComment(CommentId comment);
    /// Of the shown frame.
    std::vector<const Comment*> commentsHere() const;
    bool undo();
    bool redo();
    bool apply(Step step);

    /// "zebra 1"
    static QString titleOf(const Project& project, const Track& track);

Q_SIGNALS:
    /// The video, frame or object changes next: a stroke that is being painted belongs to the old
    /// one and is finished now.
    void aboutToMove();
    void videoChanged();
    void frameChanged();
    void trackChanged();
    void layersChanged();  ///< Masks of the shown frame, their looks, or the current object.
    void viewChanged();  ///< How things are shown: mode, opacity.
    void rangeChanged();
    void candidatesChanged();
    void commentsChanged();
    void problem(const mw::Error& error);

private:
    void onOpened();
    void onClosed();
    void onChanged(const ChangeSet& changes);
    void onTravelled(const StepInfo& step);
    void rebuildLayers();
    void keepSelectionValid();
    void followExpressions();
    bool report(const Result<void>& result);

    /// With its text, to find it again when sentences have changed places.
    struct ChosenExpression {
        ExpressionId id;
        std::string text;
    };

    ProjectSession& m_session;
    VideoId m_video;
    FrameIndex m_frame = 0;
    TrackId m_track;
    std::vector<Layer> m_layers;
    OverlayView m_overlayView = OverlayView::Overlay;
    int m_overlayPercent = 50;
    ObjectPalette m_palette = ObjectPalette::OkabeIto;
    PaintOver m_paintOver = PaintOver::Everything;
    std::set<TrackId> m_hidden;
    TrackId m_solo;
    std::optional<FrameIndex> m_in;
    std::optional<FrameIndex> m_out;
    bool m_isOnionShown = false;
    CandidateStore m_candidates;
    std::map<TrackId, ChosenExpression> m_chosenExpressions;
};

}  // namespace mw
