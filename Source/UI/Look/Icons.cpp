// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/Icons.h"

#include <juce_gui_basics/juce_gui_basics.h>

#include <array>

namespace plus48::ui
{
namespace
{
/** Outlines as SVG writes them: what is stroked, and what is filled. */
struct Outline
{
    const char* stroked = "";
    const char* filled = "";
};

constexpr auto starOutline = "M8 2.2l1.8 3.7 4 .55-2.9 2.8.7 4L8 11.35l-3.6 1.9.7-4-2.9-2.8 4-.55z";

constexpr Outline outlineOf (Icon icon)
{
    switch (icon)
    {
        case Icon::play: return { "", "M4.6 3.1a.8.8 0 0 1 1.2-.7l7.4 4.9a.85.85 0 0 1 0 1.4l-7.4 4.9a.8.8 0 0 1-1.2-.7z" };
        case Icon::stop: return { "", "M5 3.5h6a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 11V5A1.5 1.5 0 0 1 5 3.5z" };
        case Icon::pause: return { "", "M5 3h1a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM10 3h1a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-1a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z" };
        case Icon::loop: return { "M3 7.5V6.8A2.8 2.8 0 0 1 5.8 4H12M10 1.8 12.2 4 10 6.2M13 8.5v.7A2.8 2.8 0 0 1 10.2 12H4M6 9.8 3.8 12 6 14.2" };
        case Icon::gear: return { "M2 4.5h5M11 4.5h3M2 11.5h3M9 11.5h5M7 4.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M5 11.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0" };
        case Icon::learn: return { "M8 4.2C6.6 3 4.6 2.8 2.2 3v9.2c2.4-.2 4.4 0 5.8 1.2 1.4-1.2 3.4-1.4 5.8-1.2V3C11.4 2.8 9.4 3 8 4.2zM8 4.2v9.2" };
        case Icon::down: return { "M4.5 6.5 8 10l3.5-3.5" };
        case Icon::star: return { starOutline };
        case Icon::starFilled: return { starOutline, starOutline };
        case Icon::save: return { "M8 2.5v7M5.2 6.8 8 9.6l2.8-2.8M3 12.8h10" };
        case Icon::phones: return { "M2.8 10.5V8.2a5.2 5.2 0 0 1 10.4 0v2.3", "M3.3 9.3h.4A1.3 1.3 0 0 1 5 10.6v1.6a1.3 1.3 0 0 1-1.3 1.3h-.4A1.3 1.3 0 0 1 2 12.2v-1.6a1.3 1.3 0 0 1 1.3-1.3zM12.3 9.3h.4a1.3 1.3 0 0 1 1.3 1.3v1.6a1.3 1.3 0 0 1-1.3 1.3h-.4a1.3 1.3 0 0 1-1.3-1.3v-1.6a1.3 1.3 0 0 1 1.3-1.3z" };
        case Icon::check: return { "M3.2 8.4 6.4 11.6 12.8 4.8" };
        case Icon::cross: return { "M4 4l8 8M12 4l-8 8" };
        case Icon::speaker: return { "M2.5 6.2v3.6h2.3L8 12.6V3.4L4.8 6.2zM10.5 5.8a3.2 3.2 0 0 1 0 4.4M12.4 4a5.7 5.7 0 0 1 0 8" };
        case Icon::back: return { "M10 3.5 5.5 8l4.5 4.5" };
        case Icon::bulb: return { "M5.6 10.5C4.4 9.7 3.6 8.4 3.6 6.9a4.4 4.4 0 0 1 8.8 0c0 1.5-.8 2.8-2 3.6v1.3H5.6zM6.3 14h3.4" };
        case Icon::lowCut: return { "M1.8 12.5C4.5 12.5 4.5 5 8 5h6.2" };
        case Icon::phase: return { "M3.7 8a4.3 4.3 0 1 0 8.6 0a4.3 4.3 0 1 0-8.6 0M3.5 13 12.5 3" };
        case Icon::more: return { "", "M2.2 8a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0M6.7 8a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0M11.2 8a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0" };
        case Icon::warn: return { "M8 2.5 14.2 13.2H1.8zM8 6.5v3.2M8 11.4v.2" };
        case Icon::path: return { "M2.8 5.5h1.8a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1H2.8a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1zM11.4 5.5h1.8a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1h-1.8a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1zM5.6 8h4.8" };
        case Icon::strips: return { "M3.5 2.5v11M8 2.5v11M12.5 2.5v11", "M2 8.5h3v2.6H2zM6.5 4.5h3v2.6h-3zM11 7h3v2.6h-3z" };
        case Icon::pencil: return { "M3 13l.7-3L10.8 2.9a1.2 1.2 0 0 1 1.7 0l.6.6a1.2 1.2 0 0 1 0 1.7L6 12.3zM9.3 4.4l2.3 2.3" };
        case Icon::folder: return { "M2.2 4.5a1 1 0 0 1 1-1h3l1.5 1.7h5.1a1 1 0 0 1 1 1v5.6a1 1 0 0 1-1 1H3.2a1 1 0 0 1-1-1z" };
        case Icon::file: return { "M4 2.5h5l3 3v7a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM9 2.5v3h3" };
        case Icon::plus: return { "M8 3.5v9M3.5 8h9" };
        case Icon::undo: return { "M5.5 3 2.8 5.7 5.5 8.4M3 5.7h6.5a3.6 3.6 0 0 1 0 7.2H6" };
        case Icon::redo: return { "M10.5 3 13.2 5.7 10.5 8.4M13 5.7H6.5a3.6 3.6 0 0 0 0 7.2H10" };
        case Icon::copy: return { "M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5zM10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5" };
        case Icon::grip: return { "", "M4.8 4a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0M8.8 4a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0M4.8 8a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0M8.8 8a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0M4.8 12a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0M8.8 12a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0" };
        case Icon::text: return { "M3.5 3.5h9M3.5 6.5h9M3.5 9.5h9M3.5 12.5h5" };
        case Icon::web: return { "M3.5 3h9A1.5 1.5 0 0 1 14 4.5v7a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.5v-7A1.5 1.5 0 0 1 3.5 3zM2 6h12M4.2 4.5h.1M6 4.5h.1" };
        case Icon::bin: return { "M2.8 4.5h10.4M6.2 4.3V2.8h3.6v1.5M4.2 4.5l.6 8.7h6.4l.6-8.7" };
        case Icon::ear: return { "M4.5 6.5a3.7 3.7 0 0 1 7.4 0c0 2.4-2.2 2.9-2.7 4.5-.4 1.4-1 2.5-2.3 2.5-1.3 0-2-.9-2-2M6.5 6.7a1.7 1.7 0 0 1 3.4 0c0 1-.9 1.3-1.2 2" };
        case Icon::heart: return { "M8 13.2C4.3 10.6 2.3 8.5 2.3 6.1A2.9 2.9 0 0 1 8 5a2.9 2.9 0 0 1 5.7 1.1c0 2.4-2 4.5-5.7 7.1z" };
        case Icon::search: return { "M2.7 7a4.3 4.3 0 1 0 8.6 0a4.3 4.3 0 1 0-8.6 0M10.2 10.2 13.6 13.6" };
        case Icon::gap: return { "M1.5 8H3l1.5-4L6 12M10 8l1.5-4L13 8h1.5M8 2.5v2M8 7v2M8 11.5v2" };
        case Icon::microphone: return { "M8 2.3a2 2 0 0 1 2 2v3.4a2 2 0 0 1-4 0V4.3a2 2 0 0 1 2-2zM3.8 7.7a4.2 4.2 0 0 0 8.4 0M8 11.9v2" };
        case Icon::distance: return { "M2 8h12M4.6 5.4 2 8l2.6 2.6M11.4 5.4 14 8l-2.6 2.6" };
        case Icon::room: return { "M2.4 7.4 8 2.8l5.6 4.6M4 6.4v6.8h8V6.4M6.6 13.2V9.6h2.8v3.6" };
        case Icon::box: return { "M3 4.2h10a1.2 1.2 0 0 1 1.2 1.2v5.2a1.2 1.2 0 0 1-1.2 1.2H3a1.2 1.2 0 0 1-1.2-1.2V5.4A1.2 1.2 0 0 1 3 4.2zM4 8a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0M9 8h2.6" };
        case Icon::info: return { "M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0M8 7.5v3.3M8 5.1v.1" };
    }

    return {};
}

struct Shape
{
    juce::Path stroked, filled;
};

const Shape& shapeOf (Icon icon)
{
    static std::array<Shape, static_cast<std::size_t> (Icon::info) + 1> shapes;
    auto& shape = shapes[static_cast<std::size_t> (icon)];

    if (shape.stroked.isEmpty() && shape.filled.isEmpty())
    {
        const auto outline = outlineOf (icon);
        shape.stroked = juce::Drawable::parseSVGPath (outline.stroked);
        shape.filled = juce::Drawable::parseSVGPath (outline.filled);
    }

    return shape;
}
} // namespace

void drawIcon (juce::Graphics& g, Icon icon, juce::Rectangle<float> area, juce::Colour colour)
{
    const auto side = juce::jmin (area.getWidth(), area.getHeight());
    const auto square = area.withSizeKeepingCentre (side, side);
    const auto place = juce::AffineTransform::scale (side / 16.0f).translated (square.getX(), square.getY());
    const auto& shape = shapeOf (icon);

    g.setColour (colour);
    g.fillPath (shape.filled, place);
    g.strokePath (shape.stroked, { 1.5f, juce::PathStrokeType::curved, juce::PathStrokeType::rounded }, place);
}
} // namespace plus48::ui
