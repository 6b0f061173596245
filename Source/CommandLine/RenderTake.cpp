// SPDX-License-Identifier: GPL-3.0-or-later
#include "RenderTake.h"

#include "Command.h"
#include "Errors.h"
#include "RigBuilder.h"

#include "Comparison/TakeVersion.h"
#include "Recording/TakeEquipment.h"
#include "Recording/TakePaths.h"
#include "Recording/TakeRender.h"
#include "Recording/WavFile.h"
#include "Recording/WavReader.h"
#include "Rig/RigCheck.h"
#include "Rig/RigJson.h"
#include "Rig/Words.h"
#include "SoundSource/AudioFile.h"

#include <algorithm>

namespace plus48
{
namespace
{
using juce::String;

/** A take as it lies in its session. */
struct TakeOnDisk
{
    TakePaths paths;
    TakeMetadata metadata;
    Catalogue catalogue;
};

void refuseOptionsOfSources (const Options& options)
{
    for (const auto* name : { "--in", "--seconds", "--stage", "--headphones", "--full-scale-spl", "--full-scale-dbu", "--sample-rate", "--block", "--quality" })
        if (options.has (name))
            throw BadInput (String (name) + " cannot be given together with --take: a take brings its own performance, length and sampling rate, and is rendered as recorded.");
}

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

TakeOnDisk openTake (const Options& options, const Console& console)
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

    if (! take.paths.raw.existsAsFile())
        throw BadInput (recipe + " has no raw performance: " + take.paths.raw.getRelativePathFrom (take.paths.metadata.getParentDirectory()) + " is missing beside it.");

    checkRaw (take, console);

    if (take.metadata.engineVersion != PLUS48_VERSION)
        console.note (recipe + " was recorded with version " + take.metadata.engineVersion + " and is rendered with " PLUS48_VERSION ": single bits may differ.");

    juce::StringArray problems;
    take.catalogue = equipmentFor (take.metadata, readCatalogue (options, console), problems);

    if (! problems.isEmpty())
        throw BadInput ("--take " + problems[0]);

    return take;
}

/** The peak of what was performed into each channel, for a drive. */
std::vector<double> rawPeaks (const juce::File& raw)
{
    AudioFile file;
    juce::StringArray warnings;
    orBadInput (readAudioFile (raw, file, warnings));
    std::vector<double> peaks;

    for (const auto& channel : file.channels)
    {
        const auto [lowest, highest] = std::minmax_element (channel.begin(), channel.end());
        peaks.push_back (channel.empty() ? 0.0 : static_cast<double> (std::max (-*lowest, *highest)));
    }

    return peaks;
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
        change.adjust = [drive = *request.drive, &catalogue = take.catalogue, peaks = rawPeaks (take.paths.raw)] (Rig& rig) {
            if (! checkRig (rig, catalogue).has_value())
                setDrive (rig, drive, catalogue, peaks);
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

bool hasChainOptions (const Options& options)
{
    const auto specs = chainOptionSpecs();
    return std::any_of (specs.begin(), specs.end(), [&] (const OptionSpec& spec) { return options.has (spec.name); });
}
} // namespace

void renderTakeAgain (const Options& options, const Console& console)
{
    refuseOptionsOfSources (options);

    if (! options.has ("--out") || options.text ("--out")->isEmpty())
        throw BadInput ("--out is missing; --out FILE.wav would be right.");

    const auto request = readChainOptions (options, console.folder);
    const auto out = console.folder.getChildFile (*options.text ("--out"));
    const auto existing = options.has ("--force") ? Existing::replace : Existing::keep;

    if (const auto possible = OutputFile (out, existing).check(); possible.failed())
        throw BadInput ("--out " + possible.getErrorMessage());

    const auto take = openTake (options, console);

    if (out == take.paths.recorded || out == take.paths.raw)
        throw BadInput ("--out " + out.getFileName() + " belongs to the take itself; another file would be right.");

    const auto isVersion = hasChainOptions (options);
    const auto version = isVersion ? versionOf (take, request) : take.metadata;
    std::vector<std::vector<double>> rendered;

    {
        Progress progress (console);
        progress.show ("Rendering " + take.paths.recorded.getFileName() + " ...");

        if (const auto result = renderTake (version, take.paths.raw, take.catalogue, rendered); result.failed())
            throw BadInput ("--take " + take.paths.metadata.getFileName() + ": " + result.getErrorMessage());
    }

    const auto& rig = version.rig;
    const auto chain = describeChannel (rig, rig.channels.front(), take.catalogue);
    const auto title = take.paths.recorded.getFileNameWithoutExtension();
    orCommandFailed (writeWavFile (out, rendered, { rig.sampleRate, version.bits, title, title + ": " + chain }, existing));

    if (options.has ("--json"))
        return printJson (console, JsonObject()
                                       .set ("file", out.getFullPathName())
                                       .set ("take", take.paths.recorded.getFullPathName())
                                       .set ("as_recorded", ! isVersion)
                                       .set ("sample_rate", rig.sampleRate)
                                       .set ("bits", toWord (version.bits))
                                       .set ("samples", static_cast<juce::int64> (version.numSamples))
                                       .set ("channels", static_cast<int> (rendered.size()))
                                       .set ("rig", toJson (rig)));

    console.print (out.getFullPathName() + ": " + title + (isVersion ? ", another version: " : ", as recorded: ") + chain);
}
} // namespace plus48
