// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/project.h"

#include <QListWidget>

namespace mw {

/// The sentences of one object, one a line in their order, with what is thought of each. Shows and
/// says what is wanted; changes nothing.
class SentenceList : public QListWidget
{
    Q_OBJECT

public:
    static constexpr int kExpressionRole = Qt::UserRole;  ///< qint64; 0: the one being added.

    explicit SentenceList(QWidget* parent);

    /// `isAdding`: with a line at the end for a sentence that is being written, as the current one.
    void showSentences(const Project& project, TrackId track, ExpressionId current, bool isAdding);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(mw::ExpressionId expression);
    void moveWanted(mw::ExpressionId expression, int place);
    void removeWanted(mw::ExpressionId expression);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    ExpressionId at(int row) const;
    int rowHeight() const;
};

}  // namespace mw
