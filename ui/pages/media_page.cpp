// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/media_page.h"

#include "app/convert.h"
#include "ui/actions.h"
#include "ui/panels/project_model.h"
#include "ui/texts.h"
#include "ui/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

constexpr int kPosterWidth = 320;

int alignmentOf(int column)
{
    const bool isText = column == VideosModel::Name || column == VideosModel::State;
    return int((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

}  // namespace

// ---- Model

VideosModel::VideosModel(ProjectSession& session, MediaLibrary& media, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_media(media)
{
    connect(&session, &ProjectSession::opened, this, &VideosModel::reset);
    connect(&session, &ProjectSession::closed, this, &VideosModel::reset);
    connect(&session, &ProjectSession::changed, this, &VideosModel::onChanged);
    connect(&media, &MediaLibrary::stateChanged, this, [this](VideoId video) {
        if (const int row = rowOf(video); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
    reset();
}

void VideosModel::reset()
{
    beginResetModel();
    m_rows.clear();
    if (m_session.isOpen()) {
        for (const auto& [id, video] : m_session.project().videos())
            m_rows.push_back(id);
    }
    endResetModel();
}

void VideosModel::onChanged(const ChangeSet& changes)
{
    if (m_session.project().videos().size() != m_rows.size())
        reset();
    else if (!m_rows.empty() && (!changes.videos.empty() || !changes.tracks.empty()))
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

int VideosModel::rowOf(VideoId video) const
{
    const auto it = std::find(m_rows.begin(), m_rows.end(), video);
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int VideosModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int VideosModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VideosModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Video");
    case Picture:
        return tr("Picture");
    case Frames:
        return tr("Frames");
    case Rate:
        return tr("Rate");
    case Clip:
        return tr("Clip");
    case Grid:
        return tr("Step");
    case Objects:
        return tr("Objects");
    case Done:
        return tr("Done");
    case State:
        return tr("State");
    default:
        return {};
    }
}

QVariant VideosModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()) || !m_session.isOpen())
        return {};
    const Project& project = m_session.project();
    const Video* video = project.video(m_rows[std::size_t(index.row())]);
    if (!video)
        return {};
    if (role == VideoRole)
        return qint64(video->id.value);
    const auto state = m_media.state(video->id);
    const bool isBad = state == MediaLibrary::State::Missing
        || state == MediaLibrary::State::Changed || state == MediaLibrary::State::Failed;
    if (role == IsBadRole)
        return isBad;
    if (role == Qt::ForegroundRole)
        return isBad && index.column() == State ? QVariant(theme().bad) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    if (role == Qt::ToolTipRole && index.column() == Name)
        return toQt(video->path);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    const bool isSort = role == SortRole;
    ReviewCounts sum;
    const auto tracks = project.tracksOf(video->id);
    if (index.column() == Done) {
        for (const Track* track : tracks) {
            const ReviewCounts counts = countsOf(project, *track);
            sum.wanted += counts.wanted;
            sum.done += counts.done;
        }
    }
    switch (index.column()) {
    case Name:
        return toQt(video->name);
    case Picture:
        return isSort
            ? QVariant(qint64(video->size.pixelCount()))
            : QVariant(QStringLiteral("%1 × %2").arg(video->size.width).arg(video->size.height));
    case Frames:
        return video->frameCount;
    case Rate:
        return isSort         ? QVariant(video->framesPerSecond)
            : video->isFolder ? QVariant(QStringLiteral("–"))
                              : QVariant(QString::number(video->framesPerSecond, 'f', 2));
    case Clip:
        return isSort
            ? QVariant(video->lastFrame - video->firstFrame)
            : QVariant(QStringLiteral("%1 – %2").arg(video->firstFrame).arg(video->lastFrame));
    case Grid:
        return video->gridStep;
    case Objects:
        return int(tracks.size());
    case Done:
        return isSort ? QVariant(sum.fraction())
                      : QVariant(tr("%1 %").arg(std::floor(100 * sum.fraction()), 0, 'f', 0));
    case State:
        switch (state) {
        case MediaLibrary::State::Missing:
            return tr("File is missing");
        case MediaLibrary::State::Changed:
            return tr("Another file");
        case MediaLibrary::State::Failed:
            return tr("Cannot be read");
        case MediaLibrary::State::Opening:
            return tr("Opening");
        default:
            return sum.isDone() ? tr("Done") : QString();
        }
    default:
        return {};
    }
}

void VideosModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

// ---- Page

MediaPage::MediaPage(Workbench& bench, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_model(new VideosModel(bench.session, bench.media, this))
    , m_view(new QTableView(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_title(new QLabel(this))
    , m_poster(new QLabel(this))
    , m_report(new QLabel(this))
    , m_clipTitle(new QLabel(this))
    , m_firstLabel(new QLabel(this))
    , m_lastLabel(new QLabel(this))
    , m_gridLabel(new QLabel(this))
    , m_first(new QSpinBox(this))
    , m_last(new QSpinBox(this))
    , m_gridStep(new QSpinBox(this))
    , m_details(new QWidget(this))
{
    setObjectName(QStringLiteral("mediaPage"));
    setProperty("role", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(VideosModel::SortRole);
    m_view->setModel(sorted);
    m_view->setObjectName(QStringLiteral("videosTable"));
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(VideosModel::Name, Qt::AscendingOrder);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setSectionResizeMode(VideosModel::Name, QHeaderView::Stretch);
    m_view->horizontalHeader()->setMinimumSectionSize(80);  // a name stays readable
    m_view->horizontalHeader()->setHighlightSections(false);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("role", QStringLiteral("dim"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);

    auto* bar = new QToolBar(this);  // puts into a menu what a narrow window has no room for
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (const char* id : {"video.add", "video.addFolder", "dataset.import", "video.relink",
                           "video.cuts", "video.remove"})
        bar->addAction(actions[id]);

    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_poster->setAlignment(Qt::AlignCenter);
    m_poster->setMinimumHeight(120);
    m_report->setWordWrap(true);
    m_report->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_report->setTextFormat(Qt::PlainText);
    m_clipTitle->setProperty("role", QStringLiteral("dim"));
    for (QSpinBox* box : {m_first, m_last, m_gridStep}) {
        box->setKeyboardTracking(false);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->setMaximum(10'000'000);
        connect(box, &QSpinBox::valueChanged, this, &MediaPage::changeClip);
    }
    m_gridStep->setRange(1, 1000);
    auto* form = new QFormLayout;
    form->addRow(m_firstLabel, m_first);
    form->addRow(m_lastLabel, m_last);
    form->addRow(m_gridLabel, m_gridStep);
    m_firstLabel->setBuddy(m_first);
    m_lastLabel->setBuddy(m_last);
    m_gridLabel->setBuddy(m_gridStep);
    auto* column = new QVBoxLayout(m_details);
    column->setContentsMargins(14, 8, 14, 12);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_poster);
    column->addWidget(m_report);
    column->addWidget(m_clipTitle);
    column->addLayout(form);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_details);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(280);

    auto* splitter = new QSplitter(this);
    splitter->addWidget(m_stack);
    splitter->addWidget(scroll);
    splitter->setStretchFactor(0, 1);
    splitter->setObjectName(QStringLiteral("mediaSplitter"));
    splitter->setSizes({800, kPosterWidth + 40});
    splitter->setProperty("firstSizes", QVariant::fromValue(QList<int>{800, kPosterWidth + 40}));
    splitter->setChildrenCollapsible(false);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(bar);
    outer->addWidget(splitter, 1);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (const VideoId video{index.data(VideosModel::VideoRole).toLongLong()})
                    m_bench.editor.setVideo(video);
            });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MediaPage::showCurrent);
    connect(m_view, &QTableView::activated, this, &MediaPage::annotateWanted);
    connect(&bench.editor, &Editor::videoChanged, this, &MediaPage::showCurrent);
    connect(&bench.media, &MediaLibrary::stateChanged, this, [this](VideoId video) {
        if (video == m_bench.editor.videoId())
            showCurrent();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &MediaPage::showCurrent);
    retranslate();
}

void MediaPage::showEvent(QShowEvent* event)
{
    showCurrent();
    QWidget::showEvent(event);
}

std::vector<VideoId> MediaPage::selected() const
{
    std::vector<std::pair<int, VideoId>> rows;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        rows.emplace_back(index.row(), VideoId{index.data(VideosModel::VideoRole).toLongLong()});
    std::sort(rows.begin(), rows.end());
    std::vector<VideoId> videos;
    for (const auto& [row, video] : rows)
        videos.push_back(video);
    if (videos.empty() && m_bench.editor.video())
        videos.push_back(m_bench.editor.videoId());
    return videos;
}

QString MediaPage::report() const { return m_report->text(); }

void MediaPage::showCurrent()
{
    m_stack->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_view);
    const Video* video = m_bench.editor.video();
    m_details->setVisible(video != nullptr);
    if (!video)
        return;
    auto* sorted = static_cast<QSortFilterProxyModel*>(m_view->model());
    const QModelIndex wanted
        = sorted->mapFromSource(m_model->index(m_model->rowOf(video->id), VideosModel::Name));
    if (wanted.isValid() && wanted.row() != m_view->currentIndex().row()) {
        const QSignalBlocker quiet(m_view->selectionModel());
        m_view->setCurrentIndex(wanted);
        m_view->viewport()->update();
    }
    const int chosen = int(selected().size());
    m_title->setText(chosen > 1 ? tr("%n video(s) selected", nullptr, chosen) : toQt(video->name));
    QStringList lines;
    if (chosen > 1)
        lines << tr("Scene cuts, removing and every nth frame concern all of them. Below: %1")
                     .arg(toQt(video->name));
    const VideoSource* source = m_bench.media.source(video->id);
    if (const auto& error = m_bench.media.error(video->id)) {
        lines << texts::what(*error) << texts::remedy(*error)
              << tr("Its masks are safe in the project.");
    } else if (source) {
        const VideoInfo& info = source->info();
        lines << (video->isFolder
                      ? tr("Folder of pictures")
                      : tr("%1, %2").arg(toQt(info.container).section(QLatin1Char(','), 0, 0),
                                         toQt(info.codec)));
        lines << tr("%1 × %2, %3")
                     .arg(info.size.width)
                     .arg(info.size.height)
                     .arg(toQt(info.pixelFormat));
        lines << (video->isFolder
                      ? tr("%n frame(s)", nullptr, int(info.frameCount))
                      : tr("%n frame(s)", nullptr, int(info.frameCount)) + QStringLiteral(", ")
                          + tr("%1 per second, %2 s")
                                .arg(info.framesPerSecond, 0, 'f', 3)
                                .arg(source->seconds(info.frameCount - 1), 0, 'f', 2));
        if (info.isVariableRate)
            lines << tr("Variable frame rate: frames are counted, not timed.");
        if (info.rotation != 0)
            lines << tr("Rotated by %1°, shown and exported upright.").arg(info.rotation);
        if (info.isInterlaced)
            lines << tr("Interlaced: fast motion shows combs.");
        if (info.pixelAspect != 1)
            lines << tr("Pixels are not square (%1).").arg(info.pixelAspect, 0, 'f', 3);
        if (info.isHighBitDepth)
            lines << tr("More than 8 bits a channel; shown with 8.");
        if (info.isLinearOnly)
            lines << tr("Seeking is slow in this file: it is decoded from the start.");
        if (info.endsEarly)
            lines << tr("The file ends earlier than it says.");
    } else {
        lines << tr("Opening the video...");
    }
    if (!video->cuts.empty())
        lines << tr("%n scene cut(s)", nullptr, int(video->cuts.size()));
    m_report->setText(lines.join(QLatin1Char('\n')));
    for (QSpinBox* box : {m_first, m_last, m_gridStep})
        box->blockSignals(true);
    m_first->setRange(0, video->lastFrame);
    m_last->setRange(video->firstFrame, std::max<FrameIndex>(0, video->frameCount - 1));
    m_first->setValue(video->firstFrame);
    m_last->setValue(video->lastFrame);
    m_gridStep->setValue(video->gridStep);
    for (QSpinBox* box : {m_first, m_last, m_gridStep})
        box->blockSignals(false);
    // Clips have nothing in common; how densely they are annotated may have.
    for (QSpinBox* box : {m_first, m_last})
        box->setEnabled(chosen == 1);
    showPoster();
}

void MediaPage::showPoster()
{
    const Video* video = m_bench.editor.video();
    if (!isVisible() || m_bench.media.state(video->id) != MediaLibrary::State::Ready) {
        if (m_posterOf != video->id)
            m_poster->clear();
        return;
    }
    if (m_posterOf == video->id)
        return;
    m_posterOf = video->id;
    const QPointer<QObject> self = this;
    const double ratio = devicePixelRatioF();
    m_bench.media.frames().requestThumbnail(
        video->id, video->firstFrame, int(kPosterWidth * ratio),
        [this, self, ratio, id = video->id](const Result<FramePtr>& made) {
            if (!made)
                return;
            QImage image = QImage((*made)->rgb.data(), (*made)->size.width, (*made)->size.height,
                                  (*made)->size.width * 3, QImage::Format_RGB888)
                               .copy();
            callLater(self, [this, image, ratio, id]() mutable {
                if (m_bench.editor.videoId() != id)
                    return;
                image.setDevicePixelRatio(ratio);
                m_poster->setPixmap(QPixmap::fromImage(image));
            });
        });
}

void MediaPage::changeClip()
{
    const Video* video = m_bench.editor.video();
    if (!video)
        return;
    const std::vector<VideoId> chosen = selected();
    Step step{StepKind::ChangeVideo, {}, video->name, 0, {video->id, {}, m_bench.editor.frame()}};
    for (const VideoId id : chosen) {
        const Video& known = *m_bench.session.project().video(id);
        Video changed = known;
        changed.gridStep = m_gridStep->value();
        if (chosen.size() == 1) {
            changed.firstFrame = m_first->value();
            changed.lastFrame = m_last->value();
        }
        if (changed == known)
            continue;
        if (step.count++ > 0)
            step.subject += ", " + known.name;
        else
            step.subject = known.name;
        step.edits.emplace_back(PutVideo{changed});
    }
    if (!step.edits.empty())
        m_bench.editor.apply(std::move(step));
    showCurrent();
}

void MediaPage::retranslate()
{
    m_empty->setText(tr("Drop videos or folders of pictures here, or add them with the buttons "
                        "above."));
    m_view->setAccessibleName(tr("Videos of the project"));
    m_clipTitle->setText(tr("What is annotated"));
    m_firstLabel->setText(tr("First frame"));
    m_lastLabel->setText(tr("Last frame"));
    m_gridLabel->setText(tr("Every nth frame"));
    m_poster->setAccessibleName(tr("First frame"));
    m_model->retranslate();
    showCurrent();
}

void MediaPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace mw
