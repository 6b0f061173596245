// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Share/FileCard.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr float gripWidth = 92.0f, gripHeight = 40.0f, barWidth = 112.0f, barHeight = 4.0f;
constexpr int dragDistance = 8;
} // namespace

FileCard::FileCard()
{
    // Nothing for the keyboard: what it drags is saved by Enter, and shown in its folder.
    setWantsKeyboardFocus (false);
    setHelpText ("Drag it out of the window into another program.");
}

void FileCard::set (Icon newIcon, const juce::String& newName, const juce::String& newDetail)
{
    icon = newIcon;
    name = newName;
    detail = newDetail;
    setTitle (name);
    valueHasChanged();
}

void FileCard::setProgress (std::optional<double> part)
{
    progress = part;
    repaint();
}

juce::String FileCard::valueText() const
{
    return progress.has_value() ? (*progress >= 1.0 ? juce::String ("saved") : juce::String (juce::roundToInt (100.0 * *progress)) + " percent") : detail;
}

void FileCard::mouseDown (const juce::MouseEvent&) { isDragged = false; }

void FileCard::mouseDrag (const juce::MouseEvent& event)
{
    if (isDragged || progress.has_value() || event.getDistanceFromDragStart() < dragDistance || onDragOut == nullptr)
        return;

    isDragged = true;
    onDragOut();
}

juce::MouseCursor FileCard::getMouseCursor()
{
    return progress.has_value() ? juce::MouseCursor::NormalCursor : juce::MouseCursor::DraggingHandCursor;
}

void FileCard::paintBody (juce::Graphics& g)
{
    const auto& colours = palette();
    const auto area = body();
    g.setColour (isHovered() && ! progress.has_value() ? colours.s3 : colours.s2);
    g.fillRoundedRectangle (area, 12.0f);
    drawIcon (g, icon, area.withTrimmedLeft (20.0f).withWidth (20.0f), colours.t2);

    const auto text = area.withTrimmedLeft (60.0f).withTrimmedRight (140.0f);
    const auto middle = area.getCentreY();
    drawText (g, name, type::strong(), colours.t1, text.withY (middle - 19.0f).withHeight (18.0f));
    drawText (g, detail, type::caption(), colours.t3, text.withY (middle + 2.0f).withHeight (14.0f));

    if (! progress.has_value())
    {
        const auto grip = juce::Rectangle<float> (area.getRight() - 12.0f - gripWidth, middle - 0.5f * gripHeight, gripWidth, gripHeight);
        g.setColour (colours.line2);
        g.drawRoundedRectangle (grip.reduced (0.75f), 8.0f, 1.5f);
        drawIcon (g, Icon::grip, grip.withTrimmedLeft (8.0f).withWidth (16.0f), colours.t2);
        drawText (g, "Drag out", type::label(), colours.t2, grip.withTrimmedLeft (30.0f));
        return;
    }

    if (*progress >= 1.0)
    {
        const auto saved = area.withTrimmedLeft (area.getWidth() - 80.0f);
        drawIcon (g, Icon::check, saved.withWidth (16.0f), colours.good);
        drawText (g, "Saved", type::button(), colours.good, saved.withTrimmedLeft (22.0f));
        return;
    }

    const auto bar = juce::Rectangle<float> (area.getRight() - 20.0f - barWidth, middle - 0.5f * barHeight, barWidth, barHeight);
    g.setColour (colours.inset);
    g.fillRoundedRectangle (bar, 2.0f);
    g.setColour (colours.t1);
    g.fillRoundedRectangle (bar.withWidth (barWidth * static_cast<float> (*progress)), 2.0f);
}
} // namespace plus48::ui
