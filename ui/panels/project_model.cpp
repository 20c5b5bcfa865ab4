// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/project_model.h"

#include "app/convert.h"
#include "app/editor.h"
#include "ui/icons.h"
#include "ui/texts.h"
#include "ui/theme.h"

#include <algorithm>
#include <set>
#include <utility>

namespace mw {

ReviewCounts countsOf(const Project& project, const Track& track)
{
    ReviewCounts counts;
    const Video* video = project.video(track.video);
    if (!video)
        return counts;
    counts.wanted = video->lastFrame < video->firstFrame
        ? 0
        : (video->lastFrame - video->firstFrame) / video->gridStep + 1;
    for (const auto& [frame, annotation] : project.annotations(track.id)) {
        if (!video->isOnGrid(frame))
            continue;
        const bool isDone = annotation.review == ReviewState::Accepted
            || annotation.review == ReviewState::Corrected
            || annotation.origin == MaskOrigin::Absent;
        counts.done += isDone;
        counts.unreviewed += !isDone && annotation.review == ReviewState::Unreviewed;
        counts.rejected += annotation.review == ReviewState::Rejected;
    }
    return counts;
}

ProjectModel::ProjectModel(ProjectSession& session, MediaLibrary& media, QObject* parent)
    : QAbstractItemModel(parent)
    , m_session(session)
    , m_media(media)
{
    connect(&session, &ProjectSession::opened, this, &ProjectModel::reset);
    connect(&session, &ProjectSession::closed, this, &ProjectModel::reset);
    connect(&session, &ProjectSession::changed, this, &ProjectModel::onChanged);
    connect(&media, &MediaLibrary::stateChanged, this, [this](VideoId video) {
        if (const QModelIndex index = indexOf(video); index.isValid())
            Q_EMIT dataChanged(index, index);
    });
    reset();
}

void ProjectModel::reset()
{
    beginResetModel();
    m_rows.clear();
    m_counts.clear();
    m_words.clear();
    if (m_session.isOpen()) {
        std::map<VideoId, int> places;
        for (const auto& [id, video] : m_session.project().videos()) {
            places[id] = int(m_rows.size());
            m_rows.push_back({id, {}});
        }
        for (const auto& [id, track] : m_session.project().tracks())
            m_rows[std::size_t(places[track.video])].tracks.push_back(id);
        for (Row& row : m_rows) {
            std::sort(row.tracks.begin(), row.tracks.end(), [this](TrackId a, TrackId b) {
                return m_session.project().track(a)->number < m_session.project().track(b)->number;
            });
        }
    }
    endResetModel();
}

int ProjectModel::rowOf(VideoId video) const
{
    const auto it = std::lower_bound(m_rows.begin(), m_rows.end(), video,
                                     [](const Row& row, VideoId id) { return row.video < id; });
    return it != m_rows.end() && it->video == video ? int(it - m_rows.begin()) : -1;
}

void ProjectModel::onChanged(const ChangeSet& changes)
{
    if (!changes.videos.empty() || !changes.tracks.empty() || !changes.categories.empty()
        || !changes.expressions.empty())
        m_words.clear();
    const Project& project = m_session.project();
    std::set<VideoId> touched;
    for (const VideoId id : changes.videos) {
        const int row = rowOf(id);
        if (row >= 0 && !project.video(id)) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        } else if (row < 0 && project.video(id)) {
            const auto place
                = std::lower_bound(m_rows.begin(), m_rows.end(), id,
                                   [](const Row& r, VideoId v) { return r.video < v; });
            const int at = int(place - m_rows.begin());
            beginInsertRows({}, at, at);
            m_rows.insert(place, Row{id, {}});
            endInsertRows();
            touched.insert(id);
        } else if (row >= 0) {
            touched.insert(id);
        }
    }
    std::set<TrackId> recount = changes.tracks;
    for (const auto& [track, frame] : changes.annotations)
        recount.insert(track);
    for (const ExpressionId id : changes.expressions) {
        if (const Expression* expression = project.expression(id))
            recount.insert(expression->track);
    }
    bool isTrackGone = false;
    for (const TrackId id : recount) {
        m_counts.erase(id);
        if (const Track* track = project.track(id))
            touched.insert(track->video);
        else
            isTrackGone = true;
    }
    if (isTrackGone || !changes.categories.empty()) {
        for (const Row& row : m_rows)
            touched.insert(row.video);
    }
    for (const VideoId id : touched) {
        if (changes.videos.contains(id))
            m_counts.clear();  // its grid may have changed
        updateTracks(id);
        if (const QModelIndex index = indexOf(id); index.isValid()) {
            Q_EMIT dataChanged(index, index);
            if (const int count = rowCount(index); count > 0)
                Q_EMIT dataChanged(this->index(0, 0, index), this->index(count - 1, 0, index));
        }
    }
}

