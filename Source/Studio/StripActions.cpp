// SPDX-License-Identifier: GPL-3.0-or-later
#include "StripActions.h"

#include "OpticalInputs.h"
#include "SetupRules.h"

#include <algorithm>

namespace plus48
{
juce::String stripName (const Setup& setup, const SourceSelector& sources, int input)
{
    const auto& name = setup.stripOf (input).name;
    return name.isNotEmpty() ? name : sources.title (setup.sourceOf (input));
}

juce::String StripGroup::numbers() const
{
    juce::StringArray parts;

    for (std::size_t first = 0; first < inputs.size();)
    {
        auto last = first;

        while (last + 1 < inputs.size() && inputs[last + 1] == inputs[last] + 1)
            ++last;

        const auto from = juce::String (inputs[first] + 1);
        parts.add (last == first ? from : from + juce::String::fromUTF8 ("\xe2\x80\x93") + juce::String (inputs[last] + 1));
        first = last + 1;
    }

    return parts.joinIntoString (", ");
}

int StripGroup::numArmed (const Setup& setup) const
{
    return static_cast<int> (std::count_if (inputs.begin(), inputs.end(), [&setup] (int input) { return setup.isArmed (input); }));
}

StripActions::StripActions (SetupEditor& editorToUse, const SourceSelector& sourcesToUse, Notices& noticesToUse)
    : editor (editorToUse), sources (sourcesToUse), notices (noticesToUse)
{
}

juce::Result StripActions::rename (int input, const juce::String& name)
{
    return editor.edit ("Name", [&] (Setup& setup) { setup.stripOf (input).name = name.trim().substring (0, Setup::longestName); });
}

juce::String StripActions::whyNotLinked (int left) const
{
    const auto& setup = editor.setup();

    if (left < 0 || left + 1 >= setup.numInputs())
        return "There is no input behind it to make a pair with.";

    if (opticalInputs::linkOf (setup, editor.audioInterface(), left) != opticalInputs::linkOf (setup, editor.audioInterface(), left + 1))
        return "Inputs " + juce::String (left + 1) + " and " + juce::String (left + 2) + " have different preamps; a pair wants two alike.";

    // A partner that the interface does not have is nobody's now.
    const auto isRightTaken = left + 2 < setup.numInputs() && setup.stripOf (left + 1).isLinkedToNext;
    const auto isTaken = isRightTaken || (left > 0 && setup.stripOf (left - 1).isLinkedToNext);
    return isTaken ? juce::String ("One of the two is in another pair already.") : juce::String();
}

juce::Result StripActions::setLinked (int left, bool shouldBeLinked)
{
    if (const auto reason = whyNotLinked (left); shouldBeLinked && reason.isNotEmpty())
        return notices.refuse (reason);

    return editor.edit (shouldBeLinked ? "Link as a pair" : "Unlink", [&] (Setup& setup) { setup.stripOf (left).isLinkedToNext = shouldBeLinked; });
}

std::optional<int> StripActions::partnerOf (int input) const
{
    const auto& setup = editor.setup();

    if (setup.stripOf (input).isLinkedToNext && input + 1 < setup.numInputs())
        return input + 1;

    return input > 0 && setup.stripOf (input - 1).isLinkedToNext ? std::optional (input - 1) : std::nullopt;
}

juce::Result StripActions::copySettings (int from, const std::vector<int>& to)
{
    return editor.edit ("Copy settings", [&] (Setup& setup) {
        const auto copied = setup.channelOf (from);

        for (const auto input : to)
            if (input != from && juce::isPositiveAndBelow (input, setup.numInputs()))
                setupRules::copyControls (copied, setup.channelOf (input));
    });
}

juce::Result StripActions::arm (const std::vector<int>& inputs, bool shouldBeArmed)
{
    return editor.edit (shouldBeArmed ? "Arm" : "Disarm", [&] (Setup& setup) {
        for (const auto input : inputs)
            if (juce::isPositiveAndBelow (input, setup.numInputs()))
                setup.arm (input, shouldBeArmed);
    });
}

juce::Result StripActions::toggleArmed (const StripGroup& group) { return arm (group.inputs, group.armed != StripGroup::Armed::all); }

StripGroup StripActions::groupOf (const juce::String& name, std::vector<int> inputs) const
{
    StripGroup group { name, std::move (inputs) };
    const auto count = group.numArmed (editor.setup());
    group.armed = count == 0 ? StripGroup::Armed::none : (count == static_cast<int> (group.inputs.size()) ? StripGroup::Armed::all : StripGroup::Armed::some);
    return group;
}

StripGroup StripActions::bankOf (int input) const
{
    const auto first = input - input % bankSize;
    std::vector<int> inputs;

    for (int each = first; each < std::min (first + bankSize, editor.setup().numInputs()); ++each)
        inputs.push_back (each);

    auto group = groupOf ({}, std::move (inputs));
    group.name = "Inputs " + group.numbers();
    return group;
}

std::vector<StripGroup> StripActions::groups() const
{
    std::vector<StripGroup> all;
    std::vector<std::pair<juce::String, std::vector<int>>> byWord;

    for (int input = 0; input < editor.setup().numInputs(); ++input)
    {
        if (input % bankSize == 0)
            all.push_back (bankOf (input));

        const auto word = nameOf (input).upToFirstOccurrenceOf (" ", false, false);
        const auto found = std::find_if (byWord.begin(), byWord.end(), [&word] (const auto& known) { return known.first.equalsIgnoreCase (word); });

        if (found == byWord.end())
            byWord.push_back ({ word, { input } });
        else
            found->second.push_back (input);
    }

    // All inputs are a bank already.
    for (auto& [word, inputs] : byWord)
        if (inputs.size() > 1 && static_cast<int> (inputs.size()) < editor.setup().numInputs())
            all.push_back (groupOf (word, std::move (inputs)));

    return all;
}
} // namespace plus48
