// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace plus48
{
/** How late one hears oneself through the computer: a buffer in and a buffer out, a millisecond for the converters
    both ways, and the 32 samples that a driver keeps in reserve.
*/
struct RoundTrip
{
    static constexpr double converterSeconds = 0.001;
    static constexpr int safetySamples = 32;

    int bufferSamples = 128;
    double sampleRate = 48000.0;

    constexpr double bufferMs() const noexcept { return 2000.0 * bufferSamples / sampleRate; }
    constexpr double totalMs() const noexcept { return bufferMs() + 1000.0 * (converterSeconds + safetySamples / sampleRate); }
};
} // namespace plus48
