// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Catalogue.h"
#include "Recording/TakeMetadata.h"
#include "Rig/RigDraft.h"

#include <functional>

namespace plus48
{
/** What is different in another version of a take: all that lies behind the performance can be. */
struct TakeOverride
{
    /** Laid over the take's rig in this order, as `overlay` does: what belonged to equipment that is replaced is forgotten. A draft of one channel counts for
        all; one of several has as many as the take.
    */
    RigDraft rig, options;

    /** Of the interface's input that the version uses: path A's own, or the one behind the external preamp. */
    std::optional<Jack> jack;
    std::optional<double> gainDb;

    /** The last word on each rig, such as a drive; need not be there. */
    std::function<void (Rig&)> adjust;
};

/** [any thread but the audio thread] The recipe of the take as it would be through another chain, for renderTake. Not checked: see RigCheck.

    A knob that the override sets, or that belongs to equipment which it replaces, stays where the override has it: what was done to it during the take is not
    done again. All other knobs move as they did. Switches between A and B are left out where the override says what is heard. Gaps stay; where equipment was
    exchanged during the take, the override counts for what came as for what was there. Levels of the performance are the take's.
*/
TakeMetadata takeThrough (const TakeMetadata&, const TakeOverride&, const Catalogue&);
} // namespace plus48
