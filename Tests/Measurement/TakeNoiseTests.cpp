// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Measurement/NoiseBudget.h"
#include "Measurement/NoiseLevel.h"
#include "Measurement/TakeNoise.h"
#include "Recording/Render.h"

using namespace plus48;

namespace
{
TakeMetadata takeOf (double gainDb, double seconds = 10.0)
{
    TakeMetadata take;
    take.rig.roomDba = 30.0;
    take.rig.channels.front().builtIn.gainDb = gainDb;
    take.numSamples = std::llround (seconds * take.rig.sampleRate);
    return take;
}

double floorOf (const Rig& rig, const Catalogue& catalogue)
{
    const auto& channel = rig.channels.front();
    return NoiseBudget::of ({ ChannelPlan::from (rig, channel, catalogue), channel.activePath, ChannelSettings::from (channel), rig.sampleRate }).dbfsA();
}

TakeEvent gainMoved (std::int64_t position, const Rig& rig, double gainDb)
{
    auto channel = rig.channels.front();
    channel.builtIn.gainDb = gainDb;

    TakeEvent event;
    event.position = position;
    event.settings = ChannelSettings::from (channel);
    return event;
}
} // namespace

TEST_CASE ("A take's noise floor is what its chain records while nobody plays", "[measurement][noise][take]")
{
    const auto catalogue = Catalogue::shipped();
    const auto take = takeOf (55.0);

    RenderJob job;
    job.rig = take.rig;
    job.performance.emplace_back();
    job.numSamples = 12 * 48000;
    const auto recorded = render (job, catalogue).front();
    const auto measured = dbfsFromRms (noiseLevel (powerSpectrum (std::span (recorded).subspan (48000), 48000.0, 14)).aWeighted);

    CHECK (takeNoiseFloorDbfsA (take, catalogue).value() == Approx (measured).margin (0.15));
}

TEST_CASE ("A take's noise floor averages the power of what held, and leaves out what was only passed through", "[measurement][noise][take]")
{
    const auto catalogue = Catalogue::shipped();
    auto take = takeOf (40.0);
    const auto noiseMutes = powerFromDb (floorOf (takeOf (40.0).rig, catalogue)), loud = powerFromDb (floorOf (takeOf (60.0).rig, catalogue));

    take.events = { gainMoved (take.numSamples / 4, take.rig, 60.0) };
    CHECK (powerFromDb (takeNoiseFloorDbfsA (take, catalogue).value()) == Approx (0.25 * noiseMutes + 0.75 * loud).epsilon (0.001));

    // Twenty milliseconds on the way.
    take.events = { gainMoved (48000, take.rig, 60.0), gainMoved (48960, take.rig, 40.0) };
    CHECK (powerFromDb (takeNoiseFloorDbfsA (take, catalogue).value()) == Approx (noiseMutes).epsilon (0.001));

    // The other path, heard for the second half.
    TakeEvent activePath;
    activePath.kind = TakeEvent::Kind::activePath;
    activePath.position = take.numSamples / 2;
    activePath.activePath = Path::b;
    take.events = { activePath };
    auto b = take.rig;
    b.channels.front().activePath = Path::b;
    CHECK (powerFromDb (takeNoiseFloorDbfsA (take, catalogue).value()) == Approx (0.5 * noiseMutes + 0.5 * powerFromDb (floorOf (b, catalogue))).epsilon (0.001));

    // Other equipment for the last tenth, as it was heard then.
    take.events.clear();
    auto other = take.rig;
    other.interfaceId = "cheap-2";
    other.bits = take.bits; // a take's word length stays
    take.rigChanges = { { 9 * take.numSamples / 10, other } };
    CHECK (powerFromDb (takeNoiseFloorDbfsA (take, catalogue).value()) == Approx (0.9 * noiseMutes + 0.1 * powerFromDb (floorOf (other, catalogue))).epsilon (0.001));
}

TEST_CASE ("Of several inputs the noisiest counts, and of equipment that is not here nothing is claimed", "[measurement][noise][take]")
{
    const auto catalogue = Catalogue::shipped();
    auto take = takeOf (40.0);
    take.rig.channels.push_back (take.rig.channels.front());
    take.rig.channels.back().builtIn.gainDb = 60.0;
    CHECK (takeNoiseFloorDbfsA (take, catalogue).value() == Approx (floorOf (takeOf (60.0).rig, catalogue)).margin (0.001));

    take.rig.interfaceId = "sold-long-ago";
    CHECK_FALSE (takeNoiseFloorDbfsA (take, catalogue).has_value());

    // A take of no length has the noise it would have had.
    CHECK (takeNoiseFloorDbfsA (takeOf (40.0, 0.0), catalogue).has_value());
}
