// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Coach/GainChart.h"

#include "Measurement/AdviceLevels.h"
#include "Signal/SignedText.h"
#include "Studio/GainSetting.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr double lowestDbfs = -50.0;
constexpr float barWidth = 6.0f, labelWidth = 34.0f;

float heightOf (double dbfs, juce::Rectangle<float> area) { return area.getBottom() - area.getHeight() * static_cast<float> (juce::jlimit (0.0, 1.0, 1.0 - dbfs / lowestDbfs)); }

float placeOf (double seconds, juce::Rectangle<float> area)
{
    const auto inside = area.reduced (4.0f, 0.0f);
    return inside.getX() + (inside.getWidth() - barWidth) * static_cast<float> (juce::jlimit (0.0, 1.0, seconds / GainSetting::listenSeconds));
}
} // namespace

void GainChart::paint (juce::Graphics& g, juce::Rectangle<float> area) const
{
    g.setColour (palette().inset);
    g.fillRoundedRectangle (area, 6.0f);
    paintAim (g, area);
    paintBars (g, area);
    paintAimWord (g, area);

    if (! turnedDb.has_value() && words.seconds() < GainSetting::listenSeconds)
    {
        g.setColour (palette().t1);
        g.fillRect (juce::Rectangle<float> (1.5f, area.getHeight()).withPosition (placeOf (words.seconds(), area) + barWidth, area.getY()));
    }

    paintLoudest (g, area);
}

void GainChart::paintAim (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();
    const auto top = heightOf (AimZone::high, area), bottom = heightOf (AimZone::low, area);
    g.setColour (p.good.withMultipliedAlpha (0.16f));
    g.fillRect (area.withY (top).withHeight (bottom - top));

    for (const auto y : { top, bottom })
    {
        juce::Path line;
        line.startNewSubPath (area.getX(), y);
        line.lineTo (area.getRight(), y);
        strokeDashed (g, line, p.good.withMultipliedAlpha (0.7f), 1.0f, 1.5f, 3.0f);
    }
}

/** Over the bars, where there is room for it. */
void GainChart::paintAimWord (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto top = heightOf (AimZone::high, area), bottom = heightOf (AimZone::low, area);
    constexpr float wordHeight = 14.0f;

    if (bottom - top < wordHeight + 4.0f)
        return;

    const auto word = juce::Rectangle<float> (area.getX() + 4.0f, 0.5f * (top + bottom - wordHeight), std::ceil (textWidth (type::caption(), "Aim")) + 6.0f, wordHeight);
    g.setColour (mixed (palette().good, palette().inset, 0.16f));
    g.fillRoundedRectangle (word, 3.0f);
    drawText (g, "Aim", type::caption(), palette().t1, word.withTrimmedLeft (3.0f));
}

void GainChart::paintBars (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();

    const auto bar = [&] (double seconds, double fromDb, double toDb, juce::Colour colour) {
        const auto top = heightOf (toDb, area), bottom = heightOf (fromDb, area);
        g.setColour (colour);
        g.fillRoundedRectangle (placeOf (seconds, area), top, barWidth, std::max (0.0f, bottom - top), 2.0f);
    };

    for (const auto& word : words.words())
    {
        // What was turned stands lighter on top, or as an empty place above.
        const auto turned = word.peakDb + turnedDb.value_or (0.0);

        if (turned > word.peakDb)
            bar (word.atSeconds, lowestDbfs, turned, p.good);

        bar (word.atSeconds, lowestDbfs, std::min (turned, word.peakDb), mixed (p.good, p.inset, 0.6f));
    }
}

void GainChart::paintLoudest (juce::Graphics& g, juce::Rectangle<float> area) const
{
    if (words.words().empty() || loudestDbfs <= lowestDbfs)
        return;

    const auto& loudest = *std::max_element (words.words().begin(), words.words().end(), [] (const auto& one, const auto& other) { return one.peakDb < other.peakDb; });
    const auto x = placeOf (loudest.atSeconds, area);
    const auto isLeft = x + barWidth + 6.0f + labelWidth > area.getRight();

    const auto mark = [&] (double dbfs) {
        const auto y = heightOf (dbfs, area);
        g.setColour (palette().t1);
        g.fillRect (juce::Rectangle<float> (x - 3.0f, y - 1.0f, barWidth + 6.0f, 2.0f));
        const auto label = juce::Rectangle<float> (isLeft ? x - 5.0f - labelWidth : x + barWidth + 5.0f, y - 8.0f, labelWidth, 16.0f).constrainedWithin (area);
        g.setColour (palette().inset.withAlpha (0.8f));
        g.fillRoundedRectangle (label, 4.0f);
        drawTabular (g, signedNumber (dbfs, 0), type::caption(), palette().t1, label, juce::Justification::centred);
    };

    mark (loudestDbfs);

    // Two that lie on each other are one.
    if (turnedDb.has_value() && std::abs (heightOf (loudestDbfs, area) - heightOf (loudestDbfs + *turnedDb, area)) >= 16.0f)
        mark (loudestDbfs + *turnedDb);
}
} // namespace plus48::ui
