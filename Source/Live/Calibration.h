// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <optional>
#include <vector>

namespace plus48
{
/** What five seconds of talking say about a real microphone: which sound pressure is full scale, and how quiet its room is. */
struct Calibration
{
    /** People talk at this level, while they talk, 30 cm in front of a microphone. In dB SPL. */
    static constexpr double speechSpl = 74.0;
    static constexpr double seconds = 5.0;

    /** Of the speech while there is any (ITU-T P.56), relative to a full-scale sine, in dB. */
    double activeDbfs = -30.0;

    /** For `ChannelRig::fullScaleSpl`: what a full-scale sine from this input is, in dB SPL at 30 cm. */
    double fullScaleSpl = 104.0;

    /** The pauses, as the microphone would hear them in a room without any other noise, in dBA SPL: the user's own
        noise floor. Absent where there was not even noise.
    */
    std::optional<double> noiseDba;

    /** [message thread] From what an input gave. On failure the message is one sentence with one thing to do. */
    static juce::Result from (const std::vector<float>& samples, double sampleRate, Calibration&);
};

/** [any thread] The level of speech while it is active, in dB relative to a full-scale sine, by method B of ITU-T P.56: an
    envelope with 30 ms, a hangover of 200 ms, and a threshold 15.9 dB below the level itself. Absent for silence.
*/
std::optional<double> activeSpeechDbfs (const std::vector<float>& samples, double sampleRate);
} // namespace plus48
