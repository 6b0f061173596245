// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourceDefaults.h"

#include "OpticalInputs.h"
#include "RigRules.h"

namespace plus48
{
SourceDefaults::SourceDefaults (const Catalogue& catalogueToUse, const SourceSelector& selectorToUse, const SourcePeaks& peaksToUse, const Calibrations& calibrationsToUse)
    : catalogue (catalogueToUse), selector (selectorToUse), peaks (peaksToUse), calibrations (calibrationsToUse)
{
}

void SourceDefaults::set (Setup& setup, int input) const
{
    auto& channel = setup.channelOf (input);
    const auto& source = setup.sourceOf (input);

    if (const auto* shipped = selector.shippedChannel (source))
    {
        rigRules::applySourceDefaults (channel, *shipped, setup.rig, catalogue);
    }
    else
    {
        channel.fullScaleSpl = ChannelRig().fullScaleSpl;
        channel.fullScaleDbu.reset();
        channel.voiceSpl = ChannelRig().voiceSpl;
        channel.performedSpl.reset();

        if (source.isLive())
        {
            channel.fullScaleSpl = calibrations.of (input).value_or (Calibration()).fullScaleSpl;

            // The device brings sound from a real microphone.
            if (! channel.usesMicrophone())
            {
                channel.instrumentId.clear();
                channel.microphoneId = ChannelRig().microphoneId;
            }
        }

        rigRules::plugIn (channel, setup.rig, catalogue);
    }

    setGains (setup, input);
}

void SourceDefaults::setGains (Setup& setup, int input) const
{
    auto& channel = setup.channelOf (input);
    const auto forecast = peaks.forecast (setup.sourceOf (input));

    if (opticalInputs::isOptical (setup, catalogue, input))
    {
        opticalInputs::plugIn (setup, catalogue);
        rigRules::fitKnobs (channel, setup.rig, catalogue);
        channel.external.trimDb = 0.0;
        setExternalGainForPeak (channel, setup.rig, catalogue, forecast);
        return;
    }

    setBuiltInGainForPeak (channel, setup.rig, catalogue, forecast);

    if (setup.isLevelMatched)
        setExternalGainToMatch (channel, setup.rig, catalogue, forecast);
}
} // namespace plus48
