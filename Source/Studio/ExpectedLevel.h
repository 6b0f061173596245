// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Interface/ChannelPlan.h"
#include "Measurement/PathFormula.h"

#include <array>
#include <complex>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace plus48
{
class RealFft;

/** What a whole loop of a known performance comes to, as if nothing clipped: advice need not wait for its loudest word. */
struct ExpectedLevel
{
    /** Peak at the recorder, and the average of what is not a pause; a full-scale sine reads 0 for both. */
    double peakDbfs = 0.0, averageDbfs = 0.0;

    /** Peak at the diaphragm, as the RMS of the sine with that amplitude: pascals or volts. */
    double sourcePeakPascals = 0.0;

    /** How long all of it takes. */
    double seconds = std::numeric_limits<double>::infinity();
};

/** Works out ExpectedLevel from the samples of a performance and a path's frequency response. The pieces of a path are of minimum phase,
    so that their response tells their phase too; the loudest passages are looked at, not all. What has been worked out for
    one response is kept while only gains change. [message thread]
*/
class LevelForecast
{
public:
    using Samples = std::shared_ptr<const std::vector<float>>;

    /** A performance with a sound. */
    LevelForecast (const Samples&, double sampleRate);

    /** Whether it is about these very samples, and whether these are still there. */
    bool isAbout (const Samples& other, double rate) const noexcept { return samples.lock() == other && std::abs (sampleRate - rate) <= 0.0; }
    bool isForgotten() const noexcept { return samples.expired(); }

    /** Whether to take some 50 ms for a new response; a new gain takes next to nothing. */
    enum class Effort
    {
        any,
        little
    };

    /** The path must have power. Nothing where it would take more effort. */
    std::optional<ExpectedLevel> of (const PathFormula&, const SourceLevel::Model&, const SourceLevel::Settings&, Effort = Effort::any);

private:
    static constexpr std::size_t windowSize = 1 << 14, hop = windowSize / 2, numWindows = 24, numPoints = 96;

    /** Power relative to 997 Hz, in dB, at frequencies that are equally spaced on a logarithmic axis. */
    using Shape = std::array<float, numPoints>;
    using Spectrum = std::vector<std::complex<double>>;

    struct Shaped
    {
        Shape shape {};
        double peak = 0.0, meanSquare = 0.0;
    };

    Shape shapeOf (const PathFormula&, const SourceLevel::Model&, const SourceLevel::Settings&) const;

    /** What a window's lines are multiplied by, so that they come back in their old size. */
    Spectrum responseOf (const Shape&, RealFft&) const;
    Shaped shaped (const std::vector<float>& performance, const Shape&) const;

    std::weak_ptr<const std::vector<float>> samples;
    std::vector<std::size_t> starts;
    double sampleRate, seconds, peak = 0.0, gatedMeanSquare = 0.0;
    std::vector<Shaped> known;
};

/** A forecast for each of the performances that are in use. [message thread] */
class LevelForecasts
{
public:
    /** The path must have power, the performance a sound. Nothing where it would take more effort. */
    std::optional<ExpectedLevel> of (const LevelForecast::Samples&, double sampleRate, const PathFormula&, const SourceLevel::Model&, const SourceLevel::Settings&, LevelForecast::Effort = LevelForecast::Effort::any);

private:
    std::vector<LevelForecast> all;
};
} // namespace plus48
