// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChainOptions.h"

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

    Throws BadInput where something does not fit.
*/
Rig buildRig (const ChainRequest&, const Catalogue&, const SoundSource* performance);

/** The highest sample of every channel; none without a performance. Throws BadInput where it cannot be played at this rate. */
std::vector<double> peaksOf (const SoundSource* performance, double sampleRate);

/** That of a channel of the rig; a performance of one channel is played into all. Nothing where it is silent. */
std::optional<double> peakOf (const std::vector<double>& peaks, std::size_t channel);

/** Where nothing is known of a performance, its loudest passages are taken to be here: full scale is 1. */
double usualPeak() noexcept;

/** Gain and trim of every channel that goes through an external preamp. The rig has been checked. */
void setDrive (Rig&, Drive, const Catalogue&, const std::vector<double>& peaks);

/** Throws BadInput where options of an external preamp were given. */
void refuseOptionsOfExternalPreamp (const ChannelDraft& options, bool hasDrive);
} // namespace plus48
