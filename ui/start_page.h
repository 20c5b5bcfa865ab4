// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/settings.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace mw {

class Actions;

/// What is shown while no project is open: the sample, a new project, and the recent ones.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(Settings& settings, const Actions& actions, QWidget* parent = nullptr);
    void refresh();

Q_SIGNALS:
    void openWanted(const QString& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    Settings& m_settings;
    QLabel* m_title;
    QLabel* m_subtitle;
    QLabel* m_recentTitle;
    QLabel* m_dropHint;
    QVBoxLayout* m_recent;
};

}  // namespace mw
