// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/GainKnob.h"

#include "Measurement/AdviceLevels.h"
#include "UI/Look/KnobArt.h"
#include "UI/Look/MeterArt.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
/** Round the cap: to the sides and up for the scale, down for the words. */
constexpr int sideRoom = 40, topRoom = 22, bottomRoom = 64, compactBottomRoom = 36;
constexpr double warnsBelowDb = 2.0;

juce::Colour colourOf (GainKnob::Halo halo)
{
    const auto& p = palette();

    switch (halo)
    {
        case GainKnob::Halo::none: break;
        case GainKnob::Halo::quiet: return p.quiet;
        case GainKnob::Halo::good: return p.good;
        case GainKnob::Halo::hot: return p.hot;
        case GainKnob::Halo::clip: return p.red;
    }

    return {};
}
} // namespace

GainKnob::Halo haloFor (float peakDb, bool clipped) noexcept
{
    if (clipped || peakDb >= meterClipDb)
        return GainKnob::Halo::clip;

    if (peakDb >= AimZone::high)
        return GainKnob::Halo::hot;

    if (peakDb >= AimZone::low)
        return GainKnob::Halo::good;

    return peakDb > meterBottomDb ? GainKnob::Halo::quiet : GainKnob::Halo::none;
}

GainKnob::GainKnob()
{
    setRange (30.0, 60.0, 0.1);
    setDefault (30.0);
    textOf = [] (double db) { return withMinus (juce::String (db, std::abs (db - std::round (db)) < 0.05 ? 0 : 1)) + " dB"; };
    spokenTextOf = [] (double db) { return (db < 0.0 ? "minus " : "") + juce::String (std::abs (db), std::abs (db - std::round (db)) < 0.05 ? 0 : 1) + " decibels"; };
}

void GainKnob::setHalo (Halo newHalo)
{
    if (halo == newHalo)
        return;

    halo = newHalo;
    repaint();
}

void GainKnob::setCompact (bool shouldBeCompact)
{
    compact = shouldBeCompact;
    repaint();
}

void GainKnob::setNote (const juce::String& newNote, juce::Colour colour)
{
    if (note == newNote && noteColour == colour)
        return;

    note = newNote;
    noteColour = colour;
    repaint();
}

void GainKnob::setWay (std::optional<double> turnedFromDb)
{
    if (std::exchange (turnedFrom, turnedFromDb) != turnedFromDb)
        repaint();
}

void GainKnob::setCapRadius (int radius)
{
    capRadius = radius;
    repaint();
}

void GainKnob::setCentre (juce::Point<int> at)
{
    setBody ({ at.x - capRadius - sideRoom, at.y - capRadius - topRoom, 2 * (capRadius + sideRoom),
               2 * capRadius + topRoom + (compact ? compactBottomRoom : bottomRoom) });
}

juce::Point<float> GainKnob::centre() const noexcept
{
    return { body().getCentreX(), body().getY() + static_cast<float> (capRadius + topRoom) };
}

juce::Rectangle<float> GainKnob::valueArea() const
{
    const auto top = centre().y + static_cast<float> (capRadius) + (compact ? 16.0f : 24.0f);
    return juce::Rectangle<float> (96.0f, compact ? 20.0f : 26.0f).withCentre ({ centre().x, 0.0f }).withY (top);
}

juce::Rectangle<int> GainKnob::fieldArea() const
{
    // Between the ends of the scale.
    return valueArea().withSizeKeepingCentre (compact ? 62.0f : 96.0f, valueArea().getHeight()).toNearestInt();
}

juce::Path GainKnob::focusRing() const
{
    juce::Path ring;
    const auto radius = static_cast<float> (capRadius) + 13.5f;
    ring.addEllipse (juce::Rectangle<float> (2.0f * radius, 2.0f * radius).withCentre (centre()));
    return ring;
}

void GainKnob::drawNote (juce::Graphics& g) const
{
    const auto rest = high() - value();
    auto words = note;
    auto colour = noteColour;

    if (words.isEmpty() && rest <= warnsBelowDb)
    {
        words = rest < 0.05 ? juce::String ("Nothing left") : juce::String (rest, std::abs (rest - std::round (rest)) < 0.05 ? 0 : 1) + " dB left";
        colour = palette().hot;
    }

    if (words.isNotEmpty() && ! compact)
        drawTextAt (g, words, textFont (11.0f, Weight::semiBold), colour, { centre().x, centre().y + static_cast<float> (capRadius) + 60.0f }, Anchor::middle);
}

void GainKnob::paintBody (juce::Graphics& g)
{
    GainKnobArt art;
    art.low = static_cast<float> (low());
    art.high = static_cast<float> (high());
    art.value = static_cast<float> (value());
    art.halo = colourOf (halo);
    art.warns = high() - value() <= warnsBelowDb;
    art.fine = ! compact;

    if (turnedFrom.has_value())
        art.turnedFrom = static_cast<float> (*turnedFrom);

    drawGainKnob (g, centre(), static_cast<float> (capRadius), art);

    if (! isTyping())
        drawTabular (g, displayText(), textFont (compact ? 15.0f : 20.0f, Weight::semiBold), palette().t1, valueArea(), juce::Justification::centred);

    drawNote (g);
}
} // namespace plus48::ui
