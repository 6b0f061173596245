// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Measurement/PreampAdvice.h"
#include "Signal/Units.h"

using namespace plus48;
using Verdict = PreampAdvice::Verdict;

namespace
{
struct Question
{
    Question()
    {
        rig.channels.front().builtIn.gainDb = 50.0;
    }

    PreampAdvice ask() { return askOf (catalogue); }
    PreampAdvice askOf (const Catalogue& equipment) { return PreampAdvice::of (rig, rig.channels.front(), equipment, { pascalsFromSpl (peakSpl) * referenceDistanceMetres / channel().distanceMetres, {}, numInputs }); }
    ChannelRig& channel() { return rig.channels.front(); }

    const PreampAdvice::Remedy* remedy (const PreampAdvice& advice, const char* id) const
    {
        for (const auto& each : advice.ranking)
            if (each.id == id)
                return &each;

        return nullptr;
    }

    const Catalogue catalogue = Catalogue::shipped();
    Rig rig;
    double peakSpl = loudSpeechPeakSpl;
    int numInputs = 1;
};
} // namespace

TEST_CASE ("From a home interface to the finest preamp is 0 to 4 dB, from a bargain one 12 to 13, from a sound card more", "[studio][advice]")
{
    for (const auto* microphone : { "stage-dynamic", "broadcast-dynamic" })
    {
        Question question;
        question.channel().microphoneId = microphone;
        const auto home = question.ask().noiseImprovementDb;

        question.rig.interfaceId = "cheap-2";
        const auto cheap = question.ask().noiseImprovementDb;

        question.rig.interfaceId = "sound-card";
        question.channel().builtIn.gainDb = 30.0;
        const auto soundCard = question.ask().noiseImprovementDb;

        INFO (microphone << ": home " << home << ", cheap " << cheap << ", sound card " << soundCard << " dB(A)");
        CHECK (home >= 0.0);
        CHECK (home <= 4.0);

        // 300 ohm of coil have more noise of their own to hide a preamp's in than 150.
        CHECK (cheap >= (juce::String (microphone) == "stage-dynamic" ? 11.0 : 12.0));
        CHECK (cheap <= 13.5);
        CHECK (soundCard > cheap);
    }
}

TEST_CASE ("Condensers never need a quieter preamp on an interface worth the name", "[studio][advice]")
{
    Question question;

    for (const auto* interfaceId : { "home-2", "wide-gain-2", "studio-8" })
    {
        for (const auto& microphone : question.catalogue.microphones)
        {
            if (microphone.kind != "condenser")
                continue;

            question.rig.interfaceId = interfaceId;
            question.channel().microphoneId = microphone.identity.id;
            question.channel().phantom = true;
            question.channel().builtIn.gainDb = 40.0;
            const auto advice = question.ask();
            INFO (interfaceId << ", " << microphone.identity.id << ": " << advice.noiseImprovementDb << " dB(A)");
            CHECK (advice.verdict != Verdict::forNoise);
            CHECK (advice.noiseImprovementDb < 3.0);
        }
    }
}

TEST_CASE ("The room's noise makes a quiet preamp useless", "[studio][advice]")
{
    Question question;
    question.rig.interfaceId = "cheap-2";
    question.channel().microphoneId = "broadcast-dynamic";
    const auto inSilence = question.ask();
    CHECK (inSilence.verdict != Verdict::no);

    question.rig.roomDba = 60.0;
    const auto inNoise = question.ask();
    CHECK (inNoise.noiseImprovementDb < inSilence.noiseImprovementDb - 3.0);
    CHECK (inNoise.loudestNoise == "room");
    CHECK (inNoise.verdict != Verdict::forNoise);
}

