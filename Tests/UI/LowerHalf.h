// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/Studio.h"
#include "UI/Coach/CoachPanel.h"
#include "UI/Compare/ComparePanel.h"
#include "UI/Look/Palette.h"
#include "UI/Takes/TakesPanel.h"

namespace plus48::test
{
/** Takes, comparison and coach beside each other, as in a window of this size. */
class LowerHalf : public juce::Component
{
public:
    explicit LowerHalf (Studio& studio) : takes (studio), compare (studio.changes, studio.editor, studio.channelActions, studio.listening, studio.comparedPairs), coach (studio.changes, studio.editor, studio.channelActions, studio.figures, studio.coach, studio.listening, studio.comparedPairs, studio.claims, studio.afterTake)
    {
        addAndMakeVisible (takes);
        addChildComponent (compare);
        addAndMakeVisible (coach);
    }

    /** Of the window; the height of the upper half is the design's. */
    void setWindow (int width, int height)
    {
        const auto size = ui::windowSizeFor (width);
        const auto isShort = ui::isCompact (size);
        const auto margin = isShort ? 8 : 16, gap = isShort ? 8 : 12;
        setSize (width, height - (isShort ? 340 : 508) + margin);
        auto area = getLocalBounds().reduced (margin);

        takes.setWindowSize (size);
        compare.setWindowSize (size);
        coach.setWindowSize (size);
        coach.setBounds (area.removeFromRight (size == ui::WindowSize::small ? 380 : 312));
        area.removeFromRight (gap);
        compare.setVisible (size != ui::WindowSize::small);

        if (compare.isVisible())
        {
            compare.setBounds (area.removeFromRight (300));
            area.removeFromRight (gap);
        }

        takes.setBounds (area);
    }

    void tick (double seconds)
    {
        takes.tick (seconds);
        compare.tick (seconds);
        coach.tick (seconds);
    }

    void paint (juce::Graphics& g) override { g.fillAll (ui::palette().bg); }

    ui::TakesPanel takes;
    ui::ComparePanel compare;
    ui::CoachPanel coach;
};
} // namespace plus48::test
