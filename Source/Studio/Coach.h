// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelFigures.h"
#include "ChannelReadings.h"
#include "ExpectedLevel.h"
#include "Setup.h"

#include "ListeningTest/Claim.h"

#include <functional>

namespace plus48
{
class HowlWatch;

/** What a friend behind the desk would say now: one thing, and the button that does it. */
struct CoachAdvice
{
    enum class Kind
    {
        tip,
        watchOut,
        fixNow,
        fine
    };

    Kind kind = Kind::fine;

    /** What is said of the level, where something is. */
    enum class Level
    {
        unknown,
        quiet,
        right,
        noisy,
        close
    };

    /** At most five words. */
    juce::String headline;

    /** One or two short sentences; `**...**` is bold. */
    juce::String text;

    /** What the button says; empty: there is none. */
    juce::String button;

    /** What it does to the selected channel. */
    std::function<void (ChannelRig&)> fix;

    /** The one thing, beside howling, that is said while a take is recorded. */
    bool isClipping = false;

    Level level = Level::unknown;

    /** What a blind test can prove of it; nothing where it is not about what is heard of a preamp. */
    std::optional<Claim::Kind> claim {};

    /** Microphone and loudspeakers howl: said at once, whatever else is, and gone as soon as it has ended. */
    bool isHowling = false;

    /** What the button does where that is not to the selected channel. */
    std::function<void (Setup&)> fixSetup {};

    /** The input that it is about, from 0, where that is not the selected one. */
    std::optional<int> otherInput {};

    /** For an input that is not selected: what the button says, with `%` in the place of its name. */
    juce::String buttonThere {};

    /** What the button does and what comes of it, as a sentence of its own; said where the rest of `text` is not. */
    juce::String remedy {};

    bool hasButton() const { return button.isNotEmpty() && (fix != nullptr || fixSetup != nullptr); }
    bool isSameAs (const CoachAdvice& other) const { return kind == other.kind && headline == other.headline && otherInput == other.otherInput; }
};

/** [message thread] In the order in which it matters, behind howling: clipping, wrong +48 V, no signal, wrong input, quiet, too loud, noise, fine. It judges
    by what a whole loop of a known performance comes to on the path that is heard, or else by the last 20 s of sound that the meters have read
    since the setup was changed. What it said of the level `before` stands until the level has left that zone by 1 dB. The fix holds on to
    the catalogue.
*/
CoachAdvice coachAdvice (const Setup&, int input, const ChannelReadings&, const ChannelFigures&, const Catalogue&, const std::optional<ExpectedLevel>& = {}, CoachAdvice::Level before = CoachAdvice::Level::unknown);

/** What is said of a howl, and its cure. */
CoachAdvice howlAdvice (const HowlWatch&);

/** Changes its mind slowly: an advice stays 3 s, unless something clips or howls; while a take is recorded only that is said. [message thread] */
class Coach
{
public:
    static constexpr double holdSeconds = 3.0;

    /** Figures in an advice change no faster than this. */
    static constexpr double wordsSeconds = 0.25;

    /** `seconds` since the last call. True where the advice is another one, or its words are. */
    bool update (CoachAdvice now, double seconds, bool isRecording);

    /** What it said was about a setup that is no more: it listens, and says so. */
    void resetAdvice();

    const CoachAdvice& advice() const noexcept { return shown; }

private:
    CoachAdvice shown;
    double age = holdSeconds, wordsAge = wordsSeconds;
};
} // namespace plus48
