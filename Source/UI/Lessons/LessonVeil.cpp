// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Lessons/LessonVeil.h"

#include "UI/Controls/Control.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
constexpr int ringMargin = 4, glow = 8;
} // namespace

LessonVeil::LessonVeil (juce::Component& windowContent) : window (windowContent)
{
    setComponentID ("lesson veil");
    setInterceptsMouseClicks (false, false);
    setAccessible (false);
    window.addMouseListener (this, true);
    juce::Desktop::getInstance().addFocusChangeListener (this);
}

LessonVeil::~LessonVeil()
{
    juce::Desktop::getInstance().removeFocusChangeListener (this);
    window.removeMouseListener (this);
}

void LessonVeil::show (std::vector<Surface> covered, std::vector<juce::Rectangle<int>> full, std::vector<juce::Rectangle<int>> rings)
{
    if (covered == surfaces && full == fullAreas && rings == ringAreas)
        return;

    const auto repaintAll = [this] {
        for (const auto& surface : surfaces)
            repaint (surface.area);

        for (const auto& ring : ringAreas)
            repaint (ring.expanded (ringMargin + glow));
    };

    repaintAll();
    surfaces = std::move (covered);
    fullAreas = std::move (full);
    ringAreas = std::move (rings);
    repaintAll();
}

juce::Rectangle<int> LessonVeil::unitOf (const juce::Component* component) const
{
    if (component == nullptr || ! window.isParentOf (component))
        return {};

    const auto* unit = component;

    while (dynamic_cast<const Control*> (unit) == nullptr && unit->getParentComponent() != &window)
        unit = unit->getParentComponent();

    const auto area = window.getLocalArea (unit, unit->getLocalBounds());
    const auto whole = std::find_if (surfaces.begin(), surfaces.end(), [&] (const Surface& surface) { return surface.isWhole && surface.area.contains (area.getCentre()); });

    if (whole != surfaces.end())
        return whole->area;

    // The background of a panel is not something that is used.
    return dynamic_cast<const Control*> (unit) != nullptr ? area.reduced (Control::margin) : juce::Rectangle<int>();
}

void LessonVeil::uncover (juce::Rectangle<int>& which, juce::Rectangle<int> next)
{
    if (which == next)
        return;

    repaint (which);
    repaint (next);
    which = next;
}

void LessonVeil::mouseEnter (const juce::MouseEvent& event) { uncover (underPointer, unitOf (event.eventComponent)); }

void LessonVeil::mouseExit (const juce::MouseEvent& event)
{
    // Into something else that is inside it, which comes with an entry of its own.
    if (unitOf (event.eventComponent) == underPointer)
        uncover (underPointer, {});
}

void LessonVeil::globalFocusChanged (juce::Component* focused) { uncover (withKeyboard, unitOf (focused)); }

void LessonVeil::paintSurface (juce::Graphics& g, const Surface& surface) const
{
    const auto& p = palette();
    const auto area = surface.area.toFloat();
    const auto cover = coverOf (currentTheme());

    if (surface.colour == Surface::Colour::faceplate)
        g.setGradientFill (juce::ColourGradient::vertical (p.face1.withAlpha (cover), area.getY(), p.face2.withAlpha (cover), area.getBottom()));
    else
        g.setColour ((surface.colour == Surface::Colour::card ? p.s2 : p.s1).withAlpha (cover));

    g.fillRoundedRectangle (area, surface.corner);
}

void LessonVeil::paint (juce::Graphics& g)
{
    {
        const juce::Graphics::ScopedSaveState state (g);

        for (const auto& area : fullAreas)
            g.excludeClipRegion (area);

        for (const auto& area : { underPointer, withKeyboard })
            if (! area.isEmpty())
                g.excludeClipRegion (area);

        for (std::size_t i = 0; i < surfaces.size(); ++i)
        {
            const juce::Graphics::ScopedSaveState own (g);

            // What lies on it is covered by its own colour, once.
            for (auto k = i + 1; k < surfaces.size(); ++k)
                if (surfaces[i].area.contains (surfaces[k].area))
                    g.excludeClipRegion (surfaces[k].area);

            paintSurface (g, surfaces[i]);
        }
    }

    const auto& p = palette();

    for (const auto& ring : ringAreas)
    {
        // As round as what is inside: a panel, a card or a control.
        const auto line = ring.toFloat().expanded (static_cast<float> (ringMargin));
        const auto corner = ring.getHeight() > 240 ? 16.0f : (ring.getHeight() > 100 ? 14.0f : 10.0f);
        g.setColour (p.good.withAlpha (0.25f));
        g.drawRoundedRectangle (line.expanded (4.0f), corner + 4.0f, static_cast<float> (glow));
        g.setColour (p.good);
        g.drawRoundedRectangle (line.expanded (1.0f), corner + 1.0f, 2.0f);
    }
}
} // namespace plus48::ui
