// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/GearRow.h"

#include "UI/GearMenu/SheetArt.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr float nameLeft = 38.0f, barWidth = 76.0f, figureWidth = 54.0f, badgeRight = 142.0f;
} // namespace

GearRow::GearRow()
{
    addChildComponent (pencil);
    pencil.onPress = [this] {
        if (onPencil != nullptr)
            onPencil();
    };
}

void GearRow::setItem (const GearItem& newItem, bool hasPencil)
{
    shown = newItem;
    setNames (shown.name, shown.purpose + (shown.figure.isNotEmpty() ? ", " + shown.figure : juce::String()));
    pencil.setVisible (hasPencil && shown.isUsersOwn);
    pencil.setNames ("Edit " + shown.name, "Opens the table of your own equipment.");
    repaint();
}

void GearRow::setHighlighted (bool shouldBe)
{
    isHighlighted = shouldBe;

    // One stop for Tab: the arrows move within the list.
    setWantsKeyboardFocus (isHighlighted);
    repaint();
}

juce::String GearRow::valueText() const { return shown.isInUse ? "in use" : juce::String(); }

void GearRow::mouseDoubleClick (const juce::MouseEvent&)
{
    if (onChoose != nullptr)
        onChoose();
}

juce::AccessibleState GearRow::state (juce::AccessibleState common) const
{
    const auto selectable = common.withSelectable();
    return isHighlighted ? selectable.withSelected() : selectable;
}

void GearRow::resized()
{
    const auto area = body().toNearestInt();
    pencil.setBody ({ area.getRight() - 218, area.getCentreY() - 14, 28, 28 });
}

void GearRow::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    const auto area = body();
    const auto dim = shown.disabledReason.isEmpty() ? 1.0f : 0.38f;

    if (isHighlighted || isHovered())
    {
        g.setColour (isHighlighted ? p.s3 : p.s2);
        g.fillRoundedRectangle (area, 8.0f);
    }

    if (shown.isInUse)
        drawIcon (g, Icon::check, { area.getX() + 12.0f, area.getY() + 18.0f, 16.0f, 16.0f }, p.good);

    const auto hasFigure = shown.figure.isNotEmpty();
    const auto badge = powerBadgeWidth (shown.badge);
    const auto kindWidth = hasFigure && ! shown.bar.has_value() ? textWidth (type::label(), shown.figure) : 0.0f;
    const auto right = shown.bar.has_value() ? badgeRight + (badge > 0.0f ? badge + 8.0f : 0.0f) : (hasFigure ? kindWidth + 22.0f : 12.0f) + (badge > 0.0f ? badge + 8.0f : 0.0f);
    const auto words = area.withTrimmedLeft (nameLeft).withTrimmedRight (right + (pencil.isVisible() ? 32.0f : 0.0f));
    drawText (g, shown.name, type::strong(), p.t1.withMultipliedAlpha (dim), words.withTrimmedTop (8.0f).withHeight (18.0f));
    drawText (g, shown.purpose, type::caption(), (isHighlighted ? p.t2 : p.t3).withMultipliedAlpha (dim), words.withTrimmedTop (28.0f).withHeight (14.0f));

    drawPowerBadge (g, shown.badge, { area.getRight() - (shown.bar.has_value() ? badgeRight : 12.0f), area.getY() + 17.0f });

    if (! shown.bar.has_value())
    {
        drawText (g, shown.figure, type::label(), p.t2.withMultipliedAlpha (dim), area.withTrimmedRight (12.0f), juce::Justification::centredRight);
        return;
    }

    const auto track = juce::Rectangle<float> (area.getRight() - figureWidth - 4.0f - barWidth, area.getY() + 22.0f, barWidth, 8.0f);
    g.setColour (p.inset);
    g.fillRoundedRectangle (track, 4.0f);
    g.setColour (p.t2.withMultipliedAlpha (dim));
    g.fillRoundedRectangle (track.withWidth (track.getWidth() * static_cast<float> (*shown.bar)), 4.0f);
    drawTabular (g, shown.figure, type::label(), p.t1.withMultipliedAlpha (dim), area.withTrimmedRight (10.0f), juce::Justification::centredRight);
}
} // namespace plus48::ui
