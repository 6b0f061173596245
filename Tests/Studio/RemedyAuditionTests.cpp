// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Studio/PerformedPeak.h"
#include "Studio/RemedyActions.h"
#include "Studio/RemedyAudition.h"
#include "Studio/VerdictReport.h"

#include "Measurement/VerdictWords.h"

using namespace plus48;
using Side = RemedyAudition::Side;
using RemedyKind = PreampAdvice::Kind;

namespace
{
const PreampAdvice::Remedy& rowOf (const PreampAdvice& advice, RemedyKind kind)
{
    const auto found = std::find_if (advice.ranking.begin(), advice.ranking.end(), [kind] (const auto& each) { return each.kind == kind; });
    REQUIRE (found != advice.ranking.end());
    return *found;
}

VerdictCase caseOf (const Studio& studio) { return VerdictCase::of ({ studio.catalogue, studio.editor, studio.figures, studio.calibrations, studio.library, studio.sources }); }

/** Sound, and the audition with it; RMS of the last four seconds, in dB. */
double levelOf (test::StudioRun& run, RemedyAudition& audition, double seconds)
{
    for (auto done = 0.0; done < seconds; done += 0.03)
    {
        run.run (0.03);
        audition.update();
    }

    auto energy = 0.0;
    const auto count = static_cast<std::size_t> (4.0 * 48000.0);

    for (auto n = run.activePath.size() - count; n < run.activePath.size(); ++n)
        energy += static_cast<double> (run.activePath[n]) * static_cast<double> (run.activePath[n]);

    return dbFromPower (energy / static_cast<double> (count));
}
} // namespace

TEST_CASE ("Every row of the verdict is done in one step, and taken back by one", "[studio][verdict]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.equipment.chooseInterface ("cheap-2").wasOk());
    REQUIRE (studio.equipment.chooseMicrophone ("broadcast-dynamic").wasOk());
    const auto before = studio.editor.setup();
    const auto advice = studio.figures.preampAdvice();
    auto numDone = 0;

    for (const auto& remedy : advice.ranking)
    {
        if (! remedy.isUsable())
            continue;

        INFO (remedy.what);
        REQUIRE (applyRemedy (remedy, studio.editor, studio.equipment).wasOk());
        const auto& channel = studio.editor.channel();

        switch (remedy.kind)
        {
            case RemedyKind::closer: CHECK (channel.distanceMetres == remedy.distanceMetres); break;
            case RemedyKind::room: CHECK (studio.editor.setup().rig.roomDba == std::optional (remedy.roomDba)); break;
            case RemedyKind::booster: CHECK (channel.booster); break;
            case RemedyKind::preamp: CHECK ((channel.external.preampId == remedy.id && channel.activePath == Path::b)); break;
            case RemedyKind::audioInterface: CHECK (studio.editor.setup().rig.interfaceId == remedy.id); break;
            case RemedyKind::microphone: CHECK (channel.microphoneId == remedy.id); break;
        }

        studio.editor.undo();
        CHECK (studio.editor.setup() == before);
        ++numDone;
    }

    CHECK (numDone > 8);
}

TEST_CASE ("Now and with it are the chains that were judged, equally loud within 0.1 LU, whether A and B are matched or not", "[studio][verdict]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.equipment.chooseInterface ("cheap-2").wasOk());
    REQUIRE (studio.equipment.chooseMicrophone ("broadcast-dynamic").wasOk());

    // So far away that the knob ends: what is compared is not equally loud by itself.
    REQUIRE (studio.editor.turn (ParameterId::distance, 0.6).wasOk());
    REQUIRE (studio.channelActions.setLevelMatched (false).wasOk());
    (void) run.record (6.0);
    const auto before = studio.editor.setup();
    const auto advice = studio.figures.preampAdvice();
    const auto& booster = rowOf (advice, RemedyKind::booster);
    const auto take = studio.library.takes().front().number;

    {
        RemedyAudition audition (studio.catalogue, studio.library, studio.transport, studio.comparison, studio.notices);
        CHECK (audition.takeFor (advice.chainNow) == take);
        REQUIRE (audition.hear (advice.chainNow, booster, Side::now).wasOk());
        const auto sounds = [&] {
            audition.update();
            return audition.isSounding();
        };
        REQUIRE (run.wait (sounds, 0.03));
        CHECK (studio.comparison.version (Path::b).metadata.rig.channels.front().booster);
        CHECK_FALSE (studio.comparison.version (Path::a).metadata.rig.channels.front().booster);
        REQUIRE (audition.residualLu().has_value());
        CHECK (std::abs (*audition.residualLu()) <= 0.1);
        CHECK (std::abs (studio.comparison.measured().matchGainDb()) > 2.0);

        const auto now = levelOf (run, audition, 5.0);
        REQUIRE (audition.hear (advice.chainNow, booster, Side::withIt).wasOk());
        const auto withIt = levelOf (run, audition, 5.0);
        CHECK (audition.heard() == RemedyAudition::Heard { booster.what, Side::withIt });
        CHECK (studio.comparison.activePath() == Path::b);
        CHECK (withIt == Approx (now).margin (0.6));

        // Another row: the first half is there already.
        REQUIRE (audition.hear (advice.chainNow, rowOf (advice, RemedyKind::preamp), Side::withIt).wasOk());
        REQUIRE (run.wait (sounds, 0.03));
        CHECK (studio.comparison.version (Path::b).metadata.rig.channels.front().activePath == Path::b);
        audition.stop();
        CHECK_FALSE (audition.heard().has_value());
    }

    // As if nothing had been.
    run.run (1.0);
    CHECK (studio.transport.loadedTake() == 0);
    CHECK (studio.editor.setup() == before);
    CHECK_FALSE (studio.comparison.isChosen());
    CHECK_FALSE (studio.transport.loopRange().has_value());
    CHECK (studio.library.takes().size() == 1);
}

