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

    Full scale in, full scale out. What comes through the computer is heard in the middle, all else left and right.
*/
class MonitorMix
{
public:
    static constexpr int maxBufferSamples = 4096;

    struct Inputs
    {
        /** The sum of all channels before the converter, left and right. */
        std::array<const double*, 2> direct {};

        /** The same after it. */
        const double* recorded = nullptr;

        /** Left and right. */
        std::array<const double*, 2> playback {};
    };

    /** Left and right each. */
    struct Outputs
    {
        std::array<double*, 2> headphones {}, monitors {};
    };

    /** What is kept away from the monitors, whatever the settings say; each comes and goes within 10 ms. */
    struct Mutes
    {
        /** All, as while a take is recorded. */
        bool monitors = false;

        /** The input alone, as of a live microphone before somebody has agreed. */
        bool inputInMonitors = false;
    };

    /** [message thread] */
    void prepare (const StageSpec&, const MonitorSettings&);

    /** [audio thread] Not more samples than StageSpec::maxBlock. */
    void process (const Inputs&, const Outputs&, BlockPosition, const MonitorSettings&, const Mutes& = { false, false }) noexcept;

    /** The simulated interface's round trip: two buffers, 1 ms of converters and 32 samples. Whole samples. [any thread] */
    static int roundTripSamples (double sampleRate, int bufferSamples) noexcept;

    /** [any thread] How much of the mix an output gives, and of the input the mix, as factors of amplitude. */
    static double outputGain (double levelDb, bool isOn = true) noexcept;
    static double inputGain (double balance) noexcept;

private:
    double delayed (double sample, std::int64_t position) noexcept;
    void moveTo (const MonitorSettings&, const Mutes&, std::int64_t position) noexcept;

    double sampleRate = 48000.0;
    Ramp direct, computer, input, playback, headphones, monitors, inputInMonitors;

    /** A delay cannot be moved without a change of pitch: it is faded from one to the other. */
    Ramp newDelayShare;
    int delay = 0, newDelay = 0;
    std::vector<double> line;
    std::size_t next = 0;
};
} // namespace plus48
