// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Interface/ChannelPlan.h"
#include "Measurement/PathFormula.h"

#include <array>
#include <vector>

namespace plus48
{
/** What a whole loop of a known performance comes to, as if nothing clipped: advice need not wait for its loudest word. */
struct ExpectedLevel
{
    /** Peak at the recorder, and the average of what is not a pause; a full-scale sine reads 0 for both. */
    double peakDbfs = 0.0, averageDbfs = 0.0;

    /** Peak at the diaphragm, as the RMS of the sine with that amplitude: pascals or volts. */
    double performancePeak = 0.0;
};

/** Works out ExpectedLevel from the samples of a performance and a path's frequency response. Phase is left out, which changes peaks by
    a decibel or so; the loudest passages are looked at, not all. What has been worked out for one response is kept while only
    gains change. [message thread]
*/
class LevelForecast
{
public:
    /** The performance's samples; it must stay as it is. Nothing of the one before is kept. */
    void setPerformance (const std::vector<float>& samples, double sampleRate);

    /** Some 50 ms for a new response, next to nothing for a new gain. The path must have power, the performance a sound. */
    ExpectedLevel of (const PathFormula&, const Performer::Model&, double distanceMetres);

private:
    static constexpr int order = 14, windowSize = 1 << order, hop = windowSize / 2;
    static constexpr std::size_t numWindows = 24, numPoints = 96;

    /** Power relative to 997 Hz, at frequencies that are equally spaced on a logarithmic axis. */
    using Shape = std::array<float, numPoints>;

    struct Shaped
    {
        Shape shape {};
        double peak = 0.0, meanSquare = 0.0;
    };

    Shape shapeOf (const PathFormula&, const Performer::Model&, double distanceMetres) const;
    Shaped shaped (const Shape&) const;

    std::vector<std::vector<float>> windows;
    double sampleRate = 48000.0, peak = 0.0, gatedMeanSquare = 0.0;
    std::vector<Shaped> known;
};
} // namespace plus48
