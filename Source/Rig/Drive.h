// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <array>
#include <optional>

namespace plus48
{
/** The ways to set an external preamp that are worth comparing: as loud, with more and more of its colour. */
enum class Drive
{
    /** The loudest passages come out at its nominal level, +4 dBu. */
    clean,

    /** Gain up, output trim down: inside, the loudest passages reach +20 dBu, or 3 dB below the rail where that is less. */
    pushed,

    /** Further: inside, the loudest passages are 6 dB past the level where a sine has 1 % THD; where that is no more than pushed, as with a tube
        that distorts early, 6 dB past pushed.
    */
    hot
};

inline constexpr std::array<Drive, 3> allDrives { Drive::clean, Drive::pushed, Drive::hot };

/** `clean`, `pushed` or `hot`. */
std::optional<Drive> driveFromWord (const juce::String&);
const char* toWord (Drive) noexcept;

/** As it stands on a switch: "Clean level", "Pushed", "Hot". */
const char* nameOf (Drive) noexcept;
} // namespace plus48
