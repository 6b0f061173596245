// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SetupEditor.h"
#include "SourceSelector.h"

namespace plus48
{
/** What stands on the strip of an input: its own name, or what plays into it. [message thread] */
juce::String stripName (const Setup&, const SourceSelector&, int input);

/** Inputs that are armed with one press. */
struct StripGroup
{
    enum class Armed
    {
        none,
        some,
        all
    };

    juce::String name;

    /** Counted from 0, ascending. */
    std::vector<int> inputs;
    Armed armed = Armed::none;

    /** People have put it together; it has the name that they gave it. */
    bool isOwn = false;

    /** For people: `1-4, 7`, with en dashes. */
    juce::String numbers() const;
    int numArmed (const Setup&) const;
};

/** What is done to strips as such: names, pairs, copies, arming of many. [message thread] */
class StripActions
{
public:
    static constexpr int bankSize = 8;

    StripActions (SetupEditor&, const SourceSelector&, Notices&);

    juce::String nameOf (int input) const { return stripName (editor.setup(), sources, input); }

    /** Empty: what plays into it names it again. */
    juce::Result rename (int input, const juce::String& name);

    /** Makes a stereo pair of an input and the next one, which gets its controls; or two inputs again. Refused where the two are not alike
        inputs, or one is in another pair.
    */
    juce::Result setLinked (int leftInput, bool shouldBeLinked);

    /** Why they cannot be a pair; empty where they can. */
    juce::String whyNotLinked (int leftInput) const;

    /** The other side of its pair. */
    std::optional<int> partnerOf (int input) const;

    /** Equipment, knobs and switches of one input to others; what plays there keeps its own level. */
    juce::Result copySettings (int from, const std::vector<int>& to);

    juce::Result arm (const std::vector<int>& inputs, bool shouldBeArmed);

    /** Arms all of a group, or where all are armed puts them away. */
    juce::Result toggleArmed (const StripGroup&);

    /** Those that people have put together; then banks of eight; then inputs whose names begin with the same word. */
    std::vector<StripGroup> groups() const;

    /** Puts inputs together under a name that no other group has: the one given, or `Group 1` and so on where it is empty. */
    juce::Result makeGroup (const juce::String& name, const std::vector<int>& inputs);

    /** What makeGroup() calls a group without a name. */
    juce::String nextGroupName() const;

    /** Refused where another group has the new name, or it is empty. */
    juce::Result renameGroup (const juce::String& name, const juce::String& newName);

    /** Puts an input into a group or takes it out; one that nobody is in any more is gone. */
    juce::Result setInGroup (const juce::String& name, int input, bool shouldBeIn);

    /** Its inputs stay as they are. */
    juce::Result removeGroup (const juce::String& name);
    StripGroup bankOf (int input) const;

private:
    StripGroup groupOf (const juce::String& name, std::vector<int> inputs) const;
    std::vector<StripGroup> ownGroups() const;
    bool isGroup (const juce::String& name) const;

    SetupEditor& editor;
    const SourceSelector& sources;
    Notices& notices;
};
} // namespace plus48
