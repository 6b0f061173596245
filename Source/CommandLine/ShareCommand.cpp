// SPDX-License-Identifier: GPL-3.0-or-later
#include "Command.h"
#include "Errors.h"
#include "ShareOptions.h"
#include "TakeOptions.h"
#include "VersionOptions.h"

#include "Rig/RigJson.h"
#include "Rig/Words.h"
#include "Sharing/FlacFile.h"
#include "Sharing/FriendsPage.h"
#include "Sharing/Recipe.h"
#include "Sharing/ShareNames.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
using juce::String;

/** The chain's, but for what says how the file is to be. */
std::vector<OptionSpec> specs()
{
    auto all = shareOptionSpecs();
    all.push_back (equipmentOptionSpec());

    for (const auto& more : { chainOptionSpecs(), versionOptionSpecs() })
        for (const auto& spec : more)
            if (! spec.name.endsWith ("-sample-rate") && std::none_of (all.begin(), all.end(), [&] (const OptionSpec& known) { return known.name == spec.name; }))
                all.push_back (spec);

    return all;
}

SharedVersion versionFor (const TakeOnDisk& take, const Options& chain, const juce::File& folder, VersionLetter letter)
{
    SharedVersion version { take.metadata, take.paths.recorded, take.paths.raw };

    forVersion (chain, letter, [&] (const Options& own) {
        if (! hasChainOptions (own, "--"))
            return;

        version.metadata = versionOf (take, readChainOptions (own, folder));
        version.recorded = juce::File();
    });

    if (version.recorded != juce::File() && ! version.recorded.existsAsFile())
        version.recorded = juce::File();

    return version;
}

std::vector<SharedVersion> versionsFor (const TakeOnDisk& take, const ShareRequest& request, const Options& chain, const juce::File& folder)
{
    std::vector<SharedVersion> versions { versionFor (take, chain, folder, VersionLetter::a) };

    if (request.numVersions() > 1)
        versions.push_back (versionFor (take, chain, folder, VersionLetter::b));

    return versions;
}

/** What cannot be, before any work is done. */
void check (const Options& options, const ShareRequest& request, const TakeOnDisk& take)
{
    if (request.numVersions() > 1 && ! hasChainOptions (options, "--a-") && ! hasChainOptions (options, "--b-"))
        throw BadInput ("--kind " + *options.text ("--kind") + " has no second version; options of the chain with --b- in front, such as --b-preamp clean, would be right.");

    if (request.numVersions() == 1 && hasChainOptions (options, "--b-"))
        throw BadInput ("Options with --b- in front are for two versions; --kind pair or friends would be right.");

    if (const auto numChannels = take.metadata.rig.channels.size(); request.format.type == SoundFormat::Type::flac && numChannels > maxFlacChannels)
        throw BadInput ("--take has " + String (numChannels) + " channels and FLAC holds " + String (maxFlacChannels) + "; --kind wav would be right.");
}

Options withoutFileOptions (Options options)
{
    options.remove ("--bits");
    options.remove ("--sample-rate");
    return options;
}

juce::var toJson (const SharedVersion& version, const SharedSounds& sounds, std::size_t index)
{
    return JsonObject()
        .set ("as_recorded", version.recorded != juce::File())
        .set ("lufs", sounds.pair.has_value() ? juce::var (index == 0 ? sounds.pair->aLufs : sounds.pair->bLufs) : juce::var())
        .set ("gain_db", sounds.gainsDb[index])
        .set ("peak_dbfs", sounds.peaksDbfs[index].has_value() ? juce::var (*sounds.peaksDbfs[index]) : juce::var())
        .set ("rig", plus48::toJson (version.metadata.rig));
}

juce::var toJson (const SoundFiles& files, const ResolvedFormat& format, const std::vector<SharedVersion>& versions, const SharedSounds& sounds)
{
    juce::Array<juce::var> names;

    for (const auto& file : files.files)
        names.add (file.getFullPathName());

    JsonObject json;
    json.set ("files", names)
        .set ("sample_rate", format.sampleRate)
        .set ("bits", toWord (format.bits))
        .set ("samples", static_cast<juce::int64> (sounds.sounds.front().numFrames()))
        .set ("channels", static_cast<int> (sounds.sounds.front().channels.size()))
        .set ("a", toJson (versions.front(), sounds, 0));

    if (versions.size() > 1)
        json.set ("b", toJson (versions[1], sounds, 1))
            .set ("match_gain_db", sounds.pair.has_value() ? juce::var (sounds.pair->gainDb) : juce::var())
            .set ("residual_lu", sounds.pair.has_value() ? juce::var (sounds.pair->residualLu) : juce::var());

    return json.set ("recipe", files.recipe);
}

void orThrow (const ShareResult& result)
{
    if (! result.isDone())
        throw CommandFailed (result.message);
}

/** Rendered, and cut to the part. */
SharedSounds soundsOf (const TakeOnDisk& take, const SharedTake& shared, const Console& console)
{
    SharedSounds sounds;
    Progress progress (console);
    const RenderWatch watch { [&] (double done) { progress.show ("Rendering " + take.paths.recorded.getFileName() + " ... " + String (juce::roundToInt (100.0 * done)) + " %"); }, {} };

    if (const auto read = readSharedTake (shared, take.catalogue, sounds, watch); read.failed())
        throw BadInput ("--take " + take.paths.metadata.getFileName() + ": " + read.getErrorMessage());

    if (shared.versions.size() > 1 && shared.isMatched && ! sounds.pair.has_value())
        throw BadInput ("--take " + take.paths.metadata.getFileName() + ": one of the two versions is silent, so there is no loudness to match.");

    return sounds;
}

