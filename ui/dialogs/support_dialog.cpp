// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/support_dialog.h"

#include "app/convert.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

constexpr int kPictureWidth = 168;
constexpr int kPictureHeight = 96;
constexpr int kFrameRole = Qt::UserRole;

/// The picture in the middle of the icon, with the mask over it.
QImage withMask(QImage picture, const Mask& mask, std::uint32_t color)
{
    picture = picture.convertToFormat(QImage::Format_RGB32);
    if (mask.size().isEmpty() || picture.isNull())
        return picture;
    const BitRaster raster = mask.toRaster();
    for (int y = 0; y < picture.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        const std::uint8_t* from = raster.row(y * raster.size.height / picture.height());
        for (int x = 0; x < picture.width(); ++x) {
            if (!from[std::ptrdiff_t(x) * raster.size.width / picture.width()])
                continue;
            row[x] = qRgb((qRed(row[x]) + qRed(color)) / 2, (qGreen(row[x]) + qGreen(color)) / 2,
                          (qBlue(row[x]) + qBlue(color)) / 2);
        }
    }
    return picture;
}

}  // namespace

QString SupportDialog::textOf(const SupportProblem& problem)
{
    switch (problem.kind) {
    case SupportProblem::Kind::NoExpression:
        return tr("It has no expression, so the model does not know what to look "
                  "for.");
    case SupportProblem::Kind::NoClass:
        return tr("Its object has no class, so no video uses it.");
    case SupportProblem::Kind::FewFrames:
        return tr("It has fewer than %1 frames.").arg(kSupportFrames);
    case SupportProblem::Kind::Gap:
        return tr("Its frames are not neighbours.");
    case SupportProblem::Kind::NoMask:
        return tr("Nothing is painted in frame %1.").arg(problem.frame);
    case SupportProblem::Kind::TinyMask:
        return tr("The mask in frame %1 is tiny: the model may not see it.").arg(problem.frame);
    case SupportProblem::Kind::Unreviewed:
        return tr("Nobody has accepted the mask in frame %1.").arg(problem.frame);
    case SupportProblem::Kind::Unspecified:
        break;
    }
    return {};
}

// ---- Model

SupportModel::SupportModel(Editor& editor, QObject* parent)
    : QAbstractListModel(parent)
    , m_editor(editor)
{
    connect(&editor.session(), &ProjectSession::opened, this, &SupportModel::reset);
    connect(&editor.session(), &ProjectSession::closed, this, &SupportModel::reset);
    connect(&editor.session(), &ProjectSession::changed, this, [this](const ChangeSet& changes) {
        const std::size_t before = m_rows.size();
        if (!changes.supports.empty() || !changes.tracks.empty() || !changes.categories.empty())
            reset();
        else if (before > 0 && (!changes.annotations.empty() || !changes.expressions.empty()))
            Q_EMIT dataChanged(index(0), index(int(before) - 1));
    });
    reset();
}

