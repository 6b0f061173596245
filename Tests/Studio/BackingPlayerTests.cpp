// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Live/LiveBacking.h"
#include "Recording/WavFile.h"

using namespace plus48;
using plus48::test::StudioRun;

namespace
{
juce::File writeTone (const juce::File& file)
{
    std::vector<double> samples (24000);

    for (std::size_t n = 0; n < samples.size(); ++n)
        samples[n] = 0.25 * std::sin (0.05 * static_cast<double> (n));

    REQUIRE (writeWavFile (file, { samples }, {}, Existing::replace).wasOk());
    return file;
}
} // namespace

TEST_CASE ("A backing is chosen by steps that can be undone, and never begins by itself", "[studio][backing]")
{
    StudioRun run;
    CHECK_FALSE (run.studio->backing.isReady());
    REQUIRE (run.studio->backing.setClick (90.0).wasOk());
    CHECK (run.studio->backing.title() == "Click, 90 a minute");
    REQUIRE (run.studio->backing.setSound ("voice").wasOk());
    CHECK (run.studio->backing.title() == "Voice");
    run.studio->editor.undo();
    CHECK (run.studio->backing.backing().kind == Backing::Kind::click);
    CHECK (run.studio->backing.isReady());
    run.run (0.3);
    CHECK_FALSE (run.studio->engineForDevice().backing().isSounding());

    // Nor when the program starts again with it.
    REQUIRE (run.studio->editor.edit ("Test", [] (Setup& setup) { setup.monitorPlacement = { 1.5, 120.0 }; }).wasOk());
    run.start();
    CHECK (run.studio->backing.title() == "Click, 90 a minute");
    CHECK (run.studio->editor.setup().monitorPlacement == MonitorPlacement { 1.5, 120.0 });
    CHECK (run.studio->backing.isReady());
    run.run (0.3);
    CHECK_FALSE (run.studio->engineForDevice().backing().isSounding());
    CHECK_FALSE (run.studio->backing.isPlaying());
}

TEST_CASE ("A backing sounds with a take and stops with it; beside a take that plays there is none", "[studio][backing]")
{
    StudioRun run;
    REQUIRE (run.studio->backing.setSound ("voice").wasOk());
    auto& live = run.studio->engineForDevice().backing();

    run.studio->transportActions.toggleRecording();
    run.run (0.5);
    CHECK (live.isSounding());
    CHECK (run.studio->backing.isPlaying());
    run.studio->transportActions.toggleRecording();
    REQUIRE (run.wait ([&] { return run.studio->transport.state() == Transport::State::ready; }));
    run.run (0.2);
    CHECK_FALSE (live.isSounding());

    // By itself as well, until a take plays.
    REQUIRE (run.studio->backing.play (true).wasOk());
    run.run (0.2);
    CHECK (live.isSounding());
    run.studio->transportActions.togglePlaying();
    run.run (0.2);
    CHECK (run.studio->transport.state() == Transport::State::playing);
    CHECK_FALSE (live.isSounding());
    CHECK (run.studio->backing.play (true).failed());
    CHECK (run.notice().isNotEmpty());
    run.studio->transport.pause();
    run.run (0.2);
    CHECK_FALSE (live.isSounding());
}

TEST_CASE ("What cannot be a backing is one sentence, and the one before stays", "[studio][backing]")
{
    StudioRun run;
    auto& backing = run.studio->backing;
    const auto file = writeTone (run.folder.get().getChildFile ("tone.wav"));
    REQUIRE (backing.setSound (file.getFullPathName()).wasOk());
    CHECK (backing.title().contains ("tone"));

    for (const auto& bad : { juce::String ("/nowhere/gone.wav"), juce::String ("take:77"), juce::String ("sine:440@-20"), juce::String ("silence") })
    {
        CAPTURE (bad);
        CHECK (backing.setSound (bad).failed());
        CHECK (run.notice().endsWithChar ('.'));
        CHECK_FALSE (run.notice().contains ("--in"));
        CHECK (backing.backing().sound == file.getFullPathName());
        CHECK (backing.isReady());
    }

    // A file that is gone when the program starts again is silent, and said; once it is back it can be chosen again.
    const auto path = file.getFullPathName();
    file.deleteFile();
    run.start();
    auto& again = run.studio->backing;
    CHECK_FALSE (again.isReady());
    CHECK (run.notice().contains ("tone.wav"));
    CHECK (again.play (true).failed());
    CHECK (again.setSound (path).failed());
    writeTone (file);
    REQUIRE (again.setSound (path).wasOk());
    CHECK (again.isReady());
}

