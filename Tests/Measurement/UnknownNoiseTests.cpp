// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Interface/ChannelPlan.h"
#include "Measurement/PreampAdvice.h"
#include "Measurement/TestBench.h"
#include "Measurement/VerdictWords.h"
#include "Preamp/CharacterWords.h"
#include "Rig/RigCheck.h"
#include "Rig/RigDraft.h"
#include "Rig/RigJson.h"
#include "Rig/UnknownNoise.h"
#include "Signal/Units.h"

#include <cmath>

using namespace plus48;
using Verdict = PreampAdvice::Verdict;

namespace
{
const Catalogue& catalogue()
{
    static const auto shipped = Catalogue::shipped();
    return shipped;
}

/** A stage dynamic, or another, into an interface. */
Rig rigThrough (const char* interfaceId, const char* microphoneId = "stage-dynamic")
{
    RigDraft draft;
    draft.interfaceId = interfaceId;
    draft.channels.emplace_back().microphoneId = microphoneId;
    return complete (draft, catalogue());
}

Rig throughPreamp (const char* id)
{
    RigDraft draft;
    auto& channel = draft.channels.emplace_back();
    channel.preampId = id;
    channel.activePath = Path::b;
    return complete (draft, catalogue());
}

PreampAdvice adviceFor (const Rig& rig) { return PreampAdvice::of (rig, rig.channels.front(), catalogue(), { pascalsFromSpl (loudSpeechPeakSpl), {}, 1 }); }

/** Whether a sine comes through: neither silent nor broken. */
void checkSounds (const Rig& rig)
{
    const auto problem = checkRig (rig, catalogue());
    INFO ((problem.has_value() ? inWords (*problem) : juce::String()));
    REQUIRE_FALSE (problem.has_value());

    const TestBench bench (rig, catalogue(), 0);
    auto loudest = 0.0;

    for (const auto sample : bench.renderPerformance (bench.sine (997.0, 0.04, 0.05), {}))
    {
        REQUIRE (std::isfinite (sample));
        loudest = std::max (loudest, std::abs (sample));
    }

    CHECK (loudest > 1.0e-6);
    CHECK (loudest <= 1.0);
}
} // namespace

TEST_CASE ("Every interface, microphone, preamp and booster by name can be put into a rig and makes sound", "[measurement][by-name]")
{
    for (const auto& model : catalogue().byName->interfaces)
    {
        INFO (model.identity.id);
        checkSounds (rigThrough (model.identity.id.toRawUTF8(), model.hasPhantom ? "stage-dynamic" : "headset-electret"));
    }

    for (const auto& model : catalogue().byName->microphones)
    {
        INFO (model.identity.id);
        checkSounds (rigThrough ("home-2", model.identity.id.toRawUTF8()));
    }

    for (const auto& model : catalogue().byName->preamps)
    {
        INFO (model.identity.id);
        auto rig = model.isBooster ? rigThrough ("home-2") : throughPreamp (model.identity.id.toRawUTF8());
        auto& channel = rig.channels.front();

        if (model.isBooster)
        {
            channel.booster = channel.phantom = true;
            channel.boosterId = model.identity.id;
        }

        checkSounds (rig);
    }
}

TEST_CASE ("A booster by name brings its own gain, and stands in the rig's file", "[measurement][by-name]")
{
    auto rig = rigThrough ("home-2");
    auto& channel = rig.channels.front();
    channel.booster = channel.phantom = true;
    channel.boosterId = "triton-audio-fethead";
    CHECK (ChannelPlan::from (rig, channel, catalogue()).booster->model.gainMaxDb == Approx (27.0));
    CHECK (toJson (rig)["channels"][0]["boosterModel"].toString() == "triton-audio-fethead");

    // As loud in the engine as by formula.
    constexpr auto amplitude = 0.002;
    const PathFormula formula (ChannelPlan::from (rig, channel, catalogue()), Path::a, ChannelSettings::from (channel), rig.sampleRate);
    const auto expected = dbFromGain (amplitude * pascalsFromSpl (channel.fullScaleSpl)) + dbFromPower (formula.transferPower (PathStage::performance, PathStage::recorded, 997.0));
    const TestBench bench (rig, catalogue(), 0);
    auto loudest = 0.0;

    for (const auto sample : bench.renderPerformance (bench.sine (997.0, 0.4, amplitude), { RenderStage::recorded, TestBench::allMuted, 0.2 }))
        loudest = std::max (loudest, std::abs (sample));

    CHECK (dbFromGain (loudest) == Approx (expected).margin (0.05));

    // The generic one is not written, so that files are as they were.
    CHECK (toJson (rigThrough ("home-2"))["channels"][0]["boosterModel"].isVoid());

    channel.boosterId = "api-512c";
    const auto problem = checkRig (rig, catalogue());
    REQUIRE (problem.has_value());
    CHECK (inOptions (*problem).startsWith ("--booster \"api-512c\" is not in the catalogue"));
}

