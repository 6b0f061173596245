// SPDX-License-Identifier: GPL-3.0-or-later
#include "Faceplate.h"

#include "ParameterControls.h"

#include "Rig/Phantom.h"
#include "Signal/SignedText.h"
#include "Studio/RigRules.h"
#include "UI/Controls/Menus.h"
#include "UI/Look/CableArt.h"
#include "UI/Look/GearArt.h"
#include "UI/Look/Glossary.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr Jack jackOrder[] { Jack::mic, Jack::line, Jack::instrument };
constexpr const char* jackNames[] { "MIC", "LINE", "INST" };
constexpr const char* jackSpoken[] { "Microphone input", "Line input", "Instrument input" };

int indexOf (Jack jack) { return static_cast<int> (std::find (std::begin (jackOrder), std::end (jackOrder), jack) - std::begin (jackOrder)); }
} // namespace

Faceplate::Faceplate (const Catalogue& catalogueToUse, SetupEditor& editorToUse, ChannelActions& channelActionsToUse, InputMeters& metersToUse, const StudioDevices& devicesToUse, Notices& noticesToUse) : catalogue (catalogueToUse), editor (editorToUse), channelActions (channelActionsToUse), meters (metersToUse), devices (devicesToUse), notices (noticesToUse), listening (editorToUse)
{
    setTitle ("Interface");
    prepareControls();

    // In the order of the keyboard's focus.
    for (auto* const child : std::initializer_list<juce::Component*> { &model, &inputs, &arm, &jacks, &jackMenu, &gain, &phantom, &pad, &lowCut, &polarity, &meter, &listening, &listeningMenu })
        addAndMakeVisible (child);

    refresh();
}

void Faceplate::prepareControls()
{
    model.setNames ("Interface", "Which audio interface is simulated; press to choose another one.");
    model.onPress = [this] {
        if (onOpenMenu != nullptr)
            onOpenMenu();
    };

    inputs.setNames ("Input", "Whose controls are shown.", "1 to 8");
    inputs.onSelect = [this] (int index) { editor.selectInput (index); };

    arm.setNames ("Armed", "On: this input is heard and recorded. Off: it waits.");
    arm.onToggle = [this] (bool on) {
        (void) channelActions.arm (on);
        refresh();
    };

    jacks.setNames ("Jack", "Where the cable is plugged in: MIC for microphones, LINE for what is loud already, INST for guitars and basses.");
    jacks.onSelect = [this] (int index) { setJack (index); };
    jackMenu.setNames ("Jack", "Where the cable is plugged in: MIC for microphones, LINE for what is loud already, INST for guitars and basses.");
    jackMenu.onPress = [this] { openJackMenu(); };

    bind (gain, editor, ParameterId::builtInGain, juce::String::fromUTF8 ("\xe2\x86\x91 \xe2\x86\x93"), [this] { return editor.channel().activePath == Path::b ? ParameterId::lineGain : ParameterId::builtInGain; });

    const auto& power = channelParameter (ParameterId::phantom);
    phantom.setNames (power.name, power.about, "V");
    phantom.setChangesByItself (false);
    phantom.onPress = [this] { togglePhantom(); };
    bind (pad, editor, ParameterId::pad);
    bind (lowCut, editor, ParameterId::lowCut);
    bind (polarity, editor, ParameterId::polarity);

    meter.setNames ("Input level", "Peak and average after the converter; press the lit lamp to reset it.");
    meter.onClipReset = [this] { meters.resetClips(); };
    listeningMenu.setNames ("Listening", "Direct monitoring, mix, headphones and monitors.");
    listeningMenu.onPress = [this] { openListening(); };
}

juce::Rectangle<int> Faceplate::faceArea() const { return getLocalBounds().reduced (Control::margin); }

