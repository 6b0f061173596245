// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Coach/FindingRow.h"

#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr float headHeight = 20.0f, indent = 24.0f, findingLineHeight = 16.0f, leastText = 32.0f;
constexpr int buttonHeight = 28, buttonGap = 8;

juce::Font textFontOfRow() { return textFont (12.0f, Weight::regular); }

/** drawParagraph() marks what is bold by one star. */
juce::String marked (const TakeFinding& finding) { return finding.text.replace ("**", "*"); }

Icon iconOf (TakeFinding::Kind kind)
{
    switch (kind)
    {
        case TakeFinding::Kind::clipping: return Icon::warn;
        case TakeFinding::Kind::gap: return Icon::gap;
        case TakeFinding::Kind::quiet: return Icon::bulb;
        case TakeFinding::Kind::noise: return Icon::ear;
        case TakeFinding::Kind::spill: break;
    }

    return Icon::speaker;
}
} // namespace

FindingRow::FindingRow (const TakeFinding& toShow, std::size_t place) : finding (toShow)
{
    const auto id = juce::String (place);
    setTitle (finding.headline);
    setDescription (finding.number + " " + finding.text.removeCharacters ("*"));
    fix.setComponentID ("fix " + id);
    hear.setComponentID ("hear " + id);
    why.setComponentID ("why " + id);

    if (place == 0)
        fix.setColours (&Palette::good, &Palette::on);

    why.setNames ("Why", "Opens the lesson about it.");
    const auto pressed = [] (const std::function<void()>& act) {
        if (act != nullptr)
            act();
    };
    fix.onPress = [this, pressed] { pressed (onFix); };
    hear.onPress = [this, pressed] { pressed (onHear); };
    why.onPress = [this, pressed] { pressed (onWhy); };

    for (auto* const button : { &fix, &hear, &why })
        addChildComponent (*button);
}

void FindingRow::refresh (bool isFixed, bool isHeard)
{
    fix.setVisible (finding.canBeFixed());
    fix.setText (isFixed ? "Fixed" : "Fix it");
    fix.setNames (finding.fixName, "Does it for the next take; Undo takes it back.");
    fix.setDisabledReason (isFixed ? "It is done; Undo takes it back." : juce::String());

    const auto lift = finding.isLifted ? ", +" + juce::String (juce::roundToInt (TakeFinding::liftDb)) + " dB" : juce::String();
    hear.setVisible (true);
    hear.setIcon (isHeard ? Icon::stop : Icon::play, 12.0f);
    hear.setText (isHeard ? "Stop" : "Hear it" + lift);
    hear.setNames (isHeard ? "Stop" : "Hear it", finding.isLifted ? "Plays three seconds of it, turned up by 20 dB, up to the limiter." : "Plays three seconds around it.");
    why.setVisible (onWhy != nullptr);
    resized();
    repaint();
}

juce::Rectangle<float> FindingRow::content() const { return getLocalBounds().reduced (Control::margin).toFloat(); }

float FindingRow::textHeight (float width) const
{
    return juce::jmax (leastText, drawParagraph (nullptr, marked (finding), textFontOfRow(), palette().t2, { 0.0f, 0.0f, width - indent, 400.0f }, findingLineHeight));
}

int FindingRow::idealHeight (int width) const { return juce::roundToInt (headHeight + 2.0f + textHeight (static_cast<float> (width)) + 8.0f) + buttonHeight; }

void FindingRow::resized()
{
    const auto area = content();
    auto row = area.withTrimmedLeft (indent).withTop (area.getY() + headHeight + 2.0f + textHeight (area.getWidth()) + 8.0f).withHeight (static_cast<float> (buttonHeight)).toNearestInt();

    for (auto* const button : { &fix, &hear, &why })
        if (button->isVisible())
        {
            button->setBody (row.removeFromLeft (juce::jmin (row.getWidth(), button->idealWidth())));
            row.removeFromLeft (button == &hear ? 0 : buttonGap);
        }
}

void FindingRow::paint (juce::Graphics& g)
{
    const auto& p = palette();
    const auto isClipping = finding.kind == TakeFinding::Kind::clipping;
    auto area = content();
    auto head = area.removeFromTop (headHeight);
    const auto numberWidth = std::ceil (tabularWidth (type::title(), finding.number));
    drawTabular (g, finding.number, type::title(), isClipping ? p.red : p.t1, head.removeFromRight (numberWidth));
    drawIcon (g, iconOf (finding.kind), head.removeFromLeft (16.0f).withSizeKeepingCentre (16.0f, 16.0f), isClipping ? p.red : p.hot);
    drawText (g, finding.headline, type::strong(), p.t1, head.withTrimmedLeft (8.0f).withTrimmedRight (8.0f));
    drawParagraph (&g, marked (finding), textFontOfRow(), p.t2, area.withTrimmedTop (2.0f).withTrimmedLeft (indent), findingLineHeight);
}
} // namespace plus48::ui
