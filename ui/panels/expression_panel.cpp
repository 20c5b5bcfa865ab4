// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/expression_panel.h"

#include "app/convert.h"
#include "core/project/expression_check.h"
#include "ui/icons.h"
#include "ui/panels/sentence_list.h"
#include "ui/theme.h"

#include <QActionGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

/// A sentence of twenty words never comes near; what comes near was pasted by mistake, and is kept
/// so that nothing of it is lost. No character of the field takes more than three bytes.
constexpr int kMostCharacters = int(ExpressionCheck::kMostBytes / 3);

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
    , m_sentences(new SentenceList(this))
    , m_text(new SentenceField(this))
    , m_kind(new QComboBox(this))
    , m_add(new QToolButton(this))
    , m_first(new QToolButton(this))
    , m_remove(new QToolButton(this))
    , m_findings(new FindingsView(this))
{
    makeRows();
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        cutToSize();
        judge();
    });
    connect(m_text, &QWidget::customContextMenuRequested, this, &ExpressionPanel::openFieldMenu);
    connect(m_category->lineEdit(), &QLineEdit::editingFinished, this,
            &ExpressionPanel::storeCategory);
    connect(m_category, &QComboBox::activated, this, &ExpressionPanel::storeCategory);
    connect(m_kind, &QComboBox::activated, this, &ExpressionPanel::storeKind);
    // Whatever is done to sentences, what is being typed comes first. Where a number is not known
    // any more, storing has removed it.
    connect(m_sentences, &SentenceList::chosen, this, [this](ExpressionId id) {
        store();
        m_isAdding = false;
        m_editor.chooseExpression(id);
        showTrack();
    });
    connect(m_sentences, &SentenceList::moveWanted, this, [this](ExpressionId id, int place) {
        if (store())
            m_editor.moveExpression(id, place);
    });
    connect(m_sentences, &SentenceList::removeWanted, this, [this](ExpressionId id) {
        if (id == m_place.second)
            giveUp();
        m_editor.removeExpression(id);
    });
    connect(m_add, &QToolButton::clicked, this, &ExpressionPanel::startAdding);
    connect(m_first, &QToolButton::clicked, this, [this] {
        if (store())
            m_editor.moveExpression(m_place.second, 0);
    });
    connect(m_remove, &QToolButton::clicked, this, [this] {
        const ExpressionId shown = m_place.second;
        giveUp();  // A sentence that is being added is gone with this.
        m_editor.removeExpression(shown);
    });
    connect(&m_editor, &Editor::aboutToMove, this, &ExpressionPanel::store);
    connect(&m_editor, &Editor::trackChanged, this, &ExpressionPanel::showTrack);
    connect(&m_editor, &Editor::videoChanged, this, &ExpressionPanel::showTrack);
    connect(&m_editor.session(), &ProjectSession::changed, this, [this](const ChangeSet& changes) {
        // Sentences keep their places while a run refers to one of them.
        if (!changes.runs.empty())
            judge();
    });
    connect(&m_editor.session(), &ProjectSession::aboutToClose, this, &ExpressionPanel::store);
    connect(&m_editor.session(), &ProjectSession::closed, this, [this] { m_refused.clear(); });
    retranslate();
    showTrack();
}

