// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeRender.h"

#include "TakeEquipment.h"

#include "Performance/AudioFile.h"
#include "Rig/RigCheck.h"

namespace plus48
{
RenderJob jobOf (const TakeRecipe& recipe, std::vector<std::vector<float>> raw)
{
    RenderJob job;
    job.rig = recipe.rig;
    job.rig.bits = recipe.bits;
    job.performance = std::move (raw);
    job.numSamples = recipe.numSamples;

    for (const auto& event : recipe.events)
    {
        switch (event.kind)
        {
            case TakeEvent::Kind::settings: job.events.push_back ({ event.position, event.channel, event.settings }); break;
            case TakeEvent::Kind::heard: job.switches.push_back ({ event.position, event.channel, event.heard }); break;
            case TakeEvent::Kind::gap: job.gaps.push_back ({ event.position, event.length }); break;
            case TakeEvent::Kind::xrun: // What the chain heard of it is in the raw performance.
            case TakeEvent::Kind::delay:
            case TakeEvent::Kind::rig: break;
        }
    }

    for (const auto& change : recipe.rigChanges)
    {
        job.rigs.push_back ({ change.position, change.rig });
        job.rigs.back().rig.bits = recipe.bits;
    }

    return job;
}

juce::Result renderTake (const TakeRecipe& recipe, const juce::File& raw, const Catalogue& local, std::vector<std::vector<double>>& rendered)
{
    juce::StringArray warnings;
    const auto catalogue = equipmentFor (recipe, local, warnings);

    if (! warnings.isEmpty())
        return juce::Result::fail (warnings[0]);

    if (const auto problem = checkRig (recipe.rig, catalogue))
        return juce::Result::fail (inWords (*problem));

    for (const auto& change : recipe.rigChanges)
        if (const auto problem = checkRig (change.rig, catalogue))
            return juce::Result::fail (inWords (*problem));

    AudioFile file;

    if (const auto read = readAudioFile (raw, file, warnings); read.failed())
        return read;

    if (file.channels.size() != recipe.rig.channels.size())
        return juce::Result::fail (raw.getFileName() + " has " + juce::String (file.channels.size()) + " channels; the recipe speaks of " + juce::String (recipe.rig.channels.size()) + ".");

    rendered = render (jobOf (recipe, std::move (file.channels)), catalogue);
    return juce::Result::ok();
}
} // namespace plus48
