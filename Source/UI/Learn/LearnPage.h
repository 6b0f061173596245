// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Commands.h"
#include "UI/Controls/FadingViewport.h"
#include "UI/Learn/GlossaryCard.h"
#include "UI/Learn/LearnRail.h"
#include "UI/Learn/LessonCard.h"
#include "UI/Learn/LessonList.h"
#include "UI/Look/WindowSize.h"
#include "UI/Settings/Overlay.h"

#include <optional>

namespace plus48::ui
{
/** All lessons and what the field's words mean: below the top bar, which stays within reach. Up and down choose a lesson, Enter begins it, `/` finds a word, Esc leaves.
    It sees ticks as they are when it opens. [message thread]
*/
class LearnPage : public Overlay
{
public:
    /** `ofLastTake`: what the last take shows that a lesson is about. */
    LearnPage (const LessonLibrary&, LessonProgress&, std::optional<LessonReason> ofLastTake);

    /** The id of a lesson. */
    std::function<void (const juce::String&)> onBegin;
    std::function<void()> onFirstScreen;

    /** Ticks were forgotten: it is to be saved. */
    std::function<void()> onStartedOver;

    /** Of the lesson that Enter begins, from 1. */
    int chosen() const noexcept { return list.chosen(); }
    void choose (int number);

    /** In the card, or in a small window in a sheet. */
    void findWord();
    void openAllWords();
    void askToResetProgress();

    /** Its keys; for the list of all keys without a page. */
    static std::vector<Command> commandsOf (LearnPage*);

    void paint (juce::Graphics&) override;
    void resized() override;
    bool hitTest (int, int y) override;
    bool keyPressed (const juce::KeyPress&) override;
    void parentHierarchyChanged() override;

private:
    struct Layout;

    juce::Rectangle<int> sheetArea() const override { return getLocalBounds(); }
    void paintSheet (juce::Graphics&, juce::Rectangle<float>) override {}

    void connect();
    void refresh();
    void begin (int number);
    void reveal (int number);
    bool hasTicks() const { return numDone (library, progress) > 0 || progress.lastBegun().isNotEmpty(); }
    bool isNarrow() const noexcept { return windowSizeFor (getWidth()) == WindowSize::small; }
    void placeLeft (juce::Rectangle<int>, juce::Rectangle<int> foot);
    void paintHead (juce::Graphics&, const Layout&) const;
    void paintListHead (juce::Graphics&, juce::Rectangle<float>) const;

    const LessonLibrary& library;
    LessonProgress& progress;
    const std::optional<LessonReason> reason;
    const std::vector<Command> commands { commandsOf (this) };
    lessonPlan::Next next;

    LessonList list;
    FadingViewport port;
    LessonCard card;
    GlossaryCard glossary;
    LearnRail rail;
    PushButton firstScreen { PushButton::Kind::plain, "Show the first screen again", Icon::undo }, resetProgress, cross { PushButton::Kind::ghost, {}, Icon::cross };
};
} // namespace plus48::ui
