// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeRender.h"

#include "TakeEquipment.h"

#include "Rig/RigCheck.h"
#include "SoundSource/AudioFile.h"

namespace plus48
{
RenderJob jobOf (const TakeMetadata& metadata, std::vector<std::vector<float>> raw)
{
    RenderJob job;
    job.rig = metadata.rig;
    job.rig.bits = metadata.bits;
    job.performance = std::move (raw);
    job.numSamples = metadata.numSamples;

    for (const auto& event : metadata.events)
    {
        switch (event.kind)
        {
            case TakeEvent::Kind::settings: job.events.push_back ({ event.position, event.channel, event.settings }); break;
            case TakeEvent::Kind::activePath: job.switches.push_back ({ event.position, event.channel, event.activePath }); break;
            case TakeEvent::Kind::gap: job.gaps.push_back ({ event.position, event.length }); break;
            case TakeEvent::Kind::xrun: // What the chain heard of it is in the raw performance.
            case TakeEvent::Kind::delay:
            case TakeEvent::Kind::rig: break;
        }
    }

    for (const auto& change : metadata.rigChanges)
    {
        job.rigs.push_back ({ change.position, change.rig });
        job.rigs.back().rig.bits = metadata.bits;
    }

    return job;
}

juce::Result renderTake (const TakeMetadata& metadata, const juce::File& raw, const Catalogue& local, std::vector<std::vector<double>>& rendered, const RenderWatch& watch)
{
    juce::StringArray warnings;
    const auto catalogue = equipmentFor (metadata, local, warnings);

    if (! warnings.isEmpty())
        return juce::Result::fail (warnings[0]);

    if (const auto problem = checkRig (metadata.rig, catalogue))
        return juce::Result::fail (inWords (*problem));

    for (const auto& change : metadata.rigChanges)
        if (const auto problem = checkRig (change.rig, catalogue))
            return juce::Result::fail (inWords (*problem));

    AudioFile file;

    if (const auto read = readAudioFile (raw, file, warnings); read.failed())
        return read;

    if (file.channels.size() != metadata.rig.channels.size())
        return juce::Result::fail (raw.getFileName() + " has " + juce::String (file.channels.size()) + " channels; the recipe speaks of " + juce::String (metadata.rig.channels.size()) + ".");

    auto job = jobOf (metadata, std::move (file.channels));
    job.progress = watch.progress;
    job.isCancelled = watch.isCancelled;
    rendered = render (job, catalogue);
    return juce::Result::ok();
}
} // namespace plus48
