// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelPlan.h"
#include "SpillFormula.h"
#include "SpillMeters.h"

#include "Signal/ResponseFilter.h"

#include <algorithm>
#include <array>
#include <deque>
#include <vector>

namespace plus48
{
/** What an open microphone hears of the monitors and of the headphones.

    The sound of one block reaches the microphone some milliseconds later. There
    it is part of the performance: it is brought into the performance's own scale and added to it, so that
    the raw performance of a take has it, and a render of that knows nothing of loudspeakers.

    Sound from elsewhere is neither nearer nor bassier when the performer moves; since what is
    added here meets the performer's distance afterwards, that is undone in advance.
*/
class Spill
{
public:
    /** What has met an open microphone, in Pa^2 summed over samples; see SpillMeters. */
    struct Energies
    {
        double performance = 0.0, spill = 0.0;
    };

    /** [message thread] One entry a channel. */
    void prepare (const StageSpec&, const SpillFormula&, const std::vector<ChannelPlan>&);

    /** [audio thread] No block may be longer, or what it hears would have to arrive before it leaves; at most StageSpec::maxBlock. */
    int longestBlock() const noexcept { return faded < fadeSamples ? std::min (longest, longestBefore) : longest; }

    /** [audio thread] Goes on with the sound that is still in the air, and over to other loudspeakers, places and patterns within 10 ms. Both prepared for the
        same rate; `before` is not used any more.
    */
    void continueFrom (Spill& before) noexcept;

    /** [audio thread] Adds to a channel's performance what arrives in this block. Not more samples than
        longestBlock; in the same block before `listen`. What met the microphone in it.
    */
    Energies addTo (float* performance, int channel, const SourceLevel::Settings&, int numSamples) noexcept;

    /** [audio thread] Hears what leaves in this block: left and right in full scale, as the outputs give them. */
    void listen (const std::array<double*, 2>& headphones, const std::array<double*, 2>& monitors, int numSamples) noexcept;

    /** [any thread] Of a channel. */
    SpillMeters& meters (int channel) noexcept { return channels[static_cast<std::size_t> (channel)].meters; }

private:
    struct Channel
    {
        bool isOpenMicrophone = false;
        double fromMonitors = 0.0, fromMonitorsBefore = 0.0;
        SourceLevel::Model sourceModel;
        SourceLevel sourceLevel;
        SpillMeters meters;
    };

    std::deque<Channel> channels;
    /** From full scale in the mix to pascals in the air. */
    struct Emission
    {
        ResponseFilter response;
        double monitorPascals = 0.0, headphonePascals = 0.0;
    };

    double shareAt (int sample) const noexcept { return std::min (1.0, (faded + sample) / fadeSamples); }

    Emission emission, emissionBefore;

    /** How far the fade from before has come, in samples. */
    double faded = 0.0, fadeSamples = 1.0;

    /** Pascals in the air: from the monitors, and out of the headphones. */
    std::array<std::vector<double>, 2> air;
    std::array<std::size_t, 2> delay {}, delayBefore {};
    std::size_t next = 0;
    int longest = 1, longestBefore = 1;
    std::vector<double> scratch, scratchBefore;
};
} // namespace plus48
