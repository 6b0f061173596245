// SPDX-License-Identifier: GPL-3.0-or-later
#include "Command.h"
#include "Errors.h"
#include "RigBuilder.h"

#include "Measurement/VerdictWords.h"
#include "Rig/RigJson.h"
#include "Signal/Units.h"

namespace plus48
{
namespace
{
using juce::String;

constexpr int mostInputs = 64;

std::vector<OptionSpec> specs()
{
    std::vector<OptionSpec> all {
        { "--in", "WHAT", "what is recorded, for its loudest passage: an audio file, sine:HZ@DBFS or the id of a shipped performance; default: loud speech, "
                          "of an instrument 10 dB below its full scale" },
        { "--channel", "N", "which channel of a rig of several is asked about, default 1" },
        { "--inputs", "N", "how many inputs are needed at once, default: the channels of the rig" },
        { "--json", {}, "print the answer as one JSON object" },
    };

    for (const auto& more : { fullScaleOptionSpecs(), std::vector<OptionSpec> { equipmentOptionSpec() }, chainOptionSpecs() })
        all.insert (all.end(), more.begin(), more.end());

    return all;
}

String toWord (PreampAdvice::Kind kind)
{
    switch (kind)
    {
        case PreampAdvice::Kind::closer: return "closer";
        case PreampAdvice::Kind::room: return "room";
        case PreampAdvice::Kind::booster: return "booster";
        case PreampAdvice::Kind::preamp: return "preamp";
        case PreampAdvice::Kind::audioInterface: return "interface";
        case PreampAdvice::Kind::microphone: return "microphone";
    }

    return {};
}

String toWord (PreampAdvice::Cost cost)
{
    switch (cost)
    {
        case PreampAdvice::Cost::free: return "free";
        case PreampAdvice::Cost::little: return "little";
        case PreampAdvice::Cost::lot: return "lot";
    }

    return {};
}

String toWord (PreampAdvice::Verdict verdict)
{
    switch (verdict)
    {
        case PreampAdvice::Verdict::forInputs: return "for-inputs";
        case PreampAdvice::Verdict::forGain: return "for-gain";
        case PreampAdvice::Verdict::unknown: return "unknown";
        case PreampAdvice::Verdict::forNoise: return "for-noise";
        case PreampAdvice::Verdict::onlyForSound: return "only-for-sound";
        case PreampAdvice::Verdict::no: return "no";
    }

    return {};
}

juce::var toJson (const PreampAdvice::Remedy& remedy)
{
    JsonObject object;
    object.set ("what", remedy.what)
        .set ("id", remedy.id)
        .set ("kind", toWord (remedy.kind))
        .set ("noise_db", remedy.noiseDb)
        .set ("audible", remedy.isAudible)
        .set ("cost", toWord (remedy.cost))
        .set ("reason", remedy.reason);

    // What has no id has a new value.
    if (remedy.kind == PreampAdvice::Kind::closer)
        object.set ("distance", remedy.distanceMetres);
    else if (remedy.kind == PreampAdvice::Kind::room)
        object.set ("room", remedy.roomDba);

    return object;
}

juce::var toJson (const PreampAdvice& advice, const Rig& rig)
{
    juce::Array<juce::var> ranking;
    const auto* const best = advice.best();

    for (const auto& remedy : advice.ranking)
        ranking.add (toJson (remedy));

    const auto shares = JsonObject().set ("room", advice.shares.room).set ("microphone", advice.shares.microphone).set ("preamp", advice.shares.preamp).set ("converter", advice.shares.converter);

    return JsonObject()
        .set ("verdict", toWord (advice.verdict))
        .set ("headline", advice.headline)
        .set ("reason", advice.reason)
        .set ("story", verdictWords::story (advice).removeCharacters ("*"))
        .set ("noise_shares", shares)
        .set ("best", best != nullptr ? best->what : String())
        .set ("noise_improvement_db", advice.noiseImprovementDb)
        .set ("gain_shortfall_db", advice.gainShortfallDb)
        .set ("noise_audible", advice.noiseNow.isAudible())
        .set ("ranking", ranking)
        .set ("rig", toJson (rig));
}

void print (const PreampAdvice& advice, const Console& console)
{
    console.print (advice.headline);
    console.print (verdictWords::story (advice).removeCharacters ("*") + "\n");

    for (const auto& remedy : advice.ranking)
        console.print ("  " + (String (remedy.noiseDb, 1) + " dB").paddedLeft (' ', 9) + "  " + remedy.what.paddedRight (' ', 34) + toWord (remedy.cost).paddedRight (' ', 8)
                       + (remedy.isUsable() ? String (remedy.isAudible ? "can be heard" : "cannot be heard") : remedy.reason));
}

/** The source's loudest passage at the microphone or pickup, as PreampAdvice::Question has it. */
double peakAtDiaphragm (const Options& options, const SoundSource& source, const Rig& rig, std::size_t index, const Catalogue& catalogue)
{
    const auto& channel = rig.channels[index];
    const auto level = ChannelPlan::from (rig, channel, catalogue).sourceLevel;
    const auto gain = SourceLevel::gain (level, SourceLevel::Settings::of (channel));

    if (! options.has ("--in") && channel.usesMicrophone())
        return gain * pascalsFromSpl (loudSpeechPeakSpl);

    const auto peak = options.has ("--in") ? peakOf (peaksOf (&source, rig.sampleRate), index) : usualPeak();

    if (! peak.has_value())
        throw BadInput ("--in " + source.name() + " is silent, and so needs no preamp; a performance with a sound in it would be right.");

    return gain * level.peakAtFullScale / sqrtTwo * *peak;
}

void run (const Options& options, const Console& console)
{
    const auto request = readChainOptions (options, console.folder);
    const auto catalogue = readCatalogue (options, console);
    const auto source = options.has ("--in") ? openSource (*options.text ("--in"), console) : SoundSource();

    std::vector<DriveReach> reached;
    const auto rig = buildRig (request, catalogue, options.has ("--in") ? &source : nullptr, &reached);
    noteReach (reached, console);
    const auto numChannels = static_cast<int> (rig.channels.size());
    const auto index = static_cast<std::size_t> (options.wholeNumber ("--channel", 1, numChannels).value_or (1) - 1);
    const auto numInputs = options.wholeNumber ("--inputs", 1, mostInputs).value_or (numChannels);
    const auto advice = PreampAdvice::of (rig, rig.channels[index], catalogue, { peakAtDiaphragm (options, source, rig, index, catalogue), {}, numInputs });

    if (options.has ("--json"))
        return printJson (console, toJson (advice, rig));

    console.print (describeChannel (rig, rig.channels[index], catalogue));
    print (advice, console);
}
} // namespace

Command adviseCommand()
{
    return { "advise",
             {},
             "whether an external preamp would help a chain, and what else would",
             "The first verdict that fits: for-inputs, for-gain, for-noise, only-for-sound, no; unknown where a\n"
             "figure of the noise is assumed, as nobody publishes it: `reason` says which. All that would\n"
             "help is ranked by how much less noise lies under the same performance, in dB(A), each with the\n"
             "gain that brings peaks to -12 dBFS; it can be heard where that noise can be, when the recording\n"
             "is played as loud as the performance was. `story` is what the window says, `noise_shares` where the\n"
             "noise comes from, and `best` the cheapest thing within 6 dB of the best that can be heard.\n",
             specs(),
             0,
             run };
}
} // namespace plus48