TEST_CASE ("Without a take nothing can be heard, and the case says that it is assumed", "[studio][verdict]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    const auto advice = studio.figures.preampAdvice();
    RemedyAudition audition (studio.catalogue, studio.library, studio.transport, studio.comparison, studio.notices);
    CHECK (audition.takeFor (advice.chainNow) == 0);
    CHECK (audition.hear (advice.chainNow, advice.ranking.front(), Side::now).failed());
    CHECK (caseOf (studio).isAssumed);
    CHECK (verdictReport (advice, caseOf (studio), "today").contains (VerdictCase::assumedWords));
    (void) run.record (1.0);
    CHECK_FALSE (caseOf (studio).isAssumed);
}

TEST_CASE ("The case names what stands on the path, and the report has the figures of the ranking", "[studio][verdict]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.editor.edit ("Room", [] (Setup& setup) { setup.rig.roomDba = 30.0; }).wasOk());
    REQUIRE (studio.equipment.chooseMicrophone ("budget-condenser").wasOk());
    REQUIRE (studio.editor.turn (ParameterId::distance, 0.2).wasOk());
    const auto about = caseOf (studio);
    CHECK (about.parts[VerdictCase::microphone].name == studio.catalogue.microphone ("budget-condenser")->identity.name);
    CHECK (about.parts[VerdictCase::distance].name == "20 cm");
    CHECK (about.parts[VerdictCase::room].name == "Bedroom, 30 dBA");
    CHECK (about.parts[VerdictCase::voice].name == juce::String (juce::roundToInt (splFromPascals (studio.figures.sourcePeak()))) + " dB SPL");
    CHECK_FALSE (about.hasRealRoom);

    const auto& advice = studio.figures.preampAdvice();
    const auto report = verdictReport (advice, about, "today");
    CHECK (report.contains ("<h1>" + advice.headline + "</h1>"));
    CHECK_FALSE (report.contains ("http"));
    CHECK_FALSE (report.contains ("<script"));

    for (const auto& remedy : advice.ranking)
        CHECK (report.fromFirstOccurrenceOf (remedy.what, false, false).upToFirstOccurrenceOf ("</tr>", false, false).contains (verdictWords::figure (remedy)));
}

TEST_CASE ("A take tells how loud somebody was, at any distance since", "[studio][verdict]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    auto channel = studio.editor.channel();
    const auto title = studio.sources.title (studio.editor.source());
    CHECK_FALSE (PerformedPeak::of (studio.library, title, channel, studio.catalogue).has_value());
    const auto number = run.record (8.0);
    const auto there = PerformedPeak::of (studio.library, title, channel, studio.catalogue);
    REQUIRE (there.has_value());
    CHECK (there->take == number);

    // Of eight seconds of a whole performance; the microphone is not flat.
    CHECK (std::abs (dbFromGain (there->pascals / studio.figures.sourcePeak())) < 6.0);

    channel.distanceMetres *= 2.0;
    CHECK (PerformedPeak::of (studio.library, title, channel, studio.catalogue)->pascals == Approx (0.5 * there->pascals));
    CHECK_FALSE (PerformedPeak::of (studio.library, "Somebody else", channel, studio.catalogue).has_value());
}
