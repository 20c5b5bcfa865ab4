// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/details_panel.h"

#include "app/convert.h"
#include "ui/actions.h"
#include "ui/panels/project_model.h"
#include "ui/texts.h"
#include "ui/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace mw {

DetailsPanel::DetailsPanel(Editor& editor, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_grid(new QGridLayout)
    , m_bar(new QLabel(this))
    , m_candidatesTitle(new QLabel(this))
    , m_candidates(new QHBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    for (const char* id : {"review.accept", "review.reject", "mask.absent", "mask.lock"}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(actions[id]);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    column->addLayout(buttons);
    m_grid->setColumnStretch(1, 1);
    m_grid->setVerticalSpacing(3);
    m_grid->setHorizontalSpacing(12);
    column->addLayout(m_grid);
    m_bar->setFixedHeight(10);
    column->addSpacing(4);
    column->addWidget(m_bar);
    m_candidatesTitle->setProperty("role", QStringLiteral("dim"));
    column->addSpacing(6);
    column->addWidget(m_candidatesTitle);
    m_candidates->setSpacing(4);
    column->addLayout(m_candidates);
    column->addStretch();
    connect(&editor, &Editor::candidatesChanged, this, &DetailsPanel::showCandidates);
    connect(&editor, &Editor::layersChanged, this, &DetailsPanel::refresh);
    connect(&editor, &Editor::trackChanged, this, &DetailsPanel::refresh);
    connect(&editor.session(), &ProjectSession::changed, this, &DetailsPanel::refresh);
    refresh();
}

void DetailsPanel::setRow(int row, const QString& name, const QString& value)
{
    while (int(m_rows.size()) <= row) {
        auto* left = new QLabel(this);
        left->setProperty("role", QStringLiteral("dim"));
        auto* right = new QLabel(this);
        right->setTextInteractionFlags(Qt::TextSelectableByMouse);
        right->setTextFormat(Qt::PlainText);
        right->setWordWrap(true);
        m_grid->addWidget(left, int(m_rows.size()), 0, Qt::AlignTop);
        m_grid->addWidget(right, int(m_rows.size()), 1);
        m_rows.emplace_back(left, right);
    }
    m_rows[std::size_t(row)].first->setText(name);
    m_rows[std::size_t(row)].second->setText(value);
}

void DetailsPanel::refresh()
{
    const Track* track = m_editor.track();
    const Layer* layer = m_editor.currentLayer();
    setEnabled(track != nullptr);
    if (!track || !layer) {
        for (int i = 0; i < 5; ++i)
            setRow(i, {}, {});
        setRow(0, tr("No object"), {});
        m_bar->hide();
        showCandidates();
        return;
    }
    const auto& annotation = layer->annotation;
    setRow(0, tr("Mask"),
           annotation ? texts::origin(annotation->origin)
                   + (annotation->isLocked ? tr(", locked") : QString())
                      : tr("none in this frame"));
    setRow(1, tr("Review"),
           !annotation                                       ? QStringLiteral("–")
               : annotation->review == ReviewState::Rejected ? texts::review(annotation->review)
                   + QStringLiteral(": ") + texts::rejectReason(annotation->rejectReason)
                                                             : texts::review(annotation->review));
    setRow(2, tr("Confidence"),
           annotation && annotation->origin == MaskOrigin::Predicted
               ? QStringLiteral("%1").arg(annotation->confidence, 0, 'f', 2)
               : QStringLiteral("–"));
    setRow(3, tr("Area"),
           annotation ? tr("%1 px (%2 %)")
                            .arg(annotation->area)
                            .arg(100.0 * double(annotation->area)
                                     / double(layer->mask.size().pixelCount()),
                                 0, 'f', 1)
                      : QStringLiteral("–"));
    const ReviewCounts counts = countsOf(m_editor.session().project(), *track);
    setRow(4, tr("Object"),
           tr("%1 of %2 done, %3 to review")
               .arg(counts.done)
               .arg(counts.wanted)
               .arg(counts.unreviewed));
    m_bar->setVisible(counts.wanted > 0);
    m_bar->setToolTip(m_rows[4].second->text());
    showCandidates();
    update();
}

void DetailsPanel::showCandidates()
{
    const CandidateStore::Window* window = m_editor.track()
        ? m_editor.candidates().windowAt(m_editor.trackId(), m_editor.frame())
        : nullptr;
    const int count = window ? int(window->options.size()) : 0;
    m_candidatesTitle->setVisible(count > 0);
    m_candidatesTitle->setText(tr("Answers of the model (J)"));
    while (m_candidates->count() > count + 1 || (count == 0 && m_candidates->count() > 0)) {
        QLayoutItem* item = m_candidates->takeAt(0);
        if (item->widget()) {  // perhaps the sender of what we answer
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (count == 0)
        return;
    if (m_candidates->count() == 0)
        m_candidates->addStretch();
    while (m_candidates->count() < count + 1) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        m_candidates->insertWidget(m_candidates->count() - 1, button);
    }
    const int shown = m_editor.shownCandidate();
    for (int i = 0; i < count; ++i) {
        auto* button = static_cast<QToolButton*>(m_candidates->itemAt(i)->widget());
        const double score = window->options[std::size_t(i)].score;
        button->setText(QString::number(score, 'f', 2));
        button->setToolTip(i == 0 ? tr("The model's choice, confidence %1").arg(score, 0, 'f', 2)
                                  : tr("Another answer, confidence %1").arg(score, 0, 'f', 2));
        button->setAccessibleName(button->toolTip());
        button->setChecked(i == shown);
        button->disconnect(this);
        connect(button, &QToolButton::clicked, this, [this, button, i] {
            m_editor.chooseCandidate(i);
            button->setChecked(m_editor.shownCandidate() == i);
        });
    }
}

void DetailsPanel::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    const Track* track = m_editor.track();
    if (!track || !m_bar->isVisible())
        return;
    const ReviewCounts counts = countsOf(m_editor.session().project(), *track);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF bar = QRectF(m_bar->geometry()).adjusted(0, 2, 0, -2);
    painter.setBrush(theme().border);
    painter.drawRoundedRect(bar, 3, 3);
    double x = bar.left();
    const auto part = [&](int count, const QColor& color) {
        const double wide = bar.width() * count / std::max(1, counts.wanted);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(x, bar.top(), wide, bar.height()), 3, 3);
        x += wide;
    };
    part(counts.done, theme().good);
    part(counts.unreviewed, theme().predicted);
    part(counts.rejected, theme().bad);
}

void DetailsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

}  // namespace mw
