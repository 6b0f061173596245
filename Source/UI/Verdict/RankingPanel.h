// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/FadingViewport.h"
#include "UI/Controls/HelpAt.h"
#include "UI/Look/Glossary.h"
#include "UI/Verdict/RemedyRow.h"

namespace plus48::ui
{
/** Everything that would help, the best first, as bars over what cannot be heard. Where there are more rows than room, it scrolls. */
class RankingPanel : public juce::Component, public HelpAt
{
public:
    RankingPanel();
    ~RankingPanel() override;

    std::function<void (const PreampAdvice::Remedy&, RemedyRow::Side)> onHear;

    /** `heardBy`: what each row can be heard on; `whyNot` is said where that is nothing. */
    void show (const PreampAdvice&, const std::function<RemedyRow::By (const PreampAdvice::Remedy&)>& heardBy, const juce::String& whyNot);
    void showHeard (const VerdictSound&);
    void tick (double seconds, bool isMotionReduced);

    int idealHeight() const noexcept { return RankingLayout::headHeight + static_cast<int> (rows.size()) * RankingLayout::rowHeight + RankingLayout::footHeight; }
    const std::vector<std::unique_ptr<RemedyRow>>& allRows() const noexcept { return rows; }

    /** How all of it is worked out. */
    juce::String helpAt (juce::Point<int>) const override { return juce::String::fromUTF8 (glossary::verdict); }

    void paint (juce::Graphics&) override;
    void resized() override;
    void focusOfChildComponentChanged (FocusChangeType) override;

private:
    class List;

    bool hasSameRows (const PreampAdvice&) const;
    void paintLegend (juce::Graphics&) const;
    void paintScale (juce::Graphics&) const;

    std::vector<PreampAdvice::Remedy> ranking;
    RankingLayout layout { 1200, {} };
    std::unique_ptr<List> list;
    FadingViewport viewport;
    std::vector<std::unique_ptr<RemedyRow>> rows;
    std::vector<RemedyRow::By> heardRows;
    juce::String noSound;
};
} // namespace plus48::ui
