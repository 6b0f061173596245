// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelParameter.h"

namespace plus48
{
/** What is wrong with a rig, in parts: whoever talks to the user makes the sentence, in the words of the window or of the command line. */
struct RigProblem
{
    enum class Field
    {
        audioInterface,
        sampleRate,
        room,
        channels,
        microphone,
        instrument,
        jack,
        preamp,
        booster,

        /** A knob or switch of a channel: `parameter`. */
        parameter
    };

    enum class Kind
    {
        /** No such id: `choices` are those that there are. */
        unknown,

        /** A number outside `range`. */
        outsideRange,

        /** A number that is none of `numbers`. */
        notOneOf,

        /** The interface `owner` has no such jack. */
        noSuchJack,

        /** `owner`, or its input `jack`, has no pad. */
        noPad,

        /** `owner`, or its input `jack`, has no +48 V. */
        noPhantom,

        /** A booster behind the instrument `owner`. */
        noMicrophone,

        /** Another level than that of the performance, which is no voice. */
        noVoice,

        /** Microphone and instrument at once. */
        twoSources
    };

    Field field = Field::audioInterface;
    Kind kind = Kind::unknown;
    ParameterId parameter = ParameterId::distance;

    /** Counted from 0, where the rig has several. */
    std::optional<int> channel;

    /** As the rig has it: an id, or a number. */
    juce::String id;
    double number = 0.0;

    Range range { 0.0, 0.0 };
    std::vector<double> numbers;
    juce::StringArray choices;

    /** Those on the second shelf, which are too many to name. */
    juce::StringArray choicesByName;

    /** Whose limit it is; empty where it is the program's. */
    juce::String ownerId, ownerName;
    std::optional<Jack> jack;
};

/** [any thread] One sentence in the words of the window: `Input 1: a distance of 1000 m is outside 0.01 to 10 m.` */
juce::String inWords (const RigProblem&);

/** [any thread] One sentence that names the option of the command line: `--distance 1000 is outside ...`. */
juce::String inOptions (const RigProblem&);
} // namespace plus48
