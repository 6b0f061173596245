// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Learn/ResetProgressSheet.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int width = 420, height = 196;
constexpr auto words = "The ticks of your lessons go, and the numbers that you kept. Your setup, your takes and your settings stay as they are.";
} // namespace

ResetProgressSheet::ResetProgressSheet()
{
    setTitle ("Start over?");
    keep.setComponentID ("keep them");
    keep.setNames ("Keep them", "Leaves the ticks as they are.", "Esc");
    keep.onPress = [this] { close(); };
    resetProgress.setComponentID ("reset progress");
    resetProgress.setNames ("Start over", "Forgets which lessons are done.");
    resetProgress.onPress = [this] {
        if (onReset != nullptr)
            onReset();

        close();
    };

    for (auto* const child : { &keep, &resetProgress })
        addAndMakeVisible (child);
}

juce::Rectangle<int> ResetProgressSheet::sheetArea() const { return getLocalBounds().withSizeKeepingCentre (width, height); }

void ResetProgressSheet::resized()
{
    auto line = sheetArea().reduced (sheetMargin, 20).removeFromBottom (32);
    resetProgress.setBody (line.removeFromRight (resetProgress.idealWidth()));
    line.removeFromRight (8);
    keep.setBody (line.removeFromRight (keep.idealWidth()));
}

void ResetProgressSheet::paintSheet (juce::Graphics& g, juce::Rectangle<float> area)
{
    fillAndStroke (g, area, 16.0f, palette().s1, palette().line2, 1.0f);
    area.reduce (static_cast<float> (sheetMargin), 20.0f);
    drawText (g, getTitle(), type::headline(), palette().t1, area.removeFromTop (26.0f));
    area.removeFromTop (8.0f);
    drawParagraph (&g, words, type::body(), palette().t2, area);
}
} // namespace plus48::ui
