// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Recording/WavFile.h"
#include "Support/Peak.h"

using namespace plus48;
using TransportState = Transport::State;

namespace
{
/** Nobody plays or sings, so that only takes are heard. */
void silence (test::StudioRun& run)
{
    REQUIRE (run.studio->sourceActions.choose ("silence").wasOk());
    REQUIRE (run.studio->editor.edit ("Quiet", [] (Setup& setup) { setup.rig.noiseMutes = { true, true, true, true }; setup.monitor.balance = 1.0; }).wasOk());
    run.run (0.5);
}

/** Takes of a tone. */
void recordTones (test::StudioRun& run, std::initializer_list<double> seconds)
{
    REQUIRE (run.studio->sourceActions.choose ("sine:200@-20").wasOk());

    for (const auto length : seconds)
        run.record (length);

    silence (run);
}
} // namespace

TEST_CASE ("R records and stops, and what was recorded lies on the shelf", "[studio][transport]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    auto& transport = studio.transport;
    CHECK (transport.state() == TransportState::ready);
    CHECK (transport.takeNumber() == 1);

    studio.transportActions.toggleRecording();
    CHECK (transport.state() == TransportState::recording);
    run.run (1.0);
    CHECK (transport.seconds() == Approx (1.0).margin (0.05));
    CHECK (transport.play (1).failed());

    studio.transportActions.toggleRecording();
    CHECK (transport.state() == TransportState::saving);
    REQUIRE (run.wait ([&] { return transport.state() == TransportState::ready; }));
    CHECK (studio.library.takes().size() == 1);
    CHECK (studio.takes.selected() == 1);
    CHECK (transport.takeNumber() == 2);
    CHECK (transport.justSaved().startsWith ("Take 001"));
    studio.update (5.9);
    CHECK (transport.justSaved().startsWith ("Take 001"));
    studio.update (0.2);
    CHECK (transport.justSaved().isEmpty());
    CHECK (studio.library.peaks (1) != nullptr);
    CHECK (studio.library.peaks (1)->length() == studio.library.find (1)->metadata.numSamples);
}

TEST_CASE ("Without a take, Space says how one comes about, and while practising not what would be refused", "[studio][transport]")
{
    test::StudioRun run;
    auto& actions = run.studio->transportActions;
    actions.togglePlaying();
    CHECK (run.notice().contains ("press R"));
    actions.whyNotRecording = [] { return juce::String ("A lesson is on."); };
    actions.togglePlaying();
    CHECK (run.notice().startsWith ("There is no take to play"));
    CHECK_FALSE (run.notice().contains ("press R"));
    actions.whyNotRecording = nullptr;
}

TEST_CASE ("A take plays, pauses, goes on, and ends at its end", "[studio][transport]")
{
    test::StudioRun run;
    recordTones (run, { 1.0 });
    auto& studio = *run.studio;
    auto& transport = studio.transport;

    studio.transportActions.togglePlaying();
    CHECK (transport.state() == TransportState::playing);
    CHECK (transport.loadedTake() == 1);
    run.activePath.clear();

    // Here sound runs faster than its clock: the reader has a head start.
    juce::Thread::sleep (400);
    run.run (0.5);
    CHECK (test::peakOf (run.activePath) > 0.001);
    CHECK (transport.seconds() == Approx (0.5).margin (0.1));

    studio.transportActions.togglePlaying();
    CHECK (transport.state() == TransportState::ready);
    run.run (0.2);
    const auto place = transport.seconds();
    run.run (0.3);
    CHECK (transport.seconds() == place);
    CHECK (transport.isPaused());

    studio.transportActions.togglePlaying();
    run.run (2.0);
    CHECK (transport.state() == TransportState::ready);
    CHECK (transport.seconds() == Approx (1.0).margin (0.05));

    // What is ready next has not begun: the clock beside the word shows that.
    CHECK_FALSE (transport.isPaused());

    // From the beginning again, and not stopped by the end that was.
    studio.transportActions.togglePlaying();
    CHECK (transport.seconds() == 0.0);
    studio.update (0.03);
    CHECK (transport.state() == TransportState::playing);
    run.run (0.3);
    CHECK (transport.state() == TransportState::playing);
    CHECK (transport.seconds() < 0.5);
}

TEST_CASE ("A place that is sought counts, playing or not, and also after the end", "[studio][transport]")
{
    test::StudioRun run;
    recordTones (run, { 2.0 });
    auto& transport = run.studio->transport;
    REQUIRE (transport.play (1).wasOk());
    run.run (0.2);
    transport.pause();
    run.run (0.1);
    transport.seek (1.5);
    CHECK (transport.seconds() == Approx (1.5));
    run.run (0.1);
    CHECK (transport.seconds() == Approx (1.5));
    REQUIRE (transport.play (1).wasOk());
    run.run (0.2);
    CHECK (transport.seconds() > 1.5);

    run.run (2.0);
    CHECK (transport.state() == TransportState::ready);
    transport.seek (0.5);
    REQUIRE (transport.play (1).wasOk());
    CHECK (transport.seconds() == Approx (0.5));
    run.run (0.2);
    CHECK (transport.seconds() > 0.5);
    CHECK (transport.seconds() < 1.0);
}

