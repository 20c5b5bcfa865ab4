// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QTextEdit;

namespace mw {

/// The class and the sentence of the current object, judged while it is typed. The text is stored
/// when Enter is pressed or the field is left.
class ExpressionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ExpressionPanel(Editor& editor, QWidget* parent = nullptr);

    QPlainTextEdit* field() const { return m_text; }
    QComboBox* classes() const { return m_category; }
    void startEditing();
    void store();

Q_SIGNALS:
    void finished();  ///< The person pressed Enter or Escape and wants the canvas back.

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showTrack();
    void judge();
    void storeCategory();
    void retranslate();

    Editor& m_editor;
    TrackId m_track;  ///< Whose text is in the field.
    QLabel* m_categoryLabel;
    QComboBox* m_category;
    QLabel* m_textLabel;
    QLabel* m_count;
    QPlainTextEdit* m_text;
    QTextEdit* m_findings;
    bool m_isCut = false;  ///< What was pasted last was longer than the field takes.
};

}  // namespace mw
