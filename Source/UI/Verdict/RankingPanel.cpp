// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Verdict/RankingPanel.h"

#include "Measurement/AdviceLevels.h"
#include "Signal/SignedText.h"
#include "UI/Look/FittingText.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr float dotStep = 6.0f;

/** The figures of the scale; the border of hearing is among them where it has room. */
std::vector<double> scaleOf (const RankingLayout& layout)
{
    std::vector<double> all;

    for (auto db = 0.0; db < layout.highestDb + 0.1; db += layout.stepDb)
        all.push_back (db);

    if (layout.stepDb > AdviceLevels::noticedDb && layout.lengthOf (AdviceLevels::noticedDb) >= 18.0f)
        all.push_back (AdviceLevels::noticedDb);

    return all;
}
} // namespace

/** What scrolls, with the lines of the scale behind the rows. */
class RankingPanel::List : public juce::Component
{
public:
    explicit List (const RankingLayout& layoutToUse) : layout (layoutToUse) { setTitle ("What would help"); }

    void paint (juce::Graphics& g) override
    {
        const auto& p = palette();
        const auto height = static_cast<float> (getHeight());
        const auto heard = layout.placeOf (AdviceLevels::noticedDb);
        g.setColour (p.t3.withMultipliedAlpha (0.35f));

        for (auto y = 3.0f; y < height; y += dotStep)
            for (auto x = static_cast<float> (layout.bars) + 3.0f; x < heard - 1.0f; x += dotStep)
                g.fillRect (x, y, 1.5f, 1.5f);

        for (auto db = layout.stepDb; db < layout.highestDb + 0.1; db += layout.stepDb)
        {
            g.setColour (p.line);
            g.fillRect (layout.placeOf (db), 0.0f, 1.0f, height);
        }

        g.setColour (p.line2);
        g.fillRect (layout.placeOf (0.0), 0.0f, 1.5f, height);
        juce::Path border;
        border.startNewSubPath (heard, 0.0f);
        border.lineTo (heard, height);
        strokeDashed (g, border, p.t2, 1.5f, 3.0f, 4.0f);
    }

    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override { return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::list); }

private:
    const RankingLayout& layout;
};

RankingPanel::RankingPanel() : list (std::make_unique<List> (layout))
{
    setComponentID ("ranking");
    setTitle ("What would help");
    viewport.setViewedComponent (list.get(), false);
    viewport.setScrollBarsShown (true, false);
    viewport.setWantsKeyboardFocus (false);
    viewport.setScrollBarThickness (8);
    addAndMakeVisible (viewport);
}

RankingPanel::~RankingPanel() = default;

bool RankingPanel::hasSameRows (const PreampAdvice& advice) const
{
    return std::equal (rows.begin(), rows.end(), advice.ranking.begin(), advice.ranking.end(), [] (const auto& row, const PreampAdvice::Remedy& remedy) { return row->shown().what == remedy.what && row->shown().kind == remedy.kind; });
}

void RankingPanel::show (const PreampAdvice& advice, const std::function<RemedyRow::By (const PreampAdvice::Remedy&)>& heardBy, const juce::String& whyNot)
{
    noSound = whyNot;
    const auto isSame = hasSameRows (advice);
    ranking = advice.ranking;
    layout = RankingLayout (getWidth(), ranking);
    heardRows.clear();

    for (const auto& remedy : ranking)
        heardRows.push_back (heardBy (remedy));

    if (! isSame)
        rows.clear();

    for (std::size_t i = 0; i < ranking.size(); ++i)
    {
        if (isSame)
        {
            rows[i]->show (ranking[i], layout, heardRows[i]);
            continue;
        }

        auto row = std::make_unique<RemedyRow> (ranking[i], layout, static_cast<int> (i), heardRows[i]);
        row->onHear = [this, shown = row.get()] (RemedyRow::Side side) {
            if (onHear != nullptr)
                onHear (PreampAdvice::Remedy (shown->shown()), side);
        };
        list->addAndMakeVisible (*row);
        rows.push_back (std::move (row));
    }

    resized();
    repaint();
}

void RankingPanel::showHeard (const VerdictSound& audition)
{
    for (const auto& row : rows)
        row->showHeard (audition);
}

