// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Channels/ChannelsView.h"
#include "UI/Coach/CoachPanel.h"
#include "UI/Compare/ComparePanel.h"
#include "UI/Lessons/BeforeAfterView.h"
#include "UI/Lessons/EarsPage.h"
#include "UI/Lessons/KeepCard.h"
#include "UI/Lessons/LessonBar.h"
#include "UI/Lessons/LessonSide.h"
#include "UI/Lessons/LessonVeil.h"
#include "UI/Lessons/LitControls.h"
#include "UI/Takes/TakesPanel.h"

namespace plus48::ui
{
/** Everything that a lesson puts into the window, and where: the bar, the words, what each step covers or fades, and its keys. [message thread] */
class LessonPanels
{
public:
    /** The panels that are there without it, which it lights, fades or covers. */
    struct Around
    {
        juce::Component& window;
        PathPanel& path;
        ChannelsView& channels;
        TakesPanel& takes;
        ComparePanel& compare;
        CoachPanel& coach;
    };

    LessonPanels (StudioParts&, LessonSession&, Around);

    /** Above the panels that are there already. */
    void addToWindow();

    /** The way on, `Show me`, the way back, and the next lesson. */
    std::function<void()> onNext, onShowMe, onLeave, onAgain;
    std::function<void (const juce::String& id)> onBegin;

    /** Whether a step needs more inputs beside each other than the path shows. */
    bool needsChannels() const;

    /** Path or strips: while there is something to be turned, a person may look at either. */
    bool canChangeView() const { return isAt (Step::listen) || isAt (Step::find); }

    /** Whoever listens for the right gain has the place of the words. */
    void setSideAway (bool);

    /** What is not seen meanwhile. */
    bool coversPath() const { return isAt (Step::ears); }
    bool coversCompare() const { return isAt (Step::hear) || isAt (Step::keep); }
    bool coversTakes() const { return isAt (Step::keep); }

    /** The height of the bar with what is below it; 0 while no lesson is on. */
    int heightBelowTop (WindowSize) const;

    /** After the panels around it have their places. */
    void place (WindowSize, juce::Rectangle<int> bar);

    /** After another step. */
    void refresh();

    /** After another setup: other controls may be there, and the texts' figures are others. */
    void follow() { isOutdated = true; }

    /** Some 30 times a second. */
    void tick (double seconds);

    /** The keys of a step: Enter, Backspace, Esc, and those of Hear and Ears. */
    bool keyPressed (const juce::KeyPress&);

    /** The components with which Tab begins, in that order: the bar, then what is lit. */
    std::vector<juce::Component*> focusOrder() const;

    LessonBar& lessonBar() noexcept { return bar; }
    EarsPage& earsPage() noexcept { return ears; }
    const LitControls& litControls() const noexcept { return controls; }

private:
    using Step = LessonSession::Step;

    bool isAt (Step step) const { return session.isOn() && session.step() == step; }
    bool isFading() const;
    void showParts();
    void refreshVeil();
    void refreshChannelWords();
    juce::Rectangle<int> areaOf (const juce::Component&) const;
    std::vector<LessonVeil::Surface> surfaces() const;
    void addSurfaces (std::vector<LessonVeil::Surface>&, const char* name, LessonVeil::Surface::Colour) const;
    bool hearKeyPressed (const juce::KeyPress&);
    void goOn();

    LessonSession& session;
    Around around;
    LessonVeil veil;
    LessonBar bar;
    LessonSide side;
    WordsPane channelWords;
    BeforeAfterView beforeAfter;
    EarsPage ears;
    KeepCard keep;
    LitControls controls;
    WindowSize size = WindowSize::full;
    bool isOutdated = false, isSideAway = false;
    double sinceRefresh = 0.0;
};

/** Tab in the order of a lesson, then as the window has it. [message thread] */
class LessonFocus : public juce::KeyboardFocusTraverser
{
public:
    explicit LessonFocus (std::vector<juce::Component*> componentsFirst) : first (std::move (componentsFirst)) {}

    std::vector<juce::Component*> getAllComponents (juce::Component* parent) override;

private:
    std::vector<juce::Component*> first;
};
} // namespace plus48::ui
