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

    PreampAdvice ask() { return PreampAdvice::of (rig, rig.channels.front(), catalogue, pascalsFromSpl (peakSpl)); }
    ChannelRig& channel() { return rig.channels.front(); }

    const Catalogue catalogue = Catalogue::shipped();
    Rig rig;
    double peakSpl = loudSpeechPeakSpl;
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
    question.channel().external.preampId = "tube-60s";
    question.channel().external.impedanceOhm = 1600.0;
    CHECK (question.ask().verdict == Verdict::onlyForSound);

    question.channel().external = { "clean", 40.0, 0.0, 8100.0, { Jack::line, 0.0 } };
    CHECK (question.ask().verdict == Verdict::no);
}
