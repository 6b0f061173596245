// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Coach/CoachCard.h"
#include "UI/Coach/NoiseSources.h"
#include "UI/Coach/PreampVerdict.h"
#include "UI/Coach/TakeFindingsView.h"
#include "UI/Compare/CompareView.h"
#include "UI/Controls/FadingViewport.h"
#include "UI/Controls/Segments.h"
#include "UI/Look/WindowSize.h"

namespace plus48::ui
{
/** Advice, noise and the question everybody asks; after a take what there is to say of it. In a small window these are tabs, with the comparison as a third. */
class CoachPanel : public juce::Component, private StudioListener
{
public:
    enum class Tab
    {
        coach,
        noise,
        compare
    };

    CoachPanel (StudioChanges&, const SetupEditor&, ChannelActions&, const Figures&, CoachSession&, Listening&, const ComparedPairs&, const ClaimTests&, AfterTake&);
    ~CoachPanel() override;

    /** Leads to a short blind test of what is said here. */
    std::function<void (const ClaimedPair&)> onProve;

    /** Leads to the whole answer whether an external preamp is needed. */
    std::function<void()> onVerdict;

    void setWindowSize (WindowSize newSize);

    /** What is said of the take that has just ended, in place of all that is here; in a small window of the coach's tab. */
    TakeFindingsView& takeFindings() noexcept { return findings; }

    /** In a small window. */
    void showTab (Tab newTab);

    /** Some 30 times a second: figures follow four times a second. */
    void tick (double seconds);

    void paint (juce::Graphics& g) override;
    void resized() override;

private:
    bool hasTabs() const { return size == WindowSize::small; }
    void studioChanged (StudioChange change) override;
    void refreshFigures();
    void layOutColumn();
    void layOutTab();

    /** Whether the take that has just ended is spoken of. */
    bool showsFindings() const { return afterTake.isShown() && (! hasTabs() || tab == Tab::coach); }
    void followTake();
    void layOutFindings (juce::Rectangle<int> area);

    StudioChanges& changes;
    const SetupEditor& editor;
    const Figures& figures;
    CoachSession& coach;
    WindowSize size = WindowSize::full;
    Tab tab = Tab::coach;
    Segments tabs;
    CoachCard card;
    NoiseSources noise { editor, figures };
    PreampVerdict verdict;
    CompareView compare;
    AfterTake& afterTake;
    TakeFindingsView findings { afterTake };
    FadingViewport findingsView;
    int shownVersion = 0, shownTake = 0;
    std::vector<int> rules;
    bool isOutdated = false;
    double sinceFigures = 0.0;
};
} // namespace plus48::ui
