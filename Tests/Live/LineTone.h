// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LiveTake.h"

namespace plus48::test
{
/** A tone through a line input, so that nothing is in the air; on as many inputs as that. */
inline void playTone (LiveTake& live, const juce::String& interfaceId = "home-2", std::size_t numChannels = 1)
{
    Rig rig;
    rig.interfaceId = interfaceId;
    rig.noiseMutes = { true, true, true, true };
    auto& channel = rig.channels.front();
    channel.microphoneId = {};

    for (const auto& instrument : live.catalogue.instruments)
        if (! instrument.isPickup())
            channel.instrumentId = instrument.identity.id;

    channel.builtIn = { Jack::line, 0.0 };
    rig.channels.resize (numChannels, channel);
    const auto set = live.engine.setRig (rig);
    INFO (set.getErrorMessage());
    REQUIRE (set.wasOk());
    live.engine.setSources (LiveSources::fromSignal ({ 1000.0, -20.0 }, 48000.0));
}
} // namespace plus48::test
