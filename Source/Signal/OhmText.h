// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SignedText.h"

namespace plus48
{
/** `150 ohm`, `3 kilohm`, `1.5 megohm`, with their signs. [any thread] */
inline juce::String ohmText (double ohm)
{
    const auto sign = juce::String::fromUTF8 ("\xce\xa9");

    if (ohm >= 1.0e6)
        return neatNumber (ohm / 1.0e6) + " M" + sign;

    return ohm >= 1000.0 ? neatNumber (ohm / 1000.0) + " k" + sign : neatNumber (ohm) + " " + sign;
}
} // namespace plus48
