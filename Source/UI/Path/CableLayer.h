// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LevelChips.h"

#include "Studio/InputMeters.h"
#include "Studio/Listening.h"
#include "Studio/PlugFit.h"

namespace plus48::ui
{
/** Everything that runs between the cards: sound in the air, cables and plugs, and the level under each of them. It lies over
    the cards and lets the pointer through.
*/
class CableLayer : public juce::Component
{
public:
    CableLayer (const Catalogue&, const SetupEditor&, const Listening&, const InputMeters&);

    /** `preampBox` and `microphoneTail` are where the cables meet the cards, in this component. */
    void place (const PathLayout&, juce::Rectangle<float> preampBox, juce::Point<float> microphoneTail);
    void setReducedMotion (bool shouldRest);

    /** The plug of this cable is in somebody's hand: the cable ends at `looseEnd`, and whoever holds it draws the rest. */
    void setPlugInHand (std::optional<Cable>);
    juce::Point<float> looseEnd() const noexcept { return activePath.getCurrentPosition(); }

    /** The cable that goes into the interface on the path that is heard. */
    Cable cableAtInterface() const { return listening.path() == Path::a ? Cable::fromSource : Cable::fromPreamp; }
    Plug plug (Cable cable) const { return plugOf (listening.channel(), cable, catalogue); }

    /** Where a plug is while it is plugged in, in the panel; empty for one that waits. */
    juce::Rectangle<float> plugArea (Cable) const;

    /** The middle of the jack that it is in, or of the preamp's edge. */
    juce::Point<float> plugHome (Cable) const;

    /** After the setup has changed. */
    void refresh();

    /** 30 times a second: the highlight that runs along a live cable. */
    void tick (double seconds);

    /** Four times a second. */
    void updateFigures (const std::vector<PathLevel>&);

    /** What the unit of the figure below a cable means. */
    juce::String meaningAt (juce::Point<int> position) const { return chips.meaningAt (position, layout); }

    void paint (juce::Graphics&) override;

private:
    juce::Colour pathColour() const;
    void paintBooster (juce::Graphics&) const;
    juce::Rectangle<int> highlightArea() const;

    void paintPlug (juce::Graphics&) const;
    void paintPlugAtPreamp (juce::Graphics&) const;
    bool isOptical() const;

    const Catalogue& catalogue;
    const SetupEditor& editor;
    const Listening& listening;
    const InputMeters& meters;
    PathLayout layout { 1408, WindowSize::full };
    juce::Rectangle<float> box;
    juce::Point<float> tail;

    /** From the microphone to the jack, as it is heard; and the parts of path B that wait. */
    juce::Path activePath, toBox, fromBox, toRecorder;

    /** Behind the external preamp, while nothing is plugged into it. */
    juce::Path fromEmptyBox;
    std::optional<Cable> inHand;
    LevelChips chips;
    bool isLive = false, rests = false;
    float highlight = 0.0f;
};
} // namespace plus48::ui
