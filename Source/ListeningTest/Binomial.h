// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

/** How often a fair coin lands on one side: the yardstick of every listening test. All functions: any thread.

    Outcomes are counted in whole numbers of 64 bits, and divided once.
*/
namespace plus48
{
/** The most tosses whose outcomes fit into 64 bits. */
inline constexpr int maxTrials = 64;

/** `one`: a count this high. `two`: a count this far from the middle, on either side. */
enum class Sides
{
    one,
    two
};

/** The binomial coefficients: in how many of the 2^trials outcomes a side comes up 0, 1, ... `trials` times. `trials` is 0 to 64. */
std::vector<std::uint64_t> outcomesByCount (int trials);

/** By luck alone: how probable `count` or more of `trials` are. */
double chanceOfAtLeast (int count, int trials);

/** By luck alone: how probable it is to be at least this far from half of `trials`, with too many or too few. */
double chanceThisLopsided (int count, int trials);

double chanceByLuck (Sides, int count, int trials);

/** Less than this is taken as more than luck. */
inline constexpr double significantChance = 0.05;

/** The lowest count above half with a chance by luck below 0.05; `trials` + 1 where there is none. */
int countNeeded (Sides, int trials);

/** How probable it is to reach `countNeeded`, on any side that counts, for somebody who is right with probability `rate` in each trial. */
double power (Sides, int trials, double rate);

/** The lowest rate, from 0.5 on, that reaches `countNeeded` with this probability. */
double rateFound (Sides, int trials, double wantedPower);
} // namespace plus48