void RankingPanel::tick (double seconds, bool isMotionReduced)
{
    for (const auto& row : rows)
        row->tick (seconds, isMotionReduced);
}

void RankingPanel::resized()
{
    layout = RankingLayout (getWidth(), ranking);
    viewport.setBounds (getLocalBounds().withTrimmedTop (RankingLayout::headHeight).withTrimmedBottom (RankingLayout::footHeight).withTrimmedRight (2));
    list->setSize (viewport.getWidth(), static_cast<int> (rows.size()) * RankingLayout::rowHeight);

    for (std::size_t i = 0; i < rows.size(); ++i)
    {
        rows[i]->setBounds (0, static_cast<int> (i) * RankingLayout::rowHeight, list->getWidth(), RankingLayout::rowHeight);
        rows[i]->show (ranking[i], layout, heardRows[i]);
    }
}

/** The row with the keyboard is seen. */
void RankingPanel::focusOfChildComponentChanged (FocusChangeType)
{
    for (const auto& row : rows)
    {
        if (! row->hasKeyboardFocus (true))
            continue;

        const auto top = viewport.getViewPositionY(), height = viewport.getMaximumVisibleHeight();

        if (row->getY() < top)
            viewport.setViewPosition (0, row->getY());
        else if (row->getBottom() > top + height)
            viewport.setViewPosition (0, row->getBottom() - height);
    }
}

void RankingPanel::paint (juce::Graphics& g)
{
    const auto& p = palette();
    drawPanel (g, getLocalBounds().toFloat());
    drawText (g, "What would help", type::title(), p.t1, { 20.0f, 16.0f, 200.0f, 20.0f });
    paintLegend (g);

    const auto line = [] (int x, int width) { return juce::Rectangle<int> (x, 44, width, 16).toFloat(); };
    const auto border = textFont (11.0f, Weight::semiBold);
    const auto cannot = "Cannot be heard: below " + signedNumber (AdviceLevels::noticedDb, 0) + " dB";
    const auto lessWords = firstThatFits (type::caption(), static_cast<float> (layout.barWidth) - textWidth (border, cannot) - 12.0f, { "dB less noise under your voice", "dB less noise" });
    const auto less = textWidth (type::caption(), lessWords) + 2.0f;
    drawText (g, "Cost", type::caption(), p.t3, line (layout.cost, layout.bars - layout.cost - 8));
    drawText (g, lessWords, type::caption(), p.t3, line (layout.bars, layout.barWidth), juce::Justification::centredRight);
    drawText (g, cannot, border, p.t2, line (layout.bars, layout.barWidth).withTrimmedRight (less + 8.0f));
    drawText (g, noSound.isEmpty() ? juce::String ("Hear it") : noSound, type::caption(), p.t3, line (layout.hear, layout.width - layout.hear - 16));
    paintScale (g);
}

void RankingPanel::paintLegend (juce::Graphics& g) const
{
    using Kind = PreampAdvice::Kind;
    auto right = static_cast<float> (getWidth()) - 20.0f;

    for (const auto& [kind, words] : { std::pair (Kind::microphone, "another microphone"), std::pair (Kind::audioInterface, "another interface"), std::pair (Kind::preamp, "booster or external preamp"), std::pair (Kind::closer, "the gear you have") })
    {
        const auto width = std::ceil (textWidth (type::caption(), words)) + 1.0f;
        drawText (g, words, type::caption(), palette().t3, { right - width, 16.0f, width, 20.0f });
        g.setColour (palette().*colourOf (kind));
        g.fillRoundedRectangle (right - width - 18.0f, 21.0f, 10.0f, 10.0f, 3.0f);
        right -= width + 38.0f;
    }
}

void RankingPanel::paintScale (juce::Graphics& g) const
{
    for (const auto db : scaleOf (layout))
    {
        const auto isBorder = ! (std::abs (db - AdviceLevels::noticedDb) > 0.0);
        drawTextAt (g, signedNumber (db, 0), isBorder ? textFont (11.0f, Weight::semiBold) : type::caption(), isBorder ? palette().t2 : palette().t3, { layout.placeOf (db), static_cast<float> (getHeight()) - 12.0f }, Anchor::middle);
    }
}
} // namespace plus48::ui
