// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MonitorSettings.h"

#include "Signal/Ramp.h"
#include "Signal/StageSpec.h"

#include <array>
#include <vector>

namespace plus48
{
/** What is heard while recording: the input, before the converter or through the computer, and playback.

    Full scale in, full scale out. Inputs are heard in the middle, playback left and right.
*/
class MonitorMix
{
public:
    static constexpr int maxBufferSamples = 4096;

    struct Inputs
    {
        /** The sum of all channels before the converter, and of the same after it. */
        const double* direct = nullptr;
        const double* recorded = nullptr;

        /** Left and right. */
        std::array<const double*, 2> playback {};
    };

    /** Left and right each. */
    struct Outputs
    {
        std::array<double*, 2> headphones {}, monitors {};
    };

    /** [message thread] */
    void prepare (const StageSpec&, const MonitorSettings&);

    /** [audio thread] Not more samples than StageSpec::maxBlock. */
    void process (const Inputs&, const Outputs&, BlockPosition, const MonitorSettings&) noexcept;

    /** The simulated interface's round trip: two buffers, 1 ms of converters and 32 samples. Whole samples. [any thread] */
    static int roundTripSamples (double sampleRate, int bufferSamples) noexcept;

private:
    double delayed (double sample, std::int64_t position) noexcept;
    void moveTo (const MonitorSettings&, std::int64_t position) noexcept;

    double sampleRate = 48000.0;
    Ramp direct, computer, input, playback, headphones, monitors;

    /** A delay cannot be moved without a change of pitch: it is faded from one to the other. */
    Ramp newDelayShare;
    int delay = 0, newDelay = 0;
    std::vector<double> line;
    std::size_t next = 0;
};
} // namespace plus48
