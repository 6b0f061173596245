// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioParts.h"
#include "UI/ListeningTest/ResultAdvice.h"
#include "UI/Settings/Overlay.h"

namespace plus48::ui
{
class HistoryPage;
class ResultPage;

/** From one screen of a listening test to the next: start, trials, result, earlier tests. [message thread] */
class TestScreens
{
public:
    /** What lies over the window. */
    struct Host
    {
        std::function<void (std::unique_ptr<Overlay>, std::function<void (double)> tick)> open;
        std::function<void()> closeTop;
    };

    TestScreens (StudioParts& studioToUse, Host hostToUse) : studio (studioToUse), host (std::move (hostToUse)) {}

    /** Before a test of the take that plays, or else the chosen one. */
    void openStart (Question = Question::canYouTell, int trials = 12);

    /** Before a short test of just this. Fails where nothing can be tested yet: in one sentence, what to do first. */
    juce::Result openProof (const ClaimedPair&, int trials = ClaimTests::numTrials);

    /** Earlier tests. */
    void openHistory();

    /** Shows a take heard through other rigs, for another test of two of its versions. */
    std::function<void (int take)> onVersions;

    /** Of the test that runs, or waits for its versions. */
    void openTrials();

    /** Of a finished test. */
    void openResult (const TestRecord&);

private:
    void openOver (std::unique_ptr<Overlay>, std::function<void (double)> tick);
    void openSheet (Question, int trials);
    void closeTop();
    void closeAll();
    void begin (Question, int trials);
    void goOn (const TestHistory::Test&);
    void takeStep (const TestRecord&, ResultAdvice::Step);
    void share (juce::Component& from, const TestRecord&);
    void openAgain (const TestRecord&, Question, int trials);
    void use (const TestRecord::Side&, Path);

    StudioParts& studio;
    const Host host;
    int numOpen = 0;
};
} // namespace plus48::ui
