// SPDX-License-Identifier: GPL-3.0-or-later
#include "Render.h"

#include "FirstHalfAhead.h"

#include "Interface/ChainSequencer.h"
#include "Signal/ThreadRole.h"

#include <algorithm>

namespace plus48
{
namespace
{
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

bool usesPath (const RenderJob& job, Path path)
{
    const auto isActive = [path] (const auto& what) { return what.activePath == path; };
    return std::any_of (job.rig.channels.begin(), job.rig.channels.end(), isActive) || std::any_of (job.switches.begin(), job.switches.end(), isActive);
}

/** Whether the first half of the chain gets a thread of its own: not where equipment changes on the way, where a signal of that half is asked for, or where it would not pay. */
bool runsFirstHalfAhead (const RenderJob& job)
{
    constexpr std::int64_t leastSamples = 16384;
    return job.rigs.empty() && (job.stage == RenderStage::recorded || job.stage == RenderStage::direct) && job.numSamples >= leastSamples && std::thread::hardware_concurrency() > 1;
}

/** A job on its way through the sequencer. */
class RenderRun : private RenderHandler
{
public:
    RenderRun (const RenderJob& jobToDo, const Catalogue& catalogueToUse)
        : job (jobToDo), catalogue (catalogueToUse), wanted { usesPath (job, Path::a), usesPath (job, Path::b) },
          isSwitched (job.stage == RenderStage::recorded && (! job.switches.empty() || ! job.rigs.empty())),
          length (job.numSamples + ChannelChain::latencySamples (job.rig.sampleRate)),
          rendered (job.rig.channels.size()), reader (job)
    {
        for (auto& channel : rendered)
            channel.resize (static_cast<std::size_t> (length));

        paths.resize (isSwitched ? 2 * rendered.size() : 0);
        sequencer.prepare (job.rig.sampleRate);
    }

    std::vector<std::vector<double>> run()
    {
        begin();
        RenderScript (job, length).run (*this);
        return isCancelled ? std::vector<std::vector<double>>() : std::move (rendered);
    }

private:
    // Where the sequencer is told something, or runs, this thread is its audio thread.
    void begin()
    {
        const auto first = addChain (job.rig);

        if (runsFirstHalfAhead (job))
            ahead = std::make_unique<FirstHalfAhead> (job, length, first.chain);

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

    void rigChanges (const RenderRig& change) override
    {
        const auto next = addChain (change.rig);
        const AudioThreadScope scope;
        sequencer.swapTo (next);
    }

    void settingsChange (const RenderEvent& event) override
    {
        const AudioThreadScope scope;
        sequencer.setSettings (event.channel, event.settings);
    }

    void pathChanges (const RenderSwitch& change) override
    {
        const AudioThreadScope scope;
        sequencer.setActivePath (change.channel, change.activePath);
    }

    void skip (std::int64_t numSamples) override { sequencer.skip (numSamples); }

    bool process (BlockPosition piece) override
    {
        runPiece (piece);

        // Once a second of sound.
        const auto second = static_cast<std::int64_t> (job.rig.sampleRate), end = piece.start + piece.numSamples;

        if (piece.start / second == end / second)
            return true;

        if (job.progress != nullptr)
            job.progress (static_cast<double> (end) / static_cast<double> (length));

        isCancelled = job.isCancelled != nullptr && job.isCancelled();
        return ! isCancelled;
    }

    void runPiece (BlockPosition piece)
    {
        const AudioThreadScope scope;

        for (std::size_t i = 0; i < rendered.size(); ++i)
        {
            auto* const to = rendered[i].data() + piece.start;

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

        sequencer.process (reader.read (piece), piece.numSamples, outputs.data(), isSwitched ? recorded.data() : nullptr);
    }

    const RenderJob& job;
    const Catalogue& catalogue;
    const ChannelChain::Wanted wanted;
    const bool isSwitched;
    const std::int64_t length;
    bool isCancelled = false;

    std::vector<std::vector<double>> rendered;
    PerformanceReader reader;
    std::vector<std::unique_ptr<SignalChain>> chains;
    ChainSequencer sequencer;

    /** Both recordings of each channel: two a channel. */
    std::vector<std::array<double, SignalChain::pieceSize>> paths;
    std::array<ChannelOutputs, ChainSequencer::maxChannels> outputs {};
    std::array<double*, ChainSequencer::maxChannels> recorded {};

    /** Gone before the chain that it runs. */
    std::unique_ptr<FirstHalfAhead> ahead;
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
