// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"
#include "Support/Words.h"

#include "Live/Playback.h"
#include "Recording/ClipPlaces.h"
#include "Recording/Recorder.h"
#include "Signal/SignedText.h"

using namespace plus48;
using FindingKind = TakeFinding::Kind;

namespace
{
/** A voice at a broadcast microphone, with what is wrong. */
struct TakeRun : test::StudioRun
{
    explicit TakeRun (const std::function<void (Setup&)>& change)
    {
        REQUIRE (studio->sourceActions.choose ("voice").wasOk());

        if (change != nullptr)
            REQUIRE (studio->editor.edit ("Change", change).wasOk());

        // The coach has made up its mind about it before.
        run (4.0);
    }

    AfterTake& after() { return studio->afterTake; }
    const std::vector<TakeFinding>& found() { return after().findings().findings; }

    juce::String said()
    {
        juce::StringArray all { after().findings().praise };

        for (const auto& finding : found())
            all.add (finding.headline + " " + finding.number + ": " + finding.text + " [" + finding.fixName + "]");

        return all.joinIntoString (" | ");
    }

    /** Of the take that plays, for so long. The studio empties its meter as well, so it is read before each of its looks. */
    double peakHeard (double seconds)
    {
        auto& engine = studio->engineForDevice();
        auto highest = 0.0;
        (void) engine.playback()->meter().takePeak();

        for (int block = 0; block < static_cast<int> (seconds * 100.0); ++block)
        {
            waitForDisk();
            engine.process (nullptr, 0, pointers.data(), 2, blockSize);
            highest = std::max (highest, engine.playback()->meter().takePeak());
            studio->update (0.01);
            engine.releaseRetired();
        }

        return highest;
    }

    bool has (FindingKind kind)
    {
        return std::any_of (found().begin(), found().end(), [kind] (const TakeFinding& each) { return each.kind == kind; });
    }
};

ChannelRig& first (Setup& setup) { return setup.rig.channels.front(); }

void tooLoud (Setup& setup)
{
    first (setup).distanceMetres = 0.03;
    first (setup).builtIn.gainDb = 60.0;
}

void tooQuiet (Setup& setup) { first (setup).builtIn.gainDb = 32.0; }

void noisy (Setup& setup)
{
    setup.rig.roomDba = 45.0;
    first (setup).microphoneId = "budget-condenser";
    first (setup).phantom = true;
    first (setup).distanceMetres = 0.6;
    first (setup).builtIn.gainDb = 46.0;
}

} // namespace

TEST_CASE ("A take that clipped says so first, in which stage and by how much, and its cure is one step of undo", "[studio][coach][after-take]")
{
    TakeRun run (tooLoud);
    auto& studio = *run.studio;
    const auto number = run.record (18.0);
    INFO (run.said());
    REQUIRE (run.after().isShown());
    CHECK (run.after().findings().take == number);
    REQUIRE (run.found().size() >= 1);
    const auto finding = run.found().front();
    CHECK (finding.kind == FindingKind::clipping);
    CHECK (finding.headline == "Clips in the converter");

    // The engine's own figure: what the loudest passage would be, if nothing cut it.
    const auto& channel = studio.editor.channel();
    const auto expected = studio.peaks.expectedLevel (studio.editor.source(), studio.editor.setup().rig, channel, studio.figures.path (Path::a).formula);
    REQUIRE (expected.has_value());
    CHECK (finding.number == "+" + signedNumber (expected->peakDbfs, 1) + " dB");

    // Where it points to it clipped, and so many places there are.
    const auto places = ClipPlaces::in (*studio.library.peaks (number), 48000.0);
    REQUIRE_FALSE (places.empty());
    CHECK (std::abs (finding.seconds - places.front()) < 0.01);
    CHECK (finding.text.contains (places.size() == 1 ? juce::String ("In 1 place ") : "In " + juce::String (places.size()) + " places "));

    const auto before = studio.editor.setup();
    REQUIRE (run.after().fix (0).wasOk());
    CHECK (run.after().isFixed (0));
    CHECK (run.after().isShown());
    CHECK (studio.editor.history().undoName() == finding.fixName);
    CHECK (studio.editor.channel().builtIn.gainDb < before.rig.channels.front().builtIn.gainDb);
    studio.editor.undo();
    CHECK (studio.editor.setup() == before);
    CHECK_FALSE (run.after().isShown());
}

TEST_CASE ("What was found and mended is not found in the next take", "[studio][coach][after-take]")
{
    struct Problem
    {
        const char* name;
        void (*cause) (Setup&);
        FindingKind kind;
    };

    for (const auto& problem : { Problem { "too loud", tooLoud, FindingKind::clipping }, Problem { "too quiet", tooQuiet, FindingKind::quiet }, Problem { "monitors on", [] (Setup& setup) { setup.monitor.monitorsOn = true; setup.monitor.monitorsDb = -6.0; }, FindingKind::spill } })
    {
        TakeRun run (problem.cause);
        run.record (18.0);
        INFO (problem.name << ": " << run.said());
        REQUIRE (run.has (problem.kind));
        CHECK (run.found().size() <= TakeFindings::most);

        for (const auto& finding : run.found())
        {
            CHECK (test::numWords (finding.headline) <= 5);
            CHECK (finding.number.isNotEmpty());
            CHECK (finding.text.endsWithChar ('.'));
            CHECK (finding.lessonId.isNotEmpty());
        }

        for (std::size_t i = 0; i < run.found().size(); ++i)
            if (run.found()[i].kind == problem.kind)
                REQUIRE (run.after().fix (i).wasOk());

        run.record (18.0);
        INFO ("then: " << run.said());
        CHECK_FALSE (run.has (problem.kind));
    }
}

