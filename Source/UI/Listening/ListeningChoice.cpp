// SPDX-License-Identifier: GPL-3.0-or-later
#include "ListeningChoice.h"

#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
ListeningChoice::ListeningChoice (Kind kindToBe) : kind (kindToBe) { setChangesByItself (false); }

void ListeningChoice::setWords (const juce::String& newTitle, const juce::String& newLine, const juce::String& newFigure, const juce::String& newUnit)
{
    if (heading == newTitle && line == newLine && figure == newFigure && unit == newUnit)
        return;

    heading = newTitle;
    line = newLine;
    figure = newFigure;
    unit = newUnit;
    valueHasChanged();
}

juce::String ListeningChoice::valueText() const { return Toggle::valueText() + (figure.isNotEmpty() ? ", " + figure + " " + unit : juce::String()); }

void ListeningChoice::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    const auto area = body();
    const auto content = isEnabled() ? p.t1 : p.t3;
    g.setColour (isOn() ? p.s3 : (isHovered() ? p.s3 : p.s1));
    g.fillRoundedRectangle (area, 8.0f);

    if (isOn() || kind == Kind::way)
    {
        g.setColour (isOn() ? p.t1 : p.line2);
        g.drawRoundedRectangle (area.reduced (isOn() ? 1.0f : 0.5f), 8.0f, isOn() ? 2.0f : 1.0f);
    }

    auto text = area.reduced (12.0f, 0.0f).withSizeKeepingCentre (area.getWidth() - 24.0f, 34.0f);
    const auto mark = text.removeFromLeft (20.0f).getCentre();
    text.removeFromLeft (12.0f);

    if (kind == Kind::gear)
    {
        drawIcon (g, Icon::phones, juce::Rectangle<float> (20.0f, 20.0f).withCentre (mark), isOn() ? p.t1 : p.t3);
    }
    else
    {
        strokeCircle (g, mark, 7.0f, isOn() ? p.t1 : p.line2, 1.5f);

        if (isOn())
            fillCircle (g, mark, 4.0f, p.t1);
    }

    const auto upper = text.removeFromTop (18.0f), lower = text;
    const auto figureWidth = tabularWidth (type::strong(), figure), unitWidth = textWidth (type::caption(), unit);
    drawTabular (g, figure, type::strong(), p.t1, upper, juce::Justification::centredRight);
    drawText (g, unit, type::caption(), p.t3, lower, juce::Justification::centredRight);
    drawText (g, heading, type::strong(), content, upper.withTrimmedRight (figure.isEmpty() ? 0.0f : figureWidth + 8.0f));
    drawText (g, line, type::caption(), p.t3, lower.withTrimmedRight (unit.isEmpty() ? 0.0f : unitWidth + 6.0f));
}
} // namespace plus48::ui
