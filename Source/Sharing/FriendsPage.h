// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ShareResult.h"
#include "SharedTake.h"

#include "ListeningTest/Question.h"
#include "ListeningTest/SystemRandom.h"
#include "Recording/OutputFile.h"

#include <array>

/** A blind test of two versions as one web page, which works in any browser without a network. [any thread but the audio thread]

    Which version is A on the page is drawn when the page is made, and what they are is scrambled until the last answer: neither names nor
    the order, length or form of what is in the page give them away at a glance. It is no encryption.
*/
namespace plus48
{
/** What is said of a version at the end: `Sixties tube`, and its chain in a line. */
struct FriendsReveal
{
    juce::String name, detail;
};

struct FriendsTest
{
    /** Seen at the top; may be empty. */
    juce::String sender;

    Question question = Question::canYouTell;

    /** One of `trialNumbers`. */
    int trials = 10;

    /** What was recorded: `voice`. */
    juce::String source;

    /** Of the two sounds, in their order. */
    std::array<FriendsReveal, 2> reveals;
};

/** Two seconds are little to compare, and half a minute a big page. */
inline constexpr double friendsSeconds = 6.0, mostFriendsSeconds = 30.0;

/** Of a name. */
inline constexpr int maxSenderLength = 60;

/** What a test from these versions says and asks. */
FriendsTest friendsTestOf (std::span<const SharedVersion>, const Catalogue& local);

/** Bytes of the page, as near as can be told before. */
juce::int64 friendsPageBytes (double seconds, double sampleRate, int numChannels) noexcept;

/** The page. The sounds must be matched, and are as they are heard from then on: 16 bits with dither, at most 48 kHz and two channels, with ends
    that do not click when they are repeated. Fails in one sentence where there is no loudness to match, or no random number to be had.
*/
juce::Result makeFriendsPage (const FriendsTest&, SharedSounds&, juce::String& page, const RandomBytes& = systemRandomBytes, const RenderWatch& = {});

ShareResult writeFriendsPage (const juce::File&, const FriendsTest&, SharedSounds&, Existing, const RenderWatch& = {});
} // namespace plus48
