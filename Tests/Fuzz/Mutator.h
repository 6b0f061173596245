// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace plus48::fuzz
{
/** Damages files, the same way on every run: flips bits, writes extreme numbers, cuts, repeats, and joins two. */
class Mutator
{
public:
    Mutator (std::vector<std::string> corpusToUse, std::uint64_t seed);

    std::string next();

private:
    size_t below (size_t end);
    void damage (std::string& bytes);

    std::vector<std::string> corpus;
    std::mt19937_64 random;
};
} // namespace plus48::fuzz
