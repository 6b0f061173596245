// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Measurement/NoiseAudibility.h"
#include "Measurement/NoiseBudget.h"
#include "Signal/Units.h"

using namespace plus48;

namespace
{
/** The default chain with a microphone, a room and a gain. */
PathFormula formulaOf (const char* microphone, std::optional<double> roomDba, double gainDb)
{
    static const auto catalogue = Catalogue::shipped();
    Rig rig;
    rig.roomDba = roomDba;
    auto& channel = rig.channels.front();
    channel.microphoneId = microphone;
    channel.builtIn.gainDb = gainDb;
    channel.phantom = catalogue.microphone (microphone)->power == PowerNeed::phantom;
    return { ChannelPlan::from (rig, channel, catalogue), Path::a, ChannelSettings::from (channel), rig.sampleRate };
}
} // namespace

TEST_CASE ("A recording of a room, played back as loud as it was, brings the room back at its level", "[advice][hearing]")
{
    // An omni without proximity, and a room far over all other noise.
    const auto heard = NoiseAudibility::of (formulaOf ("low-output-condenser", 60.0, 40.0), pascalsFromSpl (92.0), 92.0);
    CHECK (heard.playbackDba == Approx (60.0).margin (0.2));
    CHECK (heard.underPeakDb == Approx (32.0).margin (0.2));
    CHECK (heard.isAudible());
}

TEST_CASE ("Noise is audible where it lies over the threshold of hearing, and each decibel more is one over it", "[advice][hearing]")
{
    // 4 dBA of a quiet condenser's hiss would be 23 dB under the bedroom's noise; its A-weighted level says what a standard ear needs.
    const auto formula = formulaOf ("quiet-condenser", {}, 40.0);
    const auto atOwn = NoiseAudibility::of (formula, pascalsFromSpl (92.0), 92.0);
    const auto louder = NoiseAudibility::of (formula, pascalsFromSpl (92.0), 102.0);
    CHECK (louder.overThresholdDb - atOwn.overThresholdDb == Approx (10.0).margin (1.0e-6));
    CHECK (louder.playbackDba - atOwn.playbackDba == Approx (10.0).margin (1.0e-6));
    CHECK (louder.underPeakDb == Approx (atOwn.underPeakDb).margin (1.0e-9));

    // White noise of 0 dB SPL has -13.4 dB in the third octave at 4 kHz (920 of 20,000 Hz), where the threshold is lowest beside 3.15 kHz.
    CHECK (atOwn.playbackDba == Approx (5.5).margin (2.0));
    CHECK (std::abs (atOwn.overThresholdDb) < 4.0);

    CHECK (hearingThresholdSpl (17) == Approx (2.4));
    CHECK (hearingThresholdSpl (22) == Approx (-6.0));
    CHECK (atOwn.audiblePartOf (20.0) == Approx (std::max (0.0, atOwn.overThresholdDb)).margin (1.0e-9));
}

TEST_CASE ("The spectrum decides, not the A-weighted level: a rumble of as many dBA is not heard, a hiss is", "[advice][hearing]")
{
    // Hoth's room noise lies low, the hiss of a dynamic microphone's preamp high.
    const auto room = NoiseAudibility::of (formulaOf ("quiet-condenser", 11.0, 40.0), pascalsFromSpl (92.0), 92.0);
    const auto hiss = NoiseAudibility::of (formulaOf ("broadcast-dynamic", {}, 60.0), pascalsFromSpl (92.0), 92.0);
    CHECK (hiss.playbackDba - hiss.overThresholdDb < room.playbackDba - room.overThresholdDb);
}

TEST_CASE ("A performance is played back as loud as it is, but no louder than a mixing room", "[advice][hearing]")
{
    CHECK (playbackPeakSpl (true, pascalsFromSpl (88.0), 0.3) == Approx (88.0));
    CHECK (playbackPeakSpl (true, pascalsFromSpl (94.0), 0.15) == Approx (88.0).margin (0.03));
    CHECK (playbackPeakSpl (true, pascalsFromSpl (130.0), 0.3) == Approx (103.0));
    CHECK (playbackPeakSpl (false, 1.0, 0.3) == Approx (loudSpeechPeakSpl));
}
