// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/ChannelActions.h"
#include "Studio/Figures.h"
#include "Studio/SetupEditor.h"
#include "Studio/StudioChanges.h"
#include "UI/Compare/CompareText.h"
#include "UI/Compare/PathTile.h"
#include "UI/Controls/HelpAt.h"
#include "UI/Controls/ToggleSwitch.h"

namespace plus48::ui
{
/** Built-in against external: A and B to press, equally loud or not, and how much noise either has. */
class CompareView : public juce::Component, public HelpAt, private StudioListener
{
public:
    CompareView (StudioChanges&, const Catalogue&, const SetupEditor&, ChannelActions&, const Figures&);
    ~CompareView() override;

    /** Some 30 times a second: figures follow four times a second. */
    void tick (double seconds);

    juce::String helpAt (juce::Point<int> position) const override;
    void paint (juce::Graphics& g) override;
    void resized() override;

private:
    void studioChanged (StudioChange change) override;
    void refresh();
    void paintNoise (juce::Graphics& g) const;
    void paintNoiseOf (juce::Graphics& g, juce::Rectangle<float> area, Path path) const;

    StudioChanges& changes;
    const Catalogue& catalogue;
    const SetupEditor& editor;
    ChannelActions& channelActions;
    const Figures& figures;
    PathTile a { Path::a }, b { Path::b };
    ToggleSwitch match;
    juce::Rectangle<int> well, noiseArea;
    juce::String matchText;
    NoiseComparison noise;
    bool isOutdated = true, isApart = false;
    double sinceFigures = 0.0;
};
} // namespace plus48::ui
