// SPDX-License-Identifier: GPL-3.0-or-later
#include "Coach.h"

#include "CoachAdviser.h"
#include "HowlWatch.h"

#include <utility>

namespace plus48
{
CoachAdvice coachAdvice (const Setup& setup, int input, const ChannelReadings& readings, const ChannelFigures& figures, const Catalogue& catalogue, const std::optional<ExpectedLevel>& expected, CoachAdvice::Level before)
{
    return CoachAdviser (setup, input, readings, figures, catalogue, expected, before).advice();
}

CoachAdvice howlAdvice (const HowlWatch& watch)
{
    const auto& howl = *watch.howl();
    const auto frequency = howl.hz < 995.0 ? juce::String (10 * juce::roundToInt (0.1 * howl.hz)) + " Hz" : juce::String (0.001 * howl.hz, 1) + " kHz";
    auto cure = watch.cure();
    CoachAdvice advice { CoachAdvice::Kind::fixNow, howl.isThroughMonitors ? "The monitors howl" : "The headphones howl", {}, {}, {} };
    advice.text = juce::String (howl.isThroughMonitors ? "The microphone hears the monitors" : "The microphone hears the headphones") + ", and each time round it gets louder: **" + frequency + "**.";
    advice.button = cure.name;
    advice.fixSetup = std::move (cure.apply);
    advice.isHowling = true;
    return advice;
}

void Coach::resetAdvice()
{
    shown = { CoachAdvice::Kind::tip, "Listening", "The level is judged in a moment.", {}, {} };
    age = holdSeconds;
    wordsAge = wordsSeconds;
}

bool Coach::update (CoachAdvice now, double seconds, bool isRecording)
{
    age += seconds;
    wordsAge += seconds;
    const auto isUrgent = now.kind == CoachAdvice::Kind::fixNow;
    const auto isAtOnce = now.isHowling != shown.isHowling;

    if (isRecording && ! now.isClipping && ! now.isHowling && ! isAtOnce)
        return false;

    if (! now.isSameAs (shown))
    {
        if (age < holdSeconds && ! isAtOnce && ! (isUrgent && shown.kind != CoachAdvice::Kind::fixNow))
            return false;

        age = wordsAge = 0.0;
        shown = std::move (now);
        return true;
    }

    // The same advice with newer figures.
    if (wordsAge < wordsSeconds || (shown.text == now.text && shown.button == now.button))
        return false;

    wordsAge = 0.0;
    shown = std::move (now);
    return true;
}
} // namespace plus48
