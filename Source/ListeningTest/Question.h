// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Binomial.h"

namespace plus48
{
/** What a listening test asks. */
enum class Question
{
    /** ABX: is X the same as A or as B? */
    canYouTell,

    /** Two unnamed versions, in a new order each trial: no answer is wrong. */
    whichDoYouLike
};

/** Guessing may only count for who is right often; a favourite may be either version. */
constexpr Sides sidesOf (Question question) { return question == Question::canYouTell ? Sides::one : Sides::two; }

/** The two that are compared. */
enum class Version
{
    a,
    b
};
} // namespace plus48
