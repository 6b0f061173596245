// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/EffectWell.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr float wellPadding = 16.0f, leastWellHeight = 84.0f, lineHeight = 18.0f;
constexpr int buttonHeight = 36;
} // namespace

EffectWell::EffectWell()
{
    addAndMakeVisible (chooseButton);
    chooseButton.onPress = [this] {
        if (onChoose != nullptr)
            onChoose();
    };
}

void EffectWell::setSheet (const Datasheet& newSheet)
{
    title = newSheet.effectTitle;
    effect = newSheet.effect;
    consequence = newSheet.consequence;
    isProblem = false;
    chooseButton.setText (newSheet.button);
    chooseButton.setNames (newSheet.button, (effect + " " + consequence).removeCharacters ("*").trim(), "Enter");
    chooseButton.setDisabledReason (newSheet.disabledReason);
    resized();
    repaint();
}

void EffectWell::showProblem (const juce::String& message)
{
    effect = message;
    isProblem = true;
    repaint();
}

float EffectWell::buttonColumn() const
{
    return juce::jmax (static_cast<float> (chooseButton.idealWidth()), std::ceil (textWidth (type::caption(), consequence)));
}

juce::Rectangle<float> EffectWell::wordsArea (float width) const
{
    return juce::Rectangle<float> (wellPadding, 0.0f, juce::jmax (40.0f, width - 2.0f * wellPadding - buttonColumn() - wellPadding), 1000.0f);
}

int EffectWell::heightFor (int width) const
{
    const auto words = drawParagraph (nullptr, effect, type::body(), palette().t2, wordsArea (static_cast<float> (width)), lineHeight);
    return juce::roundToInt (juce::jmax (leastWellHeight, 13.0f + 18.0f + words + 13.0f));
}

void EffectWell::resized()
{
    const auto hasMore = consequence.isNotEmpty();
    const auto width = chooseButton.idealWidth();
    chooseButton.setBody ({ getWidth() - juce::roundToInt (wellPadding) - width, (getHeight() - buttonHeight - (hasMore ? 20 : 0)) / 2, width, buttonHeight });
}

void EffectWell::paint (juce::Graphics& g)
{
    const auto& p = palette();
    const auto whole = getLocalBounds().toFloat();
    g.setColour (p.inset);
    g.fillRoundedRectangle (whole, 8.0f);

    auto words = wordsArea (whole.getWidth());
    const auto height = drawParagraph (nullptr, effect, type::body(), p.t2, words, lineHeight);
    words.setY ((whole.getHeight() - 18.0f - height) * 0.5f);
    drawText (g, title, type::strong(), isProblem ? p.red : p.t1, words.removeFromTop (18.0f));
    drawParagraph (&g, effect, type::body(), p.t2, words, lineHeight);

    if (consequence.isNotEmpty())
        drawText (g, consequence, type::caption(), p.t3, { wellPadding, static_cast<float> (chooseButton.getBottom() - Control::margin) + 6.0f, whole.getWidth() - 2.0f * wellPadding, 14.0f }, juce::Justification::centredRight);
}
} // namespace plus48::ui
