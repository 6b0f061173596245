// SPDX-License-Identifier: GPL-3.0-or-later
#include "InputControls.h"

#include "ParameterControls.h"

#include "Measurement/LevelReference.h"
#include "Rig/Phantom.h"
#include "Studio/GainAdvice.h"
#include "Studio/OpticalInputs.h"
#include "Studio/RigRules.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
constexpr Jack jackOrder[] { Jack::mic, Jack::line, Jack::instrument };
constexpr const char* jackNames[] { "MIC", "LINE", "INST" };
constexpr const char* jackSpoken[] { "Microphone input", "Line input", "Instrument input" };
} // namespace

InputControls::InputControls (const Catalogue& catalogueToUse, SetupEditor& editorToUse, ChannelActions& channelActionsToUse, InputMeters& metersToUse, Notices& noticesToUse, Segments::Direction jackDirection, Knob knobToShow)
    : jacks (jackDirection), catalogue (catalogueToUse), editor (editorToUse), channelActions (channelActionsToUse), meters (metersToUse), notices (noticesToUse), knob (knobToShow)
{
    jacks.setNames ("Jack", "Where the cable is plugged in: MIC for microphones, LINE for what is loud already, INST for guitars and basses.");
    jacks.onSelect = [this] (int index) { plugInto (index); };

    bind (gain, editor, ParameterId::builtInGain, juce::String::fromUTF8 ("\xe2\x86\x91 \xe2\x86\x93"), [this] {
        select();
        return gainParameter();
    });

    const auto& power = channelParameter (ParameterId::phantom);
    phantom.setNames (power.name, power.about, "V");
    phantom.setChangesByItself (false);
    phantom.onPress = [this] { togglePhantom(); };
    bindSwitch (pad, ParameterId::pad);
    bindSwitch (lowCut, ParameterId::lowCut);
    bindSwitch (polarity, ParameterId::polarity);

    meter.setNames ("Input level", "Peak and average after the converter; press the lit lamp to reset it.");
    meter.onClipReset = [this] { fixed.has_value() ? meters.resetClips (*fixed) : meters.resetClips(); };
    jacks.setComponentID ("control jack");
    gain.setComponentID ("control gain");
    phantom.setComponentID ("control phantom");
    pad.setComponentID ("control pad");
    meter.setComponentID ("control meter");
    gain.setLeavesPageKeys (knob == Knob::firstPreamp);
}

void InputControls::bindSwitch (LedButton& button, ParameterId id)
{
    bind (button, editor, id);
    button.onToggle = [this, turn = std::move (button.onToggle)] (bool on) {
        select();
        turn (on);
    };
}

ParameterId InputControls::gainParameter() const
{
    if (channel().activePath == Path::a)
        return ParameterId::builtInGain;

    return knob == Knob::firstPreamp ? ParameterId::externalGain : ParameterId::lineGain;
}

int InputControls::indexOf (Jack jack) noexcept { return static_cast<int> (std::find (std::begin (jackOrder), std::end (jackOrder), jack) - std::begin (jackOrder)); }
const char* InputControls::jackName (int index) noexcept { return jackNames[index]; }
const char* InputControls::spokenJack (int index) noexcept { return jackSpoken[index]; }
bool InputControls::hasJack (int index) const { return editor.audioInterface().input (jackOrder[index]) != nullptr; }

int InputControls::jackIndex() const
{
    // The preamp of an optical link has mic inputs, and no other way in.
    return opticalInputs::isOptical (editor.setup(), catalogue, input()) ? 0 : indexOf (rigRules::inputOf (channel(), channel().activePath).jack);
}

void InputControls::plugInto (int index)
{
    select();
    (void) channelActions.plugInto (jackOrder[index]);
    refresh();
}

void InputControls::refresh()
{
    refreshJack();
    refreshGain();
    refreshSwitches();
}

