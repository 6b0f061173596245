// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Coach/NoiseSources.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
juce::String percentText (double share)
{
    if (share > 0.0 && share < 0.01)
        return "<1%";

    return juce::String (juce::roundToInt (100.0 * share)) + "%";
}

void NoiseSources::refresh()
{
    const auto& channel = studio.channel();
    const auto shares = studio.figures().path (channel.heard).noise.shares();
    const auto part = [] (const char* name, double share, float strength) { return Part { name, percentText (share), share, strength }; };

    parts = { part ("Room", shares.room, 1.0f),
              part (channel.usesMicrophone() ? "Mic" : "Source", shares.microphone, 0.62f),
              part ("Preamp", shares.preamp, 0.4f),
              part ("Converter", shares.converter, 0.25f) };
    isSilent = shares.total() <= 0.0;

    juce::StringArray spoken;

    for (const auto& each : parts)
        spoken.add (each.name + " " + each.percent);

    setDescription (isSilent ? "This path makes no noise." : spoken.joinIntoString (", "));
    repaint();
}

void NoiseSources::paint (juce::Graphics& g)
{
    const auto& p = palette();
    auto area = getLocalBounds().toFloat();
    drawText (g, "Where your noise comes from", type::strong(), p.t1, area.removeFromTop (18.0f));
    area.removeFromTop (8.0f);

    if (isSilent)
    {
        drawText (g, "Nothing makes noise here yet.", type::body(), p.t2, area.removeFromTop (20.0f));
        return;
    }

    auto bar = area.removeFromTop (12.0f);
    const auto width = bar.getWidth();
    area.removeFromTop (8.0f);
    const auto column = area.getWidth() / static_cast<float> (parts.size());

    for (const auto& part : parts)
    {
        const auto share = width * static_cast<float> (part.share);
        g.setColour (p.noise.withMultipliedAlpha (part.strength));

        if (part.share > 0.0)
        {
            auto piece = bar.removeFromLeft (share).withWidth (juce::jmax (1.5f, share - 2.0f));
            piece = piece.withX (juce::jmin (piece.getX(), width - piece.getWidth()));
            g.fillRoundedRectangle (piece, juce::jmin (3.0f, 0.5f * piece.getWidth()));
        }

        auto cell = area.removeFromLeft (column);
        g.fillRoundedRectangle (cell.removeFromLeft (3.0f).withHeight (30.0f), 1.5f);
        cell.removeFromLeft (8.0f);
        drawTabular (g, part.percent, type::strong(), p.t1, cell.removeFromTop (16.0f));
        drawText (g, part.name, type::caption(), p.t3, cell.removeFromTop (14.0f));
    }
}
} // namespace plus48::ui
