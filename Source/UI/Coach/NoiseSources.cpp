// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Coach/NoiseSources.h"

#include "Measurement/VerdictWords.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
std::array<juce::String, 4> percentTexts (const std::array<double, 4>& shares) { return verdictWords::percentTexts ({ shares[0], shares[1], shares[2], shares[3] }); }

void NoiseSources::refresh()
{
    const auto& channel = editor.channel();
    const auto unknown = figures.unknownNoise();
    whyNot = unknown.has_value() ? "Not known: its " + unknown->figure + " is not published." : juce::String();
    show (unknown.has_value() ? NoiseParts() : figures.channel().path (channel.activePath).noise.shares(), channel.usesMicrophone());
}

void NoiseSources::show (const NoiseParts& shares, bool hasMicrophone)
{
    const auto percents = percentTexts ({ shares.room, shares.microphone, shares.preamp, shares.converter });
    const auto part = [] (const char* name, double share, const juce::String& percent, float strength) { return Part { name, percent, share, strength }; };

    parts = { part ("Room", shares.room, percents[0], 1.0f),
              part (hasMicrophone ? "Mic" : "Source", shares.microphone, percents[1], 0.62f),
              part ("Preamp", shares.preamp, percents[2], 0.4f),
              part ("Converter", shares.converter, percents[3], 0.25f) };
    isSilent = shares.total() <= 0.0;

    juce::StringArray spoken;

    for (const auto& each : parts)
        spoken.add (each.name + " " + each.percent);

    setDescription (isSilent ? (whyNot.isNotEmpty() ? whyNot : juce::String ("This path makes no noise.")) : spoken.joinIntoString (", "));
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
        drawText (g, whyNot.isNotEmpty() ? whyNot : juce::String ("Nothing makes noise here yet."), type::body(), p.t2, area.removeFromTop (20.0f));
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
