// SPDX-License-Identifier: GPL-3.0-or-later
#include "EngineBinding.h"

#include "RigRules.h"

#include "Live/LiveSources.h"

namespace plus48
{
namespace
{
/** Whether one chain can become the other by knobs alone. */
bool isSameEquipment (const Rig& left, Rig right)
{
    if (left.channels.size() != right.channels.size())
        return false;

    for (std::size_t i = 0; i < left.channels.size(); ++i)
    {
        ChannelSettings::from (left.channels[i]).writeTo (right.channels[i]);
        right.channels[i].activePath = left.channels[i].activePath;
    }

    return left == right;
}
} // namespace

juce::Result EngineBinding::apply (const Setup& next)
{
    if (next.headphonesId != appliedHeadphones || next.monitorsId != appliedMonitors || next.monitorPlacement != appliedPlacement)
        live.setLoudspeakers (appliedHeadphones = next.headphonesId, appliedMonitors = next.monitorsId, appliedPlacement = next.monitorPlacement);

    if (const auto set = applyRig (rigRules::runningRig (next, catalogue)); set.failed())
        return set;

    live.setInputs (next.runningInputs());

    // Before the monitors may be opened.
    risk.setupIs (next);
    live.setInputMutedInMonitors (risk.needsAgreement());

    applyMonitor (next.monitor);
    return juce::Result::ok();
}

void EngineBinding::forgetEquipment()
{
    appliedRig.channels.clear();
    appliedHeadphones.clear();
    appliedMonitors.clear();
}

void EngineBinding::applyMonitor (const MonitorSettings& wanted)
{
    monitorOfSetup = wanted;
    auto next = wanted;

    if (isPlaybackAlone)
    {
        next.direct = next.throughComputer = next.monitorsOn = false;
        next.balance = 0.0;
    }

    if (next != live.monitor())
        live.setMonitor (next);
}

void EngineBinding::hearPlaybackAlone (bool shouldBeAlone)
{
    isPlaybackAlone = shouldBeAlone;
    applyMonitor (monitorOfSetup);
}

void EngineBinding::agreeToMonitors()
{
    risk.agree();
    live.setInputMutedInMonitors (risk.needsAgreement());
}

MonitorSettings EngineBinding::monitorHeard() const
{
    auto heard = live.monitorHeard();
    heard.monitorsOn &= ! risk.needsAgreement() && ! (heard.mutesMonitorsWhileRecording && live.isTakeRunning());
    return heard;
}

void EngineBinding::play (std::unique_ptr<LiveSources> sources) { live.setSources (std::move (sources)); }

juce::Result EngineBinding::applyRig (const Rig& rig)
{
    if (! isSameEquipment (appliedRig, rig))
    {
        if (const auto set = live.setRig (rig); set.failed())
            return set;
    }
    else
    {
        for (std::size_t i = 0; i < rig.channels.size(); ++i)
        {
            const auto channel = static_cast<int> (i);

            if (const auto settings = ChannelSettings::from (rig.channels[i]); settings != ChannelSettings::from (appliedRig.channels[i]))
                live.setSettings (channel, settings);

            if (rig.channels[i].activePath != appliedRig.channels[i].activePath)
                live.setActivePath (channel, rig.channels[i].activePath);
        }
    }

    appliedRig = rig;
    return juce::Result::ok();
}
} // namespace plus48
