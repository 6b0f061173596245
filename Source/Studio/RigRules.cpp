// SPDX-License-Identifier: GPL-3.0-or-later
#include "RigRules.h"

#include "Rig/Phantom.h"

#include <algorithm>

namespace plus48::rigRules
{
namespace
{
void fitInput (InputRig& input, const InterfaceModel& audioInterface)
{
    if (audioInterface.input (input.jack) == nullptr)
        input.jack = Jack::line;

    const auto& preamp = audioInterface.input (input.jack)->preamp;
    input.gainDb = std::clamp (input.gainDb, preamp.gainMinDb, preamp.gainMaxDb);
}

double nearest (const std::vector<double>& values, double wanted)
{
    return *std::min_element (values.begin(), values.end(), [wanted] (double left, double right) { return std::abs (left - wanted) < std::abs (right - wanted); });
}
} // namespace

Jack bestJack (const ChannelRig& channel, const Rig& rig, const Catalogue& catalogue)
{
    if (channel.usesMicrophone())
        return Jack::mic;

    const auto* instrument = catalogue.instrument (channel.instrumentId);
    const auto* audioInterface = catalogue.audioInterface (rig.interfaceId);
    const auto wantsInstrument = instrument != nullptr && instrument->isPickup();
    return wantsInstrument && audioInterface != nullptr && audioInterface->input (Jack::instrument) != nullptr ? Jack::instrument : Jack::line;
}

bool needsPhantom (const ChannelRig& channel, const Catalogue& catalogue)
{
    const auto* microphone = channel.usesMicrophone() ? catalogue.microphone (channel.microphoneId) : nullptr;
    return channel.booster || (microphone != nullptr && microphone->power == PowerNeed::phantom);
}

bool isPassiveRibbon (const ChannelRig& channel, const Catalogue& catalogue)
{
    const auto* microphone = channel.usesMicrophone() ? catalogue.microphone (channel.microphoneId) : nullptr;
    return microphone != nullptr && microphone->isPassiveRibbon() && ! channel.booster;
}

void plugIn (ChannelRig& channel, const Rig& rig, const Catalogue& catalogue)
{
    const auto& audioInterface = *catalogue.audioInterface (rig.interfaceId);

    if (const auto jack = bestJack (channel, rig, catalogue); jack != channel.builtIn.jack)
    {
        channel.builtIn.jack = jack;
        const auto& preamp = audioInterface.input (jack)->preamp;
        channel.builtIn.gainDb = jack == Jack::line ? std::clamp (0.0, preamp.gainMinDb, preamp.gainMaxDb) : preamp.gainMinDb;
    }

    // A booster takes the +48 V, so that a condenser behind it stays silent.
    const auto* microphone = channel.usesMicrophone() ? catalogue.microphone (channel.microphoneId) : nullptr;
    channel.booster = channel.booster && microphone != nullptr && microphone->power == PowerNeed::none;

    // Where path A has none, an external preamp brings its own.
    channel.phantom = needsPhantom (channel, catalogue);
    fitKnobs (channel, rig, catalogue);
}

void fitKnobs (ChannelRig& channel, const Rig& rig, const Catalogue& catalogue)
{
    const auto& audioInterface = *catalogue.audioInterface (rig.interfaceId);
    fitInput (channel.builtIn, audioInterface);
    fitInput (channel.external.into, audioInterface);

    if (const auto* preamp = catalogue.preamp (channel.external.preampId))
    {
        channel.external.gainDb = std::clamp (channel.external.gainDb, preamp->gainMinDb, preamp->gainMaxDb);
        channel.external.trimDb = std::clamp (channel.external.trimDb, preamp->trimMinDb, 0.0);
        channel.external.impedanceOhm = nearest (preamp->inputOhms, channel.external.impedanceOhm);
    }

    channel.pad = channel.pad && audioInterface.mic.preamp.padDb > 0.0;
}

bool canHavePad (const ChannelRig& channel, const Rig& rig, const Catalogue& catalogue)
{
    return inputOf (channel, channel.activePath).jack == Jack::mic && catalogue.audioInterface (rig.interfaceId)->mic.preamp.padDb > 0.0;
}

ChannelRig resolved (ChannelRig channel, const Rig& rig, const Catalogue& catalogue)
{
    const auto powered = phantomCanReach (channel, channel.activePath, *catalogue.audioInterface (rig.interfaceId));
    channel.pad = channel.pad && canHavePad (channel, rig, catalogue);
    channel.phantom = channel.phantom && powered;
    channel.booster = channel.booster && powered;
    return channel;
}

ChannelRig resolvedOn (ChannelRig channel, Path path, const Rig& rig, const Catalogue& catalogue)
{
    channel.activePath = path;
    return resolved (std::move (channel), rig, catalogue);
}

Rig runningRig (const Setup& setup, const Catalogue& catalogue)
{
    auto running = setup.rig;
    running.channels.clear();

    for (const auto input : setup.runningInputs())
        running.channels.push_back (resolved (setup.rig.channels[static_cast<std::size_t> (input)], setup.rig, catalogue));

    return running;
}

void applySourceDefaults (ChannelRig& channel, const ShippedChannel& shipped, const Rig& rig, const Catalogue& catalogue)
{
    channel.fullScaleDbu.reset();
    channel.voiceSpl = ChannelRig().voiceSpl;
    channel.performedSpl = shipped.performedSpl;

    if (shipped.kind == SoundKind::acoustic)
    {
        channel.fullScaleSpl = shipped.fullScaleSpl;
        channel.instrumentId.clear();

        if (shipped.suggestedMicrophone.isNotEmpty() || channel.microphoneId.isEmpty())
            channel.microphoneId = shipped.suggestedMicrophone.isNotEmpty() ? shipped.suggestedMicrophone : juce::String ("stage-dynamic");

        channel.distanceMetres = shipped.suggestedDistanceMetres.value_or (channel.distanceMetres);
    }
    else
    {
        channel.fullScaleDbu = shipped.fullScaleDbu;
        channel.microphoneId.clear();
        channel.instrumentId = shipped.suggestedInstrument.isNotEmpty() ? shipped.suggestedInstrument : juce::String ("keyboard-line");
    }

    plugIn (channel, rig, catalogue);
}
} // namespace plus48::rigRules
