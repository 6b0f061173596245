// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeMetadata.h"

#include <functional>

namespace plus48
{
/** What a take is to be, apart from its sound. */
struct TakeSetup
{
    /** As its knobs stand at the first sample; the chain that is recorded was prepared with exactly this. */
    Rig rig;

    /** The word length that the converter rounds to: `ChannelPlan::path (...).converter.bits`. */
    BitDepth bits = BitDepth::int24;

    /** Of the performance: `Voice`. Part of the file's name. */
    juce::String name;

    /** What plays into each channel of the rig, stored in the recipe: `Voice`, `Electric guitar`. May be empty. */
    juce::StringArray sources;

    /** What stands on the strip of each channel, stored likewise. May be empty. */
    juce::StringArray trackNames;

    /** The interface's input of each channel, counted from 1, stored likewise. May be empty. */
    std::vector<int> trackInputs;

    /** Of the preamp that is heard: `Built-in`. Part of the file's name. */
    juce::String preampName;

    /** Of the rig, for the WAV's description. */
    juce::String rigName;

    /** Figures of equipment that is the user's own, stored as they are: equipmentOf(); void: none. */
    juce::var equipment;

    /** The device that is recorded from, stored in the recipe. */
    juce::String device;

    /** [writer thread] At the take's end: its noise floor in dBFS(A), from a recipe that is complete but for what is measured.
        takeNoiseFloorDbfsA, which stands further up; none: the recipe has no such figure.
    */
    std::function<std::optional<double> (const TakeMetadata&)> noiseFloorDbfsA;

    /** [writer thread] At the take's end: how far what spilled into each microphone was under its performance, as in TakeMeasurements; none: nothing is known of it. */
    std::function<std::vector<std::optional<double>>()> spillDb;

    /** Longest stall of the disk that loses nothing; less where it would take more than 256 MB of memory. */
    double queueSeconds = 12.0;
};
} // namespace plus48
