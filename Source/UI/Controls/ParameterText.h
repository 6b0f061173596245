// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig/ChannelParameter.h"

#include <juce_core/juce_core.h>

#include <optional>

namespace plus48::ui
{
/** [message thread] As a screen reader says a parameter's value: "minus 5 decibels". */
juce::String spokenText (const ChannelParameter&, double value);

/** [message thread] "15 cm", "8.5 cm", "1.2 m". */
juce::String distanceText (double metres);

/** [message thread] What somebody typed as a distance: "15 cm", "0.15 m" or "15", which is centimetres. Nothing where it is none. */
std::optional<double> metresFromText (const juce::String&);
} // namespace plus48::ui
