// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "OutputFile.h"

#include "Rig/Rig.h"

namespace plus48
{
/** What goes into a WAV file besides its samples. */
struct WavInfo
{
    /** In Hz; whole numbers only. */
    double sampleRate = 48000.0;
    BitDepth bits = BitDepth::int24;

    /** INFO chunk. The software is always named. */
    juce::String name;

    /** bext chunk; the first 256 bytes of it count. */
    juce::String description;
};

/** [any thread but the audio thread] Writes a whole WAV file at once.

    1 to 32 channels of equal length, as they are: the layout is discrete, no
    loudspeakers. What the converter has quantised is stored without changing a
    bit; anything else is rounded to the nearest step and clipped at full scale.
    As float, samples are stored whatever their size and unit.

    The file appears complete or not at all, RF64 when it must be. The same
    samples always give the same bytes. On failure the message is one sentence.
*/
juce::Result writeWavFile (const juce::File&, const std::vector<std::vector<double>>& channels, const WavInfo&, Existing = Existing::keep);
} // namespace plus48
