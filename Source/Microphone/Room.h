// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Equipment.h"
#include "Signal/ColouredNoise.h"

#include <vector>

namespace plus48
{
/** The noise of the room, as the microphone's diaphragm feels it, in pascals.

    Diffuse, with Hoth's spectrum of an ordinary room (IEEE 269; ITU-T P.800,
    annex B), scaled to a level in dBA. A microphone that listens in one direction
    picks up a third of its power (-4.77 dB): cardioid and figure-8 alike.
*/
class Room
{
public:
    /** [message thread] */
    void prepare (const StageSpec&, double levelDba, Pattern);
    void reset() noexcept { noise.reset(); }

    /** [audio thread] Adds the room to what the performer does. */
    void process (double* pascals, BlockPosition) noexcept;

    /** Hoth's spectrum, in dB relative to 1 kHz. */
    static const ResponseCurve& spectrum();

    /** RMS pressure density at 1 kHz, in pascals per root hertz, of a room of this level. */
    static double density (double levelDba);

    /** What a pattern picks up of diffuse sound, as a factor of power. */
    static double diffusePower (Pattern) noexcept;

private:
    ColouredNoise noise;
    std::vector<double> scratch;
    double amplitude = 0.0;
};
} // namespace plus48
