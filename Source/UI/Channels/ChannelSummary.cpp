// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChannelSummary.h"

#include "Studio/OpticalInputs.h"
#include "UI/Controls/Menus.h"
#include "UI/Look/Badges.h"
#include "UI/Look/CableArt.h"
#include "UI/Look/FittingText.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
enum SummaryItem
{
    dealBand = 1,
    chooseSources,
    addPreamp = 100,
    removePreamp = 200,
    choosePreamps = 300
};

const char* const bandName = "band";

juce::String plural (int count, const juce::String& word) { return juce::String (count) + " " + word + (count == 1 ? "" : "s"); }
} // namespace

void SummaryCard::setWords (const juce::String& newCaption, const juce::StringArray& newTitles, const juce::String& pathLetter)
{
    if (caption == newCaption && titles == newTitles && letter == pathLetter)
        return;

    caption = newCaption;
    titles = newTitles;
    letter = pathLetter;
    repaint();
}

void SummaryCard::paintBody (juce::Graphics& g)
{
    const auto& colours = palette();
    auto text = body();
    drawCard (g, text, isHovered() ? colours.s3 : colours.s2);

    if (letter.isNotEmpty())
        drawTag (g, text.removeFromRight (34.0f).withSizeKeepingCentre (18.0f, 18.0f), letter, letter == "A" ? colours.a : colours.b, true);

    text = text.withSizeKeepingCentre (text.getWidth() - (text.getWidth() < 140.0f ? 14.0f : 24.0f), 36.0f);
    drawText (g, caption, type::caption(), colours.t3, text.removeFromTop (16.0f));
    drawText (g, firstThatFits (type::strong(), text.getWidth(), titles), type::strong(), colours.t1, text);
}

ChannelSummary::ChannelSummary (StudioParts& studioToUse) : studio (studioToUse)
{
    setTitle ("All inputs");
    const auto menu = [this] (PathPanel::Menu wanted) {
        return [this, wanted] {
            if (onOpenMenu != nullptr)
                onOpenMenu (wanted);
        };
    };

    cards[source].setNames ("Source", "What plays into the inputs: a band on eight, or another source for the selected one.");
    cards[source].onPress = [this] { open (cards[source], sourceMenu()); };
    cards[inputs].setNames ("Inputs", "The microphone or instrument of the selected input.");
    cards[inputs].onPress = menu (PathPanel::Menu::microphone);
    cards[preamps].setNames ("Preamps", "Eight-channel preamps on the optical links, and the external preamp of the selected input.");
    cards[preamps].onPress = [this] { open (cards[preamps], preampMenu()); };
    cards[audioInterface].setNames ("Interface", "Which audio interface is simulated.");
    cards[audioInterface].onPress = menu (PathPanel::Menu::audioInterface);
    cards[recorder].setNames ("Recorder", "Record: every armed input is a track of one file.", "R");
    cards[recorder].onPress = [this] { studio.transportActions.toggleRecording(); };
    cards[source].setComponentID ("control source");
    cards[inputs].setComponentID ("control microphone");
    cards[preamps].setComponentID ("control preamp");
    cards[audioInterface].setComponentID ("control interface");
    listening.setComponentID ("control listening");

    listening.setNames ("Listening", "What you hear while you record: delay, headphones, monitors, and what of them a microphone hears.");
    listening.onPress = [this] {
        if (onOpenListening != nullptr)
            onOpenListening();
    };

    for (auto& card : cards)
        addAndMakeVisible (card);

    addAndMakeVisible (listening);
    refresh();
}

void ChannelSummary::setWindowSize (WindowSize newSize)
{
    size = newSize;
    resized();
}

ChannelSummary::Counts ChannelSummary::count() const
{
    const auto& setup = studio.editor.setup();
    Counts all;

    for (int input = 0; input < setup.numInputs(); ++input)
    {
        if (! setup.isArmed (input))
            continue;

        const auto& channel = setup.channelOf (input);
        const auto* instrument = studio.catalogue.instrument (channel.instrumentId);
        ++all.armed;
        ++(channel.activePath == Path::a ? all.a : all.b);
        ++(channel.usesMicrophone() ? all.microphones : (instrument != nullptr && instrument->isPickup() ? all.instruments : all.lines));
        all.optical += opticalInputs::isOptical (setup, studio.catalogue, input) ? 1 : 0;
    }

    return all;
}

