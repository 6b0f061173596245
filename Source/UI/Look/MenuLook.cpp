// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/Icons.h"
#include "UI/Look/Plus48LookAndFeel.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <cmath>

// Menus and tooltips: what floats over the window.
namespace plus48::ui
{
namespace
{
constexpr int tooltipWidth = 260;

/** A card over everything else. */
void drawFloating (juce::Graphics& g, juce::Rectangle<float> area, float corner) { fillAndStroke (g, area.reduced (0.5f), corner, palette().s1, palette().line2, 1.0f); }

float tooltipHeight (const juce::String& text, float width)
{
    return drawParagraph (nullptr, text, type::label(), palette().t1, { width, 1000.0f }, 16.0f);
}
} // namespace

juce::Font Plus48LookAndFeel::getPopupMenuFont() { return type::label(); }
int Plus48LookAndFeel::getPopupMenuBorderSize() { return 6; }

void Plus48LookAndFeel::drawPopupMenuBackgroundWithOptions (juce::Graphics& g, int width, int height, const juce::PopupMenu::Options&)
{
    // JUCE makes menus opaque where the desktop has no transparency: their corners stay square there.
    if (! juce::Desktop::canUseSemiTransparentWindows())
        g.fillAll (palette().s1);

    drawFloating (g, juce::Rectangle<int> (width, height).toFloat(), juce::Desktop::canUseSemiTransparentWindows() ? 12.0f : 0.0f);
}

juce::Component* Plus48LookAndFeel::getParentComponentForMenuOptions (const juce::PopupMenu::Options& options)
{
    if (auto* const named = options.getParentComponent())
        return named;

    const auto* const beside = options.getTargetComponent() != nullptr ? options.getTargetComponent() : juce::Component::getCurrentlyFocusedComponent();
    return beside != nullptr ? beside->getTopLevelComponent() : nullptr;
}

int Plus48LookAndFeel::getCallOutBoxBorderSize (const juce::CallOutBox&) { return 16; }
float Plus48LookAndFeel::getCallOutBoxCornerSize (const juce::CallOutBox&) { return 12.0f; }

void Plus48LookAndFeel::drawCallOutBoxBackground (juce::CallOutBox&, juce::Graphics& g, const juce::Path& path, juce::Image&)
{
    g.setColour (palette().s1);
    g.fillPath (path);
    g.setColour (palette().line2);
    g.strokePath (path, juce::PathStrokeType (1.0f));
}

void Plus48LookAndFeel::getIdealPopupMenuItemSize (const juce::String& text, bool isSeparator, int, int& idealWidth, int& idealHeight)
{
    idealHeight = isSeparator ? 9 : 30;
    idealWidth = isSeparator ? 50 : static_cast<int> (std::ceil (textWidth (type::label(), text))) + 64;
}

void Plus48LookAndFeel::drawPopupMenuItem (juce::Graphics& g, const juce::Rectangle<int>& area, bool isSeparator, bool isActive, bool isHighlighted,
                                           bool isTicked, bool hasSubMenu, const juce::String& text, const juce::String& shortcutKeyText,
                                           const juce::Drawable*, const juce::Colour* textColour)
{
    const auto& p = palette();
    auto row = area.toFloat().reduced (6.0f, 0.0f);

    if (isSeparator)
    {
        g.setColour (p.line);
        g.fillRect (row.withSizeKeepingCentre (row.getWidth(), 1.0f));
        return;
    }

    if (isHighlighted && isActive)
    {
        g.setColour (p.s4);
        g.fillRoundedRectangle (row.reduced (0.0f, 1.0f), 6.0f);
    }

    const auto colour = (textColour != nullptr ? *textColour : isTicked || isHighlighted ? p.t1
                                                                                         : p.t2)
                            .withMultipliedAlpha (isActive ? 1.0f : 0.38f);
    const auto tick = row.removeFromLeft (28.0f);

    if (isTicked)
        drawIcon (g, Icon::check, tick.withSizeKeepingCentre (14.0f, 14.0f), colour);

    row.removeFromRight (10.0f);

    if (hasSubMenu)
    {
        const auto arrow = row.removeFromRight (14.0f).withSizeKeepingCentre (14.0f, 14.0f);
        const juce::Graphics::ScopedSaveState state (g);
        g.addTransform (juce::AffineTransform::rotation (-juce::MathConstants<float>::halfPi, arrow.getCentreX(), arrow.getCentreY()));
        drawIcon (g, Icon::down, arrow, colour);
    }

    drawText (g, shortcutKeyText, type::caption(), p.t3, row, juce::Justification::centredRight);
    drawText (g, text, type::label(), colour, row);
}

void Plus48LookAndFeel::drawPopupMenuSectionHeader (juce::Graphics& g, const juce::Rectangle<int>& area, const juce::String& sectionName)
{
    drawText (g, sectionName, type::caption(), palette().t3, area.toFloat().withTrimmedLeft (16.0f));
}

juce::Rectangle<int> Plus48LookAndFeel::getTooltipBounds (const juce::String& text, juce::Point<int> position, juce::Rectangle<int> parent)
{
    const auto width = juce::jmin (tooltipWidth, static_cast<int> (std::ceil (textWidth (type::label(), text))) + 2);
    const auto height = static_cast<int> (std::ceil (tooltipHeight (text, static_cast<float> (width))));

    return juce::Rectangle<int> (position.x + 12, position.y + 18, width + 20, height + 12).constrainedWithin (parent);
}

void Plus48LookAndFeel::drawTooltip (juce::Graphics& g, const juce::String& text, int width, int height)
{
    const auto area = juce::Rectangle<int> (width, height).toFloat();
    g.fillAll (palette().s4);
    g.setColour (palette().line2);
    g.drawRect (area, 1.0f);
    drawParagraph (&g, text, type::label(), palette().t1, area.reduced (10.0f, 6.0f), 16.0f);
}
} // namespace plus48::ui
