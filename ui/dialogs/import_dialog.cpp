// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/import_dialog.h"

#include "app/convert.h"
#include "core/project/steps.h"
#include "ui/elided_label.h"
#include "ui/findings_view.h"
#include "ui/prompts.h"
#include "ui/texts.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace mw {

namespace {

const QString kNewVideos = QStringLiteral("new");
const QString kSameNames = QStringLiteral("names");

QString sentence(const Error& error)
{
    return texts::what(error).toHtmlEscaped() + QLatin1Char(' ')
        + texts::remedy(error).toHtmlEscaped();
}

}  // namespace

ImportDialog::ImportDialog(Workbench& bench, Prompts& prompts, const QString& path, QWidget* parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_prompts(prompts)
    , m_path(QDir::cleanPath(path))
    , m_source(new ElidedLabel(ElidedLabel::Tone::Normal, this))
    , m_format(new QLabel(this))
    , m_form(new QFormLayout)
    , m_split(new QComboBox(this))
    , m_target(new QComboBox(this))
    , m_worth(new QComboBox(this))
    , m_resize(new QCheckBox(tr("Bring masks of another size to that of the pictures"), this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_findings(new FindingsView(bench.editor, this))
{
    setWindowTitle(tr("Import a data set or masks"));
    setObjectName(QStringLiteral("importDialog"));
    resize(680, 560);
    auto* other = new QPushButton(tr("Another folder..."), this);
    other->setAutoDefault(false);
    connect(other, &QPushButton::clicked, this, &ImportDialog::choose);
    auto* sourceRow = new QHBoxLayout;
    sourceRow->addWidget(m_source, 1);
    sourceRow->addWidget(other);
    m_format->setWordWrap(true);
    m_format->setTextFormat(Qt::RichText);
    m_worth->addItem(tr("Right: accepted, and locked against runs"), int(ReviewState::Accepted));
    m_worth->addItem(tr("Predictions that somebody has to review"), int(ReviewState::Unreviewed));
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("From"), sourceRow);
    m_form->addRow(tr("Recognised"), m_format);
    m_form->addRow(tr("Split"), m_split);
    m_form->addRow(tr("Into"), m_target);
    m_form->addRow(tr("The masks are"), m_worth);
    m_form->addRow(QString(), m_resize);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::RichText);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_findings->setObjectName(QStringLiteral("importFindings"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::ActionRole);
    m_import->setDefault(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addLayout(m_form);
    column->addWidget(m_state);
    column->addWidget(m_progress);
    column->addWidget(m_findings, 1);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::startImport);
    connect(m_split, &QComboBox::activated, this, &ImportDialog::look);
    connect(m_target, &QComboBox::activated, this, &ImportDialog::showState);
    connect(&m_bench.session, &ProjectSession::aboutToClose, this, &QDialog::close);
    look();
}

ImportDialog::~ImportDialog()
{
    if (m_look)
        m_look->request_stop();
}

QString ImportDialog::message() const
{
    return m_format->text() + QLatin1Char(' ') + m_state->text();
}

void ImportDialog::choose()
{
    const QString folder = m_prompts.folder(this, windowTitle(), QFileInfo(m_path).absolutePath());
    if (folder.isEmpty())
        return;
    m_path = QDir::cleanPath(folder);
    m_split->clear();
    look();
}

// ---- What is there

void ImportDialog::look()
{
    if (m_isImporting)
        return;
    if (m_look)
        m_look->request_stop();
    auto stop = std::make_shared<StopSource>();
    m_look = stop;
    m_isDone = false;
    m_preview.reset();
    m_source->setText(QDir::toNativeSeparators(m_path));
    m_source->setToolTip(m_source->text());
    m_format->setText(tr("Looking at it..."));
    m_findings->clear();
    showState();
    const QPointer<QObject> self = this;
    QThreadPool::globalInstance()->start([this, self, stop, path = toPath(m_path),
                                          split = toStd(m_split->currentData().toString())] {
        TaskContext task;
        task.stop = stop->get_token();
        auto found = std::make_shared<Result<IntakePreview>>(previewIntake(path, split, task));
        callLater(self, [this, stop, found] {
            if (m_look != stop)
                return;  // a newer one is under way
            m_look.reset();
            if (*found) {
                m_preview = std::move(**found);
                showPreview();
            } else {
                m_format->setText(sentence(found->error()));
            }
            showState();
        });
    });
}

void ImportDialog::showPreview()
{
    const DatasetFormat& format = *m_preview->format;
    const QString counts = tr("%n video(s)", nullptr, int(m_preview->videos.size()))
        + QStringLiteral(", ") + tr("%n object(s)", nullptr, m_preview->objects)
        + QStringLiteral(", ") + tr("%n frame(s)", nullptr, int(m_preview->frames))
        + (m_preview->expressions > 0
               ? QStringLiteral(", ") + tr("%n expression(s)", nullptr, m_preview->expressions)
               : QString());
    m_format->setText(QStringLiteral("<b>%1</b><br>%2")
                          .arg(QString::fromUtf8(format.title).toHtmlEscaped(), counts));
    m_format->setToolTip(QCoreApplication::translate("formats", format.summary));
    if (m_split->count() == 0) {
        m_split->addItem(tr("The first there is"), QString());
        for (const std::string_view split : format.traits.splits)
            m_split->addItem(toQt(split), toQt(split));
    }
    m_form->setRowVisible(m_split, format.traits.splits.size() > 1 && m_preview->hasPictures);
    // Masks alone are mostly what a program made.
    m_worth->setCurrentIndex(m_preview->hasPictures ? 0 : 1);
    m_findings->show(m_preview->notes);
    fillTargets();
}

void ImportDialog::fillTargets()
{
    m_target->clear();
    if (!m_bench.session.isOpen())
        return;
    const Project& project = m_bench.session.project();
    if (m_preview->hasPictures)
        m_target->addItem(tr("New videos"), kNewVideos);
    const auto known
        = std::count_if(m_preview->videos.begin(), m_preview->videos.end(),
                        [&](const std::string& name) { return project.videoByName(name); });
    if (known > 0)
        m_target->addItem(tr("The videos of the same names, masks only (%1 of %2)")
                              .arg(known)
                              .arg(m_preview->videos.size()),
                          kSameNames);
    if (m_preview->videos.size() == 1) {
        const auto offer = [&](const Video& video) {
            m_target->addItem(tr("%1, masks only").arg(toQt(video.name)),
                              QString::number(video.id.value));
        };
        if (const Video* current = m_bench.editor.video())
            offer(*current);
        for (const auto& [id, video] : project.videos()) {
            if (id != m_bench.editor.videoId())
                offer(video);
        }
    }
}

void ImportDialog::showState()
{
    const bool hasPlace = m_target->currentIndex() >= 0;
    m_import->setEnabled(m_preview && hasPlace && !m_isImporting && !m_look && !m_isDone);
    for (QWidget* choice : {static_cast<QWidget*>(m_split), static_cast<QWidget*>(m_target),
                            static_cast<QWidget*>(m_worth), static_cast<QWidget*>(m_resize)})
        choice->setEnabled(m_preview && !m_isImporting && !m_isDone);
    m_progress->setVisible(m_isImporting);
    if (m_isImporting)
        m_state->setText(tr("Importing... The dialog may be closed; the import goes on."));
    else if (m_preview && !hasPlace)
        m_state->setText(tr("There is no video in the project that these masks could belong to: "
                            "none has the name of one of the folders. Add the videos first, or "
                            "choose the folder of one video."));
    else if (!m_isDone)
        m_state->setText(m_preview ? tr("Everything comes in as one step that Undo takes back. "
                                        "Pictures stay where they are.")
                                   : QString());
}

// ---- Importing

ReviewState ImportDialog::worth() const { return ReviewState(m_worth->currentData().toInt()); }

std::map<std::string, VideoId> ImportDialog::targets() const
{
    std::map<std::string, VideoId> targets;
    const QString chosen = m_target->currentData().toString();
    const Project& project = m_bench.session.project();
    for (const std::string& name : m_preview->videos) {
        if (chosen != kSameNames)
            targets[name] = VideoId{chosen.toLongLong()};
        else if (const Video* video = project.videoByName(name))
            targets[name] = video->id;
    }
    return targets;
}

void ImportDialog::startImport()
{
    if (!m_import->isEnabled() || !m_bench.session.isOpen())
        return;
    m_isImporting = true;
    m_findings->clear();
    if (m_target->currentData().toString() == kNewVideos)
        importNew();
    else
        importMasks();
    showState();
}

void ImportDialog::importNew()
{
    ImportOptions options;
    options.format = m_preview->format->id;
    options.read.split = toStd(m_split->currentData().toString());
    options.read.resizeMasks = m_resize->isChecked();
    options.review = worth();
    const QPointer<ImportDialog> self = this;
    follow(m_bench.jobs.add(std::make_unique<TaskJob<PreparedImport>>(
        tr("Import %1").arg(QFileInfo(m_path).fileName()),
        [path = m_preview->path, options](const TaskContext& task) {
            return prepareImport(path, options, task);
        },
        [self, &bench = m_bench, project = m_bench.session.document().file()](
            PreparedImport&& prepared) -> Result<QString> {
            if (!bench.session.isOpen() || bench.session.document().file() != project)
                return Error{ErrorCode::Cancelled, {toUtf8(prepared.path)}};
            ImportReport report;
            Step step = importStep(bench.session.document(), std::move(prepared), report);
            const VideoId first = step.place.video;
            MW_TRY_VOID(bench.session.apply(std::move(step)));
            bench.editor.setVideo(first);
            if (self)
                self->showReport(report, 0);
            return tr("%n video(s)", nullptr, report.videos) + QStringLiteral(", ")
                + tr("%n object(s)", nullptr, report.objects) + QStringLiteral(", ")
                + tr("%n mask(s)", nullptr, int(report.masks));
        })));
}

void ImportDialog::importMasks()
{
    const Project& project = m_bench.session.project();
    const fs::path file = m_bench.session.document().file();
    MaskSetRequest request;
    request.path = m_preview->path;
    request.split = toStd(m_split->currentData().toString());
    request.options.resizeMasks = m_resize->isChecked();
    request.options.review = worth();
    for (const auto& [name, id] : targets()) {
        if (const Video* video = project.video(id))
            request.into[name]
                = {*video, steps::pathOnDisk(file, *video),
                   m_bench.session.document().store().videoIndex(id, video->fingerprint)};
    }
    const QPointer<ImportDialog> self = this;
    follow(m_bench.jobs.add(std::make_unique<TaskJob<std::vector<PreparedMasks>>>(
        tr("Import %1").arg(QFileInfo(m_path).fileName()),
        [request](const TaskContext& task) { return prepareMaskSet(request, task); },
        [self, &bench = m_bench, file, path = request.path,
         options = request.options](std::vector<PreparedMasks>&& prepared) -> Result<QString> {
            if (!bench.session.isOpen() || bench.session.document().file() != file)
                return Error{ErrorCode::Cancelled, {toUtf8(path)}};
            ImportReport report;
            int skipped = 0;
            Step step
                = maskSetStep(bench.session.document(), path, prepared, options, report, skipped);
            const VideoId first = step.place.video;
            if (!step.edits.empty())
                MW_TRY_VOID(bench.session.apply(std::move(step)));
            bench.editor.setVideo(first);
            if (self)
                self->showReport(report, skipped);
            return tr("%n object(s)", nullptr, report.objects) + QStringLiteral(", ")
                + tr("%n mask(s)", nullptr, int(report.masks));
        })));
}

void ImportDialog::follow(Job* job)
{
    m_progress->setRange(0, 0);
    connect(job, &Job::changed, this, [this, job] {
        m_progress->setRange(0, int(std::min<qint64>(job->total(), 1 << 30)));
        m_progress->setValue(int(std::min<qint64>(job->done(), 1 << 30)));
    });
    connect(job, &Job::finished, this, [this, job] {
        m_isImporting = false;
        showState();
        if (job->state() != Job::State::Done && job->error())
            m_state->setText(QStringLiteral("<b style=\"color:%1\">").arg(theme().bad.name())
                             + sentence(*job->error()) + QStringLiteral("</b>"));
    });
}

void ImportDialog::showReport(const ImportReport& report, int skipped)
{
    m_isDone = true;
    m_findings->show(report.findings);
    QString text = QStringLiteral("<b style=\"color:%1\">").arg(theme().good.name())
        + tr("Imported.") + QStringLiteral("</b> ") + tr("%n video(s)", nullptr, report.videos)
        + QStringLiteral(", ") + tr("%n object(s)", nullptr, report.objects) + QStringLiteral(", ")
        + tr("%n mask(s)", nullptr, int(report.masks)) + QStringLiteral(".");
    if (skipped > 0)
        text += QLatin1Char(' ')
            + tr("%n mask(s) that somebody painted or accepted stayed as they were.", nullptr,
                 skipped);
    const auto notes = int(report.findings.all().size());
    text += QLatin1Char(' ')
        + (notes > 0 ? tr("%n thing(s) were changed or left out:", nullptr, notes)
                     : tr("Nothing had to be changed or left out."));
    m_state->setText(text);
}

}  // namespace mw
