// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CableLayer.h"
#include "Faceplate.h"

namespace plus48::ui
{
/** The plugs of an input, to be pulled out and put into another jack: that of the microphone or instrument, of the interface or the external
    preamp, and that of the external preamp, of the interface. The one at the interface goes to other inputs as well. While one is in the
    hand, each jack says what it would do to it; let go elsewhere, it springs back. Whoever has no pointer chooses jack and path by
    their controls. It lies over the whole path, and takes the pointer only where a plug is; where the faceplate has one word for its
    jack, the plug is pulled out by that word as well.
*/
class PlugDrag : public juce::Component, public juce::SettableTooltipClient, private juce::Timer
{
public:
    PlugDrag (SetupEditor&, ChannelActions&, const Listening&, Faceplate&, CableLayer&);
    ~PlugDrag() override;

    void place (const PathLayout& newLayout);

    /** Pulls a plug out, or moves it: to where the pointer is. The one that was pressed, or that at the interface. */
    void grab (juce::Point<float> position);
    bool isInHand() const noexcept { return hand.has_value(); }

    /** Where the words about a jack are while the plug is in the hand, without a jack those about the external preamp; it can be dropped there
        as well.
    */
    juce::Rectangle<float> tagArea (std::optional<Jack>) const;

    void paint (juce::Graphics&) override;
    bool hitTest (int x, int y) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    bool keyPressed (const juce::KeyPress&) override;

private:
    void letGo();
    void timerCallback() override;
    bool canPull() const;
    std::optional<Cable> plugAt (juce::Point<float> position) const;

    /** The jack that a plug would go into here, of those that `fits` is about; nullptr for none. */
    const PlugFit* fitAt (juce::Point<float> position) const;
    std::optional<int> otherInputAt (juce::Point<float> position) const;
    juce::Rectangle<float> socketArea (std::optional<Jack>) const;
    juce::Point<float> jackCentre() const { return cables.plugHome (cables.cableAtInterface()); }
    void paintTag (juce::Graphics&, const PlugFit&) const;
    void paintSocket (juce::Graphics&, const PlugFit&) const;
    void paintTargets (juce::Graphics&) const;
    void paintPlug (juce::Graphics&) const;

    SetupEditor& editor;
    ChannelActions& channelActions;
    const Listening& listening;
    Faceplate& face;
    CableLayer& cables;
    PathLayout layout { 1408, WindowSize::full };

    /** What the pointer was pressed on. */
    std::optional<Cable> pressed;

    /** While one is out: whose it is, its tip, and what it was worked out to fit. */
    Cable held = Cable::fromSource;
    std::optional<juce::Point<float>> hand;
    std::vector<PlugFit> fits;
    bool isSpringingBack = false, isCancelled = false;
};
} // namespace plus48::ui
