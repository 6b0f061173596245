// SPDX-License-Identifier: GPL-3.0-or-later
#include "Command.h"
#include "Errors.h"
#include "RigBuilder.h"

#include "Live/TimedTake.h"
#include "Rig/RigJson.h"
#include "Rig/RigLimits.h"

namespace plus48
{
namespace
{
using juce::String;

/** A device by its name, or by a part of it that no other has. */
DeviceChoice findDevice (const String& name)
{
    const auto devices = DeviceList::all();
    std::vector<DeviceChoice> matches;
    juce::StringArray names;

    for (const auto& device : devices)
    {
        names.add (device.name());

        if (device.name() == name)
            return device;

        if (device.name().containsIgnoreCase (name) || device.type.equalsIgnoreCase (name))
            matches.push_back (device);
    }

    if (name.isNotEmpty() && ! matches.empty())
        return matches.front();

    throw BadInput ("--device " + quoted (name) + " is not there; one of " + names.joinIntoString (", ") + " would be right.");
}

/** What is played instead of the input, at the device's rate. */
std::unique_ptr<LivePerformance> playInstead (const PerformanceSource& source, const String& what, const LiveEngine& engine)
{
    TestSignal signal;

    if (TestSignal::isNamedBy (what) && TestSignal::parse (what, signal).wasOk())
        return LivePerformance::fromSignal (signal, engine.sampleRate());

    std::vector<std::vector<float>> channels;
    orBadInput (source.channelsAt (engine.sampleRate(), 0, channels));
    return LivePerformance::looping (std::move (channels));
}

void openDevice (AudioDevices& devices, const Options& options, const Rig& rig)
{
    std::optional<DeviceChoice> choice;

    if (const auto name = options.text ("--device"))
        choice = findDevice (*name);

    if (choice.has_value() && options.has ("--sample-rate"))
        choice->sampleRate = rig.sampleRate;

    if (choice.has_value() && ! devices.open (*choice))
        throw CommandFailed (devices.problem()->sentence);

    if (! choice.has_value())
        devices.openBest();

    const auto status = devices.status();

    if (! status.isPlaying)
        throw CommandFailed ("No audio device could be opened; --device Simulated would work anywhere.");

    if (options.has ("--sample-rate") && std::abs (status.sampleRate - rig.sampleRate) > 0.0)
        throw BadInput ("--sample-rate " + toText (rig.sampleRate) + " is not what " + status.device.name() + " runs at; " + toText (status.sampleRate) + " would be right.");
}

void run (const Options& options, const Console& console)
{
    const auto seconds = options.number ("--seconds", { 0.01, 86400.0 }, "seconds");

    if (! seconds.has_value())
        throw BadInput ("--seconds is missing; --seconds 10 would be right.");

    const auto input = options.wholeNumber ("--input-channel", 1, 64).value_or (1) - 1;
    const auto request = readChainOptions (options, console.folder);
    const auto catalogue = readCatalogue (options, console);
    const auto what = options.text ("--in");

    PerformanceSource source;
    juce::StringArray notes;

    if (what.has_value())
        orBadInput (PerformanceSource::open (*what, console.folder, source, notes));

    const auto rig = buildRig (request, catalogue, what.has_value() ? &source : nullptr);
    const auto folder = options.has ("--takes") ? console.folder.getChildFile (*options.text ("--takes")) : SessionFolder::defaultFolder();
    SessionFolder session (folder);
    orBadInput (session.open (notes));

    for (const auto& note : notes)
        console.note (note);

    LiveEngine engine (catalogue);
    AudioDevices devices (engine);
    openDevice (devices, options, rig);
    orBadInput (engine.setRig (rig));

    // Consecutive inputs for the channels of a rig.
    std::vector<int> inputs;

    for (int channel = 0; channel < static_cast<int> (rig.channels.size()); ++channel)
        inputs.push_back (input + channel);

    engine.setPerformance (what.has_value() ? playInstead (source, *what, engine) : LivePerformance::fromInputs (inputs));

    const auto& first = rig.channels.front();
    Progress progress (console);
    TimedTake timed;
    timed.seconds = *seconds;
    timed.setup.name = what.has_value() ? source.name() : String ("Live");
    timed.setup.preampName = first.heard == Path::b ? catalogue.preamp (first.external.preampId)->identity.name : String ("Built-in");
    timed.setup.rigName = describeChannel (rig, first, catalogue);
    timed.progress = [&] (double done) { progress.show ("Recording from " + devices.status().device.name() + " ... " + String (juce::roundToInt (100.0 * done)) + " %"); };

    Take take;
    RecorderStatus status;
    const auto recorded = timed.run (engine, devices, session, take, status);
    progress.clear();
    orCommandFailed (recorded);

    if (take.problem.isNotEmpty())
        console.note (take.problem);

    if (options.has ("--json"))
        printJson (console, JsonObject()
                                .set ("file", take.recorded.getFullPathName())
                                .set ("raw", take.raw.getFullPathName())
                                .set ("recipe", take.recipeFile.getFullPathName())
                                .set ("device", devices.status().device.name())
                                .set ("sample_rate", engine.sampleRate())
                                .set ("samples", static_cast<juce::int64> (take.recipe.numSamples))
                                .set ("latency_samples", take.recipe.latencySamples)
                                .set ("noise_floor_dbfs_a", take.recipe.measured.noiseFloorDbfsA.has_value() ? juce::var (*take.recipe.measured.noiseFloorDbfsA) : juce::var())
                                .set ("overrun_samples", static_cast<juce::int64> (status.numOverrunSamples))
                                .set ("gap_samples", static_cast<juce::int64> (status.numGapSamples))
                                .set ("xruns", status.numXruns)
                                .set ("writer_seconds", status.writerSeconds)
                                .set ("rig", toJson (engine.rig())));
    else
        console.print (take.recorded.getFullPathName() + ": " + toText (*seconds) + " s from " + devices.status().device.name() + ", " + describeChannel (engine.rig(), first, catalogue)
                       + (take.recipe.measured.noiseFloorDbfsA.has_value() ? "; noise floor " + String (*take.recipe.measured.noiseFloorDbfsA, 1) + " dBFS(A)" : String()));
}
} // namespace

Command recordCommand()
{
    std::vector<OptionSpec> specs { { "--device", "NAME", "the device, or a part of its name; default: the best that works" },
                                    { "--input-channel", "N", "the device's input, from 1; channels of a rig take the following ones. Default 1" },
                                    { "--seconds", "S", "length of the take" },
                                    { "--takes", "DIR", "the folder of the takes; default " + SessionFolder::defaultFolder().getFullPathName() },
                                    { "--in", "WHAT", "record this instead of the input, over and over: an audio file, sine:HZ@DBFS, or a shipped performance" },
                                    { "--json", {}, "print one JSON object" },
                                    equipmentOptionSpec() };

    for (const auto& more : { fullScaleOptionSpecs(), chainOptionSpecs() })
        specs.insert (specs.end(), more.begin(), more.end());

    return { "record",
             {},
             "record a take from an audio device, through a chain",
             "The engine of the window records: the take, its raw performance and its recipe are in the folder\n"
             "as there. The sampling rate is the device's.\n",
             specs,
             0,
             run };
}
} // namespace plus48
