// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Lessons/LessonLibrary.h"
#include "UI/Learn/LessonRow.h"

#include <vector>

namespace plus48::ui
{
/** All lessons below their headings. It has the keyboard; who opens it moves the choice. For a viewport. [message thread] */
class LessonList : public juce::Component
{
public:
    explicit LessonList (const LessonLibrary&);

    /** A row was chosen, or is to begin; counted from 1. */
    std::function<void (int)> onChoose, onBegin;

    /** What the page does with keys: asked before the view that scrolls it, which would take the arrows. */
    std::function<bool (const juce::KeyPress&)> onKey;
    bool keyPressed (const juce::KeyPress& key) override { return onKey != nullptr && onKey (key); }

    /** `nextNumber` is the one that comes next; 0: none. */
    void show (const LessonProgress&, int nextNumber);

    void choose (int number);
    int chosen() const noexcept { return chosenNumber; }
    juce::Rectangle<int> rowArea (int number) const;

    /** For all rows. */
    int idealHeight() const;

    void paint (juce::Graphics&) override;
    void resized() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    bool beginsGroup (std::size_t index) const;

    const LessonLibrary& library;
    std::vector<std::unique_ptr<LessonRow>> rows;
    int chosenNumber = 0;
};
} // namespace plus48::ui
