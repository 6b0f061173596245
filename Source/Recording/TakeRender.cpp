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

namespace
{
/** The equipment that it was recorded with, once every rig of it can be built. */
juce::Result findEquipment (const TakeMetadata& metadata, const Catalogue& local, std::optional<Catalogue>& found)
{
    juce::StringArray warnings;
    found.emplace (equipmentFor (metadata, local, warnings));

    if (! warnings.isEmpty())
        return juce::Result::fail (warnings[0]);

    if (const auto problem = checkRig (metadata.rig, *found))
        return juce::Result::fail (inWords (*problem));

    for (const auto& change : metadata.rigChanges)
        if (const auto problem = checkRig (change.rig, *found))
            return juce::Result::fail (inWords (*problem));

    return juce::Result::ok();
}

std::vector<std::vector<double>> renderWatched (RenderJob job, const Catalogue& catalogue, const RenderWatch& watch)
{
    job.progress = watch.progress;
    job.isCancelled = watch.isCancelled;
    return render (job, catalogue);
}
} // namespace

juce::Result renderTake (const TakeMetadata& metadata, const juce::File& raw, const Catalogue& local, std::vector<std::vector<double>>& rendered, const RenderWatch& watch)
{
    std::optional<Catalogue> catalogue;

    if (const auto result = findEquipment (metadata, local, catalogue); result.failed())
        return result;

    AudioFile file;
    juce::StringArray warnings;

    if (const auto read = readAudioFile (raw, file, warnings); read.failed())
        return read;

    if (file.channels.size() != metadata.rig.channels.size())
        return juce::Result::fail (raw.getFileName() + " has " + juce::String (file.channels.size()) + " channels; the recipe speaks of " + juce::String (metadata.rig.channels.size()) + ".");

    rendered = renderWatched (jobOf (metadata, std::move (file.channels)), *catalogue, watch);
    return juce::Result::ok();
}

juce::Result renderNoise (const TakeMetadata& metadata, const Catalogue& local, std::vector<std::vector<double>>& rendered, const RenderWatch& watch)
{
    std::optional<Catalogue> catalogue;

    if (const auto result = findEquipment (metadata, local, catalogue); result.failed())
        return result;

    rendered = renderWatched (jobOf (metadata, std::vector<std::vector<float>> (metadata.rig.channels.size())), *catalogue, watch);
    return juce::Result::ok();
}
} // namespace plus48