void Faceplate::place (const PathLayout& newLayout)
{
    layout = newLayout;
    const auto c = layout.compact;
    setBounds (juce::Rectangle<int> (layout.left (PathLayout::interfaceBox), layout.top, layout.widthOf (PathLayout::interfaceBox), layout.height).expanded (Control::margin));

    const auto face = faceArea();
    const auto place = [&] (int x, int y, int w, int h) { return juce::Rectangle<int> (x, y, w, h) + face.getPosition(); };
    const auto width = face.getWidth();
    const auto hasListening = ! c || width > 480;
    const auto numInputs = static_cast<int> (editor.setup().rig.channels.size());
    const auto segmentsWidth = std::min (c ? 124 : 136, 28 + numInputs * 54) + (numInputs > 2 ? 80 : 0);

    model.setVisible (! c);
    model.setBody (place (14, 12, model.idealWidth(), 18));
    inputs.setBody (place (c ? 12 : 90, 8, segmentsWidth, 26));
    arm.setBody (place ((c ? 12 : 90) + segmentsWidth + 10, 11, arm.idealWidth(), 20));

    jacks.setVisible (! c);
    jackMenu.setVisible (c);
    jacks.setBody (place (16, 48, 72, 70));
    jackMenu.setBody (place (12, 44, 62, 26));

    gain.setCompact (c);
    gain.setCapRadius (c ? 27 : 38);
    gain.setCentre (face.getPosition() + (c ? juce::Point<int> (136, 90) : juce::Point<int> (164, 108)));

    const auto ledX = c ? 216 : 238, ledWidth = c ? 64 : 70, ledTop = c ? 46 : 48, ledStep = c ? 28 : 40, ledHeight = c ? 24 : 32;
    auto row = 0;

    for (auto* const led : { &phantom, &pad, &lowCut, &polarity })
        led->setBody (place (ledX, ledTop + ledStep * row++, ledWidth, ledHeight));

    lowCut.setText (c ? "Cut" : "Low cut");
    polarity.setText (c ? juce::String::fromUTF8 ("\xc3\x98") : juce::String::fromUTF8 ("Flip \xc3\x98"));

    MeterArt art;
    art.holdText = true;
    art.scale = c ? std::vector<int> { 0, -18, -60 } : std::vector<int> { 0, -6, -18, -30, -45, -60 };
    meter.setArt (art);
    meter.setBar (place (c ? 324 : 338, c ? 52 : 58, 14, c ? 98 : 142));

    listening.setVisible (hasListening);
    listening.place (place (width - (c ? 112 : 164), c ? 40 : 44, 100, c ? 124 : 172), c);
    listeningMenu.setVisible (! hasListening);
    listeningMenu.setBody (place (width - 40, 8, 28, 28));
    refresh();
}

void Faceplate::paint (juce::Graphics& g)
{
    const auto& colours = palette();
    const auto face = faceArea().toFloat();
    const auto c = layout.compact;
    const auto lane = face.getY() + static_cast<float> (layout.lane - layout.top);
    drawFaceplate (g, face);

    const auto& channel = editor.channel();
    const auto& lamps = meters.readings().path (channel.activePath).clips;
    const auto isLit = channel.phantom && rigRules::inputOf (channel, Path::a).jack == Jack::mic && channel.activePath == Path::a;
    drawJack (g, { face.getX() + (c ? 40.0f : 52.0f), lane }, c ? 19.0f : 24.0f, isLit || lamps.input || lamps.converter ? colours.red : juce::Colour());

    if (lamps.input || lamps.converter)
        drawCardRing (g, face, colours.red);

    const auto groove = [&] (float x) {
        g.setColour (colours.line);
        g.fillRect (juce::Rectangle<float> (x, face.getY() + (c ? 40.0f : 44.0f), 1.0f, face.getHeight() - (c ? 54.0f : 58.0f)));
    };

    if (listening.isVisible())
    {
        const auto x = face.getRight() - (c ? 112.0f : 164.0f);
        groove (x);
        drawText (g, "Listening", type::caption(), colours.t3, { x + 10.0f, face.getY() + 14.0f, 90.0f, 14.0f });
    }

    if (! c)
    {
        groove (face.getRight() - 64.0f);
        const auto chip = converterCentre();
        drawConverter (g, chip, channel.activePath == Path::a ? colours.a : colours.b);

        const auto plan = ChannelPlan::from (editor.setup().rig, channel, catalogue);
        const auto bits = plan.path (channel.activePath).converter.bits;
        drawTextAt (g, bits == BitDepth::float32 ? "32-bit" : (bits == BitDepth::int16 ? "16-bit" : "24-bit"), type::caption(), colours.t3, chip.translated (0.0f, -38.0f), Anchor::middle);
        drawTextAt (g, juce::String (devices.sampleRate() / 1000.0) + " kHz", type::caption(), colours.t3, chip.translated (0.0f, -25.0f), Anchor::middle);
    }
}

