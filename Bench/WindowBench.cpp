// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benches.h"
#include "Timing.h"

#include "Live/AppState.h"

#include <cstdio>
#include <cstdlib>
#include <future>
#include <map>

namespace plus48::bench
{
namespace
{
constexpr int numStarts = 5;
constexpr auto secondsMeasured = "4";

/** Of a program that starts, waits two seconds and measures four. */
constexpr int millisecondsForStart = 30000;

constexpr std::chrono::seconds timeForScreen { 10 };

constexpr auto audioThread = "Plus48 audio";

/** Not the window's: what they cost is in the other tables. */
bool isOfSound (const juce::String& thread) { return thread == audioThread || thread == "Plus48 writer" || thread == "Plus48 reader"; }

/** A screen of our own, where there is none. */
class Screen
{
public:
    Screen()
    {
        if (std::getenv ("DISPLAY") != nullptr || ! process.start ("Xvfb -displayfd 1 -screen 0 1440x900x24 -nolisten tcp", juce::ChildProcess::wantStdOut))
            return;

        // It says its number when it is ready.
        auto reading = std::async (std::launch::async, [this] {
            juce::String number;

            for (char character = 0; process.readProcessOutput (&character, 1) == 1 && character != '\n';)
                number += character;

            return number.trim();
        });

        // Without it, what is read ends.
        if (reading.wait_for (timeForScreen) != std::future_status::ready)
            process.kill();

        if (const auto number = reading.get(); number.isNotEmpty())
            setenv ("DISPLAY", (":" + number).toRawUTF8(), 1);
    }

    ~Screen() { process.kill(); }

    Screen (const Screen&) = delete;
    Screen& operator= (const Screen&) = delete;

    static bool isThere() { return std::getenv ("DISPLAY") != nullptr; }

private:
    juce::ChildProcess process;
};

enum class Scene
{
    /** As after the first start with the demo voice: waiting, and armed. */
    idle,
    voice,

