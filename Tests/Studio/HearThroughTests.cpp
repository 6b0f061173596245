// SPDX-License-Identifier: GPL-3.0-or-later
#include "HearThroughTake.h"

#include "Recording/TakeRender.h"
#include "Rig/Json.h"

using namespace plus48;
using namespace plus48::test;

TEST_CASE ("Versions are made one after the other, and heard in step with the take: to the sample, and as loud", "[studio][hear-through]")
{
    OpenTake open (4.0);
    const auto before = bytesOf (open.take());
    const auto tube = open.add (through ("tube-60s", 40.0));
    const auto cheap = open.add (withMicrophone ("quiet-condenser"));
    CHECK (open.version (tube).state == State::waiting);
    REQUIRE (open.waitUntilAllAreMade());
    INFO (open.version (cheap).problem);
    REQUIRE (open.version (tube).state == State::ready);
    REQUIRE (open.version (cheap).state == State::ready);
    CHECK (open.hearThrough().heard() == HearThrough::asRecorded);

    open.play();
    const auto first = open.hear (HearThrough::asRecorded);
    CHECK (first.error < 1.0e-4);

    // In samples of the take: what is heard moves on evenly.
    auto heardFrom = open.studio().transport.playedSeconds();

    for (const auto id : { tube, cheap, HearThrough::asRecorded, tube })
    {
        REQUIRE (open.hearThrough().hear (id).wasOk());
        CHECK (open.hearThrough().heard() == id);
        const auto found = open.hear (id);
        const auto now = open.studio().transport.playedSeconds();
        CHECK (found.error < 1.0e-4);
        CHECK (found.place - first.place == std::llround ((now - heardFrom) * 48000.0));
        CHECK (dbFromGain (found.gain / first.gain) == Approx (open.version (id).matchDb.value_or (0.0)).margin (0.001));
    }

    // Elsewhere, and once round the loop.
    open.studio().transport.seek (0.5);
    open.run.run (0.3);
    CHECK (open.hear (tube).error < 1.0e-4);
    CHECK (bytesOf (open.take()) == before);
    CHECK (open.studio().editor.channel().activePath == Path::a);
}

TEST_CASE ("Any two versions are A and B: measured beside each other, equally loud, tested blind, and A and B are again what they were", "[studio][hear-through]")
{
    OpenTake open;
    auto& studio = open.studio();
    const auto tube = open.ready (through ("tube-60s", 40.0), "Tube");
    const auto condenser = open.ready (withMicrophone ("quiet-condenser"));
    CHECK (open.hearThrough().side (Path::a) == HearThrough::asRecorded);
    CHECK (open.hearThrough().side (Path::b) == tube);

    open.hearThrough().setSide (Path::a, tube);
    CHECK (open.hearThrough().side (Path::b) == HearThrough::asRecorded);
    CHECK (open.hearThrough().heard() == HearThrough::asRecorded);
    open.hearThrough().setSide (Path::b, condenser);
    CHECK (open.hearThrough().heard() == HearThrough::asRecorded);
    REQUIRE (open.waitForPair());

    const std::vector<std::vector<double>> a { open.samples (tube) }, b { open.samples (condenser) };
    const auto expected = MatchedPair::of (AudioRange::whole (a, 48000.0), AudioRange::whole (b, 48000.0));
    REQUIRE (expected.has_value());
    REQUIRE (studio.comparison.measured().pair.has_value());
    CHECK (studio.comparison.measured().pair->gainDb == Approx (expected->gainDb).margin (1.0e-9));
    CHECK (*studio.comparison.measured().pair->nullDb == Approx (*expected->nullDb).margin (1.0e-9));
    CHECK (std::abs (studio.comparison.measured().pair->residualLu) <= 0.05);
    CHECK (studio.comparedPairs.now().a.preampName == "Tube");
    CHECK (studio.comparedPairs.now().state == TakeComparison::State::ready);

    open.play();
    REQUIRE (open.hearThrough().hearSide (Path::a).wasOk());
    CHECK (open.hearThrough().heard() == tube);
    const auto heardA = open.hear (tube);
    REQUIRE (open.hearThrough().hearSide (Path::b).wasOk());
    CHECK (open.hearThrough().heard() == condenser);
    const auto heardB = open.hear (condenser);
    CHECK (heardA.error < 1.0e-4);
    CHECK (heardB.error < 1.0e-4);
    CHECK (dbFromGain (heardB.gain / heardA.gain) == Approx (expected->gainDb).margin (0.001));

    auto& test = studio.listeningTest;
    REQUIRE (test.prepare().wasOk());
    CHECK (test.readiness().state == TestReadiness::State::fair);
    REQUIRE (test.begin (Question::canYouTell, 10).wasOk());
    CHECK (test.test().record.a.name == "Tube");
    CHECK (toJsonText (test.test().record.b.rig) == toJsonText (test.side (Path::b).rig));
    test.hear (ListeningTestSession::Sound::a);
    CHECK (open.hear (tube).error < 1.0e-4);
    test.hear (ListeningTestSession::Sound::b);
    CHECK (open.hear (condenser).error < 1.0e-4);
    test.leave();

    open.hearThrough().close();
    CHECK_FALSE (studio.comparison.isChosen());
    CHECK (studio.comparison.activePath() == Path::a);
    CHECK (studio.comparison.rig (Path::a) == open.take().metadata.rig);
    CHECK (studio.comparison.rig (Path::b).channels.front().external.preampId == studio.editor.channel().external.preampId);
}

