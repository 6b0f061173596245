// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Interface/ChannelChain.h"
#include "Recording/Recorder.h"
#include "Recording/WavBytes.h"
#include "Support/AudioThread.h"

#include <algorithm>
#include <vector>

namespace plus48::test
{
inline int stepsOf (BitDepth bits) noexcept { return bits == BitDepth::int16 ? 1 << 15 : 1 << 23; }

/** The step that a test signal has at a place: every one of them occurs, none repeats soon. */
inline int stepAt (std::int64_t position, int channel, BitDepth bits) noexcept
{
    const auto mixed = static_cast<std::uint64_t> (position + 1) * 2654435761u + static_cast<std::uint64_t> (channel) * 40503u;
    return static_cast<int> (mixed % static_cast<std::uint64_t> (2 * test::stepsOf (bits))) - test::stepsOf (bits);
}

/** A setup with so many channels. */
inline TakeSetup setupOf (int numChannels = 1, BitDepth bits = BitDepth::int24, double sampleRate = 48000.0)
{
    TakeSetup setup;
    setup.rig.sampleRate = sampleRate;
    setup.rig.bits = bits;
    setup.rig.channels.resize (static_cast<std::size_t> (numChannels));
    setup.bits = bits;
    setup.name = "Voice";
    setup.preampName = "Built-in";
    setup.queueSeconds = 2.0;
    return setup;
}

/** Stands where the audio thread does: pushes a signal that can be told again from any place of the file. */
class SignalPusher
{
public:
    SignalPusher (Recorder& recorderToFeed, const TakeSetup& setup) : recorder (recorderToFeed), bits (setup.bits), numChannels (static_cast<int> (setup.rig.channels.size())), latency (ChannelChain::latencySamples (setup.rig.sampleRate))
    {
        raw.assign (static_cast<std::size_t> (numChannels), std::vector<float> (maxBlock));
        recorded.assign (static_cast<std::size_t> (numChannels), std::vector<double> (maxBlock));
    }

    /** The next samples of the signal, in one block. */
    void push (int numSamples)
    {
        for (int channel = 0; channel < numChannels; ++channel)
        {
            const auto c = static_cast<std::size_t> (channel);

            for (int n = 0; n < numSamples; ++n)
            {
                const auto i = static_cast<std::size_t> (n);
                raw[c][i] = rawAt (position + n, channel);
                recorded[c][i] = recordedAt (position + n - latency, channel);
            }

            rawPointers[c] = raw[c].data();
            recordedPointers[c] = recorded[c].data();
        }

        pushPrepared (numSamples);
    }

    /** What is in the block already, at the next place. */
    void pushPrepared (int numSamples) noexcept
    {
        const AudioThreadScope scope;
        recorder.push (rawPointers, recordedPointers, { position, numSamples });
        position += numSamples;
    }

    /** How many samples so far. */
    std::int64_t pushed() const noexcept { return position; }

    void skip (std::int64_t numSamples) noexcept { position += numSamples; }

    float rawAt (std::int64_t at, int channel) const noexcept { return static_cast<float> (stepAt (at, channel + 7, BitDepth::int24)) / 8388608.0f; }

    /** At a sample of the recorded file. */
    double recordedAt (std::int64_t at, int channel) const noexcept { return static_cast<double> (stepAt (at, channel, bits)) / test::stepsOf (bits); }

    static constexpr int maxBlock = 8192;
    std::int64_t position = 0;

    Recorder& recorder;
    const BitDepth bits;
    const int numChannels, latency;

private:
    std::vector<std::vector<float>> raw;
    std::vector<std::vector<double>> recorded;
    const float* rawPointers[32] {};
    const double* recordedPointers[32] {};
};

/** A tenth of a second of the signal, as a take in this session. */
inline juce::Result recordShortTake (SessionFolder& session, Take& take, const juce::String& name = "Voice")
{
    auto setup = setupOf();
    setup.name = name;
    setup.queueSeconds = 0.5;
    Recorder recorder;

    if (const auto started = recorder.start (session, setup); started.failed())
        return started;

    SignalPusher pusher (recorder, setup);
    pusher.push (4800);
    return recorder.stop (take);
}

/** How many samples of a recorded file are not those of the signal, or not silent within a stretch that should be. */
inline std::size_t wrongSamples (const WavBytes& wav, BitDepth bits, std::int64_t silentFrom = -1, std::int64_t silentTo = -1)
{
    const auto data = wav.chunk ("data");
    const auto channels = static_cast<std::size_t> (wav.channels());
    const auto numFrames = wav.numFrames();
    std::size_t wrong = 0;

    for (std::size_t n = 0; n < numFrames; ++n)
        for (std::size_t c = 0; c < channels; ++c)
        {
            const auto at = static_cast<std::int64_t> (n);
            const auto step = at >= silentFrom && at < silentTo ? 0 : stepAt (at, static_cast<int> (c), bits);
            const auto index = n * channels + c;

            if (bits == BitDepth::float32)
                wrong += std::abs (WavBytes::numberIn<float> (data, 4 * index) - static_cast<float> (step) / 8388608.0f) > 0.0f ? 1u : 0u;
            else
                wrong += WavBytes::integerIn (data, index, wav.bits()) != step ? 1u : 0u;
        }

    return wrong;
}
} // namespace plus48::test