    /** The Channels view, 32 inputs armed, 24 of them by optical link, every meter moving. */
    channels
};

AppState stateOf (Scene scene)
{
    AppState state;
    state.performance = "voice";

    if (scene == Scene::channels)
    {
        constexpr int numInputs = 32, numOwn = 8;
        juce::StringArray armed, sources;
        state.rig.interfaceId = "studio-8";
        state.rig.channels.resize (numInputs);

        for (int i = 0; i < numInputs; ++i)
        {
            auto& channel = state.rig.channels[static_cast<std::size_t> (i)];
            channel.external.preampId = "eight-channel";
            channel.external.impedanceOhm = 2500.0;
            channel.activePath = i < numOwn ? Path::a : Path::b;
            armed.add ("true");
            sources.add (R"({ "name": "band", "channel": )" + juce::String (i % numOwn) + " }");
        }

        state.window = juce::JSON::parse (R"({ "hasStarted": true, "view": "channels", "opticalPreamps": [ "eight-channel", "eight-channel", "eight-channel" ], "sources": [)" + sources.joinIntoString (",") + R"(], "armed": [)" + armed.joinIntoString (",") + "] }");
        return state;
    }

    state.rig.channels.resize (2);
    state.rig.channels.front().microphoneId = "broadcast-dynamic";
    state.rig.channels.front().distanceMetres = 0.15;
    state.rig.channels.front().builtIn.gainDb = 58.0;
    state.window = juce::JSON::parse (juce::String (R"({ "hasStarted": true, "channels": [ { "fullScaleSpl": 88.9 } ], "armed": [)") + (scene == Scene::voice ? "true" : "false") + ", false] }");
    return state;
}

void prepareHome (const juce::File& home, Scene scene)
{
    if (const auto written = StateFile (home.getChildFile (".config/Plus48/state.json")).write (stateOf (scene)); written.failed())
        std::printf ("  %s\n", written.getErrorMessage().toRawUTF8());
}

struct Start
{
    double paintMs = 0.0, soundMs = 0.0, residentMb = 0.0, windowPercent = 0.0, audioPercent = 0.0, writerPercent = 0.0;
};

/** False when the program did not do it. `isLate`: it was ended, and would be again. */
bool measure (const juce::File& program, Start& start, bool& isLate)
{
    juce::ChildProcess process;

    if (! process.start (juce::StringArray { program.getFullPathName(), "--start-report", secondsMeasured }, juce::ChildProcess::wantStdOut))
        return false;

    // It prints less than a pipe holds.
    if (! process.waitForProcessToFinish (millisecondsForStart))
    {
        process.kill();
        isLate = true;
        std::fprintf (stderr, "plus48-bench: One start took longer than %d s, and was ended.\n", millisecondsForStart / 1000);
        return false;
    }

    const auto report = juce::JSON::parse (process.readAllProcessOutput());
    auto* const threads = report["cpu_percent"].getDynamicObject();

    if (threads == nullptr)
        return false;

    start.paintMs = report["first_paint_ms"];
    start.soundMs = report["first_sound_ms"];
    start.residentMb = report["resident_mb"];

    for (const auto& thread : threads->getProperties())
    {
        const auto name = thread.name.toString();
        auto& sum = isOfSound (name) ? (name == audioThread ? start.audioPercent : start.writerPercent) : start.windowPercent;
        sum += static_cast<double> (thread.value);
    }

    return true;
}

double median (const std::vector<Start>& starts, double Start::*what)
{
    std::vector<double> values;

    for (const auto& start : starts)
        values.push_back (start.*what);

    return percentile (values, 0.5);
}
} // namespace

bool timeWindow()
{
    std::printf ("\nThe window: medians of %d starts\n", numStarts);
    const auto program = juce::File::getSpecialLocation (juce::File::currentExecutableFile).getSiblingFile ("plus48");
    const Screen screen;

    if (! program.existsAsFile() || ! Screen::isThere())
    {
        std::fprintf (stderr, "plus48-bench: %s\n", program.existsAsFile() ? "There is no display, and no Xvfb to make one." : "The window is not built.");
        return false;
    }

    const auto home = juce::File::createTempFile ("-plus48-bench");
    const auto* const before = std::getenv ("HOME");
    const juce::String homeBefore (before != nullptr ? before : "");
    setenv ("HOME", home.getFullPathName().toRawUTF8(), 1);
    std::printf ("  %-28s %12s %12s %12s %12s\n", "", "aim", "idle", "voice plays", "32 channels");

    std::map<Scene, std::vector<Start>> starts;

    auto isLate = false;

    for (const auto scene : { Scene::idle, Scene::voice, Scene::channels })
    {
        prepareHome (home, scene);

        for (int i = 0; i < numStarts && ! isLate; ++i)
            if (Start start; measure (program, start, isLate))
                starts[scene].push_back (start);
    }

    home.deleteRecursively();
    setenv ("HOME", homeBefore.toRawUTF8(), 1);

    if (starts[Scene::idle].empty() || starts[Scene::voice].empty() || starts[Scene::channels].empty())
    {
        std::fprintf (stderr, "plus48-bench: The program did not start.\n");
        return false;
    }

    const auto row = [&] (const char* name, const char* aim, double Start::*what, bool hasIdle = true) {
        const auto idle = hasIdle ? juce::String (median (starts[Scene::idle], what), 1) : juce::String();
        std::printf ("  %-28s %12s %12s %12.1f %12.1f\n", name, aim, idle.toRawUTF8(), median (starts[Scene::voice], what), median (starts[Scene::channels], what));
    };

    row ("first paint, ms", "300", &Start::paintMs);
    row ("first sound, ms", "700", &Start::soundMs, false);
    row ("resident memory, MB", "90", &Start::residentMb);
    row ("window's threads, % of a core", "3, 8, 15", &Start::windowPercent);
    row ("audio thread, % of a core", "", &Start::audioPercent);
    row ("writer and reader, %", "", &Start::writerPercent);
    return true;
}
} // namespace plus48::bench
