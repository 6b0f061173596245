// SPDX-License-Identifier: GPL-3.0-or-later
#include "SlowMatch.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
constexpr double hopSeconds = 0.1;

/** What is so much weighed sound ago counts 1/e. */
constexpr double memorySeconds = 8.0;

/** What is left to turn falls to 1/e in so long. */
constexpr double settleSeconds = 1.0;

/** The absolute gate of BS.1770. */
constexpr double silentLufs = -70.0;

/** Of a sample that lights the clip lamp. */
constexpr float clipPeak = 32767.0f / 32768.0f - 1.0e-6f;

double gateFor (double noiseLufs) noexcept { return LoudnessMeter::powerFromLufs (std::max (silentLufs, noiseLufs + SlowMatch::overNoiseLu)); }
} // namespace

SlowMatch::SlowMatch (double rate) : sampleRate (rate), hopSamples (LoudnessMeter::hopLength (rate))
{
    hopOfA.reserve (hopSamples);
    hopOfB.reserve (hopSamples);
    setNoise (silentLufs, silentLufs);
    resetAnalysis();
}

void SlowMatch::setNoise (double ofALufs, double ofBLufs) noexcept
{
    noiseOfA = gateFor (ofALufs);
    noiseOfB = gateFor (ofBLufs);
}

void SlowMatch::startMeters()
{
    a = std::make_unique<LoudnessMeter> (1, sampleRate, LoudnessMeter::Mode::momentary);
    b = std::make_unique<LoudnessMeter> (1, sampleRate, LoudnessMeter::Mode::momentary);
    hopOfA.clear();
    hopOfB.clear();
    hasClipped = false;
    numHops = 0;
}

void SlowMatch::resetAnalysis()
{
    startMeters();
    energyOfA = energyOfB = 0.0;
    numWeighed = 0;
    holds = true;
}

void SlowMatch::setOn (bool shouldBeOn)
{
    isOn = shouldBeOn;

    if (! isOn)
        gain = 0.0;
}

void SlowMatch::add (float sampleOfA, float sampleOfB)
{
    hopOfA.push_back (sampleOfA);
    hopOfB.push_back (sampleOfB);
    hasClipped |= std::max (std::abs (sampleOfA), std::abs (sampleOfB)) >= clipPeak;

    if (hopOfA.size() == hopSamples)
        endHop();
}

void SlowMatch::endHop()
{
    // What is cut off is not as loud as it would be.
    if (hasClipped)
        return resetAnalysis();

    a->add (std::span<const float> (hopOfA));
    b->add (std::span<const float> (hopOfB));
    hopOfA.clear();
    hopOfB.clear();

    const auto ofA = a->momentaryPower(), ofB = b->momentaryPower();
    holds = ++numHops < static_cast<int> (LoudnessMeter::hopsInBlock) || ofA < noiseOfA || ofB < noiseOfB;

    if (holds)
        return;

    static const auto kept = std::exp (-hopSeconds / memorySeconds);
    energyOfA = kept * energyOfA + ofA;
    energyOfB = kept * energyOfB + ofB;

    if (++numWeighed * hopSeconds < firstSeconds || ! isOn)
        return;

    static const auto part = 1.0 - std::exp (-hopSeconds / settleSeconds);
    const auto left = std::clamp (-*differenceLu(), -largestGainDb, largestGainDb) - gain;
    gain += std::clamp (part * left, -hopSeconds * fastestDbPerSecond, hopSeconds * fastestDbPerSecond);
}

std::optional<double> SlowMatch::differenceLu() const
{
    if (numWeighed * hopSeconds < firstSeconds)
        return std::nullopt;

    return LoudnessMeter::lufsFromPower (energyOfB) - LoudnessMeter::lufsFromPower (energyOfA);
}

std::optional<double> SlowMatch::residualLu() const
{
    const auto difference = differenceLu();
    return difference.has_value() ? std::optional (*difference + gain) : std::nullopt;
}
} // namespace plus48
