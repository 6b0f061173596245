// SPDX-License-Identifier: GPL-3.0-or-later
#include "Harmonics.h"

#include "Tone.h"

#include "Signal/Units.h"

#include <algorithm>

namespace plus48
{
Harmonics analyseHarmonics (std::span<const double> signal, double sampleRate, double hz)
{
    // Some more than are reported: what is not asked for would leak into what is.
    constexpr int numFitted = 12;
    const auto tones = fitTones (signal, sampleRate, harmonicSeries (hz, sampleRate, numFitted));

    Harmonics result;

    if (tones.empty())
        return result;

    result.fundamental = tones.front().amplitude;
    double power = 0.0;

    for (std::size_t i = 0; i < result.dbc.size() && i + 1 < tones.size(); ++i)
    {
        const auto ratio = tones[i + 1].amplitude / result.fundamental;
        result.dbc[i] = std::max (-300.0, dbFromGain (ratio));
        power += ratio * ratio;
    }

    result.thdPercent = 100.0 * std::sqrt (power);
    return result;
}
} // namespace plus48
