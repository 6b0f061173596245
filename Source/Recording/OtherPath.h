// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeMetadata.h"

#include "Equipment/Catalogue.h"

namespace plus48
{
/** [message thread] Whether a channel could have been recorded through another path: not so on an input beyond the interface's own jacks, which comes by
    optical link from its one preamp. Of a recipe that does not tell the inputs nobody knows; it counts as having one. The rig must have passed RigCheck.
*/
bool hasOtherPath (const TakeMetadata&, std::size_t channel, const Catalogue&);

/** [message thread] The same for any channel of the take. */
bool hasOtherPath (const TakeMetadata&, const Catalogue&);

/** [message thread] The recipe of what a take's other path would have recorded: B where A was recorded and the other way round, wherever
    the take went over from one to the other. Channels that have one path keep it.
*/
TakeMetadata otherPathOf (TakeMetadata, const Catalogue&);

/** [any thread] The recipe with another external preamp in the slot of a channel, whose knobs stand as they are given from the first sample to the
    last; those of the interface move as they did.
*/
void putIntoSlot (TakeMetadata&, std::size_t channel, const ExternalRig&);
} // namespace plus48
