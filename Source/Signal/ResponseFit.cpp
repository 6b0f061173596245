// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResponseFit.h"

#include "Units.h"

#include <juce_dsp/juce_dsp.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <mutex>

namespace plus48
{
namespace
{
using Complex = std::complex<double>;

constexpr double decibelsPerNeper = 8.685889638065036;

/** Good enough when the landmarks are this near, and nothing between two of them lies this far beyond both. */
constexpr double landmarkToleranceDb = 0.02;
constexpr double overshootToleranceDb = 0.08;

/** A pair of poles on the axis of the bilinear transform, omega = tan (pi hz / sampleRate). */
struct Pole
{
    double omega, damping;
};

/** What the fit is judged by: a frequency, the level wanted there, and how much it counts. */
struct Target
{
    Complex s;
    double db, weight;
};

/** p and q of every section, (p omega^2 + q omega s) / (s^2 + 2 damping omega s + omega^2), after the constant. */
using Numerators = std::vector<double>;

std::vector<Complex> basis (const std::vector<Pole>& poles, Complex s)
{
    std::vector<Complex> values { 1.0 };

    for (const auto& [omega, damping] : poles)
    {
        const auto denominator = s * s + 2.0 * damping * omega * s + omega * omega;
        values.push_back (omega * omega / denominator);
        values.push_back (omega * s / denominator);
    }

    return values;
}

Complex evaluate (const std::vector<Complex>& basisValues, const Numerators& numerators)
{
    Complex sum;

    for (std::size_t i = 0; i < basisValues.size(); ++i)
        sum += basisValues[i] * numerators[i];

    return sum;
}

/** Least squares by the normal equations; `damping` of Levenberg and Marquardt. */
class LeastSquares
{
public:
    explicit LeastSquares (std::size_t size)
        : products (size, size), projection (size, 1), row (size) {}

    std::vector<double>& currentRow() { return row; }

    void addRow (double wanted)
    {
        for (std::size_t i = 0; i < row.size(); ++i)
        {
            projection (i, 0) += row[i] * wanted;

            for (std::size_t j = 0; j < row.size(); ++j)
                products (i, j) += row[i] * row[j];
        }
    }

    std::vector<double> solve (double damping) const
    {
        auto damped = products;
        auto solution = projection;

        for (std::size_t i = 0; i < row.size(); ++i)
            damped (i, i) = damped (i, i) * (1.0 + damping) + 1.0e-12;

        damped.solve (solution);
        return { solution.begin(), solution.end() };
    }

private:
    juce::dsp::Matrix<double> products, projection;
    std::vector<double> row;
};

double toOmega (double hz, double sampleRate) { return std::tan (pi * hz / sampleRate); }
double toHz (double omega, double sampleRate) { return std::atan (omega) * sampleRate / pi; }

/** Poles of equal spacing on a logarithmic axis, or, with `count` 0, at the curve's points and between them. */
std::vector<Pole> placePoles (const std::vector<ResponseCurve::Point>& points, double sampleRate, int count)
{
    std::vector<double> positions;
    const auto top = 0.49 * sampleRate;
    const auto position = [sampleRate] (double hz) { return std::log (toOmega (hz, sampleRate)); };

    if (count > 0)
    {
        const auto low = position (points.front().hz * 0.5);
        const auto high = position (std::min (points.back().hz * 1.6, top));

        for (int i = 0; i < count; ++i)
            positions.push_back (low + (high - low) * i / (count - 1));
    }
    else
    {
        positions.push_back (position (points.front().hz * 0.5));

        for (std::size_t i = 0; i < points.size(); ++i)
        {
            positions.push_back (position (points[i].hz));

            if (i + 1 == points.size())
                break;

            const auto octaves = std::log2 (points[i + 1].hz / points[i].hz);
            const auto isPlateau = std::abs (points[i + 1].db - points[i].db) < 0.3;
            const auto parts = isPlateau && octaves < 2.0 ? 1 : (octaves < 2.2 ? 2 : 3);

            for (int part = 1; part < parts; ++part)
                positions.push_back (position (points[i].hz * std::exp2 (octaves * part / parts)));
        }

        positions.push_back (position (std::clamp (points.back().hz * 2.0, points.back().hz * 1.02, 0.495 * sampleRate)));
    }

    std::vector<Pole> poles;

    for (std::size_t i = 0; i < positions.size(); ++i)
    {
        const auto below = i > 0 ? positions[i] - positions[i - 1] : positions[1] - positions[0];
        const auto above = i + 1 < positions.size() ? positions[i + 1] - positions[i] : below;

        // Twice as wide as it takes for neighbours to meet 3 dB down: narrower ones leave ripples between.
        poles.push_back ({ std::exp (positions[i]), std::min (0.9, std::sinh (0.5 * (below + above))) });
    }

    return poles;
}

/** The curve on an even logarithmic axis of omega, with the phase that belongs to it. */
struct Samples
{
    std::vector<double> hz, db, phase;
    std::vector<Complex> s;
};

Samples sampleCurve (const ResponseCurve& curve, double sampleRate)
{
    constexpr std::size_t count = 600;
    const auto low = std::log (toOmega (std::max (1.0, curve.points().front().hz / 16.0), sampleRate));
    const auto step = (std::log (std::tan (0.5 * pi * 0.999)) - low) / (count - 1);

    Samples samples;

    for (std::size_t i = 0; i < count; ++i)
    {
        const auto omega = std::exp (low + step * static_cast<double> (i));
        samples.hz.push_back (toHz (omega, sampleRate));
        samples.db.push_back (std::clamp (curve.dbAt (samples.hz.back()), -60.0, 40.0));
        samples.s.emplace_back (0.0, omega);
    }

    // Bode: the phase at u0 is 1/pi times the integral of dA/du ln coth |u - u0| / 2 over u = ln omega.
    std::vector<double> kernel;

    for (std::size_t i = 0; i < count; ++i)
        kernel.push_back (-std::log (std::tanh (0.5 * step * (static_cast<double> (i) + 0.5))));

    for (std::size_t i = 0; i < count; ++i)
    {
        double phase = 0.0;

        for (std::size_t j = 0; j + 1 < count; ++j)
            phase += (samples.db[j + 1] - samples.db[j]) / decibelsPerNeper * kernel[j >= i ? j - i : i - j - 1];

        samples.phase.push_back (phase / pi);
    }

    return samples;
}

struct Fit
{
    Numerators numerators;
    double landmarkError = 0.0, overshoot = 0.0;

