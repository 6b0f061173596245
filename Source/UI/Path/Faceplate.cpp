// SPDX-License-Identifier: GPL-3.0-or-later
#include "Faceplate.h"

#include "Measurement/AdviceLevels.h"
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
Faceplate::Faceplate (const Catalogue& catalogueToUse, SetupEditor& editorToUse, ChannelActions& channelActionsToUse, InputMeters& metersToUse, const StudioDevices& devicesToUse, Notices& noticesToUse) : catalogue (catalogueToUse), editor (editorToUse), channelActions (channelActionsToUse), meters (metersToUse), devices (devicesToUse), notices (noticesToUse), controls (catalogueToUse, editorToUse, channelActionsToUse, metersToUse, noticesToUse, Segments::Direction::vertical, InputControls::Knob::interfaceInput), listening (editorToUse)
{
    setTitle ("Interface");
    prepareControls();

    // In the order of the keyboard's focus.
    for (auto* const child : std::initializer_list<juce::Component*> { &model, &inputs, &arm, &setGain, &controls.jacks, &jackMenu, &controls.gain, &controls.phantom, &controls.pad, &controls.lowCut, &controls.polarity, &controls.meter, &listeningTitle, &listening, &listeningMenu })
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
    inputs.onSelect = [this] (int index) { editor.selectInput (firstShownInput() + index); };

    arm.setNames ("Armed", "On: this input is heard and recorded. Off: it waits.");
    arm.onToggle = [this] (bool on) {
        (void) channelActions.arm (on);
        refresh();
    };

    prepareSetGain();
    jackMenu.setNames ("Jack", "Where the cable is plugged in: MIC for microphones, LINE for what is loud already, INST for guitars and basses.");
    jackMenu.onPress = [this] {
        if (! isPlugInHand)
            openJackMenu();
    };

    model.setComponentID ("control interface");
    arm.setComponentID ("control arm");
    jackMenu.setComponentID ("control jack");

    for (auto* const word : std::initializer_list<Pressable*> { &listeningTitle, &listeningMenu })
    {
        word->setComponentID ("control listening");
        word->setNames ("Listening", "What you hear while you record: delay, headphones, monitors, and what of them a microphone hears.");
        word->onPress = [this] {
            if (onOpenListening != nullptr)
                onOpenListening();
        };
    }
}

void Faceplate::prepareSetGain()
{
    setGain.setComponentID ("set gain");
    setGain.setNames ("Set gain for me", "Listens for 10 s, then puts your loudest word at " + signedNumber (AimZone::target, 0) + " dBFS.", "G");
    setGain.onPress = [this] {
        if (onSetGain != nullptr)
            onSetGain();
    };
}

/** With its words where there is room for them, else with a picture, else not at all: the key is there all the same. */
void Faceplate::placeSetGain (int left, int right)
{
    const auto top = faceArea().getY() + 8;
    setGain.setIcon ({});
    setGain.setText ("Set for me");
    const auto words = setGain.idealWidth();
    isSetGainShort = left + words > right;
    const auto width = isSetGainShort ? 28 : words;
    setGain.setVisible (left + width <= right);
    setGain.setBody ({ left, top, width, 26 });

    if (isSetGainShort)
    {
        setGain.setText ({});
        setGain.setIcon (Icon::ear);
    }
}

void Faceplate::showGainSetting (const GainSetting& setting, bool isRecording)
{
    const auto isListening = setting.isListening() && setting.isOfOne() && setting.inputOfOne() == editor.selectedInput();
    const auto left = juce::String (static_cast<int> (std::ceil (setting.secondsLeft())));
    setGain.setIcon (isSetGainShort && ! isListening ? std::optional (Icon::ear) : std::nullopt);
    setGain.setText (isListening ? (isSetGainShort ? left : left + " s left") : (isSetGainShort ? juce::String() : juce::String ("Set for me")));
    setGain.setLit (isListening);
    setGain.setColours (isListening ? &Palette::good : nullptr, isListening ? &Palette::on : nullptr);
    setGain.setDisabledReason (isRecording ? juce::String ("Gain is set before a take.") : juce::String());

    // On path B it is another knob that was turned.
    const auto* const result = setting.resultOfOne();
    const auto isThisKnob = result != nullptr && std::abs (controls.gain.value() - result->toDb) < 0.05;
    controls.gain.setWay (isThisKnob ? setting.wayFromDb() : std::nullopt);
}

juce::Rectangle<int> Faceplate::faceArea() const { return getLocalBounds().reduced (Control::margin); }

