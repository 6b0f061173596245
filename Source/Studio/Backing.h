// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

namespace plus48
{
/** What one performs to: heard, and never recorded but as spill. */
struct Backing
{
    enum class Kind
    {
        none,
        click,

        /** A shipped performance or a file, or a take. */
        sound
    };

    static constexpr double slowestPerMinute = 30.0, fastestPerMinute = 300.0, lowestDb = -60.0;

    Kind kind = Kind::none;

    /** As `--in` names it, or `take:` and its number. */
    juce::String sound;

    double clicksPerMinute = 100.0;

    /** Of its own level, which for a click is -6 dBFS; at most 0. */
    double levelDb = -12.0;

    bool operator== (const Backing&) const = default;
};
} // namespace plus48
