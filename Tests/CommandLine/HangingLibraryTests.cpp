// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TemporaryFolder.h"

#include <juce_core/juce_core.h>

using namespace plus48;

/** The program itself, with a device library in front of it or in the place of another that never comes back. */
namespace
{
struct HangEnded
{
    juce::uint32 status = 0;
    juce::String output;
    double seconds = 0.0;
};

juce::File programs() { return juce::File::getSpecialLocation (juce::File::currentExecutableFile).getParentDirectory(); }

class HangingLibrary
{
public:
    HangingLibrary (const juce::String& typeToHang, const juce::String& placeToHang) : type (typeToHang), place (placeToHang)
    {
        if (type == "ALSA")
            home.write (".asoundrc", "pcm.fake { type null hint { show on description \"Fake; Direct hardware device without any conversions\" } }\n");
    }

    HangEnded run (const juce::String& words, int streams = juce::ChildProcess::wantStdOut | juce::ChildProcess::wantStdErr) const
    {
        const auto libraries = programs().getChildFile ("hang");
        juce::StringArray arguments { "timeout", "-s", "KILL", "40", "env", "HOME=" + home.get().getFullPathName(), "PLUS48_HANG=" + place };

        // Nothing of this machine's own.
        arguments.add (type == "JACK" ? "ALSA_CONFIG_PATH=/dev/null" : "JACK_DEFAULT_SERVER=plus48-none");
        arguments.add (type == "JACK" ? "LD_LIBRARY_PATH=" + libraries.getFullPathName() : "LD_PRELOAD=" + libraries.getChildFile ("plus48-hang-alsa.so").getFullPathName());
        arguments.add (programs().getChildFile ("plus48-cli").getFullPathName());
        arguments.addTokens (words, " ", {});

        const auto began = juce::Time::getMillisecondCounterHiRes();
        juce::ChildProcess process;
        REQUIRE (process.start (arguments, streams));
        HangEnded ended;
        ended.output = process.readAllProcessOutput();
        REQUIRE (process.waitForProcessToFinish (5000));
        ended.status = process.getExitCode();
        ended.seconds = 0.001 * (juce::Time::getMillisecondCounterHiRes() - began);
        return ended;
    }

    juce::String takes() const { return home.get().getChildFile ("takes").getFullPathName(); }

private:
    const juce::String type, place;
    test::TemporaryFolder home;
};
} // namespace

TEST_CASE ("record on the simulated device asks no device library, whatever that would do", "[device][cli][slow]")
{
    const auto* const type = GENERATE ("JACK", "ALSA");
    const auto* const place = GENERATE ("scan", "open", "callback", "close");
    INFO (type << ", " << place);
    const HangingLibrary library (type, place);
    const auto ended = library.run ("record --device Simulated --in sine:997@-20 --seconds 0.5 --takes " + library.takes());
    INFO (ended.output);
    CHECK (ended.status == 0);
    CHECK (ended.seconds < 10.0);
}

TEST_CASE ("devices and record say which library does not answer, and end", "[device][cli][slow]")
{
    const auto* const type = GENERATE ("JACK", "ALSA");
    const HangingLibrary library (type, "scan");

    const auto devices = library.run ("devices");
    CHECK (devices.status == 0);
    CHECK (devices.output.contains (juce::String (type == juce::String ("JACK") ? "JACK" : "System audio (ALSA)") + " does not answer"));
    CHECK (devices.output.contains ("Simulated interface"));

    const auto record = library.run ("record --seconds 0.5 --takes " + library.takes());
    INFO (record.output);
    CHECK (record.status == 1);
    CHECK (record.output.contains ("does not answer"));
    CHECK (record.output.contains ("--device Simulated"));
    CHECK (record.output.trim().indexOfChar ('\n') < 0);
}

TEST_CASE ("record with a device that hangs while it opens says so in one line, and ends", "[device][cli][slow]")
{
    const auto* const type = GENERATE ("JACK", "ALSA");
    const HangingLibrary library (type, "open");
    const auto record = library.run (juce::String ("record --device ") + (type == juce::String ("JACK") ? "system" : "Fake") + " --seconds 0.5 --takes " + library.takes());
    INFO (record.output);
    CHECK (record.status == 1);
    CHECK (record.output.contains ("does not answer"));
    CHECK (record.output.trim().indexOfChar ('\n') < 0);
}

