// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench.h"
#include "core/formats/export.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace mw {

class FindingsView;
class Prompts;

/// Writes the project as a data set. What stands in the way is found while the person chooses, and
/// each finding leads to its place; after the export its report stands there instead.
///
/// Not modal: what is missing can be mended beside it.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(Workbench& bench, Prompts& prompts, QWidget* parent = nullptr);
    ~ExportDialog() override;

    ExportOptions options() const;
    bool isChecking() const { return m_check != nullptr; }
    void startExport();
    /// Shows what was chosen in another; false, with nothing changed, while that one exports.
    bool takeOver(const ExportDialog& other);

    // For tests.
    FindingsView* findings() const { return m_findings; }
    QPushButton* exportButton() const { return m_export; }
    QLineEdit* targetField() const { return m_target; }
    QCheckBox* unreviewedBox() const { return m_unreviewed; }
    QPushButton* leaveOutButton() const { return m_leaveOut; }
    QPushButton* includeButton() const { return m_include; }

Q_SIGNALS:
    void checked();
    void exported(const mw::ExportReport& report);

private:
    void fillFormats();
    void showFormat();
    void checkSoon();
    void check();
    void showFindings(const ExportReport& report);
    /// What a choice of this dialog would mend is one click away.
    void offerRemedies(const Findings& findings);
    void showReport(const ExportReport& report);
    bool mayReplace();

    Workbench& m_bench;
    Prompts& m_prompts;
    QComboBox* m_format;
    QLabel* m_summary;
    QLineEdit* m_target;
    QComboBox* m_split;
    QCheckBox* m_unreviewed;
    QComboBox* m_incomplete;
    QComboBox* m_overlap;
    QComboBox* m_pictures;
    QLabel* m_state;
    QProgressBar* m_progress;
    QPushButton* m_leaveOut;
    QPushButton* m_include;
    FindingsView* m_findings;
    QPushButton* m_export;
    QPushButton* m_openFolder;
    QTimer m_delay;
    std::shared_ptr<StopSource> m_check;  ///< Of the check under way.
    bool m_isExporting = false;
};

}  // namespace mw
