// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Share/ShareText.h"

#include "Signal/SignedText.h"

#include <cmath>

namespace plus48::ui
{
using juce::String;

juce::String depthWords (BitDepth bits) { return bits == BitDepth::int16 ? "16-bit" : (bits == BitDepth::int24 ? "24-bit" : "32-bit float"); }

juce::String rateWords (double hz) { return neatNumber (0.001 * hz) + " kHz"; }

juce::String minutesAndSeconds (double seconds) { return clockText (seconds, false); }
juce::String preciseTime (double seconds) { return clockText (seconds); }

juce::String formatWords (const SoundFormat& format, const ResolvedFormat& resolved, juce::int64 numBytes)
{
    return String (format.type == SoundFormat::Type::flac ? "FLAC, " : "WAV, ") + depthWords (resolved.bits) + ", " + rateWords (resolved.sampleRate) + ", "
         + (format.type == SoundFormat::Type::flac ? "about " : "") + bytesInWords (numBytes);
}

juce::String folderWords (const juce::File& folder)
{
    const auto home = juce::File::getSpecialLocation (juce::File::userHomeDirectory);

    if (! folder.isAChildOf (home))
        return folder.getFullPathName();

    return folder.getRelativePathFrom (home).replaceCharacter ('\\', '/').replace ("/", ", ");
}

juce::File existingFolder (juce::File folder)
{
    while (! folder.isDirectory() && folder != folder.getParentDirectory())
        folder = folder.getParentDirectory();

    return folder;
}

juce::StringArray matchWords (bool isMatched, const std::optional<MatchedPair>& pair)
{
    const String title = isMatched ? "Both equally loud" : "As they are";

    if (! pair.has_value())
        return { title, "Measuring the loudness" };

    const auto gain = signedNumber (std::abs (pair->gainDb), 1) + " dB";

    if (! isMatched)
        return { title, "Off: B is " + gain + (pair->gainDb < 0.0 ? " louder" : " softer") };

    return { title, String ("B turned ") + (pair->gainDb < 0.0 ? "down " : "up ") + gain + ", " + signedNumber (std::abs (pair->residualLu), 2) + " LU apart" };
}

juce::StringArray turnUpWords (bool isTurnedUp, std::optional<double> peakDbfs, double gainDb)
{
    const String title = "Turned up for listening";

    if (! peakDbfs.has_value())
        return { title, "Measuring the loudness" };

    if (! isTurnedUp)
        return { title, "Off: left at " + signedNumber (*peakDbfs, 1) + " dBFS, as you recorded it" };

    return { title, gainDb > 0.0 ? "By " + signedNumber (gainDb, 1) + " dB: peaks at " + signedNumber (*peakDbfs + gainDb, 1) + " dBFS" : String ("It is loud enough as it is") };
}
} // namespace plus48::ui
