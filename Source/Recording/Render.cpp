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

double* outputFor (RenderStage stage, Path heard, ChannelOutputs& outputs, double* destination)
{
    auto& path = heard == Path::a ? outputs.a : outputs.b;

    switch (stage)
    {
        case RenderStage::microphone: return outputs.source = destination;
        case RenderStage::preamp: return (heard == Path::b ? path.external : path.analogue) = destination;
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
} // namespace

std::vector<std::vector<double>> render (const RenderJob& job, const Catalogue& catalogue)
{
    const auto numChannels = job.rig.channels.size();
    const auto hears = [&] (Path path)
    {
        return std::any_of (job.rig.channels.begin(), job.rig.channels.end(), [path] (const ChannelRig& channel)
                            { return channel.heard == path; });
    };

    SignalChain chain;
    chain.prepare (job.rig, catalogue, { hears (Path::a), hears (Path::b) });

    const auto latency = chain.latencySamples();
    const auto length = job.numSamples + latency;
    auto settings = SignalChain::settingsOf (job.rig);

    std::vector<std::vector<double>> rendered (numChannels, std::vector<double> (static_cast<std::size_t> (length)));
    std::vector<PerformanceReader> readers;

    for (const auto& performance : job.performance)
        readers.emplace_back (performance, job.blockSize);

    std::vector<const float*> inputs (numChannels);
    std::vector<ChannelOutputs> outputs (numChannels);
    auto event = job.events.begin();

    for (std::int64_t start = 0; start < length;)
    {
        for (; event != job.events.end() && event->position <= start; ++event)
            settings[static_cast<std::size_t> (event->channel)] = event->settings;

        // A block ends where the next control moves.
        auto end = std::min (length, start + job.blockSize);

        if (event != job.events.end())
            end = std::min (end, event->position);

        const BlockPosition position { start, static_cast<int> (end - start) };

        for (std::size_t i = 0; i < numChannels; ++i)
        {
            inputs[i] = readers[i].read (start, position.numSamples);
            outputFor (job.stage, job.rig.channels[i].heard, outputs[i], rendered[i].data() + start);
        }

        chain.process (inputs.data(), position, settings.data(), outputs.data());

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
            toFullScale (rendered[i], ChannelPlan::from (job.rig, job.rig.channels[i], catalogue).path (job.rig.channels[i].heard).converter.maxInDbu);
    }

    return rendered;
}
} // namespace plus48
