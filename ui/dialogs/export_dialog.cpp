// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/export_dialog.h"

#include "app/convert.h"
#include "core/formats/earlier_export.h"
#include "core/formats/format.h"
#include "ui/findings_view.h"
#include "ui/prompts.h"
#include "ui/texts.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace mw {

namespace {

constexpr int kDelayMs = 250;
}  // namespace

ExportDialog::ExportDialog(Workbench& bench, Prompts& prompts, QWidget* parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_prompts(prompts)
    , m_format(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_target(new QLineEdit(this))
    , m_split(new QComboBox(this))
    , m_unreviewed(new QCheckBox(this))
    , m_incomplete(new QComboBox(this))
    , m_overlap(new QComboBox(this))
    , m_pictures(new QComboBox(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_leaveOut(new QPushButton(tr("Leave these frames out"), this))
    , m_include(new QPushButton(tr("Include the predictions"), this))
    , m_findings(new FindingsView(bench.editor, this))
{
    setWindowTitle(tr("Export a data set"));
    setObjectName(QStringLiteral("exportDialog"));
    resize(720, 720);
    m_summary->setProperty("role", QStringLiteral("dim"));
    m_summary->setWordWrap(true);
    const QFileInfo project(toQt(bench.session.document().file()));
    m_target->setText(project.absolutePath() + QLatin1Char('/') + project.completeBaseName()
                      + QStringLiteral("-dataset"));
    m_target->setAccessibleName(tr("New folder"));
    auto* browse = new QPushButton(tr("Browse..."), this);
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString folder = m_prompts.folder(this, tr("Where should the new folder be?"),
                                                QFileInfo(m_target->text()).absolutePath());
        if (!folder.isEmpty())
            m_target->setText(folder + QLatin1Char('/') + QFileInfo(m_target->text()).fileName());
    });
    auto* targetRow = new QHBoxLayout;
    targetRow->addWidget(m_target, 1);
    targetRow->addWidget(browse);
    m_unreviewed->setText(tr("Include predictions that nobody has accepted yet"));
    m_incomplete->addItem(tr("Stand in the way"), int(IncompleteFrames::Refuse));
    m_incomplete->addItem(tr("Leave them out"), int(IncompleteFrames::LeaveOut));
    m_incomplete->addItem(tr("Count the object as not visible"), int(IncompleteFrames::Empty));
    m_overlap->addItem(tr("The smaller object is in front"), int(OverlapRule::SmallerInFront));
    m_overlap->addItem(tr("The lower number is in front"), int(OverlapRule::LowerNumberInFront));
    m_overlap->addItem(tr("The higher number is in front"), int(OverlapRule::HigherNumberInFront));
    m_overlap->addItem(tr("Stand in the way"), int(OverlapRule::Refuse));
    m_pictures->addItem(tr("Copy, or encode as JPEG"), int(PictureMode::Copy));
    m_pictures->addItem(tr("Share the disk space of originals"), int(PictureMode::Link));
    m_pictures->addItem(tr("Always encode as JPEG"), int(PictureMode::Encode));
    m_pictures->addItem(tr("Masks and texts only"), int(PictureMode::None));

    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Format"), m_format);
    form->addRow(QString(), m_summary);
    form->addRow(tr("New folder"), targetRow);
    form->addRow(tr("Split"), m_split);
    form->addRow(tr("Frames without a mask"), m_incomplete);
    form->addRow(tr("Shared pixels"), m_overlap);
    form->addRow(tr("Pictures"), m_pictures);
    form->addRow(QString(), m_unreviewed);

    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::RichText);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_leaveOut->setToolTip(
        tr("The data set then holds only the frames in which every object of the "
           "video has a mask"));
    m_include->setToolTip(m_unreviewed->text());
    auto* remedies = new QHBoxLayout;
    for (QPushButton* remedy : {m_leaveOut, m_include}) {
        remedy->setAutoDefault(false);
        remedy->hide();
        remedies->addWidget(remedy);
    }
    remedies->addStretch();
    connect(m_leaveOut, &QPushButton::clicked, this, [this] {
        m_incomplete->setCurrentIndex(m_incomplete->findData(int(IncompleteFrames::LeaveOut)));
    });
    connect(m_include, &QPushButton::clicked, this, [this] { m_unreviewed->setChecked(true); });
    m_findings->setObjectName(QStringLiteral("exportFindings"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_export = buttons->addButton(tr("Export"), QDialogButtonBox::ActionRole);
    m_export->setDefault(true);
    m_openFolder = buttons->addButton(tr("Open the folder"), QDialogButtonBox::ActionRole);
    m_openFolder->hide();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::startExport);
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_target->text())); });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addLayout(form);
    column->addWidget(m_state);
    column->addLayout(remedies);
    column->addWidget(m_progress);
    column->addWidget(m_findings, 1);
    column->addWidget(buttons);

    fillFormats();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &ExportDialog::check);
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        showFormat();
        checkSoon();
    });
    for (QComboBox* box : {m_split, m_incomplete, m_overlap, m_pictures})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::checkSoon);
    connect(m_unreviewed, &QCheckBox::toggled, this, &ExportDialog::checkSoon);
    connect(m_target, &QLineEdit::textChanged, this, &ExportDialog::checkSoon);
    // What is mended beside the dialog is checked again.
    connect(&m_bench.session, &ProjectSession::changed, this, &ExportDialog::checkSoon);
    connect(&m_bench.session, &ProjectSession::aboutToClose, this, &QDialog::close);
    showFormat();
    check();
}

