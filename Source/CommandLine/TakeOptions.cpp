// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeOptions.h"

#include "Errors.h"
#include "RigBuilder.h"

#include "Comparison/TakeVersion.h"
#include "Recording/TakeEquipment.h"
#include "Recording/WavReader.h"
#include "Rig/RigCheck.h"
#include "SoundSource/AudioFile.h"

#include <algorithm>

namespace plus48
{
namespace
{
using juce::String;

/** Whether the raw performance is the one that the recipe speaks of; one that was cut off is rendered as far as it goes, with a word about it. */
void checkRaw (const TakeOnDisk& take, const Console& console)
{
    const auto name = "--take " + take.paths.raw.getFileName();
    std::unique_ptr<WavReader> raw;

    if (const auto opened = WavReader::open (take.paths.raw, raw); opened.failed())
        throw BadInput ("--take " + opened.getErrorMessage());

    if (std::abs (raw->sampleRate() - take.metadata.rig.sampleRate) > 0.0)
        throw BadInput (name + " has a sampling rate of " + toText (raw->sampleRate()) + " Hz and the recipe one of " + toText (take.metadata.rig.sampleRate) + "; the same would be right.");

    if (const auto missing = take.metadata.numSamples + take.metadata.latencySamples - raw->numFrames(); missing > 0)
        console.note (name + " ends " + String (missing) + " samples early, and is silent from there on.");
}

TakeOnDisk withEquipment (TakeOnDisk take, const Options& options, const Console& console)
{
    juce::StringArray problems;
    take.catalogue = equipmentFor (take.metadata, readCatalogue (options, console), problems);

    if (! problems.isEmpty())
        throw BadInput ("--take " + problems[0]);

    return take;
}
} // namespace

TakeOnDisk openTake (const Options& options, const Console& console, RawNeeded needed)
{
    const auto named = *options.text ("--take");
    const auto file = console.folder.getChildFile (named);

    if (! file.existsAsFile())
        throw BadInput ("--take " + named + " does not exist; a take's recorded WAV file, or its recipe beside it, would be right.");

    if (TakePaths::numberOf (file) == 0 || ! file.hasFileExtension ("wav;json"))
        throw BadInput ("--take " + named + " is no take; a file such as \"Take 004 - Voice - Built-in.wav\", or .json, would be right.");

    TakeOnDisk take;
    take.paths = TakePaths::of (file.withFileExtension ("wav"));

    if (const auto read = readMetadataFile (take.paths.metadata, take.metadata); read.failed())
        throw BadInput ("--take " + read.getErrorMessage());

    const auto recipe = "--take " + take.paths.metadata.getFileName();

    if (take.metadata.version > takeVersion)
        throw BadInput (recipe + " has version " + String (take.metadata.version) + ", and this program knows takes up to version " + String (takeVersion) + "; a newer Plus48 would be right.");

    const auto mostSamples = maxAudioBytes / static_cast<juce::int64> (sizeof (float) * std::max<std::size_t> (1, take.metadata.rig.channels.size()));

    if (take.metadata.rig.channels.empty() || take.metadata.numSamples < 1 || take.metadata.numSamples > mostSamples)
        throw BadInput (recipe + " has a length of " + String (take.metadata.numSamples) + " samples; 1 to " + String (mostSamples) + " can be rendered at once.");

    if (needed == RawNeeded::unlessRecorded && take.paths.recorded.existsAsFile())
        return withEquipment (take, options, console);

    if (! take.paths.raw.existsAsFile())
        throw BadInput (recipe + " has no raw performance: " + take.paths.raw.getRelativePathFrom (take.paths.metadata.getParentDirectory()) + " is missing beside it.");

    checkRaw (take, console);

    if (take.metadata.engineVersion != PLUS48_VERSION)
        console.note (recipe + " was recorded with version " + take.metadata.engineVersion + " and is rendered with " PLUS48_VERSION ": single bits may differ.");

    return withEquipment (take, options, console);
}

namespace
{
/** What was performed into each channel, for a drive. */
std::vector<std::vector<float>> rawPerformance (const juce::File& raw)
{
    AudioFile file;
    juce::StringArray warnings;
    orBadInput (readAudioFile (raw, file, warnings));
    return file.channels;
}

TakeOverride overrideFrom (const ChainRequest& request, const TakeOnDisk& take)
{
    TakeOverride change { request.base, request.options, request.jack, request.gainDb, {} };

    // The take's own, whatever the saved rig was made for.
    change.rig.sampleRate.reset();

    const auto numChannels = take.metadata.rig.channels.size();

    if (const auto inRig = request.base.channels.size(); inRig > 1 && inRig != numChannels)
        throw BadInput ("--rig has " + String (inRig) + " channels and the take has " + String (numChannels) + "; the same number, or one, would be right.");

    if (request.drive)
        change.adjust = [drive = *request.drive, &catalogue = take.catalogue, performance = rawPerformance (take.paths.raw)] (Rig& rig) {
            if (! checkRig (rig, catalogue).has_value())
                setDrive (rig, drive, catalogue, performance);
        };

    return change;
}

bool isExternalHeard (const TakeMetadata& take)
{
    const auto isOnB = [] (const auto& what) { return what.activePath == Path::b; };
    const auto hears = [&] (const Rig& rig) { return std::any_of (rig.channels.begin(), rig.channels.end(), isOnB); };
    return hears (take.rig) || std::any_of (take.rigChanges.begin(), take.rigChanges.end(), [&] (const RigChange& change) { return hears (change.rig); })
        || std::any_of (take.events.begin(), take.events.end(), [&] (const TakeEvent& event) { return event.kind == TakeEvent::Kind::activePath && isOnB (event); });
}

} // namespace

TakeMetadata versionOf (const TakeOnDisk& take, const ChainRequest& request)
{
    const auto version = takeThrough (take.metadata, overrideFrom (request, take), take.catalogue);

    if (! isExternalHeard (version))
        refuseOptionsOfExternalPreamp (request.options.channels.front(), request.drive.has_value());

    std::vector<Rig> rigs { version.rig };

    for (const auto& change : version.rigChanges)
        rigs.push_back (change.rig);

    for (const auto& rig : rigs)
        if (const auto problem = checkRig (rig, take.catalogue))
            throw BadInput (inOptions (*problem));

    return version;
}

bool hasChainOptions (const Options& options, const String& prefix)
{
    const auto specs = chainOptionSpecs (prefix);
    return std::any_of (specs.begin(), specs.end(), [&] (const OptionSpec& spec) { return options.has (spec.name); });
}
} // namespace plus48
