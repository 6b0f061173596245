// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Claim.h"
#include "TestTrials.h"

#include <juce_core/juce_core.h>

#include <optional>

namespace plus48
{
inline constexpr int testRecordVersion = 1;

/** A test as it is kept: what was compared, when, and the trials. Its file is described in Documentation/ListeningTests.md. */
struct TestRecord
{
    /** One of the two versions. */
    struct Side
    {
        /** `British class-A`, and `External preamp, 70 dB` */
        juce::String name, detail;

        /** The chain behind it, as `--rig` reads it, to make it again; void: not known. */
        juce::var rig;
    };

    int version = testRecordVersion;

    /** ISO 8601, with the offset from UTC. `ended` is empty until the last answer. */
    juce::String begun, ended;

    Side a, b;

    /** They are two versions that the take was heard through, and not its own A and B. */
    bool isOfVersions = false;

    /** The take that was heard, and of it what was looped, in samples; length 0: all of it. */
    int take = 0;
    double sampleRate = 48000.0;
    juce::int64 loopStart = 0, loopLength = 0;

    /** How much louder B was, in LU. */
    std::optional<double> loudnessDifferenceLu;

    TestTrials trials;

    /** Where it was to prove something. */
    std::optional<Claim> claim;

    /** The object this was read from: fields that are not known are written back. */
    juce::var original;
};

/** [any thread] On failure the message is the end of a sentence about the file. A newer version is read as far as it is understood. */
juce::Result readTestRecord (const juce::var& json, TestRecord&);

/** [any thread] Unknown fields stay. */
juce::var toJson (const TestRecord&);
} // namespace plus48