ExportDialog::~ExportDialog()
{
    if (m_check)
        m_check->request_stop();
}

void ExportDialog::fillFormats()
{
    for (const DatasetFormat& format : datasetFormats()) {
        if (format.canWrite())
            m_format->addItem(QString::fromUtf8(format.title), toQt(format.id));
    }
}

void ExportDialog::showFormat()
{
    const auto format = datasetFormat(toStd(m_format->currentData().toString()));
    if (!format)
        return;
    m_summary->setText(QCoreApplication::translate("formats", (*format)->summary));
    const QSignalBlocker quiet(m_split);
    m_split->clear();
    for (const std::string_view split : (*format)->traits.splits)
        m_split->addItem(toQt(split));
    m_split->setEnabled(m_split->count() > 1);
    m_overlap->setEnabled(!(*format)->traits.hasOverlaps);
    m_pictures->setEnabled((*format)->traits.hasPictures);
}

ExportOptions ExportDialog::options() const
{
    ExportOptions options;
    options.format = toStd(m_format->currentData().toString());
    options.target = toPath(m_target->text());
    options.split = toStd(m_split->currentText());
    options.includeUnreviewed = m_unreviewed->isChecked();
    options.incomplete = IncompleteFrames(m_incomplete->currentData().toInt());
    options.overlap = OverlapRule(m_overlap->currentData().toInt());
    options.pictures = PictureMode(m_pictures->currentData().toInt());
    options.replaceExport = true;  // only ever an earlier export of this program
    return options;
}

// ---- Checking

void ExportDialog::checkSoon()
{
    if (!m_isExporting)
        m_delay.start();
}

void ExportDialog::check()
{
    if (!m_bench.session.isOpen() || m_isExporting)
        return;
    if (m_check)
        m_check->request_stop();
    auto stop = std::make_shared<StopSource>();
    m_check = stop;
    m_openFolder->hide();
    m_state->setText(tr("Checking..."));
    m_export->setEnabled(false);
    const QPointer<QObject> self = this;
    const fs::path file = m_bench.session.document().file();
    QThreadPool::globalInstance()->start([this, self, stop, file, options = options()] {
        TaskContext task;
        task.stop = stop->get_token();
        auto report
            = std::make_shared<Result<ExportReport>>(checkProjectExport(file, options, task));
        callLater(self, [this, stop, report] {
            if (m_check != stop)
                return;  // a newer check is under way
            m_check.reset();
            if (*report) {
                showFindings(**report);
            } else {
                m_findings->clear();
                m_state->setText(texts::what(report->error()).toHtmlEscaped() + QLatin1Char(' ')
                                 + texts::remedy(report->error()).toHtmlEscaped());
            }
            Q_EMIT checked();
        });
    });
}

void ExportDialog::showFindings(const ExportReport& report)
{
    m_findings->show(report.findings);
    const auto errors = report.findings.count(Severity::Error);
    const auto warnings = report.findings.count(Severity::Warning);
    QString text = tr("%n video(s)", nullptr, report.videos) + QStringLiteral(", ")
        + tr("%n object(s)", nullptr, report.objects) + QStringLiteral(", ")
        + tr("%n frame(s)", nullptr, int(report.frames)) + QStringLiteral(", ")
        + tr("%n mask(s)", nullptr, int(report.masks)) + QStringLiteral(". ");
    if (errors > 0)
        text += QStringLiteral("<b style=\"color:%1\">").arg(theme().bad.name())
            + tr("%n finding(s) stand in the way.", nullptr, int(errors)) + QStringLiteral("</b> ")
            + tr("A double click leads there.");
    else if (warnings > 0)
        text += tr("Nothing stands in the way; %n warning(s).", nullptr, int(warnings));
    else
        text += QStringLiteral("<span style=\"color:%1\">").arg(theme().good.name())
            + tr("All checks pass.") + QStringLiteral("</span>");
    m_state->setText(text);
    m_export->setEnabled(errors == 0);
    m_export->setToolTip(errors > 0 ? tr("Findings stand in the way") : QString());
    offerRemedies(report.findings);
}

