// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaceplateButtons.h"
#include "InputControls.h"
#include "ListeningControls.h"
#include "PathLayout.h"
#include "UI/Controls/HelpAt.h"

#include "Studio/GainSetting.h"
#include "Studio/SetupEditor.h"
#include "Studio/StudioDevices.h"
#include "UI/Controls/PushButton.h"

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
    void togglePhantom() { controls.togglePhantom(); }

    /** The name of the interface was pressed. */
    std::function<void()> onOpenMenu;

    /** Begins to listen for the right gain, or stops it. */
    std::function<void()> onSetGain;

    /** 30 times a second: how far that is, and which way the knob was turned. */
    void showGainSetting (const GainSetting&, bool isRecording);

    /** The word Listening was pressed; and where it is, in this component. */
    std::function<void()> onOpenListening;
    juce::Rectangle<int> listeningWord() const { return (listeningMenu.isVisible() ? listeningMenu.getBounds() : listeningTitle.getBounds()).reduced (Control::margin); }

    /** Over the converter: what it does. */
    juce::String helpAt (juce::Point<int> position) const override;

    /** Where a plug can be dropped, in the parent: the word of a jack, and the number of an input. Where the plate has room for one word only, the
        three of them lie over it.
    */
    juce::Rectangle<float> areaOf (Jack) const;
    juce::Rectangle<float> areaOfInput (int) const;

    /** That one word. It is pressed for a list, but not by a plug that is let go over it. */
    juce::Component& jackWord() noexcept { return jackMenu; }
    void setPlugInHand (bool isNow) noexcept { isPlugInHand = isNow; }

    void paint (juce::Graphics&) override;

private:
    void prepareControls();
    void prepareSetGain();
    void placeSetGain (int left, int right);
    static constexpr int inputsShown = 8;
    int firstShownInput() const { return editor.selectedInput() / inputsShown * inputsShown; }
    void refreshInputs();
    void openJackMenu();
    juce::Rectangle<int> faceArea() const;
    juce::Point<float> converterCentre() const;

    const Catalogue& catalogue;
    SetupEditor& editor;
    ChannelActions& channelActions;
    InputMeters& meters;
    const StudioDevices& devices;
    Notices& notices;
    PathLayout layout { 1408, WindowSize::full };
    bool isPlugInHand = false, isSetGainShort = false;

    CaptionButton model { "Interface" };
    Segments inputs;
    ArmButton arm;
    PushButton setGain { PushButton::Kind::small, "Set for me" };
    PushButton jackMenu { PushButton::Kind::small, "MIC", Icon::down };
    CaptionButton listeningTitle { "Listening" };
    InputControls controls;
    ListeningControls listening;
    PushButton listeningMenu { PushButton::Kind::ghost, {}, Icon::phones };
};
} // namespace plus48::ui
