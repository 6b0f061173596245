// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeardSound.h"

#include "Recording/OtherPath.h"
#include "Recording/TakeRender.h"

using namespace plus48;
using ComparisonState = TakeComparison::State;
using test::find;
using test::hearPlaybackOnly;
using test::recordedSamples;

namespace
{
/** Records a voice through `path`, and plays it until both A and B can be heard. */
void playTake (test::StudioRun& run, Path path = Path::a, double seconds = 4.0)
{
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.channelActions.hear (path).wasOk());
    (void) run.record (seconds);
    hearPlaybackOnly (run);
    studio.transport.setLooping (false);
    studio.transportActions.togglePlaying();

    // Here sound runs faster than its clock: reader and render have a head start.
    REQUIRE (run.wait ([&] { return studio.comparison.state() == ComparisonState::ready; }));
    juce::Thread::sleep (400);
}

std::vector<double> otherSamples (const Take& take, const TakeComparison& comparison, const Catalogue& catalogue)
{
    auto other = otherPathOf (take.metadata, catalogue);
    const auto shown = comparison.rig (comparison.recordedPath() == Path::a ? Path::b : Path::a).channels.front();
    putIntoSlot (other, 0, shown.external);
    std::vector<std::vector<double>> rendered;
    REQUIRE (renderTake (other, take.raw, catalogue, rendered).wasOk());
    return rendered.front();
}
} // namespace

TEST_CASE ("B on a take that plays is its raw performance through the other preamp: at the same sample, as loud", "[studio][compare]")
{
    test::StudioRun run;
    playTake (run);
    auto& studio = *run.studio;
    const auto take = studio.library.takes().front();
    juce::MemoryBlock before, after;
    REQUIRE (take.recorded.loadFileAsData (before));
    const auto steps = studio.editor.history().undoName();
    CHECK (studio.listening.isToTake());
    CHECK (studio.listening.path() == Path::a);

    run.activePath.clear();
    run.run (1.2);
    const auto switchedAt = run.activePath.size();
    REQUIRE (studio.listening.hear (Path::b).wasOk());
    CHECK (studio.listening.path() == Path::b);
    run.run (1.2);

    const auto a = find (run.activePath, switchedAt - 24000, 24000, recordedSamples (take));
    CHECK (a.error < 1.0e-4);

    // Behind the fade, and the block that the switch fell into.
    const auto other = otherSamples (take, studio.comparison, studio.catalogue);
    const auto b = find (run.activePath, switchedAt + 2400, 24000, other);
    CHECK (b.error < 1.0e-4);
    CHECK (b.place == a.place);

    const auto& measured = studio.comparison.measured();
    REQUIRE (measured.pair.has_value());
    CHECK (dbFromGain (b.gain / a.gain) == Approx (measured.matchGainDb()).margin (0.001));
    CHECK (std::abs (measured.pair->residualLu) <= 0.05);

    // What is recorded next stays as it was, and so does the take.
    CHECK (studio.editor.channel().activePath == Path::a);
    CHECK (studio.editor.history().undoName() == steps);
    REQUIRE (take.recorded.loadFileAsData (after));
    CHECK (after == before);

    // Without matching, as it comes.
    REQUIRE (studio.channelActions.setLevelMatched (false).wasOk());
    run.run (0.2);
    const auto unmatchedFrom = run.activePath.size();
    run.run (0.8);
    const auto unmatched = find (run.activePath, unmatchedFrom, 24000, other);
    CHECK (unmatched.place == a.place);
    CHECK (unmatched.gain == Approx (a.gain).epsilon (1.0e-4));
}

TEST_CASE ("A loop is matched over what it holds, and all of the take again behind it", "[studio][compare][loop]")
{
    test::StudioRun run;
    playTake (run, Path::a, 6.0);
    auto& studio = *run.studio;
    const auto take = studio.library.takes().front();
    const auto whole = *studio.comparison.measured().pair;

    studio.transport.setLoopRange (juce::Range<double> (2.0, 3.0));
    run.run (0.03);
    CHECK (studio.comparison.isMeasuringLoop());
    run.run (0.3);
    REQUIRE (run.wait ([&] { return ! studio.comparison.isMeasuringLoop(); }));
    const std::vector<std::vector<double>> a { recordedSamples (take) }, b { otherSamples (take, studio.comparison, studio.catalogue) };
    const auto expected = MatchedPair::of ({ a, 48000.0, 96000, 48000 }, { b, 48000.0, 96000, 48000 });
    REQUIRE (expected.has_value());
    REQUIRE (studio.comparison.measured().pair.has_value());
    CHECK (studio.comparison.measured().pair->gainDb == Approx (expected->gainDb).margin (1.0e-4));
    CHECK (std::abs (studio.comparison.measured().pair->residualLu) <= 0.05);
    CHECK (studio.comparison.measured().pair->bLufs != Approx (whole.bLufs).margin (0.01));

    studio.transport.setLooping (false);
    run.run (0.3);
    REQUIRE (run.wait ([&] { return ! studio.comparison.isMeasuringLoop(); }));
    CHECK (studio.comparison.measured().pair->gainDb == Approx (whole.gainDb).margin (1.0e-9));
}

