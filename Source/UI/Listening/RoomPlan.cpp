// SPDX-License-Identifier: GPL-3.0-or-later
#include "RoomPlan.h"

#include "ListeningText.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
RoomPlan::RoomPlan()
{
    setTitle ("Room");
    setInterceptsMouseClicks (false, false);
}

void RoomPlan::show (const ListeningFigures& next, const MonitorPlacement& nextPlacement)
{
    figures = next;
    placement = nextPlacement;
    const auto voice = figures->microphone.has_value() ? listeningText::level (figures->microphone->voiceSpl) : juce::String();
    juce::StringArray now { listeningText::level (figures->spillSpl), voice, juce::String (figures->angleDeg), juce::String (placement.distanceM), isMonitorHeard() ? "on" : "off" };

    if (now == painted)
        return;

    painted = std::move (now);
    setDescription ("Spill " + painted[0] + " dB SPL at the microphone");
    repaint();
}

/** Muted while a take is recorded they are on, and below the threshold of hearing all the same. */
bool RoomPlan::isMonitorHeard() const { return figures->monitor.monitorsOn && figures->monitorsSpillSpl > 0.0; }

juce::Point<float> RoomPlan::centre() const noexcept { return { 0.5f * static_cast<float> (getWidth()), 0.52f * static_cast<float> (getHeight()) }; }

juce::Point<float> RoomPlan::monitorAt (float side) const noexcept
{
    // Nearest and farthest have a place of their own, and all between them.
    const auto far = static_cast<float> (juce::jlimit (0.0, 1.0, (placement.distanceM - MonitorPlacement::nearestM) / (MonitorPlacement::farthestM - MonitorPlacement::nearestM)));
    const auto reach = juce::Point<float> (0.5f * static_cast<float> (getWidth()) - 40.0f, centre().y - 28.0f);
    return { centre().x + side * reach.x * (0.45f + 0.55f * far), centre().y - reach.y * (0.62f + 0.38f * far) };
}

void RoomPlan::paintMonitor (juce::Graphics& g, float side) const
{
    const auto& p = palette();
    const auto at = monitorAt (side);
    const auto towards = std::atan2 (centre().y - at.y, centre().x - at.x) - juce::MathConstants<float>::halfPi;
    const auto turn = juce::AffineTransform::rotation (towards).translated (at);

    juce::Path box, baffle;
    box.addRoundedRectangle (-18.0f, -15.0f, 36.0f, 28.0f, 4.0f);
    baffle.addQuadrilateral (-12.0f, 13.0f, 12.0f, 13.0f, 7.0f, 18.0f, -7.0f, 18.0f);
    box.applyTransform (turn);
    baffle.applyTransform (turn);
    g.setColour (p.cap1);
    g.fillPath (box);
    g.setColour (p.s4);
    g.fillPath (baffle);
    stroke (g, box, p.capLine, 1.5f);
    stroke (g, baffle, p.capLine, 1.0f);

    if (! isMonitorHeard())
        return;

    const auto away = at.getDistanceFrom (centre());
    const auto from = at + (centre() - at) * (24.0f / away), to = at + (centre() - at) * (1.0f - 26.0f / away);
    juce::Path dotted, head;
    dotted.startNewSubPath (from);
    dotted.lineTo (to);
    strokeDashed (g, dotted, p.hot, 2.5f, 1.0f, 6.0f);
    head.startNewSubPath (-6.0f, -8.0f);
    head.lineTo (0.0f, 0.0f);
    head.lineTo (6.0f, -8.0f);
    head.applyTransform (juce::AffineTransform::rotation (towards).translated (to + (centre() - at) * (4.0f / away)));
    stroke (g, head, p.hot, 2.0f);
}

void RoomPlan::paintPerformer (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto degrees = static_cast<float> (figures->angleDeg);
    const auto turn = juce::AffineTransform::rotation (juce::degreesToRadians (degrees)).translated (centre());

    // Drawn above the microphone, and turned with it: shoulders, head, and sound on its way.
    juce::Path shoulders, head;
    shoulders.addRoundedRectangle (-36.0f, -78.0f, 72.0f, 22.0f, 11.0f);
    head.addEllipse (-14.0f, -76.0f, 28.0f, 28.0f);
    shoulders.applyTransform (turn);
    head.applyTransform (turn);
    g.setColour (p.s3);
    g.fillPath (shoulders);
    g.setColour (p.s4);
    g.fillPath (head);
    stroke (g, head, p.capLine, 1.0f);

    juce::Path waves;
    waves.addPath (arc ({ 0.0f, -52.0f }, 12.0f, 130.0f, 230.0f));
    waves.addPath (arc ({ 0.0f, -52.0f }, 20.0f, 136.0f, 224.0f));
    waves.applyTransform (turn);
    stroke (g, waves, p.a, 2.5f);
}

void RoomPlan::paintMicrophone (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto turn = juce::AffineTransform::rotation (juce::degreesToRadians (static_cast<float> (figures->angleDeg))).translated (centre());
    juce::Path body, basket;
    body.addRoundedRectangle (-7.0f, -6.0f, 14.0f, 26.0f, 5.0f);
    basket.addRoundedRectangle (-9.0f, -18.0f, 18.0f, 18.0f, 8.0f);
    body.applyTransform (turn);
    basket.applyTransform (turn);

    for (const auto& [shape, fill] : { std::pair { body, p.cap1 }, std::pair { basket, p.s4 } })
    {
        g.setColour (fill);
        g.fillPath (shape);
        stroke (g, shape, p.capLine, 1.5f);
    }
}

void RoomPlan::paintWords (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto area = getLocalBounds().toFloat().reduced (12.0f, 8.0f);
    const auto bold = textFont (12.0f, Weight::semiBold);
    const auto half = 0.5f * area.getWidth() - 38.0f;

    auto left = area.withWidth (half).removeFromBottom (50.0f);
    drawText (g, "Spill", bold, p.hot, left.removeFromTop (16.0f));
    drawText (g, painted[0] + " dB SPL", type::strong(), p.t1, left.removeFromTop (18.0f));
    drawText (g, "at the mic", type::caption(), p.t3, left);

    auto right = area.withLeft (area.getRight() - half).removeFromBottom (50.0f);
    drawText (g, "Your voice", bold, p.a, right.removeFromTop (16.0f), juce::Justification::centredRight);
    drawText (g, painted[1] + " dB SPL", type::strong(), p.t1, right.removeFromTop (18.0f), juce::Justification::centredRight);
    drawText (g, "at its peaks", type::caption(), p.t3, right, juce::Justification::centredRight);
}

void RoomPlan::paint (juce::Graphics& g)
{
    const auto& p = palette();
    g.setColour (p.inset);
    g.fillRoundedRectangle (getLocalBounds().toFloat(), 8.0f);

    if (! figures.has_value())
        return;

    paintMonitor (g, -1.0f);
    paintMonitor (g, 1.0f);

    if (! figures->microphone.has_value())
    {
        drawParagraph (&g, "No microphone: what is plugged straight in hears no spill.", type::label(), p.t2, getLocalBounds().toFloat().reduced (24.0f).withTop (centre().y + 8.0f), 17.0f);
        return;
    }

    paintPerformer (g);
    paintMicrophone (g);
    paintWords (g);
}
} // namespace plus48::ui
