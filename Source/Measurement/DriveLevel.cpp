// SPDX-License-Identifier: GPL-3.0-or-later
#include "DriveLevel.h"

#include "PathFormula.h"

namespace plus48
{
double loudestAtPreampDbu (const Rig& rig, const ChannelRig& channel, const Catalogue& catalogue, double peak)
{
    const auto plan = ChannelPlan::from (rig, channel, catalogue);
    const PathFormula formula (plan, Path::b, ChannelSettings::from (channel), rig.sampleRate);
    const auto rms = peak * SourceLevel::peakOfFullScale (plan.sourceLevel, SourceLevel::Settings::of (channel)) / sqrtTwo;
    return dbuFromVolts (rms * std::sqrt (formula.transferPower (PathStage::performance, PathStage::input, referenceHz)));
}

DriveSetting driveSettingFor (const Rig& rig, const ChannelRig& channel, const Catalogue& catalogue, Drive drive, double peak)
{
    return driveSetting (*catalogue.preamp (channel.external.preampId), drive, loudestAtPreampDbu (rig, channel, catalogue, peak));
}
} // namespace plus48
