// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Lessons/LessonSide.h"

#include "UI/Lessons/LessonWords.h"
#include "UI/Look/Shapes.h"

namespace plus48::ui
{
namespace
{
constexpr int inset = WordsPane::inset;
} // namespace

LessonSide::LessonSide (StudioParts& studio, LessonSession& sessionToShow)
    : session (sessionToShow), noise (studio.editor, studio.figures), compare (studio.changes, studio.editor, studio.channelActions, studio.listening, studio.comparedPairs)
{
    setTitle ("Words in this lesson");
    tabs.setComponentID ("lesson tabs");
    tabs.setNames ("Words, noise or compare", "Chooses what is shown here.");
    tabs.setItems ({ { "Words" }, { "Noise" }, { "Compare" } });
    tabs.onSelect = [this] (int index) { showTab (static_cast<Tab> (index)); };
    addAndMakeVisible (words);

    for (auto* const child : std::initializer_list<juce::Component*> { &tabs, &noise, &compare })
        addChildComponent (child);
}

void LessonSide::setWindowSize (WindowSize newSize)
{
    size = newSize;
    refresh();
    resized();
    repaint();
}

void LessonSide::showTab (Tab newTab)
{
    tab = newTab;
    tabs.setSelected (static_cast<int> (tab));
    resized();
    repaint();

    if (onTab != nullptr)
        onTab();
}

void LessonSide::refresh()
{
    if (! session.isOn())
        return;

    // What the bar of a small window leaves out.
    words.setWords (session.lesson()->words, hasTabs() ? lessonWords::barOf (session).line : juce::String());
    const auto isHearing = session.step() == LessonSession::Step::hear;

    if (std::exchange (step, session.step()) != session.step() && hasTabs() && (isHearing || tab == Tab::compare))
        showTab (isHearing ? Tab::compare : Tab::words);

    resized();
}

void LessonSide::tick (double seconds)
{
    if (! isVisible() || ! hasTabs())
        return;

    sinceFigures += seconds;

    if (tab == Tab::compare && step != LessonSession::Step::hear)
        compare.tick (seconds);

    if (sinceFigures < numbersEverySeconds)
        return;

    sinceFigures = 0.0;

    if (tab == Tab::noise)
        noise.refresh();
}

juce::Rectangle<int> LessonSide::contentArea() const
{
    auto area = getLocalBounds();

    return hasTabs() ? area.withTrimmedTop (50).withTrimmedBottom (8) : area.withTrimmedTop (16).withTrimmedBottom (12);
}

juce::Rectangle<int> LessonSide::compareArea() const { return hasTabs() && tab == Tab::compare ? contentArea() : juce::Rectangle<int>(); }

void LessonSide::resized()
{
    tabs.setVisible (hasTabs());
    tabs.setBody (getLocalBounds().withTrimmedTop (12).withHeight (26).reduced (12, 0));
    const auto area = contentArea();
    const auto isHearing = session.isOn() && session.step() == LessonSession::Step::hear;
    words.setVisible (! hasTabs() || tab == Tab::words);
    noise.setVisible (hasTabs() && tab == Tab::noise);
    compare.setVisible (hasTabs() && tab == Tab::compare && ! isHearing);
    words.setTitled (! hasTabs());
    words.setBounds (area);
    noise.setBounds (area.reduced (inset, 0).withHeight (NoiseSources::idealHeight));
    compare.setBounds (area);
}

void LessonSide::paint (juce::Graphics& g) { drawPanel (g, getLocalBounds().toFloat()); }
} // namespace plus48::ui