juce::String ChannelSummary::inputWords (const Counts& all) const
{
    juce::StringArray words;

    if (all.microphones > 0)
        words.add (plural (all.microphones, "mic"));

    if (all.instruments + all.lines > 0)
        words.add (plural (all.instruments + all.lines, "line"));

    return words.isEmpty() ? juce::String ("None armed") : words.joinIntoString (", ");
}

void ChannelSummary::refresh()
{
    const auto& setup = studio.editor.setup();
    const auto& model = studio.editor.audioInterface();
    const auto before = std::exchange (counts, count());

    juce::StringArray names;

    for (const auto input : setup.runningInputs())
        names.addIfNotAlreadyThere (studio.sources.title (setup.sourceOf (input).name));

    cards[source].setWords ("Source", counts.armed == 0 ? juce::StringArray { "Nothing armed", "Nothing" } : juce::StringArray (names.size() <= 2 ? names.joinIntoString (", ") : plural (names.size(), "source")));
    cards[inputs].setWords (counts.armed == 0 ? "Inputs" : "Inputs, " + juce::String (counts.armed) + " armed", inputWords (counts));

    const auto numLinked = opticalInputs::numLinked (setup, model);
    const auto& external = studio.catalogue.preamp (studio.editor.channel().external.preampId)->identity.name;

    if (numLinked > 0)
        cards[preamps].setWords (numLinked == 1 ? juce::String ("Optical preamp") : juce::String (numLinked) + " optical preamps", { "Clock follows the interface", "Clock follows" }, "B");
    else
        cards[preamps].setWords ("External preamp", external, counts.b > 0 ? "B" : "");

    const auto links = numLinked > 0 ? plural (model.inputs, "input") + ", " + plural (numLinked, "optical link") : plural (model.inputs, "input");
    cards[audioInterface].setWords (model.identity.name, links, counts.a > 0 ? "A" : "");

    const auto plan = ChannelPlan::from (setup.rig, studio.editor.channel(), studio.catalogue);
    const auto bits = plan.path (studio.editor.channel().activePath).converter.bits;
    const auto format = juce::String (bits == BitDepth::float32 ? "32-bit float" : (bits == BitDepth::int16 ? "16-bit" : "24-bit"));
    cards[recorder].setWords ("Recorder, " + juce::String (studio.devices.sampleRate() / 1000.0) + " kHz", plural (counts.armed, "track") + ", " + format);

    // The cables.
    if (counts != before)
        repaint();
}

juce::PopupMenu ChannelSummary::sourceMenu() const
{
    const auto* other = studio.sourceActions.interfaceFor (StripActions::bankSize);
    juce::PopupMenu menu;
    menu.addItem (dealBand, other != nullptr ? "A band on eight inputs, with the " + other->identity.name.toLowerCase() : juce::String ("A band on inputs 1 to 8"));
    menu.addItem (chooseSources, "Source of input " + juce::String (studio.editor.selectedInput() + 1) + juce::String::fromUTF8 ("\xe2\x80\xa6"));
    return menu;
}

juce::PopupMenu ChannelSummary::preampMenu() const
{
    const auto& setup = studio.editor.setup();
    const auto& model = studio.editor.audioInterface();
    const auto numLinked = opticalInputs::numLinked (setup, model), numLinks = opticalInputs::numLinks (model);
    juce::PopupMenu menu;
    auto index = 0;

    for (const auto& preamp : studio.catalogue.preamps)
        if (++index; opticalInputs::canBeLinked (preamp))
            menu.addItem (addPreamp + index - 1, "Add: " + preamp.identity.name + ", eight inputs by optical link", numLinked < numLinks);

    if (numLinks == 0)
        menu.addSectionHeader (model.identity.name + " has no optical input");

    for (int link = 0; link < numLinked; ++link)
        menu.addItem (removePreamp + link, "Remove the preamp of optical link " + juce::String (link + 1));

    menu.addSeparator();
    menu.addItem (choosePreamps, "External preamp of input " + juce::String (studio.editor.selectedInput() + 1) + juce::String::fromUTF8 ("\xe2\x80\xa6"));
    return menu;
}

void ChannelSummary::open (SummaryCard& card, const juce::PopupMenu& menu)
{
    juce::PopupMenu (menu).showMenuAsync (menuUnder (card), [safe = SafePointer<ChannelSummary> (this)] (int item) {
        if (safe != nullptr && item > 0)
            safe->runMenu (item);
    });
}

