// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/dataset_intake.h"
#include "app/workbench.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace mw {

class ElidedLabel;
class FindingsView;
class Prompts;

/// Brings a data set or folders of masks into the project: says what was recognised, asks where it
/// goes and what the masks are worth, and lists what was changed or left out on the way. One step
/// of the history. Not modal: the import goes on when the dialog is closed.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Workbench& bench, Prompts& prompts, const QString& path,
                 QWidget* parent = nullptr);
    ~ImportDialog() override;

    bool isBusy() const { return m_look != nullptr || m_isImporting; }
    void startImport();

    // For tests.
    QString message() const;
    QComboBox* targetBox() const { return m_target; }
    QComboBox* worthBox() const { return m_worth; }
    QCheckBox* resizeBox() const { return m_resize; }
    QPushButton* importButton() const { return m_import; }
    FindingsView* findings() const { return m_findings; }

private:
    void choose();
    void look();
    void showPreview();
    void fillTargets();
    void showState();
    void importNew();
    void importMasks();
    void follow(Job* job);
    void showReport(const ImportReport& report, int skipped);
    /// Which video of the project gets the masks of which of the data set.
    std::map<std::string, VideoId> targets() const;
    ReviewState worth() const;

    Workbench& m_bench;
    Prompts& m_prompts;
    QString m_path;
    std::optional<IntakePreview> m_preview;
    std::shared_ptr<StopSource> m_look;  ///< Of the look under way.
    bool m_isImporting = false;
    bool m_isDone = false;

    ElidedLabel* m_source;
    QLabel* m_format;
    QFormLayout* m_form;
    QComboBox* m_split;
    QComboBox* m_target;
    QComboBox* m_worth;
    QCheckBox* m_resize;
    QLabel* m_state;
    QProgressBar* m_progress;
    FindingsView* m_findings;
    QPushButton* m_import;
};

}  // namespace mw
