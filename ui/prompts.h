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
    /// Something that has to be known before going on.
    virtual void tell(QWidget* parent, const QString& text) = 0;
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
    void tell(QWidget* parent, const QString& text) override;
};

/// Nobody is there to answer: every question is given up, and what has to be known is printed.
class UnattendedPrompts final : public Prompts
{
public:
    QStringList openFiles(QWidget*, const QString&, const QString&, const QString&) override
    {
        return {};
    }
    QString openFile(QWidget*, const QString&, const QString&, const QString&) override
    {
        return {};
    }
    QString saveFile(QWidget*, const QString&, const QString&, const QString&) override
    {
        return {};
    }
    QString folder(QWidget*, const QString&, const QString&) override { return {}; }
    bool confirm(QWidget*, const QString&, const QString&, const QString&) override
    {
        return false;
    }
    QString text(QWidget*, const QString&, const QString&, const QString&) override { return {}; }
    void tell(QWidget* parent, const QString& text) override;
};

}  // namespace mw
