// SPDX-License-Identifier: GPL-3.0-or-later
#include "CableLayer.h"

#include "UI/Look/Badges.h"
#include "UI/Look/CableArt.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
/** From one end of the path to the other. */
constexpr double highlightSeconds = 2.4;
} // namespace

CableLayer::CableLayer (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, const Listening& listeningToUse, const InputMeters& metersToUse) : catalogue (catalogueToUse), editor (editorToUse), listening (listeningToUse), meters (metersToUse) { setInterceptsMouseClicks (false, false); }

juce::Colour CableLayer::pathColour() const { return listening.path() == Path::a ? palette().a : palette().b; }

void CableLayer::place (const PathLayout& newLayout, juce::Rectangle<float> preampBox, juce::Point<float> microphoneTail)
{
    layout = newLayout;
    box = preampBox;
    tail = microphoneTail;
    refresh();
}

void CableLayer::setPlugInHand (std::optional<Cable> cable)
{
    if (std::exchange (inHand, cable) != cable)
        refresh();
}

bool CableLayer::isOptical() const { return ChannelPlan::from (listening.rig(), listening.channel(), catalogue).path (listening.path()).isOptical; }

juce::Point<float> CableLayer::plugHome (Cable cable) const
{
    return cable == cableAtInterface() ? juce::Point<float> (static_cast<float> (layout.jackX()), static_cast<float> (layout.lane)) : juce::Point<float> (box.getX(), box.getCentreY());
}

juce::Rectangle<float> CableLayer::plugArea (Cable cable) const
{
    if (cable == cableAtInterface())
        return { static_cast<float> (layout.jackX()) - 56.0f, static_cast<float> (layout.lane) - 14.0f, 64.0f, 28.0f };

    return cable == Cable::fromSource ? juce::Rectangle<float> (box.getX() - 28.0f, box.getCentreY() - 12.0f, 30.0f, 24.0f) : juce::Rectangle<float>();
}

void CableLayer::setReducedMotion (bool shouldRest)
{
    rests = shouldRest;
    repaint();
}

void CableLayer::refresh()
{
    const auto lane = static_cast<float> (layout.lane);
    const auto micRight = static_cast<float> (layout.right (PathLayout::microphone));
    const auto slotLeft = static_cast<float> (layout.left (PathLayout::preamp)), slotRight = static_cast<float> (layout.right (PathLayout::preamp));
    const auto jack = inHand == Cable::fromPreamp ? slotRight + 10.0f : static_cast<float> (layout.jackX()) - (plug (cableAtInterface()) == Plug::xlr ? 12.0f : 40.0f);
    const auto bend = box.getX() - slotLeft;

    const auto down = [&] (juce::Path& path) {
        path.startNewSubPath (tail);
        path.cubicTo (tail.translated (26.0f, 0.0f), { micRight - 22.0f, lane }, { micRight + 4.0f, lane });
    };

    const auto climb = [&] (juce::Path& path) { path.cubicTo ({ slotLeft + bend - 8.0f, lane }, { slotLeft + 2.0f, box.getCentreY() }, { box.getX(), box.getCentreY() }); };
    const auto sink = [&] (juce::Path& path) { path.cubicTo ({ slotRight - 2.0f, box.getCentreY() }, { slotRight - bend + 8.0f, lane }, { slotRight + 2.0f, lane }); };

    activePath.clear();
    fromEmptyBox.clear();
    down (activePath);

    if (inHand == Cable::fromSource)
    {
        activePath.lineTo (micRight + 10.0f, lane);

        if (listening.path() == Path::b)
        {
            fromEmptyBox.startNewSubPath (box.getRight(), box.getCentreY());
            sink (fromEmptyBox);
            fromEmptyBox.lineTo (jack, lane);
        }
    }
    else if (listening.path() == Path::b)
    {
        activePath.lineTo (slotLeft - 2.0f, lane);
        climb (activePath);
        activePath.startNewSubPath (box.getRight(), box.getCentreY());
        sink (activePath);
        activePath.lineTo (jack, lane);
    }
    else
    {
        activePath.lineTo (jack, lane);
    }

    toBox.clear();
    toBox.startNewSubPath (slotLeft - 2.0f, lane);
    climb (toBox);
    fromBox.clear();
    fromBox.startNewSubPath (box.getRight(), box.getCentreY());
    sink (fromBox);

    toRecorder.clear();
    toRecorder.startNewSubPath (static_cast<float> (layout.right (PathLayout::interfaceBox)) - 10.0f, lane);
    toRecorder.lineTo (static_cast<float> (layout.left (PathLayout::recorder)) + 10.0f, lane);
    repaint();
}

juce::Rectangle<int> CableLayer::highlightArea() const
{
    const auto point = activePath.getPointAlongPath (activePath.getLength() * highlight);
    return juce::Rectangle<float> (point.x - 22.0f, point.y - 22.0f, 44.0f, 44.0f).getSmallestIntegerContainer();
}