void Faceplate::place (const PathLayout& newLayout)
{
    layout = newLayout;
    refreshInputs();
    const auto c = layout.compact;
    setBounds (juce::Rectangle<int> (layout.left (PathLayout::interfaceBox), layout.top, layout.widthOf (PathLayout::interfaceBox), layout.height).expanded (Control::margin));

    const auto face = faceArea();
    const auto place = [&] (int x, int y, int w, int h) { return juce::Rectangle<int> (x, y, w, h) + face.getPosition(); };
    const auto width = face.getWidth();
    const auto hasListening = ! c || width > 480;
    const auto numInputs = static_cast<int> (editor.setup().rig.channels.size());
    const auto segmentsWidth = std::min (c ? 124 : 136, 28 + numInputs * 54) + (numInputs > 2 ? 60 : 0);

    // In a small window behind the input, where there is room for it.
    const auto armLeft = (c ? 12 : 90) + segmentsWidth + 10, modelLeft = c ? armLeft + arm.idealWidth() + 12 : 14;
    model.setVisible (modelLeft + model.idealWidth() <= (c ? (hasListening ? width - 112 : width - 46) : width));
    model.setBody (place (modelLeft, 12, model.idealWidth(), 18));
    inputs.setBody (place (c ? 12 : 90, 8, segmentsWidth, 26));
    arm.setBody (place (armLeft, 11, arm.idealWidth(), 20));

    controls.jacks.setVisible (! c);
    jackMenu.setVisible (c);
    controls.jacks.setBody (place (16, 48, 72, 70));
    jackMenu.setBody (place (12, 44, 62, 26));

    controls.gain.setCompact (c);
    controls.gain.setCapRadius (c ? 27 : 38);
    controls.gain.setCentre (face.getPosition() + (c ? juce::Point<int> (136, 90) : juce::Point<int> (164, 108)));

    const auto ledX = c ? 216 : 238, ledWidth = c ? 64 : 70, ledTop = c ? 46 : 48, ledStep = c ? 28 : 40, ledHeight = c ? 24 : 32;
    auto row = 0;

    for (auto* const led : { &controls.phantom, &controls.pad, &controls.lowCut, &controls.polarity })
        led->setBody (place (ledX, ledTop + ledStep * row++, ledWidth, ledHeight));

    controls.lowCut.setText (c ? "Cut" : "Low cut");
    controls.polarity.setText (c ? juce::String::fromUTF8 ("\xc3\x98") : juce::String::fromUTF8 ("Flip \xc3\x98"));

    MeterArt art;
    art.holdText = true;
    art.scale = c ? std::vector<int> { 0, -18, -60 } : std::vector<int> { 0, -6, -18, -30, -45, -60 };
    controls.meter.setArt (art);
    controls.meter.setBar (place (c ? 324 : 338, c ? 52 : 58, 14, c ? 98 : 142));

    listening.setVisible (hasListening);
    listeningTitle.setVisible (hasListening);
    listeningTitle.setBody (place (width - (c ? 102 : 154), 12, listeningTitle.idealWidth(), 18));
    listening.place (place (width - (c ? 112 : 164), c ? 40 : 44, 100, c ? 124 : 172), c);
    listeningMenu.setVisible (! hasListening);
    listeningMenu.setBody (place (width - 40, 8, 28, 28));
    placeSetGain ((c && model.isVisible() ? model.getRight() : arm.getRight()) - Control::margin + 8, (hasListening ? listeningTitle.getX() : listeningMenu.getX()) - 4);
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
        groove (face.getRight() - (c ? 112.0f : 164.0f));

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
    const auto index = InputControls::indexOf (jack);

    if (const auto& words = controls.jacks; words.isVisible())
        return words.areaOf (index) + (words.getPosition() + getPosition()).toFloat();

    // Down to where the jack begins.
    constexpr auto height = 18.0f;
    const auto word = (jackMenu.getBounds().reduced (Control::margin) + getPosition()).toFloat();
    return word.withHeight (height).translated (0.0f, height * static_cast<float> (index));
}

juce::Rectangle<float> Faceplate::areaOfInput (int input) const
{
    const auto shown = input - firstShownInput();
    return juce::isPositiveAndBelow (shown, inputsShown) ? inputs.areaOf (shown) + (inputs.getPosition() + getPosition()).toFloat() : juce::Rectangle<float>();
}

juce::Point<float> Faceplate::converterCentre() const { return { faceArea().toFloat().getRight() - 38.0f, faceArea().toFloat().getY() + static_cast<float> (layout.lane - layout.top) }; }

juce::String Faceplate::helpAt (juce::Point<int> position) const
{
    const auto chip = juce::Rectangle<float> (52.0f, 70.0f).withCentre (converterCentre().translated (0.0f, -10.0f));
    return ! layout.compact && chip.contains (position.toFloat()) ? glossary::explained ("converter") : juce::String();
}

void Faceplate::refresh()
{
    refreshInputs();
    controls.refresh();
    jackMenu.setText (InputControls::jackName (controls.jackIndex()));
    listening.refresh();
    repaint();
}

void Faceplate::refreshInputs()
{
    const auto& setup = editor.setup();
    const auto isNumbered = setup.rig.channels.size() > 2;
    std::vector<Segments::Item> items;

    // Of many, the bank that the selected one is in.
    for (auto i = firstShownInput(); i < std::min (setup.numInputs(), firstShownInput() + inputsShown); ++i)
        items.push_back ({ (isNumbered ? juce::String() : "Input ") + juce::String (i + 1), "Input " + juce::String (i + 1) });

    inputs.setItems (std::move (items));
    inputs.setSelected (editor.selectedInput() - firstShownInput());
    arm.setOn (setup.armed[static_cast<std::size_t> (editor.selectedInput())]);
    model.setText (layout.compact || editor.audioInterface().identity.name.length() > 12 ? juce::String ("Interface") : editor.audioInterface().identity.name);
    model.setNames ("Interface: " + editor.audioInterface().identity.name, "Which audio interface is simulated; press to choose another one.");
}

void Faceplate::openJackMenu()
{
    juce::PopupMenu menu;

    for (int i = 0; i < InputControls::numJacks; ++i)
        menu.addItem (i + 1, InputControls::spokenJack (i), controls.hasJack (i) && (i == 0 || channelActions.whyNoPathA().isEmpty()), controls.jackIndex() == i);

    menu.showMenuAsync (menuUnder (jackMenu).withInitiallySelectedItem (controls.jackIndex() + 1), [safe = juce::Component::SafePointer<Faceplate> (this)] (int chosen) {
        if (safe != nullptr && chosen > 0)
            safe->controls.plugInto (chosen - 1);
    });
}

void Faceplate::tick()
{
    if (controls.showLevels (meters.readings(), editor.channel().activePath))
        repaint();
}
} // namespace plus48::ui