void ExportDialog::offerRemedies(const Findings& findings)
{
    const bool isBlocked = findings.has(Rule::FrameNotAnnotated) && findings.hasErrors();
    m_leaveOut->setVisible(isBlocked && options().incomplete == IncompleteFrames::Refuse);
    m_include->setVisible(isBlocked && findings.has(Rule::PredictionLeftOut));
}

// ---- Exporting

bool ExportDialog::mayReplace()
{
    constexpr std::size_t kNamed = 5;
    const fs::path target = toPath(m_target->text());
    std::vector<std::string> later = laterFilesIn(target, kNamed + 1);
    if (later.empty())
        return true;
    QStringList names;
    for (std::size_t i = 0; i < std::min(later.size(), kNamed); ++i)
        names << toQt(later[i]);
    if (later.size() > kNamed)
        names << QStringLiteral("...");
    return m_prompts.confirm(
        this,
        tr("Replace the earlier export in %1?").arg(QDir::toNativeSeparators(m_target->text())),
        tr("These files were put there or changed since, and go with it: %1")
            .arg(names.join(QStringLiteral(", "))),
        tr("Replace"));
}

bool ExportDialog::takeOver(const ExportDialog& other)
{
    if (other.m_isExporting)
        return false;
    m_format->setCurrentIndex(other.m_format->currentIndex());
    m_target->setText(other.m_target->text());
    m_unreviewed->setChecked(other.m_unreviewed->isChecked());
    m_split->setCurrentIndex(other.m_split->currentIndex());
    m_incomplete->setCurrentIndex(other.m_incomplete->currentIndex());
    m_overlap->setCurrentIndex(other.m_overlap->currentIndex());
    m_pictures->setCurrentIndex(other.m_pictures->currentIndex());
    return true;
}

void ExportDialog::startExport()
{
    if (m_isExporting || !m_export->isEnabled() || !mayReplace())
        return;
    m_isExporting = true;
    m_export->setEnabled(false);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_state->setText(tr("Exporting... The dialog may be closed; the export goes on."));
    const fs::path file = m_bench.session.document().file();
    const ExportOptions options = this->options();
    const QPointer<ExportDialog> self = this;
    auto job = std::make_unique<TaskJob<ExportReport>>(
        tr("Export %1").arg(QFileInfo(m_target->text()).fileName()),
        [file, options](const TaskContext& task) { return exportProject(file, options, task); },
        [self](ExportReport&& report) -> Result<QString> {
            if (!report.isWritten) {
                if (self)
                    self->showFindings(report);
                return Error{ErrorCode::ExportBlocked, {toUtf8(report.folder)}};
            }
            if (self)
                self->showReport(report);
            return tr("%n frame(s)", nullptr, int(report.frames)) + QStringLiteral(", ")
                + tr("%n mask(s)", nullptr, int(report.masks)) + QStringLiteral(": ")
                + toQt(report.folder);
        });
    Job* running = m_bench.jobs.add(std::move(job));
    connect(running, &Job::changed, this, [this, running] {
        m_progress->setRange(0, int(std::min<qint64>(running->total(), 1 << 30)));
        m_progress->setValue(int(std::min<qint64>(running->done(), 1 << 30)));
    });
    connect(running, &Job::finished, this, [this, running] {
        m_isExporting = false;
        m_progress->hide();
        m_export->setEnabled(true);
        if (running->state() != Job::State::Done && running->error())
            m_state->setText(texts::what(*running->error()).toHtmlEscaped() + QLatin1Char(' ')
                             + texts::remedy(*running->error()).toHtmlEscaped());
    });
}

void ExportDialog::showReport(const ExportReport& report)
{
    showFindings(report);
    m_state->setText(QStringLiteral("<b style=\"color:%1\">").arg(theme().good.name())
                     + tr("Exported and read back.") + QStringLiteral("</b> ")
                     + tr("%n video(s)", nullptr, report.videos) + QStringLiteral(", ")
                     + tr("%n object(s)", nullptr, report.objects) + QStringLiteral(", ")
                     + tr("%n expression(s)", nullptr, report.expressions) + QStringLiteral(", ")
                     + tr("%n frame(s)", nullptr, int(report.frames)) + QStringLiteral(", ")
                     + tr("%n mask(s)", nullptr, int(report.masks)) + QStringLiteral(". ")
                     + tr("Every mask in it equals the project's, pixel by pixel."));
    m_openFolder->show();
    Q_EMIT exported(report);
}

}  // namespace mw
