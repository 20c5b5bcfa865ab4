// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench.h"

#include <QToolBar>

#include <set>

class QLabel;
class QPushButton;
class QToolButton;

namespace mw {

/// Six steps on the sample, at the lower edge of the window, from opening it to an export that was
/// read back. A step closes itself when it has been done, however it was done. The tour can be put
/// away at any time and goes on later where it was.
class Tour : public QToolBar
{
    Q_OBJECT

public:
    enum class Stage { None, OpenSample, Paint, Describe, Run, Correct, Export };
    static constexpr int kStages = 6;

    Tour(Workbench& bench, const QString& sampleFile, QWidget* parent = nullptr);

    Stage stage() const { return m_stage; }
    bool isRunning() const { return m_stage != Stage::None; }
    /// Begins, or goes on at the step that was reached.
    void resume();
    /// Put away; resume() goes on here.
    void dismiss();
    void skip();
    /// The sample is made anew: so is the way through it.
    void startOver();
    /// A data set was written and read back.
    void noteExported();
    /// Layouts of the window know nothing of the tour.
    void showState() { setVisible(isRunning()); }

    QPushButton* showButton() const { return m_show; }

Q_SIGNALS:
    void sampleWanted();
    /// A new tour met a sample that somebody has worked in.
    void usedSampleMet();
    void workspaceWanted(const QString& id);
    void exportWanted();
    void finished();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void begin(Stage stage);
    void finishStage(Stage stage);
    void check();
    void prepare();
    void retranslate();
    /// Makes the bar as high as its text needs at its width, which tool bars do not do themselves.
    void fitHeight();
    bool isSampleOpen() const;
    bool isSampleUsed() const;
    void meetSample();
    TrackId fish(int number) const;
    std::set<MaskKey> doubtful() const;

    Workbench& m_bench;
    const QString m_sampleFile;
    Stage m_stage = Stage::None;
    bool m_isNew = false;  ///< Begun from the start, and the sample not met yet.
    int m_historyAtBegin = 0;
    std::set<MaskKey> m_doubtful;
    QWidget* m_content;
    QLabel* m_count;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_show;
    QPushButton* m_skip;
    QToolButton* m_close;
};

}  // namespace mw
