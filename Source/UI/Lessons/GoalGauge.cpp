// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Lessons/GoalGauge.h"

#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
struct Scale
{
    const char* id;
    double low, high;
};

/** Where the figures of lessons lie. What is not here has as much room on both sides of its goal as the goal is wide. */
constexpr Scale scales[] { { "peak", -60.0, 0.0 }, { "aboveNoise", 30.0, 70.0 }, { "noise", -110.0, -50.0 }, { "headroom", -20.0, 20.0 }, { "trebleLoss", 0.0, 12.0 }, { "powered", 0.0, 1.0 }, { "distance", 0.0, 1.0 }, { "path", 0.0, 1.0 }, { "secondHarmonic", -70.0, -10.0 }, { "loudnessGap", -6.0, 6.0 }, { "spill", -90.0, -20.0 }, { "loopGain", -40.0, 10.0 }, { "delay", 0.0, 30.0 }, { "inputs", 0.0, 10.0 }, { "heardA", 0.0, 20.0 }, { "heardB", 0.0, 20.0 } };

/** `-12 dBFS` without its unit; an impedance and `on` have none. */
juce::String withoutUnit (const LessonFigure& figure, const juce::String& words)
{
    const juce::String unit (figure.unit);
    return unit.isNotEmpty() && words.endsWith (" " + unit) ? words.dropLastCharacters (unit.length() + 1) : words;
}
} // namespace

juce::Range<double> GoalGauge::scaleOf (const LessonCondition& condition)
{
    const auto low = std::isfinite (condition.low) ? condition.low : condition.high;
    const auto high = std::isfinite (condition.high) ? condition.high : condition.low;

    for (const auto& scale : scales)
        if (juce::String (condition.figure->id) == scale.id)
            return { std::min (scale.low, low), std::max (scale.high, high) };

    const auto room = std::max (1.0, high > low ? high - low : std::abs (high));
    return { low - room, high + room };
}

juce::String GoalGauge::labelOf (const LessonFigure& figure)
{
    const juce::String unit (figure.unit);
    return unit.isEmpty() || unit == juce::String (figure.name).fromLastOccurrenceOf (" ", false, false) ? juce::String (figure.name) : juce::String (figure.name) + ", " + unit;
}

juce::String GoalGauge::valueText (const LessonFigure& figure, const std::optional<double>& value)
{
    if (! value.has_value())
        return "silent";

    return std::isfinite (*value) ? withoutUnit (figure, figure.inWords (*value)) : juce::String ("none");
}

GoalGauge::Shown GoalGauge::shownOf (const LessonSession::LiveFigure& live)
{
    const auto& condition = live.condition;
    const auto scale = scaleOf (condition);
    const auto placeOf = [&scale] (double value) { return static_cast<float> ((scale.clipValue (value) - scale.getStart()) / scale.getLength()); };
    const auto placeIf = [&] (const std::optional<double>& value) { return value.has_value() ? std::optional (placeOf (*value)) : std::nullopt; };

    Shown next;
    next.label = labelOf (*condition.figure);
    next.value = valueText (*condition.figure, live.value);
    next.goal = "Goal " + withoutUnit (*condition.figure, condition.inWords());
    next.at = placeIf (live.value);
    next.wasAt = placeIf (live.before);
    next.was = live.before.has_value() ? "was " + valueText (*condition.figure, live.before) : juce::String();
    next.goalFrom = placeOf (condition.low);
    next.goalTo = placeOf (condition.high);
    next.isMet = live.isMet;

    // As far as can be seen.
    next.held = std::round (static_cast<float> (live.held) * 60.0f) / 60.0f;
    return next;
}

void GoalGauge::show (const std::optional<LessonSession::LiveFigure>& live)
{
    auto next = live.has_value() ? std::optional (shownOf (*live)) : std::nullopt;

    if (next == shown)
        return;

    shown = std::move (next);
    setTitle (shown.has_value() ? shown->label : juce::String());
    setDescription (shown.has_value() ? shown->value + ". " + shown->goal + "." : juce::String());
    repaint();
}

void GoalGauge::paint (juce::Graphics& g)
{
    if (! shown.has_value())
        return;

    const auto& p = palette();
    const auto width = static_cast<float> (getWidth());
    auto head = juce::Rectangle<float> (0.0f, 0.0f, width, 14.0f);

    if (shown->isMet)
        drawIcon (g, Icon::check, head.removeFromRight (16.0f).withHeight (16.0f), p.good);

    const auto valueWidth = std::ceil (tabularWidth (type::strong(), shown->value)) + 1.0f;
    drawTabular (g, shown->value, type::strong(), p.t1, head.withTrimmedRight (shown->isMet ? 6.0f : 0.0f), juce::Justification::centredRight);
    drawText (g, shown->label, type::label(), p.t2, head.withTrimmedRight (valueWidth + 14.0f));

    g.setColour (p.inset);
    g.fillRoundedRectangle (0.0f, 18.0f, width, 10.0f, 3.0f);

    if (shown->at.has_value())
    {
        const auto x = *shown->at * width;
        g.setColour (shown->isMet ? p.good : p.quiet);
        g.fillRoundedRectangle (2.0f, 20.0f, std::max (2.0f, x - 2.0f), 6.0f, 2.0f);
        g.setColour (p.t1);
        g.fillRect (juce::jlimit (0.0f, width - 2.0f, x - 1.0f), 16.0f, 2.0f, 14.0f);
    }

    paintGoal (g);
}

void GoalGauge::paintGoal (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto width = static_cast<float> (getWidth());
    const auto from = std::min (shown->goalFrom * width, width - 4.0f), to = std::max (from + 4.0f, shown->goalTo * width);
    juce::Path bracket;
    bracket.startNewSubPath (from, 31.0f);
    bracket.lineTo (from, 35.0f);
    bracket.lineTo (to, 35.0f);
    bracket.lineTo (to, 31.0f);
    g.setColour (p.good);
    g.strokePath (bracket, juce::PathStrokeType (1.5f));

    // For how long of the time that the goal asks for.
    if (shown->isMet && shown->held < 1.0f)
        g.fillRect (from, 31.0f, (to - from) * shown->held, 4.0f);

    const auto goalFont = textFont (11.0f, Weight::semiBold);
    const auto goalWidth = std::min (width, std::ceil (textWidth (goalFont, shown->goal)) + 2.0f);
    const juce::Rectangle<float> goalArea (juce::jlimit (0.0f, width - goalWidth, (from + to - goalWidth) * 0.5f), 36.0f, goalWidth, 12.0f);
    drawText (g, shown->goal, goalFont, p.good, goalArea, juce::Justification::centred);

    if (! shown->wasAt.has_value())
        return;

    const auto x = juce::jlimit (1.0f, width - 1.0f, *shown->wasAt * width);
    g.setColour (p.t2);

    for (const auto y : { 16.0f, 20.0f, 24.0f, 28.0f })
        g.fillRect (x - 1.0f, y, 2.0f, 2.0f);

    // Its words only where the goal leaves room for them.
    const auto wasWidth = std::ceil (textWidth (type::caption(), shown->was)) + 2.0f;
    const juce::Rectangle<float> wasArea (juce::jlimit (0.0f, std::max (0.0f, width - wasWidth), x - wasWidth * 0.5f), 36.0f, wasWidth, 12.0f);

    if (! wasArea.expanded (4.0f, 0.0f).intersects (goalArea))
        drawText (g, shown->was, type::caption(), p.t2, wasArea, juce::Justification::centred);
}
} // namespace plus48::ui
