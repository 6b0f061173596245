// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/Studio.h"
#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
/** The audio device in the top bar: whether it works, its rate, and how late sound is through the computer. A press
    opens the settings. Body 32 high. [message thread]
*/
class DevicePill : public Pressable, private Studio::Listener
{
public:
    explicit DevicePill (Studio&);
    ~DevicePill() override;

    /** Without the device's name. */
    void setCompact (bool shouldBeCompact);

    /** The body's width for the words, in whole pixels; after it has changed, onWidthChange is called. */
    int idealWidth() const;
    std::function<void()> onWidthChange;

    /** 30 times a second: counts what the device was not served in time. */
    void tick (double seconds);

    enum class Light
    {
        working,
        simulated,
        problem
    };

    Light light() const noexcept { return dot; }
    const juce::String& text() const noexcept { return words; }
    juce::String valueText() const override { return words; }

private:
    void studioChanged (Studio::Change) override;
    void readDevice();
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 16.0f; }

    Studio& studio;
    bool isCompact = false;
    Light dot = Light::problem;
    juce::String words;
    double sinceCount = 0.0;
};
} // namespace plus48::ui
