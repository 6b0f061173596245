// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Pressable.h"

namespace plus48::ui
{
/** A piece of equipment on the path: what it is, its picture, one line about it. A press opens its menu. */
class GearCard : public Pressable
{
public:
    /** `kind` is the small word on top: `Microphone`. */
    explicit GearCard (const juce::String& kind, bool hasMenu = true);

    struct Words
    {
        juce::String kind, title, foot;

        /** The foot in red, and a red ring: something is wrong with it. */
        bool isProblem = false;

        /** Not on the path that is heard. */
        bool isPale = false;

        /** Room before the foot, for a mark. */
        float footIndent = 0.0f;

        bool operator== (const Words&) const = default;
    };

    void setWords (const Words&);
    void setCompact (bool);

    /** The menu is open: a ring. */
    void setOpen (bool);

    /** It was too loud for it: a red ring, until the lamp is reset. */
    void setClipped (bool);

    /** Draws the picture, in the card's body. */
    std::function<void (juce::Graphics&, juce::Rectangle<float>)> paintArt;

    juce::String valueText() const override { return words.title + (words.foot.isNotEmpty() ? ", " + words.foot : juce::String()); }

protected:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 12.0f; }

private:
    Words words;
    juce::String fittedTitle (const juce::Font&, float width) const;

    bool hasMenu, compact = false, open = false, clipped = false;
};
} // namespace plus48::ui
