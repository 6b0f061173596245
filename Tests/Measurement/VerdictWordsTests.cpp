// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Measurement/VerdictWords.h"
#include "Rig/RigCheck.h"
#include "Signal/SignedText.h"
#include "Signal/Units.h"

using namespace plus48;
using Verdict = PreampAdvice::Verdict;
using Kind = PreampAdvice::Kind;

namespace
{
/** A chain that somebody could have, asked about. */
struct WordsCase
{
    PreampAdvice ask() const
    {
        auto asked = rig;
        auto& channel = asked.channels.front();
        return PreampAdvice::of (asked, channel, catalogue, { pascalsFromSpl (peakSpl) * referenceDistanceMetres / channel.distanceMetres, sourceNoiseDba, numInputs });
    }

    ChannelRig& channel() { return rig.channels.front(); }

    const PreampAdvice::Remedy* first (const PreampAdvice& advice, Kind kind) const
    {
        const auto found = std::find_if (advice.ranking.begin(), advice.ranking.end(), [kind] (const auto& each) { return each.kind == kind; });
        return found != advice.ranking.end() ? &*found : nullptr;
    }

    Catalogue catalogue = Catalogue::shipped();
    Rig rig;
    double peakSpl = loudSpeechPeakSpl;
    std::optional<double> sourceNoiseDba;
    int numInputs = 1;
};

WordsCase condenserInBedroom()
{
    WordsCase asked;
    asked.rig.roomDba = 30.0;
    asked.channel().microphoneId = "budget-condenser";
    asked.channel().phantom = true;
    asked.channel().distanceMetres = 0.2;
    return asked;
}

/** A low-output microphone on the bargain interface in a quiet room. */
WordsCase quietMicrophone()
{
    WordsCase asked;
    asked.rig.interfaceId = "cheap-2";
    asked.rig.roomDba = 20.0;
    asked.channel().microphoneId = "broadcast-dynamic";
    asked.channel().distanceMetres = 0.2;
    return asked;
}
} // namespace

TEST_CASE ("Five cases, five answers of five words", "[verdict][advice]")
{
    CHECK (condenserInBedroom().ask().headline == "No: your room is louder.");
    CHECK (quietMicrophone().ask().headline == "Yes: your interface hisses most.");

    auto soft = quietMicrophone();
    soft.rig.interfaceId = "sound-card";
    soft.peakSpl = 62.0;
    CHECK (soft.ask().headline == "Yes: your gain runs out.");

    auto band = condenserInBedroom();
    band.numInputs = 8;
    CHECK (band.ask().headline == "Yes: you need more inputs.");

    auto driven = condenserInBedroom();
    driven.channel().activePath = Path::b;
    driven.channel().external.preampId = "tube-60s";
    driven.channel().external.impedanceOhm = driven.catalogue.preamp ("tube-60s")->inputOhms.front();
    CHECK (driven.ask().headline == "Only for how it sounds.");
    CHECK (verdictWords::story (driven.ask()).endsWith ("changes the sound."));
}

TEST_CASE ("The verdict's sentences follow the equipment tables", "[verdict][advice]")
{
    auto asked = quietMicrophone();
    const auto before = asked.ask();
    const auto told = verdictWords::story (before);
    INFO (told);
    CHECK (told.contains ("*" + verdictWords::percentTexts (before.shares)[2].replace ("%", " %*") + " of the noise"));
    CHECK (told.contains (signedNumber (asked.first (before, Kind::preamp)->noiseDb, 0) + " dB of it"));

    // A bargain interface that is 6 dB quieter: less is to be gained, and that is said.
    for (auto& audioInterface : asked.catalogue.interfaces)
        if (audioInterface.identity.id == "cheap-2")
            *audioInterface.mic.preamp.noise.einDbuA -= 6.0;

    const auto after = asked.ask();
    INFO (verdictWords::story (after));
    CHECK (verdictWords::story (after) != told);
    CHECK (verdictWords::story (after).contains (verdictWords::percentTexts (after.shares)[2].replace ("%", " %")));
    CHECK (after.shares.preamp < before.shares.preamp);
    CHECK (verdictWords::story (after).contains (signedNumber (asked.first (after, Kind::preamp)->noiseDb, 0) + " dB of it"));

    // Another name is another button.
    for (auto& preamp : asked.catalogue.preamps)
        preamp.identity.name = "Renamed";

    CHECK (verdictWords::action (*asked.first (asked.ask(), Kind::preamp)) == "Try Renamed");
}

TEST_CASE ("Shares of the noise add up, and a preamp that makes next to none is said to", "[verdict][advice]")
{
    const auto advice = condenserInBedroom().ask();
    CHECK (advice.shares.total() == Approx (1.0));
    CHECK (advice.shares.room > advice.shares.microphone);
    CHECK (advice.shares.preamp < 0.01);
    CHECK (verdictWords::story (advice).startsWith ("Your preamp makes *less than 1 %* of the noise you record. The best external one would take away "));
    CHECK (verdictWords::story (advice).endsWith ("nobody can hear that."));
}

TEST_CASE ("Every row has its figure, and every chain behind one can be built", "[verdict][advice]")
{
    for (const auto& asked : { condenserInBedroom(), quietMicrophone() })
    {
        const auto advice = asked.ask();
        CHECK_FALSE (checkRig (advice.chainNow, asked.catalogue).has_value());

        for (const auto& remedy : advice.ranking)
        {
            INFO (remedy.what << ": " << verdictWords::figure (remedy));
            CHECK (verdictWords::action (remedy).isNotEmpty());

            if (! remedy.isUsable())
            {
                CHECK (verdictWords::figure (remedy) + "." == remedy.reason);
                continue;
            }

            REQUIRE (remedy.chain.channels.size() == 1);
            CHECK_FALSE (checkRig (remedy.chain, asked.catalogue).has_value());
            CHECK ((remedy.chain.channels.front().activePath == Path::b) == (remedy.kind == Kind::preamp));
            CHECK (verdictWords::figure (remedy).upToFirstOccurrenceOf (",", false, false) == signedNumber (remedy.noiseDb, 1));
        }
    }
}

TEST_CASE ("Who comes nearer leaves the real room behind", "[verdict][advice]")
{
    WordsCase live;
    live.channel().microphoneId = "budget-condenser";
    live.channel().phantom = true;
    live.sourceNoiseDba = 35.0;
    const auto advice = live.ask();
    const auto* closer = live.first (advice, Kind::closer);
    REQUIRE (closer != nullptr);

    // A little less than 6 dB: near a microphone, what is bass gets louder with the voice.
    CHECK (closer->noiseDb == Approx (6.0).margin (0.5));
    CHECK (live.first (advice, Kind::room) == nullptr);
    CHECK (verdictWords::limits (true).contains ("no simulated preamp takes it out"));
}
