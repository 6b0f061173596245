// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SoundSource/TestSignal.h"

#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

namespace plus48
{
/** What is played into the chain while sound runs. Each channel has its own source: an input of the device, samples that
    are played over and over, or a test signal.
*/
class LiveSources
{
public:
    using Samples = std::vector<std::vector<float>>;

    /** An input of the device, counted from 0 in the device's own numbering; -1 is silence. */
    struct DeviceInput
    {
        int index = -1;
    };

    /** One channel of a recording, at the device's sampling rate. All channels of one recording stay together, however
        long the others are.
    */
    struct Loop
    {
        std::shared_ptr<const Samples> recording;
        std::size_t channel = 0;
    };

    using Channel = std::variant<DeviceInput, Loop, TestSignal>;

    /** [message thread] One source a channel. Channels beyond them are silent. */
    static std::unique_ptr<LiveSources> of (std::vector<Channel>, double sampleRate);

    /** [message thread] One device input a channel. */
    static std::unique_ptr<LiveSources> fromInputs (std::vector<int> inputOfChannel);

    /** [message thread] At the device's sampling rate; begins again at its end. One channel plays into all. */
    static std::unique_ptr<LiveSources> looping (Samples);

    /** [message thread] Plays into all channels. */
    static std::unique_ptr<LiveSources> fromSignal (const TestSignal&, double sampleRate);

    /** [message thread] Recordings that sound already when this one is taken over go on where they are. */
    void continueWhatPlays() noexcept { continues = true; }

    /** [audio thread] Called once, before the first `read`, with what was played until now. */
    void continueFrom (const LiveSources& before) noexcept;

    /** [audio thread] Fills `performance`, one entry a channel. `deviceInputs` has nullptr for inputs that are not
        there; `offset` is where in them this block begins.
    */
    void read (const float* const* deviceInputs, int numInputs, int offset, float* const* performance, int numChannels, int numSamples) noexcept;

private:
    /** Where a recording is. */
    struct Position
    {
        std::shared_ptr<const Samples> recording;
        std::size_t length = 0, now = 0;
    };

    LiveSources() = default;

    const Channel* channelAt (std::size_t index) const noexcept;
    void readLoop (const Loop&, float* to, std::size_t numSamples) const noexcept;

    /** A sine costs some time: one that another channel plays already is copied. */
    const float* sameSignalBefore (const TestSignal&, const float* const* performance, int index) const noexcept;

    std::vector<Channel> channels;

    /** One for each recording among the channels. */
    std::vector<Position> positions;

    bool playsIntoAll = false, continues = false;
    double signalRate = 48000.0;
    std::int64_t signalPosition = 0;
};
} // namespace plus48
