// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Coach/CoachCard.h"
#include "UI/Coach/NoiseSources.h"
#include "UI/Coach/PreampVerdict.h"
#include "UI/Compare/CompareView.h"
#include "UI/Controls/Segments.h"
#include "UI/Look/WindowSize.h"

namespace plus48::ui
{
/** Advice, noise and the question everybody asks. In a small window these are tabs, with the comparison as a third. */
class CoachPanel : public juce::Component, private StudioListener
{
public:
    enum class Tab
    {
        coach,
        noise,
        compare
    };

    CoachPanel (StudioChanges&, const SetupEditor&, ChannelActions&, const Figures&, CoachSession&, Listening&, const ComparedPairs&, const ClaimTests&);
    ~CoachPanel() override;

    /** Leads to a short blind test of what is said here. */
    std::function<void (const ClaimedPair&)> onProve;

    void setWindowSize (WindowSize newSize);

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
    std::vector<int> rules;
    bool isOutdated = false;
    double sinceFigures = 0.0;
};
} // namespace plus48::ui
