// SPDX-License-Identifier: GPL-3.0-or-later
#include "Command.h"
#include "Errors.h"
#include "RenderLength.h"
#include "StageRender.h"
#include "VersionOptions.h"

#include "Comparison/MatchedPair.h"
#include "Recording/WavFile.h"
#include "Rig/RigJson.h"
#include "Rig/Words.h"
#include "Signal/Units.h"

namespace plus48
{
namespace
{
using juce::String;

std::vector<OptionSpec> specs()
{
    std::vector<OptionSpec> all {
        { "--in", "WHAT", "what both play: an audio file, silence, sine:HZ@DBFS (such as sine:997@-20), or the id of a shipped performance" },
        { "--out-a", "FILE", "a WAV file for A, as it is: 32-bit float" },
        { "--out-b", "FILE", "one for B, as loud as A: 32-bit float, so that nothing clips" },
        { "--force", {}, "overwrite them if they exist" },
        { "--seconds", "S", "how much of it is compared; default: all, 10 of test signals" },
        { "--json", {}, "print the figures as one JSON object" },
    };

    for (const auto& more : { fullScaleOptionSpecs(), std::vector<OptionSpec> { equipmentOptionSpec() }, chainOptionSpecs(), versionOptionSpecs() })
        all.insert (all.end(), more.begin(), more.end());

    return all;
}

/** A or B: its chain, and what comes out of it. */
struct Version
{
    const char* name;
    Rig rig;
    std::vector<std::vector<double>> channels;
    std::optional<juce::File> file {};
    std::vector<DriveReach> reached {};

