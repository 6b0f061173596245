// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Controls/PushButton.h"

#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr float gap = 8.0f;
} // namespace

PushButton::PushButton (Kind newKind, const juce::String& newText, std::optional<Icon> newIcon)
    : kind (newKind), text (newText), icon (newIcon)
{
}

void PushButton::setText (const juce::String& newText)
{
    if (text == newText)
        return;

    text = newText;
    repaint();
}

void PushButton::setIcon (std::optional<Icon> newIcon, float size)
{
    if (icon == newIcon && iconSize == size)
        return;

    icon = newIcon;
    iconSize = size;
    repaint();
}

void PushButton::setLit (bool shouldBeLit)
{
    if (lit == shouldBeLit)
        return;

    lit = shouldBeLit;
    valueHasChanged();
}

void PushButton::setColours (juce::Colour Palette::*newSurface, juce::Colour Palette::*newContent)
{
    if (surface == newSurface && content == newContent)
        return;

    surface = newSurface;
    content = newContent;
    repaint();
}

juce::Font PushButton::font() const
{
    return kind == Kind::small || kind == Kind::ghost ? type::label() : type::button();
}

int PushButton::idealWidth() const
{
    const auto words = text.isEmpty() ? 0.0f : std::ceil (textWidth (font(), text));
    const auto picture = icon.has_value() ? iconSize + (text.isEmpty() ? 0.0f : gap) : 0.0f;
    const auto padding = text.isEmpty() ? 6.0f : kind == Kind::small ? 10.0f
                                           : kind == Kind::ghost     ? 12.0f
                                                                     : 14.0f;
    return juce::roundToInt (words + picture + 2.0f * padding);
}

float PushButton::cornerRadius() const { return kind == Kind::round ? body().getHeight() * 0.5f : 8.0f; }

juce::Colour PushButton::surfaceColour() const
{
    const auto& p = palette();
    const auto isUp = isHovered() || isDown();

    if (surface != nullptr)
        return isUp ? mixed (p.t1, p.*surface, 0.12f) : p.*surface;

    if (kind == Kind::primary)
        return isUp ? mixed (p.t1, p.good, 0.14f) : p.good;

    if (kind == Kind::ghost && ! lit)
        return isUp ? p.s3 : juce::Colours::transparentBlack;

    return isUp ? p.s4 : p.s3;
}

juce::Colour PushButton::contentColour() const
{
    const auto& p = palette();

    if (content != nullptr)
        return p.*content;

    if (kind == Kind::primary)
        return p.on;

    return kind == Kind::ghost && ! lit && ! isHovered() ? p.t2 : p.t1;
}

void PushButton::paintBody (juce::Graphics& g)
{
    const auto area = body();
    g.setColour (surfaceColour());
    g.fillRoundedRectangle (area, cornerRadius());

    const auto colour = contentColour();

    if (text.isEmpty())
    {
        if (icon.has_value())
            drawIcon (g, *icon, area.withSizeKeepingCentre (iconSize, iconSize), colour);

        return;
    }

    const auto picture = icon.has_value() ? iconSize + gap : 0.0f;
    auto line = area.withSizeKeepingCentre (juce::jmin (area.getWidth() - 8.0f, textWidth (font(), text) + picture), area.getHeight());

    if (icon.has_value())
        drawIcon (g, *icon, line.removeFromLeft (picture).withTrimmedRight (gap).withSizeKeepingCentre (iconSize, iconSize), colour);

    drawText (g, text, font(), colour, line, icon.has_value() ? juce::Justification::centredLeft : juce::Justification::centred);
}
} // namespace plus48::ui
