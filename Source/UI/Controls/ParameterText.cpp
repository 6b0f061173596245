// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/ParameterText.h"

#include "Signal/SignedText.h"
#include "UI/Controls/ValueControl.h"

#include <cmath>

namespace plus48::ui
{
juce::String spokenText (const ChannelParameter& parameter, double value)
{
    const auto number = parameter.spokenFactor * value;
    return (number <= -0.05 ? "minus " : "") + gainNumber (std::abs (number)) + " " + parameter.spokenUnit;
}

juce::String distanceText (double metres) { return metres < 1.0 ? neatNumber (100.0 * metres, 1) + " cm" : neatNumber (metres, 2) + " m"; }

std::optional<double> metresFromText (const juce::String& text)
{
    const auto number = readNumber (text);

    if (! number.has_value() || *number <= 0.0)
        return {};

    const auto unit = text.trim().toLowerCase();
    return unit.endsWith ("m") && ! unit.endsWith ("cm") ? *number : *number / 100.0;
}
} // namespace plus48::ui
