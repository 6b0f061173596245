// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ShareResult.h"
#include "SharedTake.h"

#include "Recording/OutputFile.h"

#include <span>

namespace plus48
{
class Disk;

/** A file that sound is written into. */
struct SoundFormat
{
    enum class Type
    {
        wav,
        flac
    };

    Type type = Type::wav;

    /** Nothing: as recorded. FLAC has 16 and 24 bits. */
    std::optional<BitDepth> bits;

    /** In Hz; nothing: as recorded. */
    std::optional<double> sampleRate;
};

/** What is known of the files of one share before they are written. */
struct SoundFiles
{
    SoundFormat format;

    /** One a sound. */
    std::vector<juce::File> files;

    /** What each file says of its chain, and the recipe that goes along. */
    juce::StringArray descriptions;
    juce::String recipe;

    Existing existing = Existing::keep;
};

/** What a format comes to for versions that were recorded so. */
struct ResolvedFormat
{
    BitDepth bits = BitDepth::int24;
    double sampleRate = 48000.0;

    /** As near as can be told before; FLAC is taken to be half of WAV. */
    juce::int64 bytes (const SoundFormat&, double seconds, int numChannels) const noexcept;
};

ResolvedFormat resolve (const SoundFormat&, std::span<const SharedVersion>);

/** [any thread but the audio thread] Writes the sounds, one file each, all complete or none: at the rate and word length that are asked for, dithered where samples are rounded
    anew, and all turned down alike where one would clip. `sounds` are as they were written from then on.
*/
ShareResult writeSoundFiles (const SoundFiles&, const ResolvedFormat&, SharedSounds& sounds, const RenderWatch& = {}, Disk* = nullptr);
} // namespace plus48
