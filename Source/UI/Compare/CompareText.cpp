// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Compare/CompareText.h"

#include "Measurement/AdviceLevels.h"
#include "Studio/LevelMatch.h"
#include "Studio/SignedText.h"

#include <algorithm>
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

NoiseComparison compareNoise (double aDbfs, double bDbfs, std::optional<double> differenceDb, double audibleDb)
{
    NoiseComparison compared;

    if (! differenceDb.has_value() || ! std::isfinite (aDbfs) || ! std::isfinite (bDbfs))
    {
        compared.a = signedNumber (aDbfs, 1);
        compared.b = signedNumber (bDbfs, 1);
        compared.message = "A silent path cannot be compared.";
        return compared;
    }

    // What is only louder would be turned down with its noise.
    compared.isAfterMatching = std::abs (*differenceDb) > levelMatch::toleranceDb + 0.005;
    const auto tenths = [] (double db) { return static_cast<int> (std::round (10.0 * db)); };
    const auto a = tenths (aDbfs), b = tenths (bDbfs - (compared.isAfterMatching ? *differenceDb : 0.0));
    compared.a = signedNumber (0.1 * a, 1);
    compared.b = signedNumber (0.1 * b, 1);

    // Of the figures as they are shown: a reader subtracts them.
    const auto noisier = 0.1 * (b - a);

    if (a == b)
    {
        compared.message = "Both are equally quiet.";
        return compared;
    }

    compared.message = "B is " + signedNumber (std::abs (noisier), 1) + " dB " + (noisier > 0.0 ? "noisier" : "quieter");

    if (std::abs (noisier) < AdviceLevels::noticedDb)
        compared.message += ": too little to hear.";
    else if (const auto heard = std::min (std::abs (noisier), audibleDb); heard < AdviceLevels::noticedDb)
        compared.message += ": neither can be heard.";
    else
        compared.message += heard < AdviceLevels::clearDb ? ": a little, in the pauses." : ": listen to the pauses.";

    return compared;
}
} // namespace plus48::ui
