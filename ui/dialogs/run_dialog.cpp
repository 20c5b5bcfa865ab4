// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/run_dialog.h"

#include "app/convert.h"
#include "ui/prompts.h"
#include "ui/texts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

constexpr int kRowsShown = 3;
constexpr int kMostFrames = 100'000;

constexpr struct {
    const char* id;
    RunScope scope;
} kScopes[] = {
    {"both", RunScope::Both},   {"forward", RunScope::Forward}, {"backward", RunScope::Backward},
    {"range", RunScope::Range}, {"clip", RunScope::WholeClip},
};

QLabel* note(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QStringLiteral("dim"));
    return label;
}

void setRole(QWidget& widget, const QString& role)
{
    if (widget.property("role").toString() == role)
        return;
    widget.setProperty("role", role);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

}  // namespace

RunDialog::RunDialog(Workbench& bench, Prompts& prompts, QWidget* parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_prompts(prompts)
    , m_title(new QLabel(this))
    , m_scope(new QComboBox(this))
    , m_extent(new QStackedWidget(this))
    , m_most(new QSpinBox(this))
    , m_first(new QSpinBox(this))
    , m_last(new QSpinBox(this))
    , m_scopeNote(note(this))
    , m_method(new QComboBox(this))
    , m_methodNote(note(this))
    , m_model(new QLineEdit(this))
    , m_browse(new QPushButton(tr("Browse..."), this))
    , m_window(new QSpinBox(this))
    , m_expression(new QComboBox(this))
    , m_examples(new QListWidget(this))
    , m_noExamples(note(this))
    , m_count(new QLabel(this))
    , m_details(note(this))
{
    setWindowTitle(tr("Run"));
    setObjectName(QStringLiteral("runDialog"));
    resize(600, 640);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setProperty("role", QStringLiteral("title"));

    m_scope->setAccessibleName(tr("Frames"));
    m_scope->addItem(tr("Both ways from the shown frame"), QStringLiteral("both"));
    m_scope->addItem(tr("Forward from the shown frame"), QStringLiteral("forward"));
    m_scope->addItem(tr("Backward from the shown frame"), QStringLiteral("backward"));
    m_scope->addItem(tr("A range"), QStringLiteral("range"));
    m_scope->addItem(tr("The whole clip"), QStringLiteral("clip"));
    m_most->setRange(0, kMostFrames);
    m_most->setSpecialValueText(tr("as many as there are"));
    m_most->setAccessibleName(tr("Frames in each direction"));
    m_first->setAccessibleName(tr("First frame"));
    m_last->setAccessibleName(tr("Last frame"));
    m_method->setAccessibleName(tr("Method"));
    m_method->addItem(tr("The best there is"), QStringLiteral("auto"));
    m_method->addItem(tr("Model"), QStringLiteral("cma"));
    m_method->addItem(tr("Motion (needs no model)"), QStringLiteral("flow"));
    m_model->setPlaceholderText(tr("The bundled one"));
    m_model->setAccessibleName(tr("Folder of the model"));
    m_model->setClearButtonEnabled(true);
    m_browse->setAutoDefault(false);
    m_window->setRange(1, 64);
    m_window->setAccessibleName(tr("Frames at once"));
    m_expression->setAccessibleName(tr("Expression"));
    m_expression->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_examples->setAccessibleName(tr("Examples"));
    m_examples->setSelectionMode(QAbstractItemView::NoSelection);
    m_examples->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_examples->setTextElideMode(Qt::ElideRight);
    m_noExamples->setText(tr("There is none in other clips. S on a painted frame makes one."));

    // What else belongs to the frames depends on which are meant.
    const auto page = [this](std::initializer_list<QWidget*> widgets) {
        auto* holder = new QWidget(this);
        auto* row = new QHBoxLayout(holder);
        row->setContentsMargins(0, 0, 0, 0);
        for (QWidget* widget : widgets)
            row->addWidget(widget);
        row->addStretch();
        m_extent->addWidget(holder);
    };
    page({new QLabel(tr("At most"), this), m_most});
    page({new QLabel(tr("From"), this), m_first, new QLabel(tr("to"), this), m_last});
    page({});
    auto* modelRow = new QHBoxLayout;
    modelRow->addWidget(m_model, 1);
    modelRow->addWidget(m_browse);
    auto* windowRow = new QHBoxLayout;
    windowRow->addWidget(m_window);
    windowRow->addStretch();

    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(8);
    form->addRow(tr("Frames"), m_scope);
    form->addRow(QString(), m_extent);
    form->addRow(QString(), m_scopeNote);
    form->addRow(tr("Method"), m_method);
    form->addRow(QString(), m_methodNote);
    form->addRow(tr("Folder of the model"), modelRow);
    form->addRow(tr("Frames at once"), windowRow);
    form->addRow(tr("Expression"), m_expression);
    // Either the list or why it is empty.
    auto* examples = new QVBoxLayout;
    examples->addWidget(m_examples);
    examples->addWidget(m_noExamples);
    form->addRow(tr("Examples"), examples);

    auto* card = new QFrame(this);
    card->setProperty("role", QStringLiteral("card"));
    auto* cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(14, 10, 14, 12);
    cardColumn->setSpacing(4);
    m_count->setProperty("scale", QStringLiteral("large"));
    m_count->setWordWrap(true);
    cardColumn->addWidget(m_count);
    cardColumn->addWidget(m_details);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_run = buttons->addButton(tr("Run"), QDialogButtonBox::ActionRole);
    m_run->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(card);
    column->addWidget(buttons);

    // As it was the last time; the settings say what has never been chosen here.
    const Settings& s = *bench.settings;
    const auto choose = [](QComboBox* box, const QString& value) {
        box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    const QString method = s.get(settings::runMethod);
    choose(m_method, method.isEmpty() ? s.get(settings::method) : method);
    m_model->setText(method.isEmpty() ? s.get(settings::model) : s.get(settings::runModel));
    const int window = s.get(settings::runWindow);
    m_window->setValue(window > 0 ? window : s.get(settings::windowFrames));
    m_most->setValue(s.get(settings::runMost));
    const bool hasRange = bench.editor.inPoint() || bench.editor.outPoint();
    choose(m_scope, hasRange ? QStringLiteral("range") : s.get(settings::runScope));

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_run, &QPushButton::clicked, this, &RunDialog::startRun);
    connect(m_browse, &QPushButton::clicked, this, [this] {
        const QString folder = m_prompts.folder(this, tr("Folder of the model"), m_model->text());
        if (!folder.isEmpty())
            m_model->setText(folder);
    });
    connect(m_scope, &QComboBox::currentIndexChanged, this, &RunDialog::showFrames);
    for (QSpinBox* field : {m_most, m_first, m_last})
        connect(field, &QSpinBox::valueChanged, this, &RunDialog::showSummary);
    connect(m_method, &QComboBox::currentIndexChanged, this, &RunDialog::showMethod);
    connect(m_model, &QLineEdit::textChanged, this, &RunDialog::showMethod);
    connect(m_examples, &QListWidget::itemChanged, this, &RunDialog::showMethod);
    connect(&bench.editor, &Editor::trackChanged, this, &RunDialog::showObject);
    connect(&bench.editor, &Editor::videoChanged, this, &RunDialog::showObject);
    connect(&bench.editor, &Editor::rangeChanged, this, &RunDialog::showRange);
    connect(&bench.editor, &Editor::frameChanged, this, &RunDialog::showSummary);
    connect(&bench.worker, &WorkerClient::stateChanged, this, &RunDialog::showMethod);
    connect(&bench.session, &ProjectSession::changed, this, [this](const ChangeSet& changes) {
        if (!changes.expressions.empty() || !changes.supports.empty() || !changes.tracks.empty())
            showTexts();
        showMethod();
    });
    connect(&bench.session, &ProjectSession::aboutToClose, this, &QDialog::close);
    showObject();
}

// ---- What is asked for

RunScope RunDialog::scope() const
{
    const QString id = m_scope->currentData().toString();
    for (const auto& [known, scope] : kScopes) {
        if (id == QLatin1String(known))
            return scope;
    }
    return RunScope::WholeClip;
}

PlanQuestion RunDialog::question() const
{
    PlanQuestion question{m_track, scope(), m_bench.editor.frame()};
    if (question.scope == RunScope::Range) {
        question.first = m_first->value();
        question.last = m_last->value();
    } else if (question.scope != RunScope::WholeClip) {
        question.first = m_bench.editor.inPoint();
        question.last = m_bench.editor.outPoint();
        question.most = m_most->value();
    }
    question.expression = {m_expression->currentData().toLongLong()};
    const Project& project = m_bench.session.project();
    const Track* track = project.track(m_track);
    std::vector<SupportId> chosen;
    for (int row = 0; row < m_examples->count(); ++row) {
        const QListWidgetItem* item = m_examples->item(row);
        if (item->checkState() == Qt::Checked)
            chosen.push_back({item->data(Qt::UserRole).toLongLong()});
    }
    std::sort(chosen.begin(), chosen.end());
    if (track && chosen != supportFor(project, *track))
        question.support = std::move(chosen);
    return question;
}

RunChoice RunDialog::choice() const
{
    return {m_method->currentData().toString(), m_model->text().trimmed(), m_window->value()};
}

bool RunDialog::isPainted() const
{
    const auto& annotations = m_bench.session.project().annotations(m_track);
    return std::any_of(annotations.begin(), annotations.end(), [](const auto& item) {
        return item.second.isLocked && item.second.area > 0;
    });
}

bool RunDialog::usesModel() const
{
    bool hasExample = isPainted();
    for (int row = 0; row < m_examples->count(); ++row)
        hasExample |= m_examples->item(row)->checkState() == Qt::Checked;
    return m_bench.method(hasExample, choice()) == QLatin1String("cma");
}

// ---- What is shown

void RunDialog::showObject()
{
    const Editor& editor = m_bench.editor;
    if (!m_bench.session.isOpen() || !editor.track() || !editor.video())
        return;  // what was shown stays until there is another object
    const Project& project = m_bench.session.project();
    m_track = editor.trackId();
    m_title->setText(
        tr("%1 in %2").arg(Editor::titleOf(project, *editor.track()), toQt(editor.video()->name)));
    showTexts();
    showRange();
    showFrames();
    showMethod();
}

void RunDialog::showTexts()
{
    if (!m_bench.session.isOpen())
        return;
    const Project& project = m_bench.session.project();
    const Track* track = project.track(m_track);
    if (!track)
        return;
    const QVariant before = m_expression->currentData();
    m_expression->clear();
    for (const Expression* expression : project.expressionsOf(m_track)) {
        m_expression->addItem(toQt(expression->text), qint64(expression->id.value));
        m_expression->setItemData(m_expression->count() - 1, toQt(expression->text),
                                  Qt::ToolTipRole);
    }
    if (m_expression->count() == 0)
        m_expression->addItem(tr("None yet: the model goes by the examples alone"), qint64(0));
    m_expression->setCurrentIndex(std::max(0, m_expression->findData(before)));

    // Examples of its own class first; a tick a person has changed stays as it is.
    std::map<qint64, Qt::CheckState> ticks;
    if (m_examples->property("track").toLongLong() == m_track.value) {
        for (int row = 0; row < m_examples->count(); ++row)
            ticks[m_examples->item(row)->data(Qt::UserRole).toLongLong()]
                = m_examples->item(row)->checkState();
    }
    m_examples->setProperty("track", qint64(m_track.value));
    const std::vector<SupportId> usual = supportFor(project, *track);
    std::vector<const SupportSet*> sets;
    for (const auto& [id, set] : project.supports()) {
        if (project.track(set.track)->video != track->video)
            sets.push_back(&set);
    }
    std::stable_sort(sets.begin(), sets.end(), [&](const SupportSet* a, const SupportSet* b) {
        const auto isOther = [&](const SupportSet* set) {
            return project.track(set->track)->category != track->category;
        };
        return isOther(a) < isOther(b);
    });
    const QSignalBlocker quiet(m_examples);
    m_examples->clear();
    for (const SupportSet* set : sets) {
        const Track& owner = *project.track(set->track);
        const auto painted
            = std::count_if(set->frames.begin(), set->frames.end(), [&](FrameIndex frame) {
                  const Annotation* annotation = project.annotation(owner.id, frame);
                  return annotation && annotation->area > 0;
              });
        auto* item = new QListWidgetItem(
            tr("%1 in %2, from frame %3 (%4 of %5 painted)")
                .arg(Editor::titleOf(project, owner), toQt(project.video(owner.video)->name))
                .arg(set->frames.empty() ? 0 : set->frames.front())
                .arg(painted)
                .arg(set->frames.size()),
            m_examples);
        const bool isUsual = std::find(usual.begin(), usual.end(), set->id) != usual.end();
        item->setData(Qt::UserRole, qint64(set->id.value));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        const auto kept = ticks.find(qint64(set->id.value));
        item->setCheckState(kept != ticks.end() ? kept->second
                                : isUsual       ? Qt::Checked
                                                : Qt::Unchecked);
        if (const Expression* expression = project.expression(set->expression))
            item->setToolTip(toQt(expression->text));
    }
    const int rows = std::clamp(m_examples->count(), 1, kRowsShown);
    const int rowHeight = std::max(m_examples->sizeHintForRow(0), fontMetrics().height() + 6);
    m_examples->setFixedHeight(rows * rowHeight + 2 * m_examples->frameWidth() + 4);
    m_examples->setVisible(m_examples->count() > 0);
    m_noExamples->setVisible(m_examples->count() == 0);
}

void RunDialog::showRange()
{
    if (!m_bench.session.isOpen())
        return;
    const Video* video = m_bench.session.project().video(m_bench.editor.videoId());
    if (!video)
        return;
    const QSignalBlocker quietFirst(m_first);
    const QSignalBlocker quietLast(m_last);
    for (QSpinBox* field : {m_first, m_last})
        field->setRange(video->firstFrame, video->lastFrame);
    m_first->setValue(m_bench.editor.inPoint().value_or(video->firstFrame));
    m_last->setValue(m_bench.editor.outPoint().value_or(video->lastFrame));
    showSummary();
}

void RunDialog::showFrames()
{
    const RunScope scope = this->scope();
    const bool isWalk = scope != RunScope::Range && scope != RunScope::WholeClip;
    m_extent->setCurrentIndex(isWalk ? 0 : scope == RunScope::Range ? 1 : 2);
    m_extent->setVisible(scope != RunScope::WholeClip);
    showSummary();
}

void RunDialog::showMethod()
{
    if (!m_bench.session.isOpen())
        return;
    const bool isModel = usesModel();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_model, m_browse})
        widget->setEnabled(m_method->currentData() != QLatin1String("flow"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_window, m_expression, m_examples})
        widget->setEnabled(isModel);
    const bool isKnown = !m_bench.worker.hello().methods.empty();
    m_methodNote->setText(!isKnown       ? tr("The worker is asked when the run begins.")
                              : !isModel ? tr("Optical flow carries the painted masks on.")
                              : isPainted()
                              ? tr("The model works together with optical flow, from the painted "
                                   "masks.")
                              : tr("The model looks for what the examples and the expression "
                                   "say: nothing is painted here."));
    showSummary();
}

