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

    /** Banks of eight; then inputs whose names begin with the same word. */
    std::vector<StripGroup> groups() const;
    StripGroup bankOf (int input) const;

private:
    StripGroup groupOf (const juce::String& name, std::vector<int> inputs) const;

    SetupEditor& editor;
    const SourceSelector& sources;
    Notices& notices;
};
} // namespace plus48
