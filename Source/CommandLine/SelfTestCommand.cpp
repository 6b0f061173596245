// SPDX-License-Identifier: GPL-3.0-or-later
#include "Command.h"
#include "Errors.h"

#include "Live/LiveSources.h"
#include "Live/SimulatedDevice.h"
#include "Live/TimedTake.h"
#include "Signal/Units.h"
#include "SoundSource/AudioFile.h"

namespace plus48
{
namespace
{
constexpr double seconds = 2.0;

/** A folder that is gone at the end. */
struct Scratch
{
    Scratch() { folder.createDirectory(); }
    ~Scratch() { folder.deleteRecursively(); }

    const juce::File folder = juce::File::getSpecialLocation (juce::File::tempDirectory).getChildFile ("plus48-self-test-" + juce::Uuid().toString());
};

double rmsDbfs (const std::vector<float>& samples)
{
    auto power = 0.0;

    for (const auto sample : samples)
        power += static_cast<double> (sample) * static_cast<double> (sample) / static_cast<double> (samples.size());

    return dbFromPower (2.0 * power);
}

void run (const Options& options, const Console& console)
{
    const auto catalogue = Catalogue::shipped();
    const Scratch scratch;
    SessionFolder session (scratch.folder);
    juce::StringArray notes;
    orCommandFailed (session.open (notes));

    LiveEngine engine (catalogue);
    AudioDevices devices (engine);

    if (! devices.open ({ SimulatedDevice::typeName, SimulatedDevice::deviceName, SimulatedDevice::deviceName, 48000.0, 128 }))
        throw CommandFailed (devices.problem()->message);

    engine.setSources (LiveSources::fromSignal ({ referenceHz, -20.0 }, engine.sampleRate()));

    TimedTake timed;
    timed.seconds = seconds;
    timed.setup.name = "Self-test";
    timed.setup.preampName = "Built-in";

    Take take;
    RecorderStatus status;
    orCommandFailed (timed.run (engine, devices, session, take, status));

    AudioFile file;
    orCommandFailed (readAudioFile (take.recorded, file, notes));
    const auto wantedSamples = static_cast<juce::int64> (seconds * engine.sampleRate());
    const auto samples = static_cast<juce::int64> (file.numFrames());
    const auto level = rmsDbfs (file.channels.front());

    // What exactly a chain must give is tested elsewhere: here it must be there.
    const auto isGood = samples == wantedSamples && status.numOverrunSamples == 0 && level > -80.0 && level < 0.0;

    if (options.has ("--json"))
        printJson (console, JsonObject()
                                .set ("passed", isGood)
                                .set ("device", SimulatedDevice::deviceName)
                                .set ("sample_rate", engine.sampleRate())
                                .set ("samples", samples)
                                .set ("expected_samples", wantedSamples)
                                .set ("overrun_samples", static_cast<juce::int64> (status.numOverrunSamples))
                                .set ("level_dbfs", level)
                                .set ("late_blocks", devices.status().xruns));
    else
        console.print (juce::String (isGood ? "Good: " : "Not good: ") + juce::String (samples) + " of " + juce::String (wantedSamples) + " samples recorded at " + juce::String (level, 1) + " dBFS.");

    if (! isGood)
        throw CommandFailed ("The self-test failed: the recorded file is not what was played.");
}
} // namespace

Command selfTestCommand()
{
    return { "self-test",
             {},
             "record two seconds on the simulated device and check the file",
             {},
             { { "--json", {}, "print one JSON object" } },
             0,
             run };
}
} // namespace plus48
