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

/** From the ear past the cushion to the microphone. */
constexpr double headphoneDelaySeconds = 0.0016;

constexpr double lineOutReferenceDbu = 4.0;
} // namespace

double Spill::rejectionDb (Pattern pattern) noexcept
{
    switch (pattern)
    {
        case Pattern::omni: return 0.0;
        case Pattern::cardioid: return 17.0;
        case Pattern::figure8: return 20.0;
    }

    return 0.0;
}

void Spill::prepare (const StageSpec& spec, const Model& model, const std::vector<ChannelPlan>& plans)
{
    const auto toSamples = [&] (double seconds) {
        // Later than the block that it is heard in, or it would have to arrive before it leaves.
        const auto samples = static_cast<int> (std::lround (seconds * spec.sampleRate));
        return static_cast<std::size_t> (std::clamp (samples, spec.maxBlock, static_cast<int> (airSamples) - spec.maxBlock));
    };

    delay = { toSamples (0.001 * model.monitors.delayMs), toSamples (headphoneDelaySeconds) };

    // Two monitors playing the same make the catalogue's level together: each sample here is the mean of both sides.
    const auto fullScaleSpl = model.monitors.splAtMicFor4Dbu + model.audioInterface.lineOutMaxDbu - lineOutReferenceDbu;
    monitorPascals = sqrtTwo * pascalsFromSpl (fullScaleSpl);

    const auto output = HeadphoneOutput::of (model.audioInterface, model.headphones);
    headphonePascals = sqrtTwo * pascalsFromSpl (output.spl (output.fullScaleVolts / sqrtTwo) + model.headphones.leakageDb);

    response.prepare (fitResponse (curveThrough (model.monitors.response), spec.sampleRate));

    channels.clear();

    for (const auto& plan : plans)
    {
        Channel channel;
        channel.isOpenMicrophone = plan.microphone.has_value();

        if (channel.isOpenMicrophone)
        {
            channel.fromMonitors = gainFromDb (-rejectionDb (plan.microphone->pattern));
            channel.sourceLevel.prepare (spec, plan.sourceLevel, {});
        }

        channels.push_back (channel);
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

void Spill::addTo (float* performance, int index, const SourceLevel::Settings& settings, int numSamples) noexcept
{
    auto& channel = channels[static_cast<std::size_t> (index)];

    if (! channel.isOpenMicrophone)
        return;

    for (int n = 0; n < numSamples; ++n)
    {
        const auto now = next + airSamples + static_cast<std::size_t> (n);
        const auto pascals = channel.fromMonitors * air[0][(now - delay[0]) % airSamples] + air[1][(now - delay[1]) % airSamples];
        performance[n] += static_cast<float> (channel.sourceLevel.undo (pascals, settings));
    }
}

void Spill::listen (const std::array<double*, 2>& headphones, const std::array<double*, 2>& monitors, int numSamples) noexcept
{
    const auto mean = [] (const std::array<double*, 2>& sides, int n) { return 0.5 * (std::clamp (sides[0][n], -1.0, 1.0) + std::clamp (sides[1][n], -1.0, 1.0)); };

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
