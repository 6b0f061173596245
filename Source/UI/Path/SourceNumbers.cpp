// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourceNumbers.h"

#include "ParameterControls.h"

#include "Rig/RigLimits.h"
#include "Rig/VoiceLevels.h"

namespace plus48::ui
{
namespace
{
juce::String distanceText (double metres)
{
    return metres < 1.0 ? juce::String (juce::roundToInt (100.0 * metres)) + " cm away" : juce::String (metres, 1) + " m away";
}

/** Centimetres, unless it says metres. */
std::optional<double> metresFromText (const juce::String& text)
{
    const auto number = readNumber (text);

    if (! number.has_value())
        return std::nullopt;

    const auto isMetres = text.trim().endsWithIgnoreCase ("m") && ! text.trim().endsWithIgnoreCase ("cm");
    return isMetres ? *number : *number / 100.0;
}

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
    setValue (channel.voiceSpl > 0.0 ? channel.voiceSpl : *channel.performedSpl);
}

DistanceNumber::DistanceNumber (SetupEditor& editor)
{
    bind (*this, editor, ParameterId::distance);
    setRange (0.03, 2.0, 0.01);
    setUnit (0.05, 6.0);
    textOf = distanceText;
    valueOf = metresFromText;
}

void DistanceNumber::show (const ChannelRig& channel)
{
    setVisible (channel.usesMicrophone());
    setValue (channel.distanceMetres);
}
} // namespace plus48::ui
