// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Compare/ComparePanel.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
ComparePanel::ComparePanel (StudioChanges& changesToUse, const SetupEditor& editorToUse, ChannelActions& channelActionsToUse, Listening& listeningToUse, const ComparedPairs& pairsToUse)
    : view (changesToUse, editorToUse, channelActionsToUse, listeningToUse, pairsToUse)
{
    setTitle ("Compare preamps");
    setComponentID ("control compare");
    addAndMakeVisible (view);
    test.setComponentID ("blind test");
    test.setNames ("Blind test", "Whether you can hear a difference between A and B, without knowing which is which.", "T");
    test.onPress = [this] {
        if (onBlindTest != nullptr)
            onBlindTest();
    };
    addAndMakeVisible (test);
}

void ComparePanel::paint (juce::Graphics& g)
{
    drawPanel (g, getLocalBounds().toFloat());
    drawText (g, "Compare preamps", type::title(), palette().t1, { 20.0f, 16.0f, static_cast<float> (getWidth()) - 40.0f, 20.0f });
}

void ComparePanel::resized()
{
    view.setBounds (getLocalBounds().withTrimmedTop (48).withTrimmedBottom (12));
    test.setBody ({ getWidth() - 16 - test.idealWidth(), 12, test.idealWidth(), 28 });
}
} // namespace plus48::ui
