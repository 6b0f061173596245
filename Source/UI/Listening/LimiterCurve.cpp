// SPDX-License-Identifier: GPL-3.0-or-later
#include "LimiterCurve.h"

#include "Interface/OutputLimiter.h"
#include "Signal/SignedText.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
/** What the picture shows of levels, in dBFS. */
constexpr double lowestDb = -18.0, highestDb = 6.0;

/** Of the two figures beside it. */
constexpr float rowsHeight = 46.0f;
} // namespace

LimiterCurve::LimiterCurve()
{
    setTitle ("Output limiter");
    setInterceptsMouseClicks (false, false);
}

void LimiterCurve::update (double turnedDownDb)
{
    // As it is written: a tenth.
    const auto next = 0.1 * std::round (10.0 * turnedDownDb);

    if (std::abs (next - std::exchange (shown, next)) > 0.01)
        repaint();
}

juce::Rectangle<float> LimiterCurve::graph() const noexcept
{
    const auto area = getLocalBounds().toFloat().withTrimmedTop (28.0f);
    return area.withWidth (std::min (148.0f, 0.4f * area.getWidth())).withTrimmedBottom (16.0f);
}

void LimiterCurve::paintCurve (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto area = graph();
    const auto x = [&] (double db) { return area.getX() + area.getWidth() * static_cast<float> ((db - lowestDb) / (highestDb - lowestDb)); };
    const auto y = [&] (double db) { return area.getBottom() - area.getHeight() * static_cast<float> ((db - lowestDb) / (3.0 - lowestDb)); };

    g.setColour (p.inset);
    g.fillRoundedRectangle (area, 6.0f);

    juce::Path ceiling, straight, curve;
    ceiling.startNewSubPath (area.getX(), y (OutputLimiter::ceilingDb));
    ceiling.lineTo (area.getRight(), y (OutputLimiter::ceilingDb));
    strokeDashed (g, ceiling, p.red, 1.0f, 2.0f, 3.0f);

    straight.startNewSubPath (x (OutputLimiter::kneeDb), y (OutputLimiter::kneeDb));
    straight.lineTo (x (3.0), y (3.0));
    strokeDashed (g, straight, p.line2, 1.5f, 2.0f, 3.0f);

    for (auto db = lowestDb; db <= highestDb; db += 0.25)
    {
        const juce::Point<float> point { x (db), y (dbFromGain (OutputLimiter::limited (gainFromDb (db)))) };
        db > lowestDb ? curve.lineTo (point) : curve.startNewSubPath (point);
    }

    stroke (g, curve, p.t1, 2.5f);
    drawText (g, signedNumber (OutputLimiter::ceilingDb, 0) + " dBFS", textFont (11.0f, Weight::semiBold), p.red, { area.getX() + 8.0f, y (OutputLimiter::ceilingDb) + 2.0f, 70.0f, 14.0f });

    const auto under = area.withTop (area.getBottom()).withHeight (16.0f);
    drawText (g, "Quiet in", type::caption(), p.t3, under);
    drawText (g, "Loud in", type::caption(), p.t3, under, juce::Justification::centredRight);
}

void LimiterCurve::paint (juce::Graphics& g)
{
    const auto& p = palette();
    const auto area = getLocalBounds().toFloat();
    const auto head = area.withHeight (20.0f);
    drawText (g, "Output limiter", type::title(), p.t1, head);
    drawText (g, "Always on", type::caption(), p.t3, head, juce::Justification::centredRight);
    paintCurve (g);

    auto text = area.withTop (graph().getY()).withLeft (graph().getRight() + 16.0f);

    // The figures have their place; where words are long, those above them are set smaller.
    const juce::String words = "Catches a loud pop before your ears do.";
    const auto above = text.removeFromTop (text.getHeight() - rowsHeight);
    const auto isRoomy = drawParagraph (nullptr, words, type::body(), p.t2, above, 18.0f) <= above.getHeight();
    drawParagraph (&g, words, isRoomy ? type::body() : type::caption(), p.t2, above, isRoomy ? 18.0f : 15.0f);

    const auto row = [&] (const juce::String& name, const juce::String& value, juce::Colour colour) {
        const auto line = text.removeFromTop (20.0f);
        text.removeFromTop (3.0f);
        drawText (g, name, type::label(), p.t2, line);
        drawTabular (g, value, type::strong(), colour, line, juce::Justification::centredRight);
    };

    row ("Ceiling", signedNumber (OutputLimiter::ceilingDb, 0) + " dBFS", p.t1);
    row ("Turning down", signedNumber (std::abs (shown), 1) + " dB", shown < -0.05 ? p.hot : p.t1);
}
} // namespace plus48::ui
