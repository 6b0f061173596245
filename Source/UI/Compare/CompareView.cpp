// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Compare/CompareView.h"

#include "Studio/LevelMatch.h"
#include "Studio/RigRules.h"
#include "Studio/SignedText.h"
#include "UI/Compare/CompareText.h"
#include "UI/Look/Badges.h"
#include "UI/Look/Glossary.h"
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
constexpr int switchHeight = 36;

/** Rule, head, two figures and a sentence of two lines. */
constexpr int noiseHeight = 113;
} // namespace

CompareView::CompareView (StudioChanges& changesToUse, const Catalogue& catalogueToUse, const SetupEditor& editorToUse, ChannelActions& channelActionsToUse, const Figures& figuresToUse) : changes (changesToUse), catalogue (catalogueToUse), editor (editorToUse), channelActions (channelActionsToUse), figures (figuresToUse)
{
    a.onPress = [this] { (void) channelActions.hear (Path::a); };
    b.onPress = [this] { (void) channelActions.hear (Path::b); };

    match.setComponentID ("level match");
    match.setNames ("Level matched", "Louder sounds better: keeps B as loud as A, so that the comparison is fair.", "M");
    match.onToggle = [this] (bool isOn) { (void) channelActions.setLevelMatched (isOn); };

    for (auto* child : { static_cast<juce::Component*> (&a), static_cast<juce::Component*> (&b), static_cast<juce::Component*> (&match) })
        addAndMakeVisible (*child);

    changes.addListener (this);
    refresh();
}

CompareView::~CompareView() { changes.removeListener (this); }

void CompareView::studioChanged (StudioChange change)
{
    if (change != StudioChange::setup)
        return;

    const auto activePath = editor.channel().activePath;
    a.setActivePath (activePath == Path::a);
    b.setActivePath (activePath == Path::b);
    match.setOn (editor.setup().isLevelMatched);
    isOutdated = true;
}

void CompareView::tick (double seconds)
{
    sinceFigures += seconds;

    if (isOutdated && sinceFigures >= numbersEverySeconds)
        refresh();
}

void CompareView::refresh()
{
    isOutdated = false;
    sinceFigures = 0.0;
    const auto& channel = editor.channel();
    const auto& preamp = *catalogue.preamp (channel.external.preampId);

    a.setPreamp ("Built-in", gainText (channel.builtIn.gainDb));
    b.setPreamp (preamp.identity.name, gainText (channel.external.gainDb));
    a.setActivePath (channel.activePath == Path::a);
    b.setActivePath (channel.activePath == Path::b);
    match.setOn (editor.setup().isLevelMatched);

    const auto difference = figures.levelDifferenceDb();
    matchText = levelMatchText (editor.setup().isLevelMatched, difference, channel.external.trimDb);
    isApart = editor.setup().isLevelMatched && difference.has_value() && std::abs (*difference) > levelMatch::toleranceDb + 0.005;

    const auto aNoise = figures.channel().a.noise.dbfsA(), bNoise = figures.channel().b.noise.dbfsA();
    const auto audibleDb = std::max (figures.noiseAudibility (Path::a).overThresholdDb, figures.noiseAudibility (Path::b).overThresholdDb);
    noise = compareNoise (aNoise, bNoise, difference, audibleDb);

    match.setHelpText ("Louder sounds better: keeps B as loud as A, so that the comparison is fair. " + matchText + ".");
    setDescription ("Noise of A " + noise.a + ", of B " + noise.b + " dBFS, A-weighted" + (noise.isAfterMatching ? ", after matching. " : ". ") + noise.message);
    repaint();
}

void CompareView::resized()
{
    auto area = getLocalBounds().reduced (inset, 0);

    // The tiles take what the rest leaves.
    const auto rest = 16 + switchHeight + 14 + noiseHeight;
    const auto tileHeight = juce::jlimit (72, 176, area.getHeight() - rest - 2 * wellPadding);
    well = area.removeFromTop (tileHeight + 2 * wellPadding);

    auto tiles = well.reduced (wellPadding);
    a.setBody (tiles.removeFromLeft ((tiles.getWidth() - 8) / 2));
    b.setBody (tiles.withTrimmedLeft (8));

    area.removeFromTop (juce::jlimit (8, 16, area.getHeight() - switchHeight - noiseHeight - 8));
    auto row = area.removeFromTop (switchHeight).withTrimmedLeft (4);
    match.setBody (row.removeFromLeft (36).withSizeKeepingCentre (36, 20));

    area.removeFromTop (juce::jlimit (6, 14, area.getHeight() - noiseHeight));
    noiseArea = area.withHeight (noiseHeight);
}

juce::String CompareView::helpAt (juce::Point<int> position) const
{
    return noiseArea.contains (position) ? juce::String::fromUTF8 (glossary::dbfsA) : juce::String();
}

void CompareView::paint (juce::Graphics& g)
{
    const auto& p = palette();
    g.setColour (p.inset);
    g.fillRoundedRectangle (well.toFloat(), 14.0f);

    const auto body = match.getBounds().reduced (Control::margin).toFloat();
    const juce::Rectangle<float> words (body.getRight() + 12.0f, body.getCentreY() - 17.0f, static_cast<float> (getWidth()) - body.getRight() - 12.0f - inset, 18.0f);
    drawText (g, "Level matched", type::strong(), p.t1, words);
    drawText (g, matchText, type::caption(), isApart ? p.hot : p.t3, words.translated (0.0f, 18.0f).withHeight (14.0f));
    paintNoise (g);
}

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
}

void CompareView::paintNoiseOf (juce::Graphics& g, juce::Rectangle<float> area, Path path) const
{
    const auto& p = palette();
    const auto isA = path == Path::a;
    drawTag (g, area.removeFromLeft (18.0f).withSizeKeepingCentre (18.0f, 18.0f), isA ? "A" : "B", isA ? p.a : p.b, editor.channel().activePath == path);
    area.removeFromLeft (10.0f);
    drawTabular (g, isA ? noise.a : noise.b, type::strong(), p.t1, area.removeFromTop (16.0f));
    drawText (g, noise.isAfterMatching && ! isA ? "dBFS (A), matched" : "dBFS (A)", type::caption(), p.t3, area.removeFromTop (14.0f));
}
} // namespace plus48::ui
