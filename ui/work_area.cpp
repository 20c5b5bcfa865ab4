// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/work_area.h"

#include "ui/actions.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/paint_tools.h"
#include "ui/canvas/smart_tool.h"
#include "ui/elided_label.h"
#include "ui/icons.h"
#include "ui/notices.h"
#include "ui/reject_bar.h"
#include "ui/texts.h"
#include "ui/theme.h"
#include "ui/timeline/thumbnail_strip.h"
#include "ui/timeline/timeline.h"
#include "ui/tool_strip.h"

#include <QActionGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace mw {

namespace {

QToolButton* buttonOf(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return button;
}

}  // namespace

WorkArea::WorkArea(Workbench& bench, Actions& actions, QWidget* pages)
    : QWidget(pages)
    , m_bench(bench)
    , m_actions(actions)
    , m_canvas(new Canvas(bench.editor, this))
    , m_timeline(new Timeline(bench.editor, this))
    , m_notices(new Notices(pages, m_canvas))
    , m_brush(new BrushTool(*m_canvas, *bench.settings))
    , m_polygon(new PolygonTool(*m_canvas))
    , m_lasso(new LassoTool(*m_canvas))
    , m_fill(new FillTool(*m_canvas))
    , m_select(new SelectTool(*m_canvas))
    , m_smartClick(new SmartTool(*m_canvas, SmartTool::Mode::Click))
    , m_smartBox(new SmartTool(*m_canvas, SmartTool::Mode::Box))
    , m_rejectBar(new RejectBar(m_canvas))
{
    m_empty = new QWidget(m_canvas);
    auto* emptyColumn = new QVBoxLayout(m_empty);
    m_emptyText = new QLabel(m_empty);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyText->setProperty("role", QStringLiteral("dim"));
    m_emptyText->setProperty("scale", QStringLiteral("large"));
    emptyColumn->addWidget(m_emptyText);
    auto* emptyButtons = new QHBoxLayout;
    m_emptyButton = new QToolButton(m_empty);
    m_emptyButton2 = new QToolButton(m_empty);
    emptyButtons->addStretch();
    for (QToolButton* button : {m_emptyButton, m_emptyButton2}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        emptyButtons->addWidget(button);
    }
    emptyButtons->addStretch();
    emptyColumn->addLayout(emptyButtons);

    auto* upper = new QWidget(this);
    auto* upperRow = new QHBoxLayout(upper);
    upperRow->setContentsMargins(0, 0, 0, 0);
    upperRow->setSpacing(0);
    upperRow->addWidget(makeToolStrip());
    auto* canvasColumn = new QVBoxLayout;
    canvasColumn->setSpacing(0);
    canvasColumn->addWidget(makeOptionsBar());
    canvasColumn->addWidget(m_canvas, 1);
    upperRow->addLayout(canvasColumn, 1);

    auto* lower = new QWidget(this);
    auto* lowerColumn = new QVBoxLayout(lower);
    lowerColumn->setContentsMargins(0, 0, 0, 0);
    lowerColumn->setSpacing(0);
    lowerColumn->addWidget(makeTransport());
    lowerColumn->addWidget(m_timeline, 1);

    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("workSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(upper);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setProperty("firstSizes", QVariant::fromValue(QList<int>{760, 240}));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);

    m_actions.addCanvasWidget(m_canvas);
    m_actions.addCanvasWidget(m_timeline);
    connectActions();
    useTool("tool.brush", m_brush);

    Player& player = m_bench.player;
    connect(&player, &Player::pictureChanged, m_canvas, &Canvas::setPicture);
    connect(&player, &Player::pictureChanged, this, &WorkArea::showEmptyState);
    connect(&player, &Player::cacheChanged, this, [this] {
        m_timeline->setCached(m_bench.media.frames().cachedRanges(m_bench.editor.videoId()));
    });
    connect(&player, &Player::playingChanged, this, &WorkArea::showTime);
    connect(&player, &Player::problem, this,
            [this](const Error& error) { m_notices->show(error); });
    connect(&m_bench.editor, &Editor::problem, this,
            [this](const Error& error) { m_notices->show(error); });
    connect(&m_bench.editor, &Editor::frameChanged, this, &WorkArea::showTime);
    connect(&m_bench.editor, &Editor::rangeChanged, this, &WorkArea::showTime);
    connect(&m_bench.editor, &Editor::videoChanged, this, [this] {
        showTime();
        showEmptyState();
    });
    connect(&m_bench.editor, &Editor::viewChanged, this, &WorkArea::showOptions);
    connect(&m_bench.media, &MediaLibrary::stateChanged, this, [this](VideoId video) {
        if (video != m_bench.editor.videoId())
            return;
        showEmptyState();
        m_timeline->thumbnails().clear();  // asks again, now that the video can be read
        const VideoSource* source = m_bench.media.source(video);
        m_timeline->setClock([this, video](FrameIndex frame) {
            const VideoSource* now = m_bench.media.source(video);
            return now ? now->seconds(frame) : 0.0;
        });
        if (source)
            showTime();
    });
    connect(m_brush, &BrushTool::brushChanged, this, &WorkArea::showOptions);
    connect(m_canvas, &Canvas::toolChanged, this, &WorkArea::showOptions);
    for (SmartTool* smart : {m_smartClick, m_smartBox})
        connect(smart, &SmartTool::stateChanged, this, &WorkArea::showOptions);
    m_timeline->thumbnails().setSource([this](FrameIndex frame, int longSidePx,
                                              const ThumbnailStrip::Deliver& deliver) {
        const VideoId video = m_bench.editor.videoId();
        if (m_bench.media.state(video) != MediaLibrary::State::Ready) {
            deliver({});
            return;
        }
        const QPointer<QObject> self = this;
        m_bench.media.frames().requestThumbnail(
            video, frame, longSidePx, [self, deliver](const Result<FramePtr>& made) {
                QImage image;
                if (made)
                    image = QImage((*made)->rgb.data(), (*made)->size.width, (*made)->size.height,
                                   (*made)->size.width * 3, QImage::Format_RGB888)
                                .copy();
                callLater(self, [deliver, image] { deliver(image); });
            });
    });
    connect(m_canvas, &Canvas::spaceTapped, &player, [&player] { player.toggle(1); });
    connect(m_canvas, &Canvas::contextMenuWanted, this,
            [this](const QPoint& at, TrackId) { Q_EMIT contextMenuWanted(at); });
    connect(m_timeline, &Timeline::contextMenuWanted, this, &WorkArea::contextMenuWanted);
    connect(m_timeline, &Timeline::trackActivated, &m_bench.editor, &Editor::setTrack);
    connect(m_timeline, &Timeline::scrubStarted, &player, &Player::pause);
    m_actions["time.thumbnails"]->setChecked(m_bench.settings->get(settings::thumbnails));
    m_timeline->setThumbnailsShown(m_bench.settings->get(settings::thumbnails));
    applySettings();
    retranslate();
}

void WorkArea::applySettings()
{
    const QString wheel = m_bench.settings->get(settings::wheelAction);
    m_canvas->setWheelAction(wheel == QLatin1String("scroll")     ? WheelAction::Scroll
                                 : wheel == QLatin1String("step") ? WheelAction::Step
                                                                  : WheelAction::Zoom);
}

// ---- Parts

QWidget* WorkArea::makeToolStrip()
{
    auto* strip = new ToolStrip(this);
    auto* group = new QActionGroup(this);
    for (const char* id : {"tool.select", "tool.brush", "tool.eraser", "tool.polygon", "tool.lasso",
                           "tool.fill", "tool.smartClick", "tool.smartBox"}) {
        QAction* action = m_actions[id];
        group->addAction(action);
        strip->add(buttonOf(action, strip));
    }
    strip->addLine();
    for (const char* id :
         {"mask.copyPrevious", "mask.copyNext", "mask.interpolate", "mask.absent", "mask.clear"})
        strip->add(buttonOf(m_actions[id], strip));
    return strip;
}

QWidget* WorkArea::makeOptionsBar()
{
    auto* bar = new QWidget(this);
    bar->setProperty("role", QStringLiteral("panel"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);

    m_brushOptions = new QWidget(bar);
    auto* brushRow = new QHBoxLayout(m_brushOptions);
    brushRow->setContentsMargins(0, 0, 0, 0);
    m_sizeLabel = new QLabel(m_brushOptions);
    brushRow->addWidget(m_sizeLabel);
    m_size = new QSpinBox(m_brushOptions);
    m_size->setRange(1, 2000);
    m_size->setKeyboardTracking(false);
    m_size->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_size->setSuffix(QStringLiteral(" px"));
    m_sizeLabel->setBuddy(m_size);
    brushRow->addWidget(m_size);
    m_square = new QToolButton(m_brushOptions);
    m_square->setCheckable(true);
    m_square->setText(QStringLiteral("□"));
    brushRow->addWidget(m_square);
    row->addWidget(m_brushOptions);
    m_paintOver = new QComboBox(bar);
    m_paintOver->setSizeAdjustPolicy(QComboBox::AdjustToContents);  // the language may change
    row->addWidget(m_paintOver);
    m_proposal = new QWidget(bar);
    auto* proposalRow = new QHBoxLayout(m_proposal);
    proposalRow->setContentsMargins(0, 0, 0, 0);
    m_acceptProposal = new QToolButton(m_proposal);
    m_acceptProposal->setIcon(icon(QStringLiteral("check")));
    m_acceptProposal->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_discardProposal = new QToolButton(m_proposal);
    m_discardProposal->setIcon(icon(QStringLiteral("cross")));
    m_discardProposal->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    proposalRow->addWidget(m_acceptProposal);
    proposalRow->addWidget(m_discardProposal);
    row->addWidget(m_proposal);
    connect(m_acceptProposal, &QToolButton::clicked, this, [this] {
        if (auto* smart = qobject_cast<SmartTool*>(m_canvas->tool()))
            smart->accept();
        m_canvas->setFocus();
    });
    connect(m_discardProposal, &QToolButton::clicked, this, [this] {
        if (m_canvas->tool())
            m_canvas->tool()->cancel();
        m_canvas->setFocus();
    });
    m_hint = new ElidedLabel(ElidedLabel::Tone::Dim, bar);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_hint, 1);
    m_view = new QComboBox(bar);
    m_view->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(m_view);
    m_opacity = new QSlider(Qt::Horizontal, bar);
    m_opacity->setRange(0, 100);
    m_opacity->setPageStep(10);
    m_opacity->setFixedWidth(90);
    row->addWidget(m_opacity);

    connect(m_size, &QSpinBox::valueChanged, this,
            [this](int size) { m_brush->setRadius(size / 2.0); });
    connect(m_square, &QToolButton::toggled, this,
            [this](bool isSquare) { m_brush->setSquare(isSquare); });
    connect(m_paintOver, &QComboBox::activated, this, [this](int chosen) {
        m_bench.editor.setPaintOver(PaintOver(chosen + 1));
        m_bench.settings->set(settings::paintOver, chosen + 1);
        m_canvas->setFocus();
    });
    connect(m_view, &QComboBox::activated, this, [this](int chosen) {
        m_bench.editor.setOverlayView(OverlayView(chosen + 1));
        m_canvas->setFocus();
    });
    connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) {
        m_bench.editor.setOverlayPercent(percent);
        m_bench.settings->set(settings::overlayPercent, percent);
    });
    return bar;
}

