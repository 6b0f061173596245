// SPDX-License-Identifier: GPL-3.0-or-later
#include "RangeLoudness.h"

#include "Signal/LoudnessMeter.h"
#include "Signal/Units.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
constexpr double absoluteGateLufs = -70.0;
constexpr double relativeGateLu = -10.0;

/** One second for the filters to settle, then at least four seconds. */
constexpr std::size_t settlingHops = 10, leastHops = 40;

/** Feeds a meter hop by hop, from the start again when the end is reached. */
class Feeder
{
public:
    Feeder (const AudioRange& rangeToFeed, double gainOfAll)
        : range (rangeToFeed), gain (gainOfAll), hop (LoudnessMeter::hopLength (range.sampleRate)), interleaved (hop * range.channels.size()),
          meter (static_cast<int> (range.channels.size()), range.sampleRate, LoudnessMeter::Mode::momentary)
    {
    }

    /** The power of the block that ends with this hop. */
    double next()
    {
        auto* destination = interleaved.data();

        for (std::size_t n = 0; n < hop; ++n)
        {
            for (const auto& channel : range.channels)
                *destination++ = gain * channel[range.first + position];

            position = position + 1 < range.count ? position + 1 : 0;
        }

        meter.add (std::span<const double> (interleaved));
        return meter.momentaryPower();
    }

private:
    const AudioRange& range;
    const double gain;
    const std::size_t hop;
    std::vector<double> interleaved;
    LoudnessMeter meter;
    std::size_t position = 0;
};
} // namespace

std::vector<double> gatingBlockPowers (const AudioRange& range, double gain)
{
    std::vector<double> powers;
    Feeder feeder (range, gain);
    const auto hops = range.count / LoudnessMeter::hopLength (range.sampleRate);

    for (std::size_t i = 1; i <= hops; ++i)
        if (const auto power = feeder.next(); i >= LoudnessMeter::hopsInBlock)
            powers.push_back (power);

    return powers;
}

double meanPower (std::span<const double> powers, const std::vector<bool>& counts)
{
    auto sum = 0.0;
    std::size_t number = 0;

    for (std::size_t i = 0; i < powers.size(); ++i)
        if (counts[i])
        {
            sum += powers[i];
            ++number;
        }

    return number > 0 ? sum / static_cast<double> (number) : 0.0;
}

std::vector<bool> blocksWithinGates (std::span<const double> powers)
{
    std::vector<bool> counts (powers.size());
    const auto keep = [&] (double leastPower) { std::transform (powers.begin(), powers.end(), counts.begin(), [leastPower] (double power) { return power >= leastPower; }); };

    const auto absolute = LoudnessMeter::powerFromLufs (absoluteGateLufs);
    keep (absolute);
    keep (std::max (absolute, powerFromDb (relativeGateLu) * meanPower (powers, counts)));
    return counts;
}

std::optional<double> integratedLufs (std::span<const double> powers)
{
    const auto power = meanPower (powers, blocksWithinGates (powers));
    return power > 0.0 ? std::optional (LoudnessMeter::lufsFromPower (power)) : std::nullopt;
}

std::optional<double> integratedLufs (const AudioRange& range) { return integratedLufs (gatingBlockPowers (range)); }

double ungatedPower (const AudioRange& range, double gain)
{
    if (range.count == 0)
        return 0.0;

    Feeder feeder (range, gain);
    const auto hops = std::max (leastHops, range.count / LoudnessMeter::hopLength (range.sampleRate) + 1);
    auto sum = 0.0;

    for (std::size_t i = 0; i < settlingHops + hops; ++i)
        if (const auto power = feeder.next(); i >= settlingHops)
            sum += power;

    return sum / static_cast<double> (hops);
}
} // namespace plus48
