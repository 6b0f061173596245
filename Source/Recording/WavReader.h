// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Peaks.h"
#include "TakeMetadata.h"

#include "SoundSource/AudioFileHeader.h"

#include <memory>

namespace plus48
{
/** Reads any part of a WAV file, exactly. [one thread at a time, never the audio thread] */
class WavReader
{
public:
    /** On failure the message is one sentence that begins with the file's name. */
    static juce::Result open (const juce::File&, std::unique_ptr<WavReader>&);

    int numChannels() const noexcept { return header.channels; }
    double sampleRate() const noexcept { return header.sampleRate; }
    std::int64_t numFrames() const noexcept { return header.numFrames; }

    /** One vector a channel. What lies outside of the file is left out. False when the disk fails. */
    bool read (std::int64_t first, std::int64_t count, std::vector<std::vector<float>>& channels);

private:
    AudioFileHeader header;
    std::unique_ptr<juce::InputStream> stream;
};

/** The waveform of a file; nullptr when it cannot be read. */
std::shared_ptr<Peaks> readPeaks (const juce::File&);

/** Peak, loudness and noise floor of a file; all absent when it cannot be read. */
TakeMeasurements measureFile (const juce::File&);
} // namespace plus48