TEST_CASE ("Gain comes first, then noise, then colour, then nothing", "[studio][advice]")
{
    Question question;
    question.rig.interfaceId = "sound-card";
    question.channel().microphoneId = "broadcast-dynamic";
    question.channel().builtIn.gainDb = 30.0;
    question.peakSpl = 80.0;
    const auto short_ = question.ask();
    CHECK (short_.gainShortfallDb > 0.0);
    CHECK (short_.noiseImprovementDb >= 3.0);
    INFO (short_.gainShortfallDb << " dB short, " << short_.noiseImprovementDb << " dB(A)");

    question.rig.interfaceId = "cheap-2";
    question.channel().builtIn.gainDb = 50.0;
    question.peakSpl = 110.0;
    CHECK (question.ask().verdict == Verdict::forNoise);
    CHECK (question.ask().gainShortfallDb == 0.0);

    question.rig.interfaceId = "studio-8";
    question.channel().microphoneId = "quiet-condenser";
    question.channel().phantom = true;
    question.channel().builtIn.gainDb = 40.0;
    question.channel().activePath = Path::b;
    question.channel().external.preampId = "tube-60s";
    question.channel().external.impedanceOhm = 1600.0;
    CHECK (question.ask().verdict == Verdict::onlyForSound);

    question.channel().external = { "clean", 40.0, 0.0, 8100.0, { Jack::line, 0.0 } };
    CHECK (question.ask().verdict == Verdict::no);
}

TEST_CASE ("Less noise counts only as far as it can be heard", "[studio][advice]")
{
    // A ribbon at the lips on a bargain interface: nine tenths of the noise are the interface's, and all of it is too faint to be heard.
    Question question;
    question.rig.interfaceId = "cheap-2";
    question.channel().microphoneId = "passive-ribbon";
    question.channel().distanceMetres = 0.04;
    question.peakSpl = 80.0;
    const auto near = question.ask();
    INFO (near.noiseImprovementDb << " dB less of " << near.noiseNow.playbackDba << " dBA, " << near.noiseNow.overThresholdDb << " dB over the threshold");
    CHECK (near.noiseImprovementDb > 3.0);
    CHECK_FALSE (near.noiseNow.isAudible());
    CHECK (near.verdict != Verdict::forNoise);
    CHECK (near.reason.contains ("inaudible"));
    CHECK (near.best() == nullptr);

    // The same interface, and a quiet microphone in front of a voice: it hisses.
    question.channel() = ChannelRig();
    question.channel().microphoneId = "broadcast-dynamic";
    question.peakSpl = loudSpeechPeakSpl;
    const auto voice = question.ask();
    INFO (voice.noiseImprovementDb << " dB less of " << voice.noiseNow.playbackDba << " dBA, " << voice.noiseNow.overThresholdDb << " dB over the threshold");
    CHECK (voice.verdict == Verdict::forNoise);
    CHECK (voice.headline == "Yes: your interface hisses most.");
    CHECK (voice.reason.contains (juce::String (voice.noiseImprovementDb, 1) + " dB"));
}

TEST_CASE ("The inline booster is judged like any preamp, where it can be used", "[studio][advice]")
{
    Question question;
    question.rig.interfaceId = "cheap-2";
    question.channel().microphoneId = "broadcast-dynamic";
    const auto dynamic = question.ask();
    const auto* booster = question.remedy (dynamic, "inline-booster");
    REQUIRE (booster != nullptr);
    CHECK (booster->isUsable());
    CHECK (booster->noiseDb > 10.0);
    CHECK (booster->isAudible);

    // It is the quietest here, if only by a hair.
    CHECK (dynamic.quietestId == "inline-booster");
    CHECK (dynamic.reason.startsWith ("Inline booster takes away "));

    question.channel().microphoneId = "pencil-condenser";
    CHECK (question.remedy (question.ask(), "inline-booster")->reason == "It keeps the power that your microphone needs.");

    question.channel().microphoneId = "stage-dynamic";
    question.rig.interfaceId = "sound-card";
    question.channel().builtIn.gainDb = 20.0;
    CHECK (question.remedy (question.ask(), "inline-booster")->reason == "It needs +48 V, which your interface does not have.");
}

TEST_CASE ("The best comes first, equal ones by cost, and last what cannot be used", "[studio][advice]")
{
    Question question;
    question.rig.roomDba = 30.0;
    question.channel().microphoneId = "budget-condenser";
    question.channel().distanceMetres = 0.2;
    question.peakSpl = 88.0;
    const auto advice = question.ask();
    CHECK (advice.headline == "No: your room is louder.");
    CHECK (advice.noiseImprovementDb < 0.1);
    REQUIRE (advice.ranking.size() > 10);

    // Half the distance is 6 dB, whatever makes the noise.
    CHECK (advice.ranking.front().what == "Closer: 10 cm");
    CHECK (advice.ranking.front().noiseDb == Approx (6.02).margin (0.01));
    CHECK (advice.ranking[1].what == "Quieter room: 20 dBA");
    CHECK (advice.best() == &advice.ranking.front());
    CHECK_FALSE (advice.ranking.back().isUsable());

    for (std::size_t i = 1; i < advice.ranking.size(); ++i)
    {
        const auto &before = advice.ranking[i - 1], &after = advice.ranking[i];
        CHECK (before.isUsable() >= after.isUsable());

        if (before.isUsable() && after.isUsable())
            CHECK (before.noiseDb > after.noiseDb - 0.1);

        CHECK (after.isAudible <= (after.noiseDb >= 1.0));
    }
}

