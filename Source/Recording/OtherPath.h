// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeMetadata.h"

namespace plus48
{
/** [any thread] The recipe of what a take's other path would have recorded: B where A was recorded and the other way round, wherever
    the take went over from one to the other.
*/
TakeMetadata otherPathOf (TakeMetadata);

/** [any thread] The recipe with another external preamp in the slot of a channel, whose knobs stand as they are given from the first sample to the
    last; those of the interface move as they did.
*/
void putIntoSlot (TakeMetadata&, std::size_t channel, const ExternalRig&);
} // namespace plus48
