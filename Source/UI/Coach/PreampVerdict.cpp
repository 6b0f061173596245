// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Coach/PreampVerdict.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr float lineHeight = 20.0f;
} // namespace

juce::String verdictText (const PreampAdvice& advice) { return "*" + advice.headline + "* " + advice.reason; }

void PreampVerdict::refresh()
{
    text = verdictText (figures.preampAdvice());
    setDescription (text.removeCharacters ("*"));
    repaint();
}

int PreampVerdict::idealHeight (int width) const
{
    return 20 + juce::roundToInt (drawParagraph (nullptr, text, type::body(), palette().t2, { 0.0f, 0.0f, static_cast<float> (width), 200.0f }, lineHeight));
}

void PreampVerdict::paint (juce::Graphics& g)
{
    const auto& p = palette();
    auto area = getLocalBounds().toFloat();
    drawText (g, "Do I need an external preamp?", type::strong(), p.t1, area.removeFromTop (18.0f));
    drawParagraph (&g, text, type::body(), p.t2, area.withTrimmedTop (2.0f), lineHeight);
}
} // namespace plus48::ui