void ProjectModel::updateTracks(VideoId video)
{
    const int at = rowOf(video);
    if (at < 0)
        return;
    std::vector<TrackId> wanted;
    for (const Track* track : m_session.project().tracksOf(video))
        wanted.push_back(track->id);
    Row& row = m_rows[std::size_t(at)];
    if (row.tracks == wanted)
        return;
    const QModelIndex parent = index(at, 0);
    for (int i = int(row.tracks.size()) - 1; i >= 0; --i) {
        if (std::find(wanted.begin(), wanted.end(), row.tracks[std::size_t(i)]) == wanted.end()) {
            beginRemoveRows(parent, i, i);
            row.tracks.erase(row.tracks.begin() + i);
            endRemoveRows();
        }
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (i < row.tracks.size() && row.tracks[i] == wanted[i])
            continue;
        if (std::find(row.tracks.begin(), row.tracks.end(), wanted[i]) != row.tracks.end()) {
            // Numbers changed places, which is rare.
            Q_EMIT layoutAboutToBeChanged({QPersistentModelIndex(parent)});
            row.tracks = wanted;
            Q_EMIT layoutChanged({QPersistentModelIndex(parent)});
            return;
        }
        beginInsertRows(parent, int(i), int(i));
        row.tracks.insert(row.tracks.begin() + std::ptrdiff_t(i), wanted[i]);
        endInsertRows();
    }
}

// An index of a video carries 0, one of an object the video's id, which outlives moves of rows.

QModelIndex ProjectModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? quintptr(m_rows[std::size_t(parent.row())].video.value)
                                        : quintptr(0));
}

QModelIndex ProjectModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    const int row = rowOf(VideoId{std::int64_t(child.internalId())});
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr(0));
}

int ProjectModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_rows.size());
    if (parent.internalId() != 0 || parent.column() != 0 || parent.row() >= int(m_rows.size()))
        return 0;
    return int(m_rows[std::size_t(parent.row())].tracks.size());
}

int ProjectModel::columnCount(const QModelIndex&) const { return 1; }

VideoId ProjectModel::videoAt(const QModelIndex& index) const
{
    return index.isValid() ? VideoId{index.data(VideoRole).toLongLong()} : VideoId{};
}

TrackId ProjectModel::trackAt(const QModelIndex& index) const
{
    return index.isValid() ? TrackId{index.data(TrackRole).toLongLong()} : TrackId{};
}

QModelIndex ProjectModel::indexOf(VideoId video) const
{
    const int row = rowOf(video);
    return row < 0 ? QModelIndex() : index(row, 0);
}

QModelIndex ProjectModel::indexOf(TrackId track) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto& tracks = m_rows[i].tracks;
        const auto it = std::find(tracks.begin(), tracks.end(), track);
        if (it != tracks.end())
            return index(int(it - tracks.begin()), 0, index(int(i), 0));
    }
    return {};
}

const ReviewCounts& ProjectModel::counts(TrackId track) const
{
    const auto it = m_counts.find(track);
    if (it != m_counts.end())
        return it->second;
    return m_counts[track] = countsOf(m_session.project(), *m_session.project().track(track));
}

