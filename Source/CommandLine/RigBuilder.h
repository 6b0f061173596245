// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChainOptions.h"

#include "Measurement/DriveLevel.h"

namespace plus48
{
/** The rig that a command works with: the saved one, the options on top, defaults for the rest, checked.

    With a performance of several channels, a rig of one channel becomes one for
    each; a performance of one channel is played into every channel of the rig.

    A shipped performance brings the level of each channel, and its pickups and
    line sources bring their instrument where none was chosen. Microphones stay
    as chosen, or the default: what a performance suggests is only listed. In a
    performance of both, --microphone counts for the channels that are sound in
    the air, and --instrument for those of its kind.

    Where a drive was asked for, `reached` is told of each channel with an external preamp whether it gets there; need not be there.

    Throws BadInput where something does not fit.
*/
Rig buildRig (const ChainRequest&, const Catalogue&, const SoundSource* performance, std::vector<DriveReach>* reached = nullptr);

/** The highest sample of every channel; none without a performance. Throws BadInput where it cannot be played at this rate. */
std::vector<double> peaksOf (const SoundSource* performance, double sampleRate);

/** That of a channel of the rig; a performance of one channel is played into all. Nothing where it is silent. */
std::optional<double> peakOf (const std::vector<double>& peaks, std::size_t channel);

/** Where nothing is known of a performance, its loudest passages are taken to be here: full scale is 1. */
double usualPeak() noexcept;

/** Gain and trim of every channel that goes through an external preamp, and whether it gets there. The rig has been checked. The performance is
    at its sampling rate, one entry a channel, one for all, or none: then it is as loud as usual.
*/
std::vector<DriveReach> setDrive (Rig&, Drive, const Catalogue&, const std::vector<std::vector<float>>& performance);

/** Says on the console which of them do not get there. */
void noteReach (const std::vector<DriveReach>&, const Console&);

/** For --json: `drive`, `reached`, `missing_db`, `ends` and `booster_brings_db` of the channel that misses it most; null where no drive was asked for. */
juce::var reachToJson (const std::vector<DriveReach>&);

/** Throws BadInput where options of an external preamp were given. */
void refuseOptionsOfExternalPreamp (const ChannelDraft& options, bool hasDrive);
} // namespace plus48