    AudioRange range() const { return AudioRange::whole (channels, rig.sampleRate); }
};

/** The files that were asked for, and can be made as far as one can tell. */
void checkFiles (Version& a, Version& b, const Options& options, const Console& console, Existing existing)
{
    for (auto* version : { &a, &b })
    {
        const auto option = String ("--out-") + (version == &a ? "a" : "b");

        if (! options.has (option))
            continue;

        if (options.text (option)->isEmpty())
            throw BadInput (option + " names no file; " + option + " FILE.wav would be right.");

        version->file = console.folder.getChildFile (*options.text (option));

        if (const auto possible = OutputFile (*version->file, existing).check(); possible.failed())
            throw BadInput (option + " " + possible.getErrorMessage());
    }

    if (a.file.has_value() && a.file == b.file)
        throw BadInput ("--out-a and --out-b are the same file; two would be right.");
}

void checkComparable (const Version& a, const Version& b)
{
    if (std::abs (a.rig.sampleRate - b.rig.sampleRate) > 0.0)
        throw BadInput ("A has a sampling rate of " + toText (a.rig.sampleRate) + " Hz and B one of " + toText (b.rig.sampleRate) + "; the same for both would be right.");

    if (a.rig.channels.size() != b.rig.channels.size())
        throw BadInput ("A has " + String (a.rig.channels.size()) + " channels and B " + String (b.rig.channels.size()) + "; the same number would be right.");
}

void render (Version& version, const SoundSource& source, const Options& options, const Catalogue& catalogue, const Console& console)
{
    Progress progress (console);
    StageRender rendering;
    rendering.rig = version.rig;
    rendering.numSamples = renderLength (options, source, version.rig);
    rendering.progress = [&] (double done) { progress.show (String ("Rendering ") + version.name + " ... " + String (juce::roundToInt (100.0 * done)) + " %"); };
    rendering.run (source, catalogue);
    version.channels = std::move (rendering.channels);
}

void write (const Version& version, double gainDb, const SoundSource& source, const Catalogue& catalogue, Existing existing)
{
    if (! version.file.has_value())
        return;

    auto channels = version.channels;

    for (auto& channel : channels)
        for (auto& sample : channel)
            sample *= gainFromDb (gainDb);

    const auto description = String (version.name) + ": " + describeChannel (version.rig, version.rig.channels.front(), catalogue);
    orCommandFailed (writeWavFile (*version.file, channels, { version.rig.sampleRate, BitDepth::float32, source.name(), description }, existing));
}

String toWord (MatchedPair::Basis basis)
{
    switch (basis)
    {
        case MatchedPair::Basis::integrated: return "integrated";
        case MatchedPair::Basis::commonPassages: return "common-passages";
        case MatchedPair::Basis::ungated: return "ungated";
    }

    return {};
}

juce::var orNull (const std::optional<double>& value) { return value.has_value() ? juce::var (*value) : juce::var(); }

juce::var toJson (const Version& a, const Version& b, const std::optional<MatchedPair>& pair)
{
    const auto part = [&] (double MatchedPair::*figure) { return pair.has_value() ? juce::var ((*pair).*figure) : juce::var(); };
    const auto version = [] (const Version& of, const juce::var& lufs) {
        return JsonObject().set ("lufs", lufs).set ("file", of.file.has_value() ? juce::var (of.file->getFullPathName()) : juce::var()).set ("preamp_drive", reachToJson (of.reached)).set ("rig", toJson (of.rig));
    };

    return JsonObject()
        .set ("a", version (a, part (&MatchedPair::aLufs)))
        .set ("b", version (b, part (&MatchedPair::bLufs)))
        .set ("match_gain_db", part (&MatchedPair::gainDb))
        .set ("residual_lu", part (&MatchedPair::residualLu))
        .set ("basis", pair.has_value() ? juce::var (toWord (pair->basis)) : juce::var())
        .set ("difference_dbfs", pair.has_value() ? orNull (pair->differenceDbfs) : juce::var())
        .set ("null_db", pair.has_value() ? orNull (pair->nullDb) : juce::var())
        .set ("sample_rate", a.rig.sampleRate)
        .set ("samples", static_cast<juce::int64> (a.channels.front().size()));
}

String basisInWords (MatchedPair::Basis basis)
{
    switch (basis)
    {
        case MatchedPair::Basis::integrated: return {};
        case MatchedPair::Basis::commonPassages: return ", by the passages that count in both: one of them hisses so much that its pauses count too";
        case MatchedPair::Basis::ungated: return ", by all of it: too short or too soft for the gates of BS.1770";
    }

    return {};
}

void print (const Version& a, const Version& b, const std::optional<MatchedPair>& pair, const Catalogue& catalogue, const Console& console)
{
    const auto describe = [&] (const Version& version, const String& level) {
        console.print (String (version.name) + ": " + describeChannel (version.rig, version.rig.channels.front(), catalogue) + level);
    };

    if (! pair.has_value())
    {
        describe (a, {});
        describe (b, {});
        return console.print ("One of them is silent, so there is no loudness to match.");
    }

    describe (a, ", " + String (pair->aLufs, 2) + " LUFS");
    describe (b, ", " + String (pair->bLufs, 2) + " LUFS");
    console.print (String ("B matched by ") + (pair->gainDb > 0.0 ? "+" : "") + String (pair->gainDb, 2) + " dB, then " + String (std::abs (pair->residualLu), 3) + " LU apart" + basisInWords (pair->basis));

    if (pair->nullDb.has_value())
        console.print ("A - B is " + String (*pair->nullDb, 1) + " dB re A, " + String (*pair->differenceDbfs, 1) + " dBFS");
    else
        console.print ("A - B is digital silence: they are the same");
}

void run (const Options& options, const Console& console)
{
    if (! options.has ("--in"))
        throw BadInput ("--in is missing; --in with an audio file, silence, sine:HZ@DBFS or a performance would be right.");

    const auto catalogue = readCatalogue (options, console);
    const auto existing = options.has ("--force") ? Existing::replace : Existing::keep;
    Version a { "A", {}, {} }, b { "B", {}, {} };
    checkFiles (a, b, options, console, existing);

    const auto source = openSource (*options.text ("--in"), console);

    a.rig = buildVersionRig (options, VersionLetter::a, console.folder, catalogue, source, &a.reached);
    b.rig = buildVersionRig (options, VersionLetter::b, console.folder, catalogue, source, &b.reached);
    noteReach (a.reached, console);
    noteReach (b.reached, console);
    checkComparable (a, b);
    render (a, source, options, catalogue, console);
    render (b, source, options, catalogue, console);

    const auto pair = MatchedPair::of (a.range(), b.range());
    write (a, 0.0, source, catalogue, existing);
    write (b, pair.has_value() ? pair->gainDb : 0.0, source, catalogue, existing);

    if (options.has ("--json"))
        printJson (console, toJson (a, b, pair));
    else
        print (a, b, pair, catalogue, console);
}
} // namespace

Command compareCommand()
{
    return { "compare",
             {},
             "two chains on one performance: how loud, how to match them, what differs",
             "Options of the chain count for both versions; with --a- or --b- in front, such as --b-preamp\n"
             "clean --b-preamp-gain 45, for one. A and B are rendered alike and to the sample, B gets the\n"
             "gain that makes it as loud as A (ITU-R BS.1770, over all of it), and what is left is measured\n"
             "again. null_db is the RMS of A - B, with that gain, over that of A. Gain and --jack belong\n"
             "to the interface's input that the version uses: behind an external preamp, the line input.\n",
             specs(),
             0,
             run };
}
} // namespace plus48
