// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeardSound.h"

#include "Recording/TakeRender.h"
#include "Rig/Json.h"
#include "Rig/RigJson.h"

using namespace plus48;
using State = HearThrough::Version::State;

namespace
{
TakeOverride through (const juce::String& preampId, double gainDb)
{
    TakeOverride change;
    auto& channel = change.options.channels.emplace_back();
    channel.activePath = Path::b;
    channel.preampId = preampId;
    channel[ParameterId::externalGain] = gainDb;
    return change;
}

TakeOverride withMicrophone (const juce::String& id)
{
    TakeOverride change;
    change.options.channels.emplace_back().microphoneId = id;
    return change;
}

/** A take of a voice, open to be heard through other rigs. */
struct OpenTake
{
    explicit OpenTake (double seconds = 3.0)
    {
        REQUIRE (studio().sourceActions.choose ("voice").wasOk());
        number = run.record (seconds);
        test::hearPlaybackOnly (run);
        studio().transport.setLooping (false);
        open();
    }

    Studio& studio() { return *run.studio; }
    HearThrough& hearThrough() { return studio().hearThrough; }

    void open()
    {
        REQUIRE (hearThrough().open (number).wasOk());
        run.wait ([this] { return studio().comparison.isChosen(); });
    }

    void startAgain()
    {
        run.start();
        test::hearPlaybackOnly (run);
        studio().transport.setLooping (false);
        open();
    }

    const HearThrough::Version& version (int id)
    {
        const auto* found = hearThrough().find (id);
        REQUIRE (found != nullptr);
        return *found;
    }

    int add (const TakeOverride& change, const juce::String& name = {})
    {
        auto id = 0;
        const auto added = hearThrough().add (change, name, &id);
        INFO (added.getErrorMessage());
        REQUIRE (added.wasOk());
        return id;
    }

    bool waitUntilAllAreMade()
    {
        return run.wait ([this] {
            const auto& all = hearThrough().versions();
            return std::all_of (all.begin(), all.end(), [] (const HearThrough::Version& each) { return each.state == State::ready || each.state == State::failed; });
        });
    }

    int ready (const TakeOverride& change, const juce::String& name = {})
    {
        const auto id = add (change, name);
        REQUIRE (waitUntilAllAreMade());
        INFO (version (id).problem);
        REQUIRE (version (id).state == State::ready);
        return id;
    }

    bool waitForPair()
    {
        return run.wait ([this] { return studio().comparison.state() == TakeComparison::State::ready && ! studio().comparison.isMeasuringLoop(); });
    }

    const Take& take() { return *studio().library.find (number); }
    juce::File folder() { return studio().library.session().folder(); }
    juce::File listFile() { return folder().getChildFile ("Versions/Take 001.json"); }
    juce::File soundFile (int id) { return folder().getChildFile ("Versions/Take 001 - " + juce::String (id) + ".wav"); }

    std::vector<double> samples (int id) { return test::samplesOf (id == HearThrough::asRecorded ? take().recorded : soundFile (id)); }

    /** Plays from the beginning. Versions that have just joined are read into what waits already. */
    void play()
    {
        REQUIRE (studio().transport.play (number).wasOk());
        juce::Thread::sleep (400);
        run.run (0.3);
    }

    /** The next stretch of what is heard, found in the sound of a version. */
    test::Found hear (int id)
    {
        run.run (0.15);
        run.activePath.clear();
        run.run (0.4);
        return test::find (run.activePath, 0, 16000, samples (id));
    }

    test::StudioRun run;
    int number = 0;
};

std::vector<juce::MemoryBlock> bytesOf (const Take& take)
{
    std::vector<juce::MemoryBlock> all (3);
    REQUIRE (take.recorded.loadFileAsData (all[0]));
    REQUIRE (take.raw.loadFileAsData (all[1]));
    REQUIRE (take.metadataFile.loadFileAsData (all[2]));
    return all;
}
} // namespace

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
    CHECK (studio.comparison.heardPath() == Path::a);
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

TEST_CASE ("A version that is cancelled or removed leaves nothing, and one that was removed comes back within ten seconds", "[studio][hear-through]")
{
    OpenTake open;
    const auto tube = open.ready (through ("tube-60s", 40.0));
    const auto waiting = open.add (withMicrophone ("quiet-condenser")), behind = open.add (through ("clean", 40.0));
    open.studio().update (0.03);
    open.hearThrough().cancel (waiting);
    open.hearThrough().cancel (behind);
    CHECK (open.hearThrough().versions().size() == 2);
    REQUIRE (open.run.wait ([&] { return open.folder().getChildFile ("Versions").getNumberOfChildFiles (juce::File::findFiles) == 2; }));

    open.hearThrough().remove (tube);
    CHECK (open.hearThrough().side (Path::b) == HearThrough::noVersion);
    CHECK (open.hearThrough().heard() == HearThrough::asRecorded);
    CHECK (open.hearThrough().hearSide (Path::b).failed());
    REQUIRE (open.hearThrough().canUndoRemove());
    open.studio().update (5.0);
    open.hearThrough().undoRemove();
    REQUIRE (open.hearThrough().find (tube) != nullptr);
    CHECK (open.version (tube).state == State::ready);
    CHECK (open.hearThrough().side (Path::b) == tube);
    CHECK (open.hearThrough().hear (tube).wasOk());

    open.hearThrough().remove (tube);
    open.studio().update (HearThrough::undoSeconds);
    CHECK_FALSE (open.hearThrough().canUndoRemove());
    CHECK_FALSE (open.soundFile (tube).exists());
    CHECK (open.hearThrough().versions().size() == 1);
}

