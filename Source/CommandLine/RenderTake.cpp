// SPDX-License-Identifier: GPL-3.0-or-later
#include "RenderTake.h"

#include "ChainOptions.h"
#include "Command.h"
#include "Errors.h"
#include "TakeOptions.h"

#include "Recording/TakeRender.h"
#include "Recording/WavFile.h"
#include "Rig/RigJson.h"
#include "Rig/Words.h"

namespace plus48
{
namespace
{
using juce::String;

void refuseOptionsOfSources (const Options& options)
{
    for (const auto* name : { "--in", "--seconds", "--stage", "--headphones", "--full-scale-spl", "--full-scale-dbu", "--sample-rate", "--block", "--quality" })
        if (options.has (name))
            throw BadInput (String (name) + " cannot be given together with --take: a take brings its own performance, length and sampling rate, and is rendered as recorded.");
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

    const auto take = openTake (options, console, RawNeeded::always);

    if (out == take.paths.recorded || out == take.paths.raw)
        throw BadInput ("--out " + out.getFileName() + " belongs to the take itself; another file would be right.");

    const auto isVersion = hasChainOptions (options, "--");
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
