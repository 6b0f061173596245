// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <optional>
#include <vector>

namespace plus48
{
/** What a channel of a performance was before it met any equipment. */
enum class SoundKind
{
    /** Sound in the air, for a microphone. */
    acoustic,

    /** The voltage inside a pickup. */
    instrument,

    /** A line source's output voltage. */
    line
};

/** One channel of a shipped performance. */
struct ShippedChannel
{
    juce::String name;
    SoundKind kind = SoundKind::acoustic;

    /** What a sine of amplitude 1.0 is: in dB SPL at 30 cm when acoustic, otherwise the open-circuit dBu. */
    double fullScaleSpl = 114.0;
    double fullScaleDbu = 0.0;

    /** Of a voice: how loud it was, in dB SPL at 30 cm, by the RMS of its active passages. */
    std::optional<double> performedSpl;

    /** Empty where there is none. */
    juce::String suggestedMicrophone, suggestedInstrument;
    std::optional<double> suggestedDistanceMetres;
};

/** What is drawn of a performance. */
enum class PerformancePicture
{
    /** A waveform. */
    none,
    voice,
    acousticGuitar,
    electricGuitar,
    bass,
    keyboard,
    drums,
    band
};

/** A performance that comes with the program. */
struct ShippedPerformance
{
    juce::String id, name, description, licence, origin;

    /** What noise there is in the performance itself, in words. */
    juce::String sourceNoise;
    PerformancePicture picture = PerformancePicture::none;
    double seconds = 0.0;
    bool isSynthetic = false;
    juce::File file;

    /** One entry a channel of the file. */
    std::vector<ShippedChannel> channels;
};

/** All shipped performances, from the Resources folder. Immutable once read. */
struct ShippedPerformances
{
    std::vector<ShippedPerformance> all;

    /** [any thread] On failure the message is one sentence. */
    static juce::Result read (ShippedPerformances&);

    /** [any thread] As above, from another folder than the program's own. */
    static juce::Result read (const juce::File& folder, ShippedPerformances&);

    /** nullptr when there is no such id. */
    const ShippedPerformance* find (const juce::String& id) const noexcept;
    juce::StringArray ids() const;
};

/** [any thread] Where the files are that come with the program: installed beside it, or in its sources. */
juce::File resourcesFolder();
} // namespace plus48
