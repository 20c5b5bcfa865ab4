// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/expression_panel.h"

#include "app/convert.h"
#include "core/project/expression_check.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QVBoxLayout>

namespace mw {

namespace {

/// A sentence of twenty words never comes near; what comes near was pasted by mistake, and is kept
/// so that nothing of it is lost.
constexpr int kMostCharacters = 20000;

/// As high as three lines of whatever font is set.
class SentenceField final : public QPlainTextEdit
{
public:
    explicit SentenceField(QWidget* parent)
        : QPlainTextEdit(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        return {QPlainTextEdit::sizeHint().width(), fontMetrics().lineSpacing() * 3 + 18};
    }
    QSize minimumSizeHint() const override
    {
        return {QPlainTextEdit::minimumSizeHint().width(), sizeHint().height()};
    }
};

/// Lines that scroll where there is no room for all of them; a label would be written over its
/// neighbours, since a dock does not ask for the height that a width needs.
class FindingsView final : public QTextEdit
{
public:
    explicit FindingsView(QWidget* parent)
        : QTextEdit(parent)
    {
        setReadOnly(true);
        setFocusPolicy(Qt::NoFocus);
        setFrameShape(QFrame::NoFrame);
        setProperty("role", QStringLiteral("plain"));
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        document()->setDocumentMargin(0);
        viewport()->setAutoFillBackground(false);
    }
    QSize sizeHint() const override { return {120, fontMetrics().lineSpacing() * 3 + 6}; }
    QSize minimumSizeHint() const override { return {60, fontMetrics().lineSpacing() * 2 + 4}; }
};

}  // namespace

ExpressionPanel::ExpressionPanel(Editor& editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_categoryLabel(new QLabel(this))
    , m_category(new QComboBox(this))
    , m_textLabel(new QLabel(this))
    , m_count(new QLabel(this))
    , m_text(new SentenceField(this))
    , m_findings(new FindingsView(this))
{
    m_category->setEditable(true);
    m_category->setInsertPolicy(QComboBox::NoInsert);
    m_category->setObjectName(QStringLiteral("category"));
    m_categoryLabel->setBuddy(m_category);
    m_text->setObjectName(QStringLiteral("expression"));
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_textLabel->setBuddy(m_text);
    m_findings->setObjectName(QStringLiteral("expressionFindings"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    auto* classRow = new QHBoxLayout;
    classRow->addWidget(m_categoryLabel);
    classRow->addWidget(m_category, 1);
    column->addLayout(classRow);
    auto* textRow = new QHBoxLayout;
    textRow->addWidget(m_textLabel, 1);
    textRow->addWidget(m_count);
    column->addLayout(textRow);
    column->addWidget(m_text);
    column->addWidget(m_findings, 1);

    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        // Pasting a book must not make the program slow.
        m_isCut = m_text->document()->characterCount() > kMostCharacters + 1;
        if (m_isCut) {
            const QSignalBlocker quiet(m_text);
            QString kept = m_text->toPlainText().left(kMostCharacters);
            if (kept.back().isHighSurrogate())
                kept.chop(1);
            m_text->setPlainText(kept);
            m_text->document()->setModified(true);
            m_text->moveCursor(QTextCursor::End);
        }
        judge();
    });
    connect(m_category->lineEdit(), &QLineEdit::editingFinished, this,
            &ExpressionPanel::storeCategory);
    connect(m_category, &QComboBox::activated, this, &ExpressionPanel::storeCategory);
    connect(&editor, &Editor::aboutToMove, this, &ExpressionPanel::store);
    connect(&editor, &Editor::trackChanged, this, &ExpressionPanel::showTrack);
    connect(&editor, &Editor::videoChanged, this, &ExpressionPanel::showTrack);
    connect(&editor.session(), &ProjectSession::aboutToClose, this, &ExpressionPanel::store);
    retranslate();
    showTrack();
}

void ExpressionPanel::retranslate()
{
    m_categoryLabel->setText(tr("Class"));
    m_category->setAccessibleName(tr("Class of the object"));
    m_category->lineEdit()->setPlaceholderText(tr("zebra"));
    m_textLabel->setText(tr("Referring expression"));
    m_text->setAccessibleName(tr("Referring expression of the object"));
    m_findings->setAccessibleName(tr("What is said about the expression"));
    m_text->setPlaceholderText(tr("Say which one: the zebra on the left drinking water"));
    judge();
}

void ExpressionPanel::showTrack()
{
    const Track* track = m_editor.track();
    setEnabled(track != nullptr);
    // What is being typed is kept when the project changes around it, a run's masks for instance.
    const bool isTyping
        = m_text->hasFocus() && m_track == m_editor.trackId() && m_text->document()->isModified();
    m_track = m_editor.trackId();
    {
        const QSignalBlocker quiet(m_category);
        m_category->clear();
        if (track) {
            const Project& project = m_editor.session().project();
            for (const auto& [id, category] : project.categories())
                m_category->addItem(toQt(category.name));
            const Category* category = project.category(track->category);
            m_category->setCurrentText(category ? toQt(category->name) : QString());
        }
    }
    if (!isTyping) {
        const Expression* expression = m_editor.expression();
        const QString text = expression ? toQt(expression->text) : QString();
        const QSignalBlocker quiet(m_text);
        if (m_text->toPlainText() != text)
            m_text->setPlainText(text);
        m_text->document()->setModified(false);
        m_isCut = false;
    }
    judge();
}

void ExpressionPanel::judge()
{
    const Track* track = m_editor.track();
    if (!track) {
        m_count->clear();
        m_findings->clear();
        return;
    }
    const ExpressionCheck check
        = checkExpression(m_editor.session().project(), track->id, toStd(m_text->toPlainText()));
    m_count->setText(QStringLiteral("%1/%2").arg(check.words).arg(ExpressionCheck::kMostWords));
    m_count->setStyleSheet(
        QStringLiteral("color: %1")
            .arg((check.has(ExpressionFinding::TooLong)             ? theme().bad
                      : check.has(ExpressionFinding::NearlyTooLong) ? theme().warning
                                                                    : theme().dimText)
                     .name()));
    QStringList lines;
    QStringList plain;
    const auto add = [&](const QColor& color, const QString& sign, const QString& text) {
        lines << QStringLiteral("<span style=\"color:%1\">%2</span> %3")
                     .arg(color.name(), sign, text.toHtmlEscaped());
        plain << text;
    };
    if (m_isCut)
        add(theme().bad, QStringLiteral("✕"),
            tr("Only the first %L1 characters were taken.").arg(kMostCharacters));
    for (const ExpressionFinding finding : check.findings) {
        switch (finding) {
        case ExpressionFinding::Empty:
            add(theme().dimText, QStringLiteral("○"),
                tr("An object without a sentence is not exported."));
            break;
        case ExpressionFinding::TooLong:
            add(theme().bad, QStringLiteral("✕"),
                tr("At most %1 words.").arg(ExpressionCheck::kMostWords));
            break;
        case ExpressionFinding::SameAsOther:
            add(theme().bad, QStringLiteral("✕"),
                tr("%1 has the same sentence. Say what tells them apart.")
                    .arg(Editor::titleOf(m_editor.session().project(),
                                         *m_editor.session().project().track(check.same))));
            break;
        case ExpressionFinding::PronounOnly:
            add(theme().warning, QStringLiteral("△"),
                tr("Name the object instead of \"it\" or \"he\"."));
            break;
        case ExpressionFinding::NamesNumber:
            add(theme().warning, QStringLiteral("△"),
                tr("Numbers of objects mean nothing to someone who sees only the video."));
            break;
        case ExpressionFinding::WithoutClass:
            add(theme().dimText, QStringLiteral("○"),
                tr("The class is not named; say what kind of thing it is."));
            break;
        case ExpressionFinding::NearlyTooLong:
        case ExpressionFinding::Unspecified:
            break;
        }
    }
    if (lines.isEmpty())
        add(theme().good, QStringLiteral("✓"), tr("Clear and unlike the others."));
    m_findings->setHtml(lines.join(QStringLiteral("<br>")));
    m_findings->setToolTip(plain.join(QLatin1Char('\n')));
}

void ExpressionPanel::startEditing()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void ExpressionPanel::store()
{
    if (!m_track || m_track != m_editor.trackId() || !m_text->document()->isModified())
        return;
    m_text->document()->setModified(false);
    m_editor.setExpression(m_text->toPlainText());
}

void ExpressionPanel::storeCategory()
{
    const Track* track = m_editor.track();
    if (!track)
        return;
    const Category* now = m_editor.session().project().category(track->category);
    const QString wanted = m_category->currentText().simplified().left(200);
    if (wanted != (now ? toQt(now->name) : QString()))
        m_editor.setCategory({track->id}, wanted);
}

bool ExpressionPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            store();
            Q_EMIT finished();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            m_text->document()->setModified(false);
            showTrack();
            Q_EMIT finished();
            return true;
        }
    } else if (watched == m_text && event->type() == QEvent::FocusOut) {
        store();
    }
    return QWidget::eventFilter(watched, event);
}

void ExpressionPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        judge();
    QWidget::changeEvent(event);
}

}  // namespace mw