TEST_CASE ("What hinders a version is said in its row, with the one thing that helps", "[studio][hear-through]")
{
    OpenTake open;
    auto& hearThrough = open.hearThrough();

    // A full disk.
    hearThrough.bytesFree = [] (const juce::File&) { return juce::int64 { 1000 }; };
    const auto tube = open.add (through ("tube-60s", 40.0));
    REQUIRE (open.waitUntilAllAreMade());
    CHECK (open.version (tube).state == State::failed);
    CHECK (open.version (tube).problem == "The disk is full: this version needs 1 MB.");
    CHECK (open.version (tube).advice == "Your take is safe. Free some space, then try again.");
    CHECK (open.version (tube).remedy == HearThrough::Version::Remedy::tryAgain);
    CHECK_FALSE (open.soundFile (tube).exists());
    CHECK (hearThrough.hear (tube).failed());
    hearThrough.bytesFree = nullptr;
    REQUIRE (hearThrough.mend (tube).wasOk());
    REQUIRE (open.waitUntilAllAreMade());
    CHECK (open.version (tube).state == State::ready);

    // No power.
    auto change = withMicrophone ("quiet-condenser");
    change.options.channels.front()[ParameterId::phantom] = 0.0;
    const auto condenser = open.add (change);
    CHECK (open.version (condenser).problem == "This microphone needs +48 V.");
    CHECK (open.version (condenser).remedy == HearThrough::Version::Remedy::turnPowerOn);
    REQUIRE (hearThrough.mend (condenser).wasOk());
    REQUIRE (open.waitUntilAllAreMade());
    CHECK (open.version (condenser).state == State::ready);
    CHECK (hearThrough.metadataOf (condenser).rig.channels.front().phantom);

    // A preamp that is nowhere.
    const auto gone = open.add (through ("of-somebody-else", 40.0));
    CHECK (open.version (gone).problem == "Its preamp is no longer in your list.");
    CHECK (open.version (gone).remedy == HearThrough::Version::Remedy::chooseAnother);
    REQUIRE (hearThrough.replace (gone, through ("clean", 40.0)).wasOk());
    REQUIRE (open.waitUntilAllAreMade());
    CHECK (open.version (gone).state == State::ready);

    // What cannot be is no version.
    TakeOverride far;
    far.options.channels.emplace_back()[ParameterId::distance] = 1000.0;
    CHECK (hearThrough.add (far).getErrorMessage().contains ("1000"));
    CHECK (hearThrough.versions().size() == 4);
}

TEST_CASE ("What is worth a try can be made, is different, and is there only once", "[studio][hear-through]")
{
    OpenTake open (1.0);
    const auto suggestions = open.hearThrough().suggestions();
    REQUIRE (! suggestions.empty());
    CHECK (suggestions.size() <= 3);
    juce::StringArray titles;

    for (const auto& each : suggestions)
    {
        INFO (each.title);
        titles.add (each.title);
        const auto id = open.ready (each.change, each.title);
        CHECK (open.hearThrough().metadataOf (id).rig != open.take().metadata.rig);
        CHECK (open.version (id).differenceDb.has_value());
    }

    for (const auto& each : open.hearThrough().suggestions())
        CHECK_FALSE (titles.contains (each.title));
}

TEST_CASE ("Where versions cannot be kept they are heard for this run, and that is said once", "[studio][hear-through]")
{
    OpenTake open (1.0);
    const test::TemporaryFolder outside;
    REQUIRE (outside.get().createSymbolicLink (open.folder().getChildFile ("Versions"), true));
    const auto tube = open.ready (through ("tube-60s", 40.0));
    CHECK (open.run.notice().contains ("is a link"));
    CHECK (open.hearThrough().hear (tube).wasOk());
    CHECK (outside.get().getNumberOfChildFiles (juce::File::findFilesAndDirectories) == 0);
    open.studio().takes.remove (open.number);
    CHECK (outside.get().getNumberOfChildFiles (juce::File::findFilesAndDirectories) == 0);
}

