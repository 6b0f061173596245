// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Compare/CompareView.h"

#include "Signal/SignedText.h"
#include "Studio/LevelMatch.h"
#include "Studio/RigRules.h"
#include "UI/Compare/CompareText.h"
#include "UI/Compare/DifferenceFigure.h"
#include "UI/Look/Badges.h"
#include "UI/Look/Glossary.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"
#include "UI/Look/WindowSize.h"
#include "UI/Takes/TakeText.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
/** From the panel's edges; only the rule goes through. */
constexpr int inset = 16;
constexpr int wellPadding = 6;
constexpr int switchHeight = 36, segmentsHeight = 26;

/** Rule, head, two figures and a sentence of two lines. */
constexpr int noiseHeight = 113;

/** Of what colour changes: two lines where there is room. */
constexpr int colourLine = 13, colourHeight = 2 * colourLine;

/** With less there are no tiles. */
constexpr int heightWithTiles = 290;

/** What is farther apart while it is still on its way is told by its colour. */
constexpr double noticedLu = 0.5;
} // namespace

CompareView::CompareView (StudioChanges& changesToUse, const SetupEditor& editorToUse, ChannelActions& channelActionsToUse, Listening& listeningToUse, const ComparedPairs& pairsToUse)
    : changes (changesToUse), editor (editorToUse), channelActions (channelActionsToUse), listening (listeningToUse), pairs (pairsToUse), noiseOnly (listeningToUse)
{
    a.onPress = [this] { (void) listening.hear (Path::a); };
    b.onPress = [this] { (void) listening.hear (Path::b); };

    match.setComponentID ("level match");
    match.setNames ("Level matched", "Louder sounds better: keeps B as loud as A, so that the comparison is fair.", "M");
    match.onToggle = [this] (bool isOn) { (void) channelActions.setLevelMatched (isOn); };

    heard.onHear = [this] { lightTiles(); };

    for (auto* child : std::initializer_list<juce::Component*> { &a, &b, &match, &heard })
        addAndMakeVisible (*child);

    addChildComponent (lift);
    addChildComponent (noiseOnly);

    changes.addListener (this);
    refresh();
}

CompareView::~CompareView() { changes.removeListener (this); }

void CompareView::studioChanged (StudioChange change)
{
    if (change != StudioChange::setup && change != StudioChange::comparison)
        return;

    lightTiles();
    isOutdated = true;
}

void CompareView::lightTiles()
{
    const auto path = listening.path();
    const auto isOnlyDifference = listening.isToDifference();
    a.setHeard (path == Path::a && ! isOnlyDifference);
    b.setHeard (path == Path::b && ! isOnlyDifference);
    a.setOnlyDifference (isOnlyDifference);
    b.setOnlyDifference (isOnlyDifference);
    match.setOn (editor.setup().isLevelMatched);

    // An input by optical link has one path, which has nothing to be compared with.
    const auto reason = listening.isToTake() ? listening.take().whyNoOtherPath() : channelActions.whyNoPathA();
    a.setDisabledReason (reason);
    match.setDisabledReason (reason);
    heard.show();
    noiseOnly.setVisible (listening.isToNoise());
    lift.show();
}

void CompareView::tick (double seconds)
{
    sinceFigures += seconds;
    heard.tick (seconds);

    if (sinceFigures < numbersEverySeconds)
        return;

    if (isOutdated)
        refresh();
    else if (! listening.isToTake())
        followLiveMatch();
}

/** What is weighed while it sounds is told again and again; nothing else has changed. */
void CompareView::followLiveMatch()
{
    sinceFigures = 0.0;

    if (const auto pair = pairs.now(); showMatch (pair))
        repaint (matchArea().toNearestInt());
}

juce::Rectangle<float> CompareView::matchArea() const
{
    const auto body = match.getBounds().reduced (Control::margin).toFloat();
    return { body.getRight() + 12.0f, body.getCentreY() - 17.0f, static_cast<float> (getWidth()) - body.getRight() - 12.0f - inset, 36.0f };
}

