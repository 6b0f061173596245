// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/FirstStart/ChoiceCard.h"

#include "UI/Look/Badges.h"
#include "UI/Look/Icons.h"
#include "UI/Look/MicrophoneArt.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/SourceArt.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
/** Of the card under its picture. */
constexpr float wordsHeight = 136.0f;
} // namespace

ChoiceCard::ChoiceCard (Picture pictureToShow, const juce::String& titleToShow, const juce::String& lineToShow, const juce::String& keyToShow)
    : picture (pictureToShow), title (titleToShow), line (lineToShow), keyName (keyToShow)
{
    setNames (title, line, keyName);
}

void ChoiceCard::setFoot (const juce::String& text, bool shouldBeReady)
{
    footText = text;
    isReady = shouldBeReady;
    setNames (title, line + " " + footText + ".", keyName);
    repaint();
}

void ChoiceCard::setEasiest (bool shouldBe)
{
    isEasiest = shouldBe;
    repaint();
}

void ChoiceCard::paintPicture (juce::Graphics& g, juce::Rectangle<float> well) const
{
    // Drawn for a well of 176.
    const auto scale = juce::jmin (1.0f, well.getHeight() / 176.0f);
    const auto centre = well.getCentre();

    if (picture == Picture::microphone)
    {
        drawMicrophone (g, MicrophonePicture::broadcast, centre, 1.5f * scale);
    }
    else if (picture == Picture::voice)
    {
        drawSource (g, SourceKind::voice, centre.translated (0.0f, 7.0f * scale), 1.4f * scale);
        const auto mouth = centre.translated (32.0f * scale, -13.0f * scale);
        stroke (g, arc (mouth, 26.0f * scale, 60.0f, 120.0f), palette().a, 3.0f);
        stroke (g, arc (mouth, 36.0f * scale, 62.0f, 118.0f), palette().a, 3.0f);
    }
    else
    {
        const juce::Graphics::ScopedSaveState state (g);
        g.addTransform (juce::AffineTransform::rotation (juce::MathConstants<float>::pi * 0.25f, centre.x, centre.y));
        drawSource (g, SourceKind::electricGuitar, centre.translated (0.0f, 4.0f * scale), 1.7f * scale);
    }
}

void ChoiceCard::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    const auto area = body();
    drawCard (g, area, isHovered() ? p.s3 : p.s2);

    auto rest = area;
    const auto well = rest.removeFromTop (area.getHeight() - wordsHeight).reduced (16.0f, 0.0f).withTrimmedTop (16.0f);
    g.setColour (p.s1);
    g.fillRoundedRectangle (well, 8.0f);
    paintPicture (g, well);

    if (isEasiest)
    {
        drawText (g, "Easiest", textFont (12.0f, Weight::semiBold), p.good, { well.getX() + 12.0f, well.getY() + 10.0f, 80.0f, 16.0f });
        g.setColour (p.good);
        g.drawRoundedRectangle (area.expanded (1.0f), 13.0f, 2.0f);
    }

    rest = rest.reduced (20.0f, 0.0f);
    drawText (g, title, type::headline(), p.t1, rest.withTrimmedTop (16.0f).withHeight (26.0f));
    drawText (g, line, type::body(), p.t2, rest.withTrimmedTop (46.0f).withHeight (20.0f));

    auto foot = rest.withTrimmedBottom (16.0f).removeFromBottom (18.0f);
    const auto cap = keyCapWidth (keyName);
    drawKeyCap (g, foot.removeFromRight (cap).withHeight (18.0f), keyName);
    drawIcon (g, isReady ? Icon::check : Icon::warn, foot.removeFromLeft (14.0f).withSizeKeepingCentre (14.0f, 14.0f), isReady ? p.good : p.hot);
    drawText (g, footText, type::label(), p.t2, foot.withTrimmedLeft (7.0f).withTrimmedRight (8.0f));
}
} // namespace plus48::ui
