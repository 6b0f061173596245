// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/PairPanel.h"

#include "Signal/SignedText.h"
#include "UI/Compare/CompareText.h"
#include "UI/Compare/DifferenceFigure.h"
#include "UI/HearThrough/VersionText.h"
#include "UI/ListeningTest/FullPage.h"
#include "UI/Look/Badges.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"
#include "UI/Look/WindowSize.h"

namespace plus48::ui
{
namespace
{
constexpr int panelInset = 16, panelPadding = 6, switchHeight = 36, segmentsHeight = 26, buttonHeight = 40, narrowTile = 170, noiseHeight = 96;
constexpr auto emptyHeading = "What if you had used\xe2\x80\xa6";
constexpr auto emptyWords = "Plus48 kept the sound as it was in front of the microphone. So it can send the same performance through any other microphone, preamp or interface, as often as you like.";
} // namespace

PairPanel::PairPanel (StudioParts& studioToUse) : studio (studioToUse), heard (studioToUse.listening), lift (studioToUse.listening), noiseOnly (studioToUse.listening)
{
    setTitle ("Compare two");
    a.onPress = [this] { onHear (Path::a); };
    b.onPress = [this] { onHear (Path::b); };
    match.setComponentID ("level match");
    match.setNames ("Level matched", "Louder sounds better: makes both equally loud, so that the comparison is fair.", "M");
    match.onToggle = [this] (bool isOn) { (void) studio.channelActions.setLevelMatched (isOn); };
    heard.onHear = [this] { showPair(); };
    green.setComponentID ("blind test");
    green.onPress = [this] {
        if (hasPair())
            onBlindTest();
        else
            onAdd();
    };
    keep.setComponentID ("keep");
    keep.onPress = [this] { onKeep (keptVersion()); };
    viewport.setViewedComponent (&facts, false);
    viewport.setScrollBarsShown (true, false);
    viewport.setWantsKeyboardFocus (false);
    viewport.setScrollBarThickness (8);
    auto order = 0;

    for (auto* child : std::initializer_list<juce::Component*> { &a, &b, &match, &heard, &noiseOnly, &lift, &viewport, &green, &keep })
    {
        addChildComponent (child);
        child->setExplicitFocusOrder (++order);
    }

    a.setVisible (true);
    green.setVisible (true);
    showPair();
}

const HearThrough::Version* PairPanel::sideVersion (Path path) const { return studio.hearThrough.find (studio.hearThrough.side (path)); }

bool PairPanel::hasPair() const
{
    const auto* first = sideVersion (Path::a);
    const auto* second = sideVersion (Path::b);
    return first != nullptr && second != nullptr && first != second;
}

int PairPanel::numberOf (int id) const
{
    const auto& versions = studio.hearThrough.versions();

    for (std::size_t i = 0; i < versions.size(); ++i)
        if (versions[i].id == id)
            return static_cast<int> (i) + 1;

    return 0;
}

int PairPanel::keptVersion() const
{
    // What is heard; the take itself is one already, and then it is the other one.
    const auto& hearing = studio.hearThrough;

    for (const auto id : { hearing.heard(), hearing.side (Path::b), hearing.side (Path::a) })
        if (const auto* version = hearing.find (id); id != HearThrough::asRecorded && version != nullptr && version->state == HearThrough::Version::State::ready)
            return id;

    return HearThrough::asRecorded;
}

void PairPanel::tick (double seconds)
{
    sinceFigures += seconds;
    heard.tick (seconds);
    showPair();

    if (sinceFigures >= numbersEverySeconds)
        showFigures();
}

void PairPanel::showPair()
{
    const auto& hearing = studio.hearThrough;
    const auto isPair = hasPair();
    const auto isOnlyDifference = studio.listening.isToDifference(), isOnlyNoise = studio.listening.isToNoise();

    for (auto* tile : { &a, &b })
    {
        const auto path = tile == &a ? Path::a : Path::b;
        const auto* version = sideVersion (path);

        if (version == nullptr)
            continue;

        // A narrow one has room for the first word or two; its number tells the rest.
        const auto number = versionName (numberOf (version->id));
        tile->setWords (tile->getWidth() < narrowTile ? version->name.upToFirstOccurrenceOf (",", false, false) : version->name, number, "Hears this version.");
        tile->setTitle (juce::String (path == Path::a ? "A, " : "B, ") + version->name + ", " + number);
        tile->setOnlyDifference (isOnlyDifference);
        tile->setHeard (hearing.heard() == version->id && ! isOnlyDifference);
    }

    b.setVisible (isPair);
    match.setVisible (isPair);
    match.setOn (studio.editor.setup().isLevelMatched);
    heard.setVisible (isPair);
    heard.show();
    lift.show();
    noiseOnly.setVisible (isOnlyNoise);
    viewport.setVisible (isPair && ! isOnlyDifference && ! isOnlyNoise);
    showButtons();

    if (std::exchange (showsPair, isPair) != isPair)
    {
        sinceFigures = 1.0;
        resized();
        repaint();
    }
}

void PairPanel::showButtons()
{
    const auto isPair = hasPair();
    const auto isReady = isPair && sideVersion (Path::a)->state == HearThrough::Version::State::ready && sideVersion (Path::b)->state == HearThrough::Version::State::ready;
    const auto text = isPair ? juce::String ("Blind test these two") : juce::String::fromUTF8 ("Add a version\xe2\x80\xa6");
    green.setText (text);
    green.setNames (text, isPair ? "Whether you hear a difference, without knowing which is which." : "Chooses other equipment for this take, and hears it through that.", isPair ? "T" : "");
    green.setDisabledReason (isPair && ! isReady ? "As soon as both can be heard." : "");

    const auto id = keptVersion();
    const auto* version = studio.hearThrough.find (id);
    keep.setVisible (id != HearThrough::asRecorded && isPair);

    if (id == HearThrough::asRecorded || version == nullptr)
        return;

    const auto keeping = (version->isKept ? "Keep version " + juce::String (numberOf (id)) + " once more" : "Keep version " + juce::String (numberOf (id)) + " as a new take");
    keep.setText (isLow() ? "Keep version " + juce::String (numberOf (id)) : keeping);
    keep.setNames (keeping, "It gets the next number; this take stays as it is.");
}

juce::String PairPanel::wordsOfDifference() const
{
    // The table's, where the take itself is one of the two.
    const auto *first = sideVersion (Path::a), *second = sideVersion (Path::b);

    if (first != nullptr && second != nullptr && (first->id == HearThrough::asRecorded || second->id == HearThrough::asRecorded))
        return first->id == HearThrough::asRecorded ? second->differenceWords : first->differenceWords;

    return {};
}

void PairPanel::showFigures()
{
    sinceFigures = 0.0;

    if (! hasPair())
        return;

    const auto pair = studio.comparedPairs.now();
    const auto isMatched = studio.editor.setup().isLevelMatched;
    const auto before = matchText + differenceFigure + differenceWords;
    matchText = pair.isOfTake ? takeMatchText (isMatched, pair) : juce::String ("As soon as both can be heard");
    isApart = pair.state == TakeComparison::State::failed || ! isMatched;
    differenceFigure = pair.differenceUnderDb.has_value() ? signedNumber (*pair.differenceUnderDb, 0) + " dB" : juce::String();
    differenceWords = differenceText (pair);
    match.setHelpText ("Louder sounds better: makes both equally loud, so that the comparison is fair. " + matchText + ".");
    noiseOnly.show (pair);
    followOvertones();
    facts.show (factsNow (pair));
    sizeFacts();

    if (before != matchText + differenceFigure + differenceWords || studio.listening.isToDifference())
        repaint();
}

void PairPanel::sizeFacts()
{
    const auto bar = facts.idealHeight() > viewport.getHeight() ? 12 : 0;
    facts.setSize (std::max (0, viewport.getWidth() - bar), std::max (1, facts.idealHeight()));
}

void PairPanel::followOvertones()
{
    const auto &first = *sideVersion (Path::a), &second = *sideVersion (Path::b);
    const auto* take = studio.library.find (studio.hearThrough.take());
    const auto areReady = first.state == HearThrough::Version::State::ready && second.state == HearThrough::Version::State::ready;
    auto now = areReady && take != nullptr ? juce::String (first.id) + first.chain + " " + juce::String (second.id) + second.chain : juce::String();
    cancelled.forgetEnded();

    if (now == measuredPair)
        return;

    measuredPair = std::move (now);
    cancelled.add (std::move (overtones));
    overtones = nullptr;

    if (measuredPair.isNotEmpty())
        overtones = std::make_unique<PairOvertones> (studio.hearThrough.metadataOf (first.id).rig, studio.hearThrough.metadataOf (second.id).rig, studio.catalogue, take->raw);
}

std::vector<PairFact> PairPanel::factsNow (const ComparedPair& pair) const
{
    auto all = factsOf (pair, wordsOfDifference());

    if (! all.empty() && pair.unknownOvertones.isNotEmpty())
        all.push_back ({ "Overtones", "Not published", pair.unknownOvertones });

    // What could not be measured is not told.
    else if (! all.empty() && overtones != nullptr && overtones->hasEnded() && overtones->result().wasOk())
        all.push_back (overtonesFact (overtones->ofA(), overtones->ofB()));

    return all;
}

/** One over the other; where there is little height, beside each other. */
void PairPanel::placeButtons (juce::Rectangle<int>& area)
{
    auto row = area.removeFromBottom (isLow() ? 36 : buttonHeight);

    if (hasPair() && isLow())
    {
        keep.setBody (row.removeFromLeft (std::max (112, keep.idealWidth())));
        row.removeFromLeft (8);
    }
    else if (hasPair())
    {
        keep.setBody (row);
        area.removeFromBottom (8);
        row = area.removeFromBottom (buttonHeight);
    }

    green.setBody (row);
}

void PairPanel::resized()
{
    // Its words are shorter where it is low.
    showButtons();

    auto area = getLocalBounds().withTrimmedTop (48).withTrimmedBottom (panelInset).reduced (panelInset, 0);
    well = area.removeFromTop (2 * panelPadding + FullPage::between (getHeight() + 296, 68, 128));
    auto tiles = well.reduced (panelPadding);
    a.setBody (tiles.removeFromLeft ((tiles.getWidth() - 8) / 2));
    b.setBody (tiles.withTrimmedLeft (8));

    placeButtons (area);
    area.removeFromTop (isLow() ? 6 : 16);
    match.setBody (area.removeFromTop (switchHeight).withTrimmedLeft (4).removeFromLeft (36).withSizeKeepingCentre (36, 20));
    area.removeFromTop (isLow() ? 6 : 12);
    heard.setBody (area.removeFromTop (segmentsHeight));
    area.removeFromTop (isLow() ? 8 : 20);
    area.removeFromBottom (8);
    factsArea = area.reduced (4, 0);
    viewport.setBounds (factsArea);
    sizeFacts();
    noiseOnly.setBounds (area.withHeight (std::min (noiseHeight, area.getHeight())));
    lift.setBody ({ factsArea.getRight() - differenceLiftWidth, factsArea.getY(), differenceLiftWidth, differenceLineHeight });
    sinceFigures = 1.0;
}

void PairPanel::paint (juce::Graphics& g)
{
    const auto& p = palette();
    drawPanel (g, getLocalBounds().toFloat());
    drawText (g, "Compare two", type::title(), p.t1, { 20.0f, 16.0f, 160.0f, 20.0f });
    g.setColour (p.inset);
    g.fillRoundedRectangle (well.toFloat(), 14.0f);

    if (! hasPair())
    {
        paintEmpty (g);
        return;
    }

    auto keys = juce::Rectangle<float> (0.0f, 17.0f, static_cast<float> (getWidth()) - 20.0f, 18.0f);
    drawText (g, "listen", type::label(), p.t2, keys.removeFromRight (textWidth (type::label(), "listen") + 1.0f));
    keys.removeFromRight (6.0f);

    for (const auto* key : { "B", "A" })
    {
        drawKeyCap (g, keys.removeFromRight (keyCapWidth (key)), key);
        keys.removeFromRight (6.0f);
    }

    paintMatch (g);

    if (studio.listening.isToDifference())
        paintDifference (g);
}

void PairPanel::paintOverChildren (juce::Graphics& g)
{
    if (studio.listening.isToDifference() && hasPair())
        drawDifferenceSign (g, well);
}

void PairPanel::paintMatch (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto body = match.getBounds().reduced (Control::margin).toFloat();
    const juce::Rectangle<float> words (body.getRight() + 12.0f, body.getCentreY() - 17.0f, static_cast<float> (getWidth()) - body.getRight() - 12.0f - panelInset, 18.0f);
    drawText (g, "Level matched", type::strong(), p.t1, words);
    drawText (g, matchText, type::caption(), isApart ? p.hot : p.t3, words.translated (0.0f, 18.0f).withHeight (14.0f));
}

void PairPanel::paintDifference (juce::Graphics& g) const { drawDifference (g, factsArea.toFloat(), differenceFigure, differenceWords); }

void PairPanel::paintEmpty (juce::Graphics& g) const
{
    const auto& p = palette();
    const auto place = b.getBounds().reduced (Control::margin).toFloat();
    g.setColour (p.line2);
    g.drawRoundedRectangle (place.reduced (0.75f), 10.0f, 1.5f);
    auto words = place.withSizeKeepingCentre (place.getWidth() - 16.0f, 34.0f);
    drawText (g, "Nothing yet", type::strong(), p.t2, words.removeFromTop (18.0f), juce::Justification::centred);
    drawText (g, "Add a version to compare", type::caption(), p.t3, words.withTrimmedTop (2.0f), juce::Justification::centred);

    auto area = getLocalBounds().toFloat().reduced (20.0f, 0.0f).withTop (static_cast<float> (well.getBottom()) + 22.0f).withBottom (static_cast<float> (green.getY()));
    drawText (g, juce::String::fromUTF8 (emptyHeading), type::headline(), p.t1, area.removeFromTop (28.0f));
    area.removeFromTop (6.0f);
    drawParagraph (&g, emptyWords, type::body(), p.t2, area);
}
} // namespace plus48::ui
