// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Measurement/NoiseLevel.h"
#include "Measurement/TakeNoise.h"

using namespace plus48;
using ComparisonState = TakeComparison::State;
using Heard = TakeComparison::Heard;

namespace
{
constexpr std::array<NoiseSource, numNoiseSources> allSources { NoiseSource::room, NoiseSource::microphone, NoiseSource::preamp, NoiseSource::converter };

/** Records a voice in a room with 30 dBA, and plays it alone until A and B can be heard. */
void playNoiseTake (test::StudioRun& run, double seconds)
{
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.editor.edit ("Room", [] (Setup& setup) { setup.rig.roomDba = 30.0; }).wasOk());
    (void) run.record (seconds);
    REQUIRE (studio.editor.edit ("Mix", [] (Setup& setup) { setup.monitor.balance = 1.0; }).wasOk());
    REQUIRE (studio.sourceActions.choose ("silence").wasOk());
    studio.transport.setLooping (true);
    studio.transportActions.togglePlaying();
    REQUIRE (run.wait ([&] { return studio.comparison.state() == ComparisonState::ready; }));
    juce::Thread::sleep (400);
}

/** A-weighted, of what is heard for two seconds. */
double heardDbfsA (test::StudioRun& run)
{
    // Whoever reads ahead has a head start over sound that runs faster than its clock.
    const auto runSlowly = [&run] (int tenths) {
        for (int i = 0; i < tenths; ++i)
        {
            juce::Thread::sleep (i % 2 == 0 ? 60 : 0);
            run.run (0.1);
        }
    };

    juce::Thread::sleep (300);
    runSlowly (5);
    const auto from = run.activePath.size();
    runSlowly (22);
    std::vector<double> heard (run.activePath.begin() + static_cast<std::ptrdiff_t> (from), run.activePath.end());
    return dbfsFromRms (noiseLevel (heard, 48000.0).aWeighted);
}

void waitForNoise (test::StudioRun& run)
{
    REQUIRE (run.wait ([&] { return run.studio->comparison.noise().hasLevels(); }));
}
} // namespace

TEST_CASE ("Only the noise is what each path hisses where nobody plays, 40 dB louder, and each source by itself as loud as by formula", "[studio][compare][noise]")
{
    test::StudioRun run;
    playNoiseTake (run, 3.0);
    auto& studio = *run.studio;
    const auto take = studio.library.takes().front();
    const auto recordedDbfsA = takeNoiseFloorDbfsA (take.metadata, studio.catalogue);
    REQUIRE (recordedDbfsA.has_value());

    // What the monitor mix makes of full scale.
    REQUIRE (studio.listening.hearNoise().wasOk());
    waitForNoise (run);
    CHECK (studio.comparison.heard() == Heard::noise);
    const auto all = heardDbfsA (run);
    const auto monitorDb = all - NoiseVersions::liftDb - *recordedDbfsA;
    CHECK (std::abs (monitorDb) < 20.0);

    const auto& noise = studio.comparison.noise();
    CHECK (*noise.dbfsA (false, std::nullopt) == Approx (*recordedDbfsA).margin (1.0e-9));

    for (const auto path : { Path::a, Path::b })
        for (const auto source : allSources)
        {
            INFO ((path == Path::a ? "A" : "B") << ", source " << static_cast<int> (source));
            NoiseVersions::Solo solo {};
            solo[static_cast<std::size_t> (source)] = true;
            REQUIRE (studio.listening.hear (path).wasOk());
            REQUIRE (studio.listening.hearNoise (solo).wasOk());
            CHECK (studio.comparison.heard() == Heard::noise);
            CHECK (studio.listening.path() == path);

            const auto level = noise.dbfsA (path == Path::b, source);
            REQUIRE (level.has_value());
            const auto matched = *level + (path == Path::b ? studio.comparison.measured().matchGainDb() : 0.0);
            CHECK (heardDbfsA (run) == Approx (matched + NoiseVersions::liftDb + monitorDb).margin (0.5));
        }
}

TEST_CASE ("Sources that are heard together add up in power to all of the noise", "[studio][compare][noise]")
{
    test::StudioRun run;
    playNoiseTake (run, 2.0);
    auto& studio = *run.studio;
    REQUIRE (studio.listening.hearNoise().wasOk());
    waitForNoise (run);
    const auto& noise = studio.comparison.noise();

    for (const auto isOther : { false, true })
    {
        auto power = 0.0;

        for (const auto source : allSources)
            power += powerFromDb (noise.dbfsA (isOther, source).value_or (-300.0));

        CHECK (dbFromPower (power) == Approx (*noise.dbfsA (isOther, std::nullopt)).margin (0.01));
    }

    REQUIRE (studio.listening.hearNoise ({ true, true, true, true }).wasOk());
    const auto together = heardDbfsA (run);
    REQUIRE (studio.listening.hearNoise().wasOk());
    CHECK (heardDbfsA (run) == Approx (together).margin (0.3));
}

TEST_CASE ("A room that is off is a source without a sound, and everything comes back behind the noise", "[studio][compare][noise]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    playNoiseTake (run, 2.0);
    studio.takes.remove (1);
    run.run (0.2);
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.editor.edit ("Room", [] (Setup& setup) { setup.rig.roomDba.reset(); }).wasOk());
    (void) run.record (2.0);
    REQUIRE (studio.sourceActions.choose ("silence").wasOk());
    studio.transportActions.togglePlaying();
    REQUIRE (run.wait ([&] { return studio.comparison.state() == ComparisonState::ready; }));
    const auto speech = heardDbfsA (run);

    REQUIRE (studio.listening.hearNoise ({ true, false, false, false }).wasOk());
    waitForNoise (run);
    CHECK_FALSE (studio.comparison.noise().dbfsA (false, NoiseSource::room).has_value());
    CHECK (heardDbfsA (run) < -140.0);

    // Another preamp in the slot goes on as noise.
    REQUIRE (studio.listening.hear (Path::b).wasOk());
    REQUIRE (studio.listening.hearNoise ({ false, false, true, false }).wasOk());
    const auto before = heardDbfsA (run);
    REQUIRE (studio.equipment.choosePreamp ("tube-60s").wasOk());
    run.run (0.4);
    REQUIRE (run.wait ([&] { return studio.comparison.state() == ComparisonState::ready && studio.comparison.noise().hasLevels(); }));
    CHECK (studio.comparison.heard() == Heard::noise);
    CHECK (std::abs (heardDbfsA (run) - before) > 1.0);

    // Through a whole list as fast as anybody can: what waits to be gone makes room.
    for (int i = 0; i < 4; ++i)
        for (const auto* const id : { "clean", "tube-60s" })
        {
            REQUIRE (studio.equipment.choosePreamp (id).wasOk());
            run.run (0.2);
            REQUIRE (run.wait ([&] { return studio.comparison.state() == ComparisonState::ready && studio.comparison.noise().hasLevels(); }));
            CHECK (studio.comparison.problem() == "");
            CHECK (studio.comparison.noise().problem() == "");
        }

    REQUIRE (studio.listening.hear (Path::a).wasOk());
    REQUIRE (studio.listening.hearEverything().wasOk());
    CHECK (studio.comparison.heard() == Heard::everything);
    // Which words fall into the two seconds is another matter.
    CHECK (heardDbfsA (run) == Approx (speech).margin (6.0));
}
