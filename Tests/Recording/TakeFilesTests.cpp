// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/RecordedSignal.h"
#include "Recording/Repair.h"
#include "TemporaryFolder.h"

#include <cstdio>

using namespace plus48;
using test::WavBytes;

namespace
{
/** A take of two seconds, in the middle of which something happens to the folder. */
struct DisturbedTake
{
    explicit DisturbedTake (const juce::File& folder) : session (folder) {}

    juce::Result record (const std::function<void()>& disturb)
    {
        const auto setup = test::setupOf();
        Recorder recorder;
        REQUIRE (recorder.start (session, setup).wasOk());
        test::SignalPusher pusher (recorder, setup);

        for (int i = 0; i < 200; ++i)
        {
            if (i == 100)
            {
                while (recorder.status().numOnDisk == 0)
                    std::this_thread::sleep_for (std::chrono::milliseconds (2));

                disturb();

                // At least one look of the writer thread.
                std::this_thread::sleep_for (std::chrono::milliseconds (300));
            }

            pusher.push (480);
        }

        length = 200 * 480 - pusher.latency;
        return recorder.stop (take);
    }

    void checkIsWhole()
    {
        const auto takes = SessionFolder (session.folder()).takes();
        REQUIRE (takes.size() == 1);
        CHECK (takes[0].problem.isEmpty());
        CHECK (takes[0].metadata.numSamples == length);
        CHECK (test::wrongSamples (WavBytes (takes[0].recorded), BitDepth::int24) == 0);
        Repaired raw;
        CHECK (repairWav (takes[0].raw, raw, Behind::sound).wasOk());
        CHECK_FALSE (raw.wasChanged);
        CHECK (raw.numFrames >= length);
        CHECK (session.folder().getChildFile ("Unfinished").getNumberOfChildFiles (juce::File::findFiles) == 0);
    }

    SessionFolder session;
    Take take;
    std::int64_t length = 0;
};
} // namespace

TEST_CASE ("A file of a take that is deleted while it is recorded is put back, complete, and said", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    DisturbedTake disturbed (folder.get().getChildFile ("Session"));
    const auto session = disturbed.session.folder();
    const auto which = juce::String (GENERATE ("Take 001 - Voice - Built-in.wav", "Raw/Take 001.wav", "Unfinished/Take 001.log", "."));
    INFO (which);

    CHECK (disturbed.record ([&] { REQUIRE ((which == "." ? session : session.getChildFile (which)).deleteRecursively()); }).wasOk());
    CHECK (disturbed.take.problem.contains ("was deleted while it was being recorded; it is back"));
    disturbed.checkIsWhole();

    // It is said once.
    juce::StringArray notes;
    CHECK (disturbed.session.open (notes).wasOk());
    CHECK (notes.isEmpty());
}

TEST_CASE ("A file that takes the name of a deleted one is not written over", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    DisturbedTake disturbed (folder.get());
    const auto recorded = folder.get().getChildFile ("Take 001 - Voice - Built-in.wav");

    // In one step: between two, the recorder might put its own file back, which would be written over here.
    folder.write ("other.wav", "somebody else's");
    const auto other = folder.get().getChildFile ("other.wav").getFullPathName();
    CHECK (disturbed.record ([&] { REQUIRE (std::rename (other.toRawUTF8(), recorded.getFullPathName().toRawUTF8()) == 0); }).wasOk());
    CHECK (recorded.loadFileAsString() == "somebody else's");
    CHECK (disturbed.take.recorded != recorded);
    CHECK (test::wrongSamples (WavBytes (disturbed.take.recorded), BitDepth::int24) == 0);
    CHECK (disturbed.take.metadataFile.existsAsFile());
}

TEST_CASE ("A raw performance that is moved while it is recorded is complete there, and said", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    DisturbedTake disturbed (folder.get());
    const auto elsewhere = folder.get().getChildFile ("elsewhere.wav");
    CHECK (disturbed.record ([&] { REQUIRE (folder.get().getChildFile ("Raw/Take 001.wav").moveFileTo (elsewhere)); }).wasOk());
    CHECK (disturbed.take.problem.contains (elsewhere.getFullPathName()));
    REQUIRE (elsewhere.moveFileTo (folder.get().getChildFile ("Raw/Take 001.wav")));
    disturbed.checkIsWhole();
}

#if JUCE_LINUX
TEST_CASE ("A folder behind a link records as any other", "[recording][threads]")
{
    const test::TemporaryFolder folder;
    const auto real = folder.get().getChildFile ("Real"), link = folder.get().getChildFile ("Link");
    REQUIRE (real.createDirectory().wasOk());
    REQUIRE (real.createSymbolicLink (link, false));
    DisturbedTake disturbed (link);
    CHECK (disturbed.record ([] {}).wasOk());
    CHECK (disturbed.take.problem.isEmpty());
    disturbed.checkIsWhole();
}
#endif

TEST_CASE ("What cannot be finished is said once, and set aside", "[recording]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    juce::StringArray notes;
    REQUIRE (session.open (notes).wasOk());
    const auto log = folder.get().getChildFile ("Unfinished/Take 005.log");
    const auto damaged = GENERATE (true, false);

    // Damaged at its beginning; or whole, with both sounds gone.
    log.replaceWithText (damaged ? "no log at all\n" : "{ \"format\": \"plus48-take-log\", \"version\": 1, \"recorded\": \"Take 005 - Voice.wav\", \"recipe\": {} }\n");
    REQUIRE (session.open (notes).wasOk());
    REQUIRE (notes.size() == 1);
    CHECK (notes[0].contains ("Take 005"));
    CHECK (notes[0].contains ("Set aside"));
    CHECK (folder.get().getChildFile ("Unfinished/Set aside/Take 005.log").existsAsFile());

    notes.clear();
    REQUIRE (session.open (notes).wasOk());
    CHECK (notes.isEmpty());
    CHECK (session.nextNumber() == 6);
}