void ExpressionPanel::makeRows()
{
    m_category->setEditable(true);
    m_category->setInsertPolicy(QComboBox::NoInsert);
    m_category->setObjectName(QStringLiteral("category"));
    m_categoryLabel->setBuddy(m_category);
    m_sentences->setObjectName(QStringLiteral("sentences"));
    m_text->setObjectName(QStringLiteral("expression"));
    m_text->setTabChangesFocus(true);
    m_text->setContextMenuPolicy(Qt::CustomContextMenu);
    m_text->installEventFilter(this);
    m_textLabel->setBuddy(m_text);
    m_findings->setObjectName(QStringLiteral("expressionFindings"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(8);
    m_kind->installEventFilter(this);
    m_kind->addItem(QString(), int(ExpressionKind::FullVideo));
    m_kind->addItem(QString(), int(ExpressionKind::FirstFrame));
    m_add->setIcon(icon(QStringLiteral("plus")));
    m_first->setIcon(icon(QStringLiteral("first")));
    m_remove->setIcon(icon(QStringLiteral("trash")));
    for (QToolButton* button : {m_add, m_first, m_remove}) {
        button->setProperty("role", QStringLiteral("strip"));
        button->setFocusPolicy(Qt::TabFocus);
    }

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
    column->addWidget(m_sentences);
    column->addWidget(m_text);
    auto* moreRow = new QHBoxLayout;
    moreRow->setSpacing(2);
    moreRow->addWidget(m_kind, 1);
    moreRow->addSpacing(4);
    moreRow->addWidget(m_add);
    moreRow->addWidget(m_first);
    moreRow->addWidget(m_remove);
    moreRow->addStretch();
    column->addLayout(moreRow);
    column->addWidget(m_findings, 1);
}

void ExpressionPanel::retranslate()
{
    m_categoryLabel->setText(tr("Class"));
    m_category->setAccessibleName(tr("Class of the object"));
    m_category->lineEdit()->setPlaceholderText(tr("zebra"));
    m_textLabel->setText(tr("Referring expression"));
    m_sentences->setAccessibleName(tr("Referring expressions of the object"));
    m_text->setAccessibleName(tr("Referring expression of the object"));
    m_findings->setAccessibleName(tr("What is said about the expression"));
    m_kind->setItemText(0, tr("Whole video"));
    m_kind->setItemText(1, tr("First frame"));
    m_kind->setAccessibleName(tr("What the sentence describes"));
    m_kind->setToolTip(tr("What the sentence describes: the object over the whole video, or as it "
                          "is seen in the first frame"));
    m_add->setText(tr("Another sentence"));
    m_add->setToolTip(tr("Add another sentence for this object"));
    m_add->setAccessibleName(m_add->toolTip());
    m_first->setToolTip(tr("Make this sentence the first of the object"));
    m_first->setAccessibleName(m_first->toolTip());
    m_remove->setToolTip(tr("Remove this sentence"));
    m_remove->setAccessibleName(m_remove->toolTip());
    showSentences();
    judge();
}

void ExpressionPanel::showTrack()
{
    if (m_isStoring)
        return;
    const Track* track = m_editor.track();
    setEnabled(track != nullptr);
    showCategory();
    if (m_editor.trackId() != m_place.first)
        m_isAdding = false;
    const Expression* expression = m_isAdding ? nullptr : m_editor.expression();
    const Place place{m_editor.trackId(), expression ? expression->id : ExpressionId{}};
    const bool isTyped = m_text->document()->isModified();
    // What is being typed is kept when the project changes around it, a run's masks for instance.
    if (place != m_place || !isTyped) {
        if (isTyped && m_place.first)
            m_refused[m_place] = m_text->toPlainText();
        m_place = place;
        const auto refused = m_refused.find(place);
        const bool wasRefused = refused != m_refused.end();
        const QString text = wasRefused ? refused->second
            : expression                ? toQt(expression->text)
                                        : QString();
        const QSignalBlocker quiet(m_text);
        if (m_text->toPlainText() != text)
            m_text->setPlainText(text);
        m_text->document()->setModified(wasRefused);
        m_isCut = false;
    }
    showSentences();
    judge();
}

void ExpressionPanel::showCategory()
{
    const QSignalBlocker quiet(m_category);
    m_category->clear();
    const Track* track = m_editor.track();
    if (!track)
        return;
    const Project& project = m_editor.session().project();
    for (const auto& [id, category] : project.categories())
        m_category->addItem(toQt(category.name));
    const Category* category = project.category(track->category);
    m_category->setCurrentText(category ? toQt(category->name) : QString());
}

/// Calm with one sentence: all that belongs to several is only there with several.
void ExpressionPanel::showSentences()
{
    const bool isOpen = m_editor.track() != nullptr;
    const ProjectSession& session = m_editor.session();
    const bool isWritable = isOpen && !session.document().isReadOnly();
    const std::size_t stored = isOpen ? session.project().expressionsOf(m_place.first).size() : 0;
    const bool areSeveral = stored + m_isAdding > 1;
    if (areSeveral)
        m_sentences->showSentences(session.project(), m_place.first, m_place.second, m_isAdding);
    m_sentences->setVisible(areSeveral);
    m_kind->setVisible(areSeveral || kindOfShown() != ExpressionKind::FullVideo);
    m_kind->setCurrentIndex(m_kind->findData(int(kindOfShown())));
    m_add->setVisible(stored > 0 && !m_isAdding && isWritable);
    m_add->setToolButtonStyle(areSeveral ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_first->setVisible(areSeveral && isWritable);
    m_remove->setVisible(areSeveral && isWritable);
    m_text->setReadOnly(isOpen && !isWritable);
    m_category->setEnabled(isWritable);
}

ExpressionKind ExpressionPanel::kindOfShown() const
{
    const Expression* shown
        = m_editor.track() ? m_editor.session().project().expression(m_place.second) : nullptr;
    return shown ? shown->kind : ExpressionKind::FullVideo;
}

void ExpressionPanel::judge()
{
    const Track* track = m_editor.track();
    if (!track || track->id != m_place.first) {
        m_count->clear();
        m_findings->clear();
        return;
    }
    const Project& project = m_editor.session().project();
    const bool isStored = m_place.second && !m_editor.session().document().isReadOnly();
    const auto sentences = project.expressionsOf(track->id);
    const bool isRunning
        = std::any_of(project.runs().begin(), project.runs().end(), [track](const auto& item) {
              return item.second.track == track->id && item.second.state == RunState::Running;
          });
    m_kind->setEnabled(isStored);
    m_first->setEnabled(isStored && !isRunning && !sentences.empty()
                        && sentences.front()->id != m_place.second);
    const ExpressionCheck check
        = checkExpression(project, track->id, toStd(m_text->toPlainText()), m_place.second);
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
    if (m_refused.contains(m_place))
        add(theme().bad, QStringLiteral("✕"), tr("Not stored yet. Enter tries again."));
    if (m_isCut)
        add(theme().bad, QStringLiteral("✕"),
            tr("Only the first %L1 characters were taken.").arg(kMostCharacters));
    for (const ExpressionFinding finding : check.findings) {
        switch (finding) {
        case ExpressionFinding::Empty:
            add(theme().dimText, QStringLiteral("○"),
                m_isAdding ? tr("Say it in other words, or describe what it does.")
                           : tr("An object without a sentence is not exported."));
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
        case ExpressionFinding::Repeated:
            add(theme().warning, QStringLiteral("△"), tr("The object has this sentence already."));
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

QString ExpressionPanel::count() const { return m_count->text(); }

QString ExpressionPanel::findings() const { return m_findings->toPlainText(); }

void ExpressionPanel::startEditing()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void ExpressionPanel::startAdding()
{
    if (!m_editor.track() || !store())
        return;
    m_isAdding = true;
    showTrack();
    m_text->setFocus(Qt::OtherFocusReason);
}

/// What is typed in the field is not wanted.
void ExpressionPanel::giveUp()
{
    m_refused.erase(m_place);
    m_isAdding = false;
    m_text->document()->setModified(false);
    showTrack();
}

/// Pasting a book must not make the program slow.
void ExpressionPanel::cutToSize()
{
    m_isCut = m_text->document()->characterCount() > kMostCharacters + 1;
    if (!m_isCut)
        return;
    const QSignalBlocker quiet(m_text);
    QString kept = m_text->toPlainText().left(kMostCharacters);
    if (kept.back().isHighSurrogate())
        kept.chop(1);
    m_text->setPlainText(kept);
    m_text->document()->setModified(true);
    m_text->moveCursor(QTextCursor::End);
}

bool ExpressionPanel::store()
{
    if (m_isStoring || !m_place.first || m_place.first != m_editor.trackId())
        return true;
    const bool isBlank = m_text->toPlainText().simplified().isEmpty();
    const bool isUnwanted = isBlank && !m_place.second;
    if (!m_text->document()->isModified() && !(m_isAdding && isBlank))
        return true;
    bool isDone = isUnwanted;
    if (!isUnwanted) {
        m_isStoring = true;
        isDone = isBlank
            ? m_editor.removeExpression(m_place.second)
            : m_editor.writeExpression(m_place.second, m_text->toPlainText(), kindOfShown());
        m_isStoring = false;
    }
    if (isDone) {
        m_refused.erase(m_place);
        m_isAdding = false;
        m_text->document()->setModified(false);
    } else {
        m_refused[m_place] = m_text->toPlainText();
    }
    showTrack();
    return isDone;
}

void ExpressionPanel::storeKind()
{
    const auto wanted = ExpressionKind(m_kind->currentData().toInt());
    if (!store())
        return;
    const Expression* shown
        = m_editor.track() ? m_editor.session().project().expression(m_place.second) : nullptr;
    if (shown)
        m_editor.writeExpression(shown->id, toQt(shown->text), wanted);
    showSentences();
}

void ExpressionPanel::openFieldMenu(const QPoint& at)
{
    QMenu* menu = m_text->createStandardContextMenu(at);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // With one sentence this is the only way to say what it describes.
    menu->addSeparator();
    auto* choice = new QActionGroup(menu);
    for (int i = 0; i < m_kind->count(); ++i) {
        QAction* action = menu->addAction(m_kind->itemText(i), this, [this, i] {
            m_kind->setCurrentIndex(i);
            storeKind();
        });
        action->setCheckable(true);
        action->setChecked(m_kind->itemData(i).toInt() == int(kindOfShown()));
        action->setEnabled(m_kind->isEnabled());
        choice->addAction(action);
    }
    menu->popup(m_text->viewport()->mapToGlobal(at));
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
            if (store())
                Q_EMIT finished();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            giveUp();
            Q_EMIT finished();
            return true;
        }
    } else if (watched == m_text && event->type() == QEvent::FocusOut) {
        store();
    } else if (watched == m_kind && event->type() == QEvent::Wheel) {
        // Scrolling over it is no wish to change it.
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ExpressionPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange) {
        showSentences();
        judge();
    }
    QWidget::changeEvent(event);
}

}  // namespace mw
