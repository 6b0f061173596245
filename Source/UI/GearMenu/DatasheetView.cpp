// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/DatasheetView.h"

#include "UI/GearMenu/FigureText.h"
#include "UI/GearMenu/SheetArt.h"
#include "UI/Look/Glossary.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include "Rig/Drive.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
constexpr float padding = 20.0f, rowHeight = 30.0f, labelWidth = 136.0f, basisWidth = 104.0f;
constexpr float barsWidth = 192.0f, gapBetween = 28.0f;

/** 12 semi-bold, as the figures of a datasheet stand. */
juce::Font figureFont() { return type::button(); }
} // namespace

DatasheetView::DatasheetView()
{
    addChildComponent (impedance);
    impedance.setNames ("Input impedance", "What the microphone sees; it acts at once, and can be heard with ribbons and dynamics.");
    impedance.onSelect = [this] (int index) {
        if (onImpedance != nullptr && juce::isPositiveAndBelow (index, static_cast<int> (sheet.inputOhms.size())))
            onImpedance (sheet.inputOhms[static_cast<std::size_t> (index)]);
    };

    addChildComponent (drive);
    drive.setNames ("Drive", "Clean level: the loudest passages at +4 dBu. Pushed: gain up, trim down, as loud as before with more of its colour. Hot: 6 dB past 1 % distortion, trimmed back.");
    drive.setItems ({ { nameOf (Drive::clean) }, { nameOf (Drive::pushed) }, { nameOf (Drive::hot) } });
    drive.onSelect = [this] (int index) {
        if (onDrive != nullptr)
            onDrive (index);
    };

    addChildComponent (prove);
    prove.setComponentID ("prove datasheet");
    prove.setNames ("Prove it", "A blind test of 10 trials: can you hear this preamp against the built-in one?");
    prove.onPress = [this] {
        if (onProve != nullptr)
            onProve();
    };
}

void DatasheetView::setSheet (const Datasheet& newSheet, double ohm)
{
    sheet = newSheet;
    std::vector<Segments::Item> items;
    auto chosen = 0;

    for (const auto offered : sheet.inputOhms)
    {
        if (std::abs (offered - ohm) < 0.5)
            chosen = static_cast<int> (items.size());

        items.push_back ({ figure::ohms (offered), figure::neat (offered) + " ohm" });
    }

    impedance.setItems (std::move (items));
    impedance.setSelected (chosen);
    impedance.setVisible (! sheet.inputOhms.empty());
    drive.setSelected (sheet.drive.value_or (-1));
    drive.setVisible (sheet.drive.has_value());
    prove.setVisible (sheet.canBeProved);
    setTitle (sheet.title);
    resized();
    repaint();
}

int DatasheetView::heightFor (int width) const { return juce::roundToInt (layOut (nullptr, static_cast<float> (width))); }

void DatasheetView::resized()
{
    layOut (nullptr, static_cast<float> (getWidth()));
    const auto left = juce::roundToInt (padding + labelWidth);
    const auto width = juce::jmin (70 * static_cast<int> (sheet.inputOhms.size()), getWidth() - left - juce::roundToInt (padding + basisWidth) - 8);
    impedance.setBody ({ left, juce::roundToInt (impedanceTop) + 2, juce::jmax (1, width), 26 });
    drive.setBody ({ left, juce::roundToInt (driveTop) + 2, 240, 26 });
    prove.setBody ({ getWidth() - juce::roundToInt (padding) - prove.idealWidth(), juce::roundToInt (proofTop) + 5, prove.idealWidth(), 20 });
}

juce::String DatasheetView::helpAt (juce::Point<int> position) const
{
    const auto y = static_cast<float> (position.y);
    const auto row = static_cast<std::size_t> (std::upper_bound (rowBottoms.begin(), rowBottoms.end(), y) - rowBottoms.begin());

    if (rowBottoms.empty() || row >= sheet.rows.size() || (row == 0 && y < rowBottoms[0] - rowHeight))
        return glossary::meaningIn (sheet.words);

    const auto ofLabel = glossary::meaningIn (sheet.rows[row].label);
    return ofLabel.isNotEmpty() ? ofLabel : glossary::meaningIn (sheet.rows[row].figure);
}

void DatasheetView::paint (juce::Graphics& g) { layOut (&g, static_cast<float> (getWidth())); }

