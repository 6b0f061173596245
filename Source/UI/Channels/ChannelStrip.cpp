// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChannelStrip.h"

#include "Studio/OpticalInputs.h"
#include "UI/Controls/Menus.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include <numeric>

namespace plus48::ui
{
namespace
{
enum MenuItem
{
    chooseSource = 1,
    chooseMicrophone,
    choosePreamp,
    renameStrip,
    linkWithNext,
    unlinkPair,
    copyToBank,
    copyToArmed,
    copyToAll,
    copyToChosen,
    newGroup,
    copyToInput = 1000,
    group = 2000
};

constexpr int stripInset = 8, stripHeadHeight = 46;

std::vector<int> allInputs (const Setup& setup)
{
    std::vector<int> all (static_cast<std::size_t> (setup.numInputs()));
    std::iota (all.begin(), all.end(), 0);
    return all;
}
} // namespace

ChannelStrip::ChannelStrip (StudioParts& studioToUse, StripSelection& selectionToUse)
    : studio (studioToUse), selection (selectionToUse), controls (studio.catalogue, studio.editor, studio.channelActions, studio.meters, studio.notices, Segments::Direction::horizontal, InputControls::Knob::firstPreamp)
{
    controls.setInput (0);
    name.onPress = [this] { pressWith (juce::ModifierKeys::currentModifiers); };
    name.onPressWith = [this] (juce::ModifierKeys keys) { pressWith (keys); };
    name.onRename = [this] (const juce::String& text) { (void) studio.strips.rename (input(), text); };
    line.setNames ("Source and equipment", "Source, microphone and preamp of this input; its name; a stereo pair; groups; copying its settings.");
    line.onPress = [this] { openMenu(); };

    arm.setComponentID ("control arm");
    paths.setComponentID ("control path");
    arm.setNames ("Armed", "On: this input is heard and recorded. Off: it waits.");
    arm.setDotOnly (true);
    arm.onToggle = [this] (bool on) {
        select();
        (void) studio.strips.arm ({ input() }, on);
        refresh();
    };

    paths.setNames ("Path", "A: the interface's own preamp. B: the external one.", "A B");
    paths.onSelect = [this] (int index) {
        select();
        (void) studio.channelActions.hear (index == 0 ? Path::a : Path::b);
        refresh();
    };

    controls.lowCut.setText ("Cut");
    controls.polarity.setText (juce::String::fromUTF8 ("\xc3\x98"));
    controls.gain.setCompact (true);

    for (auto* const child : std::initializer_list<juce::Component*> { &name, &line, &arm })
        addAndMakeVisible (child);

    for (auto* const child : controls.all())
        addAndMakeVisible (child);

    addAndMakeVisible (paths);
}

void ChannelStrip::pressWith (juce::ModifierKeys keys)
{
    if (! selection.press (input(), keys, studio.editor.selectedInput()))
        select();
}

void ChannelStrip::setInput (int newInput)
{
    // What was begun for another input is not for this one.
    name.endEditing();
    controls.setInput (newInput);
    refresh();
    repaint();
}

juce::String ChannelStrip::lineText() const
{
    const auto& channel = controls.channel();

    if (const auto* microphone = studio.catalogue.microphone (channel.microphoneId); channel.usesMicrophone() && microphone != nullptr)
        return microphone->identity.name;

    const auto* instrument = studio.catalogue.instrument (channel.instrumentId);
    return instrument != nullptr && ! instrument->isPickup() ? "Line output" : "Straight in";
}

void ChannelStrip::refreshWords()
{
    const auto& setup = studio.editor.setup();
    const auto isOptical = opticalInputs::isOptical (setup, studio.catalogue, input());
    setTitle ("Input " + juce::String (input() + 1) + ", " + studio.strips.nameOf (input()) + (selection.contains (input()) ? ", chosen" : ""));
    name.showName (studio.strips.nameOf (input()));
    line.setText (lineText());
    arm.setOn (setup.isArmed (input()));
    paths.setItems ({ { "A", "Built-in preamp", opticalInputs::whyNoPathA (setup, studio.catalogue, input()), Segments::Tint::a },
                      { "B", isOptical ? "Its own preamp, by optical link" : "External preamp", {}, Segments::Tint::b } });
    paths.setSelected (controls.channel().activePath == Path::a ? 0 : 1);
}

void ChannelStrip::refresh()
{
    refreshWords();
    controls.refresh();
    const auto isLinked = studio.strips.partnerOf (input()).has_value();

    const auto isChosen = selection.contains (input());
    const auto isOther = wasSelected != isSelected() || wasLinked != isLinked || wasChosen != isChosen;
    wasSelected = isSelected();
    wasLinked = isLinked;
    wasChosen = isChosen;

    if (isOther)
        repaint();
}

void ChannelStrip::tick()
{
    name.tick();

    if (controls.showLevels (studio.meters.readings (input()), controls.channel().activePath))
        repaint();
}

juce::PopupMenu ChannelStrip::menu() const
{
    const auto& channel = controls.channel();
    const auto partner = studio.strips.partnerOf (input());
    juce::PopupMenu items;
    items.addItem (chooseSource, "Source: " + studio.sources.title (studio.editor.setup().sourceOf (input())) + juce::String::fromUTF8 ("\xe2\x80\xa6"));
    items.addItem (chooseMicrophone, (channel.usesMicrophone() ? "Microphone: " : "Instrument: ") + lineText() + juce::String::fromUTF8 ("\xe2\x80\xa6"));
    items.addItem (choosePreamp, "Preamp: " + studio.catalogue.preamp (channel.external.preampId)->identity.name + juce::String::fromUTF8 ("\xe2\x80\xa6"));
    items.addSeparator();
    items.addItem (renameStrip, "Rename");

    if (partner.has_value())
        items.addItem (unlinkPair, "No longer a pair with " + juce::String (*partner + 1));
    else
        items.addItem (linkWithNext, "Stereo pair with " + juce::String (input() + 2), studio.strips.whyNotLinked (input()).isEmpty());

    items.addSubMenu ("Groups", groupMenu());
    items.addSeparator();
    juce::PopupMenu targets;
    targets.addItem (copyToChosen, "The chosen strips", ! selection.inputs().empty());
    targets.addItem (copyToBank, studio.strips.bankOf (input()).name);
    targets.addItem (copyToArmed, "All armed inputs");
    targets.addItem (copyToAll, "All inputs");
    targets.addSeparator();

    for (const auto each : allInputs (studio.editor.setup()))
        if (each != input())
            targets.addItem (copyToInput + each, juce::String (each + 1) + " " + studio.strips.nameOf (each));

    items.addSubMenu ("Copy its settings to", targets);
    return items;
}

juce::PopupMenu ChannelStrip::groupMenu() const
{
    const auto chosen = selection.with (input());
    juce::PopupMenu items;
    items.addItem (newGroup, chosen.size() > 1 ? "New group of the " + juce::String (chosen.size()) + " chosen strips" : "New group of this strip (Ctrl or Shift click chooses more)");
    items.addSeparator();
    auto id = static_cast<int> (group);

    for (const auto& each : studio.strips.groups())
        if (each.isOwn)
            items.addItem (id++, each.name, true, studio.editor.setup().stripOf (input()).isIn (each.name));

    return items;
}

/** Of the groups that people have put together. */
void ChannelStrip::toggleGroup (int index)
{
    for (const auto& each : studio.strips.groups())
        if (each.isOwn && index-- == 0)
        {
            (void) studio.strips.setInGroup (each.name, input(), ! studio.editor.setup().stripOf (input()).isIn (each.name));
            return;
        }
}

void ChannelStrip::makeGroup()
{
    const auto made = studio.strips.nextGroupName();

    if (studio.strips.makeGroup (made, selection.with (input())).failed())
        return;

    selection.clear();

    if (onGroupMade != nullptr)
        onGroupMade (made);
}

void ChannelStrip::openMenu()
{
    select();
    menu().showMenuAsync (menuUnder (line), [safe = SafePointer<ChannelStrip> (this)] (int item) {
        if (safe != nullptr)
            safe->runMenu (item);
    });
}

void ChannelStrip::runMenu (int item)
{
    const auto open = [this] (PathPanel::Menu wanted) {
        if (onOpenMenu != nullptr)
            onOpenMenu (wanted);
    };

    switch (item)
    {
        case chooseSource: return open (PathPanel::Menu::source);
        case chooseMicrophone: return open (PathPanel::Menu::microphone);
        case choosePreamp: return open (PathPanel::Menu::preamp);
        case renameStrip: return beginRenaming();
        case linkWithNext: (void) studio.strips.setLinked (input(), true); return;
        case unlinkPair: (void) studio.strips.setLinked (std::min (input(), studio.strips.partnerOf (input()).value_or (input())), false); return;
        case copyToBank: (void) studio.strips.copySettings (input(), studio.strips.bankOf (input()).inputs); return;
        case copyToAll: (void) studio.strips.copySettings (input(), allInputs (studio.editor.setup())); return;
        case copyToChosen: (void) studio.strips.copySettings (input(), selection.inputs()); return;
        case newGroup: return makeGroup();
        case copyToArmed: (void) studio.strips.copySettings (input(), studio.editor.setup().runningInputs()); return;

        default: break;
    }

    if (item >= group)
        toggleGroup (item - group);
    else if (item >= copyToInput)
        (void) studio.strips.copySettings (input(), { item - copyToInput });
}

void ChannelStrip::resized()
{
    const auto w = getWidth(), h = getHeight();
    const auto isRoomy = h >= 480;
    const auto ledHeight = isRoomy ? 28 : 26, ledGap = isRoomy ? 6 : 4;

    name.setBody ({ 10, 8, w - 10 - 26, 18 });
    arm.setBody ({ w - 26, 7, 20, 20 });
    line.setBody ({ 26, 26, w - 26 - 4, 16 });

    auto y = stripHeadHeight + 6;
    controls.jacks.setBody ({ stripInset, y, w - 2 * stripInset, 26 });
    y += 26 + (isRoomy ? 12 : 8);

    const auto ledWidth = (w - 2 * stripInset - ledGap) / 2;
    auto index = 0;

    for (auto* const led : { &controls.phantom, &controls.pad, &controls.lowCut, &controls.polarity })
    {
        led->setBody ({ stripInset + (index % 2) * (ledWidth + ledGap), y + (index / 2) * (ledHeight + ledGap), ledWidth, ledHeight });
        ++index;
    }

    y += 2 * ledHeight + ledGap;

    const auto pathsTop = h - stripInset - 26;
    paths.setBody ({ stripInset, pathsTop, w - 2 * stripInset, 26 });
    placeKnobAndMeter (juce::Rectangle<int> (0, y, w, pathsTop - y), isRoomy);
}

/** One below the other, or where there is little height beside each other. */
void ChannelStrip::placeKnobAndMeter (juce::Rectangle<int> area, bool isRoomy)
{
    constexpr int above = 22, below = 40, lowest = 220;
    const auto isLow = area.getHeight() < lowest;
    const auto radius = isRoomy ? 27 : (isLow ? 20 : 24);
    const auto top = area.getY() + (isRoomy ? 26 : 12);
    MeterArt art;
    art.holdText = true;
    controls.gain.setCapRadius (radius);
    controls.gain.setCentre ({ isLow ? area.getWidth() / 2 - 28 : area.getCentreX(), top + above + radius });

    if (! isLow)
        art.scale = isRoomy ? std::vector<int> { 0, -18, -30, -60 } : std::vector<int> { 0, -18, -60 };

    controls.meter.setArt (art);
    const auto barTop = isLow ? area.getY() + 28 : top + above + 2 * radius + below + (isRoomy ? 34 : 16);
    const auto barX = isLow ? area.getWidth() / 2 + 26 : area.getCentreX() - 8;
    controls.meter.setBar ({ barX, barTop, 14, std::max (24, area.getBottom() - (isRoomy ? 24 : 10) - barTop) });
}

void ChannelStrip::paint (juce::Graphics& g)
{
    const auto& colours = palette();
    const auto area = getLocalBounds().toFloat();
    drawCard (g, area, colours.s2);
    drawText (g, juce::String (input() + 1), type::caption(), colours.t3, { 10.0f, 26.0f, 16.0f, 16.0f });

    // The two of a pair have a line in common.
    if (const auto partner = studio.strips.partnerOf (input()))
    {
        g.setColour (colours.t2);
        g.fillRect (juce::Rectangle<float> (*partner > input() ? area.getCentreX() : 0.0f, 2.0f, 0.5f * area.getWidth(), 2.0f));
    }

    if (controls.meter.reading().clipped)
        drawCardRing (g, area, colours.red);
    else if (isSelected() || selection.contains (input()))
        drawCardRing (g, area, isSelected() ? colours.t1 : colours.t3);
}
} // namespace plus48::ui
