// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Studio/LevelMatch.h"
#include "Studio/RigRules.h"
#include "Support/Signals.h"

using namespace plus48;

namespace
{
/** What the engine records of a sine, path by path, in dB; quiet enough that no model is driven. */
double renderedDb (Rig rig, const ChannelRig& channel, Path path, const Catalogue& catalogue)
{
    rig.channels = { rigRules::resolvedOn (channel, path, rig, catalogue) };
    rig.bits = BitDepth::float32;
    rig.noiseMutes = { true, true, true, true };

    const auto samples = test::renderOne (rig, test::sine (referenceHz, 0.01, rig.sampleRate, 24000));
    auto sum = 0.0;

    for (std::size_t n = 9600; n < samples.size(); ++n)
        sum += samples[n] * samples[n];

    return dbFromPower (sum / static_cast<double> (samples.size() - 9600));
}
} // namespace

TEST_CASE ("Every preamp on every interface is as loud as the built-in one, by formula and as it is rendered", "[studio][level-match]")
{
    const auto catalogue = Catalogue::shipped();
    auto worst = 0.0, worstRendered = 0.0;
    auto numMatched = 0;

    for (const auto& audioInterface : catalogue.interfaces)
    {
        for (const auto& preamp : catalogue.preamps)
        {
            if (preamp.isInlineBooster())
                continue;

            auto setup = test::setupOf (audioInterface.identity.id, catalogue);
            auto& channel = setup.rig.channels.front();
            channel.external.preampId = preamp.identity.id;
            rigRules::plugIn (channel, setup.rig, catalogue);

            for (const auto share : { 0.1, 0.5, 0.9 })
            {
                const auto& mic = audioInterface.mic.preamp;
                channel.builtIn.gainDb = mic.gainMinDb + share * (mic.gainMaxDb - mic.gainMinDb);
                levelMatch::setByGain (channel, setup.rig, catalogue);
                const auto left = levelMatch::match (channel, setup.rig, catalogue);
                REQUIRE (left.has_value());
                INFO (audioInterface.identity.id << ", " << preamp.identity.id << " at " << channel.builtIn.gainDb << " dB, left " << *left);

                const auto difference = levelMatch::differenceDb (setup.rig, channel, catalogue);
                REQUIRE (difference.has_value());
                CHECK (*difference == Approx (*left).margin (0.001));

                if (std::abs (*left) > levelMatch::toleranceDb)
                    continue;

                ++numMatched;
                worst = std::max (worst, std::abs (*difference));
                const auto rendered = renderedDb (setup.rig, channel, Path::b, catalogue) - renderedDb (setup.rig, channel, Path::a, catalogue);
                worstRendered = std::max (worstRendered, std::abs (rendered));
                CHECK (std::abs (rendered) <= levelMatch::toleranceDb);
            }
        }
    }

    CHECK (numMatched >= 95);
    CHECK (worst <= 0.0051);
    WARN (numMatched << " matches; worst by formula " << worst << " dB, rendered " << worstRendered << " dB");
}

TEST_CASE ("A knob at its end leaves a rest, which is told", "[studio][level-match]")
{
    const auto catalogue = Catalogue::shipped();
    auto setup = test::setupOf ("wide-gain-2", catalogue);
    auto& channel = setup.rig.channels.front();
    channel.external.preampId = "class-a-transformer";
    channel.external.gainDb = 80.0;
    rigRules::plugIn (channel, setup.rig, catalogue);
    channel.builtIn.gainDb = 0.0;
    channel.external.into = { Jack::mic, 30.0 };
    rigRules::fitKnobs (channel, setup.rig, catalogue);

    const auto left = levelMatch::match (channel, setup.rig, catalogue);
    REQUIRE (left.has_value());
    CHECK (*left == Approx (*levelMatch::differenceDb (setup.rig, channel, catalogue)).margin (0.001));

    channel.microphoneId = "pencil-condenser";
    channel.phantom = false;
    CHECK_FALSE (levelMatch::match (channel, setup.rig, catalogue).has_value());
}

TEST_CASE ("Turned up and down again, the knobs of path B are where they were", "[studio][level-match]")
{
    const auto catalogue = Catalogue::shipped();
    auto setup = test::setupOf ("home-2", catalogue);
    auto& channel = setup.rig.channels.front();
    levelMatch::setByGain (channel, setup.rig, catalogue);
    (void) levelMatch::match (channel, setup.rig, catalogue);
    const auto before = channel.external;

    for (const auto gain : { 35.0, 44.0, 52.0, 47.0, 38.0, 30.0 })
    {
        channel.builtIn.gainDb = gain;
        const auto left = levelMatch::match (channel, setup.rig, catalogue);
        REQUIRE (left.has_value());
        CHECK (std::abs (*left) <= 0.0051);
    }

    CHECK (channel.external.gainDb == before.gainDb);
    CHECK (channel.external.into.gainDb == Approx (before.into.gainDb).margin (0.011));
    CHECK (channel.external.trimDb == Approx (before.trimDb).margin (0.011));
}
