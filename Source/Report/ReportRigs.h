// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Measurement/NoiseBudget.h"

/** [any thread] The rigs that the report measures: one channel, the default interface, everything else as it comes. */
namespace plus48
{
inline Rig rigWith (const MicrophoneModel& microphone)
{
    Rig rig;
    rig.channels.front().microphoneId = microphone.identity.id;
    rig.channels.front().phantom = microphone.power == PowerNeed::phantom;
    return rig;
}

/** Through an external preamp, into the line input. */
inline Rig withPreamp (Rig rig, const PreampModel& preamp, double gainDb)
{
    auto& channel = rig.channels.front();
    channel.activePath = Path::b;
    channel.external.preampId = preamp.identity.id;
    channel.external.gainDb = gainDb;
    channel.external.impedanceOhm = preamp.inputOhms.front();
    return rig;
}

/** Through an interface's own input; +48 V only where it has any. */
inline Rig withInterface (Rig rig, const InterfaceModel& model, Jack jack, double gainDb)
{
    auto& channel = rig.channels.front();
    rig.interfaceId = model.identity.id;
    channel.activePath = Path::a;
    channel.builtIn = { jack, gainDb };
    channel.phantom = channel.phantom && model.hasPhantom;
    return rig;
}

inline PathFormula formulaOf (const Rig& rig, const Catalogue& catalogue)
{
    const auto& channel = rig.channels.front();
    return { ChannelPlan::from (rig, channel, catalogue), channel.activePath, ChannelSettings::from (channel), rig.sampleRate };
}

/** What a 997 Hz sine of this level is at the recorder, in dBFS, by formula. */
inline double levelByFormula (const Rig& rig, const Catalogue& catalogue, double spl)
{
    return spl - splOfOnePascal + dbFromPower (formulaOf (rig, catalogue).transferPower (PathStage::performance, PathStage::recorded, referenceHz));
}

/** The lowest gain, the middle and the highest; one where the gain is fixed. */
inline std::vector<double> threeGains (const PreampModel& preamp)
{
    if (preamp.gainMaxDb <= preamp.gainMinDb)
        return { preamp.gainMinDb };

    return { preamp.gainMinDb, 0.5 * (preamp.gainMinDb + preamp.gainMaxDb), preamp.gainMaxDb };
}
} // namespace plus48
