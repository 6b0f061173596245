// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Question.h"

#include <juce_core/juce_core.h>

#include <cstdint>
#include <optional>
#include <vector>

/** The shuffle of a test that is not finished, as its file has it. [any thread]

    Who opens the file sees 48 hexadecimal digits that look alike for every shuffle, so that no glance gives an answer away. That is
    all it is for: it is no encryption. The key lies beside it, and whoever runs this code on it can read it; so can whoever copies the
    file, ends the test in the copy, and begins again with the original.

    The last 16 digits check the rest together with the answers given so far, so that a damaged or edited test is not gone on with.
*/
namespace plus48
{
struct Shuffle
{
    /** A bit a trial, the lowest one first. */
    std::uint64_t tosses = 0;

    /** Makes the text a different one for every test. */
    std::uint64_t key = 0;
};

juce::String seal (const Shuffle&, Question, int trials, const std::vector<bool>& answers);

/** Nothing where the text, or what belongs to it, is not as it was sealed. */
std::optional<Shuffle> unseal (const juce::String& text, Question, int trials, const std::vector<bool>& answers);
} // namespace plus48
