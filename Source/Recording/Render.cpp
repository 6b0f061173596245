// SPDX-License-Identifier: GPL-3.0-or-later
#include "Render.h"

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

/** One chain after the other, as the live engine has them. */
class Chains
{
public:
    Chains (const RenderJob& job, const Catalogue& catalogueToUse, ChannelChain::Wanted wantedPaths) : catalogue (catalogueToUse), wanted (wantedPaths), hasSeveral (! job.rigs.empty())
    {
        swap.prepare (job.rig.sampleRate);
        swap.begin (add (job.rig));
    }

    void goOver (const RenderRig& change)
    {
        const auto before = settings;
        swap.swapTo (add (change.rig), change.position, before.data());
    }

    void process (std::vector<const float*> inputs, BlockPosition position, std::vector<ChannelOutputs> outputs)
    {
        if (! hasSeveral)
        {
            chains.back()->process (inputs.data(), position, settings.data(), outputs.data());
            return;
        }

        for (int done = 0; done < position.numSamples; done += SignalChain::pieceSize)
        {
            const auto count = std::min (SignalChain::pieceSize, position.numSamples - done);
            swap.process (inputs.data(), { position.start + done, count }, settings.data(), outputs.data());

            for (auto& input : inputs)
                input += count;

            for (auto& channel : outputs)
                for (auto* const output : { &channel.a.recorded, &channel.a.analogue, &channel.a.external, &channel.b.recorded, &channel.b.analogue, &channel.b.external, &channel.source })
                    *output = *output != nullptr ? *output + count : nullptr;
        }
    }

    int latencySamples() const noexcept { return chains.front()->latencySamples(); }

    /** Of the newest. */
    std::vector<ChannelSettings> settings;

private:
    SignalChain& add (const Rig& rig)
    {
        auto& chain = *chains.emplace_back (std::make_unique<SignalChain>());
        chain.prepare (rig, catalogue, wanted);
        settings = SignalChain::settingsOf (rig);
        return chain;
    }

    const Catalogue& catalogue;
    ChannelChain::Wanted wanted;
    bool hasSeveral = false;
    std::vector<std::unique_ptr<SignalChain>> chains;
    ChainSwap swap;
};

/** The recorder's input of a channel: one path, or both and a switch. */
struct Listener
{
    PathCrossfade crossfade;
    std::vector<double> a, b;
};

bool usesPath (const RenderJob& job, Path path)
{
    const auto isActive = [path] (const auto& what) { return what.activePath == path; };
    return std::any_of (job.rig.channels.begin(), job.rig.channels.end(), isActive) || std::any_of (job.switches.begin(), job.switches.end(), isActive);
}
} // namespace

std::vector<std::vector<double>> render (const RenderJob& job, const Catalogue& catalogue)
{
    const auto numChannels = job.rig.channels.size();
    Chains chains (job, catalogue, { usesPath (job, Path::a), usesPath (job, Path::b) });

    const auto latency = chains.latencySamples();
    const auto length = job.numSamples + latency;

    // A path that is never left needs no switch: its steps are stored as they are.
    const auto isSwitched = job.stage == RenderStage::recorded && (! job.switches.empty() || ! job.rigs.empty());
    std::vector<Listener> listeners (isSwitched ? numChannels : 0);

    std::vector<std::vector<double>> rendered (numChannels, std::vector<double> (static_cast<std::size_t> (length)));
    std::vector<PerformanceReader> readers;

    for (const auto& performance : job.performance)
        readers.emplace_back (performance, job.blockSize);

    for (std::size_t i = 0; i < listeners.size(); ++i)
    {
        const auto path = job.rig.channels[i].activePath;
        const auto bits = ChannelPlan::from (job.rig, job.rig.channels[i], catalogue).path (path).converter.bits;
        listeners[i].crossfade.prepare (job.rig.sampleRate, bits, path);
        listeners[i].a.resize (static_cast<std::size_t> (job.blockSize));
        listeners[i].b.resize (static_cast<std::size_t> (job.blockSize));
    }

    std::vector<const float*> inputs (numChannels);
    std::vector<ChannelOutputs> outputs (numChannels);
    Timeline rigs (job.rigs);
    Timeline events (job.events);
    Timeline switches (job.switches);
    Timeline gaps (job.gaps);

    for (std::int64_t start = 0; start < length;)
    {
        rigs.happenUpTo (start, [&] (const RenderRig& change) { chains.goOver (change); });
        events.happenUpTo (start, [&] (const RenderEvent& event) { chains.settings[static_cast<std::size_t> (event.channel)] = event.settings; });
        switches.happenUpTo (start, [&] (const RenderSwitch& change) {
            if (isSwitched)
                listeners[static_cast<std::size_t> (change.channel)].crossfade.moveTo (change.activePath, start);
        });

        auto behindGap = start;
        gaps.happenUpTo (start, [&] (const RenderGap& gap) { behindGap = std::max (behindGap, gap.position + gap.length); });

        if (behindGap > start)
        {
            start = behindGap;
            continue;
        }

        const auto end = rigs.cut (events.cut (switches.cut (gaps.cut (std::min (length, start + job.blockSize)))));
        const BlockPosition position { start, static_cast<int> (end - start) };

        for (std::size_t i = 0; i < numChannels; ++i)
        {
            inputs[i] = readers[i].read (start, position.numSamples);

            if (isSwitched)
            {
                outputs[i].a.recorded = listeners[i].a.data();
                outputs[i].b.recorded = listeners[i].b.data();
            }
            else
            {
                outputFor (job.stage, job.rig.channels[i].activePath, outputs[i], rendered[i].data() + start);
            }
        }

        chains.process (inputs, position, outputs);

        for (std::size_t i = 0; i < listeners.size(); ++i)
            listeners[i].crossfade.process (listeners[i].a.data(), listeners[i].b.data(), rendered[i].data() + start, position);

        // Once a second of sound.
        const auto second = static_cast<std::int64_t> (job.rig.sampleRate);

        if (job.progress != nullptr && start / second != end / second)
            job.progress (static_cast<double> (end) / static_cast<double> (length));

        start = end;
    }

    for (std::size_t i = 0; i < numChannels; ++i)
    {
        rendered[i].erase (rendered[i].begin(), rendered[i].begin() + latency);

        if (job.stage == RenderStage::direct)
            toFullScale (rendered[i], ChannelPlan::from (job.rig, job.rig.channels[i], catalogue).path (job.rig.channels[i].activePath).converter.maxInDbu);
    }

    return rendered;
}
} // namespace plus48
