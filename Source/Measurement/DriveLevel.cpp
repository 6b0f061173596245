// SPDX-License-Identifier: GPL-3.0-or-later
#include "DriveLevel.h"

#include "PathFormula.h"

#include "Rig/Phantom.h"

#include <cmath>

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

DriveReach DriveReach::of (const Rig& rig, const ChannelRig& channel, const Catalogue& catalogue, Drive drive, double loudestDbu)
{
    const auto& preamp = *catalogue.preamp (channel.external.preampId);
    const auto setting = driveSetting (preamp, drive, loudestDbu);
    DriveReach reach { drive, setting.end, setting.missingDb, 0.0 };

    const auto* audioInterface = catalogue.audioInterface (rig.interfaceId);

    if (setting.end != DriveSetting::End::gain || channel.booster || ! channel.usesMicrophone() || audioInterface == nullptr || ! phantomCanReach (channel, Path::b, *audioInterface))
        return reach;

    auto boosted = channel;
    boosted.booster = boosted.phantom = true;
    const auto moreDb = loudestAtPreampDbu (rig, boosted, catalogue, 1.0) - loudestAtPreampDbu (rig, channel, catalogue, 1.0);

    if (std::isfinite (moreDb))
        reach.boosterBringsDb = std::max (0.0, setting.missingDb - driveSetting (preamp, drive, loudestDbu + moreDb).missingDb);

    return reach;
}

juce::String DriveReach::inWords() const
{
    if (isReached())
        return {};

    const auto decibels = [] (double db) { return juce::String (std::max (1, juce::roundToInt (db))) + " dB"; };
    const auto knob = juce::String (end == DriveSetting::End::gain ? "The gain knob" : "The output trim");
    const auto words = knob + " ends " + decibels (missingDb) + " before " + toWord (drive) + ".";

    if (boosterBringsDb <= 0.0)
        return words;

    return words + (boosterBringsDb > missingDb - 0.5 ? juce::String (" With an inline booster it gets there.") : " An inline booster brings it " + decibels (boosterBringsDb) + " nearer.");
}
} // namespace plus48
