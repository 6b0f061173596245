// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioRun.h"
#include "UI/FindComponent.h"
#include "UI/ListeningTest/HistoryPage.h"
#include "UI/ListeningTest/ResultPage.h"
#include "UI/ListeningTest/StartSheet.h"
#include "UI/ListeningTest/TrialPage.h"
#include "UI/OnScreen.h"
#include "UI/Picture.h"

namespace plus48::test
{
inline RandomBytes filledWith (std::uint8_t value)
{
    return [value] (std::span<std::uint8_t> bytes) {
        std::fill (bytes.begin(), bytes.end(), value);
        return true;
    };
}

/** A window with a take that has both its versions, and nothing that plays. */
struct TestWindow
{
    explicit TestWindow (juce::Point<int> size = { 1440, 900 })
    {
        REQUIRE (run.studio->sourceActions.choose ("voice").wasOk());
        (void) run.record (2.0);

        // The verdict and the coach are in the place of what is said of the take.
        run.studio->afterTake.dismiss();
        open (size);
    }

    void open (juce::Point<int> size = { 1440, 900 }) { screen = std::make_unique<OnScreen> (*run.studio, size); }

    /** As if the program had been started again. */
    void restart()
    {
        screen.reset();
        run.start();
        open();
    }

    Studio& studio() { return *run.studio; }
    ListeningTestSession& session() { return studio().listeningTest; }
    ui::MainView& view() { return screen->view; }

    template <typename Condition>
    void wait (Condition&& isSo)
    {
        for (int i = 0; i < 15000 && ! isSo(); ++i)
        {
            juce::MessageManager::getInstance()->runDispatchLoopUntil (2);
            view().advance (0.03);
        }

        REQUIRE (isSo());
    }

    template <typename Type>
    Type& shown()
    {
        wait ([this] { return findA<Type> (view()) != nullptr; });
        return *findA<Type> (view());
    }

    template <typename Type>
    bool isShown()
    {
        return findA<Type> (view()) != nullptr;
    }

    void waitUntilFair()
    {
        wait ([this] { return session().readiness().state == TestReadiness::State::fair; });
        view().advance (0.03);
    }

    template <typename Type>
    Type& part (const juce::String& id)
    {
        auto* found = find<Type> (view(), id);
        REQUIRE (found != nullptr);
        return *found;
    }

    void click (juce::Component& component) { clickAt (component, component.getLocalBounds().getCentre().toFloat()); }

    void clickAt (juce::Component& component, juce::Point<float> at)
    {
        Pointer (component).click (at);
        OnScreen::settle();
    }

    std::vector<TestHistory::Test> kept()
    {
        juce::StringArray problems;
        auto tests = session().history().tests (problems);
        CHECK (problems.isEmpty());
        return tests;
    }

    StudioRun run;
    std::unique_ptr<OnScreen> screen;
};
} // namespace plus48::test
