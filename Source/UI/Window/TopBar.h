// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RecordButton.h"

#include "Studio/Preferences.h"
#include "Studio/StudioChanges.h"
#include "Studio/StudioDevices.h"
#include "Studio/TakeActions.h"
#include "Studio/Transport.h"
#include "Studio/TransportActions.h"
#include "UI/Controls/PushButton.h"
#include "UI/Controls/Segments.h"
#include "UI/Look/WindowSize.h"
#include "UI/Settings/DevicePill.h"

namespace plus48::ui
{
/** Transport, clock and state in the middle; the device, Learn and settings on the right. */
class TopBar : public juce::Component, private StudioListener
{
public:
    TopBar (StudioChanges&, StudioDevices&, Transport&, TransportActions&, const TakeActions&);
    ~TopBar() override;

    std::function<void()> onOpenSettings, onLearn;

    /** A lesson is on: nothing that sounds becomes a take. */
    void setPractice (bool);

    /** Path or Channels was chosen. */
    std::function<void (Preferences::View)> onView;
    /** The armed inputs: what a take would have. */
    void showNumTracks (int);
    void showView (Preferences::View view) { views.setSelected (static_cast<int> (view)); }

    /** Learn is open. */
    void showLearn (bool isOpen) { learn.setLit (isOpen); }

    void setWindowSize (WindowSize);

    /** 30 times a second: the clock. */
    void tick (double seconds);

    void paint (juce::Graphics&) override;
    void resized() override;

    static constexpr int height (WindowSize size) noexcept { return topBarHeight (size); }

private:
    void studioChanged (StudioChange) override;
    void refresh();
    juce::Rectangle<int> clockArea() const;
    juce::String stateWord() const;
    double clockSeconds() const;
    juce::Colour stateColour() const;
    juce::String underState() const;

    StudioChanges& changes;
    StudioDevices& devices;
    Transport& transport;
    TransportActions& transportActions;
    const TakeActions& takes;
    WindowSize size = WindowSize::full;
    Segments views;
    RecordButton record;
    PushButton play { PushButton::Kind::plain, {}, Icon::play }, stop { PushButton::Kind::plain, {}, Icon::stop }, loop { PushButton::Kind::plain, {}, Icon::loop };
    DevicePill device;
    PushButton learn { PushButton::Kind::ghost, "Learn", Icon::learn }, settings { PushButton::Kind::ghost, {}, Icon::gear };
    juce::String clock, state, below;
    bool isPractice = false;
};
} // namespace plus48::ui
