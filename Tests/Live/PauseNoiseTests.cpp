// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveTake.h"

#include "Interface/ChannelChain.h"
#include "Measurement/TakeNoise.h"
#include "Recording/SilentPauses.h"
#include "Recording/TakeMetadata.h"

using namespace plus48;

namespace
{
constexpr int second = 48000;

/** A tone for a second, then this for so many seconds, again and again. */
Take takeWithPauses (test::LiveTake& live, double pauseSeconds, float pauseLevel, int numRounds)
{
    LiveSources::Samples samples (1);

    for (int n = 0; n < second; ++n)
        samples[0].push_back (0.3f * static_cast<float> (std::sin (0.02 * n)));

    for (int n = 0; n < static_cast<int> (pauseSeconds * second); ++n)
        samples[0].push_back (n % 2 == 0 ? pauseLevel : -pauseLevel);

    const auto length = static_cast<std::int64_t> (samples[0].size());
    live.engine.setSources (LiveSources::of ({ LiveSources::Loop { std::make_shared<const LiveSources::Samples> (std::move (samples)), 0 } }, 48000.0));
    live.run (2400, { 480 });
    REQUIRE (live.engine.beginTake (live.session, {}).wasOk());
    live.run (numRounds * length, { 480 });
    return live.finish();
}
} // namespace

TEST_CASE ("A take's noise is measured in pauses that are really silent, and agrees with the formula", "[live][noise][pauses]")
{
    for (const auto gainDb : { 35.0, 55.0 })
    {
        test::LiveTake live;
        auto rig = live.engine.rig();
        rig.channels.front().builtIn.gainDb = gainDb;
        REQUIRE (live.engine.setRig (rig).wasOk());
        const auto take = takeWithPauses (live, 1.5, 0.0f, 4);
        const auto& measured = take.metadata.measured;
        REQUIRE (measured.noiseFloorDbfsA.has_value());
        const auto formula = takeNoiseFloorDbfsA (take.metadata, live.catalogue).value();
        INFO (gainDb << " dB: " << *measured.noiseFloorDbfsA << " in the pauses, " << formula << " by formula");
        CHECK (measured.isNoiseFromPauses);
        CHECK (*measured.noiseFloorDbfsA != formula);
        CHECK (*measured.noiseFloorDbfsA == Approx (formula).margin (0.5));
        CHECK (toJson (take.metadata)["measured"]["noiseFloorFrom"] == juce::var ("pauses"));
    }
}

TEST_CASE ("A take whose pauses are short, or not quite silent, has the noise of the formula", "[live][noise][pauses]")
{
    for (const auto& [pauseSeconds, level] : { std::pair (0.25, 0.0f), std::pair (1.5, 1.0e-5f) })
    {
        test::LiveTake live;
        const auto take = takeWithPauses (live, pauseSeconds, level, 3);
        const auto& measured = take.metadata.measured;
        CHECK_FALSE (measured.isNoiseFromPauses);
        CHECK (measured.noiseFloorDbfsA.value() == Approx (takeNoiseFloorDbfsA (take.metadata, live.catalogue).value()).margin (1.0e-6));
        CHECK (toJson (take.metadata)["measured"]["noiseFloorFrom"] == juce::var ("formula"));
    }
}

TEST_CASE ("A gap is no pause, and a pause begins anew behind it", "[recording][noise][pauses]")
{
    constexpr auto latency = 100;
    SilentPauses pauses (1, 48000.0, latency);
    const auto shortest = static_cast<std::size_t> (latency + SilentPauses::shortestSeconds * 48000.0);
    const std::vector<std::vector<float>> silence (1, std::vector<float> (shortest + 10));
    auto found = pauses.find (silence);
    REQUIRE (found[0].size() == 1);
    CHECK (found[0][0].from == shortest);
    CHECK (found[0][0].to == shortest + 10);

    // It goes on over blocks.
    CHECK (pauses.find (silence)[0][0].from == 0);

    pauses.interrupt();
    CHECK (pauses.find (silence)[0][0].from == shortest);

    // A sample that is heard ends it.
    auto heard = silence;
    heard[0][5] = 0.001f;
    found = pauses.find (heard);
    REQUIRE (found[0].size() == 2);
    CHECK (found[0][0].to == 5);
    CHECK (found[0][1].from == 5 + shortest + 1);
}
