// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChainOptions.h"
#include "Command.h"
#include "Errors.h"
#include "StageRender.h"

#include "Measurement/AdviceLevels.h"
#include "Measurement/NoiseBudget.h"
#include "Recording/WavFile.h"
#include "Rig/RigCheck.h"

namespace plus48
{
namespace
{
using juce::String;

constexpr auto performanceId = "voice";
constexpr auto externalPreampId = "clean";

/** Where a full-scale sine would lie if both preamps had gain enough. */
constexpr auto wantedDbfs = -6.0;

struct Take
{
    Rig rig;
    juce::File file;
    double noiseDbfsA = 0.0;

    const ChannelRig& channel() const { return rig.channels.front(); }
};

PathFormula formulaOf (const Rig& rig, const Catalogue& catalogue)
{
    const auto& channel = rig.channels.front();
    return { ChannelPlan::from (rig, channel, catalogue), channel.activePath, ChannelSettings::from (channel), rig.sampleRate };
}

/** The recorded level of a full-scale sine of 997 Hz. */
double fullScaleDbfs (const Rig& rig, const Catalogue& catalogue)
{
    const auto rms = pascalsFromSpl (rig.channels.front().fullScaleSpl) * referenceDistanceMetres / rig.channels.front().distanceMetres;
    return dbFromPower (rms * rms * formulaOf (rig, catalogue).transferPower (PathStage::performance, PathStage::recorded, referenceHz));
}

Rig makeRig (Path activePath, const ShippedChannel& source, const Catalogue& catalogue)
{
    RigDraft draft;
    auto& channel = draft.channels.emplace_back();
    channel.microphoneId = source.suggestedMicrophone;
    channel[ParameterId::distance] = source.suggestedDistanceMetres;
    channel.preampId = String (externalPreampId);
    channel.activePath = activePath;

    auto rig = complete (draft, catalogue);
    rig.channels.front().fullScaleSpl = source.fullScaleSpl;
    return rig;
}

/** Both as loud as each other, in whole decibels of gain; what remains is taken off by the external preamp's trim. */
void matchLevels (Rig& a, Rig& b, const Catalogue& catalogue)
{
    auto& builtIn = a.channels.front().builtIn;
    auto& external = b.channels.front().external;
    const auto& knobA = catalogue.audioInterface (a.interfaceId)->input (builtIn.jack)->preamp;
    const auto& knobB = *catalogue.preamp (external.preampId);

    const auto levelA = fullScaleDbfs (a, catalogue) - builtIn.gainDb;
    const auto levelB = fullScaleDbfs (b, catalogue) - external.gainDb;
    const auto possible = std::min ({ wantedDbfs, levelA + knobA.gainMaxDb, levelB + knobB.gainMaxDb });

    builtIn.gainDb = std::clamp (std::floor (possible - levelA), knobA.gainMinDb, knobA.gainMaxDb);
    const auto wantedB = levelA + builtIn.gainDb - levelB;
    external.gainDb = std::clamp (std::ceil (wantedB), knobB.gainMinDb, knobB.gainMaxDb);
    external.trimDb = std::clamp (0.01 * std::round (100.0 * (wantedB - external.gainDb)), knobB.trimMinDb, 0.0);
}

void writeTake (const Take& take, const SoundSource& source, const Catalogue& catalogue, Existing existing)
{
    StageRender render;
    render.rig = take.rig;
    render.numSamples = std::llround (source.seconds().value_or (0.0) * take.rig.sampleRate);
    render.run (source, catalogue);

    const WavInfo info { take.rig.sampleRate, recordedBits (take.rig, catalogue), source.name(), source.name() + ": " + describeChannel (take.rig, take.channel(), catalogue) };
    orCommandFailed (writeWavFile (take.file, render.channels, info, existing));
}

juce::var toJson (const Take& take, const Catalogue& catalogue)
{
    return JsonObject()
        .set ("file", take.file.getFullPathName())
        .set ("chain", describeChannel (take.rig, take.channel(), catalogue))
        .set ("noise_dbfs_a", take.noiseDbfsA);
}

void print (const Take& take, const char* name, const Catalogue& catalogue, const Console& console)
{
    console.print ("  " + String (name) + "  " + take.file.getFullPathName());
    console.print ("     " + describeChannel (take.rig, take.channel(), catalogue) + "; noise floor " + String (take.noiseDbfsA, 1) + " dBFS(A)");
}

void run (const Options& options, const Console& console)
{
    const auto folder = console.folder.getChildFile (options.text ("--out-dir").value_or (""));
    const auto existing = options.has ("--force") ? Existing::replace : Existing::keep;
    const auto catalogue = Catalogue::shipped();

    ShippedPerformances shipped;
    orCommandFailed (ShippedPerformances::read (shipped));
    const auto* performance = shipped.find (performanceId);

    if (performance == nullptr)
        throw CommandFailed ("The shipped performance of a voice is missing.");

    Take a { makeRig (Path::a, performance->channels.front(), catalogue), folder.getChildFile ("Plus48 demo A - built-in.wav") };
    Take b { makeRig (Path::b, performance->channels.front(), catalogue), folder.getChildFile ("Plus48 demo B - external.wav") };
    matchLevels (a.rig, b.rig, catalogue);

    const auto areThere = a.file.existsAsFile() && b.file.existsAsFile() && existing == Existing::keep;

    for (auto* take : { &a, &b })
    {
        if (const auto problem = checkRig (take->rig, catalogue))
            throw CommandFailed (inOptions (*problem));

        take->noiseDbfsA = NoiseBudget::of (formulaOf (take->rig, catalogue)).dbfsA();

        if (const auto possible = OutputFile (take->file, existing).check(); possible.failed() && ! areThere)
            throw BadInput (possible.getErrorMessage());
    }

    if (! areThere)
    {
        SoundSource source;
        juce::StringArray warnings;
        orCommandFailed (SoundSource::open (performanceId, console.folder, source, warnings));
        Progress progress (console);
        progress.show ("Rendering " + source.name() + " twice ...");

        for (const auto* take : { &a, &b })
            writeTake (*take, source, catalogue, existing);
    }

    const auto quieter = a.noiseDbfsA - b.noiseDbfsA;

    if (options.has ("--json"))
    {
        printJson (console, JsonObject().set ("a", toJson (a, catalogue)).set ("b", toJson (b, catalogue)).set ("noise_improvement_db", quieter).set ("rendered", ! areThere));
        return;
    }

    console.print (areThere ? "The same voice through two preamps, equally loud; the files are there already (--force renders them anew):"
                            : "The same voice through two preamps, equally loud:");
    print (a, "A", catalogue, console);
    print (b, "B", catalogue, console);
    console.print ("Listen to the silences between the sentences, where you hear only the equipment: B has " + String (std::abs (quieter), 1)
                   + " dB " + (quieter >= 0.0 ? "less" : "more") + " noise, " + (std::abs (quieter) < AdviceLevels::clearDb ? "which is hard to hear." : "which can be heard with the volume up."));
}
} // namespace

Command demoCommand()
{
    return { "demo",
             {},
             "render the shipped voice through a built-in and an external preamp, equally loud",
             {},
             { { "--out-dir", "DIR", "where the two WAV files go; default: the current folder" },
               { "--force", {}, "render them anew if they are there" },
               { "--json", {}, "print one JSON object" } },
             0,
             run };
}
} // namespace plus48
