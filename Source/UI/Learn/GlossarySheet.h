// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/FadingViewport.h"
#include "UI/Controls/PushButton.h"
#include "UI/Controls/SearchField.h"
#include "UI/Learn/GlossaryList.h"
#include "UI/Settings/Overlay.h"

namespace plus48::ui
{
/** All words that are explained, in alphabetical order, and those with what is typed. [message thread] */
class GlossarySheet : public Overlay
{
public:
    GlossarySheet();

    SearchField& searchField() noexcept { return search; }
    int numShown() const noexcept { return list.numShown(); }

    void resized() override;
    void parentHierarchyChanged() override;
    bool keyPressed (const juce::KeyPress&) override;

private:
    juce::Rectangle<int> sheetArea() const override;
    void paintSheet (juce::Graphics&, juce::Rectangle<float>) override;

    SearchField search { "Find a word", {} };
    GlossaryList list;
    FadingViewport viewport;
    PushButton cross { PushButton::Kind::ghost, {}, Icon::cross };
};
} // namespace plus48::ui
