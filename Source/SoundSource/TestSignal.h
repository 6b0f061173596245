// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace plus48
{
/** A performance that is computed: silence, or a sine. */
struct TestSignal
{
    /** Absent: silence. In Hz, below half the sampling rate. */
    std::optional<double> hz;

    /** The sine's amplitude is 10^(dbfs / 20): above 0 it exceeds full scale, and is not clipped. */
    double dbfs = 0.0;

    bool operator== (const TestSignal&) const = default;

    /** [any thread] Whether the text is meant as one of these, right or wrong. */
    static bool isNamedBy (const juce::String& text);

    /** [any thread] `silence` or `sine:HZ@DBFS`. On failure the message says what would be right. */
    static juce::Result parse (const juce::String& text, TestSignal&);

    /** [any thread] The phase is taken from the position, in double precision: it does not drift. */
    std::vector<float> samples (double sampleRate, std::int64_t count) const;

    /** [any thread] One of them. */
    float at (double sampleRate, std::int64_t position) const noexcept;
};
} // namespace plus48
