// SPDX-License-Identifier: GPL-3.0-or-later
#include "LevelReference.h"

#include "Signal/SignedText.h"

namespace plus48
{
namespace
{
juce::String readingOf (double dbfs)
{
    return dbfs > 0.0 ? "is " + signedNumber (dbfs, 0) + " dB too much" : "reads " + signedNumber (dbfs, 0);
}
} // namespace

LevelReference LevelReference::of (const InterfaceInput& input, double gainDb, bool isPadOn) noexcept
{
    return { input.maxInDbuAt0Db - gainDb + (isPadOn ? input.preamp.padDb : 0.0) };
}

juce::String LevelReference::inWords() const
{
    return "Here 0 dBFS is " + juce::String (fullScaleDbu > 0.0 ? "+" : "") + signedNumber (fullScaleDbu, 0) + " dBu at the socket: studio gear's +4 dBu " + readingOf (dbfs (studioDbu))
         + ", a player's " + signedNumber (-10.0, 0) + " dBV " + readingOf (dbfs (homeDbu)) + ".";
}
} // namespace plus48
