// SPDX-License-Identifier: GPL-3.0-or-later
#include "LessonCondition.h"

#include "Equipment/FieldSyntax.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
constexpr const char* conditionForm = "a figure, one of <, <=, >, >= and =, and a value, or a figure, \"from\", a value, \"to\" and a value: \"peak from -18 to -6\"";

juce::Result failCondition (const juce::String& text, const juce::String& what) { return juce::Result::fail ("is " + quoted (text) + "; " + what); }
} // namespace

juce::Result LessonCondition::parse (const juce::String& text, LessonCondition& result)
{
    juce::StringArray words;
    words.addTokens (text, " ", {});
    words.removeEmptyStrings();
    const auto isRange = words.size() == 5 && words[1] == "from" && words[3] == "to";
    const auto isComparison = words.size() == 3 && juce::StringArray { "<", "<=", ">", ">=", "=" }.contains (words[1]);

    if (! isRange && ! isComparison)
        return failCondition (text, "it should be " + juce::String (conditionForm));

    LessonCondition condition;
    condition.figure = lessonFigure (words[0]);

    if (condition.figure == nullptr)
        return failCondition (text, unknownFigure (words[0]));

    const auto first = condition.figure->fromWord (words[2]), last = condition.figure->fromWord (words[words.size() - 1]);

    if (! first.has_value() || ! last.has_value())
        return failCondition (text, quoted (first.has_value() ? words[4] : words[2]) + " should be " + (condition.figure->kind == LessonFigure::Kind::toggle ? "on or off" : (condition.figure->kind == LessonFigure::Kind::path ? "A or B" : "a number")));

    const auto bounds = words[1];

    if (bounds.startsWithChar ('>') || bounds == "=" || isRange)
        condition.low = *first;

    if (bounds.startsWithChar ('<') || bounds == "=" || isRange)
        condition.high = *last;

    if (condition.low > condition.high)
        return failCondition (text, "the lower value should come first");

    condition.excludesEnd = bounds == "<" || bounds == ">";
    result = condition;
    return juce::Result::ok();
}

bool LessonCondition::isMetBy (const std::vector<std::optional<double>>& values) const noexcept
{
    const auto isInside = [this] (const std::optional<double>& value) {
        if (! value.has_value() || std::isnan (*value))
            return false;

        const auto shown = figure->rounded (*value);
        return excludesEnd ? shown > low && shown < high : shown >= low && shown <= high;
    };

    // Silence that closes no loop is minus infinity, which is below every end but not above minus infinity.
    const auto isMet = [&] (const std::optional<double>& value) {
        return isInside (value) || (value.has_value() && std::isinf (*value) && *value < 0.0 && std::isinf (low));
    };

    return ! values.empty() && std::all_of (values.begin(), values.end(), isMet);
}

juce::String LessonCondition::inWords() const
{
    if (std::isfinite (low) && std::isfinite (high))
    {
        const auto end = figure->inWords (high);
        return low < high ? figure->inWords (low).upToLastOccurrenceOf (" ", false, false) + " to " + end : end;
    }

    const auto end = figure->inWords (std::isfinite (low) ? low : high);
    return (std::isfinite (low) ? (excludesEnd ? "over " : "at least ") : (excludesEnd ? "under " : "at most ")) + end;
}
} // namespace plus48