TEST_CASE ("Only the difference is the matched version taken away from what was recorded, and a key for A or B ends it", "[studio][compare]")
{
    test::StudioRun run;
    playTake (run);
    auto& studio = *run.studio;
    const auto take = studio.library.takes().front();
    const auto recorded = recordedSamples (take);
    run.run (0.6);
    const auto a = find (run.activePath, run.activePath.size() - 24000, 24000, recorded);

    auto difference = recorded;
    const auto other = otherSamples (take, studio.comparison, studio.catalogue);
    const auto gain = gainFromDb (studio.comparison.measured().matchGainDb());
    auto sum = 0.0, sumOfRecorded = 0.0;

    for (std::size_t n = 0; n < difference.size(); ++n)
    {
        difference[n] -= gain * other[n];
        sum += difference[n] * difference[n];
        sumOfRecorded += recorded[n] * recorded[n];
    }

    REQUIRE (studio.listening.hearDifference (20.0).wasOk());
    run.run (0.2);
    const auto from = run.activePath.size();
    run.run (0.8);
    const auto heard = find (run.activePath, from, 24000, difference);
    CHECK (heard.place == a.place);
    CHECK (heard.gain == Approx (10.0 * a.gain).epsilon (1.0e-3));
    CHECK (heard.error < 1.0e-3);
    REQUIRE (studio.comparedPairs.now().differenceUnderDb.has_value());
    CHECK (*studio.comparedPairs.now().differenceUnderDb == Approx (10.0 * std::log10 (sum / sumOfRecorded)).margin (0.01));

    REQUIRE (studio.listening.hear (Path::a).wasOk());
    CHECK_FALSE (studio.comparison.heard() == TakeComparison::Heard::difference);
    run.run (0.2);
    const auto again = run.activePath.size();
    run.run (0.6);
    CHECK (find (run.activePath, again, 24000, recorded).gain == Approx (a.gain).epsilon (1.0e-4));
}

TEST_CASE ("A take that was recorded through B is heard as B, and its A is the built-in preamp as it stood", "[studio][compare]")
{
    test::StudioRun run;
    playTake (run, Path::b);
    auto& studio = *run.studio;
    const auto take = studio.library.takes().front();
    CHECK (studio.listening.path() == Path::b);
    CHECK (studio.comparison.rig (Path::a).channels.front().builtIn == take.metadata.rig.channels.front().builtIn);
    CHECK (studio.comparison.rig (Path::a).channels.front().activePath == Path::a);

    REQUIRE (studio.listening.hearOther().wasOk());
    CHECK (studio.listening.path() == Path::a);
    run.run (0.3);
    run.activePath.clear();
    run.run (1.0);
    const auto a = find (run.activePath, 0, 24000, otherSamples (take, studio.comparison, studio.catalogue));
    CHECK (a.error < 1.0e-4);
}

TEST_CASE ("Another preamp in the slot is heard on the take that plays, without stopping it", "[studio][compare]")
{
    test::StudioRun run;
    playTake (run, Path::a, 6.0);
    auto& studio = *run.studio;
    REQUIRE (studio.listening.hear (Path::b).wasOk());
    run.run (0.5);

    for (const auto* const id : { "tube-60s", "clean" })
    {
        INFO (id);
        REQUIRE (studio.equipment.choosePreamp (id).wasOk());
        run.run (0.3);
        REQUIRE (run.wait ([&] { return studio.comparison.state() == ComparisonState::ready; }));
        CHECK (studio.transport.state() == Transport::State::playing);
        CHECK (studio.comparison.rig (Path::b).channels.front().external.preampId == id);
        juce::Thread::sleep (400);
        run.run (0.2);
        run.activePath.clear();
        run.run (0.6);
        CHECK (find (run.activePath, 0, 24000, otherSamples (studio.library.takes().front(), studio.comparison, studio.catalogue)).error < 1.0e-4);
        CHECK (studio.comparedPairs.now().b.preampName == studio.catalogue.preamp (id)->identity.name);
    }
}

