// SPDX-License-Identifier: GPL-3.0-or-later
#include "Command.h"
#include "Errors.h"
#include "FoundDevices.h"
#include "RigBuilder.h"

#include "Live/AppState.h"
#include "Live/EndSignals.h"
#include "Live/LiveSources.h"
#include "Live/SimulatedDevice.h"
#include "Live/TimedTake.h"
#include "Recording/TakesFolder.h"
#include "Rig/Json.h"
#include "Rig/RigJson.h"
#include "Rig/RigLimits.h"

#include <numeric>

namespace plus48
{
namespace
{
using juce::String;

/** What is played instead of the input, at the device's rate. */
std::unique_ptr<LiveSources> playInstead (const SoundSource& source, const String& what, const LiveEngine& engine)
{
    TestSignal signal;

    if (TestSignal::isNamedBy (what) && TestSignal::parse (what, signal).wasOk())
        return LiveSources::fromSignal (signal, engine.sampleRate());

    std::vector<std::vector<float>> channels;
    orBadInput (source.channelsAt (engine.sampleRate(), 0, channels));
    return LiveSources::looping (std::move (channels));
}

/** What the inputs bring is what is recorded: there must be some. */
void checkInputs (const AudioDevices& devices, bool isChosen, int first, int count)
{
    const auto status = devices.status();
    const auto isSimulated = status.device.type == SimulatedDevice::typeName;

    if (! isChosen && (isSimulated || status.inputs.isEmpty()))
        throw CommandFailed ("There is no audio device to record from" + (devices.problem().has_value() ? ": " + devices.problem()->message : String (".")) + " --device Simulated records silence, and --in WHAT needs no device.");

    if (first + count > status.inputs.size())
        throw BadInput ("--input-channel " + String (first + 1) + (count > 1 ? " and what follows it are" : " is") + " not there; " + status.device.name() + " has "
                        + (status.inputs.isEmpty() ? String ("no inputs.") : String (status.inputs.size()) + (status.inputs.size() == 1 ? " input." : " inputs.")));
}

/** What the window remembers; nothing where it has never run. */
juce::var windowState()
{
    juce::var state;
    return parseJson (StateFile::defaultFile().loadFileAsString().toStdString(), state).wasOk() ? state : juce::var();
}

/** Takes are never put under the place of a drive that is away, where nobody would find them again. */
void checkTakesFolder (const juce::File& folder, bool isNamed)
{
    const auto path = folder.getFullPathName();
    const auto state = windowState();
    const auto chosen = state["takesFolder"].toString();
    const auto isChosen = juce::File::isAbsolutePath (chosen) && juce::File (chosen) == folder;
    const String instead = isNamed ? "name another folder." : "name another folder with --takes DIR.";

    if (isTakesFolderGone (folder, state["window"][takesFoldersField], isChosen))
        throw BadInput ("The takes folder " + path + " is not there; connect its drive, or " + instead);

    const auto place = emptyMountPointOf (folder);

    // The place of a drive may be there, and empty; what holds takes already is a takes folder.
    if (folder.exists() && (place != folder || SessionFolder (folder).isThere()))
        return;

    if (place != juce::File())
        throw BadInput ("Nothing is mounted on " + place.getFullPathName() + ", where the takes folder " + path + " would be; connect its drive, or " + instead);

    // The user's own music folder may be made.
    if (const auto parent = folder.getParentDirectory(); isNamed && ! parent.isDirectory())
        throw BadInput ("The folder " + parent.getFullPathName() + ", in which " + folder.getFileName() + " would be made for takes, is not there; connect its drive, or make it first.");
}

void openDevice (AudioDevices& devices, const Options& options, const Rig& rig)
{
    std::optional<DeviceChoice> choice;

    if (const auto name = options.text ("--device"))
        choice = FoundDevices::find (*name);

    if (choice.has_value() && options.has ("--sample-rate"))
        choice->sampleRate = rig.sampleRate;

    if (choice.has_value() && ! devices.open (*choice))
        throw CommandFailed (devices.problem()->message);

    if (! choice.has_value())
        devices.openBest();

    const auto status = devices.status();

    if (! status.isPlaying)
        throw CommandFailed ("No audio device could be opened; --device Simulated would work anywhere.");

    if (options.has ("--sample-rate") && std::abs (status.sampleRate - rig.sampleRate) > 0.0)
        throw BadInput ("--sample-rate " + toText (rig.sampleRate) + " is not what " + status.device.name() + " runs at; " + toText (status.sampleRate) + " would be right.");
}

void throwIfInterrupted (const Take* take, double seconds)
{
    if (const auto signal = EndSignals::received(); signal != 0)
        throw Interrupted (take != nullptr ? "Ended by signal " + String (signal) + " after " + String (seconds, 1) + " s; the take is kept: " + take->recorded.getFullPathName()
                                           : "Ended by signal " + String (signal) + " before the take began.",
                           EndSignals::exitStatus (signal));
}

/** What is silent in a take that should not be, or nothing. */
String lossMessage (const Take& take, const RecorderStatus& status, double sampleRate)
{
    const auto seconds = [sampleRate] (std::int64_t samples) { return String (static_cast<double> (samples) / sampleRate, 2) + " s"; };
    juce::StringArray parts;

    if (status.numOverrunSamples > 0)
        parts.add (seconds (status.numOverrunSamples) + " because the disk was too slow");

    if (status.numGapSamples > 0)
        parts.add (seconds (status.numGapSamples) + " because the device stopped, lost samples or was not connected");

    return parts.isEmpty() ? String() : take.recorded.getFileName() + " is kept and as long as it should be, but silent for " + parts.joinIntoString (" and for ") + "; its recipe says where.";
}

/** The folder of the takes, ready for one more. */
SessionFolder openSession (const Options& options, const Console& console, juce::StringArray& notes)
{
    const auto isNamed = options.has ("--takes");
    const auto folder = isNamed ? console.folder.getChildFile (*options.text ("--takes")) : SessionFolder::defaultFolder();
    checkTakesFolder (folder, isNamed);

    SessionFolder session (folder);
    orBadInput (session.open (notes));
    return session;
}

/** Consecutive inputs for the channels of a rig. */
std::vector<int> consecutiveInputs (int first, std::size_t count)
{
    std::vector<int> inputs (count);
    std::iota (inputs.begin(), inputs.end(), first);
    return inputs;
}

TakeSetup setupOf (const Rig& rig, const Catalogue& catalogue, const String& name)
{
    const auto& first = rig.channels.front();
    TakeSetup setup;
    setup.name = name;
    setup.preampName = first.activePath == Path::b ? catalogue.preamp (first.external.preampId)->identity.name : String ("Built-in");
    setup.rigName = describeChannel (rig, first, catalogue);
    return setup;
}

/** A take, and what there is to say about it. */
struct RecordedTake
{
    Take take;
    RecorderStatus status;
    Rig rig;
    double sampleRate = 0.0;

