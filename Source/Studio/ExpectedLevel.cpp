// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExpectedLevel.h"

#include "Signal/Units.h"

#include <juce_dsp/juce_dsp.h>

#include <algorithm>
#include <array>

namespace plus48
{
namespace
{
constexpr double lowestHz = 10.0, highestHz = 20000.0;

/** A passage so far below the loudest is a pause. */
constexpr double pauseDb = 20.0;

/** Responses that differ by less are the same one. */
constexpr double sameDb = 0.02;

/** A path through the room and a gradient microphone: bass that comes with nearness, as power (see Performer). */
double proximityPower (const Performer::Model& performer, double distanceMetres, double hz)
{
    const auto corner = [&] (double metres) { return performer.isAcoustic ? performer.gradient * speedOfSound / (2.0 * pi * metres) : 0.0; };
    const auto here = corner (distanceMetres), calibrated = corner (referenceDistanceMetres);
    return (hz * hz + here * here) / (hz * hz + calibrated * calibrated);
}

double peakOf (const float* samples, int count)
{
    const auto range = juce::FloatVectorOperations::findMinAndMax (samples, count);
    return static_cast<double> (std::max (-range.getStart(), range.getEnd()));
}

double meanSquareOf (const float* samples, int count)
{
    double sum = 0.0;

    for (int n = 0; n < count; ++n)
        sum += static_cast<double> (samples[n]) * static_cast<double> (samples[n]);

    return sum / count;
}
} // namespace

void LevelForecast::setPerformance (const std::vector<float>& samples, double rate)
{
    known.clear();
    windows.clear();
    sampleRate = rate;
    peak = gatedMeanSquare = 0.0;

    struct Place
    {
        double peak, meanSquare;
        std::size_t start;
    };

    std::vector<Place> places;

    for (std::size_t start = 0; start < samples.size(); start += hop)
    {
        const auto count = static_cast<int> (std::min<std::size_t> (hop, samples.size() - start));
        places.push_back ({ peakOf (samples.data() + start, count), meanSquareOf (samples.data() + start, count), start });
        peak = std::max (peak, places.back().peak);
    }

    auto loudestMeanSquare = 0.0, sum = 0.0;
    auto count = 0;

    for (const auto& place : places)
        loudestMeanSquare = std::max (loudestMeanSquare, place.meanSquare);

    for (const auto& place : places)
        if (place.meanSquare > powerFromDb (-pauseDb) * loudestMeanSquare)
        {
            sum += place.meanSquare;
            ++count;
        }

    gatedMeanSquare = count > 0 ? sum / count : 0.0;
    std::sort (places.begin(), places.end(), [] (const Place& left, const Place& right) { return left.peak > right.peak; });
    places.resize (std::min (places.size(), numWindows));

    // With a quarter of a window before and after it, for what a filter smears; the performance goes round.
    for (const auto& place : places)
    {
        auto& window = windows.emplace_back (static_cast<std::size_t> (windowSize));

        for (std::size_t n = 0; n < window.size(); ++n)
            window[n] = samples[(place.start + samples.size() * static_cast<std::size_t> (windowSize) + n - hop / 2) % samples.size()];
    }
}

LevelForecast::Shape LevelForecast::shapeOf (const PathFormula& formula, const Performer::Model& performer, double distanceMetres) const
{
    const auto powerAt = [&] (double hz) { return formula.transferPower (PathStage::performance, PathStage::recorded, hz) * proximityPower (performer, distanceMetres, hz); };
    const auto reference = formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz);
    Shape shape {};

    for (std::size_t i = 0; i < shape.size(); ++i)
        shape[i] = static_cast<float> (dbFromPower (powerAt (lowestHz * std::pow (highestHz / lowestHz, static_cast<double> (i) / (numPoints - 1))) / reference));

    return shape;
}

LevelForecast::Shaped LevelForecast::shaped (const Shape& shape) const
{
    Shaped result { shape };
    juce::dsp::FFT fft (order);
    std::vector<float> gains (static_cast<std::size_t> (hop) + 1), data (static_cast<std::size_t> (2 * windowSize));

    for (std::size_t bin = 0; bin < gains.size(); ++bin)
    {
        const auto hz = std::clamp (static_cast<double> (bin) * sampleRate / windowSize, lowestHz, highestHz);
        const auto place = std::log (hz / lowestHz) / std::log (highestHz / lowestHz) * (numPoints - 1);
        const auto below = std::min (static_cast<std::size_t> (place), numPoints - 2);
        const auto part = place - static_cast<double> (below);
        gains[bin] = static_cast<float> (gainFromDb ((1.0 - part) * static_cast<double> (shape[below]) + part * static_cast<double> (shape[below + 1])));
    }

    double before = 0.0, after = 0.0;

    for (const auto& window : windows)
    {
        std::copy (window.begin(), window.end(), data.begin());
        std::fill (data.begin() + windowSize, data.end(), 0.0f);
        fft.performRealOnlyForwardTransform (data.data(), true);

        for (std::size_t bin = 0; bin < gains.size(); ++bin)
        {
            data[2 * bin] *= gains[bin];
            data[2 * bin + 1] *= gains[bin];
        }

        // The other half mirrors this one.
        for (std::size_t bin = 1; bin + 1 < gains.size(); ++bin)
        {
            const auto mirrored = static_cast<std::size_t> (windowSize) - bin;
            data[2 * mirrored] = data[2 * bin];
            data[2 * mirrored + 1] = -data[2 * bin + 1];
        }

        fft.performRealOnlyInverseTransform (data.data());
        result.peak = std::max (result.peak, peakOf (data.data() + hop / 2, hop));
        before += meanSquareOf (window.data() + hop / 2, hop);
        after += meanSquareOf (data.data() + hop / 2, hop);
    }

    result.meanSquare = before > 0.0 ? gatedMeanSquare * after / before : 0.0;
    return result;
}

ExpectedLevel LevelForecast::of (const PathFormula& formula, const Performer::Model& performer, double distanceMetres)
{
    const auto shape = shapeOf (formula, performer, distanceMetres);
    const auto isSame = [&] (const Shaped& other) {
        for (std::size_t i = 0; i < shape.size(); ++i)
            if (std::abs (static_cast<double> (other.shape[i] - shape[i])) > sameDb)
                return false;

        return true;
    };

    auto found = std::find_if (known.begin(), known.end(), isSame);

    if (found == known.end())
    {
        // Both paths, and one before: more is never asked for again.
        constexpr std::size_t most = 4;

        if (known.size() >= most)
            known.erase (known.begin());

        known.push_back (shaped (shape));
        found = known.end() - 1;
    }

    const auto nearer = performer.isAcoustic ? referenceDistanceMetres / distanceMetres : 1.0;
    const auto unit = performer.peakAtFullScale / sqrtTwo * nearer;
    const auto gainDb = dbFromGain (unit) + dbFromPower (formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz));
    return { dbFromGain (found->peak) + gainDb, dbFromPower (2.0 * found->meanSquare) + gainDb, unit * peak };
}
} // namespace plus48
