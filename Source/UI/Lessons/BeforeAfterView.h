// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Lessons/LessonSession.h"
#include "UI/Lessons/LessonTile.h"

namespace plus48::ui
{
/** The setup with its fault and the one that was mended, heard side by side at the same place, equally loud where there is a loudness to match. In the place of the
    comparison of preamps. [message thread]
*/
class BeforeAfterView : public juce::Component
{
public:
    explicit BeforeAfterView (LessonSession&);

    /** On a panel of its own with a title, or inside another one. */
    void setOnPanel (bool shouldBe);

    /** What the keys do: Left before, Right after, X the other one. */
    void hear (LessonPair::Version);
    void hearOther();

    /** After another step. */
    void refresh();

    /** Some 30 times a second. */
    void tick();

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    juce::Rectangle<float> matchArea() const;

    LessonSession& session;
    LessonTile before, after;
    juce::Rectangle<int> well;
    juce::String match;
    LessonPair::State shownState = LessonPair::State::none;
    bool isOnPanel = true;
};
} // namespace plus48::ui
