// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Signal/LoudnessMeter.h"

using namespace plus48;

namespace
{
/** So long a voice is followed before B is as loud as A. */
constexpr double foundSeconds = 8.0;

/** Of a voice that is heard through one of the two, behind `foundSeconds`, in LUFS. */
struct HeardVoice
{
    explicit HeardVoice (Path path)
    {
        auto& studio = *run.studio;
        REQUIRE (studio.sourceActions.choose ("voice").wasOk());
        REQUIRE (studio.equipment.chooseBooster (true).wasOk());
        REQUIRE (studio.equipment.choosePreamp ("tube-60s").wasOk());
        REQUIRE (studio.channelActions.setDrive (Drive::hot).wasOk());

        // As it is measured, and not turned again while it is listened to.
        const auto isKnown = [&studio] { return studio.colours.of (studio.editor.channel().external).state == ColourMeasurements::Answer::State::known; };
        (void) isKnown();
        studio.update (1.0);

        for (int patience = 0; patience < 30 && ! isKnown(); ++patience)
            (void) run.wait (isKnown);

        REQUIRE (isKnown());
        REQUIRE (studio.channelActions.setDrive (Drive::hot).wasOk());
        REQUIRE (studio.channelActions.hear (path).wasOk());
        run.run (foundSeconds);
        run.activePath.clear();
    }

    double lufs (double seconds)
    {
        run.run (seconds);
        LoudnessMeter meter (1, run.studio->engineForDevice().sampleRate(), LoudnessMeter::Mode::integrated);
        meter.add (std::span<const float> (run.activePath));
        REQUIRE (meter.integratedLufs().has_value());
        return *meter.integratedLufs();
    }

    test::StudioRun run;
};
} // namespace

TEST_CASE ("A voice through a hot tube is as loud as through the built-in preamp within 8 seconds, and a pause changes nothing", "[studio][heard-match][slow]")
{
    HeardVoice a (Path::a), b (Path::b);
    auto& match = b.run.studio->liveMatch;
    REQUIRE (match.differenceLu().has_value());
    const auto ofA = a.lufs (20.0), ofB = b.lufs (20.0);
    INFO ("by itself " << *match.differenceLu() << " LU, turned " << match.gainDb() << " dB, heard " << ofB - ofA << " LU apart");
    CHECK (std::abs (ofB - ofA) <= 0.1);

    // No formula of the knobs knew that.
    CHECK (std::abs (*b.run.studio->figures.levelDifferenceDb()) <= 0.1);
    CHECK (std::abs (*match.differenceLu()) > 0.1);

    CHECK (b.run.studio->comparedPairs.now().liveResidualLu == match.residualLu());

    // Room and preamps still hiss.
    const auto before = match.gainDb();
    REQUIRE (b.run.studio->sourceActions.choose ("silence").wasOk());
    auto farthest = 0.0;

    for (int i = 0; i < 10; ++i)
    {
        b.run.run (1.0);
        farthest = std::max (farthest, std::abs (match.gainDb() - before));
    }

    CHECK (farthest <= 0.05);

    // What this one was turned by means nothing to another preamp.
    REQUIRE (std::abs (before) > 0.05);
    REQUIRE (b.run.studio->equipment.choosePreamp ("clean").wasOk());
    b.run.run (0.1);
    CHECK (match.gainDb() == 0.0);
}

TEST_CASE ("Where levels are not matched, B is heard as it is, and how much louder it is is said", "[studio][heard-match]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    REQUIRE (studio.channelActions.setLevelMatched (false).wasOk());
    REQUIRE (studio.editor.editChannel ("Gain", [] (ChannelRig& channel) { channel.external.gainDb += 6.0; }).wasOk());
    run.run (5.0);
    CHECK (studio.liveMatch.gainDb() == 0.0);
    REQUIRE (studio.liveMatch.differenceLu().has_value());
    const auto by = *studio.figures.levelDifferenceDb();
    CHECK (*studio.liveMatch.differenceLu() == Approx (by).margin (0.5));
}
