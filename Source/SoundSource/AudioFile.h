// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <memory>
#include <vector>

namespace plus48
{
/** The samples of a whole file, 1.0 being full scale. Floating-point files may go beyond. */
struct AudioFile
{
    double sampleRate = 48000.0;

    /** All of the same length. */
    std::vector<std::vector<float>> channels;

    size_t numFrames() const noexcept { return channels.empty() ? 0 : channels.front().size(); }
};

/** More than this is refused rather than read, in bytes of samples in memory: 93 minutes of mono at 48 kHz. */
inline constexpr juce::int64 maxAudioBytes = juce::int64 { 1 } << 30;

/** [message thread] Reads a whole WAV, RF64, AIFF, W64, CAF, AU, FLAC, Ogg Vorbis, Opus or MP3 file,
    whatever its name ends in. A tag in front is skipped; streams that were put one after the other are one,
    at the sampling rate of the first.

    On failure the message is one sentence that begins with the file's name and
    says what would be right. A file that was cut off is read as far as it
    goes, and samples that are no numbers become silence; each is a sentence
    in `warnings`.
*/
juce::Result readAudioFile (const juce::File&, AudioFile&, juce::StringArray& warnings, juce::int64 maxBytes = maxAudioBytes);

/** [message thread] The same from any stream that knows its length; `name` is for messages. */
juce::Result readAudio (std::unique_ptr<juce::InputStream>, const juce::String& name, AudioFile&, juce::StringArray& warnings, juce::int64 maxBytes = maxAudioBytes);

/** [message thread] The same sound at another sampling rate, in Hz, without delay.

    Band-limited, with errors below 24 bits: libsoxr at its very high quality
    (28 bits, double precision inside, linear phase). The length becomes
    round (frames * newSampleRate / sampleRate), half rounded up. Both rates
    must be positive.
*/
AudioFile resample (const AudioFile&, double newSampleRate);
} // namespace plus48
