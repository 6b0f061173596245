// SPDX-License-Identifier: GPL-3.0-or-later
#include "RemedyActions.h"

#include "OpticalInputs.h"

namespace plus48
{
namespace
{
/** Nearer, with as much less gain as it is louder there. */
juce::Result comeNearer (SetupEditor& editor, double metres)
{
    const auto& preamp = editor.audioInterface().input (editor.channel().builtIn.jack)->preamp;
    const auto louderDb = dbFromGain (editor.channel().distanceMetres / metres);

    return editor.editChannel ("Distance", [&] (ChannelRig& channel) {
        channel.distanceMetres = metres;
        channel.builtIn.gainDb = juce::jlimit (preamp.gainMinDb, preamp.gainMaxDb, std::round (channel.builtIn.gainDb - louderDb));
    });
}

/** In the slot and heard: that is one step. */
juce::Result listenThrough (const juce::String& preampId, SetupEditor& editor, EquipmentActions& equipment)
{
    if (opticalInputs::linkOf (editor.setup(), editor.audioInterface(), editor.selectedInput()).has_value())
        return equipment.choosePreamp (preampId);

    return editor.editChannel ("Preamp", [next = equipment.withPreamp (preampId)] (ChannelRig& channel) {
        channel = next;
        channel.activePath = Path::b;
    });
}
} // namespace

juce::Result applyRemedy (const PreampAdvice::Remedy& remedy, SetupEditor& editor, EquipmentActions& equipment)
{
    switch (remedy.kind)
    {
        case PreampAdvice::Kind::closer: return comeNearer (editor, remedy.distanceMetres);
        case PreampAdvice::Kind::room: return editor.edit ("Room noise", [&] (Setup& setup) { setup.rig.roomDba = remedy.roomDba; });
        case PreampAdvice::Kind::booster: return equipment.fitBooster (remedy.id);
        case PreampAdvice::Kind::preamp: return listenThrough (remedy.id, editor, equipment);
        case PreampAdvice::Kind::audioInterface: return equipment.chooseInterface (remedy.id);
        case PreampAdvice::Kind::microphone: break;
    }

    return equipment.chooseMicrophone (remedy.id);
}
} // namespace plus48
