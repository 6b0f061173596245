// SPDX-License-Identifier: GPL-3.0-or-later
#include "LoopGain.h"

#include "PathFormula.h"

#include "Equipment/ResponsePointCurve.h"
#include "Interface/MonitorMix.h"

namespace plus48
{
namespace
{
constexpr double stepsPerOctave = 12.0;

/** One open microphone on its way to the outputs. */
struct Channel
{
    PathFormula formula;
    double share = 0.0; // of what it records, in the mean of both sides of the mix
    double fromMonitors = 0.0; // pascals where full scale leaves the mix, at 997 Hz
};
} // namespace

LoopGain LoopGain::of (const Rig& rig, const Catalogue& catalogue, const SpillFormula& spill, const MonitorSettings& settings, Through through)
{
    const auto monitorsGain = through == Through::headphones ? 0.0 : MonitorMix::outputGain (settings.monitorsDb, settings.monitorsOn);
    const auto headphonesGain = through == Through::monitors ? 0.0 : MonitorMix::outputGain (settings.headphonesDb);
    const auto direct = settings.direct ? (settings.isDirectStereo ? 0.5 : 1.0) : 0.0;
    const auto share = MonitorMix::inputGain (settings.balance) * (direct + (settings.throughComputer ? 1.0 : 0.0));
    const auto response = curveThrough (spill.loudspeakers().monitors.response);
    const auto fromHeadphones = headphonesGain * pascalsFromSpl (spill.headphonesSpl (0.0));
    std::vector<Channel> channels;

    if (share <= 0.0 || monitorsGain + headphonesGain <= 0.0)
        return {};

    for (const auto& channel : rig.channels)
        if (const auto plan = ChannelPlan::from (rig, channel, catalogue); plan.microphone.has_value())
            channels.push_back ({ PathFormula (plan, channel.activePath, ChannelSettings::from (channel), rig.sampleRate), share, monitorsGain * pascalsFromSpl (spill.monitorsSpl (0.0, plan.microphone->pattern)) });

    LoopGain worst;

    for (auto hz = audioBandLowHz; hz <= audioBandHighHz; hz *= std::exp2 (1.0 / stepsPerOctave))
    {
        const auto ofMonitors = gainFromDb (response.dbAt (hz));
        auto loop = 0.0;

        for (const auto& channel : channels)
            loop += channel.share * (channel.fromMonitors * ofMonitors + fromHeadphones) * std::sqrt (channel.formula.transferPower (PathStage::performance, PathStage::recorded, hz));

        if (const auto db = dbFromGain (loop); db > worst.db)
            worst = { db, hz };
    }

    return worst;
}
} // namespace plus48