TEST_CASE ("record keeps a take whose device hangs under way, says where it is, and ends", "[device][cli][slow]")
{
    const auto* const type = GENERATE ("JACK", "ALSA");
    const HangingLibrary library (type, "callback");
    const auto record = library.run (juce::String ("record --device ") + (type == juce::String ("JACK") ? "system" : "Fake") + " --seconds 20 --takes " + library.takes());
    INFO (record.output);
    CHECK (record.status == 1);
    CHECK (record.output.contains ("does not answer"));
    CHECK (record.output.contains ("kept"));
    CHECK (record.output.contains (".wav"));
    CHECK_FALSE (record.output.contains ("simulated"));
    CHECK (juce::File (library.takes()).getNumberOfChildFiles (juce::File::findFiles, "*.wav") >= 1);
    CHECK (juce::File (library.takes()).getChildFile ("Unfinished").getNumberOfChildFiles (juce::File::findFiles) == 0);
}

TEST_CASE ("record without a device, where there is none, fails in one line and records nothing", "[device][cli]")
{
    const test::TemporaryFolder folder;
    const auto takes = folder.get().getChildFile ("takes");
    juce::ChildProcess process;
    REQUIRE (process.start (juce::StringArray { "env", "HOME=" + folder.get().getFullPathName(), "ALSA_CONFIG_PATH=/dev/null", "JACK_DEFAULT_SERVER=plus48-none", programs().getChildFile ("plus48-cli").getFullPathName(), "record", "--seconds", "0.2", "--takes", takes.getFullPathName() }));
    auto lines = juce::StringArray::fromLines (process.readAllProcessOutput().trim());
    REQUIRE (process.waitForProcessToFinish (20000));

    // JUCE's own, where assertions are on.
    for (const auto* const own : { "JUCE v", "Unable to connect to JACK server" })
        lines.strings.removeIf ([own] (const juce::String& line) { return line.startsWith (own); });

    INFO (lines.joinIntoString ("\n"));
    CHECK (process.getExitCode() == 1);
    REQUIRE (lines.size() == 1);
    CHECK (lines[0].contains ("no audio device to record from"));
    CHECK (takes.getNumberOfChildFiles (juce::File::findFiles, "*.wav") == 0);
}

TEST_CASE ("A signal ends record in good order: the take is finished, said where, and the status is the signal's", "[device][cli][slow]")
{
    for (const auto& [signal, number] : { std::pair { "TERM", 15u }, std::pair { "HUP", 1u }, std::pair { "INT", 2u } })
    {
        const test::TemporaryFolder folder;
        const auto takes = folder.get().getChildFile ("takes");
        // With job control, or the shell would have Ctrl-C ignored.
        const juce::String script = "set -m; \"$0\" record --device Simulated --in sine:997@-20 --seconds 600 --takes \"$1\" & p=$!; "
                                    "for i in $(seq 400); do [ -n \"$(find \"$1/Raw\" -size +100k 2>/dev/null)\" ] && break; sleep 0.05; done; "
                                    "kill -$2 $p; wait $p; exit $?";
        juce::ChildProcess process;
        REQUIRE (process.start (juce::StringArray { "timeout", "-s", "KILL", "60", "env", "HOME=" + folder.get().getFullPathName(), "bash", "-c", script, programs().getChildFile ("plus48-cli").getFullPathName(), takes.getFullPathName(), signal }));
        const auto output = process.readAllProcessOutput();
        REQUIRE (process.waitForProcessToFinish (30000));
        INFO (signal << ": " << output);
        CHECK (process.getExitCode() == 128 + number);
        CHECK (output.contains ("kept: "));
        CHECK (takes.getNumberOfChildFiles (juce::File::findFiles, "*.wav") == 1);
        CHECK (takes.getNumberOfChildFiles (juce::File::findFiles, "*.json") == 1);
        CHECK (takes.getChildFile ("Unfinished").getNumberOfChildFiles (juce::File::findFiles) == 0);
    }
}

TEST_CASE ("record with a device that hangs while it closes has its take, and ends", "[device][cli][slow]")
{
    const auto* const type = GENERATE ("JACK", "ALSA");
    const HangingLibrary library (type, "close");
    const auto record = library.run (juce::String ("record --device ") + (type == juce::String ("JACK") ? "system" : "Fake") + " --seconds 0.5 --takes " + library.takes());
    INFO (record.output);
    CHECK (record.status == 0);
    CHECK (record.seconds < 10.0);
}
