// SPDX-License-Identifier: GPL-3.0-or-later
#include "RenderLength.h"

#include "Errors.h"

#include <cmath>

namespace plus48
{
namespace
{
using juce::String;

/** Test signals have no end of their own. */
constexpr auto testSignalSeconds = 10.0;

/** 2^28 samples of all channels together are 93 minutes of mono at 48 kHz, and 3 GB of memory while they are made. */
constexpr auto maxSamples = 268435456.0;
} // namespace

std::int64_t renderLength (const Options& options, const SoundSource& source, const Rig& rig)
{
    const auto perSecond = rig.sampleRate * static_cast<double> (rig.channels.size());
    const auto mostSeconds = std::floor (maxSamples / perSecond);
    const auto given = options.text ("--seconds");
    const auto seconds = options.number ("--seconds", "seconds").value_or (source.seconds().value_or (testSignalSeconds));

    if (! given && seconds > mostSeconds)
        throw BadInput ("--in " + source.name() + " is too long; --seconds of at most " + toText (mostSeconds) + " would be right.");

    if (! given && std::llround (seconds * rig.sampleRate) < 1)
        throw BadInput ("--in " + source.name() + " is shorter than one sample at " + toText (rig.sampleRate) + " Hz; a longer file would be right.");

    // In this order, so that no number is too large to be rounded.
    if (seconds > mostSeconds || std::llround (seconds * rig.sampleRate) < 1)
        Options::reportError ("--seconds", given.value_or (String()), "one sample to " + toText (mostSeconds) + " seconds");

    return std::llround (seconds * rig.sampleRate);
}
} // namespace plus48
