// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Compare/CompareText.h"

#include "Studio/LevelMatch.h"
#include "Studio/SignedText.h"

#include <cmath>

namespace plus48::ui
{
using juce::String;

juce::String levelMatchText (bool isMatched, std::optional<double> differenceDb, double trimDb)
{
    if (! differenceDb.has_value())
        return "One of the two is silent";

    const auto difference = std::abs (*differenceDb);
    const auto isEqual = difference <= levelMatch::toleranceDb + 0.005;
    const auto more = signedNumber (difference, 1) + " dB " + (*differenceDb > 0.0 ? "louder" : "quieter");

    if (! isMatched)
        return isEqual ? String ("A and B are equally loud") : "B is " + more;

    if (! isEqual)
        return "B still " + more + ": its knobs end here";

    return trimDb <= -0.05 ? "B turned down " + signedNumber (-trimDb, 1) + " dB, within 0.1 dB" : String ("B as loud as A, within 0.1 dB");
}

juce::String noiseDifferenceText (double aDbfs, double bDbfs)
{
    if (! std::isfinite (aDbfs) || ! std::isfinite (bDbfs))
        return "A silent path makes no noise.";

    const auto difference = std::abs (bDbfs - aDbfs);
    const auto more = "B is " + signedNumber (difference, 1) + " dB " + (bDbfs > aDbfs ? "noisier" : "quieter");

    if (difference < 0.05)
        return "Both are equally quiet.";

    if (difference < 1.0)
        return more + ": nobody hears that.";

    return difference < 3.0 ? more + ": heard only side by side." : more + ": that can be heard in the pauses.";
}
} // namespace plus48::ui
