// SPDX-License-Identifier: GPL-3.0-or-later
#include "Room.h"

#include "Equipment/PolarPattern.h"
#include "Signal/AWeighting.h"

namespace plus48
{
const ResponseCurve& Room::spectrum()
{
    // Spectrum density at the centres of the thirds of an octave, relative to the 1 kHz one (16.2 dB/Hz at 50 dBA).
    // Hoth gives 100 Hz to 8 kHz; beyond, the slopes there go on, by 12 dB an octave at most.
    static const ResponseCurve hoth { {
        { 20.0, 26.6 },
        { 31.5, 23.7 },
        { 50.0, 20.7 },
        { 80.0, 17.6 },
        { 100.0, 16.2 },
        { 125.0, 14.7 },
        { 160.0, 12.9 },
        { 200.0, 11.4 },
        { 250.0, 9.8 },
        { 315.0, 8.2 },
        { 400.0, 6.5 },
        { 500.0, 4.9 },
        { 630.0, 3.3 },
        { 800.0, 1.6 },
        { 1000.0, 0.0 },
        { 1250.0, -1.6 },
        { 1600.0, -3.3 },
        { 2000.0, -4.9 },
        { 2500.0, -6.6 },
        { 3150.0, -8.4 },
        { 4000.0, -10.8 },
        { 5000.0, -13.6 },
        { 6300.0, -17.5 },
        { 8000.0, -22.8 },
        { 10000.0, -26.7 },
        { 12500.0, -30.5 },
        { 16000.0, -34.8 },
        { 20000.0, -38.7 },
    } };

    return hoth;
}

double Room::density (double levelDba)
{
    static const auto unitPower = bandPower ([] (double hz) { return powerFromDb (spectrum().dbAt (hz)); },
                                             true);

    return pascalsFromSpl (levelDba) / std::sqrt (unitPower);
}

double Room::diffusePower (Pattern pattern) noexcept
{
    return polar::diffusePower (pattern);
}

void Room::prepare (const StageSpec& spec, double levelDba, Pattern pattern)
{
    noise.prepare (spec, NoiseStream::room, spectrum());
    scratch.assign (static_cast<std::size_t> (spec.maxBlock), 0.0);
    amplitude = density (levelDba) * std::sqrt (diffusePower (pattern));
}

void Room::process (double* pascals, BlockPosition position) noexcept
{
    noise.fill (scratch.data(), position);

    for (int n = 0; n < position.numSamples; ++n)
        pascals[n] += amplitude * scratch[static_cast<std::size_t> (n)];
}
} // namespace plus48
