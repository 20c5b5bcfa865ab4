// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/dataset_page.h"

#include "app/convert.h"
#include "core/formats/export.h"
#include "core/formats/format.h"
#include "ui/actions.h"
#include "ui/findings_view.h"
#include "ui/texts.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

constexpr int kDelayMs = 400;

/// A bar behind the number of masks, so that a class that falls short is seen at a glance.
class ShareDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const double share = index.data(StatisticsModel::ShareRole).toDouble();
        QColor color = theme().accent;
        color.setAlphaF(0.25F);
        const QRectF area = QRectF(option.rect).adjusted(2, 4, -2, -4);
        painter->fillRect(QRectF(area.right() - area.width() * share, area.top(),
                                 area.width() * share, area.height()),
                          color);
        QStyledItemDelegate::paint(painter, option, index);
    }
};

QTableView* tableOf(QAbstractItemModel* model, QWidget* parent)
{
    auto* sorted = new QSortFilterProxyModel(parent);
    sorted->setSourceModel(model);
    sorted->setSortRole(StatisticsModel::SortRole);
    auto* view = new QTableView(parent);
    view->setModel(sorted);
    view->setSortingEnabled(true);
    view->sortByColumn(StatisticsModel::Name, Qt::AscendingOrder);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setShowGrid(false);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(StatisticsModel::Name, QHeaderView::Stretch);
    view->horizontalHeader()->setHighlightSections(false);
    view->setItemDelegateForColumn(StatisticsModel::Masks, new ShareDelegate(view));
    return view;
}

}  // namespace

// ---- Model

StatisticsModel::StatisticsModel(ProjectSession& session, Kind kind, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_kind(kind)
{
}

void StatisticsModel::setStatistics(const ProjectStatistics& statistics)
{
    beginResetModel();
    m_statistics = statistics;
    m_mostMasks = 0;
    for (int row = 0; row < rowCount(); ++row)
        m_mostMasks = std::max(m_mostMasks, countsAt(row).masks);
    endResetModel();
}

const Counts& StatisticsModel::countsAt(int row) const
{
    return m_kind == Kind::Classes ? m_statistics.classes[std::size_t(row)].counts
                                   : m_statistics.tracks[std::size_t(row)].counts;
}

int StatisticsModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return int(m_kind == Kind::Classes ? m_statistics.classes.size() : m_statistics.tracks.size());
}

int StatisticsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int StatisticsModel::alignment(int column) const
{
    const bool isText = column == Name || (m_kind == Kind::Objects && column <= Objects);
    return int((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

QVariant StatisticsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const bool isClass = m_kind == Kind::Classes;
    switch (section) {
    case Name:
        return isClass ? tr("Class") : tr("Object");
    case VideoOrFold:
        return isClass ? tr("Fold") : tr("Video");
    case Objects:
        return isClass ? tr("Objects") : tr("Class");
    case Expressions:
        return tr("Expressions");
    case Masks:
        return tr("Masks");
    case Painted:
        return tr("By hand");
    case Predicted:
        return tr("Predicted");
    case Done:
        return tr("Done");
    case Area:
        return tr("Mean area");
    default:
        return {};
    }
}

QVariant StatisticsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || !m_session.isOpen())
        return {};
    const Project& project = m_session.project();
    const Counts& counts = countsAt(index.row());
    const Track* track = m_kind == Kind::Objects
        ? project.track(m_statistics.tracks[std::size_t(index.row())].track)
        : nullptr;
    if (m_kind == Kind::Objects && !track)
        return {};  // removed; the next refresh drops the row
    if (role == TrackRole)
        return track ? QVariant(qint64(track->id.value)) : QVariant();
    if (role == ShareRole)
        return m_mostMasks == 0 ? 0.0 : double(counts.masks) / m_mostMasks;
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    const bool isSort = role == SortRole;
    switch (index.column()) {
    case Name: {
        if (track)
            return Editor::titleOf(project, *track);
        const std::string& name = m_statistics.classes[std::size_t(index.row())].name;
        return name.empty() ? tr("(no class)") : toQt(name);
    }
    case VideoOrFold: {
        if (track) {
            const Video* video = project.video(track->video);
            return video ? toQt(video->name) : QString();
        }
        const int fold = m_statistics.classes[std::size_t(index.row())].fold;
        return isSort ? QVariant(fold)
                      : QVariant(fold == 0 ? QStringLiteral("–") : QString::number(fold));
    }
    case Objects: {
        if (!track)
            return counts.objects;
        const Category* category = project.category(track->category);
        return category ? toQt(category->name) : QString();
    }
    case Expressions:
        return counts.expressions;
    case Masks:
        return isSort
            ? QVariant(counts.masks)
            : QVariant(QStringLiteral("%1 / %2").arg(counts.masks).arg(counts.framesWanted));
    case Painted:
        return counts.painted;
    case Predicted:
        return counts.predicted;
    case Done:
        return isSort
            ? QVariant(counts.doneFraction())
            : QVariant(tr("%1 %").arg(std::floor(counts.doneFraction() * 100), 0, 'f', 0));
    case Area:
        return isSort ? QVariant(counts.meanArea())
                      : QVariant(tr("%1 %").arg(counts.meanArea() * 100, 0, 'f', 1));
    default:
        return {};
    }
}

void StatisticsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

// ---- Page

DatasetPage::DatasetPage(Workbench& bench, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_classModel(new StatisticsModel(bench.session, StatisticsModel::Kind::Classes, this))
    , m_objectModel(new StatisticsModel(bench.session, StatisticsModel::Kind::Objects, this))
    , m_summary(new QLabel(this))
    , m_folds(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_classes(tableOf(m_classModel, this))
    , m_objects(tableOf(m_objectModel, this))
    , m_checkTitle(new QLabel(this))
    , m_format(new QComboBox(this))
    , m_state(new QLabel(this))
    , m_findings(new FindingsView(bench.editor, this))
    , m_export(new QToolButton(this))
{
    setObjectName(QStringLiteral("datasetPage"));
    setProperty("role", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_summary->setWordWrap(true);
    m_folds->setWordWrap(true);
    m_folds->setProperty("role", QStringLiteral("dim"));
    m_tabs->addTab(m_classes, QString());
    m_tabs->addTab(m_objects, QString());
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_checkTitle->setProperty("role", QStringLiteral("dim"));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::RichText);
    m_findings->setObjectName(QStringLiteral("datasetFindings"));
    m_export->setDefaultAction(actions["dataset.export"]);
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (const DatasetFormat& format : datasetFormats()) {
        if (format.canWrite())
            m_format->addItem(QString::fromUtf8(format.title), toQt(format.id));
    }

    auto* upper = new QWidget(this);
    auto* upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(14, 12, 14, 4);
    upperColumn->addWidget(m_summary);
    upperColumn->addWidget(m_folds);
    upperColumn->addWidget(m_tabs, 1);
    auto* lower = new QWidget(this);
    auto* lowerColumn = new QVBoxLayout(lower);
    lowerColumn->setContentsMargins(14, 4, 14, 12);
    auto* row = new QHBoxLayout;
    row->addWidget(m_checkTitle);
    row->addWidget(m_format);
    row->addWidget(m_state, 1);
    row->addWidget(m_export);
    lowerColumn->addLayout(row);
    lowerColumn->addWidget(m_findings, 1);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(upper);
    splitter->addWidget(lower);
    splitter->setObjectName(QStringLiteral("datasetSplitter"));
    splitter->setSizes({460, 280});
    splitter->setProperty("firstSizes", QVariant::fromValue(QList<int>{460, 280}));
    splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);

    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &DatasetPage::refresh);
    connect(&bench.session, &ProjectSession::changed, this, [this] {
        if (isVisible())
            m_delay.start();
    });
    connect(&bench.session, &ProjectSession::closed, this, [this] {
        if (m_check)
            m_check->request_stop();
        m_check.reset();
        m_findings->clear();
        m_classModel->setStatistics({});
        m_objectModel->setStatistics({});
    });
    connect(m_format, &QComboBox::activated, this, &DatasetPage::check);
    connect(m_findings, &FindingsView::wentTo, this, &DatasetPage::annotateWanted);
    connect(m_objects, &QTableView::activated, this, [this](const QModelIndex& index) {
        const TrackId id{index.data(StatisticsModel::TrackRole).toLongLong()};
        const Track* track = m_bench.session.project().track(id);
        if (!track)
            return;
        m_bench.editor.setVideo(track->video);
        m_bench.editor.setTrack(id);
        Q_EMIT annotateWanted();
    });
    retranslate();
}

