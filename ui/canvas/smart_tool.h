// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/task.h"
#include "core/view/smart_select.h"
#include "ui/canvas/tool.h"

#include <memory>

namespace mw {

/// Outlines an object from clicks or a box: left includes, right excludes. What is found is shown,
/// and becomes part of the object when the person accepts it.
///
/// The search runs on the thread pool; a newer hint overtakes it.
class SmartTool final : public Tool
{
    Q_OBJECT

public:
    enum class Mode { Unspecified = 0, Click, Box };
    SmartTool(Canvas& canvas, Mode mode);

    bool isSearching() const { return m_search != nullptr; }
    /// Something is shown that can be accepted.
    bool hasProposal() const { return !m_found.isEmpty(); }
    /// Adds what is shown to the object, or takes it away from it.
    void accept(bool isSubtracting = false);

    void press(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    bool claims(int key) const override;
    void keyPress(QKeyEvent* event) override;
    bool cancel() override;
    void paint(QPainter& painter) override;
    QString hint() const override;

Q_SIGNALS:
    /// A search began or ended, or a proposal came or went.
    void stateChanged();

private:
    void search();
    void show(const Mask& found);
    void forget();

    Mode m_mode;
    SmartHint m_hint;
    std::shared_ptr<StopSource> m_search;
    Mask m_found;
    BitRaster m_preview;
    bool m_isNothing = false;  ///< The last search found nothing.
    bool m_isDragging = false;
    Point m_from;
    Point m_to;
};

}  // namespace mw