TEST_CASE ("A blind test of two versions goes on after a restart, and A and B are again what they were behind it", "[studio][hear-through]")
{
    OpenTake open;
    const auto tube = open.ready (through ("tube-60s", 40.0), "Tube"), condenser = open.ready (withMicrophone ("quiet-condenser"));
    open.hearThrough().setSide (Path::a, condenser);
    open.hearThrough().setSide (Path::b, tube);
    REQUIRE (open.waitForPair());
    REQUIRE (open.studio().listeningTest.prepare().wasOk());
    REQUIRE (open.studio().listeningTest.begin (Question::canYouTell, 10).wasOk());
    open.studio().listeningTest.answer (ListeningTestSession::Answer::left);

    open.run.start();
    test::hearPlaybackOnly (open.run);
    auto& session = open.studio().listeningTest;
    juce::StringArray problems;
    const auto kept = session.history().tests (problems);
    REQUIRE (kept.size() == 1);
    REQUIRE (session.goOn (kept.front()).wasOk());
    REQUIRE (open.run.wait ([&] { return session.state() != ListeningTestSession::State::waiting; }));
    INFO (open.run.notice());
    REQUIRE (session.state() == ListeningTestSession::State::running);
    CHECK (session.trial() == 2);
    CHECK (open.hearThrough().side (Path::a) == condenser);
    CHECK (open.hearThrough().side (Path::b) == tube);
    session.leave();
    CHECK (open.hearThrough().take() == 0);
    CHECK_FALSE (open.studio().comparison.isChosen());
}

TEST_CASE ("Versions are matched over what a loop holds, and stay in step at its turns and when the device comes back", "[studio][hear-through][loop]")
{
    OpenTake open (4.0);
    auto& studio = open.studio();
    const auto tube = open.ready (through ("tube-60s", 40.0));
    const auto whole = open.version (tube).matchDb;
    studio.transport.setLoopRange (juce::Range<double> (1.0, 2.0));
    open.run.run (0.3);
    const std::vector<std::vector<double>> a { open.samples (HearThrough::asRecorded) }, b { open.samples (tube) };
    const auto expected = MatchedPair::of ({ a, 48000.0, 48000, 48000 }, { b, 48000.0, 48000, 48000 });
    REQUIRE (expected.has_value());
    REQUIRE (open.run.wait ([&] { return open.version (tube).matchDb.has_value() && std::abs (*open.version (tube).matchDb - expected->gainDb) < 1.0e-4; }));
    REQUIRE (open.waitForPair());
    CHECK (studio.comparison.measured().pair->gainDb == Approx (expected->gainDb).margin (1.0e-4));

    // Round and round, going over on the way: from one moment to the next the place is the same in both.
    open.play();
    studio.transport.seek (1.1);
    open.run.run (1.0);

    for (const auto id : { tube, HearThrough::asRecorded, tube })
    {
        // Not across the turn itself, where the ends are blended.
        for (int i = 0; i < 200 && ! (studio.transport.playedSeconds() > 1.1 && studio.transport.playedSeconds() < 1.5); ++i)
            open.run.run (0.02);

        REQUIRE (open.hearThrough().hear (id).wasOk());
        open.run.run (0.1);
        open.run.activePath.clear();
        open.run.run (0.1);
        const auto found = test::find (open.run.activePath, 0, 4000, open.samples (id));
        CHECK (found.error < 1.0e-3);
        CHECK (found.place >= 48000 - 480);
        CHECK (found.place < 96000);
        open.run.run (0.9);
    }

    // As after the device has come back at another rate: another player of the same take.
    studio.transport.setLooping (false);
    studio.transport.unloadNow();
    REQUIRE (open.run.wait ([&] { return studio.comparison.isChosen() && studio.transport.loadedTake() == open.number; }));
    CHECK (open.version (tube).state == State::ready);
    CHECK (open.hearThrough().side (Path::b) == tube);
    open.play();
    REQUIRE (open.hearThrough().hear (tube).wasOk());
    CHECK (open.hear (tube).error < 1.0e-4);
    CHECK (whole.has_value());
}

