// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioParts.h"
#include "UI/Controls/FadingViewport.h"
#include "UI/Controls/LinkText.h"
#include "UI/Settings/AppearanceSection.h"
#include "UI/Settings/DeviceSection.h"
#include "UI/Settings/InterfaceSection.h"
#include "UI/Settings/MicrophoneSection.h"
#include "UI/Settings/Overlay.h"
#include "UI/Settings/RecordingSection.h"

namespace plus48::ui
{
/** All settings, in a sheet that slides in from the right. What is changed applies at once. It takes the
    parts of the studio whole, as its sections use most of them. [message thread]
*/
class SettingsSheet : public Overlay, private StudioListener, private juce::FocusChangeListener
{
public:
    static constexpr int width = 560;
    static constexpr double slideSeconds = 0.12;

    explicit SettingsSheet (StudioParts&);
    ~SettingsSheet() override;

    /** Called by the link in the footer. */
    std::function<void()> onShowKeys;

    /** 30 times a second, with the seconds since the last time. */
    void tick (double seconds);

    DeviceSection& deviceSection() noexcept { return device; }
    InterfaceSection& interfaceSection() noexcept { return audioInterface; }
    MicrophoneSection& microphoneSection() noexcept { return microphone; }
    RecordingSection& recordingSection() noexcept { return recording; }
    AppearanceSection& appearanceSection() noexcept { return appearance; }

    /** In pixels from the top of the sections. */
    void scrollTo (int y) { viewport.setViewPosition (0, y); }
    int scrollPosition() const { return viewport.getViewPositionY(); }

    /** Scrolls as far as it takes to see a control of the sections, such as the one that gets the keyboard. */
    void reveal (const juce::Component&);

    void resized() override;
    bool keyPressed (const juce::KeyPress&) override;

private:
    class Body;

    juce::Rectangle<int> sheetArea() const override;
    void paintSheet (juce::Graphics&, juce::Rectangle<float>) override;
    void studioChanged (StudioChange) override;
    void globalFocusChanged (juce::Component*) override;
    void arrangeSections();

    StudioParts& studio;
    DeviceSection device;
    InterfaceSection audioInterface;
    MicrophoneSection microphone;
    RecordingSection recording;
    AppearanceSection appearance;
    const std::array<SettingsSection*, 5> sections;

    std::unique_ptr<Body> body;
    FadingViewport viewport;
    PushButton cross;
    LinkText keys;

    /** 0 outside, 1 in its place. */
    double slid = 0.0;
};
} // namespace plus48::ui
