// SPDX-License-Identifier: GPL-3.0-or-later
#include "Render.h"

#include "Interface/ChainSequencer.h"
#include "Signal/ThreadRole.h"

#include <algorithm>

namespace plus48
{
namespace
{
/** Feeds one channel's performance block by block, and silence once it has ended. */
class PerformanceReader
{
public:
    PerformanceReader (const std::vector<float>& samples, int blockSize)
        : performance (samples), block (static_cast<std::size_t> (blockSize)) {}

    const float* read (std::int64_t start, int count)
    {
        for (int n = 0; n < count; ++n)
        {
            const auto at = static_cast<std::size_t> (start + n);
            block[static_cast<std::size_t> (n)] = at < performance.size() ? performance[at] : 0.0f;
        }

        return block.data();
    }

private:
    const std::vector<float>& performance;
    std::vector<float> block;
};

double* outputFor (RenderStage stage, Path activePath, ChannelOutputs& outputs, double* destination)
{
    auto& path = activePath == Path::a ? outputs.a : outputs.b;

    switch (stage)
    {
        case RenderStage::microphone: return outputs.source = destination;
        case RenderStage::preamp: return (activePath == Path::b ? path.external : path.analogue) = destination;
        case RenderStage::recorded: return path.recorded = destination;
        case RenderStage::direct: return path.analogue = destination;
    }

    return nullptr;
}

/** Direct monitoring is told in full scale, but has not met the converter. */
void toFullScale (std::vector<double>& volts, double maxInDbu)
{
    for (auto& sample : volts)
        sample /= Converter::fullScaleVolts (maxInDbu);
}

/** A list of what happens, and how far it has happened. */
template <typename What>
class Timeline
{
public:
    explicit Timeline (const std::vector<What>& listToFollow) : list (listToFollow) {}

    template <typename Function>
    void happenUpTo (std::int64_t position, Function&& happen)
    {
        for (; next < list.size() && list[next].position <= position; ++next)
            happen (list[next]);
    }

    /** A block ends where the next of it happens. */
    std::int64_t cut (std::int64_t end) const noexcept { return next < list.size() ? std::min (end, list[next].position) : end; }

private:
    const std::vector<What>& list;
    std::size_t next = 0;
};

bool usesPath (const RenderJob& job, Path path)
{
    const auto isActive = [path] (const auto& what) { return what.activePath == path; };
    return std::any_of (job.rig.channels.begin(), job.rig.channels.end(), isActive) || std::any_of (job.switches.begin(), job.switches.end(), isActive);
}

/** A job on its way through the sequencer. */
class RenderRun
{
public:
    RenderRun (const RenderJob& jobToDo, const Catalogue& catalogueToUse)
        : job (jobToDo), catalogue (catalogueToUse), wanted { usesPath (job, Path::a), usesPath (job, Path::b) },
          isSwitched (job.stage == RenderStage::recorded && (! job.switches.empty() || ! job.rigs.empty())),
          length (job.numSamples + ChannelChain::latencySamples (job.rig.sampleRate)),
          rendered (job.rig.channels.size())
    {
        for (auto& channel : rendered)
            channel.resize (static_cast<std::size_t> (length));

        for (const auto& performance : job.performance)
            readers.emplace_back (performance, job.blockSize);

        paths.resize (isSwitched ? 2 * rendered.size() : 0);
        sequencer.prepare (job.rig.sampleRate);
    }

    std::vector<std::vector<double>> run()
    {
        begin();

        while (sequencer.position() < length && ! isCancelled)
            if (! skipGap (tellChanges()))
                processBlock();

        return isCancelled ? std::vector<std::vector<double>>() : std::move (rendered);
    }

private:
    // Where the sequencer is told something, or runs, this thread is its audio thread.
    void begin()
    {
        const auto first = addChain (job.rig);
        const AudioThreadScope scope;
        sequencer.beginTake (first, 0);
    }

    SequencedChain addChain (const Rig& rig)
    {
        const auto& first = rig.channels.front();
        auto& chain = *chains.emplace_back (std::make_unique<SignalChain>());
        chain.prepare (rig, catalogue, wanted);
        return { chain, rig, ChannelPlan::from (rig, first, catalogue).path (first.activePath).converter.bits };
    }

