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

namespace
{
juce::String asGroupName (const juce::String& typed) { return typed.trim().substring (0, Setup::longestName).trim(); }

/** Of every input, also those that the interface does not have. */
void leaveGroup (Setup& setup, const juce::String& name)
{
    for (int input = 0; input < setup.numInputsInAll(); ++input)
        std::erase (setup.stripOf (input).groups, name);
}
} // namespace

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

std::vector<StripGroup> StripActions::ownGroups() const
{
    std::vector<StripGroup> own;

    for (int input = 0; input < editor.setup().numInputs(); ++input)
        for (const auto& name : editor.setup().stripOf (input).groups)
        {
            const auto found = std::find_if (own.begin(), own.end(), [&name] (const StripGroup& group) { return group.name == name; });

            if (found == own.end())
                own.push_back ({ name, { input } });
            else
                found->inputs.push_back (input);
        }

    for (auto& group : own)
    {
        group = groupOf (group.name, std::move (group.inputs));
        group.isOwn = true;
    }

    return own;
}

bool StripActions::isGroup (const juce::String& name) const
{
    const auto& setup = editor.setup();

    for (int input = 0; input < setup.numInputsInAll(); ++input)
        if (setup.stripOf (input).isIn (name))
            return true;

    return false;
}

juce::String StripActions::nextGroupName() const
{
    auto number = 1;

    while (isGroup ("Group " + juce::String (number)))
        ++number;

    return "Group " + juce::String (number);
}

juce::Result StripActions::makeGroup (const juce::String& typed, const std::vector<int>& inputs)
{
    const auto given = asGroupName (typed);
    const auto name = given.isEmpty() ? nextGroupName() : given;

    if (isGroup (name))
        return notices.refuse ("There is a group called " + name + " already.");

    return editor.edit ("Group", [&] (Setup& setup) {
        for (const auto input : inputs)
            if (juce::isPositiveAndBelow (input, setup.numInputs()) && ! setup.stripOf (input).isIn (name))
                setup.stripOf (input).groups.push_back (name);
    });
}

juce::Result StripActions::renameGroup (const juce::String& name, const juce::String& typed)
{
    const auto newName = asGroupName (typed);

    if (newName == name)
        return juce::Result::ok();

    if (newName.isEmpty())
        return notices.refuse ("A group needs a name.");

    if (isGroup (newName))
        return notices.refuse ("There is a group called " + newName + " already.");

    return editor.edit ("Name", [&] (Setup& setup) {
        for (int input = 0; input < setup.numInputsInAll(); ++input)
            std::replace (setup.stripOf (input).groups.begin(), setup.stripOf (input).groups.end(), name, newName);
    });
}

juce::Result StripActions::setInGroup (const juce::String& name, int input, bool shouldBeIn)
{
    if (! juce::isPositiveAndBelow (input, editor.setup().numInputs()) || editor.setup().stripOf (input).isIn (name) == shouldBeIn)
        return juce::Result::ok();

    return editor.edit (shouldBeIn ? "Into the group" : "Out of the group", [&] (Setup& setup) {
        auto& groups = setup.stripOf (input).groups;

        if (shouldBeIn)
            groups.push_back (name);
        else
            std::erase (groups, name);
    });
}

juce::Result StripActions::removeGroup (const juce::String& name)
{
    return editor.edit ("Remove the group", [&] (Setup& setup) { leaveGroup (setup, name); });
}

std::vector<StripGroup> StripActions::groups() const
{
    auto all = ownGroups();
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
