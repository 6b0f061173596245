// SPDX-License-Identifier: GPL-3.0-or-later
#include "PoleFit.h"

#include "LeastSquares.h"
#include "Units.h"

#include <algorithm>
#include <cstddef>

namespace plus48
{
namespace
{
using Complex = std::complex<double>;

constexpr double decibelsPerNeper = 8.685889638065036;

/** What the fit is judged by: a frequency, the level wanted there, and how much it counts. */
struct Target
{
    Complex s;
    double db, weight;
};

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

double toHz (double omega, double sampleRate) { return std::atan (omega) * sampleRate / pi; }

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

} // namespace

PoleFit fitWithPoles (const ResponseCurve& curve, const std::vector<ResponseCurve::Point>& points, const std::vector<Pole>& poles, double sampleRate)
{
    const auto samples = sampleCurve (curve, sampleRate);
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

    PoleFit result;
    result.numerators = start.solve (1.0e-10);
    refine (result.numerators, targets, poles);

    for (std::size_t i = 0; i < points.size(); ++i)
    {
        const auto db = levelDb (poles, result.numerators, points[i].hz, sampleRate);
        result.responsePointError = std::max (result.responsePointError, std::abs (db - curve.dbAt (points[i].hz)));

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

double toOmega (double hz, double sampleRate) noexcept { return std::tan (pi * hz / sampleRate); }
} // namespace plus48
