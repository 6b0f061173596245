// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/Notices.h"
#include "Studio/StudioChanges.h"
#include "UI/Controls/PushButton.h"

namespace plus48::ui
{
/** One sentence at the bottom of the window, with what can be done about it. Without a button it goes by itself. Invisible
    while there is none; the window places it by idealBounds() in its resized() and in onShow.
*/
class NoticeBar : public juce::Component, private StudioListener
{
public:
    static constexpr double staysSeconds = 8.0;

    NoticeBar (StudioChanges&, Notices&);
    ~NoticeBar() override;

    /** Some 30 times a second. */
    void tick (double seconds);

    /** At the bottom of the window, in its middle: as wide as the sentence needs, and two lines high where it is long. */
    juce::Rectangle<int> idealBounds (juce::Rectangle<int> window) const;

    /** There is a sentence, and the bar wants to be placed. */
    std::function<void()> onShow;

    void paint (juce::Graphics& g) override;
    void resized() override;
    bool keyPressed (const juce::KeyPress& key) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    void studioChanged (StudioChange change) override;
    void refresh();
    int buttonsWidth() const;
    juce::Rectangle<float> textArea() const;

    StudioChanges& changes;
    Notices& notices;
    PushButton action { PushButton::Kind::plain }, close { PushButton::Kind::ghost, {}, Icon::cross };
    juce::String message;
    double age = 0.0;
};
} // namespace plus48::ui
