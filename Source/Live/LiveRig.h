// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Interface/AtomicSettings.h"
#include "Interface/ChainSequencer.h"
#include "Interface/Loudness.h"
#include "Interface/Spill.h"

#include <array>
#include <deque>

namespace plus48
{
/** A rig ready to sound: its chain, the lanes of its knobs, and what its microphones hear of the loudspeakers.

    Built on the message thread, handed to the audio thread, and given back. The
    lanes belong to it, so that knobs meant for the new equipment never reach the old.
*/
class LiveRig
{
public:
    /** [message thread] The rig must have passed RigCheck. */
    LiveRig (const Rig& rigToPlay, const Catalogue& catalogue, const Loudspeakers& loudspeakers, int identity, int takeToBegin)
        : rig (rigToPlay), id (identity), beginsTake (takeToBegin)
    {
        chain.prepare (rig, catalogue);
        std::vector<ChannelPlan> plans;

        for (const auto& channel : rig.channels)
        {
            atomicSettings.emplace_back (ChannelSettings::from (channel));
            const auto& plan = plans.emplace_back (ChannelPlan::from (rig, channel, catalogue));

            for (std::size_t path = 0; path < 2; ++path)
                perVolt[atomicSettings.size() - 1][path] = 1.0 / Converter::fullScaleVolts (plan.paths[path].converter.maxInDbu);
        }

        bits = plans.front().path (rig.channels.front().activePath).converter.bits;
        loudness = Loudness::of (loudspeakers.audioInterface, loudspeakers.headphones, loudspeakers.monitors, catalogue);
        spill.prepare ({ rig.sampleRate, SignalChain::pieceSize, rig.seed, 0 }, SpillFormula (loudspeakers), plans);
    }

    /** [audio thread] For the sequencer. */
    SequencedChain sequenced() noexcept { return { chain, rig, bits }; }

    const Rig rig;

    /** Another one for each. */
    const int id;

    /** The take whose first sample is the first that this rig gets; 0: none. */
    const int beginsTake;

    SignalChain chain;
    Spill spill;

    /** Of headphones and monitors. */
    Loudness loudness;

    /** One a channel. */
    std::deque<AtomicSettings> atomicSettings;

    /** Of the converters. */
    BitDepth bits = BitDepth::int24;

    /** Full scale of one volt before the converter: channel, path. */
    std::array<std::array<double, 2>, SignalChain::maxChannels> perVolt {};
};
} // namespace plus48
