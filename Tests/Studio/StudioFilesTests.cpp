// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Recording/WavFile.h"
#include "Recording/WavReader.h"

using namespace plus48;

namespace
{
/** One second of a constant level. */
void writeLevel (const juce::File& file, double level)
{
    std::vector<double> samples;

    for (int n = 0; n < 48000; ++n)
        samples.push_back (n % 2 == 0 ? level : -level);

    REQUIRE (writeWavFile (file, { samples }, { 48000.0, BitDepth::int24, "x", "y" }, Existing::replace).wasOk());
}

double peakOfSource (const test::StudioRun& run) { return run.studio->peaks.peakDbfs (run.studio->editor.source(), run.studio->editor.channel()).value_or (-200.0); }
} // namespace

TEST_CASE ("A takes folder that is not there is not made anew, and is opened when it is back", "[studio][files]")
{
    test::StudioRun run;
    const auto folder = run.studio->takesFolder.folder(), drive = run.folder.get().getChildFile ("Drive");
    REQUIRE (run.record (0.3) == 1);
    REQUIRE (run.record (0.3) == 2);
    const auto leavesPlace = GENERATE (true, false);
    const auto whileRunning = GENERATE (true, false);

    if (! whileRunning)
        run.studio.reset();

    REQUIRE (folder.moveFileTo (drive));

    // The place where a drive was mounted.
    if (leavesPlace)
        REQUIRE (folder.createDirectory().wasOk());

    if (! whileRunning)
        run.start();

    run.run (1.2);
    auto& studio = *run.studio;
    CHECK (studio.takesFolder.isMissing());
    CHECK (studio.library.takes().empty());
    CHECK (run.notice().contains (folder.getFullPathName() + " is not there"));
    CHECK (studio.notices.current()->button.isNotEmpty());

    studio.notices.dismiss();
    studio.transportActions.toggleRecording();
    CHECK (studio.transport.state() == Transport::State::ready);
    CHECK (run.notice().contains ("is not there"));
    CHECK (folder.getNumberOfChildFiles (juce::File::findFilesAndDirectories) == 0);
    CHECK (folder.exists() == leavesPlace);

    folder.deleteFile();
    REQUIRE (drive.moveFileTo (folder));
    run.run (1.2);
    CHECK_FALSE (studio.takesFolder.isMissing());
    CHECK (run.notice().contains ("is back"));
    CHECK (studio.library.takes().size() == 2);
    CHECK (run.record (0.3) == 3);
}

TEST_CASE ("A folder that is chosen again is made, though it was missing", "[studio][files]")
{
    test::StudioRun run;
    const auto folder = run.studio->takesFolder.folder();
    run.record (0.3);
    run.studio.reset();
    REQUIRE (folder.deleteRecursively());
    run.start();
    CHECK (run.studio->takesFolder.isMissing());
    run.studio->takesFolder.set (folder);
    CHECK_FALSE (run.studio->takesFolder.isMissing());
    CHECK (run.record (0.3) == 1);
    run.start();
    CHECK_FALSE (run.studio->takesFolder.isMissing());
}

TEST_CASE ("A file that changes on the disk is read again, with its level", "[studio][files]")
{
    test::StudioRun run;
    const auto file = run.folder.get().getChildFile ("mine.wav");
    writeLevel (file, 0.5);
    const auto modified = file.getLastModificationTime();
    REQUIRE (run.studio->sourceActions.dropFile (file).wasOk());
    CHECK (peakOfSource (run) == Approx (-6.02).margin (0.01));
    const auto gain = run.studio->editor.channel().builtIn.gainDb;
    run.run (2.5);
    CHECK (run.notice().isEmpty());

    // As large, and by its time as old.
    writeLevel (file, 0.05);
    file.setLastModificationTime (modified);

    if (const auto again = GENERATE (0, 1, 2); again == 0)
    {
        run.run (2.5);
        CHECK (run.notice().contains ("has changed on the disk"));
    }
    else if (again == 1)
    {
        REQUIRE (run.studio->sourceActions.dropFile (file).wasOk());
    }
    else
    {
        // While the program did not run.
        run.studio.reset();
        run.start();
        CHECK (run.notice().contains ("its level is measured anew"));
    }

    CHECK (peakOfSource (run) == Approx (-26.02).margin (0.01));
    CHECK (run.studio->editor.channel().builtIn.gainDb > gain + 10.0);
}

TEST_CASE ("A file that changes on the disk is judged from then on, though its level is the same", "[studio][files]")
{
    test::StudioRun run;
    const auto file = run.folder.get().getChildFile ("mine.wav");
    writeLevel (file, 0.5);
    REQUIRE (run.studio->sourceActions.dropFile (file).wasOk());
    run.run (3.0);
    const auto setup = run.studio->editor.setup();
    REQUIRE (run.studio->meters.readings().analysedSeconds() > 0.5);

    // Upside down: another sound, with the same level and gain.
    writeLevel (file, -0.5);
    REQUIRE (run.studio->sourceActions.dropFile (file).wasOk());
    CHECK (run.studio->editor.setup() == setup);
    CHECK (run.studio->meters.readings().analysedSeconds() <= 0.0);
}

