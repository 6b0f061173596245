// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "CommandLineRun.h"

#include "Live/AppState.h"
#include "Live/JackServer.h"
#include "Recording/TakeRender.h"
#include "SoundSource/AudioFile.h"

#include <cstdlib>
#include <thread>

using namespace plus48;

namespace
{
/** Whether a take that was recorded is exactly so long, and its raw performance renders to it. */
void checkTake (const juce::var& json, std::int64_t numSamples)
{
    const auto catalogue = Catalogue::shipped();
    TakeMetadata metadata;
    REQUIRE (readMetadataFile (juce::File (json["recipe"].toString()), metadata).wasOk());
    CHECK (metadata.numSamples == numSamples);

    AudioFile recorded;
    juce::StringArray warnings;
    REQUIRE (readAudioFile (juce::File (json["file"].toString()), recorded, warnings).wasOk());
    REQUIRE (recorded.numFrames() == static_cast<std::size_t> (numSamples));

    std::vector<std::vector<double>> rendered;
    REQUIRE (renderTake (metadata, juce::File (json["raw"].toString()), catalogue, rendered).wasOk());
    auto different = 0;

    for (std::size_t n = 0; n < recorded.numFrames(); ++n)
        different += static_cast<double> (recorded.channels[0][n]) == rendered[0][n] ? 0 : 1;

    CHECK (different == 0);
}
} // namespace

TEST_CASE ("record makes a take of exactly the length that was asked for, on any machine", "[cli][live]")
{
    const test::CommandLineFolder folder;
    const auto run = folder.run ("record --device Simulated --in sine:997@-20 --gain 45 --seconds 0.5 --takes takes --json");
    INFO (run.err);
    REQUIRE (run.status == 0);
    checkTake (run.json(), 24000);
    CHECK (run.json()["device"].toString() == "Simulated interface");

    const auto second = folder.run ("record --device Simulated --in sine:997@-20 --seconds 0.1 --sample-rate 96000 --takes takes --json");
    REQUIRE (second.status == 0);
    checkTake (second.json(), 9600);
    CHECK (second.json()["file"].toString().contains ("Take 002"));
}

TEST_CASE ("record says in one line what is wrong with its arguments", "[cli][live]")
{
    const test::CommandLineFolder folder;

    for (const auto* words : { "record --device Simulated", "record --device nowhere --seconds 1", "record --device Simulated --seconds 0", "record --seconds 1 --device Simulated --input-channel 0", "record --seconds 1 --device Simulated --gain 99" })
    {
        const auto run = folder.run (words);
        INFO (words << ": " << run.err);
        CHECK (run.isBadInput());
    }
}

TEST_CASE ("devices lists the simulated device last, and self-test passes on it", "[cli][live]")
{
    const test::CommandLineFolder folder;
    const auto devices = folder.runAsIs ({ "devices", "--json" });
    REQUIRE (devices.status == 0);
    const auto json = devices.json();
    const auto* list = json["devices"].getArray();
    REQUIRE (list != nullptr);
    CHECK (list->getLast()["name"].toString() == "Simulated interface");
    CHECK (folder.runAsIs ({ "devices" }).out.contains ("Simulated interface"));

    const auto test = folder.runAsIs ({ "self-test", "--json" });
    INFO (test.err);
    CHECK (test.status == 0);
    CHECK (static_cast<bool> (test.json()["passed"]));
    CHECK (static_cast<int> (test.json()["samples"]) == 96000);
}

TEST_CASE ("A JACK server at a rate that no rig has: record says at which ones it would work", "[device][cli][jack][slow]")
{
    if (! test::JackServer::isInstalled())
    {
        WARN ("There is no jackd here: nothing was tested.");
        return;
    }

    const test::JackServer server (384000.0, 1024);
    REQUIRE (server.isUp());
    const test::CommandLineFolder folder;
    const auto run = folder.run ("record --device system --seconds 0.5 --takes takes");
    CHECK (run.status == 1);
    CHECK (run.err == "system runs at 384 kHz; set it to 44.1, 48, 88.2, 96, 176.4 or 192 kHz.\n");
}

TEST_CASE ("record from a JACK server that dies says that the take is kept, and where", "[device][cli][jack][slow]")
{
    if (! test::JackServer::isInstalled())
    {
        WARN ("There is no jackd here: nothing was tested.");
        return;
    }

    test::JackServer server (48000.0, 256);
    REQUIRE (server.isUp());
    const test::CommandLineFolder folder;
    const auto takes = folder.file ("takes");

    // Once something is recorded.
    std::thread killer ([&] {
        for (int i = 0; i < 1000 && takes.getChildFile ("Unfinished").getNumberOfChildFiles (juce::File::findFiles) == 0; ++i)
            juce::Thread::sleep (10);

        juce::Thread::sleep (1000);
        server.kill();
    });

    const auto run = folder.run ("record --device system --seconds 30 --takes takes");
    killer.join();
    INFO (run.err);
    CHECK (run.status == 1);
    CHECK (run.err.startsWith ("system is gone, which ended the take after "));
    CHECK (run.err.contains ("it is kept: " + takes.getFullPathName()));
    CHECK_FALSE (run.err.contains ("simulated"));
    CHECK (takes.getNumberOfChildFiles (juce::File::findFiles, "*.wav") == 1);
}

