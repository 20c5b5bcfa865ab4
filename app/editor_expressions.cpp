// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// What the editor does to the sentences of objects.
#include "app/convert.h"
#include "app/editor.h"

#include <algorithm>

namespace mw {

const Expression* Editor::expressionOf(TrackId track) const
{
    if (!m_session.isOpen() || !m_session.project().track(track))
        return nullptr;
    if (const auto it = m_chosenExpressions.find(track); it != m_chosenExpressions.end())
        return m_session.project().expression(it->second.id);
    const auto expressions = m_session.project().expressionsOf(track);
    return expressions.empty() ? nullptr : expressions.front();
}

void Editor::chooseExpression(ExpressionId id)
{
    const Expression* wanted = track() ? m_session.project().expression(id) : nullptr;
    const Expression* now = expression();
    if (!wanted || wanted->track != m_track || (now && now->id == id))
        return;
    m_chosenExpressions[m_track] = {id, wanted->text};
    Q_EMIT trackChanged();
}

/// Sentences were written, removed, or changed places.
void Editor::followExpressions()
{
    for (auto it = m_chosenExpressions.begin(); it != m_chosenExpressions.end();) {
        ChosenExpression& chosen = it->second;
        chosen.id = steps::findExpression(m_session.project(), it->first, chosen.id, chosen.text);
        const Expression* expression = m_session.project().expression(chosen.id);
        if (expression) {
            chosen.text = expression->text;
            ++it;
        } else {
            it = m_chosenExpressions.erase(it);
        }
    }
}

bool Editor::setExpression(const QString& text)
{
    const Expression* old = expression();
    if (text.simplified().isEmpty())
        return old && removeExpression(old->id);
    return writeExpression(old ? old->id : ExpressionId{}, text,
                           old ? old->kind : ExpressionKind::FullVideo);
}

bool Editor::writeExpression(ExpressionId id, const QString& text, ExpressionKind kind)
{
    if (!track())
        return false;
    const std::string tidy = toStd(text.simplified());
    const Expression* old = m_session.project().expression(id);
    if (old && old->text == tidy && old->kind == kind)
        return true;
    Step step = steps::writeExpression(m_session.document(), m_track, tidy,
                                       old ? id : ExpressionId{}, kind);
    if (old)
        return apply(std::move(step));
    // Chosen before it is announced, so that nobody shows another one in between.
    const auto before = m_chosenExpressions;
    m_chosenExpressions[m_track]
        = {std::get<PutExpression>(step.edits.front()).expression.id, tidy};
    if (apply(std::move(step)))
        return true;
    m_chosenExpressions = before;
    return false;
}

bool Editor::removeExpression(ExpressionId id)
{
    const Expression* expression = track() ? m_session.project().expression(id) : nullptr;
    return expression && expression->track == m_track
        && apply({StepKind::RemoveExpression,
                  {RemoveExpression{id}},
                  expression->text,
                  1,
                  {m_video, m_track, m_frame}});
}

bool Editor::moveExpression(ExpressionId id, int place)
{
    if (!track())
        return false;
    std::vector<ExpressionId> order;
    for (const Expression* expression : m_session.project().expressionsOf(m_track))
        order.push_back(expression->id);
    const auto from = std::find(order.begin(), order.end(), id);
    if (from == order.end() || place < 0 || place >= int(order.size()))
        return false;
    const auto to = order.begin() + place;
    if (to < from)
        std::rotate(to, from, from + 1);
    else
        std::rotate(from, from + 1, to + 1);
    return apply(steps::orderExpressions(m_session.document(), m_track, order));
}

}  // namespace mw
