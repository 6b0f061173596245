// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TakeMetadata.h"

#include "Equipment/Catalogue.h"

namespace plus48
{
/** [any thread] The figures of all equipment of a rig that is the user's own or by name, for a recipe; void where there is none. So a take
    opens, and sounds the same, where the tables have other figures or do not have it.

    { "microphones": [ { "id": "mine", "sensitivity_mv_pa": "12.5", ... } ], "preamps": [ ... ] }

    Columns and cells are those of the tables, word for word, so that they
    are read again to the bit; blank ones are left out.
*/
juce::var equipmentOf (const Rig&, const Catalogue&);

/** [any thread] The equipment that a take was made with: what its recipe says, then what is shipped, and what neither
    has from `local`. So a take sounds the same whatever this machine has. What cannot be read is one sentence
    each in `problems`.
*/
Catalogue equipmentFor (const TakeMetadata&, const Catalogue& local, juce::StringArray& problems);
} // namespace plus48
