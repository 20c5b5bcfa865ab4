// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/media.h"
#include "app/session.h"
#include "core/view/object_colors.h"

#include <QAbstractItemModel>

#include <map>
#include <vector>

namespace mw {

/// How far the objects of a video are.
struct ReviewCounts {
    int wanted = 0;  ///< Grid frames times objects.
    int done = 0;  ///< Accepted, corrected or confirmed absent.
    int unreviewed = 0;
    int rejected = 0;

    double fraction() const { return wanted == 0 ? 0 : double(done) / wanted; }
    bool isDone() const { return wanted > 0 && done >= wanted; }
};
ReviewCounts countsOf(const Project& project, const Track& track);

/// The videos of the project and, below each, its objects.
class ProjectModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        VideoRole = Qt::UserRole + 1,  ///< qint64
        TrackRole,  ///< qint64; 0 for a video.
        FractionRole,  ///< double, 0 to 1.
        FilterRole,  ///< What the filter box looks through: name, classes, expressions.
        ProblemRole,  ///< Text, empty when all is well.
    };

    ProjectModel(ProjectSession& session, MediaLibrary& media, QObject* parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    QModelIndex indexOf(VideoId video) const;
    QModelIndex indexOf(TrackId track) const;
    VideoId videoAt(const QModelIndex& index) const;
    TrackId trackAt(const QModelIndex& index) const;
    void setPalette(ObjectPalette palette);

private:
    struct Row {
        VideoId video;
        std::vector<TrackId> tracks;  ///< By number.
    };

    void reset();
    void onChanged(const ChangeSet& changes);
    void updateTracks(VideoId video);
    int rowOf(VideoId video) const;
    const ReviewCounts& counts(TrackId track) const;
    QVariant videoData(const Video& video, const Row& row, int role) const;
    QVariant trackData(const Track& track, int role) const;

    ProjectSession& m_session;
    MediaLibrary& m_media;
    std::vector<Row> m_rows;
    ObjectPalette m_palette = ObjectPalette::OkabeIto;
    const QString& words(TrackId track) const;
    /// What the filter looks through, for all objects at once when first asked for: to find an
    /// object's sentences all of the project's are looked at.
    mutable std::map<TrackId, QString> m_words;
    mutable std::map<TrackId, ReviewCounts> m_counts;  ///< Counted when first asked for.
};

}  // namespace mw