TEST_CASE ("The green answer is the cheapest within 6 dB of the best that can be heard", "[studio][advice]")
{
    PreampAdvice advice;
    const auto add = [&] (const char* what, double noiseDb, PreampAdvice::Cost cost) {
        PreampAdvice::Remedy remedy;
        remedy.what = what;
        remedy.noiseDb = noiseDb;
        remedy.isAudible = noiseDb >= 1.0;
        remedy.cost = cost;
        advice.ranking.push_back (remedy);
    };

    CHECK (advice.best() == nullptr);
    add ("microphone", 14.0, PreampAdvice::Cost::lot);
    CHECK (advice.best()->what == "microphone");
    add ("booster", 12.0, PreampAdvice::Cost::little);
    CHECK (advice.best()->what == "booster");
    add ("closer", 7.9, PreampAdvice::Cost::free);
    CHECK (advice.best()->what == "booster");
    advice.ranking.front().noiseDb = 13.5;
    CHECK (advice.best()->what == "closer");
}

TEST_CASE ("What a preamp costs follows its column for the device, not its words", "[studio][advice]")
{
    Question question;
    auto reworded = question.catalogue;

    for (auto& preamp : reworded.preamps)
        preamp.topology = preamp.device == AmplifierDevice::starvedTriode ? "valve" : "not a starved one";

    const auto before = question.ask().ranking, after = question.askOf (reworded).ranking;
    REQUIRE (after.size() == before.size());

    for (std::size_t i = 0; i < before.size(); ++i)
    {
        CHECK (after[i].id == before[i].id);
        CHECK (after[i].cost == before[i].cost);
    }
}

TEST_CASE ("More inputs than the interface has come before everything", "[studio][advice]")
{
    Question question;
    question.numInputs = 8;
    CHECK (question.ask().verdict == Verdict::forInputs);
    CHECK (question.ask().headline == "Yes: you need more inputs.");
    CHECK (question.ask().reason.contains ("2 inputs, and 8 are asked for"));

    question.rig.interfaceId = "studio-8";
    CHECK (question.ask().verdict != Verdict::forInputs);
}

TEST_CASE ("A microphone without power is a question of the interface, not of noise", "[studio][advice]")
{
    Question question;
    question.rig.interfaceId = "sound-card";
    question.channel().builtIn.gainDb = 20.0;
    question.channel().microphoneId = "budget-condenser";
    const auto advice = question.ask();
    CHECK (advice.verdict == Verdict::forInputs);
    CHECK (advice.headline == "Yes: your microphone needs +48 V.");

    // A switch that stands wrong is none.
    question.rig.interfaceId = "home-2";
    question.channel().builtIn.gainDb = 40.0;
    question.channel().phantom = false;
    const auto off = question.ask();
    question.channel().phantom = true;
    CHECK (off.headline == question.ask().headline);
    CHECK (std::isfinite (off.noiseImprovementDb));
}

TEST_CASE ("A preamp for microphones is no answer for a pickup", "[studio][advice]")
{
    Question question;
    question.channel().microphoneId = {};
    question.channel().instrumentId = "single-coil-guitar";
    question.channel().builtIn = { Jack::instrument, 20.0 };
    const auto advice = PreampAdvice::of (question.rig, question.channel(), question.catalogue, { voltsFromDbu (-10.0), {}, 1 });

    for (const auto& remedy : advice.ranking)
        CHECK ((! remedy.isUsable() || (remedy.kind != PreampAdvice::Kind::preamp && remedy.kind != PreampAdvice::Kind::booster)));

    CHECK (advice.noiseImprovementDb <= 0.0);
}
