// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CableLayer.h"
#include "Faceplate.h"

namespace plus48::ui
{
/** The plug at the interface, to be pulled out and put into another jack or another input. While it is in the hand, each jack says what it would do to
    it; let go elsewhere, it springs back. Whoever has no pointer chooses the jack on the faceplate. It lies over the whole path, and
    takes the pointer only where the plug is.
*/
class PlugDrag : public juce::Component, public juce::SettableTooltipClient, private juce::Timer
{
public:
    PlugDrag (SetupEditor&, ChannelActions&, const Listening&, Faceplate&, CableLayer&);

    void place (const PathLayout& newLayout);

    /** Pulls it out, or moves it: to where the pointer is. */
    void take (juce::Point<float> position);
    bool isInHand() const noexcept { return hand.has_value(); }

    /** Where the words about a jack are while the plug is in the hand; it can be dropped there as well. */
    juce::Rectangle<float> tagArea (Jack) const;

    void paint (juce::Graphics&) override;
    bool hitTest (int x, int y) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    bool keyPressed (const juce::KeyPress&) override;

private:
    void letGo();
    void timerCallback() override;
    std::optional<Jack> jackAt (juce::Point<float> position) const;
    std::optional<int> otherInputAt (juce::Point<float> position) const;
    const PlugFit* fitOf (Jack) const;
    juce::Point<float> jackCentre() const noexcept;
    void paintTag (juce::Graphics&, const PlugFit&) const;
    void paintTargets (juce::Graphics&) const;
    void paintPlug (juce::Graphics&) const;

    SetupEditor& editor;
    ChannelActions& channelActions;
    const Listening& listening;
    Faceplate& face;
    CableLayer& cables;
    PathLayout layout { 1408, WindowSize::full };

    /** While it is out: the tip of the plug, and what it was worked out to fit. */
    std::optional<juce::Point<float>> hand;
    std::vector<PlugFit> fits;
    bool isSpringingBack = false, isCancelled = false;
};
} // namespace plus48::ui