DatasetPage::~DatasetPage()
{
    if (m_check)
        m_check->request_stop();
}

QString DatasetPage::summary() const { return m_summary->text(); }

void DatasetPage::showEvent(QShowEvent* event)
{
    refresh();
    QWidget::showEvent(event);
}

void DatasetPage::refresh()
{
    if (!m_bench.session.isOpen())
        return;
    const ProjectStatistics statistics = statisticsOf(m_bench.session.project());
    m_classModel->setStatistics(statistics);
    m_objectModel->setStatistics(statistics);
    const Counts& total = statistics.total;
    m_summary->setText(tr("%n video(s)", nullptr, total.videos) + QStringLiteral(", ")
                       + tr("%n object(s)", nullptr, total.objects) + QStringLiteral(", ")
                       + tr("%n expression(s)", nullptr, total.expressions) + QStringLiteral(", ")
                       + tr("%n mask(s)", nullptr, total.masks) + QStringLiteral(". ")
                       + tr("%1 of %2 frames done, %3 rejected.")
                             .arg(total.done)
                             .arg(total.framesWanted)
                             .arg(total.rejected));
    QStringList folds;
    for (int fold = 1; fold <= 4; ++fold)
        folds << tr("fold %1: %2").arg(fold).arg(statistics.foldMasks[fold]);
    m_folds->setText(tr("Masks by test fold of Mini-Ref-YouTube-VOS: %1; of other classes: %2")
                         .arg(folds.join(QStringLiteral(", ")))
                         .arg(statistics.foldMasks[0]));
    check();
}

void DatasetPage::check()
{
    if (!m_bench.session.isOpen())
        return;
    if (m_check)
        m_check->request_stop();
    auto stop = std::make_shared<StopSource>();
    m_check = stop;
    m_state->setText(tr("Checking..."));
    ExportOptions options;
    options.format = toStd(m_format->currentData().toString());
    if (const auto format = datasetFormat(options.format);
        format && !(*format)->traits.splits.empty())
        options.split = std::string((*format)->traits.splits.front());
    const fs::path file = m_bench.session.document().file();
    options.target = file.parent_path() / "dataset";
    options.replaceExport = true;
    const QPointer<QObject> self = this;
    QThreadPool::globalInstance()->start([this, self, stop, file, options] {
        TaskContext task;
        task.stop = stop->get_token();
        auto report
            = std::make_shared<Result<ExportReport>>(checkProjectExport(file, options, task));
        callLater(self, [this, stop, report] {
            if (m_check != stop)
                return;  // a newer check is under way
            m_check.reset();
            if (!*report) {
                m_findings->clear();
                m_state->setText(texts::what(report->error()).toHtmlEscaped());
                Q_EMIT checked();
                return;
            }
            const Findings& findings = (*report)->findings;
            m_findings->show(findings);
            const auto errors = findings.count(Severity::Error);
            const auto warnings = findings.count(Severity::Warning);
            const QColor color = errors > 0 ? theme().bad
                : warnings > 0              ? theme().warning
                                            : theme().good;
            m_state->setText(
                QStringLiteral("<span style=\"color:%1\">").arg(color.name())
                + (errors > 0 ? tr("%n finding(s) stand in the way.", nullptr, int(errors))
                       : warnings > 0
                       ? tr("Nothing stands in the way; %n warning(s).", nullptr, int(warnings))
                       : tr("All checks pass."))
                + QStringLiteral("</span>"));
            Q_EMIT checked();
        });
    });
}

void DatasetPage::retranslate()
{
    m_tabs->setTabText(0, tr("Classes"));
    m_tabs->setTabText(1, tr("Objects"));
    m_classes->setAccessibleName(tr("Classes"));
    m_objects->setAccessibleName(tr("Objects"));
    m_checkTitle->setText(tr("Checks for"));
    m_format->setAccessibleName(tr("Format"));
    m_classModel->retranslate();
    m_objectModel->retranslate();
    m_findings->clear();  // in the language before
    if (isVisible()) {
        refresh();
    } else {  // made anew when the page is shown
        m_summary->clear();
        m_folds->clear();
        m_state->clear();
    }
}

void DatasetPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace mw
