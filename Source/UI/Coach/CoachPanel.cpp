// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Coach/CoachPanel.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"

#include <utility>

namespace plus48::ui
{
namespace
{
constexpr int leastCardHeight = 150;
constexpr int inset = 20;
constexpr int ruleGap = 14, leastRuleGap = 6;
} // namespace

CoachPanel::CoachPanel (StudioChanges& changesToUse, const SetupEditor& editorToUse, ChannelActions& channelActions, const Figures& figuresToUse, CoachSession& coachToUse, Listening& listening, const ComparedPairs& pairs, const ClaimTests& claims, AfterTake& afterTakeToShow)
    : changes (changesToUse), editor (editorToUse), figures (figuresToUse), coach (coachToUse), card (coachToUse, claims), verdict (figuresToUse, claims), compare (changesToUse, editorToUse, channelActions, listening, pairs), afterTake (afterTakeToShow)
{
    setTitle ("Coach");
    tabs.setComponentID ("tabs");
    tabs.setNames ("Coach, noise or compare", "Chooses what is shown here.");
    tabs.setItems ({ { "Coach" }, { "Noise" }, { "Compare" } });
    tabs.onSelect = [this] (int index) { showTab (static_cast<Tab> (index)); };

    for (auto* child : { static_cast<juce::Component*> (&tabs), static_cast<juce::Component*> (&card), static_cast<juce::Component*> (&noise), static_cast<juce::Component*> (&verdict), static_cast<juce::Component*> (&compare) })
        addChildComponent (*child);

    const auto passOn = [this] (const ClaimedPair& pair) {
        if (onProve != nullptr)
            onProve (pair);
    };
    findingsView.setViewedComponent (&findings, false);
    findingsView.setScrollBarsShown (false, false, true, false);
    findingsView.setWantsKeyboardFocus (false);
    addChildComponent (findingsView);
    card.onProve = passOn;
    verdict.onProve = passOn;
    verdict.onOpen = [this] {
        if (onVerdict != nullptr)
            onVerdict();
    };
    changes.addListener (this);
    refreshFigures();
}

CoachPanel::~CoachPanel() { changes.removeListener (this); }

void CoachPanel::setWindowSize (WindowSize newSize)
{
    size = newSize;
    resized();
    repaint();
}

void CoachPanel::showTab (Tab newTab)
{
    tab = newTab;
    tabs.setSelected (static_cast<int> (tab));
    resized();
    repaint();
}

void CoachPanel::studioChanged (StudioChange change) { isOutdated |= change == StudioChange::setup || change == StudioChange::listeningTests || change == StudioChange::takes; }

/** The take that has just ended comes first: a small window opens its tab. */
void CoachPanel::followTake()
{
    if (std::exchange (shownVersion, afterTake.version()) == afterTake.version())
        return;

    findings.refresh();
    const auto isAnother = afterTake.isShown() && std::exchange (shownTake, afterTake.findings().take) != afterTake.findings().take;

    if (! afterTake.isShown())
        shownTake = 0;

    if (isAnother)
        findingsView.setViewPosition (0, 0);

    if (isAnother && hasTabs())
    {
        showTab (Tab::coach);
        return;
    }

    resized();
    repaint();
}

void CoachPanel::tick (double seconds)
{
    followTake();
    card.refresh();
    compare.tick (seconds);
    sinceFigures += seconds;

    if (isOutdated && sinceFigures >= numbersEverySeconds)
        refreshFigures();
}

void CoachPanel::refreshFigures()
{
    isOutdated = false;
    sinceFigures = 0.0;
    noise.refresh();
    verdict.refresh();
    card.refreshResult();

    // It may need another line, and then the rules lie elsewhere.
    const auto before = rules;
    resized();

    if (rules != before)
        repaint();
}

void CoachPanel::resized()
{
    rules.clear();
    const auto isAboutTake = showsFindings();
    tabs.setVisible (hasTabs());
    card.setTitled (! hasTabs());
    findings.setTitled (! hasTabs());
    findingsView.setVisible (isAboutTake);
    card.setVisible (! isAboutTake && (! hasTabs() || tab == Tab::coach));
    noise.setVisible (! isAboutTake && (! hasTabs() || tab == Tab::noise));
    verdict.setVisible (! isAboutTake && (! hasTabs() || tab != Tab::compare));
    compare.setVisible (hasTabs() && tab == Tab::compare);

    if (hasTabs())
        layOutTab();
    else if (isAboutTake)
        layOutFindings (getLocalBounds().withTrimmedBottom (8));
    else
        layOutColumn();
}

void CoachPanel::layOutFindings (juce::Rectangle<int> area)
{
    findingsView.setBounds (area);
    findings.setSize (area.getWidth(), juce::jmax (area.getHeight(), findings.idealHeight (area.getWidth())));
}

/** From the bottom of the advice's place on nothing moves, whatever is said. */
void CoachPanel::layOutColumn()
{
    auto area = getLocalBounds().reduced (inset, 0).withTrimmedTop (16).withTrimmedBottom (12);
    const auto verdictHeight = verdict.idealHeight (area.getWidth());

    // Where there is no room for all three, what to do and what to buy come before where the noise comes from.
    const auto roomWithNoise = area.getHeight() - verdictHeight - NoiseSources::idealHeight - 2;
    const auto hasNoise = roomWithNoise - 4 * leastRuleGap >= leastCardHeight;
    noise.setVisible (hasNoise);
    const auto room = hasNoise ? roomWithNoise : area.getHeight() - verdictHeight - 1;
    const auto numGaps = hasNoise ? 4 : 2;

    // In a low window the advice and its button come before the air round the rules.
    const auto gap = juce::jlimit (leastRuleGap, ruleGap, (room - card.idealHeight()) / numGaps);
    const auto spare = room - numGaps * gap;
    card.setBounds (area.removeFromTop (juce::jlimit (120, card.idealHeight() + 10, spare)).expanded (Control::margin));

    const auto rule = [&] {
        area.removeFromTop (gap);
        rules.push_back (area.removeFromTop (1).getY());
        area.removeFromTop (gap);
    };

    rule();

    if (hasNoise)
    {
        noise.setBounds (area.removeFromTop (NoiseSources::idealHeight));
        rule();
    }

    verdict.setBounds (area.removeFromTop (verdictHeight).expanded (Control::margin));
}

void CoachPanel::layOutTab()
{
    auto area = getLocalBounds().withTrimmedTop (12).withTrimmedBottom (12);
    tabs.setBody (area.removeFromTop (26).reduced (12, 0));
    area.removeFromTop (12);

    if (tab == Tab::compare)
    {
        compare.setBounds (area);
        return;
    }

    if (showsFindings())
    {
        layOutFindings (area);
        return;
    }

    area.reduce (inset, 0);
    const auto verdictHeight = verdict.idealHeight (area.getWidth());

    if (tab == Tab::coach)
        card.setBounds (area.removeFromTop (juce::jmin (card.idealHeight(), area.getHeight() - verdictHeight - 2 * ruleGap - 1)).expanded (Control::margin));
    else
        noise.setBounds (area.removeFromTop (NoiseSources::idealHeight));

    area.removeFromTop (ruleGap);
    rules.push_back (area.removeFromTop (1).getY());
    area.removeFromTop (ruleGap);
    verdict.setBounds (area.removeFromTop (verdictHeight).expanded (Control::margin));
}

void CoachPanel::paint (juce::Graphics& g)
{
    drawPanel (g, getLocalBounds().toFloat());
    g.setColour (palette().line);

    for (const auto y : rules)
        g.fillRect (0, y, getWidth(), 1);
}
} // namespace plus48::ui