TEST_CASE ("The meters and the diagram are about the take while it plays, and about the input again behind it", "[studio][compare]")
{
    test::StudioRun run;
    REQUIRE (run.studio->sourceActions.choose ("sine:997@-20").wasOk());
    (void) run.record (2.0);
    hearPlaybackOnly (run);
    auto& studio = *run.studio;
    const auto samples = recordedSamples (studio.library.takes().front());
    auto peak = 0.0;

    for (std::size_t n = samples.size() / 4; n < samples.size() / 2; ++n)
        peak = std::max (peak, std::abs (samples[n]));

    const auto peakDbfs = dbFromGain (peak);
    run.run (3.0);
    CHECK (studio.meters.readings().path (Path::a).recorded.peakDb() < peakDbfs - 30.0);

    studio.transportActions.togglePlaying();
    REQUIRE (run.wait ([&] { return studio.comparison.state() == ComparisonState::ready; }));
    juce::Thread::sleep (400);
    run.run (1.0);
    CHECK (studio.meters.readings().path (Path::a).recorded.peakDb() == Approx (peakDbfs).margin (0.1));

    // At every place, what a sine of that level has there by formula.
    const auto levels = studio.figures.levels();
    REQUIRE (levels.size() > 3);
    CHECK (levels.back().peak == Approx (peakDbfs).margin (0.3));
    const auto& channel = studio.listening.channel();
    CHECK (levels.front().stage == PathStage::performance);
    CHECK (levels.front().peak == Approx (channel.fullScaleSpl - 20.0 - 20.0 * std::log10 (channel.distanceMetres / 0.3)).margin (0.5));

    run.run (2.0);
    CHECK_FALSE (studio.listening.isToTake());
    run.run (3.0);
    CHECK (studio.meters.readings().path (Path::a).recorded.peakDb() < peakDbfs - 30.0);
}

TEST_CASE ("A take whose raw performance is gone is heard as it was recorded, and says why not otherwise", "[studio][compare]")
{
    test::StudioRun run;
    REQUIRE (run.studio->sourceActions.choose ("voice").wasOk());
    (void) run.record (1.0);
    auto& studio = *run.studio;
    REQUIRE (studio.library.takes().front().raw.deleteFile());
    studio.transportActions.togglePlaying();
    REQUIRE (run.wait ([&] { return studio.comparison.state() == ComparisonState::failed; }));
    const juce::String problem ("The raw performance of this take is not there: it can be heard as it was recorded only.");
    CHECK (studio.comparison.problem() == problem);
    CHECK (studio.listening.hear (Path::b).failed());
    CHECK (studio.listening.path() == Path::a);
    CHECK (run.notice() == problem);
    CHECK (studio.listening.hearDifference().failed());
    CHECK_FALSE (studio.audition.isPossible());
    CHECK (studio.transport.state() == Transport::State::playing);
}

TEST_CASE ("Versions are kept while they are heard, and no longer", "[studio][compare]")
{
    test::StudioRun run;
    playTake (run);
    const auto folder = run.folder.get().getChildFile ("versions");
    CHECK (folder.getNumberOfChildFiles (juce::File::findFiles) == 1);
    run.studio.reset();
    CHECK (folder.getNumberOfChildFiles (juce::File::findFiles) == 0);
}

TEST_CASE ("One take after another, and one that is deleted while it plays, leave nothing behind that was theirs", "[studio][compare]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());

    for (int i = 0; i < 2; ++i)
        (void) run.record (1.0);

    // Without a single block of sound, as where no device runs: what was never played goes at once.
    for (const auto number : { 1, 2, 1, 2 })
    {
        REQUIRE (studio.transport.play (number).wasOk());
        studio.update (0.03);
        (void) studio.listening.hearOther();
        studio.transport.pause();
        juce::Thread::sleep (600);
        studio.update (0.03);
    }

    studio.takes.remove (2);
    studio.update (0.03);
    (void) studio.listening.hearOther();
    studio.update (0.03);
    CHECK (studio.comparison.state() == ComparisonState::none);
}

TEST_CASE ("A take whose equipment is not here plays as it was recorded, and A and B stay with the input", "[studio][compare]")
{
    test::StudioRun run;
    REQUIRE (run.studio->sourceActions.choose ("voice").wasOk());
    (void) run.record (1.0);
    const auto recipe = run.studio->library.takes().front().metadataFile;
    run.studio.reset();
    REQUIRE (recipe.replaceWithText (recipe.loadFileAsString().replace ("\"home-2\"", "\"of-somebody-else\""), false, false, "\n"));
    run.start();
    auto& studio = *run.studio;
    studio.transportActions.togglePlaying();
    CHECK (studio.transport.state() == Transport::State::playing);
    juce::Thread::sleep (200);
    run.run (0.4);
    CHECK (studio.comparison.state() == ComparisonState::failed);
    CHECK (studio.comparison.problem().contains ("of-somebody-else"));
    CHECK_FALSE (studio.listening.isToTake());
    REQUIRE (studio.listening.hear (Path::b).wasOk());
    CHECK (studio.editor.channel().activePath == Path::b);
}

TEST_CASE ("A take that was recorded with the pad is heard through a preamp that needs none", "[studio][compare]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.editor.turn (ParameterId::pad, 1.0).wasOk());

    (void) run.record (1.0);
    REQUIRE (studio.library.takes().front().metadata.rig.channels.front().pad);
    studio.transportActions.togglePlaying();
    (void) run.wait ([&] { return studio.comparison.state() != ComparisonState::making && studio.comparison.state() != ComparisonState::none; });
    CHECK (studio.comparison.problem() == "");
    CHECK (studio.comparison.state() == ComparisonState::ready);
}