TEST_CASE ("A loop goes round, also when it was switched on late", "[studio][transport]")
{
    test::StudioRun run;
    recordTones (run, { 0.5 });
    auto& transport = run.studio->transport;
    REQUIRE (transport.play (1).wasOk());
    run.run (0.3);
    transport.setLooping (true);
    run.run (3.0);
    CHECK (transport.state() == TransportState::playing);
    transport.setLooping (false);
    run.run (3.0);
    CHECK (transport.state() == TransportState::ready);
}

TEST_CASE ("A stretch of a take goes round in step to the sample, at least half a second of it, until all of it is looped again", "[studio][transport][loop]")
{
    test::StudioRun run;
    recordTones (run, { 4.0 });
    auto& transport = run.studio->transport;
    transport.setLoopRange (juce::Range<double> (1.0, 2.0));
    CHECK_FALSE (transport.loopRange().has_value());

    REQUIRE (transport.play (1).wasOk());
    run.run (0.3);
    transport.setLoopRange (juce::Range<double> (1.0, 1.75));
    CHECK (transport.isLooping());
    juce::Thread::sleep (400);
    run.run (0.3);
    run.activePath.clear();

    // What the take plays is asked of itself, three turns long.
    for (int i = 0; i < 225; ++i)
    {
        // Whoever reads ahead has a head start over sound that runs faster than its clock.
        if (i % 20 == 0)
            juce::Thread::sleep (60);

        run.run (0.01);
        CHECK (transport.playedSeconds() >= 0.99);
        CHECK (transport.playedSeconds() <= 1.76);
    }

    // One turn is like the other: 0.75 s are 36,000 samples. Only the tone's own noise differs nowhere.
    auto most = 0.0;

    for (std::size_t n = 0; n + 36000 < run.activePath.size(); ++n)
        most = std::max (most, static_cast<double> (std::abs (run.activePath[n] - run.activePath[n + 36000])));

    CHECK (most < 1.0e-6);
    CHECK (run.largestStep() < 1.2 * 2.0 * 3.14159265 * 200.0 / 48000.0 * test::peakOf (run.activePath));

    transport.setLoopRange (juce::Range<double> (3.9, 3.95));
    REQUIRE (transport.loopRange().has_value());
    CHECK (transport.loopRange()->getLength() == Approx (Transport::shortestLoopSeconds));
    CHECK (transport.loopRange()->getEnd() <= 4.01);
    transport.setLoopRange (std::nullopt);
    CHECK (transport.isLooping());
    CHECK_FALSE (transport.loopRange().has_value());
    transport.unloadNow();
    CHECK_FALSE (transport.loopRange().has_value());
}

TEST_CASE ("From one playing take to another, to nothing, and to a recording there is no cut", "[studio][transport]")
{
    test::StudioRun run;
    recordTones (run, { 2.0, 2.0 });
    auto& studio = *run.studio;
    auto& transport = studio.transport;

    REQUIRE (transport.play (1).wasOk());
    run.run (0.5);
    run.activePath.clear();
    run.run (0.5);
    const auto own = run.largestStep();
    REQUIRE (own > 0.0);

    run.activePath.clear();
    REQUIRE (transport.play (2).wasOk());
    run.run (0.5);
    CHECK (transport.loadedTake() == 2);
    CHECK (transport.state() == TransportState::playing);

    studio.takes.remove (2);
    run.run (0.3);
    CHECK (transport.loadedTake() == 0);

    REQUIRE (transport.play (1).wasOk());
    run.run (0.313);
    transport.seek (1.003);
    CHECK (transport.state() == TransportState::playing);
    CHECK (transport.seconds() == Approx (1.003));
    run.run (0.3);
    CHECK (transport.seconds() > 1.1);
    transport.pause();
    run.run (0.2);

    // A fade adds its own slope to that of the tone: 10 ms from everything to nothing.
    INFO ("own step " << own << ", largest " << run.largestStep());
    CHECK (run.largestStep() < own * 1.25);
}

TEST_CASE ("A take that another device rate ends is kept, and said", "[studio][transport]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    studio.transportActions.toggleRecording();
    run.run (0.5);
    studio.engineForDevice().deviceAboutToStart (44100.0);
    REQUIRE (run.wait ([&] { return studio.transport.state() == TransportState::ready; }));
    CHECK (studio.library.takes().size() == 1);
    CHECK (run.notice().contains ("kept"));
}