float DatasheetView::layOutRow (juce::Graphics* g, const Datasheet::Row& row, juce::Rectangle<float> area, bool isFirst) const
{
    const auto& p = palette();
    const auto hasBasis = row.basis != Basis::none;
    auto line = area.withTrimmedLeft (labelWidth).withTrimmedRight (hasBasis ? basisWidth + 8.0f : isProof (row) ? static_cast<float> (prove.idealWidth()) + 8.0f
                                                                                                                 : 0.0f);
    const auto fits = textWidth (figureFont(), row.figure) <= line.getWidth();
    const auto height = fits ? rowHeight : 14.0f + drawParagraph (nullptr, row.figure, figureFont(), p.t1, line.withHeight (200.0f), 16.0f);

    if (isImpedance (row))
        impedanceTop = area.getY();

    if (isDrive (row))
        driveTop = area.getY();

    if (isProof (row))
        proofTop = area.getY();

    if (g == nullptr)
        return height;

    if (! isFirst)
    {
        g->setColour (p.line);
        g->fillRect (area.withHeight (1.0f));
    }

    area.setHeight (height);
    line.setHeight (height);
    drawText (*g, row.label, type::label(), p.t2, area.withWidth (labelWidth - 8.0f));

    if (! isSelector (row))
    {
        if (fits)
            drawText (*g, row.figure, figureFont(), p.t1, line);
        else
            drawParagraph (g, row.figure, figureFont(), p.t1, line.withTrimmedTop (7.0f), 16.0f);
    }

    if (hasBasis)
    {
        const auto basis = area.removeFromRight (basisWidth);
        drawBasisMark (*g, row.basis, { basis.getX() + 5.0f, basis.getCentreY() });
        drawText (*g, toText (row.basis), type::caption(), p.t3, basis.withTrimmedLeft (16.0f));
    }

    return height;
}

void DatasheetView::layOutTitle (juce::Graphics* g, juce::Rectangle<float>& area) const
{
    const auto& p = palette();
    const auto badge = powerBadgeWidth (sheet.badge);
    const auto title = area.removeFromTop (26.0f);

    if (g != nullptr)
    {
        drawText (*g, sheet.title, type::headline(), p.t1, title.withTrimmedRight (badge > 0.0f ? badge + 12.0f : 0.0f));
        drawPowerBadge (*g, sheet.badge, { title.getRight(), 10.0f });
    }

    area.removeFromTop (2.0f);
    area.removeFromTop (drawParagraph (g, sheet.subtitle, type::caption(), p.t3, area, 15.0f));
    area.removeFromTop (8.0f);
}

void DatasheetView::layOutPictures (juce::Graphics* g, juce::Rectangle<float>& area) const
{
    area.removeFromTop (14.0f);
    auto pictures = area.removeFromTop (sheetPlotHeight);
    const auto bars = sheet.bars.empty() ? juce::Rectangle<float>() : pictures.removeFromRight (juce::jmin (barsWidth, pictures.getWidth() * 0.4f));

    if (g != nullptr && sheet.response.has_value())
        drawResponse (*g, *sheet.response, sheet.responseBasis, pictures.withTrimmedRight (sheet.bars.empty() ? 0.0f : gapBetween));

    if (g != nullptr && ! sheet.bars.empty())
        drawBars (*g, sheet.barsTitle, sheet.bars, bars);
}

float DatasheetView::layOut (juce::Graphics* g, float width) const
{
    const auto& p = palette();
    auto area = juce::Rectangle<float> (padding, 6.0f, width - 2.0f * padding, 10000.0f);
    layOutTitle (g, area);

    const auto paragraph = [&] (const juce::String& text, const juce::Font& font, juce::Colour colour, float lineHeight) {
        area.removeFromTop (drawParagraph (g, text, font, colour, area, lineHeight));
    };

    if (sheet.wordsFirst && sheet.words.isNotEmpty())
    {
        paragraph (sheet.words, type::body(), p.t2, 19.0f);
        area.removeFromTop (8.0f);
    }

    rowBottoms.clear();

    for (std::size_t i = 0; i < sheet.rows.size(); ++i)
    {
        area.removeFromTop (layOutRow (g, sheet.rows[i], area, i == 0));
        rowBottoms.push_back (area.getY());
    }

    if (! sheet.wordsFirst && sheet.words.isNotEmpty())
    {
        area.removeFromTop (10.0f);
        paragraph (sheet.words, type::body(), p.t2, 19.0f);
    }

    if (sheet.response.has_value() || ! sheet.bars.empty())
        layOutPictures (g, area);

    if (sheet.basisWords.isNotEmpty())
    {
        area.removeFromTop (12.0f);
        paragraph ("Figures rest on: " + sheet.basisWords, type::caption(), p.t3, 15.0f);
    }

    return area.getY() + 12.0f;
}

/** A screen reader reads the sheet as one text: figures are no controls. */
std::unique_ptr<juce::AccessibilityHandler> DatasheetView::createAccessibilityHandler()
{
    class Handler : public juce::AccessibilityHandler
    {
    public:
        explicit Handler (DatasheetView& v) : AccessibilityHandler (v, juce::AccessibilityRole::group), view (v) {}

        juce::String getDescription() const override
        {
            juce::StringArray messages { view.sheet.subtitle };

            for (const auto& row : view.sheet.rows)
                messages.add (row.label + ": " + row.figure + (row.basis != Basis::none ? " (" + toText (row.basis) + ")" : juce::String()));

            messages.add (view.sheet.words.removeCharacters ("*"));
            return messages.joinIntoString (". ");
        }

    private:
        DatasheetView& view;
    };

    return std::make_unique<Handler> (*this);
}
} // namespace plus48::ui