void CableLayer::tick (double seconds)
{
    // Noise that comes and goes around one level is nothing to follow.
    const auto isArmed = static_cast<bool> (editor.setup().armed[static_cast<std::size_t> (editor.selectedInput())]);
    const auto isLiveNow = isArmed && meters.readings().path (listening.path()).recorded.peakDb() > (isLive ? -70.0 : -60.0);

    if (std::exchange (isLive, isLiveNow) != isLiveNow)
        repaint (highlightArea());

    if (! isLive || rests)
        return;

    repaint (highlightArea());
    highlight = static_cast<float> (std::fmod (static_cast<double> (highlight) + seconds / highlightSeconds, 1.0));
    repaint (highlightArea());
}

void CableLayer::updateFigures (const std::vector<PathLevel>& levels)
{
    for (const auto& area : chips.setLevels (levels, listening.path() == Path::b, layout))
        repaint (area);
}

void CableLayer::paint (juce::Graphics& g)
{
    const auto& colours = palette();
    const auto lane = static_cast<float> (layout.lane);
    const auto isPathB = listening.path() == Path::b;
    const auto isArmed = editor.setup().armed[static_cast<std::size_t> (editor.selectedInput())];

    // The highlight moves all the time: only what lies under it is painted with it.
    const auto isSeen = [&] (juce::Rectangle<float> area) { return g.clipRegionIntersects (area.expanded (12.0f).getSmallestIntegerContainer()); };

    const auto cable = [&] (const juce::Path& path) {
        if (! isSeen (path.getBounds()))
            return;

        if (isArmed)
            drawCable (g, path, pathColour());
        else
            drawSilentCable (g, path);
    };

    if (! isPathB && isSeen (toBox.getBounds().getUnion (fromBox.getBounds())))
    {
        drawWaitingCable (g, toBox, colours.b);
        drawWaitingCable (g, fromBox, colours.b);
    }

    cable (activePath);

    if (! fromEmptyBox.isEmpty() && isSeen (fromEmptyBox.getBounds()))
        drawSilentCable (g, fromEmptyBox);

    if (inHand != cableAtInterface())
        paintPlug (g);

    if (isPathB && inHand != Cable::fromSource)
        paintPlugAtPreamp (g);

    if (! isPathB && ! inHand.has_value())
        drawTag (g, juce::Rectangle<float> (16.0f, 16.0f).withCentre ({ static_cast<float> (layout.centre (PathLayout::preamp)), lane }), "A", colours.a, true);

    if (editor.channel().booster)
        paintBooster (g);

    cable (toRecorder);
    drawLinkPlug (g, { static_cast<float> (layout.right (PathLayout::interfaceBox)) - 14.0f, lane - 8.0f });
    drawLinkPlug (g, { static_cast<float> (layout.left (PathLayout::recorder)), lane - 8.0f });

    if (isArmed && editor.channel().usesMicrophone())
        drawSoundArcs (g, { static_cast<float> (layout.gap[0]) - (layout.compact ? 14.0f : 18.0f), lane - (layout.compact ? 12.0f : 22.0f) }, pathColour());

    if (isLive && ! rests && isArmed)
        drawCableHighlight (g, activePath, highlight);

    chips.paint (g, layout);
}

void CableLayer::paintPlug (juce::Graphics& g) const
{
    const juce::Point<float> jack { static_cast<float> (layout.jackX()), static_cast<float> (layout.lane) };

    if (isOptical())
        return drawLinkPlug (g, jack.translated (-12.0f, -8.0f));

    switch (plug (cableAtInterface()))
    {
        case Plug::xlr: return drawXlrPlug (g, jack.translated (2.0f, 0.0f));
        case Plug::trs: return drawTsPlug (g, jack.translated (9.0f, 0.0f), 2);
        case Plug::ts: return drawTsPlug (g, jack.translated (9.0f, 0.0f));
    }
}

/** As much of it as is outside. */
void CableLayer::paintPlugAtPreamp (juce::Graphics& g) const
{
    const juce::Point<float> edge { box.getX(), box.getCentreY() };
    const juce::Graphics::ScopedSaveState state (g);
    g.reduceClipRegion (getLocalBounds().withRight (juce::roundToInt (edge.x)));

    switch (plug (Cable::fromSource))
    {
        case Plug::xlr: return drawXlrPlug (g, edge.translated (4.0f, 0.0f));
        case Plug::trs: return drawTsPlug (g, edge.translated (36.0f, 0.0f), 2);
        case Plug::ts: return drawTsPlug (g, edge.translated (36.0f, 0.0f));
    }
}

void CableLayer::paintBooster (juce::Graphics& g) const
{
    const auto& colours = palette();
    const auto area = juce::Rectangle<float> (34.0f, 18.0f).withCentre ({ static_cast<float> (layout.gap[1]), static_cast<float> (layout.lane) });
    fillAndStroke (g, area, 5.0f, colours.s4, colours.capLine);
    drawTextAt (g, "+25", textFont (11.0f, Weight::semiBold), colours.t1, { area.getCentreX(), area.getCentreY() + 4.0f }, Anchor::middle);
}
} // namespace plus48::ui
