// SPDX-License-Identifier: GPL-3.0-or-later
#include "Spill.h"

#include "Equipment/ResponsePointCurve.h"

#include <algorithm>
#include <utility>

namespace plus48
{
namespace
{
/** Room for the slowest monitors at the highest rate; a power of two. */
constexpr std::size_t airSamples = 8192;

constexpr double spillFadeSeconds = 0.01;

/** In samples: no block is shorter, whatever delay equipment of the user's own has. */
constexpr long leastDelay = 16;

/** What is no number is silence: it would stay in the air for good. The outputs give no more than full scale. */
double given (double sample) noexcept { return std::isfinite (sample) ? std::clamp (sample, -1.0, 1.0) : 0.0; }
} // namespace

void Spill::prepare (const StageSpec& spec, const SpillFormula& formula, const std::vector<ChannelPlan>& plans)
{
    const auto toSamples = [&] (double seconds) { return static_cast<std::size_t> (std::clamp<long> (std::lround (seconds * spec.sampleRate), leastDelay, static_cast<long> (airSamples) - spec.maxBlock)); };
    delay = delayBefore = { toSamples (formula.monitorsDelaySeconds()), toSamples (SpillFormula::headphonesDelaySeconds) };
    longest = std::min (spec.maxBlock, static_cast<int> (std::min (delay[0], delay[1])));

    // Two monitors playing the same make the formula's level together: each sample here is the mean of both sides.
    emission.monitorPascals = sqrtTwo * pascalsFromSpl (formula.monitorsSpl (0.0));
    emission.headphonePascals = sqrtTwo * pascalsFromSpl (formula.headphonesSpl (0.0));
    emission.response.prepare (fitResponse (curveThrough (formula.loudspeakers().monitors.response), spec.sampleRate));

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
    faded = fadeSamples = spillFadeSeconds * spec.sampleRate;
    scratch.assign (static_cast<std::size_t> (spec.maxBlock), 0.0);
    scratchBefore = scratch;
}

void Spill::continueFrom (Spill& before) noexcept
{
    for (std::size_t source = 0; source < air.size(); ++source)
        std::copy (before.air[source].begin(), before.air[source].end(), air[source].begin());

    for (std::size_t c = 0; c < channels.size(); ++c)
        channels[c].fromMonitorsBefore = c < before.channels.size() && before.channels[c].isOpenMicrophone ? before.channels[c].fromMonitors : channels[c].fromMonitors;

    next = before.next;
    delayBefore = before.delay;
    longestBefore = before.longest;
    std::swap (emissionBefore, before.emission);
    faded = 0.0;
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
        const auto arrived = [&] (double fromMonitors, const std::array<std::size_t, 2>& late) { return fromMonitors * air[0][(now - late[0]) % airSamples] + air[1][(now - late[1]) % airSamples]; };
        const auto share = shareAt (n);
        auto pascals = arrived (channel.fromMonitors, delay);

        if (share < 1.0)
            pascals = share * pascals + (1.0 - share) * arrived (channel.fromMonitorsBefore, delayBefore);

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

    const auto count = static_cast<std::size_t> (numSamples);
    const auto isFading = shareAt (0) < 1.0;

    for (std::size_t n = 0; n < count; ++n)
    {
        const auto sound = mean (monitors, static_cast<int> (n));
        scratch[n] = emission.monitorPascals * sound;
        scratchBefore[n] = emissionBefore.monitorPascals * sound;
    }

    emission.response.process (scratch.data(), numSamples);

    if (isFading)
        emissionBefore.response.process (scratchBefore.data(), numSamples);

    for (std::size_t n = 0; n < count; ++n)
    {
        const auto at = (next + n) % airSamples;
        const auto share = shareAt (static_cast<int> (n));
        const auto fade = [share, isFading] (double now, double before) { return isFading ? share * now + (1.0 - share) * before : now; };
        air[0][at] = fade (scratch[n], scratchBefore[n]);
        air[1][at] = fade (emission.headphonePascals, emissionBefore.headphonePascals) * mean (headphones, static_cast<int> (n));
    }

    next = (next + count) % airSamples;
    faded = std::min (fadeSamples, faded + numSamples);
}
} // namespace plus48