void ChannelSummary::runMenu (int item)
{
    if (item == dealBand)
        (void) studio.sourceActions.dealOut (bandName);
    else if (item == chooseSources || item == choosePreamps)
        onOpenMenu (item == chooseSources ? PathPanel::Menu::source : PathPanel::Menu::preamp);
    else if (item >= removePreamp)
        (void) studio.equipment.removeOpticalPreamp (item - removePreamp);
    else if (item >= addPreamp)
        (void) studio.equipment.addOpticalPreamp (studio.catalogue.preamps[static_cast<std::size_t> (item - addPreamp)].identity.id);
}

void ChannelSummary::resized()
{
    // Left edges and widths as on a panel of 1408.
    constexpr std::array<int, numStations> lefts { 24, 216, 456, 792, 1184 }, widths { 132, 168, 240, 280, 200 };
    const auto scale = static_cast<float> (getWidth()) / 1408.0f;

    for (std::size_t i = 0; i < cards.size(); ++i)
    {
        const auto x = juce::roundToInt (static_cast<float> (lefts[i]) * scale);
        cards[i].setBody ({ x, isCompact (size) ? 8 : 12, juce::roundToInt (static_cast<float> (widths[i]) * scale), getHeight() - (isCompact (size) ? 16 : 24) });
    }

    // Over the cable that leaves the interface, which is where one listens.
    const auto front = area (audioInterface).toNearestInt();
    // Beyond the ring that a lesson may draw round it.
    constexpr auto ring = 13;
    const auto room = front.withLeft (front.getRight() + ring).withRight (area (recorder).toNearestInt().getX());
    listening.setBody (room.withHeight (18).withSizeKeepingCentre (std::min (room.getWidth(), listening.idealWidth()), 18));
}

juce::Rectangle<float> ChannelSummary::area (Station station) const { return cards[station].getBounds().reduced (Control::margin).toFloat(); }

void ChannelSummary::paintCables (juce::Graphics& g) const
{
    const auto& colours = palette();
    const auto line = [&g] (juce::Colour colour, float from, float to, float y, float width) {
        juce::Path path;
        path.startNewSubPath (from, y);
        path.lineTo (to, y);
        stroke (g, path, colour, width);
    };

    const auto in = area (inputs), outboard = area (preamps), front = area (audioInterface), tape = area (recorder);

    // By hand from the inputs into the preamps: one line each, up to eight.
    for (int i = 0, n = std::min (8, counts.b); i < n; ++i)
        line (colours.b, in.getRight() + 2.0f, outboard.getX() - 2.0f, in.getCentreY() + (static_cast<float> (i) - 0.5f * static_cast<float> (n - 1)) * 4.6f, 1.5f);

    // Straight into the interface, below the preamps.
    if (counts.a > 0)
    {
        const auto low = in.getBottom() + 5.0f;
        juce::Path path;
        path.startNewSubPath (in.getCentreX(), in.getBottom());
        path.quadraticTo (in.getCentreX(), low, in.getCentreX() + 14.0f, low);
        path.lineTo (front.getX() - 22.0f, low);
        path.quadraticTo (front.getX() - 8.0f, low, front.getX() - 2.0f, front.getBottom() - 8.0f);
        stroke (g, path, colours.a, 2.5f);
    }

    const auto numLinks = counts.optical > 0 ? opticalInputs::numLinked (studio.editor.setup(), studio.editor.audioInterface()) : (counts.b > 0 ? 1 : 0);

    for (int i = 0; i < numLinks; ++i)
    {
        const auto y = outboard.getCentreY() + (static_cast<float> (i) - 0.5f * static_cast<float> (numLinks - 1)) * 14.0f;
        line (colours.b, outboard.getRight() + 2.0f, front.getX() - 2.0f, y, 2.5f);
    }

    line (colours.t2, front.getRight() + 2.0f, tape.getX() - 2.0f, front.getCentreY(), 2.5f);
    drawSoundArcs (g, { 0.5f * (area (source).getRight() + in.getX()) - 22.0f, in.getCentreY() }, counts.b > counts.a ? colours.b : colours.a);
}

void ChannelSummary::paint (juce::Graphics& g)
{
    drawPanel (g, getLocalBounds().toFloat());
    paintCables (g);
}
} // namespace plus48::ui
