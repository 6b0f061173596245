// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourceNumbers.h"

#include "ParameterControls.h"

#include "Rig/RigLimits.h"
#include "Rig/VoiceLevels.h"
#include "UI/Controls/ParameterText.h"

namespace plus48::ui
{
namespace
{
juce::String voiceText (double spl)
{
    const auto rounded = juce::roundToInt (spl);

    for (const auto& level : voiceLevels)
        if (juce::roundToInt (level.spl) == rounded)
            return juce::String (level.name) + ", " + juce::String (rounded) + " dB";

    return juce::String (rounded) + " dB at 30 cm";
}
} // namespace

VoiceNumber::VoiceNumber (SetupEditor& editor)
{
    bind (*this, editor, ParameterId::voice);
    setRange (limits::voiceSpl.low, limits::voiceSpl.high, 1.0);
    setUnit (1.0, 10.0);
    textOf = voiceText;
}

void VoiceNumber::show (const ChannelRig& channel)
{
    setVisible (channel.performedSpl.has_value());

    if (! channel.performedSpl.has_value())
        return;

    setDefault (*channel.performedSpl);
    setValue (*voiceSplOf (channel));
}

DistanceNumber::DistanceNumber (SetupEditor& editor)
{
    bind (*this, editor, ParameterId::distance);
    setRange (limits::reachMetres.low, limits::reachMetres.high, 0.01);
    setUnit (0.05, 6.0);
    textOf = [] (double metres) { return distanceText (metres) + " away"; };
    valueOf = metresFromText;
}

void DistanceNumber::show (const ChannelRig& channel)
{
    setVisible (channel.usesMicrophone());
    setValue (channel.distanceMetres);
}
} // namespace plus48::ui