juce::Rectangle<float> Faceplate::areaOf (Jack jack) const
{
    return jacks.isVisible() ? jacks.areaOf (indexOf (jack)) + (jacks.getPosition() + getPosition()).toFloat() : juce::Rectangle<float>();
}

juce::Rectangle<float> Faceplate::areaOfInput (int input) const { return inputs.areaOf (input) + (inputs.getPosition() + getPosition()).toFloat(); }

juce::Point<float> Faceplate::converterCentre() const { return { faceArea().toFloat().getRight() - 38.0f, faceArea().toFloat().getY() + static_cast<float> (layout.lane - layout.top) }; }

juce::String Faceplate::helpAt (juce::Point<int> position) const
{
    const auto chip = juce::Rectangle<float> (52.0f, 70.0f).withCentre (converterCentre().translated (0.0f, -10.0f));
    return ! layout.compact && chip.contains (position.toFloat()) ? juce::String::fromUTF8 (glossary::converter) : juce::String();
}

void Faceplate::refresh()
{
    refreshInputs();
    refreshJack();
    refreshSwitches();
    listening.refresh();
    repaint();
}

void Faceplate::refreshInputs()
{
    const auto& setup = editor.setup();
    const auto isNumbered = setup.rig.channels.size() > 2;
    std::vector<Segments::Item> items;

    for (std::size_t i = 0; i < setup.rig.channels.size(); ++i)
        items.push_back ({ (isNumbered ? juce::String() : "Input ") + juce::String (i + 1), "Input " + juce::String (i + 1) });

    inputs.setItems (std::move (items));
    inputs.setSelected (editor.selectedInput());
    arm.setOn (setup.armed[static_cast<std::size_t> (editor.selectedInput())]);
    model.setText (editor.audioInterface().identity.name.length() > 12 ? juce::String ("Interface") : editor.audioInterface().identity.name);
    model.setNames ("Interface: " + editor.audioInterface().identity.name, "Which audio interface is simulated; press to choose another one.");
}

void Faceplate::refreshJack()
{
    const auto& channel = editor.channel();
    const auto& input = rigRules::inputOf (channel, channel.activePath);
    std::vector<Segments::Item> items;

    for (std::size_t i = 0; i < std::size (jackOrder); ++i)
    {
        const auto isThere = editor.audioInterface().input (jackOrder[i]) != nullptr;
        items.push_back ({ jackNames[i], jackSpoken[i], isThere ? juce::String() : "This interface has no instrument input." });
    }

    jacks.setItems (std::move (items));
    jacks.setSelected (indexOf (input.jack));
    jackMenu.setText (jackNames[indexOf (input.jack)]);

    const auto& preamp = editor.audioInterface().input (input.jack)->preamp;
    const auto plan = ChannelPlan::from (editor.setup().rig, channel, catalogue);
    gain.setRange (preamp.gainMinDb, preamp.gainMaxDb, 0.1);
    gain.setDefault (juce::jlimit (preamp.gainMinDb, preamp.gainMaxDb, input.jack == Jack::mic ? 30.0 : 0.0));
    gain.setValue (input.gainDb);
    gain.setDisabledReason (plan.path (channel.activePath).isOptical ? "By optical link the preamp's own converter sets the level." : juce::String());
}