void InputControls::refreshJack()
{
    const auto isOptical = opticalInputs::isOptical (editor.setup(), catalogue, input());
    std::vector<Segments::Item> items;

    for (int i = 0; i < numJacks; ++i)
    {
        const auto reason = isOptical ? (i == 0 ? "" : "The preamp of an optical link has mic inputs only.") : (hasJack (i) ? "" : "This interface has no instrument input.");
        items.push_back ({ jackNames[i], jackSpoken[i], reason });
    }

    jacks.setItems (std::move (items));
    jacks.setSelected (jackIndex());

    // What a line level reads here trips many over: it is told where the level is read. An optical link has no socket.
    const auto& socket = rigRules::inputOf (channel(), channel().activePath);
    const auto isPadOn = rigRules::resolved (channel(), editor.setup().rig, catalogue).pad;
    const auto reference = isOptical ? juce::String() : " " + LevelReference::of (*editor.audioInterface().input (socket.jack), socket.gainDb, isPadOn).inWords();
    meter.setNames ("Input level", "Peak and average after the converter; press the lit lamp to reset it." + reference);
}

void InputControls::refreshGain()
{
    const auto& rig = editor.setup().rig;
    const auto isExternal = gainParameter() == ParameterId::externalGain;
    const auto& jack = rigRules::inputOf (channel(), channel().activePath);
    const auto& preamp = editor.audioInterface().input (jack.jack)->preamp;
    const auto range = isExternal ? preampGain (channel(), rig, catalogue) : GainKnobRange { preamp.gainMinDb, preamp.gainMaxDb, jack.gainDb };
    const auto isOptical = ChannelPlan::from (rig, channel(), catalogue).path (channel().activePath).isOptical;

    gain.setRange (range.lowDb, range.highDb, 0.1);
    gain.setDefault (juce::jlimit (range.lowDb, range.highDb, isExternal || jack.jack == Jack::mic ? 30.0 : 0.0));
    gain.setValue (range.nowDb);
    gain.setDisabledReason (isOptical && ! isExternal ? "By optical link the preamp's own converter sets the level." : juce::String());
}

juce::String InputControls::phantomReason() const
{
    if (phantomCanReach (channel(), channel().activePath, editor.audioInterface()))
        return {};

    return editor.audioInterface().hasPhantom ? "Line and instrument inputs carry no +48 V." : "This interface has no +48 V.";
}

void InputControls::refreshSwitches()
{
    const auto& rig = editor.setup().rig;
    const auto resolved = rigRules::resolved (channel(), rig, catalogue);

    // On the faceplate of the interface it would be the wrong lamp: external preamps power what is plugged into them.
    const auto isElsewhere = knob == Knob::interfaceInput && channel().activePath == Path::b && phantomReason().isEmpty();
    phantom.setOn (resolved.phantom && ! isElsewhere);
    phantom.setDisabledReason (isElsewhere ? juce::String ("On path B the external preamp gives the +48 V: its own lamp tells.") : phantomReason());
    pad.setOn (resolved.pad);
    pad.setDisabledReason (rigRules::canHavePad (channel(), rig, catalogue) ? juce::String() : "Only a mic input has a pad, and not every interface.");
    lowCut.setOn (channel().lowCut);
    polarity.setOn (channel().invertPolarity);
}

void InputControls::togglePhantom()
{
    select();

    if (phantomReason().isNotEmpty())
    {
        notices.notify ({ phantomReason(), {}, {} });
        return;
    }

    if (channelActions.setPhantom (! channel().phantom))
        notices.notify ({ "A passive ribbon needs no +48 V, and a faulty cable could harm it.", "Switch it on all the same", [this] { (void) channelActions.setPhantom (true, true); } });
}

bool InputControls::showLevels (const ChannelReadings& readings, Path path)
{
    const auto& reading = readings.path (path);
    const auto level = [] (double db) { return static_cast<float> (std::max (-100.0, db)); };
    const auto isClipped = reading.clips.any();
    const auto wasClipped = meter.reading().clipped;

    meter.setReading ({ level (reading.recorded.peakDb()), level (reading.recorded.averageDb() + sineDb), level (reading.recorded.holdDb()), isClipped, level (readings.peakFigureDb (path)) });
    gain.setHalo (haloFor (level (reading.recorded.holdDb()), isClipped));
    return isClipped != wasClipped;
}
} // namespace plus48::ui
