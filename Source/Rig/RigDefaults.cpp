// SPDX-License-Identifier: GPL-3.0-or-later
#include "Phantom.h"
#include "RigDraft.h"

#include <algorithm>

namespace plus48
{
namespace
{
Jack defaultJack (const ChannelRig& channel, const InterfaceModel* audioInterface, const Catalogue& catalogue)
{
    if (channel.usesMicrophone())
        return Jack::mic;

    const auto* instrument = catalogue.instrument (channel.instrumentId);
    const auto hasInstrumentJack = audioInterface == nullptr || audioInterface->input (Jack::instrument) != nullptr;

    // A guitar finds no better way into a sound card than its line input.
    return instrument != nullptr && instrument->isPickup() && hasInstrumentJack ? Jack::instrument : Jack::line;
}

double defaultGainDb (Jack jack, const InterfaceModel* audioInterface)
{
    const auto* input = audioInterface != nullptr ? audioInterface->input (jack) : nullptr;

    if (input == nullptr)
        return 0.0;

    const auto& preamp = input->preamp;
    return jack == Jack::line ? std::clamp (0.0, preamp.gainMinDb, preamp.gainMaxDb) : preamp.gainMinDb;
}

/** Equipment, and where its knobs stand as long as nobody turns them. */
void completeInputs (ChannelRig& channel, const ChannelDraft& draft, const InterfaceModel* audioInterface, const Catalogue& catalogue)
{
    channel.builtIn.jack = draft.builtInJack.value_or (defaultJack (channel, audioInterface, catalogue));
    channel.builtIn.gainDb = defaultGainDb (channel.builtIn.jack, audioInterface);

    auto& external = channel.external;
    external.preampId = draft.preampId.value_or (external.preampId);
    external.into.jack = draft.externalJack.value_or (Jack::line);
    external.into.gainDb = defaultGainDb (external.into.jack, audioInterface);

    if (const auto* preamp = catalogue.preamp (external.preampId))
    {
        external.gainDb = preamp->gainMinDb;
        external.impedanceOhm = preamp->inputOhms.front();
    }
}

bool needsPhantom (const ChannelRig& channel, const Catalogue& catalogue)
{
    const auto* microphone = channel.usesMicrophone() ? catalogue.microphone (channel.microphoneId) : nullptr;
    return channel.booster || (microphone != nullptr && microphone->power == PowerNeed::phantom);
}

ChannelRig completeChannel (const ChannelDraft& draft, const InterfaceModel* audioInterface, const Catalogue& catalogue)
{
    ChannelRig channel;

    if (draft.instrumentId)
    {
        channel.instrumentId = *draft.instrumentId;
        channel.microphoneId = draft.microphoneId.value_or (juce::String());
    }
    else
    {
        channel.microphoneId = draft.microphoneId.value_or (channel.microphoneId);
    }

    for (const auto& parameter : channelParameters())
        parameter.write (channel, parameter.standard);

    channel.boosterId = draft.boosterId.value_or (channel.boosterId);
    completeInputs (channel, draft, audioInterface, catalogue);

    for (const auto& parameter : channelParameters())
        if (const auto& said = draft[parameter.id])
            parameter.write (channel, *said);

    channel.activePath = draft.activePath.value_or (Path::a);

    // Last, because it depends on the jack and the path.
    const auto canHavePhantom = audioInterface == nullptr || phantomCanReach (channel, channel.activePath, *audioInterface);

    if (! draft[ParameterId::phantom])
        channel.phantom = canHavePhantom && needsPhantom (channel, catalogue);

    return channel;
}
} // namespace

Rig complete (const RigDraft& draft, const Catalogue& catalogue)
{
    Rig rig;
    rig.interfaceId = draft.interfaceId.value_or (rig.interfaceId);
    rig.sampleRate = draft.sampleRate.value_or (rig.sampleRate);
    rig.bits = draft.bits;
    rig.roomDba = draft.roomDba.value_or (std::nullopt);
    rig.seed = draft.seed.value_or (rig.seed);
    rig.character = draft.character.value_or (rig.character);
    rig.noiseMutes = draft.noiseMutes.value_or (rig.noiseMutes);

    const auto* audioInterface = catalogue.audioInterface (rig.interfaceId);
    rig.channels.clear();

    for (auto& channel : draft.channels)
        rig.channels.push_back (completeChannel (channel, audioInterface, catalogue));

    if (rig.channels.empty())
        rig.channels.push_back (completeChannel ({}, audioInterface, catalogue));

    return rig;
}
} // namespace plus48
