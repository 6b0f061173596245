// SPDX-License-Identifier: GPL-3.0-or-later
#include "Command.h"
#include "Errors.h"
#include "RenderLength.h"
#include "RenderTake.h"
#include "RigBuilder.h"
#include "StageRender.h"

#include "Recording/WavFile.h"
#include "Rig/RigJson.h"
#include "Rig/Words.h"

namespace plus48
{
namespace
{
using juce::String;

std::vector<OptionSpec> specs()
{
    std::vector<OptionSpec> all {
        { "--in", "WHAT", "what is played: an audio file, silence, sine:HZ@DBFS (such as sine:997@-20), or the id of a shipped performance" },
        { "--take", "FILE", "a recorded take (its WAV file or its recipe) instead: as recorded, to the bit, or with options of the chain another version of it" },
        { "--out", "FILE", "the WAV file to write" },
        { "--force", {}, "overwrite it if it exists" },
        { "--seconds", "S", "length; default: that of the performance, 10 for test signals. What is longer than the performance ends in silence" },
        { "--stage", "NAME", "where in the chain to listen: microphone (its open-circuit voltage), preamp (the external preamp behind its trim, or without one the "
                             "built-in's output as a voltage), recorded, direct (before the converter) or headphones; default recorded" },
        { "--headphones", "ID", "for --stage headphones; default closed-studio" },
        { "--block", "N", "samples at a time, 1 to 65536, default 512; the result is the same" },
        { "--quality", "live|high", "live is the engine as it plays; high is the same bits today; default live" },
        { "--json", {}, "print what was done as one JSON object" },
    };

    for (const auto& more : { fullScaleOptionSpecs(), std::vector<OptionSpec> { equipmentOptionSpec() }, chainOptionSpecs() })
        all.insert (all.end(), more.begin(), more.end());

    return all;
}

/** Only the converter makes integers. */
BitDepth fileBits (OutputStage stage, const Rig& rig, const Catalogue& catalogue)
{
    return stage == OutputStage::recorded ? recordedBits (rig, catalogue) : BitDepth::float32;
}

/** Options that are wrong whatever the others say. */
void checkOptions (const Options& options)
{
    if (const auto quality = options.text ("--quality"); quality && *quality != "live" && *quality != "high")
        Options::reportError ("--quality", *quality, "live or high");

    if (! options.has ("--in"))
        throw BadInput ("--in is missing; --in with an audio file, silence, sine:HZ@DBFS or a performance would be right.");

    if (! options.has ("--out") || options.text ("--out")->isEmpty())
        throw BadInput ("--out is missing; --out FILE.wav would be right.");
}

juce::var toJson (const StageRender& render, const juce::File& file, const Catalogue& catalogue, const std::vector<DriveReach>& reached)
{
    return JsonObject()
        .set ("file", file.getFullPathName())
        .set ("stage", toWord (render.stage))
        .set ("unit", isInVolts (render.stage) ? "V" : "full scale")
        .set ("sample_rate", render.rig.sampleRate)
        .set ("bits", toWord (fileBits (render.stage, render.rig, catalogue)))
        .set ("samples", static_cast<juce::int64> (render.numSamples))
        .set ("channels", static_cast<int> (render.channels.size()))
        .set ("latency_samples", render.latencySamples)
        .set ("levels", render.levels (catalogue))
        .set ("preamp_drive", reachToJson (reached))
        .set ("rig", plus48::toJson (render.rig));
}

String inOneLine (const StageRender& render, const juce::File& file, const String& sourceName, const String& chain)
{
    const auto numChannels = render.rig.channels.size();

    return file.getFullPathName() + ": " + toText (static_cast<double> (render.numSamples) / render.rig.sampleRate) + " s of " + sourceName + ", " + chain
         + (numChannels > 1 ? " (first of " + String (numChannels) + " channels)" : String());
}

void run (const Options& options, const Console& console)
{
    if (options.has ("--take"))
        return renderTakeAgain (options, console);

    const auto stage = options.word ("--stage", "microphone, preamp, recorded, direct or headphones", outputStageFromWord).value_or (OutputStage::recorded);
    const auto blockSize = options.wholeNumber ("--block", 1, 65536).value_or (512);

    checkOptions (options);

    const auto request = readChainOptions (options, console.folder);
    const auto catalogue = readCatalogue (options, console);
    const auto headphones = options.text ("--headphones").value_or ("closed-studio");
    const auto file = console.folder.getChildFile (*options.text ("--out"));
    const auto existing = options.has ("--force") ? Existing::replace : Existing::keep;

    checkHeadphones (headphones, catalogue);

    // Asked before the work rather than after it.
    if (const auto possible = OutputFile (file, existing).check(); possible.failed())
        throw BadInput ("--out " + possible.getErrorMessage());

    const auto source = openSource (*options.text ("--in"), console);

    StageRender render;
    std::vector<DriveReach> reached;
    render.rig = buildRig (request, catalogue, &source, &reached);
    noteReach (reached, console);
    render.stage = stage;
    render.numSamples = renderLength (options, source, render.rig);
    render.blockSize = blockSize;
    render.headphonesId = headphones;

    {
        Progress progress (console);
        render.progress = [&] (double done) { progress.show ("Rendering " + source.name() + " ... " + String (juce::roundToInt (100.0 * done)) + " %"); };
        render.run (source, catalogue);
    }

    const auto& rig = render.rig;
    const auto bits = fileBits (stage, rig, catalogue);
    const auto chain = describeChannel (rig, rig.channels.front(), catalogue);
    orCommandFailed (writeWavFile (file, render.channels, { rig.sampleRate, bits, source.name(), source.name() + ": " + chain }, existing));

    if (options.has ("--json"))
        printJson (console, toJson (render, file, catalogue, reached));
    else
        console.print (inOneLine (render, file, source.name(), chain));
}
} // namespace

Command renderCommand()
{
    return { "render",
             {},
             "play a performance through a chain into a WAV file",
             "The file is exactly seconds x rate samples long and begins with the performance: the latency\n"
             "of the chain is removed. All stages but recorded are 32-bit float files: microphone, preamp and\n"
             "headphones in volts (1.0 is 1 V), direct in full scale; only the headphone amplifier clips.\n"
             "\n"
             "A shipped performance brings its level, and a pickup or line source its instrument unless one\n"
             "is chosen; microphones are not chosen for you (`list performances` suggests some). In a\n"
             "performance of several sources --microphone counts for those in the air, --instrument for\n"
             "those of its kind. An audio file of several channels makes a rig of as many.\n"
             "\n"
             "A take plays its raw performance. Where options of the chain make another version of it, a knob\n"
             "that one of them sets, or that belongs to equipment which one replaces, stays there for the whole\n"
             "take; all others move as they did. --preamp also ends the take's switching between A and B.\n",
             specs(),
             0,
             run };
}
} // namespace plus48
