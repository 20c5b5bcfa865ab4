// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor.h"
#include "core/formats/findings.h"

#include <QTreeWidget>

namespace mw {

/// What checks found, one entry for each rule with its places below. A double click or Enter leads
/// to the place.
class FindingsView : public QTreeWidget
{
    Q_OBJECT

public:
    explicit FindingsView(Editor& editor, QWidget* parent = nullptr);
    void show(const Findings& findings);
    using QTreeWidget::show;

Q_SIGNALS:
    void wentTo();

protected:
    void changeEvent(QEvent* event) override;

private:
    void goTo(const QTreeWidgetItem* item);

    Editor& m_editor;
};

}  // namespace mw
