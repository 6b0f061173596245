// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioParts.h"
#include "UI/Compare/HeardChoice.h"
#include "UI/Compare/NoiseOnlyView.h"
#include "UI/Compare/PathTile.h"
#include "UI/Controls/FadingViewport.h"
#include "UI/Controls/PushButton.h"
#include "UI/Controls/ToggleSwitch.h"
#include "UI/HearThrough/PairFacts.h"
#include "UI/HearThrough/PairOvertones.h"

namespace plus48::ui
{
/** The two versions that are A and B: which is heard, what is known about them, and what to do with them. [message thread] */
class PairPanel : public juce::Component
{
public:
    explicit PairPanel (StudioParts&);

    /** The green button, which adds a version where there is nothing to compare yet. */
    std::function<void()> onBlindTest, onAdd;
    std::function<void (int id)> onKeep;
    std::function<void (Path)> onHear;

    /** Some 30 times a second. */
    void tick (double seconds);

    /** What the keys D and N do: see HeardChoice. */
    void toggleDifference() { heard.toggleDifference(); }
    void toggleNoise() { heard.toggleNoise(); }

    /** What T does, where it can be done. */
    void testBlind() { green.press(); }

    void paint (juce::Graphics&) override;
    void paintOverChildren (juce::Graphics&) override;
    void resized() override;

private:
    void showPair();
    void showButtons();
    void showFigures();
    void sizeFacts();
    void followOvertones();
    std::vector<PairFact> factsNow (const ComparedPair&) const;
    juce::String wordsOfDifference() const;
    void placeButtons (juce::Rectangle<int>& area);
    bool isLow() const { return getHeight() < 560; }
    int keptVersion() const;
    int numberOf (int id) const;
    const HearThrough::Version* sideVersion (Path) const;
    bool hasPair() const;
    void paintEmpty (juce::Graphics&) const;
    void paintMatch (juce::Graphics&) const;
    void paintDifference (juce::Graphics&) const;

    StudioParts& studio;
    PathTile a { Path::a }, b { Path::b };
    ToggleSwitch match;
    HeardChoice heard;
    DifferenceLift lift;
    NoiseOnlyView noiseOnly;
    PairFactsView facts;
    FadingViewport viewport;
    PushButton green { PushButton::Kind::primary }, keep { PushButton::Kind::plain };
    juce::Rectangle<int> well, factsArea;
    juce::String matchText, differenceFigure, differenceWords;
    bool isApart = false, showsPair = false;

    /** Of the two that `measuredPair` names. */
    std::unique_ptr<PairOvertones> overtones;
    CancelledJobs cancelled;
    juce::String measuredPair;
    double sinceFigures = 1.0;
};
} // namespace plus48::ui
