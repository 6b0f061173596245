// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/Setup.h"

namespace plus48::test
{
/** The names and channels of what plays into the first eight inputs, one word each. */
inline juce::String sourcesOf (const Setup& setup)
{
    juce::StringArray words;

    for (int input = 0; input < 8; ++input)
        words.add (setup.sourceOf (input).name + ":" + juce::String (setup.sourceOf (input).channel) + (setup.isArmed (input) ? "*" : ""));

    return words.joinIntoString (" ");
}

/** Everything of a setup, to be read where two of them differ. */
inline juce::String described (const Setup& setup)
{
    juce::String text;

    for (int input = 0; input < setup.numInputsInAll(); ++input)
    {
        const auto& channel = setup.channelOf (input);
        text << "\n"
             << (input < setup.numInputs() ? "" : "(absent) ") << input + 1 << ": " << setup.sourceOf (input).name << ":" << setup.sourceOf (input).channel << (setup.isArmed (input) ? "*" : "")
             << " " << channel.microphoneId << channel.instrumentId << " jack " << static_cast<int> (channel.builtIn.jack) << " gain " << channel.builtIn.gainDb << " pad " << static_cast<int> (channel.pad)
             << " spl " << channel.fullScaleSpl << " dbu " << channel.fullScaleDbu.value_or (999.0) << " at " << channel.distanceMetres
             << " B " << channel.external.gainDb << " " << channel.external.trimDb << " into " << static_cast<int> (channel.external.into.jack) << " " << channel.external.into.gainDb << " phantom " << static_cast<int> (channel.phantom);
    }

    return text;
}
} // namespace plus48::test
