// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StudioAtWork.h"

#include "UI/Takes/TakesPanel.h"

namespace plus48::test
{
/** A studio and its panel, as the window would drive it. */
struct OpenTakes
{
    OpenTakes()
    {
        panel.setSize (772, 376);
        work.tick = [this] (double seconds) { panel.tick (seconds); };
    }

    juce::String words (int take) { return panel.takeList().row (take)->getTitle(); }
    bool press (const juce::KeyPress& key) { return panel.takeList().keyPressed (key); }

    /** Types into the field of the row that is being renamed. */
    void type (int take, const juce::String& name, const juce::KeyPress& end)
    {
        auto* field = findA<ui::TextField> (*panel.takeList().row (take));
        REQUIRE (field != nullptr);
        field->textEditor().setText (name, false);
        field->textEditor().keyPressed (end);
        work.waitFor ([&] { return ! panel.takeList().row (take)->isRenaming(); });
    }

    StudioAtWork work;
    Studio& studio { work.studio };
    ui::TakesPanel panel { studio };
};
} // namespace plus48::test
