// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tour.h"

#include "app/attention.h"
#include "app/convert.h"
#include "ui/icons.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace mw {

namespace {

constexpr int kPaintedFish = 1;
constexpr int kPredictedFish = 2;

bool isAnyOf(StepKind kind, std::initializer_list<StepKind> kinds)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

Tour::Tour(Workbench& bench, const QString& sampleFile, QWidget* parent)
    : QToolBar(parent)
    , m_bench(bench)
    , m_sampleFile(sampleFile)
    , m_content(new QWidget(this))
    , m_count(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_show(new QPushButton(this))
    , m_skip(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("tourBar"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_count->setProperty("role", QStringLiteral("dim"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_show->setProperty("isPrimary", true);
    m_close->setIcon(icon(QStringLiteral("cross")));
    auto* row = new QHBoxLayout(m_content);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(10);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_title);
    heading->addWidget(m_count);
    heading->addStretch();
    texts->addLayout(heading);
    texts->addWidget(m_text);
    row->addLayout(texts, 1);
    for (QWidget* button : {static_cast<QWidget*>(m_show), static_cast<QWidget*>(m_skip),
                            static_cast<QWidget*>(m_close)}) {
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    m_content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addWidget(m_content);
    hide();

    connect(m_show, &QPushButton::clicked, this, &Tour::prepare);
    connect(m_skip, &QPushButton::clicked, this, &Tour::skip);
    connect(m_close, &QToolButton::clicked, this, &Tour::dismiss);
    connect(&bench.session, &ProjectSession::opened, this, [this] {
        m_historyAtBegin = m_bench.session.document().historyIndex();
        if (m_stage == Stage::OpenSample && isSampleOpen())
            finishStage(Stage::OpenSample);
    });
    connect(&bench.session, &ProjectSession::historyChanged, this, &Tour::check);
    connect(&bench.session, &ProjectSession::changed, this, &Tour::check);
    retranslate();
}

bool Tour::isSampleOpen() const
{
    return m_bench.session.isOpen()
        && QFileInfo(toQt(m_bench.session.document().file())) == QFileInfo(m_sampleFile);
}

/// The generator's clock stands still; a person's steps have other times.
bool Tour::isSampleUsed() const
{
    const auto& steps = m_bench.session.document().history();
    return std::any_of(steps.begin(), steps.end(),
                       [&](const StepInfo& step) { return step.at != steps.front().at; });
}

/// Of the clip that has predictions.
TrackId Tour::fish(int number) const
{
    if (!m_bench.session.isOpen())
        return {};
    const Project& project = m_bench.session.project();
    for (const auto& [id, run] : project.runs()) {
        const Track* predicted = project.track(run.track);
        if (!predicted)
            continue;
        for (const Track* track : project.tracksOf(predicted->video)) {
            if (track->number == number)
                return track->id;
        }
    }
    return {};
}

/// What a reviewer should find.
std::set<MaskKey> Tour::doubtful() const
{
    std::set<MaskKey> found;
    const Project& project = m_bench.session.project();
    const Track* track = project.track(fish(kPredictedFish));
    if (!track)
        return found;
    for (const AttentionItem& item : attentionOf(project, *track)) {
        if (item.reasons & ~unsigned(AttentionItem::NoMask))
            found.insert({track->id, item.frame});
    }
    return found;
}

void Tour::resume()
{
    const int kept = m_bench.settings->get(settings::tourStep);
    Stage stage = Stage(std::clamp(kept, 1, kStages));
    if (!isSampleOpen())
        stage = Stage::OpenSample;
    else if (stage == Stage::OpenSample)
        stage = Stage::Paint;
    m_isNew = kept == 0;
    begin(stage);
    if (stage != Stage::OpenSample) {
        meetSample();
        prepare();
    }
}

void Tour::meetSample()
{
    if (m_isNew && isSampleUsed())
        Q_EMIT usedSampleMet();
    m_isNew = false;
}

void Tour::startOver()
{
    m_bench.settings->set(settings::tourStep, int(Stage::OpenSample));
    m_isNew = false;
    if (isRunning())
        begin(Stage::OpenSample);
}

void Tour::dismiss()
{
    m_stage = Stage::None;
    hide();
}

void Tour::skip()
{
    if (m_stage == Stage::OpenSample)
        prepare();  // there is no tour without it
    else
        finishStage(m_stage);
}

void Tour::begin(Stage stage)
{
    m_stage = stage;
    // Opening the sample again does not forget how far the tour got in it.
    if (stage != Stage::OpenSample || m_bench.settings->get(settings::tourStep) == 0)
        m_bench.settings->set(settings::tourStep, int(stage));
    m_historyAtBegin = m_bench.session.isOpen() ? m_bench.session.document().historyIndex() : 0;
    m_doubtful
        = stage == Stage::Correct && m_bench.session.isOpen() ? doubtful() : std::set<MaskKey>();
    retranslate();
    showState();
}

void Tour::finishStage(Stage stage)
{
    if (stage != m_stage || stage == Stage::None)
        return;
    if (stage == Stage::Export) {
        m_stage = Stage::None;
        m_bench.settings->set(settings::tourStep, 0);
        hide();
        Q_EMIT finished();
        return;
    }
    Stage next = Stage(int(stage) + 1);
    if (stage == Stage::OpenSample) {
        // The sample may have got further in an earlier tour.
        const int reached = m_bench.settings->get(settings::tourStep);
        next = Stage(std::clamp(reached, int(Stage::Paint), kStages));
        meetSample();
    }
    begin(next);
    // What a step needs is shown at once; a person who is painting is not torn away.
    if (m_stage == Stage::Paint || m_stage == Stage::Correct)
        prepare();
}

void Tour::noteExported() { finishStage(Stage::Export); }

void Tour::check()
{
    if (m_stage == Stage::None || !m_bench.session.isOpen())
        return;
    const ProjectDocument& document = m_bench.session.document();
    const int now = document.historyIndex();
    m_historyAtBegin = std::min(m_historyAtBegin, now);
    const auto& steps = document.history();
    const auto hasDone = [&](std::initializer_list<StepKind> kinds) {
        for (int i = m_historyAtBegin; i < std::min(now, int(steps.size())); ++i) {
            if (isAnyOf(steps[std::size_t(i)].kind, kinds))
                return true;
        }
        return false;
    };
    switch (m_stage) {
    case Stage::Paint:
        if (hasDone({StepKind::Paint, StepKind::PromptMask, StepKind::Fill, StepKind::CopyMask}))
            finishStage(m_stage);
        break;
    case Stage::Describe:
        if (hasDone({StepKind::WriteExpression}))
            finishStage(m_stage);
        break;
    case Stage::Run:
        if (hasDone({StepKind::Run}))
            finishStage(m_stage);
        break;
    case Stage::Correct:
        for (const auto& [track, frame] : m_doubtful) {
            const Annotation* annotation = document.project().annotation(track, frame);
            if (annotation && annotation->review == ReviewState::Corrected) {
                finishStage(m_stage);
                return;
            }
        }
        break;
    case Stage::None:
    case Stage::OpenSample:
    case Stage::Export:
        break;
    }
}

/// Brings the person to where the step is done.
void Tour::prepare()
{
    if (m_stage == Stage::OpenSample) {
        Q_EMIT sampleWanted();
        return;
    }
    if (!m_bench.session.isOpen())
        return;
    if (m_stage == Stage::Export) {
        Q_EMIT workspaceWanted(QStringLiteral("dataset"));
        Q_EMIT exportWanted();
        return;
    }
    Q_EMIT workspaceWanted(m_stage == Stage::Correct ? QStringLiteral("review")
                                                     : QStringLiteral("annotate"));
    const TrackId id = fish(m_stage == Stage::Correct ? kPredictedFish : kPaintedFish);
    const Project& project = m_bench.session.project();
    const Track* track = project.track(id);
    if (!track)
        return;
    Editor& editor = m_bench.editor;
    editor.setVideo(track->video);
    editor.setTrack(id);
    if (m_stage == Stage::Correct) {
        // The worst first, wherever the playhead was.
        if (const auto items = attentionOf(project, *track); !items.empty())
            editor.setFrame(items.front().frame);
    } else if (m_stage == Stage::Paint) {
        for (const FrameIndex frame : project.video(track->video)->gridFrames()) {
            if (!project.annotation(id, frame)) {
                editor.setFrame(frame);
                break;
            }
        }
    }
}

void Tour::retranslate()
{
    setWindowTitle(tr("Tour"));
    m_skip->setText(tr("Skip"));
    m_close->setToolTip(tr("Put the tour away; Help goes on with it"));
    m_close->setAccessibleName(m_close->toolTip());
    m_count->setText(tr("Step %1 of %2").arg(int(m_stage)).arg(kStages));
    m_show->setText(tr("Show me"));
    QString title;
    QString text;
    switch (m_stage) {
    case Stage::None:
        break;
    case Stage::OpenSample:
        title = tr("Open the sample");
        text = tr("Two short clips of koi come with the program: one is painted as an example, the "
                  "other has predictions with two planted faults.");
        m_show->setText(tr("Open the sample"));
        break;
    case Stage::Paint:
        title = tr("Paint");
        text = tr("Paint fish 1 in this frame with the brush (B). [ and ] change its size, the "
                  "right button erases, Ctrl+Z takes back.");
        break;
    case Stage::Describe:
        title = tr("Say which one");
        text = tr("Press T, say in your own words which fish it is, and press Enter.");
        break;
    case Stage::Run:
        title = tr("Let the masks spread");
        text = tr("Press R over the picture: the painted masks spread to the frames between "
                  "them.");
        break;
    case Stage::Correct:
        title = tr("Find and correct the planted error");
        text = tr("Predictions of fish 2 are wrong on purpose. N goes to the most doubtful frame. "
                  "Copy the mask of a neighbour with C or Shift+C, or paint it right.");
        break;
    case Stage::Export:
        title = tr("Export");
        text = tr("Everything is checked before an export (Ctrl+E). Frames that have no masks yet "
                  "stand in the way: leave them out, then export. What was written is read back "
                  "and compared.");
        break;
    }
    m_title->setText(title);
    m_text->setText(text);
    fitHeight();
}

void Tour::fitHeight()
{
    if (const int height = m_content->layout()->totalHeightForWidth(m_content->width()); height > 0)
        m_content->setFixedHeight(height);
}

void Tour::resizeEvent(QResizeEvent* event)
{
    QToolBar::resizeEvent(event);
    fitHeight();
}

void Tour::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolBar::changeEvent(event);
}

}  // namespace mw
