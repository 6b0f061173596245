// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EquipmentActions.h"

#include "Measurement/PreampAdvice.h"

namespace plus48
{
/** [message thread] Does what a row of the verdict says to the selected input, as one step of undo. On failure the message is one sentence, and has been told. */
juce::Result applyRemedy (const PreampAdvice::Remedy&, SetupEditor&, EquipmentActions&);
} // namespace plus48
