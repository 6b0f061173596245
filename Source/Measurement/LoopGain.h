// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Catalogue.h"
#include "Interface/MonitorSettings.h"
#include "Interface/SpillFormula.h"
#include "Rig/Rig.h"

#include <limits>

namespace plus48
{
/** What comes back of a sound that has gone once round: microphone, preamp, monitor mix, loudspeakers, microphone; at the frequency where that is most. Below 0 dB
    everywhere a loop is stable (Nyquist, 1932). Above, it howls wherever its phase is a whole number of turns; as sound travels for milliseconds, such
    frequencies lie some hundred hertz apart at most.
*/
struct LoopGain
{
    enum class Through
    {
        monitors,
        headphones,
        both
    };

    /** The worst case: what several channels, both kinds of loudspeakers, and direct and delayed sound together bring back is added as amplitudes. Minus infinity where no
        loop is closed.
    */
    double db = -std::numeric_limits<double>::infinity();
    double hz = 0.0;

    /** [any thread] Of the channels that run, in a rig that has passed RigCheck. The settings are those of `effectiveMonitor`. */
    static LoopGain of (const Rig&, const Catalogue&, const SpillFormula&, const MonitorSettings&, Through = Through::both);
};
} // namespace plus48