void SupportModel::reset()
{
    std::vector<SupportId> rows;
    if (m_editor.session().isOpen()) {
        const Project& project = m_editor.session().project();
        for (const auto& [id, set] : project.supports())
            rows.push_back(id);
        const auto className = [&](SupportId id) {
            const Track* track = project.track(project.support(id)->track);
            const Category* category = track ? project.category(track->category) : nullptr;
            return category ? category->name : std::string();
        };
        std::stable_sort(rows.begin(), rows.end(),
                         [&](SupportId a, SupportId b) { return className(a) < className(b); });
    }
    if (rows == m_rows) {
        if (!rows.empty())
            Q_EMIT dataChanged(index(0), index(int(rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int SupportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QModelIndex SupportModel::indexOf(SupportId support) const
{
    const auto it = std::find(m_rows.begin(), m_rows.end(), support);
    return it == m_rows.end() ? QModelIndex() : index(int(it - m_rows.begin()));
}

Qt::ItemFlags SupportModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
            | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

QVariant SupportModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()) || !m_editor.session().isOpen())
        return {};
    const Project& project = m_editor.session().project();
    const SupportSet* set = project.support(m_rows[std::size_t(index.row())]);
    const Track* track = set ? project.track(set->track) : nullptr;
    if (!track)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 in %2, from frame %3")
            .arg(Editor::titleOf(project, *track), toQt(project.video(track->video)->name))
            .arg(set->frames.empty() ? 0 : set->frames.front());
    case Qt::CheckStateRole:
        return set->isActive ? Qt::Checked : Qt::Unchecked;
    case Qt::DecorationRole:
        return problemsOf(project, *set).empty() ? QVariant()
                                                 : QVariant(icon(QStringLiteral("warning")));
    case Qt::ToolTipRole: {
        const Expression* expression = project.expression(set->expression);
        return expression ? toQt(expression->text) : QString();
    }
    case SupportRole:
        return qint64(set->id.value);
    case ProblemCountRole:
        return int(problemsOf(project, *set).size());
    default:
        return {};
    }
}

bool SupportModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.row() >= int(m_rows.size()))
        return false;
    Step step
        = steps::setSupportActive(m_editor.session().project(), m_rows[std::size_t(index.row())],
                                  value.toInt() == Qt::Checked);
    return !step.edits.empty() && m_editor.apply(std::move(step));
}

// ---- Dialog

