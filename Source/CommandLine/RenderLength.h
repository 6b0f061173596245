// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Options.h"

#include "Rig/Rig.h"
#include "SoundSource/SoundSource.h"

namespace plus48
{
/** In samples, exactly seconds x rate: `--seconds`, or else all of the source, or 10 seconds of a test signal. Throws BadInput. */
std::int64_t renderLength (const Options&, const SoundSource&, const Rig&);
} // namespace plus48
