// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment.h"

#include "Signal/Units.h"

#include <cmath>

/** Microphones of the first order hear (1 - g) + g cos (angle): g is how much of the pressure's gradient is in it. [any thread] */
namespace plus48::polar
{
/** 0 omni to 1 figure-8. Supercardioid: the most from the front against the back; hypercardioid: the least of diffuse sound. */
constexpr double gradientOf (Pattern pattern) noexcept
{
    switch (pattern)
    {
        case Pattern::omni: return 0.0;
        case Pattern::cardioid: return 0.5;
        case Pattern::supercardioid: return 0.63;
        case Pattern::hypercardioid: return 0.75;
        case Pattern::figure8: return 1.0;
    }

    return 0.0;
}

/** How much power of sound from all round it picks up, against an omni: -4.8 dB for a cardioid, -5.7 and -6.0 dB for the next two. */
constexpr double diffusePower (Pattern pattern) noexcept
{
    const auto gradient = gradientOf (pattern), pressure = 1.0 - gradient;
    return pressure * pressure + gradient * gradient / 3.0;
}

/** The amplitude of sound from this angle, against the front; negative behind the null. */
inline double amplitude (Pattern pattern, double angleDeg) noexcept
{
    const auto gradient = gradientOf (pattern);
    return 1.0 - gradient + gradient * std::cos (angleDeg * pi / 180.0);
}

/** Where it hears least: 180 degrees for a cardioid, 126 and 110 for the next two, 90 for a figure-8. */
inline double nullDeg (Pattern pattern) noexcept
{
    const auto gradient = gradientOf (pattern);
    return gradient > 0.5 ? std::acos (1.0 - 1.0 / gradient) * 180.0 / pi : 180.0;
}
} // namespace plus48::polar
