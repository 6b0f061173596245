// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Catalogue.h"
#include "Recording/TakeMetadata.h"

namespace plus48
{
/** The chain's own noise floor of a take, in dBFS(A): what the recorder heard of room, microphone, preamps and converter
    where nobody played, by formula from the rig that recorded it. Of several channels the noisiest one.

    Where gain, switches, the heard path or the equipment changed, it is the power average over the time that each
    state held, which is what pauses all over the take would read. States shorter than 50 ms, or than a
    thousandth of the take, are a hand on its way, and do not count; gaps are not taken out. What a live performance
    brings along of its own room is sound, not the chain's.

    [any thread but the audio thread] Takes about a millisecond a state. Absent where some of the equipment is nowhere
    to be found, or where there is no noise at all.
*/
std::optional<double> takeNoiseFloorDbfsA (const TakeMetadata&, const Catalogue& local);
} // namespace plus48
