// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "VerdictCase.h"

namespace plus48
{
/** The verdict as one page of HTML without links or scripts: the same words and figures as on the screen. `date` is for people. [any thread] */
juce::String verdictReport (const PreampAdvice&, const VerdictCase&, const juce::String& date);
} // namespace plus48
