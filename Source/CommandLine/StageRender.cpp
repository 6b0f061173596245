// SPDX-License-Identifier: GPL-3.0-or-later
#include "StageRender.h"

#include "Command.h"
#include "Errors.h"

#include "Interface/EffectiveMonitor.h"
#include "Interface/HeadphoneOutput.h"
#include "Rig/RigCheck.h"

namespace plus48
{
namespace
{
struct StageWord
{
    const char* word;
    OutputStage stage;
};

constexpr StageWord stageWords[] {
    { "microphone", OutputStage::microphone },
    { "preamp", OutputStage::preamp },
    { "recorded", OutputStage::recorded },
    { "direct", OutputStage::direct },
    { "headphones", OutputStage::headphones },
};

RenderStage engineStage (OutputStage stage, const InterfaceModel& audioInterface)
{
    switch (stage)
    {
        case OutputStage::microphone: return RenderStage::microphone;
        case OutputStage::preamp: return RenderStage::preamp;
        case OutputStage::recorded: return RenderStage::recorded;
        case OutputStage::direct: return RenderStage::direct;

        // Without direct monitoring one hears what the computer sends back.
        case OutputStage::headphones: return effectiveMonitor ({}, audioInterface).direct ? RenderStage::direct : RenderStage::recorded;
    }

    return RenderStage::recorded;
}

/** All channels at unity, the same for both ears. */
std::vector<std::vector<double>> toHeadphones (const std::vector<std::vector<double>>& channels, const HeadphoneOutput& output)
{
    std::vector<double> ear (channels.front().size());

    for (std::size_t n = 0; n < ear.size(); ++n)
    {
        auto mix = 0.0;

        for (const auto& channel : channels)
            mix += channel[n];

        ear[n] = output.volts (mix);
    }

    return { ear, ear };
}

HeadphoneOutput headphoneOutput (const Rig& rig, const juce::String& headphonesId, const Catalogue& catalogue)
{
    return HeadphoneOutput::of (*catalogue.audioInterface (rig.interfaceId), *catalogue.headphone (headphonesId));
}
} // namespace

std::optional<OutputStage> outputStageFromWord (const juce::String& word)
{
    for (const auto& candidate : stageWords)
        if (word == candidate.word)
            return candidate.stage;

    return {};
}

juce::String toWord (OutputStage stage)
{
    for (const auto& candidate : stageWords)
        if (candidate.stage == stage)
            return candidate.word;

    return {};
}

bool isInVolts (OutputStage stage) noexcept { return stage != OutputStage::recorded && stage != OutputStage::direct; }

BitDepth recordedBits (const Rig& rig, const Catalogue& catalogue)
{
    return ChannelPlan::from (rig, rig.channels.front(), catalogue).path (rig.channels.front().activePath).converter.bits;
}

void checkHeadphones (const juce::String& id, const Catalogue& catalogue)
{
    juce::StringArray ids;

    for (const auto& model : catalogue.headphones)
        ids.add (model.identity.id);

    juce::StringArray byName;

    for (const auto& model : catalogue.byName->headphones)
        byName.add (model.identity.id);

    if (! ids.contains (id) && ! byName.contains (id))
        throw BadInput (unknownId ("--headphones", id, ids, byName));
}

void StageRender::run (const SoundSource& source, const Catalogue& catalogue)
{
    RenderJob job;
    job.rig = rig;
    job.stage = engineStage (stage, *catalogue.audioInterface (rig.interfaceId));
    job.numSamples = numSamples;
    job.blockSize = blockSize;
    job.progress = progress;
    orBadInput (source.channelsAt (rig.sampleRate, numSamples, job.performance));

    // A performance of one channel is played into every channel.
    job.performance.resize (rig.channels.size(), job.performance.front());

    channels = render (job, catalogue);
    latencySamples = ChannelChain::latencySamples (rig.sampleRate);

    if (stage == OutputStage::headphones)
        channels = toHeadphones (channels, headphoneOutput (rig, headphonesId, catalogue));
}

juce::var StageRender::levels (const Catalogue& catalogue) const
{
    juce::Array<juce::var> result;

    for (const auto& channel : channels)
    {
        auto peak = 0.0, power = 0.0;

        for (const auto sample : channel)
        {
            peak = std::max (peak, std::abs (sample));
            power += sample * sample / static_cast<double> (channel.size());
        }

        JsonObject level;

        // A full-scale sine reads 0 dBFS, RMS and peak alike.
        if (isInVolts (stage))
            level.set ("peak_v", peak).set ("rms_v", std::sqrt (power));
        else
            level.set ("peak_dbfs", dbFromGain (peak)).set ("rms_dbfs", dbFromPower (2.0 * power));

        if (stage == OutputStage::headphones)
            level.set ("rms_db_spl", headphoneOutput (rig, headphonesId, catalogue).spl (std::sqrt (power)));

        result.add (level);
    }

    return result;
}
} // namespace plus48
