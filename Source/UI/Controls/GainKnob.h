// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/ValueControl.h"

namespace plus48::ui
{
/** The gain: a large knob inside the level halo, with the interface's own range printed round it and the value below. */
class GainKnob : public ValueControl
{
public:
    enum class Halo
    {
        none,
        quiet,
        good,
        hot,
        clip
    };

    GainKnob();

    void setHalo (Halo newHalo);

    /** Few marks and smaller words, for a small window. */
    void setCompact (bool shouldBeCompact);

    /** In place of "2 dB left", in red or yellow: "Too loud at 20 dB". Empty for the usual one. */
    void setNote (const juce::String& newNote, juce::Colour colour);

    /** For a while after somebody else has turned it: from where, in dB. */
    void setWay (std::optional<double> turnedFromDb);

    /** Of the cap; 38 in the large window, 27 in the small one. */
    void setCapRadius (int radius);

    /** Places the knob by the centre of its cap; scale and words are round it and below. */
    void setCentre (juce::Point<int> centreInParent);

    /** Page up and down are somebody else's: beside other strips they change the bank. */
    void setLeavesPageKeys (bool shouldLeave) noexcept { leavesPageKeys = shouldLeave; }

    bool keyPressed (const juce::KeyPress& key) override
    {
        const auto isPageKey = key.isKeyCode (juce::KeyPress::pageUpKey) || key.isKeyCode (juce::KeyPress::pageDownKey);
        return ! (leavesPageKeys && isPageKey) && ValueControl::keyPressed (key);
    }

private:
    bool leavesPageKeys = false;

    void paintBody (juce::Graphics& g) override;
    juce::Path focusRing() const override;
    juce::Rectangle<int> fieldArea() const override;
    juce::Point<float> centre() const noexcept;
    juce::Rectangle<float> valueArea() const;
    void drawNote (juce::Graphics& g) const;

    Halo halo = Halo::none;
    bool compact = false;
    int capRadius = 38;
    std::optional<double> turnedFrom;
    juce::String note;
    juce::Colour noteColour;
};

/** The halo that belongs to a held peak, in dBFS. */
GainKnob::Halo haloFor (float peakDb, bool clipped) noexcept;
} // namespace plus48::ui
