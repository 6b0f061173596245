// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Compare/NoiseOnlyView.h"

#include "Signal/SignedText.h"
#include "UI/Compare/CompareText.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int buttonHeight = 36, gap = 4;

/** Widths as their names want them, of 268 in all. */
constexpr std::array<float, numNoiseSources> widthShares { 50.0f, 78.0f, 62.0f, 66.0f };
} // namespace

NoiseOnlyView::NoiseOnlyView (Listening& listeningToUse) : listening (listeningToUse)
{
    for (std::size_t source = 0; source < numNoiseSources; ++source)
    {
        auto& button = buttons[source];
        button.setComponentID ("noise of " + noiseSourceName (static_cast<NoiseSource> (source)).toLowerCase());
        button.setSource (noiseSourceName (static_cast<NoiseSource> (source)));
        button.onSolo = [this, source] (bool isAdded) { press (source, isAdded); };
        addAndMakeVisible (button);
    }
}

void NoiseOnlyView::press (std::size_t source, bool isAdded)
{
    const auto& now = listening.take().noiseSolo();
    NoiseVersions::Solo only {};
    only[source] = true;

    if (isAdded)
    {
        auto next = now;
        next[source] = ! next[source];
        (void) listening.hearNoise (next);
        return;
    }

    // The only one again: all of them.
    (void) listening.hearNoise (now == only ? NoiseVersions::Solo {} : only);
}

void NoiseOnlyView::show (const ComparedPair& pair)
{
    const auto& solo = listening.take().noiseSolo();
    const auto& parts = pair.noiseParts (pair.activePath);

    for (std::size_t source = 0; source < numNoiseSources; ++source)
    {
        buttons[source].setOn (solo[source]);
        buttons[source].setLevel (pair.hasNoiseParts ? signedNumber (parts[source].value_or (-std::numeric_limits<double>::infinity()), 1) : juce::String());
    }

    comparison = noiseOnlyText (pair, solo);
    setDescription (comparison.removeCharacters ("*"));
    repaint();
}

void NoiseOnlyView::resized()
{
    auto row = getLocalBounds().removeFromTop (buttonHeight).toFloat();
    const auto width = row.getWidth() - static_cast<float> (gap * (static_cast<int> (numNoiseSources) - 1));
    auto all = 0.0f;

    for (const auto share : widthShares)
        all += share;

    for (std::size_t source = 0; source < numNoiseSources; ++source)
    {
        buttons[source].setBody (row.removeFromLeft (width * widthShares[source] / all).toNearestInt());
        row.removeFromLeft (static_cast<float> (gap));
    }
}

void NoiseOnlyView::paint (juce::Graphics& g)
{
    auto area = getLocalBounds().toFloat().withTrimmedTop (static_cast<float> (buttonHeight + 6)).reduced (4.0f, 0.0f);
    area.removeFromTop (drawParagraph (&g, comparison, type::body(), palette().t2, area, 18.0f));
    drawText (g, "Performance muted, hiss lifted " + juce::String (juce::roundToInt (NoiseVersions::liftDb)) + " dB.", type::body(), palette().t2, area.withHeight (18.0f));
}
} // namespace plus48::ui