TEST_CASE ("A take as a backing is gone with the take, and comes back with it", "[studio][backing]")
{
    StudioRun run;
    const auto number = run.record (0.5);
    auto& backing = run.studio->backing;
    REQUIRE (backing.setSound (BackingPlayer::nameOf (*run.studio->library.find (number))).wasOk());
    CHECK (backing.title() == "Take " + juce::String (number));
    REQUIRE (backing.play (true).wasOk());
    run.run (0.2);
    CHECK (run.studio->engineForDevice().backing().isSounding());

    REQUIRE (run.studio->library.remove (number).wasOk());
    run.run (0.3);
    CHECK_FALSE (backing.isReady());
    CHECK_FALSE (run.studio->engineForDevice().backing().isSounding());
    CHECK (run.notice().contains ("not in the folder any more"));

    REQUIRE (run.studio->library.restore (number).wasOk());
    run.run (0.3);
    CHECK (backing.isReady());
    CHECK_FALSE (run.studio->engineForDevice().backing().isSounding());
}

TEST_CASE ("A live microphone is not heard on open monitors before somebody agrees", "[studio][monitor]")
{
    StudioRun run;
    auto& studio = *run.studio;
    const auto open = [&] (const juce::String& source, const juce::String& monitorsId, bool areOn = true) {
        REQUIRE (studio.editor.edit ("Test", [&] (Setup& setup) {
                                  setup.sources.front() = { source, 0 };
                                  setup.armed.front() = true;
                                  setup.monitorsId = monitorsId;
                                  setup.monitor.monitorsOn = areOn;
                              })
                     .wasOk());
    };

    open ("voice", "nearfield-5");
    CHECK_FALSE (studio.monitorGuard.needsAgreement());
    const auto loop = studio.spillFigures.loop().db;

    open (InputSource::live, "nearfield-5");
    CHECK (studio.monitorGuard.needsAgreement());
    CHECK (studio.spillFigures.loop().db < loop - 3.0);
    studio.monitorGuard.agree();
    CHECK_FALSE (studio.monitorGuard.needsAgreement());
    CHECK (studio.spillFigures.loop().db == Approx (loop).margin (0.01));

    // The same again needs no new word, something else does.
    open (InputSource::live, "nearfield-5", false);
    open (InputSource::live, "nearfield-5");
    CHECK_FALSE (studio.monitorGuard.needsAgreement());
    open (InputSource::live, "laptop");
    CHECK (studio.monitorGuard.needsAgreement());

    // Agreement ends with the program.
    studio.monitorGuard.agree();
    run.start();
    CHECK (run.studio->editor.setup().monitor.monitorsOn);
    CHECK (run.studio->monitorGuard.needsAgreement());
}

TEST_CASE ("Another folder's take of the same number is another sound", "[studio][backing]")
{
    StudioRun run;
    REQUIRE (run.record (0.5) == 1);
    auto& backing = run.studio->backing;
    REQUIRE (backing.setSound ("take:1").wasOk());
    REQUIRE (backing.play (true).wasOk());
    run.run (0.2);

    run.studio->takesFolder.set (run.folder.get().getChildFile ("Others"));
    run.run (0.3);
    CHECK_FALSE (backing.isReady());
    CHECK_FALSE (run.studio->engineForDevice().backing().isSounding());
    REQUIRE (run.record (0.5) == 1);
    run.run (0.1);
    CHECK (backing.isReady());
    CHECK_FALSE (backing.isPlaying());
}
