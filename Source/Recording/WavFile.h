// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "OutputFile.h"

#include "Rig/Rig.h"

#include <functional>

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

    /** INFO chunk; of any length, and of several lines. */
    juce::String comment {};
};

/** Told how much is written, from 0 to 1; says whether to go on. Need not be there. */
using WriteProgress = std::function<bool (double)>;

/** [any thread but the audio thread] A whole WAV file, as writeWavFile makes it, into a stream that can seek. False where it was not to go on, or the stream
    did not take all of it.
*/
bool writeWav (juce::OutputStream&, const std::vector<std::vector<double>>& channels, const WavInfo&, const WriteProgress& = {});

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
