// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Catalogue.h"
#include "Recording/TakeMetadata.h"

namespace plus48
{
/** [message thread] The recipe of what a take that was recorded through `recorded` is compared with: its other path. Of a take of one input that was recorded
    through A, that is what is in `slot`, plugged in as the take had it, its trim matched to A; otherwise the path as it stood. `equipment` is the take's own.
*/
TakeMetadata otherVersionOf (const TakeMetadata&, Path recorded, const ExternalRig& slot, const Catalogue& equipment);
} // namespace plus48
