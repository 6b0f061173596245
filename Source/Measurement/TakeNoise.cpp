// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeNoise.h"

#include "NoiseBudget.h"

#include "Recording/TakeEquipment.h"
#include "Rig/RigCheck.h"

#include <algorithm>

namespace plus48
{
namespace
{
constexpr double shortestSeconds = 0.05;
constexpr std::int64_t mostStates = 1000;

/** One channel through the take: how its rig stands now, and what has been added up so far. */
class ChannelNoise
{
public:
    ChannelNoise (const TakeMetadata& take, std::size_t channelIndex, const Catalogue& equipment)
        : catalogue (equipment), index (channelIndex), bits (take.bits), rig (take.rig)
    {
        rig.bits = bits;
        length = std::max<std::int64_t> (1, take.numSamples);
        shortest = std::max (static_cast<std::int64_t> (shortestSeconds * take.rig.sampleRate), length / mostStates);
    }

    void hold (std::int64_t until)
    {
        until = std::min (until, length);

        // A short take has its first state at least.
        if (until - since >= shortest || (samples == 0 && until >= length))
        {
            const auto& channel = rig.channels[index];
            const PathFormula formula (ChannelPlan::from (rig, channel, catalogue), channel.activePath, ChannelSettings::from (channel), rig.sampleRate);
            const auto held = std::max<std::int64_t> (1, until - since);
            power += static_cast<double> (held) * NoiseBudget::of (formula).at (PathStage::recorded).aWeighted.total();
            samples += held;
        }

        since = std::max (since, until);
    }

    void change (const TakeEvent& event)
    {
        if (event.channel != static_cast<int> (index) || (event.kind != TakeEvent::Kind::settings && event.kind != TakeEvent::Kind::activePath))
            return;

        hold (event.position);
        auto& channel = rig.channels[index];

        if (event.kind == TakeEvent::Kind::settings)
            event.settings.writeTo (channel);
        else
            channel.activePath = event.activePath;
    }

    void change (const RigChange& next)
    {
        hold (next.position);

        if (index >= next.rig.channels.size())
            return;

        // Another chain does not change which path is heard.
        const auto activePath = rig.channels[index].activePath;
        rig = next.rig;
        rig.bits = bits;
        rig.channels[index].activePath = activePath;
    }

    double result()
    {
        hold (length);
        return samples > 0 ? power / static_cast<double> (samples) : 0.0;
    }

private:
    const Catalogue& catalogue;
    std::size_t index;
    std::optional<BitDepth> bits;
    Rig rig;
    std::int64_t length = 1, shortest = 1, since = 0, samples = 0;
    double power = 0.0;
};
} // namespace

std::optional<double> takeNoiseFloorDbfsA (const TakeMetadata& take, const Catalogue& local)
{
    juce::StringArray problems;
    const auto catalogue = equipmentFor (take, local, problems);
    const auto isKnown = [&catalogue] (const Rig& rig) { return ! rig.channels.empty() && ! checkRig (rig, catalogue).has_value(); };

    if (! isKnown (take.rig) || ! std::all_of (take.rigChanges.begin(), take.rigChanges.end(), [&] (const RigChange& change) { return isKnown (change.rig); }))
        return {};

    double noisiest = 0.0;

    for (std::size_t index = 0; index < take.rig.channels.size(); ++index)
    {
        ChannelNoise channel (take, index, catalogue);
        auto rigChange = take.rigChanges.begin();

        for (const auto& event : take.events)
        {
            for (; rigChange != take.rigChanges.end() && rigChange->position <= event.position; ++rigChange)
                channel.change (*rigChange);

            channel.change (event);
        }

        for (; rigChange != take.rigChanges.end(); ++rigChange)
            channel.change (*rigChange);

        noisiest = std::max (noisiest, channel.result());
    }

    return noisiest > 0.0 ? std::optional (dbFromPower (noisiest)) : std::nullopt;
}
} // namespace plus48
