// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ListeningTest.h"

#include <optional>

namespace plus48
{
/** An ABX test: in every trial X is A or B, by a coin toss, and the question is which. [message thread] */
class BlindTest : public ListeningTest
{
public:
    explicit BlindTest (int numTrials) : ListeningTest (Question::canYouTell, numTrials) {}

    /** What can be listened to. */
    enum class Sound
    {
        a,
        x,
        b
    };

    /** What is to be played; for the player alone. Nothing for X unless a trial is running. */
    std::optional<Version> versionOf (Sound sound) const
    {
        if (sound == Sound::x)
            return state() == State::running ? std::optional (toss() ? Version::b : Version::a) : std::nullopt;

        return sound == Sound::a ? Version::a : Version::b;
    }

    /** Says what X is, once and for all, and goes to the next trial. False, and nothing changes, unless it is running. */
    bool answer (Version version) { return ListeningTest::answer (version == Version::b); }
};
} // namespace plus48
