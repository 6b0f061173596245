// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ListeningTest.h"

#include <optional>

namespace plus48
{
/** Which of two do you like? In every trial a coin toss says which of them is called First and which Second. [message thread] */
class PreferenceTest : public ListeningTest
{
public:
    explicit PreferenceTest (int numTrials) : ListeningTest (Question::whichDoYouLike, numTrials) {}

    /** What can be listened to. */
    enum class Sound
    {
        first,
        second
    };

    /** What is to be played; for the player alone. Nothing unless a trial is running. */
    std::optional<Version> versionOf (Sound sound) const
    {
        if (state() != State::running)
            return {};

        return (sound == Sound::first) == toss() ? Version::b : Version::a;
    }

    /** Chooses, once and for all, and goes to the next trial. False, and nothing changes, unless it is running. */
    bool answer (Sound chosen) { return ListeningTest::answer (chosen == Sound::second); }
};
} // namespace plus48
