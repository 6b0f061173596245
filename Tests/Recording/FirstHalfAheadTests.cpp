// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/Render.h"
#include "Support/BusyChannel.h"
#include "Support/Signals.h"

#include <limits>

using namespace plus48;

namespace
{
constexpr std::int64_t renderLength = 70000;

/** All that can happen to a take whose equipment stays: knobs, the other path, a gap; one channel has a booster. */
RenderJob busyJob (int blockSize)
{
    RenderJob job;
    job.rig.roomDba = 35.0;
    job.rig.seed = 11;
    job.rig.channels.assign (2, test::busyChannel());
    job.rig.channels[0].booster = false;
    job.rig.channels[1].booster = true;
    job.rig.channels[1].activePath = Path::b;
    job.numSamples = renderLength;
    job.blockSize = blockSize;

    // One ends before the take does.
    job.performance = { test::sine (441.0, 0.5, 48000.0, renderLength), test::sine (97.0, 0.5, 48000.0, renderLength / 2) };

    auto louder = ChannelSettings::from (job.rig.channels[0]);
    louder.builtInGainDb += 6.0;
    auto unpowered = ChannelSettings::from (job.rig.channels[1]);
    unpowered.phantom = false;
    job.events = { { 9001, 0, louder }, { 20011, 1, unpowered } };
    job.switches = { { 15003, 0, Path::b }, { 33333, 0, Path::a } };
    job.gaps = { { 40007, 1234 } };
    return job;
}

/** Other equipment after its end: nothing of it is heard, but all of the chain has to run on one thread. */
RenderJob onOneThread (RenderJob job)
{
    job.rigs.push_back ({ std::numeric_limits<std::int64_t>::max(), job.rig });
    return job;
}
} // namespace

TEST_CASE ("A render on two threads is the same as on one, to the bit", "[recording][threads]")
{
    const auto catalogue = Catalogue::shipped();
    const auto reference = render (onOneThread (busyJob (512)), catalogue);

    REQUIRE (reference.size() == 2);
    REQUIRE (reference[0].size() == static_cast<std::size_t> (renderLength));
    REQUIRE (reference[0] != reference[1]);

    for (const auto blockSize : { 512, 64, 333, 4096 })
    {
        CAPTURE (blockSize);
        CHECK (render (busyJob (blockSize), catalogue) == reference);
    }
}

TEST_CASE ("A render on two threads that is cancelled ends, and is empty", "[recording][threads]")
{
    auto job = busyJob (512);
    job.gaps.clear();
    auto asked = 0;
    job.isCancelled = [&asked] { return ++asked == 1; };

    CHECK (render (job, Catalogue::shipped()).empty());
    CHECK (asked == 1);
}
