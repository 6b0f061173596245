// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveTake.h"

#include "Live/LiveBacking.h"

#include <cstdio>

using namespace plus48;
using plus48::test::LiveTake;

namespace
{
constexpr double performedDbfs = -20.0;

/** A sine of 1 kHz over and over, of amplitude 0.5. */
BackingSound::Samples backing()
{
    BackingSound::Samples samples (1, std::vector<float> (4800));

    for (std::size_t n = 0; n < samples[0].size(); ++n)
        samples[0][n] = static_cast<float> (0.5 * std::sin (2.0 * pi * 1000.0 * static_cast<double> (n) / 48000.0));

    return samples;
}

/** A take of a tone in front of a microphone, while the outputs play the backing alone. */
Take record (LiveTake& live, const juce::String& microphoneId, const MonitorSettings& settings)
{
    Rig rig;
    rig.channels.front().microphoneId = microphoneId;
    rig.channels.front().builtIn.gainDb = 30.0;

    const auto set = live.engine.setRig (rig);
    INFO (set.getErrorMessage());
    REQUIRE (set.wasOk());
    live.engine.setMonitor (settings);
    live.run (4800, { 480 });
    live.engine.releaseRetired();
    REQUIRE (live.engine.beginTake (live.session, {}).wasOk());
    live.run (24000, { 480 });
    return live.finish();
}

/** Nothing of the input is heard, so that nothing goes round. */
MonitorSettings spillLevels (double headphonesDb, double monitorsDb)
{
    return { .direct = false, .balance = 1.0, .headphonesDb = headphonesDb, .monitorsDb = monitorsDb, .monitorsOn = monitorsDb > MonitorSettings::silentDb };
}
} // namespace

TEST_CASE ("A take says how far the spill was under the voice, as the formula has it", "[live][spill]")
{
    LiveTake live;
    live.engine.setSources (LiveSources::fromSignal ({ 400.0, performedDbfs }, 48000.0));
    live.engine.backing().set (BackingSound::looping (backing(), 48000.0));
    const auto performedSpl = Rig().channels.front().fullScaleSpl + performedDbfs;
    const auto playedDbfs = dbFromGain (0.5);
    auto worst = 0.0;
    auto count = 0;

    const auto check = [&] (const Take& take, double spillSpl) {
        REQUIRE (take.metadata.measured.spillDb.size() == 1);
        worst = std::max (worst, std::abs (take.metadata.measured.spillDb.front().value() - (performedSpl - spillSpl)));
        ++count;
    };

    for (const auto& microphone : live.catalogue.microphones)
    {
        // What needs a sound card's power, or a jack that this interface lacks, has the same spill.
        for (const auto& monitors : live.catalogue.monitors)
        {
            live.engine.setLoudspeakers ("closed-studio", monitors.identity.id, { 0.8, {} });
            const SpillFormula formula (live.engine.loudspeakers());
            check (record (live, microphone.identity.id, spillLevels (MonitorSettings::silentDb, -10.0)), formula.monitorsSpl (playedDbfs - 10.0, microphone.pattern));
        }

        for (const auto& headphones : live.catalogue.headphones)
        {
            live.engine.setLoudspeakers (headphones.identity.id, "nearfield-5");
            const SpillFormula formula (live.engine.loudspeakers());
            check (record (live, microphone.identity.id, spillLevels (-6.0, MonitorSettings::silentDb)), formula.headphonesSpl (playedDbfs - 6.0));
        }
    }

    std::printf ("    spill in %d takes against the formula: %.3f dB\n", count, worst);
    CHECK (worst < 0.5);
}

TEST_CASE ("A take with headphones and monitors off has no spill, and neither has one whose monitors are muted", "[live][spill]")
{
    LiveTake live;
    live.engine.setSources (LiveSources::fromSignal ({ 400.0, performedDbfs }, 48000.0));
    live.engine.backing().set (BackingSound::looping (backing(), 48000.0));

    const auto silent = record (live, "broadcast-dynamic", spillLevels (MonitorSettings::silentDb, MonitorSettings::silentDb));
    CHECK (silent.metadata.measured.spillDb.empty());
    CHECK_FALSE (silent.metadataFile.loadFileAsString().contains ("spillDb"));

    auto muted = spillLevels (MonitorSettings::silentDb, 0.0);
    CHECK_FALSE (record (live, "broadcast-dynamic", muted).metadata.measured.spillDb.empty());
    muted.mutesMonitorsWhileRecording = true;
    CHECK (record (live, "broadcast-dynamic", muted).metadata.measured.spillDb.empty());
}

TEST_CASE ("What a recipe says of the spill is read again, and kept", "[take][spill]")
{
    LiveTake live;
    live.engine.setSources (LiveSources::fromSignal ({ 400.0, performedDbfs }, 48000.0));
    live.engine.backing().set (BackingSound::looping (backing(), 48000.0));
    const auto take = record (live, "broadcast-dynamic", spillLevels (MonitorSettings::silentDb, -10.0));
    TakeMetadata read;
    REQUIRE (readMetadataFile (take.metadataFile, read).wasOk());
    REQUIRE (read.measured.spillDb.size() == 1);
    CHECK (read.measured.spillDb == take.metadata.measured.spillDb);
    TakeMetadata again;
    REQUIRE (readMetadata (toJson (read), again).wasOk());
    CHECK (again.measured.spillDb == read.measured.spillDb);
}
