// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Signal/Ramp.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace plus48
{
/** What one performs to, ready to sound: a click, or a recording over and over. Begins to the sample, and ends, or begins anew, without a click of its own. */
class BackingSound
{
public:
    using Samples = std::vector<std::vector<float>>;

    /** A click: a burst of 1 kHz, -6 dBFS at its highest, gone within 30 ms. */
    static constexpr double clickHz = 1000.0, clickPeakDb = -6.0, clickSeconds = 0.03;

    /** [message thread] The k-th click, from 0, begins at the sample nearest to k times 60 / `perMinute` seconds, however long it goes on. */
    static std::unique_ptr<BackingSound> click (double perMinute, double sampleRate);

    /** [message thread] At the device's sampling rate. One channel is heard in the middle; of several the odd ones left, the even ones right. */
    static std::unique_ptr<BackingSound> looping (const Samples&, double sampleRate);

    /** [any thread] Where the k-th click begins, in samples. */
    static std::int64_t clickStart (std::int64_t click, double perMinute, double sampleRate) noexcept;

    /** [audio thread] With this sample it begins; what sounded of it fades out within 10 ms. */
    void begin (std::int64_t clock) noexcept;

    /** [audio thread] Fades out within 10 ms. */
    void end (std::int64_t clock) noexcept;

    /** [audio thread] Whether nothing of it sounds. */
    bool isSilent() const noexcept;

    /** [audio thread] Adds to left and right, whose first sample is at `clock`. */
    void addTo (const std::array<double*, 2>& sides, int numSamples, std::int64_t clock) noexcept;

private:
    /** Where it sounds; two, as one fades out while the other begins. */
    struct Head
    {
        bool isOn = false;
        std::int64_t start = 0;
        Ramp gain;
    };

    BackingSound() = default;
    void prepare (double sampleRate);
    double clickAt (std::int64_t position) const noexcept;
    void add (Head&, const std::array<double*, 2>& sides, int numSamples, std::int64_t clock) noexcept;

    /** Left and right of a recording, or a burst that is heard so many times a minute. */
    std::array<std::vector<float>, 2> sound;
    double clicksPerMinute = 0.0, rate = 48000.0;
    std::array<Head, 2> heads;
    std::size_t now = 0;
};
} // namespace plus48
