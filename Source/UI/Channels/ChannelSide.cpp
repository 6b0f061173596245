// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChannelSide.h"

#include "Signal/SignedText.h"
#include "Studio/OpticalInputs.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <algorithm>
#include <tuple>

namespace plus48::ui
{
namespace
{
constexpr int inset = 20, headHeight = 26, buttonHeight = 40, ruleGap = 10;

const char* wordOf (StripLevel::Kind kind)
{
    switch (kind)
    {
        case StripLevel::Kind::silent: return "Silent";
        case StripLevel::Kind::quiet: return "Quiet";
        case StripLevel::Kind::good: return "Good";
        case StripLevel::Kind::hot: return "Hot";
        case StripLevel::Kind::clips: break;
    }

    return "Clips";
}

juce::Colour Palette::*colourOf (StripLevel::Kind kind)
{
    switch (kind)
    {
        case StripLevel::Kind::silent:
        case StripLevel::Kind::quiet: return &Palette::t2;
        case StripLevel::Kind::good: return &Palette::good;
        case StripLevel::Kind::hot: return &Palette::hot;
        case StripLevel::Kind::clips: break;
    }

    return &Palette::red;
}
} // namespace

ChannelSide::ChannelSide (StudioParts& studioToUse) : studio (studioToUse), card (studio.coach, studio.claims), verdict (studio.figures, studio.claims)
{
    setTitle ("Coach and sound check");
    tabs.setNames ("Coach, check or groups", "Chooses what is shown here.");
    tabs.setItems ({ { "Coach" }, { "Check" }, { "Groups" } });
    tabs.onSelect = [this] (int index) { showTab (index); };

    const auto passOn = [this] (const ClaimedPair& pair) {
        if (onProve != nullptr)
            onProve (pair);
    };
    card.onProve = passOn;
    verdict.onProve = passOn;
    verdict.onOpen = [this] {
        if (onVerdict != nullptr)
            onVerdict();
    };
    setGains.setNames ("Set all gains for me", "Listens for 10 s to every armed input, then puts the loudest sound of each at -12 dBFS.");
    setGains.onPress = [this] {
        if (studio.gainSetting.isListening())
            studio.gainSetting.cancel();
        else
            (void) studio.gainSetting.begin();
    };
    studio.gainSetting.nameOf = [&strips = studio.strips] (int input) { return strips.nameOf (input); };

    for (auto* const child : std::initializer_list<juce::Component*> { &tabs, &card, &verdict, &groupView, &setGains })
        addChildComponent (child);

    setGains.setVisible (true);
    groupView.setViewedComponent (&groups, false);
    groupView.setScrollBarsShown (true, false);
    groupView.setScrollBarThickness (8);
    refresh();
}

void ChannelSide::setWindowSize (WindowSize newSize)
{
    size = newSize;
    resized();
}

void ChannelSide::showTab (int newTab)
{
    tab = newTab;
    tabs.setSelected (tab);
    resized();
    repaint();
}

void ChannelSide::nameGroup (const juce::String& group)
{
    if (hasTabs())
        showTab (groupTab);

    groups.beginNaming (group);
}

void ChannelSide::showInsteadOfCoach (juce::Component* component)
{
    if (insteadOfCoach == component)
        return;

    if (insteadOfCoach != nullptr)
        removeChildComponent (insteadOfCoach);

    insteadOfCoach = component;

    if (component != nullptr)
        addChildComponent (component);

    tabs.setItems ({ { component != nullptr ? "Words" : "Coach" }, { "Check" }, { "Groups" } });
    tabs.setNames (component != nullptr ? "Words, check or groups" : "Coach, check or groups", "Chooses what is shown here.");
    layOut();
    repaint();
}

void ChannelSide::setChecks (std::size_t count)
{
    while (checks.size() > count)
        checks.pop_back();

    while (checks.size() < count)
        addChildComponent (*checks.emplace_back (std::make_unique<SideRow>()));
}

void ChannelSide::refresh()
{
    // The lists of the check, one of whose rows may be what was pressed, and the verdict, which takes ten milliseconds, come with the next figures.
    isOutdated = true;
    groups.refresh();
    layOut();
}

/** Asked for in turns, the one that has waited longest first: levels and knobs change, and what helps with them. */
juce::String ChannelSide::remedyOf (int input, StripLevel::Kind kind)
{
    if (kind == StripLevel::Kind::good)
    {
        remedies.erase (input);
        return {};
    }

    auto& known = remedies[input];
    const auto waitsLongest = std::none_of (checkInputs.begin(), checkInputs.end(), [&] (int other) { return other != input && remedies.count (other) > 0 && remedies[other].look < known.look; });

    if (! hasAsked && (known.about != kind || waitsLongest))
    {
        hasAsked = true;
        known = { kind, studio.coach.remedyFor (input), numLooks };
    }

    return known.about == kind ? known.words : juce::String();
}

SideRow::Words ChannelSide::checkWords (int input, const StripLevel& level, const juce::String& remedy) const
{
    const auto peak = signedNumber (level.peakDbfs, 0);
    const juce::String word (wordOf (level.kind));
    const auto icon = level.kind == StripLevel::Kind::good ? Icon::check : (level.kind == StripLevel::Kind::clips || level.kind == StripLevel::Kind::hot ? Icon::warn : Icon::bulb);
    const auto said = level.kind == StripLevel::Kind::clips || level.kind == StripLevel::Kind::silent ? word : word + ", " + peak;
    return { icon, colourOf (level.kind), false, studio.editor.setup().numInputs() > StripActions::bankSize ? juce::String (input + 1) : juce::String(), studio.strips.nameOf (input), remedy, said };
}

void ChannelSide::refreshCheck()
{
    const auto& setup = studio.editor.setup();
    const auto hasMany = setup.numInputs() > StripActions::bankSize;
    hasAsked = false;
    ++numLooks;
    auto numReady = 0, numArmed = 0;
    std::vector<int> shown;
    std::vector<StripLevel> levels;

    for (int input = 0; input < setup.numInputs(); ++input)
    {
        if (! setup.isArmed (input))
            continue;

        const auto level = StripLevel::of (studio.meters.readings (input).path (setup.channelOf (input).activePath));
        ++numArmed;
        numReady += level.isReady() ? 1 : 0;

        // Of many, those that want something.
        if (hasMany && level.isReady())
            continue;

        shown.push_back (input);
        levels.push_back (level);
    }

    const auto areOthers = shown != checkInputs;
    checkInputs = shown;
    setChecks (shown.size());

    for (std::size_t i = 0; i < shown.size(); ++i)
    {
        const auto remedy = remedyOf (shown[i], levels[i].kind);
        checks[i]->setWords (checkWords (shown[i], levels[i], remedy));
        checks[i]->setHelpText (remedy.isEmpty() ? juce::String ("Selects this input.") : remedy + ". Selects this input.");
        checks[i]->onPress = [this, input = shown[i]] { studio.editor.selectInput (input); };
    }

    const auto words = juce::String (numReady) + " of " + juce::String (numArmed) + " ready";

    if (std::exchange (readyWords, words) != words)
        repaint (0, checkTop, getWidth(), headHeight);

    if (areOthers)
        layOut();
}

void ChannelSide::tick (double seconds)
{
    card.refresh();
    groups.tick();
    sinceCheck += seconds;

    if (sinceCheck < numbersEverySeconds)
        return;

    sinceCheck = 0.0;
    refreshCheck();

    if (std::exchange (isOutdated, false))
    {
        verdict.refresh();
        card.refreshResult();

        // It may need another line.
        layOut();
    }

    const auto& setting = studio.gainSetting;
    setGains.setText (setting.isListening() ? "Listening, " + juce::String (static_cast<int> (std::ceil (setting.secondsLeft()))) + " s; press to stop" : juce::String ("Set all gains for me (10 s)"));
    setGains.setDisabledReason (studio.transport.state() == Transport::State::recording ? juce::String ("Gains are set before a take.") : juce::String());
}

int ChannelSide::layOutCoach (int y)
{
    const auto isThere = shows (coachTab);
    card.setVisible (isThere && insteadOfCoach == nullptr);
    card.setTitled (! hasTabs());

    if (insteadOfCoach != nullptr)
    {
        // All the room of a tab; above the check what its rows leave, and no less than the coach has.
        const auto below = headHeight + static_cast<int> (checks.size()) * SideRow::height + 3 * ruleGap + roomForGroups();
        const auto height = hasTabs() ? bottomOfRows() - y : juce::jlimit (card.idealHeight(), card.idealHeight() + 72, bottomOfRows() - y - below);
        insteadOfCoach->setVisible (isThere);
        insteadOfCoach->setBounds (0, y, getWidth(), height);
        return isThere ? y + height + ruleGap : y;
    }

    if (! isThere)
        return y;

    card.setBounds (juce::Rectangle<int> (inset, y, getWidth() - 2 * inset, card.idealHeight()).expanded (Control::margin));
    return y + card.idealHeight() + ruleGap;
}

int ChannelSide::layOutChecks (int y, int bottom)
{
    for (auto& row : checks)
    {
        row->setVisible (y + SideRow::height <= bottom);

        if (row->isVisible())
        {
            row->setBody ({ inset, y, getWidth() - 2 * inset, SideRow::height });
            y += SideRow::height;
        }
    }

    return y;
}

/** As many whole rows as there is room for; one scrolls to the others. */
int ChannelSide::layOutGroups (int y, int bottom)
{
    const auto room = std::max (0, bottom - y - StripGroupList::headHeight) / SideRow::height * SideRow::height;
    const auto height = std::min (groups.idealHeight(), StripGroupList::headHeight + room);
    groupView.setBounds (juce::Rectangle<int> (inset, y, getWidth() - 2 * inset, height).expanded (Control::margin));
    groups.setSize (groupView.getMaximumVisibleWidth(), groups.idealHeight() + 2 * Control::margin);
    return y + height;
}

/** A list that the keyboard is in stays, or the next press of Delete would be somebody else's. */
bool ChannelSide::showsGroups() const { return groups.hasChoice() || groups.hasKeyboardFocus (true); }

/** Below the check: three of them, where there are so many. */
int ChannelSide::roomForGroups() const { return showsGroups() && ! hasTabs() ? std::min (3 * SideRow::height + headHeight, groups.idealHeight()) + 2 * ruleGap : 0; }

int ChannelSide::bottomOfRows() const { return getHeight() - 16 - buttonHeight - 12; }

void ChannelSide::layOut()
{
    const auto placed = [this] { return std::tuple (rules, checkTop, verdictTop, verdict.isVisible()); };
    const auto before = placed();
    resized();

    if (placed() != before)
        repaint();
}

void ChannelSide::resized()
{
    rules.clear();
    checkTop = verdictTop = -1;
    tabs.setVisible (hasTabs());
    tabs.setBody ({ 12, 12, getWidth() - 24, 26 });
    setGains.setBody ({ 16, getHeight() - 16 - buttonHeight, getWidth() - 32, buttonHeight });

    auto y = layOutCoach (hasTabs() ? 50 : 16);
    const auto bottom = bottomOfRows();

    const auto hasGroups = showsGroups();
    const auto verdictHeight = verdict.idealHeight (getWidth() - 2 * inset);
    const auto rule = [&] {
        rules.push_back (y);
        y += ruleGap;
    };

    for (auto& row : checks)
        row->setVisible (false);

    if (shows (checkTab))
    {
        if (! hasTabs())
            rule();

        checkTop = y;
        y = layOutChecks (y + headHeight, bottom - roomForGroups()) + ruleGap;
    }

    groupView.setVisible (shows (groupTab) && hasGroups);

    if (groupView.isVisible())
    {
        if (! hasTabs())
            rule();

        y = layOutGroups (y, bottom) + ruleGap;
    }

    const auto hasVerdict = shows (coachTab) && insteadOfCoach == nullptr && y + ruleGap + verdictHeight < bottom;
    const auto isOptical = opticalInputs::numLinked (studio.editor.setup(), studio.editor.audioInterface()) > 0;
    verdict.setVisible (hasVerdict && ! isOptical);

    if (hasVerdict)
    {
        rule();
        verdictTop = y;
        verdict.setBounds (juce::Rectangle<int> (inset, y, getWidth() - 2 * inset, verdictHeight).expanded (Control::margin));
    }
}

void ChannelSide::paint (juce::Graphics& g)
{
    const auto& colours = palette();
    const auto width = static_cast<float> (getWidth() - 2 * inset);
    drawPanel (g, getLocalBounds().toFloat());
    g.setColour (colours.line);

    for (const auto y : rules)
        g.fillRect (0, y, getWidth(), 1);

    if (checkTop >= 0)
    {
        const juce::Rectangle<float> line (static_cast<float> (inset), static_cast<float> (checkTop), width, 22.0f);
        drawText (g, "Sound check", type::strong(), colours.t1, line);
        drawText (g, readyWords, type::label(), colours.t2, line, juce::Justification::centredRight);
    }

    if (const auto& model = studio.editor.audioInterface(); verdictTop >= 0 && ! verdict.isVisible())
    {
        const auto area = juce::Rectangle<float> (static_cast<float> (inset), static_cast<float> (verdictTop), width, 64.0f);
        drawText (g, "Do I need these preamps?", type::strong(), colours.t1, area.withHeight (20.0f));
        drawParagraph (&g, "*Yes, for the inputs.* Your interface has " + juce::String (model.inputs) + "; the other " + juce::String (studio.editor.setup().numInputs() - model.inputs) + " come in by optical link.", type::body(), colours.t2, area.withTrimmedTop (22.0f));
    }
}
} // namespace plus48::ui