/** Whether it is said otherwise than before. */
bool CompareView::showMatch (const ComparedPair& pair)
{
    const auto isMatched = editor.setup().isLevelMatched;
    const auto before = std::exchange (matchText, pair.isOfTake ? takeMatchText (isMatched, pair) : liveMatchText (isMatched, pair));
    const auto left = pair.liveResidualLu.has_value() ? pair.liveResidualLu : pair.differenceDb;
    isApart = pair.isOfTake ? pair.state == TakeComparison::State::failed : isMatched && left.has_value() && std::abs (*left) > (pair.liveResidualLu.has_value() ? noticedLu : levelMatch::toleranceDb + 0.005);
    match.setHelpText ("Louder sounds better: keeps B as loud as A, so that the comparison is fair. " + matchText + ".");
    return before != matchText;
}

void CompareView::refresh()
{
    isOutdated = false;
    sinceFigures = 0.0;
    const auto pair = pairs.now();

    a.setPreamp (pair.a.preampName, gainText (pair.a.gainDb));
    b.setPreamp (pair.b.preampName, gainText (pair.b.gainDb));
    lightTiles();

    (void) showMatch (pair);

    // How far the making has got is told again and again.
    isOutdated = pair.isOfTake && (pair.state == TakeComparison::State::making || (listening.isToNoise() && ! pair.hasNoiseParts && pair.noiseProblem.isEmpty()));
    noiseOnly.show (pair);
    turned = pair.turned;
    noise = noiseText (pair);
    differenceWords = differenceText (pair);
    differenceFigure = pair.differenceUnderDb.has_value() ? signedNumber (*pair.differenceUnderDb, 0) + " dB" : juce::String();

    if (const auto words = colourText (pair); words != colourWords)
    {
        colourWords = words;
        resized();
    }

    setDescription (listening.isToDifference() ? differenceWords : noise.a.isEmpty() ? noise.message + " " + colourWords.joinIntoString (". ")
                                                                                     : "Noise of A " + noise.a + ", of B " + noise.b + " dBFS, A-weighted" + (noise.isAfterMatching ? ", after matching. " : ". ") + noise.message + " " + colourWords.joinIntoString (". "));
    repaint();
}

void CompareView::setTilesFirst (bool shouldBe)
{
    if (std::exchange (tilesFirst, shouldBe) == shouldBe)
        return;

    resized();
    repaint();
}

void CompareView::resized()
{
    auto area = getLocalBounds().reduced (inset, 0);

    // The tiles take what the rest leaves.
    const auto isHigh = area.getHeight() >= heightWithTiles, hasTiles = isHigh || tilesFirst, hasNoise = isHigh || ! tilesFirst;
    const auto below = 14 + switchHeight + (hasNoise ? 8 + segmentsHeight + 8 + noiseHeight + (colourWords.isEmpty() ? 0 : colourHeight) : 0);
    a.setVisible (hasTiles);
    b.setVisible (hasTiles);
    well = hasTiles ? area.removeFromTop (juce::jlimit (72, 176, area.getHeight() - below - 2 * wellPadding) + 2 * wellPadding) : juce::Rectangle<int>();

    if (hasTiles)
    {
        auto tiles = well.reduced (wellPadding);
        a.setBody (tiles.removeFromLeft ((tiles.getWidth() - 8) / 2));
        b.setBody (tiles.withTrimmedLeft (8));
        area.removeFromTop (juce::jlimit (6, 14, area.getHeight() - switchHeight - segmentsHeight - noiseHeight - 12));
    }

    auto row = area.removeFromTop (switchHeight).withTrimmedLeft (4);
    match.setBody (row.removeFromLeft (36).withSizeKeepingCentre (36, 20));
    heard.setVisible (hasNoise);

    if (! hasNoise)
    {
        noiseArea = colourArea = {};
        noiseOnly.setBounds ({});
        lift.setBounds ({});
        return;
    }

    area.removeFromTop (juce::jlimit (2, 8, area.getHeight() - segmentsHeight - noiseHeight - 6));
    heard.setBody (area.removeFromTop (segmentsHeight));
    area.removeFromTop (juce::jlimit (4, 12, area.getHeight() - noiseHeight));
    noiseArea = area.withHeight (noiseHeight);
    colourArea = area.withTrimmedTop (noiseHeight);
    noiseOnly.setBounds (noiseArea);
    lift.setBody ({ noiseArea.getRight() - 4 - differenceLiftWidth, noiseArea.getY() + 12, differenceLiftWidth, differenceLineHeight });
}

