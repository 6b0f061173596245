// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Lessons/LessonPanels.h"

#include "UI/Controls/Keyboard.h"
#include "UI/Lessons/LessonWords.h"

#include <algorithm>

namespace plus48::ui
{
LessonPanels::LessonPanels (StudioParts& studio, LessonSession& sessionToShow, Around panels)
    : session (sessionToShow), around (panels), veil (panels.window), bar (sessionToShow), side (studio, sessionToShow), beforeAfter (sessionToShow), ears (sessionToShow), keep (sessionToShow), controls ({ &panels.path, &panels.channels, &panels.compare })
{
    bar.onNext = [this] { goOn(); };
    bar.onSkip = [this] { session.skipQuestions(); };
    bar.onShowMe = [this] {
        if (onShowMe != nullptr)
            onShowMe();
    };
    bar.onLeave = keep.onLeave = [this] {
        if (onLeave != nullptr)
            onLeave();
    };
    keep.onBegin = [this] (const juce::String& id) {
        if (onBegin != nullptr)
            onBegin (id);
    };
    keep.onAgain = [this] {
        if (onAgain != nullptr)
            onAgain();
    };
    side.onTab = [this] { showParts(); };
}

void LessonPanels::addToWindow()
{
    for (auto* const child : std::initializer_list<juce::Component*> { &veil, &bar, &side, &beforeAfter, &ears, &keep })
        around.window.addChildComponent (child);
}

bool LessonPanels::needsChannels() const
{
    if (! isAt (Step::listen) && ! isAt (Step::find))
        return false;

    const auto& goal = session.lesson()->tasks[static_cast<std::size_t> (session.task())].goal;
    return std::any_of (goal.begin(), goal.end(), [] (const LessonCondition& condition) { return juce::String (condition.figure->id) == "inputs"; });
}

int LessonPanels::heightBelowTop (WindowSize newSize) const { return session.isOn() ? LessonBar::height (newSize) + (isCompact (newSize) ? 8 : 12) : 0; }

void LessonPanels::place (WindowSize newSize, juce::Rectangle<int> barArea)
{
    if (! session.isOn())
        return showParts();

    if (std::exchange (size, newSize) != newSize)
    {
        bar.setWindowSize (size);
        side.setWindowSize (size);
        refreshChannelWords();
    }

    bar.setBounds (barArea);
    veil.setBounds (around.window.getLocalBounds());
    side.setBounds (around.coach.getBounds());
    ears.setBounds (around.path.getBounds());
    keep.setBounds (around.takes.getBounds().getUnion (around.coach.getBounds()));
    showParts();
}

/** What is seen in this step, and, where it shares a place, how. */
void LessonPanels::showParts()
{
    const auto isOn = session.isOn(), isPath = ! around.channels.isVisible(), isSmall = size == WindowSize::small;
    bar.setVisible (isOn);
    veil.setVisible (isOn);
    side.setVisible (isOn && isPath && ! isAt (Step::keep) && ! isSideAway);
    around.channels.showInsteadOfCoach (isOn ? &channelWords : nullptr);
    ears.setVisible (isAt (Step::ears));
    keep.setVisible (isAt (Step::keep));

    const auto tab = side.compareArea();
    beforeAfter.setOnPanel (! isSmall);
    beforeAfter.setBounds (isSmall ? tab + side.getPosition() : around.compare.getBounds());
    beforeAfter.setVisible (isAt (Step::hear) && isPath && (! isSmall || ! tab.isEmpty()));
    refreshVeil();
}

void LessonPanels::setSideAway (bool shouldBe)
{
    if (std::exchange (isSideAway, shouldBe) != shouldBe)
        showParts();
}

/** With what the bar of a small window leaves out. */
void LessonPanels::refreshChannelWords()
{
    const auto isSmall = size == WindowSize::small;
    channelWords.setTitled (! isSmall);

    if (session.isOn())
        channelWords.setWords (session.lesson()->words, isSmall ? lessonWords::barOf (session).line : juce::String());
}

void LessonPanels::refresh()
{
    isOutdated = false;
    sinceRefresh = 0.0;
    bar.refresh();
    side.refresh();
    refreshChannelWords();
    beforeAfter.refresh();
    ears.refresh();
    keep.refresh();
    showParts();
}

void LessonPanels::tick (double seconds)
{
    if (! session.isOn())
        return;

    bar.tick (seconds);
    side.tick (seconds);

    if (beforeAfter.isVisible())
        beforeAfter.tick();

    ears.tick();
    sinceRefresh += seconds;

    // Ten times a second is as often as the figure moves.
    if (! isOutdated || sinceRefresh < diagramEverySeconds)
        return;

    isOutdated = false;
    sinceRefresh = 0.0;
    bar.refresh();
    refreshVeil();
}

bool LessonPanels::isFading() const { return (isAt (Step::find) && ! session.isFound()) || isAt (Step::hear); }

juce::Rectangle<int> LessonPanels::areaOf (const juce::Component& component) const
{
    const auto area = around.window.getLocalArea (&component, component.getLocalBounds());
    return dynamic_cast<const Control*> (&component) != nullptr ? area.reduced (Control::margin) : area;
}

void LessonPanels::addSurfaces (std::vector<LessonVeil::Surface>& all, const char* name, LessonVeil::Surface::Colour colour) const
{
    for (const auto& place : controls.find (name))
        all.push_back ({ areaOf (*place.frame), 12.0f, colour, false });
}

std::vector<LessonVeil::Surface> LessonPanels::surfaces() const
{
    using Colour = LessonVeil::Surface::Colour;
    std::vector<LessonVeil::Surface> all;

    // Nothing of a lesson is in them: they are the person's own.
    for (const auto* const panel : std::initializer_list<const juce::Component*> { &around.takes, &around.compare })
        if (panel->isVisible())
            all.push_back ({ panel->getBounds(), 16.0f, Colour::panel, true });

    if (! isFading())
        return all;

    if (around.channels.isVisible())
    {
        // The thin path on top is what leads to more inputs.
        for (const auto* const child : around.channels.getChildren())
            if (child->isVisible() && child->getHeight() > ChannelSummary::height (size))
                all.push_back ({ areaOf (*child), 12.0f, dynamic_cast<const ChannelStrip*> (child) != nullptr ? Colour::card : Colour::panel, false });

        return all;
    }

    all.push_back ({ around.path.getBounds(), 16.0f, Colour::panel, false });

    for (const auto* const card : { "source", "microphone", "preamp", "recorder" })
        addSurfaces (all, card, Colour::card);

    // Its bounds leave room for the rings of what is on it.
    for (const auto& place : controls.find ("faceplate"))
        all.push_back ({ areaOf (*place.frame).reduced (Control::margin), 12.0f, Colour::faceplate, false });

    return all;
}

void LessonPanels::refreshVeil()
{
    if (! session.isOn() || isAt (Step::keep))
        return veil.show ({}, {}, {});

    std::vector<juce::Rectangle<int>> full, rings;

    if (isFading())
    {
        const auto isFinding = isAt (Step::find);
        const auto names = isFinding ? session.lit() : session.lesson()->compared().lit;

        for (const auto& name : names)
            for (const auto& place : controls.find (name))
            {
                // One control is the one that matters; the others are what may be needed.
                if (isFinding && rings.empty())
                    rings.push_back (areaOf (*place.frame));

                full.push_back (areaOf (*place.frame));
                full.push_back (areaOf (*place.control));
            }

        if (around.channels.isVisible() && channelWords.isVisible())
            full.push_back (areaOf (channelWords));

        for (const auto* const shown : { "meter", isFinding ? "meter" : "diagram" })
            for (const auto& place : controls.find (shown))
                full.push_back (areaOf (*place.frame));
    }

    if (beforeAfter.isVisible() && size != WindowSize::small)
        rings.push_back (beforeAfter.getBounds().reduced (Control::margin));

    veil.show (surfaces(), std::move (full), std::move (rings));
}

std::vector<juce::Component*> LessonPanels::focusOrder() const
{
    std::vector<juce::Component*> order;

    if (! session.isOn())
        return order;

    order.push_back (const_cast<LessonBar*> (&bar));

    for (auto* const part : std::initializer_list<const juce::Component*> { &beforeAfter, &ears, &keep })
        if (part->isVisible())
            order.push_back (const_cast<juce::Component*> (part));

    if (isAt (Step::find))
        for (const auto& name : session.lit())
            for (const auto& place : controls.find (name))
                order.push_back (place.control);

    return order;
}

void LessonPanels::goOn()
{
    if (onNext != nullptr)
        onNext();
}

bool LessonPanels::hearKeyPressed (const juce::KeyPress& key)
{
    if (key.isKeyCode (juce::KeyPress::leftKey))
        beforeAfter.hear (LessonPair::Version::before);
    else if (key.isKeyCode (juce::KeyPress::rightKey))
        beforeAfter.hear (LessonPair::Version::after);
    else if (key.isKeyCode (juce::KeyPress::spaceKey))
        session.pair().setPlaying (! session.pair().isPlaying());
    else if (keyboard::latinOf (key) == 'x')
        beforeAfter.hearOther();
    else
        return false;

    return true;
}

bool LessonPanels::keyPressed (const juce::KeyPress& key)
{
    if (! session.isOn() || key.getModifiers().isCtrlDown() || key.getModifiers().isAltDown())
        return false;

    if (key.isKeyCode (juce::KeyPress::escapeKey))
        onLeave();
    else if (key.isKeyCode (juce::KeyPress::backspaceKey))
        session.goBack();
    else if (key.isKeyCode (juce::KeyPress::returnKey))
    {
        // What Enter does is what the green button says, or nothing.
        if (const auto* const next = isAt (Step::keep) ? keep.nextLesson() : nullptr; next != nullptr)
            onBegin (juce::String (next->id));
        else if (isAt (Step::keep))
            onLeave();
        else if (lessonWords::actionOf (session).isNotEmpty())
            goOn();
    }
    else if (const auto digit = keyboard::digitOf (key).value_or (0); session.askedGuess() != nullptr && digit > 0)
        session.guess (digit - 1);
    else if (isAt (Step::hear))
        return hearKeyPressed (key);
    else if (isAt (Step::ears))
        // The gain is covered.
        return ears.keyPressed (key) || key.isKeyCode (juce::KeyPress::upKey) || key.isKeyCode (juce::KeyPress::downKey);
    else
        return false;

    return true;
}

std::vector<juce::Component*> LessonFocus::getAllComponents (juce::Component* parent)
{
    auto all = KeyboardFocusTraverser::getAllComponents (parent);

    const auto rankOf = [this] (const juce::Component* component) {
        const auto found = std::find_if (first.begin(), first.end(), [component] (const juce::Component* one) { return one == component || one->isParentOf (component); });
        return found - first.begin();
    };

    std::stable_sort (all.begin(), all.end(), [&] (const juce::Component* one, const juce::Component* other) { return rankOf (one) < rankOf (other); });
    return all;
}
} // namespace plus48::ui