void RunDialog::showSummary()
{
    if (!m_bench.session.isOpen())
        return;
    const Project& project = m_bench.session.project();
    const Track* track = project.track(m_track);
    const Video* video = track ? project.video(track->video) : nullptr;
    m_run->setEnabled(false);
    if (!video) {
        m_count->setText(tr("There is no object to run on."));
        m_details->clear();
        return;
    }
    const PlanQuestion question = this->question();
    QString about;
    if (question.scope != RunScope::Range && question.scope != RunScope::WholeClip)
        about = question.first || question.last
            ? tr("From frame %1 to the next locked frame or cut, inside the range %2 to %3.")
                  .arg(question.from)
                  .arg(question.first.value_or(video->firstFrame))
                  .arg(question.last.value_or(video->lastFrame))
            : tr("From frame %1 to the next locked frame or cut.").arg(question.from);
    m_scopeNote->setText(about);
    m_scopeNote->setVisible(!about.isEmpty());

    const std::vector<FrameIndex> frames = plannedFrames(project, question);
    int locked = 0;
    int replaced = 0;
    for (const auto& [frame, annotation] : project.annotations(m_track)) {
        locked += annotation.isLocked ? 1 : 0;
        replaced += std::binary_search(frames.begin(), frames.end(), frame) ? 1 : 0;
    }
    const QString method = usesModel() ? QStringLiteral("cma") : QStringLiteral("flow");
    QString problem;
    if (track->isProtected)
        problem = tr("The object is protected: runs leave it alone.");
    else if (frames.empty())
        problem = tr("There is nothing to compute: every frame there is locked.");
    else if (m_method->currentData() == QLatin1String("flow") && !isPainted())
        problem = tr("Motion needs a painted frame to start from.");
    setRole(*m_count, problem.isEmpty() ? QString() : QStringLiteral("warning"));
    m_count->setText(problem.isEmpty() ? tr("%n frame(s) to compute", nullptr, int(frames.size()))
                                       : problem);
    m_run->setEnabled(problem.isEmpty());
    QStringList details;
    if (replaced > 0)
        details << tr("%n earlier prediction(s) will be replaced.", nullptr, replaced);
    if (locked > 0)
        details << tr("%n locked frame(s) of the clip stay as they are.", nullptr, locked);
    const auto rate = framesPerSecond(project, toStd(method), video->id);
    if (problem.isEmpty() && rate)
        details << tr("About %1, at the %2 frames per second of the last run.")
                       .arg(texts::duration(std::max(1.0, double(frames.size()) / *rate)))
                       .arg(*rate, 0, 'f', *rate < 10 ? 1 : 0);
    m_details->setText(details.join(QLatin1Char('\n')));
    m_details->setVisible(!details.isEmpty());
}

QString RunDialog::summary() const
{
    return m_count->text() + QLatin1Char('\n') + m_details->text();
}

// ---- Running

void RunDialog::remember()
{
    Settings& s = *m_bench.settings;
    s.set(settings::runScope, m_scope->currentData().toString());
    s.set(settings::runMost, m_most->value());
    s.set(settings::runMethod, m_method->currentData().toString());
    s.set(settings::runModel, m_model->text().trimmed());
    s.set(settings::runWindow, m_window->value());
}

void RunDialog::startRun()
{
    if (!m_run->isEnabled())
        return;
    const auto job = m_bench.run(question(), choice());
    if (!job) {
        setRole(*m_count, QStringLiteral("warning"));
        m_count->setText(texts::what(job.error()));
        m_details->setText(texts::remedy(job.error()));
        m_details->show();
        return;
    }
    remember();
    close();
}

}  // namespace mw
