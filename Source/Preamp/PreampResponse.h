// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Equipment.h"
#include "Signal/Ramp.h"
#include "Signal/ResponseFilter.h"
#include "Signal/StageSpec.h"

namespace plus48
{
/** The frequency response of a preamp less its input's coupling, which is in front of it (couplingHz); it may move with
    its gain.

    It runs at the recording's rate, behind the way down from the oversampled domain: nothing
    that follows a preamp's own curves distorts the signal any more, so the order makes
    no difference, and here it costs an eighth.
*/
class PreampResponse
{
public:
    /** [message thread] */
    void prepare (const StageSpec&, const PreampModel&, double gainDb);
    void reset() noexcept { filter.reset(); }

    /** [audio thread] Volts, in place. */
    void process (double* volts, BlockPosition, double gainDb) noexcept;

private:
    ResponseFilter filter;
    Ramp gain; // in dB
};
} // namespace plus48
