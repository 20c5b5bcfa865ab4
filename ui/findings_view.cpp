// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/findings_view.h"

#include "app/convert.h"
#include "ui/icons.h"
#include "ui/texts.h"
#include "ui/theme.h"

#include <QEvent>

#include <map>

namespace mw {

namespace {

constexpr int kMostShownPerRule = 200;

enum ItemRole { VideoRole = Qt::UserRole + 1, FrameRole, ObjectRole };

QString spotText(const Spot& spot)
{
    QStringList parts;
    if (!spot.video.empty())
        parts << toQt(spot.video);
    if (!spot.frame.empty())
        parts << FindingsView::tr("frame %1").arg(toQt(spot.frame));
    if (!spot.object.empty())
        parts << FindingsView::tr("object %1").arg(toQt(spot.object));
    return parts.join(QStringLiteral(", "));
}

QIcon iconOf(Severity severity)
{
    return severity == Severity::Error  ? icon(QStringLiteral("cross"), theme().bad)
        : severity == Severity::Warning ? icon(QStringLiteral("warning"), theme().warning)
                                        : icon(QStringLiteral("info"), theme().dimText);
}

}  // namespace

FindingsView::FindingsView(Editor& editor, QWidget* parent)
    : QTreeWidget(parent)
    , m_editor(editor)
{
    setHeaderHidden(true);
    setRootIsDecorated(true);
    setWordWrap(true);
    setAccessibleName(tr("Findings"));
    connect(this, &QTreeWidget::itemActivated, this, &FindingsView::goTo);
    connect(this, &QTreeWidget::itemDoubleClicked, this, &FindingsView::goTo);
}

void FindingsView::show(const Findings& findings)
{
    clear();
    std::map<Rule, QTreeWidgetItem*> groups;
    std::map<Rule, int> counts;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        for (const Finding& finding : findings.all()) {
            if (finding.severity != severity)
                continue;
            QTreeWidgetItem*& group = groups[finding.rule];
            if (!group) {
                group = new QTreeWidgetItem(this);
                group->setIcon(0, iconOf(severity));
            }
            const int count = ++counts[finding.rule];
            const QString remedy = texts::remedy(finding);
            const QString spot = spotText(finding.spot);
            group->setText(0,
                           count > 1 ? tr("%n times: %1", nullptr, count).arg(texts::what(finding))
                               : spot.isEmpty()
                               ? texts::what(finding)
                               : spot + QStringLiteral(": ") + texts::what(finding));
            group->setToolTip(0, remedy);
            if (count > kMostShownPerRule)
                continue;
            auto* item = new QTreeWidgetItem(group);
            item->setText(0, spot.isEmpty() ? remedy : spot + QStringLiteral(" – ") + remedy);
            item->setToolTip(0, texts::what(finding));
            for (QTreeWidgetItem* target : {item, group}) {
                if (target == group && count > 1)
                    continue;
                target->setData(0, VideoRole, toQt(finding.spot.video));
                target->setData(0, FrameRole, toQt(finding.spot.frame));
                target->setData(0, ObjectRole, toQt(finding.spot.object));
            }
        }
    }
}

void FindingsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Findings"));
    QTreeWidget::changeEvent(event);
}

void FindingsView::goTo(const QTreeWidgetItem* item)
{
    if (!m_editor.session().isOpen())
        return;
    const Project& project = m_editor.session().project();
    const Video* video = project.videoByName(toStd(item->data(0, VideoRole).toString()));
    if (!video)
        return;
    m_editor.setVideo(video->id);
    if (const int number = item->data(0, ObjectRole).toString().toInt(); number > 0)
        m_editor.setTrackByNumber(number);
    bool isNumber = false;
    const int frame = item->data(0, FrameRole).toString().toInt(&isNumber);
    if (isNumber)
        m_editor.setFrame(frame);
    Q_EMIT wentTo();
}

}  // namespace mw
