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

juce::String noiseDifferenceText (double aDbfs, double bDbfs, std::optional<double> differenceDb)
{
    if (! differenceDb.has_value() || ! std::isfinite (aDbfs) || ! std::isfinite (bDbfs))
        return "A silent path cannot be compared.";

    // What is only louder would be turned down with its noise.
    const auto isEqual = std::abs (*differenceDb) <= levelMatch::toleranceDb + 0.005;
    const auto noisier = bDbfs - aDbfs - (isEqual ? 0.0 : *differenceDb);
    const auto before = isEqual ? String() : String ("Equally loud, ");

    if (std::abs (noisier) < 0.05)
        return isEqual ? String ("Both are equally quiet.") : before + "both are equally quiet.";

    const auto text = before + "B is " + signedNumber (std::abs (noisier), 1) + " dB " + (noisier > 0.0 ? "noisier" : "quieter");

    if (std::abs (noisier) < 1.0)
        return text + ": nobody hears that.";

    return text + (std::abs (noisier) < 3.0 ? ": a little, in the pauses." : ": listen to the pauses.");
}
} // namespace plus48::ui