TEST_CASE ("What is heard stays heard while sides and rows change: a version that is neither, one whose side is taken away, and one behind an undo", "[studio][hear-through]")
{
    OpenTake open (3.0);
    auto& hearThrough = open.hearThrough();
    const auto tube = open.ready (through ("tube-60s", 40.0)), condenser = open.ready (withMicrophone ("quiet-condenser"));
    open.play();

    // Neither A nor B, and matched anew over what is looped.
    REQUIRE (hearThrough.hear (condenser).wasOk());
    REQUIRE (open.studio().comparison.heardAside() != nullptr);
    const auto before = open.studio().comparison.heardAside()->gainDb;
    CHECK (before == open.version (condenser).matchDb);
    open.studio().transport.setLoopRange (juce::Range<double> (0.2, 0.8));
    REQUIRE (open.run.wait ([&] {
        open.studio().update (0.1);
        return open.version (condenser).matchDb.value_or (before) < before || open.version (condenser).matchDb.value_or (before) > before;
    }));
    CHECK (hearThrough.heard() == condenser);
    CHECK (open.studio().comparison.heardAside()->gainDb == open.version (condenser).matchDb);

    // Noise and difference are of the two; behind them it is this one again.
    open.run.run (0.2);
    REQUIRE (open.waitForPair());
    REQUIRE (open.studio().comparison.hearNoise().wasOk());
    CHECK (hearThrough.heard() == hearThrough.side (open.studio().comparison.heardPath()));
    REQUIRE (open.studio().comparison.hearEverything().wasOk());
    CHECK (hearThrough.heard() == condenser);

    // The recorded one as B, and A goes: it is still the one that is heard.
    hearThrough.setSide (Path::a, tube);
    hearThrough.setSide (Path::b, HearThrough::asRecorded);
    open.run.run (0.2);
    REQUIRE (open.waitForPair());
    REQUIRE (hearThrough.hear (HearThrough::asRecorded).wasOk());
    hearThrough.remove (tube);
    CHECK (hearThrough.heard() == HearThrough::asRecorded);

    // What was chosen since stays, but for the side that was its own.
    hearThrough.undoRemove();
    CHECK (hearThrough.side (Path::a) == tube);
    CHECK (hearThrough.heard() == HearThrough::asRecorded);
    hearThrough.setSide (Path::b, HearThrough::asRecorded);
    hearThrough.remove (condenser);
    hearThrough.setSide (Path::b, tube);
    const auto a = hearThrough.side (Path::a);
    hearThrough.undoRemove();
    CHECK (hearThrough.side (Path::b) == tube);
    CHECK (hearThrough.side (Path::a) == a);
}

TEST_CASE ("Files that somebody has put among the versions of a take are left alone", "[studio][hear-through]")
{
    OpenTake open (1.0);
    (void) open.ready (through ("clean", 40.0));
    const auto folder = open.folder().getChildFile ("Versions");
    const auto mix = folder.getChildFile ("Take 001 - my mix.wav"), notes = folder.getChildFile ("Take 001 - notes.json");
    REQUIRE (mix.replaceWithText ("a mix"));
    REQUIRE (notes.replaceWithText ("{}"));
    open.startAgain();
    REQUIRE (open.waitUntilAllAreMade());
    CHECK (mix.loadFileAsString() == "a mix");
    open.studio().takes.remove (open.number);
    CHECK (mix.loadFileAsString() == "a mix");
    CHECK (notes.existsAsFile());
    CHECK_FALSE (open.listFile().exists());
}

TEST_CASE ("A pair that is opened for a while gives back what was compared, and what is kept on the disk", "[studio][hear-through]")
{
    OpenTake open (1.0);
    auto& hearThrough = open.hearThrough();
    const auto tube = open.ready (through ("tube-60s", 40.0)), clean = open.ready (through ("clean", 40.0));
    const auto kept = open.listFile().loadFileAsString();
    const auto rigOf = [&] (int id) { return toJson (hearThrough.metadataOf (id).rig); };
    REQUIRE (hearThrough.openPair (open.number, rigOf (clean), rigOf (tube)));
    CHECK (hearThrough.side (Path::a) == clean);
    CHECK (hearThrough.side (Path::b) == tube);
    CHECK (open.listFile().loadFileAsString() == kept);
    hearThrough.closePair();
    CHECK (hearThrough.take() == open.number);
    CHECK (hearThrough.side (Path::a) == HearThrough::asRecorded);
    CHECK (hearThrough.side (Path::b) == tube);
}

TEST_CASE ("Of another folder, a take of the same number is not the one that is open, and undoing what was kept touches none of its takes", "[studio][hear-through]")
{
    OpenTake open (1.0);
    const auto clean = open.ready (through ("clean", 40.0));
    REQUIRE (open.hearThrough().keepAsTake (clean).wasOk());
    REQUIRE (open.run.wait ([&] { return ! open.hearThrough().isKeeping(); }));
    const auto notice = open.studio().notices.current();
    REQUIRE (notice.has_value());
    CHECK (notice->button == "Undo");

    const auto other = open.run.folder.get().getChildFile ("Other");
    REQUIRE (open.folder().copyDirectoryTo (other));
    open.studio().takesFolder.set (other);
    open.studio().update (0.03);
    notice->action();
    CHECK (SessionFolder (other).takes().size() == 2);
    CHECK (open.hearThrough().take() == 0);
}