    /** As the device was called before it was lost, if it was. */
    String deviceName;

    double seconds() const { return static_cast<double> (take.metadata.numSamples) / sampleRate; }
    const std::optional<double>& noiseFloor() const { return take.metadata.measured.noiseFloorDbfsA; }
};

juce::var toJson (const RecordedTake& recorded)
{
    const auto& [take, status, rig, sampleRate, deviceName] = recorded;

    return JsonObject()
        .set ("file", take.recorded.getFullPathName())
        .set ("raw", take.raw.getFullPathName())
        .set ("recipe", take.metadataFile.getFullPathName())
        .set ("device", deviceName)
        .set ("sample_rate", sampleRate)
        .set ("samples", static_cast<juce::int64> (take.metadata.numSamples))
        .set ("latency_samples", take.metadata.latencySamples)
        .set ("noise_floor_dbfs_a", recorded.noiseFloor().has_value() ? juce::var (*recorded.noiseFloor()) : juce::var())
        .set ("overrun_samples", static_cast<juce::int64> (status.numOverrunSamples))
        .set ("gap_samples", static_cast<juce::int64> (status.numGapSamples))
        .set ("xruns", status.numXruns)
        .set ("longest_delay_samples", static_cast<juce::int64> (status.longestDelaySamples))
        .set ("writer_seconds", status.writerSeconds)
        .set ("rig", plus48::toJson (rig));
}

String inOneLine (const RecordedTake& recorded, const Catalogue& catalogue)
{
    const auto& rig = recorded.rig;

    return recorded.take.recorded.getFullPathName() + ": " + String (recorded.seconds(), 2) + " s from " + recorded.deviceName + ", " + describeChannel (rig, rig.channels.front(), catalogue)
         + (recorded.noiseFloor().has_value() ? "; noise floor " + String (*recorded.noiseFloor(), 1) + " dBFS(A)" : String());
}

/** Runs the message loop until the take is complete or ended by a signal. */
RecordedTake record (LiveEngine& engine, AudioDevices& devices, SessionFolder& session, double seconds, TakeSetup setup, const Console& console)
{
    Progress progress (console);
    TimedTake timed;
    timed.seconds = seconds;
    timed.setup = std::move (setup);
    timed.progress = [&] (double done) { progress.show ("Recording from " + devices.status().device.name() + " ... " + String (juce::roundToInt (100.0 * done)) + " %"); };
    timed.shouldEnd = [] { return EndSignals::received() != 0; };

    RecordedTake recorded;
    recorded.deviceName = devices.status().device.name();
    const auto result = timed.run (engine, devices, session, recorded.take, recorded.status);
    progress.clear();
    orCommandFailed (result);
    recorded.rig = engine.rig();
    recorded.sampleRate = engine.sampleRate();
    return recorded;
}

void report (const RecordedTake& recorded, bool asJson, const Catalogue& catalogue, const Console& console)
{
    if (recorded.take.problem.isNotEmpty())
        console.note (recorded.take.problem);

    if (asJson)
        printJson (console, toJson (recorded));
    else
        console.print (inOneLine (recorded, catalogue));

    console.out.flush();
    throwIfInterrupted (&recorded.take, recorded.seconds());

    // Not what was asked for, though it is all there is.
    if (const auto lost = lossMessage (recorded.take, recorded.status, recorded.sampleRate); lost.isNotEmpty())
        throw CommandFailed (lost);
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

    SoundSource source;
    juce::StringArray notes;

    if (what.has_value())
        orBadInput (SoundSource::open (*what, console.folder, source, notes));

    std::vector<DriveReach> reached;
    const auto rig = buildRig (request, catalogue, what.has_value() ? &source : nullptr, &reached);
    noteReach (reached, console);
    auto session = openSession (options, console, notes);

    for (const auto& note : notes)
        console.note (note);

    const EndSignals signals;
    LiveEngine engine (catalogue);
    AudioDevices devices (engine);
    devices.onDeviceError = [&console] (const String& error) { console.note (error); };
    openDevice (devices, options, rig);

    if (! what.has_value())
        checkInputs (devices, options.has ("--device"), input, static_cast<int> (rig.channels.size()));

    throwIfInterrupted (nullptr, 0.0);
    orBadInput (engine.setRig (rig));
    engine.setSources (what.has_value() ? playInstead (source, *what, engine) : LiveSources::fromInputs (consecutiveInputs (input, rig.channels.size())));

    const auto recorded = record (engine, devices, session, *seconds, setupOf (rig, catalogue, what.has_value() ? source.name() : String ("Live")), console);
    report (recorded, options.has ("--json"), catalogue, console);
}
} // namespace

Command recordCommand()
{
    std::vector<OptionSpec> specs { { "--device", "NAME", "the device, or a part of its name; default: the best that has inputs and works" },
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
             "as there. The sampling rate is the device's. Ctrl-C, SIGTERM and SIGHUP end the take where it is,\n"
             "and it is kept; a second one ends the program at once.\n",
             specs,
             0,
             run };
}
} // namespace plus48