void printMatch (const SharedSounds& sounds, bool isMatched, const Console& console)
{
    if (sounds.pair.has_value())
        console.print ("B turned by " + String (sounds.gainsDb[1] - sounds.gainsDb[0], 2) + " dB" + (isMatched ? ", then " + String (std::abs (sounds.pair->residualLu), 3) + " LU apart" : String()));
}

void shareSounds (const Options& options, const ShareRequest& request, const TakeOnDisk& take, const SharedTake& shared, SoundFiles files, const Console& console)
{
    auto sounds = soundsOf (take, shared, console);

    for (const auto& version : shared.versions)
        files.descriptions.add (describeChannel (version.metadata.rig, version.metadata.rig.channels.front(), take.catalogue));

    files.recipe = recipeText (recipeRows (shared.versions, sounds, take.catalogue), shared.versions);
    const auto format = resolve (request.format, shared.versions);
    orThrow (writeSoundFiles (files, format, sounds));

    if (options.has ("--json"))
        return printJson (console, toJson (files, format, shared.versions, sounds));

    for (std::size_t i = 0; i < files.files.size(); ++i)
        console.print (files.files[i].getFullPathName() + ": " + files.descriptions[static_cast<int> (i)]);

    printMatch (sounds, request.isMatched, console);
}

/** What friends hear: the part that was asked for, or else the loudest stretch of A. */
SharedPart partForFriends (const ShareRequest& request, const TakeOnDisk& take, const SharedTake& shared, const Console& console)
{
    const auto rate = take.metadata.rig.sampleRate;

    if (const auto part = request.partOf (take); part.has_value() && (request.seconds.has_value() || static_cast<double> (part->count) <= mostFriendsSeconds * rate))
    {
        if (static_cast<double> (part->count) > mostFriendsSeconds * rate)
            Options::reportError ("--seconds", toText (*request.seconds), "up to " + toText (mostFriendsSeconds) + " seconds");

        return *part;
    }

    const auto most = std::llround (friendsSeconds * rate);

    if (request.start.has_value())
        return { std::llround (*request.start * rate), most };

    return loudestPart (soundsOf (take, { { shared.versions.front() } }, console).sounds.front(), most);
}

void shareWithFriends (const Options& options, const ShareRequest& request, const TakeOnDisk& take, SharedTake shared, const juce::File& file, const Console& console)
{
    shared.part = partForFriends (request, take, shared, console);
    shared.isTurnedUp = true;
    auto sounds = soundsOf (take, shared, console);
    auto test = friendsTestOf (shared.versions, take.catalogue);
    test.sender = request.sender;
    test.question = request.question;
    test.trials = request.trials;
    orThrow (writeFriendsPage (file, test, sounds, request.existing));

    if (options.has ("--json"))
        return printJson (console, JsonObject()
                                       .set ("files", juce::Array<juce::var> { file.getFullPathName() })
                                       .set ("trials", test.trials)
                                       .set ("start", static_cast<double> (shared.part->first) / take.metadata.rig.sampleRate)
                                       .set ("seconds", static_cast<double> (shared.part->count) / take.metadata.rig.sampleRate)
                                       .set ("a", toJson (shared.versions[0], sounds, 0))
                                       .set ("b", toJson (shared.versions[1], sounds, 1))
                                       .set ("match_gain_db", sounds.pair->gainDb)
                                       .set ("residual_lu", sounds.pair->residualLu));

    console.print (file.getFullPathName() + ": a blind test of " + String (test.trials) + " trials, " + toText (static_cast<double> (shared.part->count) / take.metadata.rig.sampleRate) + " s");
    printMatch (sounds, true, console);
}

void run (const Options& options, const Console& console)
{
    const auto request = readShareOptions (options, console.folder);
    const auto chain = withoutFileOptions (options);
    const auto isRendered = request.numVersions() > 1 || hasChainOptions (chain, "--") || hasChainOptions (chain, "--a-");
    const auto take = openTake (options, console, isRendered ? RawNeeded::always : RawNeeded::unlessRecorded);
    check (chain, request, take);

    const SharedTake shared { versionsFor (take, request, chain, console.folder), request.partOf (take), request.isMatched, request.isTurnedUp };
    const auto isPage = request.kind == ShareKind::friends;
    const SoundFiles files { request.format, request.files (isPage ? juce::StringArray { friendsPageStem (request.sender) } : soundFileStems (shared.versions, take.catalogue)), {}, {}, request.existing };

    for (const auto& file : files.files)
        if (file == take.paths.recorded || file == take.paths.raw || file == take.paths.metadata)
            throw BadInput ("--out " + file.getFileName() + " belongs to the take itself; another file would be right.");

    if (isPage)
        shareWithFriends (options, request, take, shared, files.files.front(), console);
    else
        shareSounds (options, request, take, shared, files, console);
}
} // namespace

Command shareCommand()
{
    return { "share",
             {},
             "a take, or two equally loud versions of it, as files or as a blind test for friends",
             "Without options of the chain, it is the take as it was recorded, to the bit where rate and word\n"
             "length stay. They make it another version; with --a- or --b- in front, such as --b-preamp clean\n"
             "--b-preamp-gain 45, they count for one of two. Integers are dithered where samples are rounded\n"
             "anew, and what would clip is turned down, two versions alike. The recipe of the chain is in the\n"
             "file, as its comment. The page of friends is one HTML file that needs no network: it says what was\n"
             "compared only after the last answer.\n",
             specs(),
             0,
             run };
}
} // namespace plus48
