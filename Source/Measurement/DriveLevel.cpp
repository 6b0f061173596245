// SPDX-License-Identifier: GPL-3.0-or-later
#include "DriveLevel.h"

#include "PathFormula.h"

namespace plus48
{
double loudestAtPreampDbu (const Rig& rig, const ChannelRig& channel, const Catalogue& catalogue, double peak)
{
    const auto plan = ChannelPlan::from (rig, channel, catalogue);
    const PathFormula formula (plan, Path::b, ChannelSettings::from (channel), rig.sampleRate);
    const auto nearer = plan.sourceLevel.isAcoustic ? referenceDistanceMetres / channel.distanceMetres : 1.0;
    const auto rms = peak * plan.sourceLevel.peakAtFullScale * nearer / sqrtTwo;
    return dbuFromVolts (rms * std::sqrt (formula.transferPower (PathStage::performance, PathStage::input, referenceHz)));
}

DriveSetting driveSettingFor (const Rig& rig, const ChannelRig& channel, const Catalogue& catalogue, Drive drive, double peak)
{
    return driveSetting (*catalogue.preamp (channel.external.preampId), drive, loudestAtPreampDbu (rig, channel, catalogue, peak));
}
} // namespace plus48