    /** All that has happened by now. Returns the end of a gap that begins here, or this position. */
    std::int64_t tellChanges()
    {
        const AudioThreadScope scope;
        const auto now = sequencer.position();
        auto behindGap = now;

        rigs.happenUpTo (now, [&] (const RenderRig& change) { sequencer.swapTo (addChain (change.rig)); });
        events.happenUpTo (now, [&] (const RenderEvent& event) { sequencer.setSettings (event.channel, event.settings); });
        switches.happenUpTo (now, [&] (const RenderSwitch& change) { sequencer.setActivePath (change.channel, change.activePath); });
        gaps.happenUpTo (now, [&] (const RenderGap& gap) { behindGap = std::max (behindGap, gap.position + gap.length); });
        return behindGap;
    }

    bool skipGap (std::int64_t behindGap)
    {
        const auto numSamples = behindGap - sequencer.position();
        sequencer.skip (numSamples);
        return numSamples > 0;
    }

    void processBlock()
    {
        const auto start = sequencer.position();
        const auto end = rigs.cut (events.cut (switches.cut (gaps.cut (std::min (length, start + job.blockSize)))));
        const auto numSamples = static_cast<int> (end - start);

        for (std::size_t i = 0; i < rendered.size(); ++i)
            inputs[i] = readers[i].read (start, numSamples);

        for (int done = 0; done < numSamples; done += SignalChain::pieceSize)
            processPiece (std::min (SignalChain::pieceSize, numSamples - done));

        // Once a second of sound.
        const auto second = static_cast<std::int64_t> (job.rig.sampleRate);

        if (start / second == end / second)
            return;

        if (job.progress != nullptr)
            job.progress (static_cast<double> (end) / static_cast<double> (length));

        isCancelled = job.isCancelled != nullptr && job.isCancelled();
    }

    void processPiece (int numSamples)
    {
        const AudioThreadScope scope;

        for (std::size_t i = 0; i < rendered.size(); ++i)
        {
            auto* const to = rendered[i].data() + sequencer.position();

            // A path that is never left needs no switch: its steps are stored as they are.
            if (isSwitched)
            {
                outputs[i].a.recorded = paths[2 * i].data();
                outputs[i].b.recorded = paths[2 * i + 1].data();
                recorded[i] = to;
            }
            else
            {
                outputFor (job.stage, job.rig.channels[i].activePath, outputs[i], to);
            }
        }

        sequencer.process (inputs.data(), numSamples, outputs.data(), isSwitched ? recorded.data() : nullptr);

        for (auto& input : inputs)
            input += input != nullptr ? numSamples : 0;
    }

    const RenderJob& job;
    const Catalogue& catalogue;
    const ChannelChain::Wanted wanted;
    const bool isSwitched;
    const std::int64_t length;
    bool isCancelled = false;

    std::vector<std::vector<double>> rendered;
    std::vector<PerformanceReader> readers;
    std::vector<std::unique_ptr<SignalChain>> chains;
    ChainSequencer sequencer;

    /** Both recordings of each channel: two a channel. */
    std::vector<std::array<double, SignalChain::pieceSize>> paths;
    std::array<const float*, ChainSequencer::maxChannels> inputs {};
    std::array<ChannelOutputs, ChainSequencer::maxChannels> outputs {};
    std::array<double*, ChainSequencer::maxChannels> recorded {};

    Timeline<RenderRig> rigs { job.rigs };
    Timeline<RenderEvent> events { job.events };
    Timeline<RenderSwitch> switches { job.switches };
    Timeline<RenderGap> gaps { job.gaps };
};
} // namespace

std::vector<std::vector<double>> render (const RenderJob& job, const Catalogue& catalogue)
{
    auto rendered = RenderRun (job, catalogue).run();

    for (std::size_t i = 0; i < rendered.size(); ++i)
    {
        rendered[i].erase (rendered[i].begin(), rendered[i].begin() + ChannelChain::latencySamples (job.rig.sampleRate));

        if (job.stage == RenderStage::direct)
            toFullScale (rendered[i], ChannelPlan::from (job.rig, job.rig.channels[i], catalogue).path (job.rig.channels[i].activePath).converter.maxInDbu);
    }

    return rendered;
}
} // namespace plus48
