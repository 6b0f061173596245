// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/Figures.h"
#include "UI/Controls/HelpAt.h"
#include "UI/Look/Glossary.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
/** "Do I need an external preamp?", answered by the engine's own figures. */
class PreampVerdict : public juce::Component, public HelpAt
{
public:
    explicit PreampVerdict (const Figures& figuresToUse) : figures (figuresToUse) { setTitle ("Do I need an external preamp?"); }

    juce::String helpAt (juce::Point<int>) const override { return juce::String::fromUTF8 (glossary::verdict); }

    /** Takes some ten milliseconds after a change of the setup. */
    void refresh();

    int idealHeight (int width) const;

    void paint (juce::Graphics& g) override;

private:
    const Figures& figures;
    juce::String text;
};

/** In words; `*...*` is bold. */
juce::String verdictText (const PreampAdvice& advice);
} // namespace plus48::ui
