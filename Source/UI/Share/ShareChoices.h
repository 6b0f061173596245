// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ListeningTest/Question.h"
#include "Sharing/SoundShare.h"

namespace plus48::ui
{
enum class ShareKind
{
    take,
    pair,
    friends,
    recipe
};

inline constexpr int numShareKinds = 4;

/** What is chosen in the share sheet. */
struct ShareChoices
{
    ShareKind kind = ShareKind::take;
    SoundFormat format;
    bool isLoop = false, isMatched = true, isTurnedUp = false;

    /** The loop: for friends always, else where it is chosen. */
    SharedPart loop;

    juce::File folder;
    juce::String sender;
    Question question = Question::canYouTell;
    int trials = 10;
};
} // namespace plus48::ui