TEST_CASE ("A take without faults is fine, and one that nobody can judge gets no word", "[studio][coach][after-take]")
{
    {
        TakeRun run (nullptr);
        run.record (18.0);
        INFO (run.said());
        CHECK (run.found().empty());
        CHECK (run.after().findings().praise.contains ("inside the aim"));

        // What was looked at is the engine's.
        const auto& checks = run.after().findings().fine;
        REQUIRE (checks.size() == 5);
        CHECK (checks[0].value == signedNumber (*run.studio->library.takes().front().metadata.measured.peakDbfs, 0) + " dBFS");
        const auto& figures = run.studio->figures.path (Path::a);
        const auto expected = run.studio->peaks.expectedLevel (run.studio->editor.source(), run.studio->editor.setup().rig, run.studio->editor.channel(), figures.formula);
        CHECK (checks[2].value == signedNumber (expected->averageDbfs - figures.noise.dbfsA(), 0) + " dB");
    }

    // No power: the coach says that, and not how quiet it is.
    {
        TakeRun run ([] (Setup& setup) {
            first (setup).microphoneId = "budget-condenser";
            first (setup).phantom = false;
        });
        run.record (2.0);
        CHECK_FALSE (run.after().isShown());
        CHECK (run.studio->coach.advice().headline == "No power, no sound");
    }

    // A knob was moved meanwhile: which level belongs to which gain, nobody knows.
    {
        TakeRun run (tooQuiet);
        run.studio->transportActions.toggleRecording();
        run.run (2.0);
        REQUIRE (run.studio->channelActions.moveGain (1.0).wasOk());
        run.run (2.0);
        run.studio->transportActions.toggleRecording();
        REQUIRE (run.wait ([&] { return run.studio->transport.state() == Transport::State::ready; }));
        CHECK_FALSE (run.after().isShown());
    }
}

TEST_CASE ("What is said of a take is gone with a moved knob, and with the next take", "[studio][coach][after-take]")
{
    TakeRun run (tooQuiet);
    run.record (3.0);
    REQUIRE (run.after().isShown());
    REQUIRE (run.studio->channelActions.moveGain (1.0).wasOk());
    CHECK_FALSE (run.after().isShown());

    run.record (3.0);
    REQUIRE (run.after().isShown());
    const auto shown = run.after().findings().take;
    run.studio->transportActions.toggleRecording();
    run.run (0.5);
    CHECK_FALSE (run.after().isShown());
    run.run (2.0);
    run.studio->transportActions.toggleRecording();
    REQUIRE (run.wait ([&] { return run.studio->transport.state() == Transport::State::ready; }));
    CHECK (run.after().findings().take == shown + 1);

    run.after().dismiss();
    CHECK_FALSE (run.after().isShown());
}

TEST_CASE ("Noise names its largest share, and is heard turned up by 20 dB, for three seconds", "[studio][coach][after-take]")
{
    TakeRun run (noisy);
    auto& studio = *run.studio;
    const auto number = run.record (18.0);
    INFO (run.said());
    REQUIRE (run.has (FindingKind::noise));
    const auto place = static_cast<std::size_t> (std::find_if (run.found().begin(), run.found().end(), [] (const TakeFinding& each) { return each.kind == FindingKind::noise; }) - run.found().begin());
    const auto finding = run.found()[place];
    CHECK (finding.text.contains ("the room"));
    CHECK (finding.isLifted);

    REQUIRE (run.after().hear (place).wasOk());
    CHECK (run.after().isHeard (place));
    run.run (0.1);
    REQUIRE (studio.transport.state() == Transport::State::playing);
    CHECK (std::abs (studio.transport.playedSeconds() - (finding.seconds - 1.5)) < 0.5);

    const auto from = studio.transport.playedSeconds();
    const auto heard = run.peakHeard (1.0);
    const auto to = studio.transport.playedSeconds();
    CHECK (std::abs (to - from - 1.0) < 0.02);
    const auto recorded = [&] (double margin) {
        return static_cast<double> (highestBetween (*studio.library.peaks (number), static_cast<std::int64_t> ((from - margin) * 48000.0), static_cast<std::int64_t> ((to + margin) * 48000.0)));
    };

    // From the first sample on, and between what is surely in that second and what may be.
    CHECK (heard <= 10.6 * recorded (0.05));
    CHECK (heard >= 9.4 * recorded (-0.05));

    run.run (3.0);
    CHECK (studio.transport.state() == Transport::State::ready);
    CHECK_FALSE (run.after().isHeard (place));

    // The take itself is played as it is.
    REQUIRE (studio.transport.play (number).wasOk());
    run.run (0.3);
    CHECK (run.peakHeard (1.0) <= 1.02 * gainFromDb (*studio.library.find (number)->metadata.measured.peakDbfs));
}

TEST_CASE ("What the computer lost is found with its place and its length", "[studio][coach][after-take]")
{
    TakeRun run (nullptr);
    auto& engine = run.studio->engineForDevice();
    run.studio->transportActions.toggleRecording();
    run.run (3.0);
    engine.process (nullptr, 0, run.pointers.data(), 2, test::StudioRun::blockSize, { 1, 528 });
    run.run (3.0);
    run.studio->transportActions.toggleRecording();
    REQUIRE (run.wait ([&] { return run.studio->transport.state() == Transport::State::ready; }));
    INFO (run.said());
    REQUIRE (run.has (FindingKind::gap));
    const auto& gap = *std::find_if (run.found().begin(), run.found().end(), [] (const TakeFinding& each) { return each.kind == FindingKind::gap; });
    CHECK (gap.headline == "A gap at 0:03");
    CHECK (gap.number == "11 ms");

    // Without a real sound card there is no buffer to change.
    CHECK_FALSE (gap.canBeFixed());
}
