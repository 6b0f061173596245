// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Lessons/KeyButton.h"

#include "UI/Look/Badges.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr float padding = 14.0f, keyGap = 8.0f;
} // namespace

KeyButton::KeyButton (Kind newKind, const juce::String& keyShown) : kind (newKind), key (keyShown) {}

void KeyButton::setText (const juce::String& text, const juce::String& help)
{
    if (words == text && getHelpText() == help)
        return;

    words = text;
    setNames (text, help, key);
    repaint();
}

int KeyButton::idealWidth() const { return juce::roundToInt (std::ceil (textWidth (type::button(), words)) + keyGap + keyCapWidth (key) + 2.0f * padding - 4.0f); }

void KeyButton::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    const auto isUp = isHovered() || isDown();
    const auto isPrimary = kind == Kind::primary;
    const auto content = isPrimary ? p.on : p.t1;
    g.setColour (isPrimary ? (isUp ? mixed (p.t1, p.good, 0.14f) : p.good) : (isUp ? p.s4 : p.s3));
    g.fillRoundedRectangle (body(), cornerRadius());

    // In the middle, where there is more room than the words want.
    const auto cap = keyCapWidth (key), width = std::ceil (textWidth (type::button(), words));
    auto line = body().withSizeKeepingCentre (std::min (width + keyGap + cap, body().getWidth() - 2.0f * (padding - 4.0f)), 18.0f);
    const auto corner = line.removeFromRight (cap);
    drawText (g, words, type::button(), content, line.withTrimmedRight (keyGap - 1.0f));

    // Of the button's own colour: a cap's own would not be seen on green.
    g.setColour (content.withMultipliedAlpha (0.45f));
    g.drawRoundedRectangle (corner.reduced (0.5f), 3.5f, 1.0f);
    drawText (g, key, type::caption(), content, corner, juce::Justification::centred);
}
} // namespace plus48::ui
