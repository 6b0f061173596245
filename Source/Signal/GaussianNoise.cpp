// SPDX-License-Identifier: GPL-3.0-or-later
#include "GaussianNoise.h"

#include <array>
#include <bit>
#include <cmath>

namespace plus48
{
namespace
{
constexpr std::uint64_t goldenGamma = 0x9e3779b97f4a7c15u;

std::uint64_t mix (std::uint64_t z) noexcept
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/** 53 random bits as a number from 0 up to, but not including, 1. */
double unit (std::uint64_t bits) noexcept
{
    return static_cast<double> (bits >> 11) * 0x1.0p-53;
}

double density (double x) noexcept { return std::exp (-0.5 * x * x); }

constexpr int numLayers = 256;

/** Layers of equal area under the unnormalised bell, the lowest one with the tail beyond `tailStart`. */
struct Ziggurat
{
    static constexpr double tailStart = 3.6541528853610087963519472518;

    Ziggurat() noexcept
    {
        const auto tailArea = std::sqrt (1.57079632679489661923) * std::erfc (tailStart / 1.41421356237309504880);
        const auto layerArea = tailStart * density (tailStart) + tailArea;

        edge[0] = layerArea / density (tailStart);
        edge[1] = tailStart;

        for (std::size_t i = 2; i < numLayers; ++i)
            edge[i] = std::sqrt (-2.0 * std::log (layerArea / edge[i - 1] + density (edge[i - 1])));

        edge[numLayers] = 0.0;

        for (std::size_t i = 0; i < numLayers; ++i)
            height[i] = density (edge[i]);

        height[numLayers] = 1.0;
    }

    std::array<double, numLayers + 1> edge {};
    std::array<double, numLayers + 1> height {};
};

const Ziggurat ziggurat;

/** About one draw in a hundred falls outside the inner rectangles and ends up here. */
[[gnu::noinline]] double drawFromEdge (std::uint64_t bits, std::size_t layer, double x, bool negative) noexcept
{
    for (;;)
    {
        if (layer == 0)
        {
            // The tail: exponential proposals (Marsaglia, 1964).
            double beyond = 0.0, test = 0.0;

            do
            {
                bits = mix (bits + goldenGamma);
                beyond = -std::log (1.0 - unit (bits)) / Ziggurat::tailStart;
                bits = mix (bits + goldenGamma);
                test = -std::log (1.0 - unit (bits));
            } while (test + test < beyond * beyond);

            const auto value = Ziggurat::tailStart + beyond;
            return negative ? -value : value;
        }

        bits = mix (bits + goldenGamma);
        const auto y = ziggurat.height[layer] + unit (bits) * (ziggurat.height[layer + 1] - ziggurat.height[layer]);

        if (y < density (x))
            return negative ? -x : x;

        bits = mix (bits + goldenGamma);
        layer = bits & 255u;
        negative = (bits & 256u) != 0;
        x = unit (bits) * ziggurat.edge[layer];

        if (x < ziggurat.edge[layer + 1])
            return negative ? -x : x;
    }
}

/** A magnitude with a random bit for its sign: no processor can guess which way a branch on it would go. */
inline double withSign (double magnitude, std::uint64_t random) noexcept
{
    return std::bit_cast<double> (std::bit_cast<std::uint64_t> (magnitude) | ((random & 256u) << 55));
}

inline double gaussianFrom (std::uint64_t random) noexcept
{
    const auto layer = static_cast<std::size_t> (random & 255u);
    const auto x = unit (random) * ziggurat.edge[layer];

    if (x < ziggurat.edge[layer + 1]) [[likely]]
        return withSign (x, random);

    return drawFromEdge (random, layer, x, (random & 256u) != 0);
}

inline double triangularFrom (std::uint64_t random) noexcept
{
    const auto first = static_cast<double> (random >> 32), second = static_cast<double> (random & 0xffffffffu);
    return (first + second + 1.0) * 0x1.0p-32 - 1.0;
}
} // namespace

GaussianNoise::GaussianNoise (std::uint64_t seed, NoiseStream stream, int channel) noexcept
    : key (mix (mix (mix (seed + goldenGamma) + static_cast<std::uint64_t> (stream)) + static_cast<std::uint64_t> (channel) * goldenGamma))
{
}

inline std::uint64_t GaussianNoise::bits (std::int64_t position) const noexcept
{
    return mix (key + static_cast<std::uint64_t> (position) * goldenGamma);
}

double GaussianNoise::gaussian (std::int64_t position) const noexcept { return gaussianFrom (bits (position)); }
double GaussianNoise::triangular (std::int64_t position) const noexcept { return triangularFrom (bits (position)); }

void GaussianNoise::fillGaussian (std::int64_t start, int count, double* output) const noexcept
{
    for (int n = 0; n < count; ++n)
        output[n] = gaussianFrom (bits (start + n));
}

void GaussianNoise::fillTriangular (std::int64_t start, int count, double* output) const noexcept
{
    for (int n = 0; n < count; ++n)
        output[n] = triangularFrom (bits (start + n));
}
} // namespace plus48
