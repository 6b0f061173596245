// SPDX-License-Identifier: GPL-3.0-or-later
#include "LessonText.h"

#include "Equipment/FieldSyntax.h"

#include <cmath>

namespace plus48::lessonText
{
namespace
{
constexpr const char* dash = "\xe2\x80\x93";

const LessonCondition* goalOn (const juce::String& id, const std::vector<LessonCondition>* goal)
{
    if (goal != nullptr)
        for (const auto& condition : *goal)
            if (id == condition.figure->id)
                return &condition;

    return nullptr;
}

std::optional<double> firstOf (const SetupFigures* figures, const LessonFigure& figure)
{
    if (figures == nullptr)
        return std::nullopt;

    const auto values = figures->values (figure);
    return values.empty() ? std::nullopt : values.front();
}

/** Between two levels there are decibels, whatever the levels are relative to. */
juce::String changeInWords (const LessonFigure& figure, double value)
{
    const auto words = figure.inWords (value);
    const juce::String unit (figure.unit);
    return unit.startsWith ("dB") && words.endsWith (" " + unit) ? words.dropLastCharacters (unit.length()) + "dB" : words;
}

juce::String said (const juce::String& placeholder, const Figures& figures)
{
    const auto which = placeholder.upToFirstOccurrenceOf (" ", false, false), id = placeholder.fromFirstOccurrenceOf (" ", false, false);

    if (which == "goal")
    {
        const auto* condition = goalOn (id, figures.goal);
        return condition != nullptr ? condition->inWords() : juce::String::fromUTF8 (dash);
    }

    const auto* figure = lessonFigure (id);
    std::optional<double> value;

    if (figure != nullptr && which == "change")
    {
        const auto before = firstOf (figures.before, *figure), after = firstOf (figures.after, *figure);

        if (before.has_value() && after.has_value())
            value = std::abs (figure->rounded (*after) - figure->rounded (*before));
    }
    else if (figure != nullptr)
    {
        value = firstOf (which == "now" ? figures.now : (which == "before" ? figures.before : figures.after), *figure);
    }

    if (! value.has_value())
        return juce::String::fromUTF8 (dash);

    return which == "change" ? changeInWords (*figure, *value) : figure->inWords (*value);
}

/** Gives every placeholder to `replace`, which says what stands in its place. */
template <typename Replace>
juce::String replacePlaceholders (juce::String text, Replace&& replace)
{
    juce::String result;

    while (text.containsChar ('{'))
    {
        result << text.upToFirstOccurrenceOf ("{", false, false);
        text = text.fromFirstOccurrenceOf ("{", false, false);
        result << replace (text.upToFirstOccurrenceOf ("}", false, false));
        text = text.fromFirstOccurrenceOf ("}", false, false);
    }

    return result + text;
}
} // namespace

juce::Result check (const juce::String& text, const std::vector<LessonCondition>& goal)
{
    auto result = juce::Result::ok();

    replacePlaceholders (text, [&] (const juce::String& placeholder) {
        const auto which = placeholder.upToFirstOccurrenceOf (" ", false, false), id = placeholder.fromFirstOccurrenceOf (" ", false, false);

        if (result.failed())
            return juce::String();

        if (! juce::StringArray { "now", "before", "after", "change", "goal" }.contains (which))
            result = juce::Result::fail ("has " + quoted ("{" + placeholder + "}") + "; it should be now, before, after, change or goal, a space, and a figure");
        else if (lessonFigure (id) == nullptr)
            result = juce::Result::fail ("has " + quoted ("{" + placeholder + "}") + "; " + unknownFigure (id));
        else if (which == "goal" && goalOn (id, &goal) == nullptr)
            result = juce::Result::fail ("has " + quoted ("{" + placeholder + "}") + "; the goal does not name that figure");

        return juce::String();
    });

    return result;
}

juce::String filled (const juce::String& text, const Figures& figures)
{
    return replacePlaceholders (text, [&] (const juce::String& placeholder) { return said (placeholder, figures); });
}
} // namespace plus48::lessonText
