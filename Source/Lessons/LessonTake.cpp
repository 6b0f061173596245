// SPDX-License-Identifier: GPL-3.0-or-later
#include "LessonTake.h"

#include "Interface/ChannelChain.h"
#include "Live/LiveBacking.h"
#include "Recording/Recorder.h"
#include "SoundSource/AudioFile.h"

#include <array>

namespace plus48
{
namespace
{
constexpr int samplesInTurn = 512;

/** At this rate; empty where there is no recording that could be played again. */
std::vector<float> loopAt (const InputSource& source, const SourceSelector& sources, double sampleRate)
{
    const auto loop = sources.loopOf (source);

    if (! loop.has_value())
        return {};

    if (std::abs (loop->sampleRate - sampleRate) <= 0.0)
        return *loop->samples;

    return resample ({ loop->sampleRate, { *loop->samples } }, sampleRate).channels.front();
}

std::unique_ptr<BackingSound> backingSoundOf (const Backing& backing, const SourceSelector& sources, double sampleRate)
{
    if (backing.kind == Backing::Kind::click)
        return BackingSound::click (backing.clicksPerMinute, sampleRate);

    BackingSound::Samples samples;

    for (int channel = 0; backing.kind == Backing::Kind::sound && channel < sources.numChannels (backing.sound); ++channel)
        if (auto loop = loopAt ({ backing.sound, channel }, sources, sampleRate); ! loop.empty())
            samples.push_back (std::move (loop));

    return samples.empty() ? nullptr : BackingSound::looping (samples, sampleRate);
}
} // namespace

LessonTake::LessonTake (const Catalogue& catalogue, const juce::File& folder) : binding (catalogue), session (folder) {}

std::unique_ptr<LiveSources> LessonTake::sourcesOf (const Setup& setup, const SourceSelector& sources, double sampleRate) const
{
    std::vector<LiveSources::Channel> channels;

    for (const auto input : setup.runningInputs())
    {
        const auto& source = setup.sourceOf (input);
        TestSignal signal;

        // Silence, too.
        if (TestSignal::isNamedBy (source.name) && TestSignal::parse (source.name, signal).wasOk())
            channels.push_back (signal);
        else if (auto loop = loopAt (source, sources, sampleRate); ! loop.empty())
            channels.push_back (LiveSources::Loop { std::make_shared<const LiveSources::Samples> (LiveSources::Samples { std::move (loop) }), 0 });
        else
            channels.push_back (TestSignal {});
    }

    return LiveSources::of (std::move (channels), sampleRate);
}

juce::Result LessonTake::prepare (const Setup& setup, const SourceSelector& sources, double sampleRate)
{
    rate = sampleRate;
    numSamples = std::llround ((settleSeconds + seconds) * rate);
    auto& engine = binding.engine();

    for (const auto input : setup.runningInputs())
        if (setup.sourceOf (input).isLive())
            return juce::Result::fail ("A microphone hears something else each time; choose a performance as the source, and both can be compared.");

    juce::StringArray notes;

    if (const auto opened = session.open (notes); opened.failed())
        return opened;

    engine.deviceAboutToStart (rate);
    binding.followSampleRate();

    if (const auto applied = binding.apply (setup); applied.failed())
        return applied;

    binding.play (sourcesOf (setup, sources, rate));
    engine.backing().set (backingSoundOf (setup.backing, sources, rate));
    engine.backing().setGain (gainFromDb (setup.backing.levelDb));

    TakeSetup take;
    take.name = "Lesson";
    return engine.beginTake (session, take, numSamples);
}

void LessonTake::play (const std::function<bool (double)>& goesOn)
{
    const auto last = numSamples + ChannelChain::latencySamples (rate);
    std::array<std::array<float, samplesInTurn>, 4> outputs {};
    std::array<float*, 4> pointers {};

    for (std::size_t i = 0; i < pointers.size(); ++i)
        pointers[i] = outputs[i].data();

    heard.clear();
    heard.reserve (static_cast<std::size_t> (last + samplesInTurn));

    for (std::int64_t done = 0; done < last && goesOn (static_cast<double> (done) / static_cast<double> (last)); done += samplesInTurn)
    {
        binding.engine().process (nullptr, 0, pointers.data(), static_cast<int> (pointers.size()), samplesInTurn);

        for (std::size_t n = 0; n < samplesInTurn; ++n)
            heard.push_back (0.5 * (static_cast<double> (outputs[0][n]) + static_cast<double> (outputs[1][n])));
    }
}

void LessonTake::end()
{
    binding.engine().endTake();
    binding.engine().recorder().requestStop();
}

bool LessonTake::isOnDisk() { return binding.engine().recorder().status().state == RecorderStatus::State::finished; }

juce::Result LessonTake::finish()
{
    Take take;
    const auto stopped = binding.engine().recorder().stop (take);
    recorded = take.recorded;
    return stopped;
}
} // namespace plus48
