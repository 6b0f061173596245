// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/ComparedPair.h"
#include "Studio/StudioChanges.h"
#include "UI/Compare/CompareText.h"
#include "UI/Compare/HeardChoice.h"
#include "UI/Compare/NoiseOnlyView.h"
#include "UI/Compare/PathTile.h"
#include "UI/Controls/HelpAt.h"
#include "UI/Controls/ToggleSwitch.h"

namespace plus48::ui
{
/** Built-in against external: A and B to press, equally loud or not, how much noise either has, and on a take what is different between them.
    Where there is little height the tiles are left to the slot's card.
*/
class CompareView : public juce::Component, public HelpAt, private StudioListener
{
public:
    CompareView (StudioChanges&, const SetupEditor&, ChannelActions&, Listening&, const ComparedPairs&);
    ~CompareView() override;

    /** Some 30 times a second: figures follow four times a second. */
    void tick (double seconds);

    juce::String helpAt (juce::Point<int> position) const override;
    void paint (juce::Graphics& g) override;
    void paintOverChildren (juce::Graphics& g) override;
    void resized() override;

    /** Where there is little height: the tiles stay, and what is about a take and its noise goes. */
    void setTilesFirst (bool);

    /** What the keys D and N do: see HeardChoice. */
    void toggleDifference() { heard.toggleDifference(); }
    void toggleNoise() { heard.toggleNoise(); }

private:
    void studioChanged (StudioChange change) override;
    void refresh();
    void followLiveMatch();
    bool showMatch (const ComparedPair&);
    juce::Rectangle<float> matchArea() const;
    void lightTiles();
    void paintDifference (juce::Graphics& g) const;
    void paintNoise (juce::Graphics& g) const;
    void paintNoiseOf (juce::Graphics& g, juce::Rectangle<float> area, Path path) const;

    StudioChanges& changes;
    const SetupEditor& editor;
    ChannelActions& channelActions;
    Listening& listening;
    const ComparedPairs& pairs;
    PathTile a { Path::a }, b { Path::b };
    ToggleSwitch match;
    HeardChoice heard { listening };
    DifferenceLift lift { listening };
    NoiseOnlyView noiseOnly;
    juce::Rectangle<int> well, noiseArea, colourArea;
    juce::StringArray colourWords;
    juce::String matchText, differenceFigure, differenceWords;

    /** Whose figure is what it is once it has been made as loud as the other. */
    Path turned = Path::b;
    NoiseComparison noise;
    bool isOutdated = true, isApart = false, tilesFirst = false;
    double sinceFigures = 0.0;
};
} // namespace plus48::ui
