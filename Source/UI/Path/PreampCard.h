// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "GearCard.h"

#include "Studio/InputMeters.h"
#include "Studio/Listening.h"
#include "Studio/SetupEditor.h"
#include "UI/Controls/LedButton.h"
#include "UI/Controls/LinkText.h"
#include "UI/Controls/Segments.h"
#include "UI/Controls/SmallKnob.h"

namespace plus48::ui
{
/** The slot for an external preamp: its gain and trim are the knobs on its face, its input impedance the word below. */
class PreampCard : public juce::Component
{
public:
    PreampCard (const Catalogue&, SetupEditor&, Listening&, const InputMeters&);

    GearCard& card() noexcept { return gear; }

    /** Its own +48 V was pressed, which is there while it is heard. */
    std::function<void()> onPhantom;

    /** Places the card's body; where the cables meet the box inside is `boxArea`. */
    void place (juce::Rectangle<int> bodyInParent, bool compact, int lane);

    /** The box on the card, in the parent. */
    juce::Rectangle<float> boxArea() const noexcept;

    /** After the setup has changed. */
    void refresh();

    /** 30 times a second: the needle. */
    void tick();

    void resized() override;

private:
    void paintArt (juce::Graphics&, juce::Rectangle<float> area);
    juce::Rectangle<float> boxInCard (juce::Rectangle<float> area) const noexcept;
    void nextImpedance();

    const Catalogue& catalogue;
    SetupEditor& editor;
    Listening& listening;
    const InputMeters& meters;
    GearCard gear { "Preamp slot" };
    SmallKnob gain { 12.0f }, trim { 9.0f };
    LinkText impedance { "" };
    LedButton phantom { "+48V", LedButton::Light::red };
    Segments paths;
    bool compact = false;
    int lane = 148;
    float needle = 0.0f;
};
} // namespace plus48::ui