TEST_CASE ("record refuses inputs that the device does not have", "[device][cli][live]")
{
    const test::CommandLineFolder folder;
    const auto run = folder.run ("record --device Simulated --input-channel 7 --seconds 0.1 --takes takes");
    INFO (run.err);
    CHECK (run.isBadInput());
    CHECK (run.err.contains ("Simulated interface has 2 inputs"));
}

TEST_CASE ("record takes a JACK device by its name", "[cli][jack][slow]")
{
    if (! test::JackServer::isInstalled())
    {
        WARN ("There is no jackd here: nothing was tested.");
        return;
    }

    const test::JackServer server (48000.0, 128);
    REQUIRE (server.isUp());
    const test::CommandLineFolder folder;
    CHECK (folder.runAsIs ({ "devices" }).out.contains ("JACK       system"));

    const auto run = folder.run ("record --device system --input-channel 2 --seconds 0.5 --takes takes --json");
    INFO (run.err);
    REQUIRE (run.status == 0);
    CHECK (run.json()["device"].toString() == "system");
    checkTake (run.json(), 24000);
}

namespace
{
/** Another home for as long as it lives, with what the window remembers in it. */
class HomeWithState
{
public:
    explicit HomeWithState (const juce::String& state)
    {
        const auto file = folder.get().getChildFile (".config/Plus48/state.json");
        file.create();
        file.replaceWithText (state);
        setenv ("HOME", folder.get().getFullPathName().toRawUTF8(), 1);
    }

    ~HomeWithState() { setenv ("HOME", before.toRawUTF8(), 1); }

    HomeWithState (const HomeWithState&) = delete;
    HomeWithState& operator= (const HomeWithState&) = delete;

    juce::File music() const { return folder.get().getChildFile ("Music/Plus48"); }

private:
    const juce::String before = juce::SystemStats::getEnvironmentVariable ("HOME", "/");
    test::TemporaryFolder folder;
};
} // namespace

TEST_CASE ("record makes no takes folder on the place of a drive that is away", "[cli][live]")
{
    const test::CommandLineFolder folder;
    const auto drive = folder.get().getChildFile ("drive"), takes = drive.getChildFile ("Takes");
    const auto record = [&] (const juce::String& where) { return folder.run ("record --device Simulated --in sine:997@-20 --seconds 0.1" + where); };
    const auto named = " --takes " + takes.getFullPathName();

    // The folder that it should lie in is not there.
    const auto run = record (named);
    CHECK (run.isBadInput());
    CHECK (run.err.contains ("The folder " + drive.getFullPathName() + ", in which Takes would be made for takes, is not there; connect its drive, or make it first."));
    CHECK_FALSE (drive.exists());

    // The mount point is there, and empty; the window has recorded seven takes there.
    drive.createDirectory();
    {
        const HomeWithState home ("{ \"window\": { \"takesFolders\": [ { \"folder\": \"" + takes.getFullPathName() + "\", \"highest\": 7 } ] } }");
        const auto gone = record (named);
        CHECK (gone.isBadInput());
        CHECK (gone.err.contains ("The takes folder " + takes.getFullPathName() + " is not there; connect its drive, or name another folder."));
        CHECK (drive.getNumberOfChildFiles (juce::File::findFilesAndDirectories) == 0);

        // One that nobody knows is new.
        CHECK (record (" --takes " + drive.getChildFile ("Others").getFullPathName()).status == 0);
    }

    // The default folder by the same rule; nobody needs a music folder for it.
    {
        const HomeWithState home ("{}");
        CHECK (record ({}).status == 0);
        CHECK (home.music().getChildFile ("Raw").isDirectory());
        home.music().deleteRecursively();
        StateFile::defaultFile().replaceWithText ("{ \"window\": { \"takesFolders\": [ { \"folder\": \"" + home.music().getFullPathName() + "\", \"highest\": 1 } ] } }");
        const auto gone = record ({});
        CHECK (gone.isBadInput());
        CHECK (gone.err.contains (" is not there; connect its drive, or name another folder with --takes DIR."));
        CHECK_FALSE (home.music().exists());
    }
}
