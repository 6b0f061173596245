// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"
#include "Live/LiveSources.h"
#include "Live/Playback.h"
#include "Recording/Recorder.h"
#include "Support/RealtimeGuard.h"
#include "TemporaryFolder.h"

#include "Live/LiveEngine.h"
#include "Recording/TakeRender.h"
#include "Recording/WavFile.h"
#include "SoundSource/AudioFile.h"

#include <functional>

namespace plus48::test
{
/** What is in a WAV file, in steps of 24 bits: whole numbers where it holds integers. */
inline std::vector<std::vector<double>> stepsOf (const std::vector<std::vector<float>>& channels)
{
    std::vector<std::vector<double>> steps;

    for (const auto& channel : channels)
    {
        auto& to = steps.emplace_back();

        for (const auto sample : channel)
            to.push_back (static_cast<double> (sample) * 8388608.0);
    }

    return steps;
}

inline AudioFile readFile (const juce::File& file)
{
    AudioFile audio;
    juce::StringArray warnings;
    const auto result = readAudioFile (file, audio, warnings);
    INFO (result.getErrorMessage());
    REQUIRE (result.wasOk());
    return audio;
}

/** A file of a tone to play back. */
inline std::unique_ptr<Playback> tone (const juce::File& file, std::size_t numSamples)
{
    std::vector<double> samples (numSamples);

    for (std::size_t n = 0; n < samples.size(); ++n)
        samples[n] = 0.2 * std::sin (0.1 * static_cast<double> (n));

    std::unique_ptr<TakePlayer> player;
    const auto written = writeWavFile (file, { samples }, {}, Existing::replace);
    INFO (written.getErrorMessage());
    REQUIRE (written.wasOk());
    REQUIRE (TakePlayer::open (file, player).wasOk());
    return std::make_unique<Playback> (std::move (player));
}

/** How many samples of a take's file differ from what its raw performance and its recipe render to; -1: it could not be compared. */
inline std::int64_t samplesThatDiffer (const Take& take, const Catalogue& catalogue)
{
    const auto recorded = stepsOf (readFile (take.recorded).channels);
    std::vector<std::vector<double>> rendered;
    const auto result = renderTake (take.metadata, take.raw, catalogue, rendered);
    INFO (result.getErrorMessage());
    REQUIRE (result.wasOk());

    if (recorded.size() != rendered.size())
        return -1;

    std::int64_t different = 0;

    for (std::size_t c = 0; c < recorded.size(); ++c)
    {
        if (recorded[c].size() != rendered[c].size())
            return -1;

        for (std::size_t n = 0; n < recorded[c].size(); ++n)
        {
            // What the writer does to what no converter rounded: a cross-fade between two chains.
            const auto step = std::clamp (std::nearbyint (rendered[c][n] * 8388608.0), -8388608.0, 8388607.0);
            different += recorded[c][n] == step ? 0 : 1;
        }
    }

    return different;
}

/** A session of its own, and an engine that a test drives block by block as a device would. */
struct LiveTake
{
    explicit LiveTake (Catalogue equipment = Catalogue::shipped(), Disk* disk = nullptr) : catalogue (std::move (equipment)), engine (catalogue, disk)
    {
        juce::StringArray notes;
        REQUIRE (session.open (notes).wasOk());
    }

    /** Runs blocks of these sizes, again and again, until so many samples have passed. Inputs get noise-like sound. */
    void run (std::int64_t numSamples, const std::vector<int>& sizes, const std::function<void (std::int64_t)>& between = {})
    {
        for (std::int64_t done = 0; done < numSamples; ++turn)
        {
            const auto size = static_cast<int> (std::min<std::int64_t> (sizes[turn % sizes.size()], numSamples - done));

            for (std::size_t i = 0; i < inputs.size(); ++i)
                for (int n = 0; n < size; ++n)
                    inputs[i][static_cast<std::size_t> (n)] = sampleAt (clock + n, i);

            if (between != nullptr)
                between (done);

            {
                const RealtimeGuard guard;
                engine.process (inputPointers.data(), 2, outputPointers.data(), numOutputs, size);
                violations += guard.allocations() + guard.locks() + guard.fileAccesses();
            }

            done += size;
            clock += size;

            // The queue is emptied by another thread, which wants its turn.
            if (turn % 64 == 0)
                juce::Thread::sleep (1);
        }
    }

    static float sampleAt (std::int64_t n, std::size_t input)
    {
        const auto t = static_cast<double> (n) / 48000.0;
        return static_cast<float> (0.25 * std::sin (2.0 * pi * (input == 0 ? 220.0 : 331.0) * t) + 0.1 * std::sin (2.0 * pi * 3301.0 * t));
    }

    Take finish()
    {
        engine.endTake();
        Take take;
        const auto stopped = engine.recorder().stop (take);
        INFO (stopped.getErrorMessage());
        REQUIRE (stopped.wasOk());
        return take;
    }

    TemporaryFolder folder;
    SessionFolder session { folder.get() };
    const Catalogue catalogue;
    LiveEngine engine;

    static constexpr std::size_t longest = 20000;
    std::array<std::vector<float>, 2> inputs { std::vector<float> (longest), std::vector<float> (longest) };
    std::array<std::vector<float>, 4> outputs { std::vector<float> (longest), std::vector<float> (longest), std::vector<float> (longest), std::vector<float> (longest) };
    std::array<const float*, 2> inputPointers { inputs[0].data(), inputs[1].data() };
    std::array<float*, 4> outputPointers { outputs[0].data(), outputs[1].data(), outputs[2].data(), outputs[3].data() };
    int numOutputs = 4;
    std::int64_t clock = 0;
    std::size_t turn = 0;

    /** Allocations, locks and file accesses inside the callback. */
    int violations = 0;
};
} // namespace plus48::test
