// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plus48
{
/** [any thread] Reads a plain decimal number such as `-20`, `0.5` or `1e-3`, whatever the locale.

    The whole text must be the number. Infinity, NaN, hexadecimal, digit groups
    and numbers too large for a double are refused.
*/
std::optional<double> numberFromText (std::string_view text) noexcept;

/** [any thread] The shortest text that `numberFromText` reads back to the same bits. The number must be finite. */
std::string textFromNumber (double number);
} // namespace plus48