    bool isGoodEnough() const { return landmarkError < landmarkToleranceDb && overshoot < overshootToleranceDb; }
    double badness() const { return landmarkError / landmarkToleranceDb + overshoot / overshootToleranceDb; }
};

double levelDb (const std::vector<Pole>& poles, const Numerators& numerators, double hz, double sampleRate)
{
    return dbFromGain (std::abs (evaluate (basis (poles, { 0.0, toOmega (hz, sampleRate) }), numerators)));
}

/** Gauss-Newton on the level in dB, damped when a step would make it worse. */
void refine (Numerators& numerators, const std::vector<Target>& targets, const std::vector<Pole>& poles)
{
    std::vector<std::vector<Complex>> bases;

    for (const auto& target : targets)
        bases.push_back (basis (poles, target.s));

    const auto squaredError = [&] (const Numerators& candidate) {
        double sum = 0.0;

        for (std::size_t i = 0; i < targets.size(); ++i)
        {
            const auto error = targets[i].weight * (targets[i].db - dbFromGain (std::abs (evaluate (bases[i], candidate)) + 1.0e-12));
            sum += error * error;
        }

        return sum;
    };

    auto best = squaredError (numerators);
    auto damping = 1.0e-3;

    for (int iteration = 0; iteration < 12; ++iteration)
    {
        LeastSquares problem (numerators.size());

        for (std::size_t i = 0; i < targets.size(); ++i)
        {
            const auto value = evaluate (bases[i], numerators);
            const auto scale = decibelsPerNeper * targets[i].weight;

            for (std::size_t k = 0; k < numerators.size(); ++k)
                problem.currentRow()[k] = scale * (bases[i][k] / value).real();

            problem.addRow (targets[i].weight * (targets[i].db - dbFromGain (std::abs (value) + 1.0e-12)));
        }

        const auto step = problem.solve (damping);
        auto candidate = numerators;

        for (std::size_t k = 0; k < numerators.size(); ++k)
            candidate[k] += step[k];

        const auto error = squaredError (candidate);

        if (error < best)
        {
            best = error;
            numerators = candidate;
            damping *= 0.3;
        }
        else
        {
            damping *= 5.0;
        }
    }
}

Fit fit (const ResponseCurve& curve, const Samples& samples, const std::vector<ResponseCurve::Point>& points, const std::vector<Pole>& poles, double sampleRate)
{
    std::vector<Target> targets;
    LeastSquares start (2 * poles.size() + 1);

    for (std::size_t i = 0; i < samples.hz.size(); ++i)
    {
        const auto hz = samples.hz[i];

        if (hz < points.front().hz * 0.4 || hz > 0.49 * sampleRate)
            continue;

        const auto isInside = hz >= points.front().hz && hz <= points.back().hz;
        targets.push_back ({ samples.s[i], samples.db[i], isInside ? 1.0 : 0.05 });

        const auto values = basis (poles, samples.s[i]);
        const auto weight = (isInside ? 1.0 : 0.1) / gainFromDb (samples.db[i]);
        const auto wanted = std::polar (gainFromDb (samples.db[i]), samples.phase[i]) * weight;

        for (const auto imaginary : { false, true })
        {
            for (std::size_t k = 0; k < values.size(); ++k)
                start.currentRow()[k] = weight * (imaginary ? values[k].imag() : values[k].real());

            start.addRow (imaginary ? wanted.imag() : wanted.real());
        }
    }

    for (const auto& point : points)
        targets.push_back ({ { 0.0, toOmega (point.hz, sampleRate) }, curve.dbAt (point.hz), 6.0 });

    Fit result;
    result.numerators = start.solve (1.0e-10);
    refine (result.numerators, targets, poles);

    for (std::size_t i = 0; i < points.size(); ++i)
    {
        const auto db = levelDb (poles, result.numerators, points[i].hz, sampleRate);
        result.landmarkError = std::max (result.landmarkError, std::abs (db - curve.dbAt (points[i].hz)));

        if (i + 1 == points.size())
            break;

        const auto [low, high] = std::minmax (points[i].db, points[i + 1].db);

        for (int k = 1; k < 40; ++k)
        {
            const auto between = points[i].hz * std::pow (points[i + 1].hz / points[i].hz, k / 40.0);
            const auto level = levelDb (poles, result.numerators, between, sampleRate);
            result.overshoot = std::max ({ result.overshoot, level - high, low - level });
        }
    }

    return result;
}

ParallelSections toSections (const std::vector<Pole>& poles, const Numerators& numerators)
{
    ParallelSections result;
    result.direct = numerators[0];

    for (std::size_t i = 0; i < poles.size(); ++i)
    {
        const auto& [omega, damping] = poles[i];
        const auto p = numerators[2 * i + 1] * omega * omega;
        const auto q = numerators[2 * i + 2] * omega;
        const auto norm = 1.0 / (1.0 + 2.0 * damping * omega + omega * omega);

        result.sections.push_back ({ (p + q) * norm,
                                     2.0 * p * norm,
                                     (p - q) * norm,
                                     2.0 * (omega * omega - 1.0) * norm,
                                     (1.0 - 2.0 * damping * omega + omega * omega) * norm });
    }

    return result;
}
std::vector<ParallelSections> fitAnew (const std::vector<ResponseCurve>& curves, double sampleRate)
{
    if (std::all_of (curves.begin(), curves.end(), [] (const ResponseCurve& curve) { return curve.isFlat(); }))
        return std::vector<ParallelSections> (curves.size());

    // What lies at or beyond the edge of the band cannot be met and is not missed.
    auto points = curves.front().points();
    points.erase (std::remove_if (points.begin(), points.end(), [sampleRate] (const auto& point) { return point.hz >= 0.46 * sampleRate; }),
                  points.end());

    std::vector<Samples> samples;

    for (const auto& curve : curves)
        samples.push_back (sampleCurve (curve, sampleRate));

    // As few sections as will do.
    std::vector<Pole> bestPoles;
    std::vector<Numerators> best;
    auto leastBadness = 0.0;

    std::vector<std::vector<Pole>> candidates;

    for (const auto numSections : { 4, 8, 12, 0, 16, 20, 24 })
        candidates.push_back (placePoles (points, sampleRate, numSections));

    std::stable_sort (candidates.begin(), candidates.end(), [] (const auto& a, const auto& b) { return a.size() < b.size(); });

    for (const auto& poles : candidates)
    {
        std::vector<Numerators> numerators;
        auto badness = 0.0;
        auto goodEnough = true;

        for (std::size_t i = 0; i < curves.size(); ++i)
        {
            auto result = fit (curves[i], samples[i], points, poles, sampleRate);
            badness = std::max (badness, result.badness());
            goodEnough = goodEnough && result.isGoodEnough();
            numerators.push_back (std::move (result.numerators));
        }

        if (best.empty() || badness < leastBadness)
        {
            bestPoles = poles;
            best = std::move (numerators);
            leastBadness = badness;
        }

        if (goodEnough)
            break;
    }

    std::vector<ParallelSections> fits;

    for (const auto& numerators : best)
        fits.push_back (toSections (bestPoles, numerators));

    return fits;
}

/** Channels and paths share equipment, and a fit takes milliseconds: each is made once. */
std::vector<double> keyOf (const std::vector<ResponseCurve>& curves, double sampleRate)
{
    std::vector<double> key { sampleRate };

    for (const auto& curve : curves)
    {
        for (const auto& [hz, db] : curve.points())
            key.insert (key.end(), { hz, db });

        key.push_back (0.0); // no frequency: the curve's end
    }

    return key;
}

} // namespace

Complex ParallelSections::response (double hz, double sampleRate) const noexcept
{
    const auto z1 = std::polar (1.0, -2.0 * pi * hz / sampleRate);
    Complex sum = direct;

    for (const auto& section : sections)
        sum += (section.b0 + z1 * (section.b1 + z1 * section.b2)) / (1.0 + z1 * (section.a1 + z1 * section.a2));

    return sum;
}

ParallelSections fitResponse (const ResponseCurve& curve, double sampleRate)
{
    return fitResponses ({ curve }, sampleRate).front();
}

std::vector<ParallelSections> fitResponses (const std::vector<ResponseCurve>& curves, double sampleRate)
{
    static std::mutex mutex;
    static std::map<std::vector<double>, std::vector<ParallelSections>> known;

    const std::lock_guard lock (mutex);
    const auto [entry, isNew] = known.try_emplace (keyOf (curves, sampleRate));

    if (isNew)
        entry->second = fitAnew (curves, sampleRate);

    return entry->second;
}
} // namespace plus48
