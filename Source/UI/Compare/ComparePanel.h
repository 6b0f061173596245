// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Compare/CompareView.h"
#include "UI/Controls/PushButton.h"
#include "UI/Look/WindowSize.h"

namespace plus48::ui
{
/** Compare preamps, beside the takes; where there is no room it is a tab of the coach's panel instead. */
class ComparePanel : public juce::Component
{
public:
    ComparePanel (StudioChanges&, const SetupEditor&, ChannelActions&, Listening&, const ComparedPairs&);

    /** The same for every size: the window leaves it out when small. */
    void setWindowSize (WindowSize) {}
    void tick (double seconds) { view.tick (seconds); }

    /** Where there is little height: see CompareView. */
    void setTilesFirst (bool shouldBe) { view.setTilesFirst (shouldBe); }

    /** What the keys D and N do. */
    void toggleDifference() { view.toggleDifference(); }
    void toggleNoise() { view.toggleNoise(); }

    /** A blind test of the two is wanted. */
    std::function<void()> onBlindTest;

    void paint (juce::Graphics& g) override;
    void resized() override;

private:
    CompareView view;
    PushButton test { PushButton::Kind::small, "Blind test" };
};
} // namespace plus48::ui