QVariant ProjectModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_session.isOpen())
        return {};
    if (index.internalId() == 0) {
        const Row& row = m_rows[std::size_t(index.row())];
        const Video* video = m_session.project().video(row.video);
        return video ? videoData(*video, row, role) : QVariant();
    }
    const int at = rowOf(VideoId{std::int64_t(index.internalId())});
    if (at < 0 || index.row() >= int(m_rows[std::size_t(at)].tracks.size()))
        return {};
    const Track* track
        = m_session.project().track(m_rows[std::size_t(at)].tracks[std::size_t(index.row())]);
    return track ? trackData(*track, role) : QVariant();
}

QVariant ProjectModel::videoData(const Video& video, const Row& row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return toQt(video.name);
    case Qt::DecorationRole:
        return icon(m_media.error(video.id) ? QStringLiteral("warning")
                        : video.isFolder    ? QStringLiteral("folder")
                                            : QStringLiteral("film"));
    case Qt::ToolTipRole: {
        QStringList lines{
            toQt(video.name),
            tr("%n frame(s)", nullptr, int(video.frameCount))
                + QStringLiteral(", %1 × %2").arg(video.size.width).arg(video.size.height),
            toQt(video.path)};
        if (m_media.error(video.id))
            lines << texts::what(*m_media.error(video.id));
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::AccessibleTextRole:
        return tr("Video %1, %n object(s)", nullptr, int(row.tracks.size())).arg(toQt(video.name));
    case VideoRole:
        return qint64(video.id.value);
    case TrackRole:
        return qint64(0);
    case FractionRole: {
        ReviewCounts sum;
        for (const TrackId track : row.tracks) {
            sum.wanted += counts(track).wanted;
            sum.done += counts(track).done;
        }
        return sum.fraction();
    }
    case FilterRole: {
        QStringList words{toQt(video.name)};
        for (const TrackId track : row.tracks)
            words << this->words(track);
        return words.join(QLatin1Char('\n'));
    }
    case ProblemRole:
        return m_media.error(video.id) ? texts::what(*m_media.error(video.id)) : QString();
    default:
        return {};
    }
}

const QString& ProjectModel::words(TrackId track) const
{
    if (m_words.empty()) {
        const Project& project = m_session.project();
        for (const auto& [id, each] : project.tracks()) {
            QString& text = m_words[id];
            text = Editor::titleOf(project, each);
            if (const Category* category = project.category(each.category))
                text += QLatin1Char('\n') + toQt(category->name);
        }
        for (const auto& [id, expression] : project.expressions())
            m_words[expression.track] += QLatin1Char('\n') + toQt(expression.text);
    }
    return m_words[track];
}

void ProjectModel::setPalette(ObjectPalette palette)
{
    if (std::exchange(m_palette, palette) == palette)
        return;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const QModelIndex video = index(i, 0);
        if (const int count = rowCount(video); count > 0)
            Q_EMIT dataChanged(index(0, 0, video), index(count - 1, 0, video),
                               {Qt::DecorationRole});
    }
}

QVariant ProjectModel::trackData(const Track& track, int role) const
{
    const Project& project = m_session.project();
    switch (role) {
    case Qt::DisplayRole:
        return Editor::titleOf(project, track);
    case Qt::ToolTipRole: {
        const ReviewCounts& c = counts(track.id);
        return tr("%1: %2 of %3 frames done, %4 to review")
            .arg(Editor::titleOf(project, track))
            .arg(c.done)
            .arg(c.wanted)
            .arg(c.unreviewed);
    }
    case Qt::DecorationRole:
        return numberBadge(track.number, objectColor(track.number, m_palette));
    case VideoRole:
        return qint64(track.video.value);
    case TrackRole:
        return qint64(track.id.value);
    case FractionRole:
        return counts(track.id).fraction();
    case FilterRole:
        return words(track.id);
    default:
        return {};
    }
}

}  // namespace mw
