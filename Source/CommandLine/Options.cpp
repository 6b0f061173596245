// SPDX-License-Identifier: GPL-3.0-or-later
#include "Options.h"

#include "Errors.h"

#include "Rig/RigCheck.h"
#include "Signal/NumberText.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
const OptionSpec& find (const juce::String& name, const std::vector<OptionSpec>& known)
{
    const auto found = std::find_if (known.begin(), known.end(), [&] (const OptionSpec& option) { return option.name == name; });

    if (found != known.end())
        return *found;

    juce::StringArray names;

    for (const auto& option : known)
        names.add (option.name);

    const auto nearest = nearestId (name, names);
    throw BadInput ("There is no option " + quoted (name) + "; " + (nearest.isNotEmpty() ? "did you mean " + nearest + "?" : juce::String ("--help lists those there are.")));
}
} // namespace

Options::Options (const juce::StringArray& arguments, const std::vector<OptionSpec>& known)
{
    for (int i = 0; i < arguments.size(); ++i)
    {
        const auto& argument = arguments[i];

        if (! argument.startsWith ("--"))
        {
            // A single dash: somebody's habit from elsewhere, or a number astray.
            if (argument.startsWith ("-") && argument.length() > 1)
                find (argument, known);

            rest.add (argument);
            continue;
        }

        const auto name = argument.upToFirstOccurrenceOf ("=", false, false);
        const auto& option = find (name, known);
        const auto hasValue = argument.containsChar ('=');

        if (option.value.isEmpty())
        {
            if (hasValue)
                throw BadInput (name + " takes no value; " + name + " alone would be right.");

            values[name] = {};
        }
        else if (hasValue)
        {
            values[name] = argument.fromFirstOccurrenceOf ("=", false, false);
        }
        else if (i + 1 < arguments.size() && ! arguments[i + 1].startsWith ("--"))
        {
            values[name] = arguments[++i];
        }
        else
        {
            throw BadInput (name + " needs a value; " + name + " " + option.value + " would be right.");
        }
    }
}

bool Options::isAnyGiven (const juce::StringArray& names) const
{
    return std::any_of (names.begin(), names.end(), [this] (const juce::String& name) { return has (name); });
}

std::optional<juce::String> Options::text (const juce::String& name) const
{
    const auto found = values.find (name);
    return found != values.end() ? std::optional (found->second) : std::nullopt;
}

std::optional<double> Options::number (const juce::String& name, const juce::String& unit) const
{
    const auto given = text (name);

    if (! given)
        return {};

    const auto value = numberFromText (given->trim().toStdString());

    if (! value)
        reportError (name, *given, "a number in " + unit);

    return value;
}

std::optional<double> Options::number (const juce::String& name, Range range, const juce::String& unit) const
{
    const auto given = text (name);

    if (! given)
        return {};

    const auto value = parseNumber (*given, range);

    if (! value)
        reportError (name, *given, toText (range.low) + " to " + toText (range.high) + (unit.isNotEmpty() ? " " + unit : juce::String()));

    return value;
}

std::optional<int> Options::wholeNumber (const juce::String& name, int lowest, int highest) const
{
    const auto given = text (name);

    if (! given)
        return {};

    const auto value = parseNumber (*given, { static_cast<double> (lowest), static_cast<double> (highest) });

    if (! value || *value > std::floor (*value))
        reportError (name, *given, "a whole number from " + juce::String (lowest) + " to " + juce::String (highest));

    return static_cast<int> (*value);
}

void Options::reportError (const juce::String& name, const juce::String& value, const juce::String& expected)
{
    throw BadInput (name + " " + quoted (value) + " is not possible; " + expected + " would be right.");
}

juce::String describe (const std::vector<OptionSpec>& options)
{
    constexpr int column = 28;
    constexpr int width = 100;
    juce::String result;

    for (const auto& option : options)
    {
        if (! option.isListed)
            continue;

        auto line = ("  " + option.name + " " + option.value).trimEnd();
        line = line.length() < column ? line.paddedRight (' ', column) : line + "  ";

        for (const auto& word : juce::StringArray::fromTokens (option.help, " ", {}))
        {
            if (line.length() + word.length() > width)
            {
                result << line.trimEnd() << "\n";
                line = juce::String::repeatedString (" ", column);
            }

            line << word << " ";
        }

        result << line.trimEnd() << "\n";
    }

    return result;
}
} // namespace plus48
