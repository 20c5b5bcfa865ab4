// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor.h"

#include <QWidget>

#include <map>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QTextEdit;
class QToolButton;

namespace mw {

class SentenceList;

/// The class and the sentences of the current object, judged while they are typed. With one
/// sentence there is a field for it; with several, a list to choose from above it. What is typed is
/// stored when Enter is pressed or the field is left; what cannot be stored stays.
class ExpressionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ExpressionPanel(Editor& editor, QWidget* parent = nullptr);

    QPlainTextEdit* field() const { return m_text; }
    QComboBox* classes() const { return m_category; }
    SentenceList* sentences() const { return m_sentences; }
    QComboBox* kinds() const { return m_kind; }
    QToolButton* addButton() const { return m_add; }
    QToolButton* firstButton() const { return m_first; }
    QToolButton* removeButton() const { return m_remove; }
    /// What is said about the sentence: the count, and the findings line by line.
    QString count() const;
    QString findings() const;

    void startEditing();
    /// True when nothing is left to store.
    bool store();

Q_SIGNALS:
    void finished();  ///< The person pressed Enter or Escape and wants the canvas back.

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What a field's text belongs to: a sentence, or none for one that is not there yet.
    using Place = std::pair<TrackId, ExpressionId>;

    void makeRows();
    void showTrack();
    void showCategory();
    void showSentences();
    void judge();
    void startAdding();
    void giveUp();
    void cutToSize();
    void storeCategory();
    void storeKind();
    void retranslate();
    void openFieldMenu(const QPoint& at);
    ExpressionKind kindOfShown() const;

    Editor& m_editor;
    Place m_place;  ///< Of the text in the field.
    bool m_isAdding = false;  ///< Another sentence than those that are there.
    bool m_isStoring = false;
    bool m_isCut = false;  ///< What was pasted last was longer than the field takes.
    std::map<Place, QString> m_refused;  ///< Typed, but not accepted by the project.
    QLabel* m_categoryLabel;
    QComboBox* m_category;
    QLabel* m_textLabel;
    QLabel* m_count;
    SentenceList* m_sentences;
    QPlainTextEdit* m_text;
    QComboBox* m_kind;
    QToolButton* m_add;
    QToolButton* m_first;
    QToolButton* m_remove;
    QTextEdit* m_findings;
};

}  // namespace mw
