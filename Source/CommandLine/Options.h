// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/FieldSyntax.h"

#include <map>
#include <optional>
#include <vector>

namespace plus48
{
/** One option that a command knows. */
struct OptionSpec
{
    /** With its dashes. */
    juce::String name;

    /** What the value is called in the help; empty: a switch without value. */
    juce::String value;

    juce::String help;

    /** In the table of the help; one that is not is told in the command's details. */
    bool isListed = true;
};

/** The options given to a command, as `--name value` or `--name=value`. Where one is given twice, the last counts.

    All functions throw BadInput with one line that names the option and says what would be right.
*/
class Options
{
public:
    Options (const juce::StringArray& arguments, const std::vector<OptionSpec>& known);

    bool has (const juce::String& name) const { return values.count (name) > 0; }
    bool isAnyGiven (const juce::StringArray& names) const;

    /** Nothing when the option was not given. */
    std::optional<juce::String> text (const juce::String& name) const;

    /** As if it had been given, or had not been. */
    void set (const juce::String& name, const juce::String& value) { values[name] = value; }
    void remove (const juce::String& name) { values.erase (name); }

    /** Any number: whoever knows the equipment checks its range. `unit` is for messages. */
    std::optional<double> number (const juce::String& name, const juce::String& unit) const;

    /** A number within a range; `unit` is for messages. */
    std::optional<double> number (const juce::String& name, Range, const juce::String& unit) const;
    std::optional<int> wholeNumber (const juce::String& name, int lowest, int highest) const;

    /** A word that `fromWord` understands; `expected` is for messages: `on or off`. */
    template <typename Value>
    std::optional<Value> word (const juce::String& name, const juce::String& expected, std::optional<Value> (*fromWord) (const juce::String&)) const
    {
        const auto given = text (name);

        if (! given)
            return {};

        const auto value = fromWord (*given);

        if (! value)
            reportError (name, *given, expected);

        return value;
    }

    /** What was given without an option's name in front. */
    const juce::StringArray& positional() const noexcept { return rest; }

    /** `NAME "VALUE" is not right; EXPECTED would be.` */
    [[noreturn]] static void reportError (const juce::String& name, const juce::String& value, const juce::String& expected);

private:
    std::map<juce::String, juce::String> values;
    juce::StringArray rest;
};

/** The options as a table, each with its help behind it. */
juce::String describe (const std::vector<OptionSpec>&);
} // namespace plus48
