// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/EveryPath.h"
#include "Support/Signals.h"

#include "Measurement/PathFormula.h"
#include "Rig/VoiceLevels.h"
#include "SoundSource/ShippedPerformances.h"
#include "Studio/GainAdvice.h"

using namespace plus48;

namespace
{
constexpr double voiceSampleRate = 48000.0, tone = 0.05;

Rig voiceRig (double voiceSpl)
{
    auto rig = test::silentRig();
    rig.channels.front().fullScaleSpl = 88.9;
    rig.channels.front().performedSpl = 74.0;
    rig.channels.front().voiceSpl = voiceSpl;
    return rig;
}

double recordedDb (const Rig& rig)
{
    return test::levelDb (test::renderOne (rig, test::sine (referenceHz, tone, voiceSampleRate, 24000)), referenceHz, voiceSampleRate, 9600);
}
} // namespace

TEST_CASE ("A voice that performs louder is recorded as much louder, and the formulas know it", "[contract][level][voice]")
{
    const auto catalogue = Catalogue::shipped();
    const auto asPerformed = recordedDb (voiceRig (0.0));

    for (const auto& level : voiceLevels)
    {
        const auto rig = voiceRig (level.spl);
        const auto recorded = recordedDb (rig);
        INFO (level.name);
        CHECK (recorded - asPerformed == Approx (level.spl - 74.0).margin (0.01));
        CHECK (expectedPeakDbfs (rig.channels.front(), rig, catalogue, dbFromGain (tone)) == Approx (recorded).margin (0.1));
    }

    // To the bit, so that nothing changes for whoever says nothing.
    CHECK (test::renderOne (voiceRig (0.0), test::sine (referenceHz, tone, voiceSampleRate, 4800)) == test::renderOne (voiceRig (74.0), test::sine (referenceHz, tone, voiceSampleRate, 4800)));
}

TEST_CASE ("The voice level does nothing to what is no voice", "[contract][voice]")
{
    auto rig = voiceRig (104.0);
    rig.channels.front().performedSpl.reset();
    CHECK (recordedDb (rig) == recordedDb (voiceRig (0.0)));
}

TEST_CASE ("The shipped voices say how loud they were performed, and nothing else does", "[source][voice]")
{
    ShippedPerformances shipped;
    REQUIRE (ShippedPerformances::read (shipped).wasOk());
    REQUIRE (shipped.find ("voice") != nullptr);
    CHECK (shipped.find ("voice")->channels.front().performedSpl == Approx (74.0));

    for (const auto& performance : shipped.all)
        for (const auto& channel : performance.channels)
            CHECK (channel.performedSpl.has_value() == (performance.id == "voice" || channel.name == "Voice"));
}
