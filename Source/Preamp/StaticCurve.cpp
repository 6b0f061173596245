// SPDX-License-Identifier: GPL-3.0-or-later
#include "StaticCurve.h"

#include "CircuitParts.h"

#include "Signal/Units.h"

#include <algorithm>
#include <array>

namespace plus48
{
namespace
{
constexpr double onePercent = 0.01;

/** Where nothing more comes out, above a sine at the maximum output. A design choice. */
constexpr double railOverMaximumDb = 2.0;

constexpr std::size_t numPoints = 256;
constexpr std::size_t numHarmonics = 5;

std::array<double, numPoints> makeSines()
{
    std::array<double, numPoints> sines;

    for (std::size_t n = 0; n < numPoints; ++n)
        sines[n] = std::sin (2.0 * pi * static_cast<double> (n) / numPoints);

    return sines;
}

/** The least x from `low` to `high` from which on something is true, by halving. */
template <typename IsTrue>
double leastWhere (double low, double high, double accuracy, IsTrue&& isTrue)
{
    while (high - low > accuracy)
    {
        const auto middle = 0.5 * (low + high);
        (isTrue (middle) ? high : low) = middle;
    }

    return high;
}

/** The peak without distortion of the sine whose fundamental comes out with this one. */
double peakBefore (const StaticCurve& curve, double fundamental, double start)
{
    auto peak = start;

    for (int i = 0; i < 12; ++i)
        peak *= std::clamp (fundamental / curve.sine (peak).fundamental, 0.8, 1.25);

    return peak;
}
} // namespace

StaticCurve::StaticCurve (const PreampModel& preamp, const CircuitModel& modelToUse)
    : model (modelToUse), railVolts (preamp.maxOutDbu.has_value() ? sqrtTwo * voltsFromDbu (*preamp.maxOutDbu) : 1.0e300)
{
}

double StaticCurve::operator() (double volts) const noexcept
{
    auto shaped = volts;

    if (model.secondOrder > 0.0 || model.saturation > 0.0)
    {
        const Saturation saturation { 2.0 * model.saturation, model.saturationKept, model.saturationEasing };
        shaped = saturation (model.device == CircuitModel::Device::triode ? TriodeCurve::withSecondOrder (model.secondOrder) (volts)
                                                                          : SquareLawCurve::withSecondOrder (model.secondOrder) (volts));
    }

    return model.isRounded() ? Rounding { model.kneeVolts, model.kneeWidthVolts, model.maximumVolts, model.roundedRailVolts }(shaped) : std::clamp (shaped, -railVolts, railVolts);
}

StaticCurve::Sine StaticCurve::sine (double peakVolts) const noexcept
{
    static const auto sines = makeSines();
    std::array<double, numHarmonics> inPhase {}, quadrature {};

    for (std::size_t n = 0; n < numPoints; ++n)
    {
        const auto y = (*this) (peakVolts * sines[n]);

        for (std::size_t k = 1; k <= numHarmonics; ++k)
        {
            inPhase[k - 1] += y * sines[k * n % numPoints];
            quadrature[k - 1] += y * sines[(k * n + numPoints / 4) % numPoints];
        }
    }

    const auto power = [&] (std::size_t k) { return inPhase[k] * inPhase[k] + quadrature[k] * quadrature[k]; };
    auto harmonics = 0.0;

    for (std::size_t k = 1; k < numHarmonics; ++k)
        harmonics += power (k);

    return { std::sqrt (power (0)) * 2.0 / numPoints, std::sqrt (harmonics / power (0)) };
}

void fitKnee (CircuitModel& model, const PreampModel& preamp)
{
    const auto fundamental = sqrtTwo * voltsFromDbu (*preamp.maxOutDbu);
    auto peak = fundamental;

    const auto widthFor = [&] (double relative) { return relative * (fundamental - model.kneeVolts); };

    const auto relative = std::exp (leastWhere (std::log (0.01), std::log (100.0), 1.0e-4, [&] (double logarithm) {
        model.kneeWidthVolts = widthFor (std::exp (logarithm));
        const StaticCurve curve (preamp, model);
        peak = peakBefore (curve, fundamental, peak);
        return curve.sine (peak).thd <= onePercent;
    }));

    model.kneeWidthVolts = widthFor (relative);
    model.maximumVolts = peakBefore (StaticCurve (preamp, model), fundamental, fundamental);
    model.roundedRailVolts = fundamental * gainFromDb (railOverMaximumDb);
}

std::optional<double> onePercentThdDbu (const PreampModel& preamp)
{
    constexpr auto lowestDbu = -40.0, highestDbu = 60.0;
    const StaticCurve curve (preamp, CircuitModel::of (preamp));
    const auto hasOnePercent = [&] (double dbu) { return curve.sine (sqrtTwo * voltsFromDbu (dbu)).thd >= onePercent; };
    return hasOnePercent (highestDbu) ? std::optional (leastWhere (lowestDbu, highestDbu, 1.0e-3, hasOnePercent)) : std::nullopt;
}
} // namespace plus48
