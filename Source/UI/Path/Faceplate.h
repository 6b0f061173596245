// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaceplateButtons.h"
#include "ListeningControls.h"
#include "PathLayout.h"
#include "UI/Controls/HelpAt.h"

#include "Studio/ChannelActions.h"
#include "Studio/InputMeters.h"
#include "Studio/Notices.h"
#include "Studio/SetupEditor.h"
#include "Studio/StudioDevices.h"
#include "UI/Controls/GainKnob.h"
#include "UI/Controls/LedButton.h"
#include "UI/Controls/LevelMeter.h"
#include "UI/Controls/PushButton.h"
#include "UI/Controls/Segments.h"

namespace plus48::ui
{
/** The front of the interface, which is the channel strip of the input in view: one knob, one place. */
class Faceplate : public juce::Component, public HelpAt
{
public:
    Faceplate (const Catalogue&, SetupEditor&, ChannelActions&, InputMeters&, const StudioDevices&, Notices&);

    void place (const PathLayout&);

    /** After the setup has changed. */
    void refresh();

    /** 30 times a second: meter and halo. */
    void tick();

    /** +48 V as the key does it: asks first where it could harm. */
    void togglePhantom();

    /** The name of the interface was pressed. */
    std::function<void()> onOpenMenu;

    /** Over the converter: what it does. */
    juce::String helpAt (juce::Point<int> position) const override;

    /** Where a plug can be dropped, in the parent: the word of a jack where it is on the plate, and the number of an input. */
    juce::Rectangle<float> areaOf (Jack) const;
    juce::Rectangle<float> areaOfInput (int) const;

    void paint (juce::Graphics&) override;

private:
    void prepareControls();
    void refreshInputs();
    void refreshJack();
    void refreshSwitches();
    juce::String phantomReason() const;
    void setJack (int index);
    void openJackMenu();
    void openListening();
    juce::Rectangle<int> faceArea() const;
    juce::Point<float> converterCentre() const;

    const Catalogue& catalogue;
    SetupEditor& editor;
    ChannelActions& channelActions;
    InputMeters& meters;
    const StudioDevices& devices;
    Notices& notices;
    PathLayout layout { 1408, WindowSize::full };
    int gesture = 0;

    CaptionButton model { "Interface" };
    Segments inputs, jacks { Segments::Direction::vertical };
    ArmButton arm;
    PushButton jackMenu { PushButton::Kind::small, "MIC", Icon::down };
    GainKnob gain;
    LedButton phantom { "+48V", LedButton::Light::red }, pad { "Pad" }, lowCut { "Low cut" }, polarity { "Flip" };
    LevelMeter meter;
    ListeningControls listening;
    PushButton listeningMenu { PushButton::Kind::ghost, {}, Icon::phones };
};
} // namespace plus48::ui
