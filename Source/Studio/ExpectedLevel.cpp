// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExpectedLevel.h"

#include "Measurement/RealFft.h"
#include "Signal/Units.h"

#include <juce_audio_basics/juce_audio_basics.h>

#include <algorithm>
#include <array>

namespace plus48
{
namespace
{
constexpr double lowestHz = 3.0, highestHz = 20000.0;

/** A passage so far below the loudest is a pause. */
constexpr double pauseDb = 20.0;

/** Responses that differ by less are the same one. */
constexpr double sameDb = 0.02;

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

LevelForecast::LevelForecast (const Samples& performance, double rate) : samples (performance), sampleRate (rate), seconds (static_cast<double> (performance->size()) / rate)
{
    struct Place
    {
        double peak, meanSquare;
        std::size_t start;
    };

    std::vector<Place> places;

    for (std::size_t start = 0; start < performance->size(); start += hop)
    {
        const auto count = static_cast<int> (std::min<std::size_t> (hop, performance->size() - start));
        places.push_back ({ peakOf (performance->data() + start, count), meanSquareOf (performance->data() + start, count), start });
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

    for (const auto& place : places)
        starts.push_back (place.start);
}

LevelForecast::Shape LevelForecast::shapeOf (const PathFormula& formula, const SourceLevel::Model& sourceLevel, const SourceLevel::Settings& settings) const
{
    const auto powerAt = [&] (double hz) { return formula.transferPower (PathStage::performance, PathStage::recorded, hz) * SourceLevel::proximityPower (sourceLevel, settings, hz); };
    const auto reference = formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz);
    Shape shape {};

    for (std::size_t i = 0; i < shape.size(); ++i)
        shape[i] = static_cast<float> (dbFromPower (powerAt (lowestHz * std::pow (highestHz / lowestHz, static_cast<double> (i) / (numPoints - 1))) / reference));

    return shape;
}

LevelForecast::Spectrum LevelForecast::responseOf (const Shape& shape, RealFft& fft) const
{
    const auto lines = fft.lines();

    for (std::size_t bin = 0; bin < lines.size(); ++bin)
    {
        const auto hz = std::clamp (static_cast<double> (bin) * sampleRate / windowSize, lowestHz, highestHz);
        const auto place = std::log (hz / lowestHz) / std::log (highestHz / lowestHz) * (numPoints - 1);
        const auto below = std::min (static_cast<std::size_t> (place), numPoints - 2);
        const auto part = place - static_cast<double> (below);
        const auto db = (1.0 - part) * static_cast<double> (shape[below]) + part * static_cast<double> (shape[below + 1]);
        lines[bin] = std::log (gainFromDb (db));
    }

    // The cepstrum of a response with minimum phase is causal, and its even part is the magnitude's (Oppenheim and Schafer).
    fft.inverse();
    const auto cepstrum = fft.samples();

    for (std::size_t n = 1; n < hop; ++n)
    {
        cepstrum[n] *= 2.0;
        cepstrum[windowSize - n] = 0.0;
    }

    for (auto& value : cepstrum)
        value /= windowSize;

    fft.forward();
    Spectrum response;

    for (const auto& logarithm : fft.lines())
        response.push_back (std::exp (logarithm) / static_cast<double> (windowSize));

    return response;
}

LevelForecast::Shaped LevelForecast::shaped (const std::vector<float>& performance, const Shape& shape) const
{
    Shaped result { shape };
    RealFft fft (windowSize);
    const auto response = responseOf (shape, fft);
    const auto window = fft.samples();
    const auto inner = window.subspan (hop / 2, hop);
    double energyBefore = 0.0, energyAfter = 0.0;

    for (const auto start : starts)
    {
        // With a quarter of a window before and after it, for what a filter smears; the performance goes round.
        auto from = (start + performance.size() * windowSize - hop / 2) % performance.size();

        for (auto& sample : window)
        {
            sample = static_cast<double> (performance[from]);
            from = from + 1 < performance.size() ? from + 1 : 0;
        }

        for (const auto sample : inner)
            energyBefore += sample * sample;

        fft.forward();
        const auto lines = fft.lines();

        for (std::size_t bin = 0; bin < lines.size(); ++bin)
            lines[bin] *= response[bin];

        fft.inverse();

        for (const auto sample : inner)
        {
            energyAfter += sample * sample;
            result.peak = std::max (result.peak, std::abs (sample));
        }
    }

    result.meanSquare = energyBefore > 0.0 ? gatedMeanSquare * energyAfter / energyBefore : 0.0;
    return result;
}

std::optional<ExpectedLevel> LevelForecast::of (const PathFormula& formula, const SourceLevel::Model& sourceLevel, const SourceLevel::Settings& settings, Effort effort)
{
    const auto shape = shapeOf (formula, sourceLevel, settings);
    const auto isSame = [&] (const Shaped& other) {
        for (std::size_t i = 0; i < shape.size(); ++i)
            if (std::abs (static_cast<double> (other.shape[i] - shape[i])) > sameDb)
                return false;

        return true;
    };

    auto found = std::find_if (known.begin(), known.end(), isSame);

    if (found == known.end())
    {
        if (effort == Effort::little)
            return std::nullopt;

        // Every microphone of a list that is gone through, on both paths.
        constexpr std::size_t most = 64;

        if (known.size() >= most)
            known.erase (known.begin());

        known.push_back (shaped (*samples.lock(), shape));
        found = known.end() - 1;
    }
    else
    {
        std::rotate (found, found + 1, known.end());
        found = known.end() - 1;
    }

    const auto unit = SourceLevel::peakOfFullScale (sourceLevel, settings) / sqrtTwo;
    const auto gainDb = dbFromGain (unit) + dbFromPower (formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz));
    return ExpectedLevel { dbFromGain (found->peak) + gainDb, dbFromPower (2.0 * found->meanSquare) + gainDb, unit * peak, seconds };
}

std::optional<ExpectedLevel> LevelForecasts::of (const LevelForecast::Samples& samples, double sampleRate, const PathFormula& formula, const SourceLevel::Model& sourceLevel, const SourceLevel::Settings& settings, LevelForecast::Effort effort)
{
    all.erase (std::remove_if (all.begin(), all.end(), [] (const LevelForecast& forecast) { return forecast.isForgotten(); }), all.end());
    auto found = std::find_if (all.begin(), all.end(), [&] (const LevelForecast& forecast) { return forecast.isAbout (samples, sampleRate); });

    if (found == all.end())
        found = all.insert (all.end(), LevelForecast (samples, sampleRate));

    return found->of (formula, sourceLevel, settings, effort);
}
} // namespace plus48
