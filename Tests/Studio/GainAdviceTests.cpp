// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Studio/GainAdvice.h"
#include "Studio/RigRules.h"
#include "Support/Signals.h"

using namespace plus48;

TEST_CASE ("The expected peak is the one that is rendered, and the advised gain brings it to the aim", "[studio][gain]")
{
    const auto catalogue = Catalogue::shipped();

    for (const auto path : { Path::a, Path::b })
    {
        for (const auto* source : { "stage-dynamic", "pencil-condenser", "keyboard-line" })
        {
            auto setup = test::setupOf ("home-2", catalogue);
            auto& channel = setup.rig.channels.front();
            const auto isInstrument = juce::String (source) == "keyboard-line";
            (isInstrument ? channel.instrumentId : channel.microphoneId) = source;

            if (isInstrument)
                channel.microphoneId.clear();

            channel.activePath = path;
            channel.distanceMetres = 0.6;
            channel.external.gainDb = 40.0;
            rigRules::plugIn (channel, setup.rig, catalogue);

            constexpr auto peakDbfs = -30.0;
            const auto expected = expectedPeakDbfs (channel, setup.rig, catalogue, peakDbfs);
            const auto gain = gainForPeak (channel, setup.rig, catalogue, expected);
            const auto knob = preampGain (channel, setup.rig, catalogue);
            CHECK (gain == std::round (gain));
            CHECK (gain >= knob.lowDb);
            CHECK (gain <= knob.highDb);

            const auto rendered = [&] {
                auto rig = setup.rig;
                rig.channels.resize (1);
                rig.bits = BitDepth::float32;
                rig.noiseMutes = { true, true, true, true };
                return test::levelDb (test::renderOne (rig, test::sine (referenceHz, gainFromDb (peakDbfs), 48000.0, 24000)), referenceHz, 48000.0, 9600);
            };

            INFO (source << (path == Path::a ? " on A" : " on B"));

            if (expected < -1.0)
                CHECK (rendered() == Approx (expected).margin (0.1));

            setPreampGain (channel, gain);

            if (gain > knob.lowDb && gain < knob.highDb)
                CHECK (rendered() == Approx (AimZone::target).margin (0.6));
        }
    }
}

TEST_CASE ("Without power there is nothing to expect, and nothing to turn", "[studio][gain]")
{
    const auto catalogue = Catalogue::shipped();
    auto setup = test::setupOf ("home-2", catalogue);
    auto& channel = setup.rig.channels.front();
    channel.microphoneId = "pencil-condenser";
    const auto expected = expectedPeakDbfs (channel, setup.rig, catalogue, -6.0);
    CHECK_FALSE (std::isfinite (expected));
    CHECK (gainForPeak (channel, setup.rig, catalogue, expected) == channel.builtIn.gainDb);
}