TEST_CASE ("Between two equal versions there is digital silence", "[studio][hear-through]")
{
    OpenTake open;
    const auto one = open.ready (through ("tube-60s", 40.0)), other = open.ready (through ("tube-60s", 40.0));
    CHECK (open.version (one).name != open.version (other).name);
    open.hearThrough().setSide (Path::a, one);
    open.hearThrough().setSide (Path::b, other);
    REQUIRE (open.waitForPair());
    CHECK_FALSE (open.studio().comparison.measured().pair->nullDb.has_value());
    CHECK (open.studio().comparison.measured().pair->gainDb == 0.0);

    open.play();
    const auto isSilence = [&] { return std::all_of (open.run.activePath.begin(), open.run.activePath.end(), [] (float sample) { return sample == 0.0f; }); };
    open.run.activePath.clear();
    open.run.run (0.2);
    CHECK_FALSE (isSilence());
    const auto position = open.studio().transport.playedSeconds();
    REQUIRE (open.studio().comparison.hearDifference (20.0).wasOk());
    open.run.run (0.2);
    open.run.activePath.clear();
    open.run.run (0.5);
    CHECK (open.studio().transport.playedSeconds() > position);
    CHECK (open.run.activePath.size() > 20000);
    CHECK (isSilence());
}

TEST_CASE ("A version that is kept is a take of its own, which its recipe makes again to the bit", "[studio][hear-through]")
{
    OpenTake open;
    const auto before = bytesOf (open.take());
    const auto tube = open.ready (through ("tube-60s", 40.0), "Sixties tube");
    REQUIRE (open.hearThrough().keepAsTake (tube).wasOk());
    CHECK (open.hearThrough().isKeeping());
    REQUIRE (open.run.wait ([&] { return ! open.hearThrough().isKeeping(); }));
    INFO (open.run.notice());
    const auto number = open.number + 1;
    CHECK (open.studio().transport.takeNumber() == number + 1);
    CHECK (open.version (tube).isKept);
    CHECK (bytesOf (open.take()) == before);

    const auto* kept = open.studio().library.find (number);
    REQUIRE (kept != nullptr);
    CHECK (kept->problem == "");
    CHECK (kept->metadata.name == "Take 1, Sixties tube");
    CHECK (kept->metadata.measured.peakDbfs.has_value());
    CHECK (kept->metadata.measured.loudnessLufs.has_value());
    std::vector<std::vector<double>> rendered;
    REQUIRE (renderTake (kept->metadata, kept->raw, open.studio().catalogue, rendered).wasOk());
    CHECK (rendered.front() == test::samplesOf (kept->recorded));
    CHECK (rendered.front() == open.samples (tube));

    // It can be heard through something itself; and removing it is the way back.
    REQUIRE (open.hearThrough().open (number).wasOk());
    CHECK (open.hearThrough().versions().size() == 1);
    REQUIRE (open.studio().notices.current().has_value());
    open.studio().notices.current()->action();
    CHECK (open.studio().library.find (number) == nullptr);
    open.studio().update (0.03);
    CHECK (open.hearThrough().take() == 0);
}

TEST_CASE ("Versions come back with their take: as they were, and made again where their sound is lost or another one", "[studio][hear-through]")
{
    OpenTake open;
    const auto tube = open.ready (through ("tube-60s", 40.0), "Tube"), condenser = open.ready (withMicrophone ("quiet-condenser"));
    open.hearThrough().setSide (Path::a, condenser);
    const auto soundOfTube = open.samples (tube), soundOfCondenser = open.samples (condenser);
    const auto made = open.soundFile (tube).getLastModificationTime();
    const auto difference = open.version (tube).differenceDb;

    open.startAgain();
    REQUIRE (open.hearThrough().versions().size() == 3);
    REQUIRE (open.waitUntilAllAreMade());
    CHECK (open.version (tube).name == "Tube");
    CHECK (open.version (tube).state == State::ready);
    CHECK (open.version (tube).differenceDb == difference);
    CHECK (open.soundFile (tube).getLastModificationTime() == made);
    CHECK (open.hearThrough().side (Path::a) == condenser);
    CHECK (open.hearThrough().side (Path::b) == tube);

    // Lost, and one of the right length that somebody has put there; a file of nobody's goes.
    open.run.studio.reset();
    const auto folder = open.run.folder.get().getChildFile ("Takes/Versions");
    const auto lost = folder.getChildFile ("Take 001 - " + juce::String (tube) + ".wav"), foreign = folder.getChildFile ("Take 001 - " + juce::String (condenser) + ".wav");
    REQUIRE (lost.moveFileTo (folder.getChildFile ("Take 001 - 9.wav")));
    REQUIRE (foreign.deleteFile());
    REQUIRE (folder.getChildFile ("Take 001 - 9.wav").copyFileTo (foreign));
    open.startAgain();
    REQUIRE (open.waitUntilAllAreMade());
    CHECK (open.samples (tube) == soundOfTube);
    CHECK (open.samples (condenser) == soundOfCondenser);
    CHECK_FALSE (folder.getChildFile ("Take 001 - 9.wav").exists());
}
