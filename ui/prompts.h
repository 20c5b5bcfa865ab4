// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace mw {

/// Questions that stop a person: which file, are you sure. The one seam at which tests answer
/// instead.
class Prompts
{
public:
    virtual ~Prompts() = default;

    // Each returns an empty text or list when the person gives up. `folder` is where to look first.
    virtual QStringList openFiles(QWidget* parent, const QString& title, const QString& folder,
                                  const QString& filter)
        = 0;
    virtual QString openFile(QWidget* parent, const QString& title, const QString& folder,
                             const QString& filter)
        = 0;
    virtual QString saveFile(QWidget* parent, const QString& title, const QString& folder,
                             const QString& filter)
        = 0;
    virtual QString folder(QWidget* parent, const QString& title, const QString& folder) = 0;
    /// The safe answer is the default button.
    virtual bool confirm(QWidget* parent, const QString& question, const QString& explanation,
                         const QString& yes)
        = 0;
    virtual QString text(QWidget* parent, const QString& title, const QString& label,
                         const QString& now)
        = 0;
};

class DialogPrompts final : public Prompts
{
public:
    QStringList openFiles(QWidget* parent, const QString& title, const QString& folder,
                          const QString& filter) override;
    QString openFile(QWidget* parent, const QString& title, const QString& folder,
                     const QString& filter) override;
    QString saveFile(QWidget* parent, const QString& title, const QString& folder,
                     const QString& filter) override;
    QString folder(QWidget* parent, const QString& title, const QString& folder) override;
    bool confirm(QWidget* parent, const QString& question, const QString& explanation,
                 const QString& yes) override;
    QString text(QWidget* parent, const QString& title, const QString& label,
                 const QString& now) override;
};

}  // namespace mw
