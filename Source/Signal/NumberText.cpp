// SPDX-License-Identifier: GPL-3.0-or-later
#include "NumberText.h"

#include <array>
#include <charconv>
#include <cmath>

namespace plus48
{
std::optional<double> numberFromText (std::string_view text) noexcept
{
    // Only what a plain number is made of, which keeps out "inf", "nan" and "0x10".
    if (text.empty() || text.find_first_not_of ("0123456789.eE+-") != std::string_view::npos)
        return {};

    // from_chars knows no plus sign; people write one before gains.
    if (text.front() == '+')
    {
        text.remove_prefix (1);

        if (text.empty() || text.front() == '-')
            return {};
    }

    double number = 0.0;
    const auto* end = text.data() + text.size();
    const auto [parsedTo, error] = std::from_chars (text.data(), end, number);

    if (error != std::errc {} || parsedTo != end || ! std::isfinite (number))
        return {};

    return number;
}

std::string textFromNumber (double number)
{
    std::array<char, 64> buffer;
    const auto magnitude = std::abs (number);

    // Digits rather than an exponent where a person would write digits.
    const auto isPlain = magnitude == 0.0 || (magnitude >= 1.0e-5 && magnitude < 1.0e15);

    const auto result = isPlain ? std::to_chars (buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed)
                                : std::to_chars (buffer.data(), buffer.data() + buffer.size(), number);

    return { buffer.data(), result.ptr };
}
} // namespace plus48
