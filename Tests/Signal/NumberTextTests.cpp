// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Signal/NumberText.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

using namespace plus48;

TEST_CASE ("Only plain finite decimal numbers are numbers", "[signal]")
{
    CHECK (numberFromText ("0.5") == 0.5);
    CHECK (numberFromText ("-20") == -20.0);
    CHECK (numberFromText ("+4") == 4.0);
    CHECK (numberFromText ("1e-3") == 0.001);

    for (auto* text : { "", " ", "nan", "inf", "-infinity", "0x10", "1,5", "1.5 ", "1 000", "--1", "+-1", "1e999", "1e", "e5", ".", "-", "12a" })
    {
        INFO (text);
        CHECK_FALSE (numberFromText (text).has_value());
    }
}

TEST_CASE ("Numbers are written as a person would, and read back to the bit", "[signal]")
{
    CHECK (textFromNumber (48000.0) == "48000");
    CHECK (textFromNumber (-20.0) == "-20");
    CHECK (textFromNumber (0.1) == "0.1");
    CHECK (textFromNumber (100000000.0) == "100000000");

    std::mt19937_64 random (48);

    for (int i = 0; i < 20000; ++i)
    {
        const auto number = std::bit_cast<double> (random());

        // Denormal numbers are no levels, and readers differ about them.
        if (std::isnormal (number))
        {
            const auto readBack = numberFromText (textFromNumber (number));
            REQUIRE (readBack.has_value());
            REQUIRE (std::bit_cast<std::uint64_t> (*readBack) == std::bit_cast<std::uint64_t> (number));
        }
    }
}
