// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/WordPeaks.h"

#include <juce_graphics/juce_graphics.h>

#include <optional>

namespace plus48::ui
{
/** Ten seconds of sound, a bar a word, over the zone where peaks should be. */
struct GainChart
{
    const WordPeaks& words;

    /** The loudest, in dBFS; and by how much it was turned, once that is known. */
    double loudestDbfs = MeterBallistics::floorDb;
    std::optional<double> turnedDb;

    void paint (juce::Graphics&, juce::Rectangle<float> area) const;

private:
    void paintAim (juce::Graphics&, juce::Rectangle<float>) const;
    void paintAimWord (juce::Graphics&, juce::Rectangle<float>) const;
    void paintBars (juce::Graphics&, juce::Rectangle<float>) const;
    void paintLoudest (juce::Graphics&, juce::Rectangle<float>) const;
};
} // namespace plus48::ui
