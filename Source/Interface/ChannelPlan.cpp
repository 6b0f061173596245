// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChannelPlan.h"

#include "Equipment/PolarPattern.h"
#include "Rig/ChannelSettings.h"

namespace plus48
{
namespace
{
BitDepth bitsOf (const Rig& rig, const InterfaceModel& audioInterface)
{
    return rig.bits.value_or (audioInterface.bits == 16 ? BitDepth::int16 : BitDepth::int24);
}

PathPlan builtInPath (const Rig& rig, const ChannelRig& channel, const InterfaceModel& audioInterface)
{
    const auto& input = *audioInterface.input (channel.builtIn.jack);

    PathPlan path;
    path.preamps.push_back ({ PreampPlan::Role::input, input.preamp, input.preamp.inputOhms.front() });
    path.converter = { input.maxInDbuAt0Db, audioInterface.converterDynamicRangeDba, bitsOf (rig, audioInterface) };
    return path;
}

PathPlan externalPath (const Rig& rig, const ChannelRig& channel, const InterfaceModel& audioInterface, const PreampModel& external)
{
    const auto& into = channel.external.into;

    PathPlan path;
    path.preamps.push_back ({ PreampPlan::Role::external, external, channel.external.impedanceOhm });
    path.isOptical = external.converterMaxInDbu.has_value() && audioInterface.opticalInputs > 0 && into.jack == Jack::line;

    if (path.isOptical)
    {
        path.converter = { *external.converterMaxInDbu, external.converterDynamicRangeDba.value_or (audioInterface.converterDynamicRangeDba), bitsOf (rig, audioInterface) };
        return path;
    }

    const auto& input = *audioInterface.input (into.jack);
    path.preamps.push_back ({ PreampPlan::Role::input, input.preamp, input.preamp.inputOhms.front() });
    path.converter = { input.maxInDbuAt0Db, audioInterface.converterDynamicRangeDba, bitsOf (rig, audioInterface) };
    return path;
}

/** Whether microphone and booster can be powered by what offers +48 V and plug-in power here. */
bool isPowered (PowerNeed need, bool hasBooster, bool offersPhantom, bool offersPlugIn)
{
    // A booster takes the +48 V and passes none on.
    if (hasBooster)
        return offersPhantom && need == PowerNeed::none;

    return need == PowerNeed::none || (need == PowerNeed::phantom ? offersPhantom : offersPlugIn);
}
} // namespace

ChannelPlan ChannelPlan::from (const Rig& rig, const ChannelRig& channel, const Catalogue& catalogue)
{
    const auto& audioInterface = *catalogue.audioInterface (rig.interfaceId);
    const auto& external = *catalogue.preamp (channel.external.preampId);

    ChannelPlan plan;
    plan.noiseMutes = rig.noiseMutes;
    plan.character = rig.character;
    plan.paths = { builtInPath (rig, channel, audioInterface), externalPath (rig, channel, audioInterface, external) };

    auto need = PowerNeed::none;

    if (channel.usesMicrophone())
    {
        plan.microphone = *catalogue.microphone (channel.microphoneId);
        plan.impedance = SourceImpedance::of (*plan.microphone);
        plan.sourceLevel = { sqrtTwo * pascalsFromSpl (channel.fullScaleSpl), true, polar::gradientOf (plan.microphone->pattern), channel.performedSpl };
        plan.roomDba = rig.noiseMutes.room ? std::nullopt : rig.roomDba;
        need = plan.microphone->power;

        if (channel.booster)
        {
            const auto& booster = *catalogue.preamp (channel.boosterId);
            plan.booster = PreampPlan { PreampPlan::Role::booster, booster, booster.inputOhms.front() };
        }
    }
    else
    {
        plan.instrument = *catalogue.instrument (channel.instrumentId);
        plan.impedance = SourceImpedance::of (*plan.instrument);
        plan.sourceLevel = { sqrtTwo * voltsFromDbu (channel.fullScaleDbu.value_or (plan.instrument->fullScaleDbu)), false, 0.0 };
    }

    const auto atMicJack = channel.builtIn.jack == Jack::mic;
    const auto hasBooster = plan.booster.has_value();
    plan.paths[0].isUnpowered = ! isPowered (need, hasBooster, atMicJack && audioInterface.hasPhantom, atMicJack && audioInterface.hasPlugInPower);

    // External preamps bring their own +48 V; none offers plug-in power.
    plan.paths[1].isUnpowered = ! isPowered (need, hasBooster, true, false);
    return plan;
}

double ChannelPlan::loadOhm (Path which) const noexcept
{
    return booster.has_value() ? booster->inputOhm : path (which).preamps.front().inputOhm;
}

Preamp::Settings preampSettings (PreampPlan::Role role, Path path, bool isLast, const ChannelSettings& now) noexcept
{
    Preamp::Settings settings;

    switch (role)
    {
        case PreampPlan::Role::booster:
            settings.gainDb = boosterGainDb;
            return settings;

        case PreampPlan::Role::external:
            settings.gainDb = now.externalGainDb;
            settings.trimDb = now.externalTrimDb;
            break;

        case PreampPlan::Role::input:
            settings.gainDb = path == Path::a ? now.builtInGainDb : now.externalIntoGainDb;
            settings.pad = now.pad;
            break;
    }

    // The switches of the interface's channel sit at its own input, the last analogue box of every path.
    settings.lowCut = isLast && now.lowCut;
    settings.invertPolarity = isLast && now.invertPolarity;
    return settings;
}
} // namespace plus48