juce::String Faceplate::phantomReason() const
{
    const auto& channel = editor.channel();

    if (phantomCanReach (channel, channel.activePath, editor.audioInterface()))
        return {};

    return editor.audioInterface().hasPhantom ? "Line and instrument inputs carry no +48 V." : "This interface has no +48 V.";
}

void Faceplate::refreshSwitches()
{
    const auto& channel = editor.channel();
    const auto resolved = rigRules::resolved (channel, editor.setup().rig, catalogue);
    phantom.setOn (resolved.phantom && channel.activePath == Path::a);
    phantom.setDisabledReason (channel.activePath == Path::b && phantomReason().isEmpty() ? juce::String ("On path B the external preamp gives the +48 V: its own lamp tells.") : phantomReason());
    pad.setOn (resolved.pad);
    pad.setDisabledReason (rigRules::canHavePad (channel, editor.setup().rig, catalogue) ? juce::String() : "Only a mic input has a pad, and not every interface.");
    lowCut.setOn (channel.lowCut);
    polarity.setOn (channel.invertPolarity);
}

void Faceplate::togglePhantom()
{
    if (phantomReason().isNotEmpty())
    {
        notices.notify ({ phantomReason(), {}, {} });
        return;
    }

    if (channelActions.setPhantom (! editor.channel().phantom))
        notices.notify ({ "A passive ribbon needs no +48 V, and a faulty cable could harm it.", "Switch it on all the same", [this] { (void) channelActions.setPhantom (true, true); } });
}

void Faceplate::setJack (int index)
{
    (void) channelActions.plugInto (jackOrder[index]);
    refresh();
}

void Faceplate::openJackMenu()
{
    juce::PopupMenu menu;
    const auto& channel = editor.channel();

    for (int i = 0; i < static_cast<int> (std::size (jackOrder)); ++i)
        menu.addItem (i + 1, jackSpoken[i], editor.audioInterface().input (jackOrder[i]) != nullptr, rigRules::inputOf (channel, channel.activePath).jack == jackOrder[i]);

    menu.showMenuAsync (menuUnder (jackMenu).withInitiallySelectedItem (indexOf (rigRules::inputOf (channel, channel.activePath).jack) + 1), [safe = juce::Component::SafePointer<Faceplate> (this)] (int chosen) {
        if (safe != nullptr && chosen > 0)
            safe->setJack (chosen - 1);
    });
}

void Faceplate::openListening()
{
    auto controls = std::make_unique<ListeningControls> (editor);
    controls->place ({ 0, 0, 104, 112 }, true);

    // By itself, Tab goes round inside.
    controls->setFocusContainerType (juce::Component::FocusContainerType::keyboardFocusContainer);
    auto& opened = *controls;
    juce::CallOutBox::launchAsynchronously (std::move (controls), getTopLevelComponent()->getLocalArea (&listeningMenu, listeningMenu.getLocalBounds()), getTopLevelComponent());

    // The box looks for something that takes the keyboard beside its content, not in it.
    opened.grabKeyboardFocus();
}

void Faceplate::tick()
{
    const auto& reading = meters.readings().path (editor.channel().activePath);
    const auto level = [] (double db) { return static_cast<float> (std::max (-100.0, db)); };
    const auto isClipped = reading.clips.any();
    const auto wasClipped = meter.reading().clipped;

    meter.setReading ({ level (reading.recorded.peakDb()), level (reading.recorded.averageDb() + sineDb), level (reading.recorded.holdDb()), isClipped, level (meters.readings().peakFigureDb (editor.channel().activePath)) });
    gain.setHalo (haloFor (level (reading.recorded.holdDb()), isClipped));

    if (isClipped != wasClipped)
        repaint();
}
} // namespace plus48::ui
