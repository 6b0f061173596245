// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>

namespace plus48
{
/** Fills memory with random bytes. False where there are none to be had; tests put another one in its place. */
using RandomBytes = std::function<bool (std::span<std::uint8_t>)>;

/** [any thread] From the system's generator, which no clock seeds: `getentropy` on Linux and macOS (the kernel's generator, as behind
    getrandom), `std::random_device` on Windows, where it is the system's as well. Up to 256 bytes.

    Not `std::random_device` everywhere: GCC's asks the processor instead of the system.
*/
bool systemRandomBytes (std::span<std::uint8_t> bytes);
} // namespace plus48
