// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeEvent.h"

#include <juce_core/juce_core.h>

#include <optional>
#include <vector>

namespace plus48
{
inline constexpr int takeVersion = 1;

/** A device that a take went on with. */
struct DeviceChange
{
    std::int64_t position = 0;
    juce::String device;
};

/** The device called something an error, in its own words. */
struct DeviceError
{
    std::int64_t position = 0;
    juce::String message;
};

/** Other equipment in the middle of a take. */
struct RigChange
{
    std::int64_t position = 0;
    Rig rig;

    /** As TakeMetadata::equipment. */
    juce::var equipment {};
};

/** What is said of a recorded file. Absent where there was nothing to measure, or nothing is known. */
struct TakeMeasurements
{
    /** The highest magnitude of all channels, in dBFS. */
    std::optional<double> peakDbfs;

    /** Integrated, EBU R 128, every channel with the weight of a front one, in LUFS. */
    std::optional<double> loudnessLufs;

    /** The chain's own, of the noisiest channel, A-weighted, in dBFS: measured in the pauses of the performance where these are really silent, else by
        formula, takeNoiseFloorDbfsA. Recipes of before have the level of
        the take's quietest passage there, and not the word `noiseFloorOf`: it is not read.
    */
    std::optional<double> noiseFloorDbfsA;
    bool isNoiseFromPauses = false;

    /** One for each channel: how far what came of monitors and headphones was under the performer's own sound at the microphone, by energy over the whole take, in dB;
        negative where it was louder. Nothing for a channel without spill. Empty where no channel had any, and in recipes of before.
    */
    std::vector<std::optional<double>> spillDb;
};

/** What made a take, and what is said about it. */
struct TakeMetadata
{
    int version = takeVersion;
    juce::String engineVersion { PLUS48_VERSION };
    BitDepth bits = BitDepth::int24;

    /** ISO 8601, with the offset from UTC. */
    juce::String startTime;

    /** Of the recorded file, in samples. The raw one is longer by `latencySamples`. */
    std::int64_t numSamples = 0;
    int latencySamples = 0;

    /** As it stood at the first sample; levels of the performance included. */
    Rig rig;

    /** Ordered by position. */
    std::vector<TakeEvent> events;
    std::vector<RigChange> rigChanges;
    std::vector<DeviceChange> deviceChanges;
    std::vector<DeviceError> deviceErrors;

    juce::String device;

    /** What played into each channel; empty where nobody said. */
    juce::StringArray sources;

    /** What stood on each channel's strip; empty in a take of before. */
    juce::StringArray trackNames;

    /** The interface's input that each channel came from, counted from 1; empty in a take of before. */
    std::vector<int> trackInputs;

    /** [any thread] What a channel, from 0, is called: its strip's name, else what played into it, else its number. */
    juce::String trackName (int channel) const;
    TakeMeasurements measured;
    juce::String name, notes;
    bool hasStar = false;

    /** Figures of equipment that is the user's own, as equipmentOf() makes them; void: none. */
    juce::var equipment;

    /** The object this was read from: fields that are not known are written back. */
    juce::var original;
};

/** [any thread] On failure the message is one sentence. A newer version is read as far as it is understood: see `version`. */
juce::Result readMetadata (const juce::var& json, TakeMetadata&);

/** [any thread] The same, from a file of up to 64 MB; the sentence begins with the file's name. */
juce::Result readMetadataFile (const juce::File&, TakeMetadata&);

/** [any thread] Of a recipe that was read, only name, notes, star, length and measurements are written anew; all
    else stays as it was, known or not.
*/
juce::var toJson (const TakeMetadata&);
} // namespace plus48
