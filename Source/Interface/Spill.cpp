// SPDX-License-Identifier: GPL-3.0-or-later
#include "Spill.h"

#include "Equipment/ResponsePointCurve.h"

#include <algorithm>

namespace plus48
{
namespace
{
/** Room for the slowest monitors at the highest rate; a power of two. */
constexpr std::size_t airSamples = 8192;

/** What is no number is silence: it would stay in the air for good. The outputs give no more than full scale. */
double given (double sample) noexcept { return std::isfinite (sample) ? std::clamp (sample, -1.0, 1.0) : 0.0; }
} // namespace

void Spill::prepare (const StageSpec& spec, const SpillFormula& formula, const std::vector<ChannelPlan>& plans)
{
    const auto toSamples = [&] (double seconds) { return static_cast<std::size_t> (std::clamp<long> (std::lround (seconds * spec.sampleRate), 1, static_cast<long> (airSamples) - spec.maxBlock)); };
    delay = { toSamples (formula.monitorsDelaySeconds()), toSamples (SpillFormula::headphonesDelaySeconds) };
    longest = std::min (spec.maxBlock, static_cast<int> (std::min (delay[0], delay[1])));

    // Two monitors playing the same make the formula's level together: each sample here is the mean of both sides.
    monitorPascals = sqrtTwo * pascalsFromSpl (formula.monitorsSpl (0.0));
    headphonePascals = sqrtTwo * pascalsFromSpl (formula.headphonesSpl (0.0));
    response.prepare (fitResponse (curveThrough (formula.loudspeakers().monitors.response), spec.sampleRate));

    channels.clear();

    for (const auto& plan : plans)
    {
        auto& channel = channels.emplace_back();
        channel.isOpenMicrophone = plan.microphone.has_value();

        if (channel.isOpenMicrophone)
        {
            channel.fromMonitors = gainFromDb (formula.patternDb (plan.microphone->pattern));
            channel.sourceModel = plan.sourceLevel;
            channel.sourceLevel.prepare (spec, plan.sourceLevel, {});
        }
    }

    for (auto& line : air)
        line.assign (airSamples, 0.0);

    next = 0;
    scratch.assign (static_cast<std::size_t> (spec.maxBlock), 0.0);
}

void Spill::continueFrom (const Spill& before) noexcept
{
    for (std::size_t source = 0; source < air.size(); ++source)
        std::copy (before.air[source].begin(), before.air[source].end(), air[source].begin());

    next = before.next;
}

Spill::Energies Spill::addTo (float* performance, int index, const SourceLevel::Settings& settings, int numSamples) noexcept
{
    auto& channel = channels[static_cast<std::size_t> (index)];

    if (! channel.isOpenMicrophone)
        return {};

    const auto pascalsOfFullScale = SourceLevel::peakOfFullScale (channel.sourceModel, settings);
    Energies energies;

    for (int n = 0; n < numSamples; ++n)
    {
        const auto own = pascalsOfFullScale * static_cast<double> (performance[n]);
        scratch[static_cast<std::size_t> (n)] = std::isfinite (own) ? own : 0.0;
        energies.performance += scratch[static_cast<std::size_t> (n)] * scratch[static_cast<std::size_t> (n)];
    }

    channel.meters.performance.add (scratch.data(), numSamples);

    for (int n = 0; n < numSamples; ++n)
    {
        const auto now = next + airSamples + static_cast<std::size_t> (n);
        const auto pascals = channel.fromMonitors * air[0][(now - delay[0]) % airSamples] + air[1][(now - delay[1]) % airSamples];
        performance[n] += static_cast<float> (channel.sourceLevel.undo (pascals, settings));
        scratch[static_cast<std::size_t> (n)] = pascals;
        energies.spill += pascals * pascals;
    }

    channel.meters.spill.add (scratch.data(), numSamples);
    return energies;
}

void Spill::listen (const std::array<double*, 2>& headphones, const std::array<double*, 2>& monitors, int numSamples) noexcept
{
    const auto mean = [] (const std::array<double*, 2>& sides, int n) { return 0.5 * (given (sides[0][n]) + given (sides[1][n])); };

    for (int n = 0; n < numSamples; ++n)
        scratch[static_cast<std::size_t> (n)] = monitorPascals * mean (monitors, n);

    response.process (scratch.data(), numSamples);

    for (int n = 0; n < numSamples; ++n)
    {
        const auto at = (next + static_cast<std::size_t> (n)) % airSamples;
        air[0][at] = scratch[static_cast<std::size_t> (n)];
        air[1][at] = headphonePascals * mean (headphones, n);
    }

    next = (next + static_cast<std::size_t> (numSamples)) % airSamples;
}
} // namespace plus48
