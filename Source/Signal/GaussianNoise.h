// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace plus48
{
/** Which generator a noise belongs to: every one is independent of every other. */
enum class NoiseStream : std::uint32_t
{
    room = 1,
    microphone,
    booster,
    external,
    input,
    converter,
    dither
};

/** White noise as a function of the sample's position.

    There is no running state: the value at a position depends on seed, stream,
    channel and position only. So noise does not depend on how the signal is
    cut into blocks, and a chain built anew in mid-take goes on with the same
    noise.

    The bits are SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) used as a
    counter-based generator; Gaussian values are drawn from them by the
    ziggurat method with 256 layers (Marsaglia and Tsang, 2000).
*/
class GaussianNoise
{
public:
    GaussianNoise() = default;

    /** [message thread] */
    GaussianNoise (std::uint64_t seed, NoiseStream stream, int channel) noexcept;

    /** [audio thread] A normal deviate, mean 0, standard deviation 1. */
    double gaussian (std::int64_t position) const noexcept;

    /** [audio thread] The sum of two values spread evenly over -0.5 to 0.5: the dither of one quantising step. */
    double triangular (std::int64_t position) const noexcept;

    /** [audio thread] The same for `count` positions from `start` on. */
    void fillGaussian (std::int64_t start, int count, double* output) const noexcept;
    void fillTriangular (std::int64_t start, int count, double* output) const noexcept;

private:
    std::uint64_t bits (std::int64_t position) const noexcept;

    std::uint64_t key = 0;
};
} // namespace plus48