TEST_CASE ("A file that is gone plays nothing at its level, and plays again when it is back", "[studio][files]")
{
    test::StudioRun run;
    const auto file = run.folder.get().getChildFile ("mine.wav"), elsewhere = run.folder.get().getChildFile ("away.wav");
    writeLevel (file, 0.05);
    REQUIRE (run.studio->sourceActions.dropFile (file).wasOk());
    const auto gain = run.studio->editor.channel().builtIn.gainDb;
    REQUIRE (file.moveFileTo (elsewhere));
    run.run (1.2);
    CHECK (run.notice().contains ("mine.wav is not there any more"));

    run.studio.reset();
    run.start();
    CHECK (run.notice().contains ("mine.wav"));
    CHECK (run.studio->notices.current()->button == "Play the voice");
    const auto playVoice = run.studio->notices.current()->action;
    CHECK (run.studio->editor.source().name == file.getFullPathName());

    // Level and sound belong together: neither is the other's.
    if (GENERATE (true, false))
    {
        playVoice();
        CHECK (run.studio->editor.source() == InputSource());
        const test::StudioRun other;
        REQUIRE (other.studio->sourceActions.choose ("voice").wasOk());
        CHECK (run.studio->editor.channel().builtIn.gainDb == Approx (other.studio->editor.channel().builtIn.gainDb));
        CHECK (run.studio->editor.channel().fullScaleSpl == Approx (other.studio->editor.channel().fullScaleSpl));
        return;
    }

    REQUIRE (elsewhere.moveFileTo (file));
    run.run (2.5);
    CHECK (run.notice().contains ("is back"));
    CHECK (run.studio->editor.channel().builtIn.gainDb == Approx (gain));
    CHECK (peakOfSource (run) == Approx (-26.02).margin (0.01));
}

TEST_CASE ("A WAV file that was deleted before a crash is made again from the raw performance, to the bit", "[studio][files]")
{
    test::StudioRun run;
    run.record (1.0);
    auto take = run.studio->library.takes().front();
    const auto session = run.studio->takesFolder.folder();
    run.studio->transportActions.toggleRecording();
    run.run (0.5);
    const auto log = session.getChildFile ("Unfinished/Take 002.log");
    REQUIRE (run.wait ([&] { return log.getSize() > 0; }));
    const auto begun = log.loadFileAsString();
    run.studio->transportActions.toggleRecording();
    REQUIRE (run.wait ([&] { return run.studio->transport.state() == Transport::State::ready; }));
    take = run.studio->library.takes().front();
    run.studio.reset();

    // As a crash leaves it, and then somebody deletes the sound, or puts another in its place.
    const auto original = run.folder.get().getChildFile ("original.wav");
    REQUIRE (take.recorded.moveFileTo (original));
    REQUIRE (take.metadataFile.deleteFile());
    REQUIRE (log.replaceWithText (begun, false, false, "\n"));

    if (GENERATE (true, false))
        writeLevel (take.recorded, 0.5);

    run.start();
    INFO (run.notice());
    CHECK (run.notice().contains ("made again from the raw performance"));
    std::unique_ptr<WavReader> before, after;
    REQUIRE (WavReader::open (original, before).wasOk());
    REQUIRE (WavReader::open (take.recorded, after).wasOk());
    REQUIRE (before->numFrames() == after->numFrames());
    std::vector<std::vector<float>> first, second;
    REQUIRE (before->read (0, static_cast<int> (before->numFrames()), first));
    REQUIRE (after->read (0, static_cast<int> (after->numFrames()), second));
    CHECK ((first == second));
    CHECK (run.studio->library.find (2)->problem.isEmpty());

    // Once.
    run.start();
    CHECK (run.notice().isEmpty());
}

TEST_CASE ("What was played before stays where it is while another take is recorded", "[studio][transport]")
{
    test::StudioRun run;
    run.record (1.0);
    run.studio->transportActions.togglePlaying();
    juce::Thread::sleep (200);
    run.run (0.3);
    run.studio->transportActions.togglePlaying();
    run.run (0.1);
    const auto place = run.studio->transport.playedSeconds();
    run.studio->transportActions.toggleRecording();
    run.run (0.6);
    CHECK (run.studio->transport.loadedTake() == 1);
    CHECK (run.studio->transport.playedSeconds() == Approx (place));
    CHECK (run.studio->transport.seconds() == Approx (0.6).margin (0.05));
    run.studio->transportActions.toggleRecording();
    REQUIRE (run.wait ([&] { return run.studio->transport.state() == Transport::State::ready; }));
}
