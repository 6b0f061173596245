// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/MeterArt.h"

#include "Measurement/AdviceLevels.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <array>

namespace plus48::ui
{
namespace
{
constexpr float aimLowDb = static_cast<float> (AimZone::low), aimHighDb = static_cast<float> (AimZone::high);
constexpr std::array<float, 5> zoneEdges { meterBottomDb, aimLowDb, aimHighDb, meterClipDb, 0.0f };

/** The part of the well between two levels, inset by `edge` across. */
juce::Rectangle<float> between (float lowDb, float highDb, juce::Rectangle<float> bar, bool horizontal, float edge)
{
    const auto low = meterPosition (lowDb, bar, horizontal), high = meterPosition (highDb, bar, horizontal);

    return horizontal ? juce::Rectangle<float>::leftTopRightBottom (bar.getX() + low, bar.getY() + edge, bar.getX() + high, bar.getBottom() - edge)
                      : juce::Rectangle<float>::leftTopRightBottom (bar.getX() + edge, bar.getY() + high, bar.getRight() - edge, bar.getY() + low);
}

void drawBar (juce::Graphics& g, juce::Rectangle<float> bar, const MeterReading& reading, bool horizontal)
{
    const juce::Graphics::ScopedSaveState state (g);
    juce::Path well;

    // Open at the loud end: the clip zone is hardly two pixels.
    if (horizontal)
        well.addRoundedRectangle (bar.getX() + 2.0f, bar.getY() + 2.0f, bar.getWidth() - 2.0f, bar.getHeight() - 4.0f, 1.5f, 1.5f, true, false, true, false);
    else
        well.addRoundedRectangle (bar.getX() + 2.0f, bar.getY(), bar.getWidth() - 4.0f, bar.getHeight() - 2.0f, 1.5f, 1.5f, false, false, true, true);

    g.reduceClipRegion (well);

    for (std::size_t i = 0; i + 1 < zoneEdges.size(); ++i)
    {
        if (reading.peakDb <= zoneEdges[i])
            break;

        auto zone = between (zoneEdges[i], juce::jmin (reading.peakDb, zoneEdges[i + 1]), bar, horizontal, 2.0f);

        // Half a pixel of the well shows between two zones.
        if (i > 0)
            zone = horizontal ? zone.withTrimmedLeft (0.5f) : zone.withTrimmedBottom (0.5f);

        g.setColour (zoneColour ((zoneEdges[i] + zoneEdges[i + 1]) * 0.5f));
        g.fillRect (zone);
    }

    if (reading.averageDb > meterBottomDb)
    {
        g.setColour (palette().rms);
        g.fillRect (between (meterBottomDb, reading.averageDb, bar, horizontal, 2.0f));
    }
}

void drawAim (juce::Graphics& g, juce::Rectangle<float> bar, bool horizontal)
{
    const auto low = meterPosition (aimLowDb, bar, horizontal), high = meterPosition (aimHighDb, bar, horizontal);
    juce::Path bracket;

    if (horizontal)
    {
        const auto y = bar.getBottom() + 3.0f;
        bracket.startNewSubPath (bar.getX() + low, y);
        bracket.lineTo (bar.getX() + low, y + 4.0f);
        bracket.lineTo (bar.getX() + high, y + 4.0f);
        bracket.lineTo (bar.getX() + high, y);
    }
    else
    {
        const auto x = bar.getRight() + 3.0f;
        bracket.startNewSubPath (x, bar.getY() + low);
        bracket.lineTo (x + 4.0f, bar.getY() + low);
        bracket.lineTo (x + 4.0f, bar.getY() + high);
        bracket.lineTo (x, bar.getY() + high);
    }

    g.setColour (palette().good);
    g.strokePath (bracket, juce::PathStrokeType (1.5f));
}

void drawHold (juce::Graphics& g, juce::Rectangle<float> bar, const MeterReading& reading, const MeterArt& art)
{
    const auto at = meterPosition (reading.holdDb, bar, art.horizontal);
    g.setColour (palette().t1);

    // The figure outlives what is held.
    if (reading.holdDb > meterBottomDb)
        g.fillRect (art.horizontal ? juce::Rectangle<float> (bar.getX() + at - 1.0f, bar.getY() + 1.0f, 2.0f, bar.getHeight() - 2.0f)
                                   : juce::Rectangle<float> (bar.getX() + 1.0f, bar.getY() + at - 1.0f, bar.getWidth() - 2.0f, 2.0f));

    if (art.holdText && ! art.horizontal)
        drawTextAt (g, withMinus (juce::String (juce::roundToInt (reading.figure()))), textFont (11.0f, Weight::semiBold), palette().t1,
                    { bar.getRight() + (art.aim ? 11.0f : 6.0f), bar.getY() + meterPosition (reading.figure(), bar, false) + 4.0f });
}
} // namespace

juce::Colour zoneColour (float db) noexcept
{
    const auto& p = palette();
    return db >= meterClipDb ? p.red : db >= aimHighDb ? p.hot
                                 : db >= aimLowDb      ? p.good
                                                       : p.quiet;
}

float meterPosition (float db, juce::Rectangle<float> bar, bool horizontal) noexcept
{
    const auto proportion = juce::jlimit (meterBottomDb, 0.0f, db) / meterBottomDb;
    return horizontal ? bar.getWidth() * (1.0f - proportion) : bar.getHeight() * proportion;
}

juce::Rectangle<float> clipLampArea (juce::Rectangle<float> bar, bool horizontal) noexcept
{
    return horizontal ? juce::Rectangle<float> (bar.getRight() + 3.0f, bar.getY(), 7.0f, bar.getHeight())
                      : juce::Rectangle<float> (bar.getX(), bar.getY() - 10.0f, bar.getWidth(), 7.0f);
}

void drawMeter (juce::Graphics& g, juce::Rectangle<float> bar, const MeterReading& reading, const MeterArt& art)
{
    const auto& p = palette();
    g.setColour (p.inset);
    g.fillRoundedRectangle (bar, 3.0f);
    drawBar (g, bar, reading, art.horizontal);

    if (reading.figure() > meterBottomDb && ! reading.clipped)
        drawHold (g, bar, reading, art);

    if (art.aim)
        drawAim (g, bar, art.horizontal);

    for (const auto db : art.scale)
    {
        const auto at = meterPosition (static_cast<float> (db), bar, art.horizontal);
        const auto text = withMinus (juce::String (db));

        if (art.horizontal)
            drawTextAt (g, text, type::caption(), p.t3, { bar.getX() + at, bar.getY() - 5.0f }, Anchor::middle);
        else
            drawTextAt (g, text, type::caption(), p.t3, { bar.getX() - 5.0f, bar.getY() + at + 4.0f }, Anchor::end);
    }

    if (! art.clipLamp)
        return;

    const auto lamp = clipLampArea (bar, art.horizontal);
    g.setColour (reading.clipped ? p.red : p.inset);
    g.fillRoundedRectangle (lamp, 2.0f);

    if (reading.clipped && ! art.horizontal)
        drawTextAt (g, "Clip", textFont (11.0f, Weight::bold), p.red, { lamp.getRight() + 6.0f, lamp.getBottom() });
}
} // namespace plus48::ui
