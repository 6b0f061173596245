// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioChanges.h"
#include "Studio/StudioDevices.h"
#include "UI/Controls/Pressable.h"

#include <limits>

namespace plus48::ui
{
/** The audio device in the top bar: whether it works, its rate, and its own delay, there and back. A press
    opens the settings. Body 32 high. [message thread]
*/
class DevicePill : public Pressable, private StudioListener
{
public:
    DevicePill (StudioChanges&, StudioDevices&);
    ~DevicePill() override;

    /** Without the device's name. */
    void setCompact (bool shouldBeCompact);

    /** No wider than this, in pixels: the device's name is cut short, or left out. */
    void setRoom (int widest);

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
    void studioChanged (StudioChange) override;
    void readDevice();
    juce::String withName (const juce::String& name, const juce::String& figures) const;
    static int widthOf (const juce::String&);
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 16.0f; }

    StudioChanges& changes;
    StudioDevices& devices;
    bool isCompact = false;
    int room = std::numeric_limits<int>::max();
    Light dot = Light::problem;
    juce::String words;
    double sinceCount = 0.0;
};
} // namespace plus48::ui
