// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/Figures.h"
#include "Studio/SetupEditor.h"
#include "UI/Controls/HelpAt.h"
#include "UI/Look/Glossary.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** Where the noise of the heard path comes from: room, microphone, preamp, converter. */
class NoiseSources : public juce::Component, public HelpAt
{
public:
    NoiseSources (const SetupEditor& editorToUse, const Figures& figuresToUse) : editor (editorToUse), figures (figuresToUse) { setTitle ("Where your noise comes from"); }

    juce::String helpAt (juce::Point<int>) const override { return juce::String::fromUTF8 (glossary::noiseShares); }

    void refresh();

    /** Of any other chain: fractions that add up to 1. */
    void show (const NoiseParts& shares, bool hasMicrophone);

    static constexpr int idealHeight = 76;

    void paint (juce::Graphics& g) override;

private:
    struct Part
    {
        juce::String name, percent;
        double share = 0.0;
        float strength = 1.0f;
    };

    const SetupEditor& editor;
    const Figures& figures;
    std::array<Part, 4> parts;
    bool isSilent = true;

    /** Why no shares are shown: a figure that nobody publishes. */
    juce::String whyNot;
};

/** `77%`, `<1%` for what is there but less than that, `0%` for nothing; whole numbers that are 100 in all. */
std::array<juce::String, 4> percentTexts (const std::array<double, 4>& shares);
} // namespace plus48::ui