SupportDialog::SupportDialog(Workbench& bench, QWidget* parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_model(new SupportModel(bench.editor, this))
    , m_sets(new QListView(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedLayout)
    , m_sentence(new QLabel(this))
    , m_frames(new QListWidget(this))
    , m_warnings(new QLabel(this))
    , m_up(new QPushButton(tr("Earlier"), this))
    , m_down(new QPushButton(tr("Later"), this))
    , m_remove(new QPushButton(tr("Remove the example"), this))
    , m_addFrame(new QPushButton(tr("Add the shown frame"), this))
    , m_removeFrame(new QPushButton(tr("Remove the frame"), this))
    , m_goTo(new QPushButton(tr("Go there"), this))
{
    setWindowTitle(tr("Examples for the model"));
    setObjectName(QStringLiteral("supportDialog"));
    resize(1060, 560);
    for (QPushButton* button : {m_up, m_down, m_remove, m_addFrame, m_removeFrame, m_goTo})
        button->setAutoDefault(false);
    auto* explanation = new QLabel(
        tr("A run on a video shows the model the ticked examples of the object's class, in this "
           "order. Five neighbouring frames with good masks and an expression make an example."),
        this);
    explanation->setWordWrap(true);
    explanation->setProperty("role", QStringLiteral("dim"));
    m_sets->setModel(m_model);
    m_sets->setObjectName(QStringLiteral("supportSets"));
    m_sets->setAccessibleName(tr("Examples"));
    m_sets->setWordWrap(true);
    m_empty->setText(tr("No example yet. Paint an object on five neighbouring frames, say what it "
                        "is, and press S on the first of them."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(16);
    m_empty->setProperty("role", QStringLiteral("dim"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_frames->setViewMode(QListView::IconMode);
    m_frames->setIconSize({kPictureWidth, kPictureHeight});
    m_frames->setResizeMode(QListView::Adjust);
    m_frames->setMovement(QListView::Static);
    m_frames->setSpacing(8);
    m_frames->setUniformItemSizes(true);
    m_frames->setAccessibleName(tr("Frames of the example"));
    m_warnings->setWordWrap(true);
    m_warnings->setTextFormat(Qt::PlainText);
    m_warnings->setProperty("role", QStringLiteral("warning"));

    auto* order = new QHBoxLayout;
    order->addWidget(m_up);
    order->addWidget(m_down);
    order->addStretch();
    order->addWidget(m_remove);
    auto* left = new QVBoxLayout;
    left->addWidget(m_sets, 1);
    left->addLayout(order);
    auto* frameButtons = new QHBoxLayout;
    frameButtons->addWidget(m_addFrame);
    frameButtons->addWidget(m_removeFrame);
    frameButtons->addStretch();
    frameButtons->addWidget(m_goTo);
    auto* right = new QVBoxLayout;
    right->addWidget(m_sentence);
    right->addWidget(m_frames, 1);
    right->addWidget(m_warnings);
    right->addLayout(frameButtons);
    auto* page = new QWidget(this);
    auto* sides = new QHBoxLayout(page);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(16);
    sides->addLayout(left, 2);
    sides->addLayout(right, 3);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(explanation);
    column->addLayout(m_stack, 1);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_sets->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SupportDialog::showCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SupportDialog::showCurrent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SupportDialog::showCurrent);
    connect(m_frames, &QListWidget::currentRowChanged, this,
            [this] { m_removeFrame->setEnabled(m_frames->currentItem() != nullptr); });
    connect(&bench.editor, &Editor::frameChanged, this, &SupportDialog::showCurrent);
    connect(&bench.media, &MediaLibrary::stateChanged, this, &SupportDialog::showFrames);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this,
            [this] { apply(steps::removeSupport(m_bench.session.project(), current())); });
    connect(m_addFrame, &QPushButton::clicked, this, [this] {
        const SupportSet* set = m_bench.session.project().support(current());
        if (!set)
            return;
        std::vector<FrameIndex> frames = set->frames;
        frames.push_back(m_bench.editor.frame());
        apply(steps::setSupportFrames(m_bench.session.project(), set->id, frames));
    });
    connect(m_removeFrame, &QPushButton::clicked, this, [this] {
        const SupportSet* set = m_bench.session.project().support(current());
        const QListWidgetItem* item = m_frames->currentItem();
        if (!set || !item)
            return;
        std::vector<FrameIndex> frames = set->frames;
        std::erase(frames, FrameIndex(item->data(kFrameRole).toInt()));
        apply(steps::setSupportFrames(m_bench.session.project(), set->id, frames));
    });
    const auto goThere = [this] {
        const SupportSet* set = m_bench.session.project().support(current());
        const Track* track = set ? m_bench.session.project().track(set->track) : nullptr;
        if (!track || set->frames.empty())
            return;
        const QListWidgetItem* item = m_frames->currentItem();
        const FrameIndex frame
            = item ? FrameIndex(item->data(kFrameRole).toInt()) : set->frames.front();
        const TrackId id = track->id;
        m_bench.editor.setVideo(track->video);
        m_bench.editor.setTrack(id);
        m_bench.editor.setFrame(frame);
    };
    connect(m_goTo, &QPushButton::clicked, this, goThere);
    connect(m_frames, &QListWidget::itemActivated, this, goThere);
    if (m_model->rowCount() > 0)
        m_sets->setCurrentIndex(m_model->index(0));
    showCurrent();
}

QString SupportDialog::warnings() const { return m_warnings->text(); }

SupportId SupportDialog::current() const
{
    return {m_sets->currentIndex().data(SupportModel::SupportRole).toLongLong()};
}

void SupportDialog::apply(Step step)
{
    if (step.edits.empty())
        return;
    const SupportId before = current();
    m_bench.editor.apply(std::move(step));
    QModelIndex again = m_model->indexOf(before);
    if (!again.isValid() && m_model->rowCount() > 0)
        again = m_model->index(0);
    m_sets->setCurrentIndex(again);
    showCurrent();
}

void SupportDialog::move(int direction)
{
    const int row = m_sets->currentIndex().row();
    Step step = steps::moveSupport(m_bench.session.project(), current(), direction);
    if (step.edits.empty())
        return;
    m_bench.editor.apply(std::move(step));
    m_sets->setCurrentIndex(m_model->index(row + direction));
    showCurrent();
}

void SupportDialog::showCurrent()
{
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
    const bool isOpen = m_bench.session.isOpen();
    const SupportSet* set = isOpen ? m_bench.session.project().support(current()) : nullptr;
    const Track* track = set ? m_bench.session.project().track(set->track) : nullptr;
    for (QPushButton* button : {m_remove, m_goTo})
        button->setEnabled(set != nullptr);
    const bool isShown = track && track->video == m_bench.editor.videoId();
    const bool isNew = set
        && std::find(set->frames.begin(), set->frames.end(), m_bench.editor.frame())
            == set->frames.end();
    m_addFrame->setEnabled(isShown && isNew);
    m_addFrame->setToolTip(isShown ? QString() : tr("Go to a frame of the example's video first."));
    m_up->setEnabled(set
                     && !steps::moveSupport(m_bench.session.project(), set->id, -1).edits.empty());
    m_down->setEnabled(set
                       && !steps::moveSupport(m_bench.session.project(), set->id, 1).edits.empty());
    if (!set) {
        m_sentence->clear();
        m_warnings->clear();
    } else {
        const Project& project = m_bench.session.project();
        const Expression* expression = project.expression(set->expression);
        m_sentence->setText(expression
                                ? QStringLiteral("“") + toQt(expression->text) + QStringLiteral("”")
                                : QString());
        QStringList lines;
        for (const SupportProblem& problem : problemsOf(project, *set))
            lines << textOf(problem);
        m_warnings->setText(lines.join(QLatin1Char('\n')));
    }
    m_warnings->setVisible(!m_warnings->text().isEmpty());
    showFrames();
}

void SupportDialog::showFrames()
{
    const bool isOpen = m_bench.session.isOpen();
    const SupportSet* set = isOpen ? m_bench.session.project().support(current()) : nullptr;
    const std::vector<FrameIndex> frames = set ? set->frames : std::vector<FrameIndex>();
    const int row = m_frames->currentRow();
    m_frames->clear();
    m_removeFrame->setEnabled(false);
    QPixmap blank(kPictureWidth, kPictureHeight);
    blank.fill(theme().canvas);
    for (const FrameIndex frame : frames) {
        auto* item = new QListWidgetItem(QIcon(blank), tr("Frame %1").arg(frame), m_frames);
        item->setData(kFrameRole, frame);
        item->setTextAlignment(Qt::AlignHCenter);
    }
    if (row >= 0 && row < m_frames->count())
        m_frames->setCurrentRow(row);
    if (!set)
        return;
    const VideoId video = m_bench.session.project().track(set->track)->video;
    if (m_bench.media.state(video) == MediaLibrary::State::Closed) {
        m_bench.media.want(video);  // comes back here when it is open
        return;
    }
    if (m_bench.media.state(video) != MediaLibrary::State::Ready)
        return;
    for (const FrameIndex frame : frames)
        requestPicture(set->id, frame);
}

void SupportDialog::requestPicture(SupportId id, FrameIndex frame)
{
    const Project& project = m_bench.session.project();
    const SupportSet* set = project.support(id);
    const Track* track = project.track(set->track);
    const auto mask = m_bench.session.document().mask(track->id, frame);
    const std::uint32_t color = objectColor(track->number, m_bench.editor.palette());
    const QPointer<QObject> self = this;
    m_bench.media.frames().requestThumbnail(
        track->video, frame, int(kPictureWidth * devicePixelRatioF()),
        [this, self, id, frame, color, mask = mask ? *mask : Mask()](const Result<FramePtr>& made) {
            if (!made)
                return;
            const QImage image
                = withMask(QImage((*made)->rgb.data(), (*made)->size.width, (*made)->size.height,
                                  (*made)->size.width * 3, QImage::Format_RGB888),
                           mask, color);
            callLater(self, [this, id, frame, image] {
                if (current() != id)
                    return;
                for (int row = 0; row < m_frames->count(); ++row) {
                    QListWidgetItem* item = m_frames->item(row);
                    if (item->data(kFrameRole).toInt() == frame)
                        item->setIcon(QIcon(QPixmap::fromImage(image)));
                }
            });
        });
}

}  // namespace mw