TEST_CASE ("Where the EIN is assumed the verdict says that it does not know, and ranks nothing", "[advice][by-name]")
{
    const auto unknown = adviceFor (rigThrough ("behringer-umc22"));
    CHECK (unknown.verdict == Verdict::unknown);
    CHECK (unknown.headline == "Nobody can say.");
    CHECK (unknown.reason.startsWith ("The input noise of Behringer U-Phoria UMC22 is not published, so nothing is said about it."));
    CHECK (verdictWords::story (unknown) == unknown.reason);
    CHECK (unknown.ranking.empty());
    CHECK (unknown.best() == nullptr);
    CHECK (unknown.noiseImprovementDb == Approx (0.0));
    CHECK (unknown.shares.total() == Approx (0.0));

    // More inputs than it has are a matter of counting.
    const auto rig = rigThrough ("behringer-umc22");
    CHECK (PreampAdvice::of (rig, rig.channels.front(), catalogue(), { pascalsFromSpl (loudSpeechPeakSpl), {}, 8 }).verdict == Verdict::forInputs);
}

TEST_CASE ("Where the EIN is published there is a verdict as with generic gear, of the generic gear and the user's own", "[advice][by-name]")
{
    const auto advice = adviceFor (rigThrough ("motu-m2"));
    CHECK (advice.verdict != Verdict::unknown);
    CHECK (advice.unknownNoise.isEmpty());
    REQUIRE_FALSE (advice.ranking.empty());

    for (const auto& remedy : advice.ranking)
    {
        INFO (remedy.id);
        const auto* preamp = catalogue().preamp (remedy.id);
        CHECK_FALSE ((preamp != nullptr && preamp->identity.byName));
    }
}

TEST_CASE ("A preamp by name in the slot is ranked with the others; where its noise is assumed no figure is given", "[advice][by-name]")
{
    const auto rowOf = [] (const PreampAdvice& advice, const char* id) -> const PreampAdvice::Remedy* {
        for (const auto& remedy : advice.ranking)
            if (remedy.id == id)
                return &remedy;

        return nullptr;
    };

    auto rig = throughPreamp ("dw-fearn-vt-2");
    rig.channels.front().activePath = Path::a;
    const auto known = adviceFor (rig);
    REQUIRE (rowOf (known, "dw-fearn-vt-2") != nullptr);
    CHECK (rowOf (known, "dw-fearn-vt-2")->isUsable());

    rig = throughPreamp ("api-512c");
    rig.channels.front().activePath = Path::a;
    const auto assumed = adviceFor (rig);
    REQUIRE (rowOf (assumed, "api-512c") != nullptr);
    CHECK (rowOf (assumed, "api-512c")->reason == "Its noise is not published.");
    CHECK (assumed.quietestId != "api-512c");
}

TEST_CASE ("Where harmonics are blank nothing is said about a preamp's sound", "[advice][by-name]")
{
    const auto blank = adviceFor (throughPreamp ("api-512c"));
    CHECK (blank.verdict != Verdict::onlyForSound);
    CHECK (blank.unknownSound == "The distortion of API 512c is not published, so nothing is said about it.");

    const auto known = adviceFor (throughPreamp ("dw-fearn-vt-2"));
    CHECK (known.unknownSound.isEmpty());

    for (const auto& [word, cause] : characterWords (*catalogue().preamp ("api-512c")))
        CHECK (word == "thin and cool");
}

TEST_CASE ("What is not published is asked for once, of all that a path goes through", "[rig][by-name]")
{
    const auto unknown = [] (Rig rig, Path path) {
        const auto found = unknownNoise (rig, rig.channels.front(), path, catalogue());
        return found.has_value() ? found->owner + ", " + found->figure : juce::String();
    };

    CHECK (unknown (rigThrough ("home-2"), Path::a).isEmpty());
    CHECK (unknown (rigThrough ("motu-m2", "shure-sm7b"), Path::a).isEmpty());
    CHECK (unknown (rigThrough ("behringer-umc22"), Path::a) == "Behringer U-Phoria UMC22, input noise");
    CHECK (unknown (rigThrough ("home-2", "behringer-c-1"), Path::a) == "Behringer C-1, self-noise");
    CHECK (unknown (throughPreamp ("api-512c"), Path::b) == "API 512c, input noise");
    CHECK (unknown (throughPreamp ("api-512c"), Path::a).isEmpty());

    // A line input has no EIN.
    CHECK (unknown (rigThrough ("behringer-umc22"), Path::b).isEmpty());
}
