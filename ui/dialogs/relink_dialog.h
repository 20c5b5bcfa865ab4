// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/relink.h"
#include "app/workbench.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace mw {

class Prompts;

/// Finds several lost videos at once: a folder is searched, what was found is offered for each
/// video, and a person chooses. Nothing is linked whose frames are not the same.
class RelinkDialog : public QDialog
{
    Q_OBJECT

public:
    RelinkDialog(Workbench& bench, Prompts& prompts, QWidget* parent = nullptr);

    QTableWidget* table() const { return m_table; }
    QPushButton* searchButton() const { return m_search; }
    QPushButton* linkButton() const { return m_link; }
    QComboBox* choiceOf(VideoId video) const;
    bool isSearching() const { return m_isSearching; }

    /// The videos whose files are not where they were.
    static std::vector<Video> lostVideos(const Workbench& bench);

private:
    void search();
    void offer(const std::vector<RelinkCandidate>& found);
    void link();
    void showState();

    Workbench& m_bench;
    Prompts& m_prompts;
    std::vector<Video> m_lost;
    QTableWidget* m_table;
    QLabel* m_message;
    QPushButton* m_search;
    QPushButton* m_link;
    bool m_isSearching = false;
};

}  // namespace mw