QWidget* WorkArea::makeTransport()
{
    auto* bar = new QWidget(this);
    bar->setProperty("role", QStringLiteral("panel"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 3, 8, 3);
    row->setSpacing(2);
    for (const char* id : {"step.first", "step.previousKey", "step.back", "play.reverse",
                           "play.toggle", "step.forward", "step.nextKey", "step.last"})
        row->addWidget(buttonOf(m_actions[id], bar));
    row->addWidget(buttonOf(m_actions["play.loop"], bar));
    row->addSpacing(12);
    m_time = new ElidedLabel(ElidedLabel::Tone::Normal, bar);
    QFont digits = m_time->font();
    digits.setStyleHint(QFont::Monospace);
    m_time->setFont(digits);
    row->addWidget(m_time);
    row->addSpacing(12);
    m_range = new ElidedLabel(ElidedLabel::Tone::Dim, bar);
    row->addWidget(m_range);
    row->addStretch();
    for (const char* id : {"run.backward", "run.both", "run.forward"})
        row->addWidget(buttonOf(m_actions[id], bar));
    row->addSpacing(10);
    for (const char* id : {"step.nextAttention", "review.accept", "review.reject"})
        row->addWidget(buttonOf(m_actions[id], bar));
    return bar;
}

// ---- What is shown

void WorkArea::showOptions()
{
    const bool isBrush = m_canvas->tool() == m_brush;
    m_brushOptions->setVisible(isBrush);
    {
        const QSignalBlocker quiet(m_size);
        m_size->setValue(int(std::lround(m_brush->radius() * 2)));
    }
    {
        const QSignalBlocker quiet(m_square);
        m_square->setChecked(m_brush->isSquare());
    }
    const auto* smart = qobject_cast<SmartTool*>(m_canvas->tool());
    m_proposal->setVisible(smart && smart->hasProposal());
    m_paintOver->setVisible(m_canvas->tool() != m_select);
    m_paintOver->setCurrentIndex(int(m_bench.editor.paintOver()) - 1);
    m_view->setCurrentIndex(int(m_bench.editor.overlayView()) - 1);
    {
        const QSignalBlocker quiet(m_opacity);
        m_opacity->setValue(m_bench.editor.overlayPercent());
    }
    m_hint->setText(m_canvas->tool() ? m_canvas->tool()->hint() : QString());
    m_hint->setToolTip(m_hint->text());
    if (isBrush)
        m_actions[m_brush->isErasing() ? "tool.eraser" : "tool.brush"]->setChecked(true);
}

void WorkArea::showTime()
{
    const Editor& editor = m_bench.editor;
    const Video* video = editor.video();
    QAction* play = m_actions["play.toggle"];
    play->setIcon(
        icon(m_bench.player.isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
    if (!video) {
        m_time->clear();
        m_range->clear();
        return;
    }
    const VideoSource* source = m_bench.media.source(editor.videoId());
    QString text = QStringLiteral("%1 / %2")
                       .arg(editor.frame(), 5, 10, QLatin1Char('0'))
                       .arg(video->frameCount - 1, 5, 10, QLatin1Char('0'));
    if (source && !video->isFolder)
        text += tr("   %1 s").arg(source->seconds(editor.frame()), 0, 'f', 2);
    if (video->gridStep > 1)
        text += video->isOnGrid(editor.frame()) ? tr("   step %1").arg(video->gridStep)
                                                : tr("   between grid frames");
    m_time->setText(text);
    m_range->setText(editor.inPoint() || editor.outPoint()
                         ? tr("Range %1 – %2")
                               .arg(editor.inPoint().value_or(0))
                               .arg(editor.outPoint().value_or(video->frameCount - 1))
                         : QString());
    m_range->setVisible(!m_range->text().isEmpty());  // its room is the time's
}

void WorkArea::showEmptyState()
{
    const Video* video = m_bench.editor.video();
    const auto state = video ? m_bench.media.state(video->id) : MediaLibrary::State::Closed;
    m_emptyButton->disconnect(this);
    m_emptyButton->setVisible(false);
    m_emptyButton2->setVisible(false);
    const auto offer = [](QToolButton* button, QAction* action) {
        button->setDefaultAction(action);
        button->setVisible(true);
    };
    if (!video) {
        m_emptyText->setText(tr("Drop videos or a folder of frames here"));
        offer(m_emptyButton, m_actions["video.add"]);
        offer(m_emptyButton2, m_actions["video.addFolder"]);
    } else if (state == MediaLibrary::State::Missing || state == MediaLibrary::State::Changed
               || state == MediaLibrary::State::Failed) {
        const Error& error = *m_bench.media.error(video->id);
        m_emptyText->setText(texts::what(error) + QLatin1Char('\n') + texts::remedy(error)
                             + QLatin1Char('\n') + tr("Its masks are safe in the project."));
        m_emptyButton->setDefaultAction(nullptr);
        m_emptyButton->setIcon(icon(QStringLiteral("search")));
        m_emptyButton->setText(tr("Find the file..."));
        m_emptyButton->setVisible(true);
        connect(m_emptyButton, &QToolButton::clicked, this,
                [this] { Q_EMIT relinkWanted(m_bench.editor.videoId()); });
    } else {
        m_emptyText->setText(tr("Opening the video..."));
    }
    m_empty->setVisible(!m_canvas->picture() || !video || state == MediaLibrary::State::Missing
                        || state == MediaLibrary::State::Changed
                        || state == MediaLibrary::State::Failed);
    const int wide = std::min(m_canvas->width() - 40, 560);
    m_empty->setGeometry((m_canvas->width() - wide) / 2, m_canvas->height() / 2 - 90, wide, 180);
    m_empty->raise();
}

void WorkArea::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // After the layout has placed the canvas.
    QMetaObject::invokeMethod(this, &WorkArea::showEmptyState, Qt::QueuedConnection);
}

void WorkArea::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), theme().window); }

void WorkArea::retranslate()
{
    m_sizeLabel->setText(tr("Size"));
    m_size->setAccessibleName(tr("Brush size"));
    m_square->setToolTip(tr("Square brush"));
    m_square->setAccessibleName(tr("Square brush"));
    m_paintOver->setAccessibleName(tr("Paint over"));
    m_paintOver->setToolTip(tr("What painting does to pixels that another object has"));
    {
        const QSignalBlocker quiet(m_paintOver);
        m_paintOver->clear();
        m_paintOver->addItems(
            {tr("Paint over all"), tr("Keep other objects"), tr("Let objects overlap")});
    }
    m_view->setAccessibleName(tr("View"));
    {
        const QSignalBlocker quiet(m_view);
        m_view->clear();
        m_view->addItems({tr("Overlay"), tr("Contour"), tr("Mask"), tr("Picture")});
    }
    m_opacity->setAccessibleName(tr("Opacity of the masks"));
    m_opacity->setToolTip(tr("Opacity of the masks"));
    m_acceptProposal->setText(tr("Accept"));
    m_discardProposal->setText(tr("Discard"));
    showOptions();
    showTime();
    showEmptyState();
}

void WorkArea::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace mw