juce::String CompareView::helpAt (juce::Point<int> position) const
{
    if (matchArea().contains (position.toFloat()))
        return isApart || glossary::meaningIn (matchText).isEmpty() ? glossary::explained ("level match") : glossary::meaningIn (matchText);

    return noiseArea.contains (position) ? glossary::explained ("dBFS (A)") : juce::String();
}

void CompareView::paint (juce::Graphics& g)
{
    const auto& p = palette();
    g.setColour (p.inset);
    g.fillRoundedRectangle (well.toFloat(), 14.0f);

    const auto words = matchArea().withHeight (18.0f);
    drawText (g, "Level matched", type::strong(), p.t1, words);
    drawText (g, matchText, type::caption(), isApart ? p.hot : p.t3, words.translated (0.0f, 18.0f).withHeight (14.0f));

    if (noiseArea.isEmpty())
        return;

    if (listening.isToDifference())
        paintDifference (g);
    else if (! listening.isToNoise())
        paintNoise (g);
}

void CompareView::paintOverChildren (juce::Graphics& g)
{
    if (listening.isToDifference() && ! well.isEmpty())
        drawDifferenceSign (g, well);
}

void CompareView::paintDifference (juce::Graphics& g) const { drawDifference (g, noiseArea.toFloat().withTrimmedTop (12.0f).reduced (4.0f, 0.0f), differenceFigure, differenceWords); }

void CompareView::paintNoise (juce::Graphics& g) const
{
    const auto& p = palette();
    auto area = noiseArea.toFloat();
    g.setColour (p.line);
    g.fillRect (area.withHeight (1.0f).expanded (inset, 0.0f));

    area = area.withTrimmedTop (14.0f).reduced (4.0f, 0.0f);
    drawText (g, "Noise in the recording", type::strong(), p.t1, area.removeFromTop (18.0f));
    area.removeFromTop (8.0f);

    auto numbers = area.removeFromTop (30.0f);
    paintNoiseOf (g, numbers.removeFromLeft (numbers.getWidth() / 2.0f), Path::a);
    paintNoiseOf (g, numbers, Path::b);
    area.removeFromTop (7.0f);
    drawParagraph (&g, noise.message, type::body(), p.t2, area, 18.0f);

    auto colour = colourArea.toFloat().reduced (4.0f, 0.0f);

    for (const auto& line : colourWords)
        if (colour.getHeight() >= static_cast<float> (colourLine))
            drawText (g, line, type::caption(), p.t3, colour.removeFromTop (static_cast<float> (colourLine)));
}

void CompareView::paintNoiseOf (juce::Graphics& g, juce::Rectangle<float> area, Path path) const
{
    const auto& p = palette();
    const auto isA = path == Path::a;
    drawTag (g, area.removeFromLeft (18.0f).withSizeKeepingCentre (18.0f, 18.0f), isA ? "A" : "B", isA ? p.a : p.b, listening.path() == path);
    area.removeFromLeft (10.0f);
    drawTabular (g, isA ? noise.a : noise.b, type::strong(), p.t1, area.removeFromTop (16.0f));
    drawText (g, noise.isAfterMatching && path == turned ? "dBFS (A), matched" : "dBFS (A)", type::caption(), p.t3, area.removeFromTop (14.0f));
}
} // namespace plus48::ui
