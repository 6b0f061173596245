// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveTake.h"

#include "Interface/MonitorMix.h"
#include "Live/PathSamples.h"
#include "Signal/Units.h"

using namespace plus48;
using plus48::test::LiveTake;

namespace
{
/** B is heard, through open monitors before an open microphone. */
struct Heard
{
    explicit Heard (bool isThroughComputer)
    {
        auto rig = live.engine.rig();
        rig.channels.front().activePath = Path::b;
        REQUIRE (live.engine.setRig (rig).wasOk());
        live.engine.setSources (LiveSources::fromInputs ({ 0 }));
        live.engine.setMonitor ({ .throughComputer = isThroughComputer, .headphonesDb = -20.0, .monitorsDb = -20.0, .monitorsOn = true });
        live.run (48000, { 480 });
    }

    std::vector<float> listen (int numBlocks, int size = 441)
    {
        std::vector<float> heard;

        for (int block = 0; block < numBlocks; ++block)
        {
            live.run (size, { size });
            heard.insert (heard.end(), live.outputs[0].begin(), live.outputs[0].begin() + size);
        }

        return heard;
    }

    LiveTake live;
};

/** Both came through, sample for sample. */
void checkBothPaths (PathSamples& samples, std::size_t numHeard)
{
    std::vector<PathSamples::Pair> pairs (1 << 16);
    const auto count = samples.pop (pairs);
    CHECK (count == numHeard);
    auto different = 0;

    for (std::size_t n = 0; n < count; ++n)
        different += std::abs (pairs[n].a - pairs[n].b) > 0.0f ? 1 : 0;

    CHECK (different > static_cast<int> (count) / 2);
}
} // namespace

TEST_CASE ("B that is turned to be as loud as A goes there in a straight line, and is heard so and nowhere else", "[live][heard-match]")
{
    const auto gain = gainFromDb (2.0);

    for (const auto isThroughComputer : { false, true })
    {
        Heard plain (isThroughComputer), matched (isThroughComputer);
        plain.live.engine.setHeardMatch (0, 1.0);
        matched.live.engine.setHeardMatch (0, gain);
        const auto expected = plain.listen (40), heard = matched.listen (40);
        const auto loudest = static_cast<double> (*std::max_element (expected.begin(), expected.end()));
        const auto ramp = 4800.0;
        const auto late = static_cast<std::size_t> (MonitorMix::roundTripSamples (48000.0, 256));
        auto steepest = 0.0, before = 1.0, turned = 0.0;
        std::size_t at = 0;

        for (std::size_t n = 0; n < heard.size(); ++n)
        {
            // Where there is enough of it to tell its gain.
            if (std::abs (static_cast<double> (expected[n])) < 0.3 * loudest)
                continue;

            const auto now = static_cast<double> (heard[n]) / expected[n];
            steepest = std::max (steepest, (std::abs (now - before) - 2.0e-6) / static_cast<double> (n - at + 1));
            before = now;
            at = n;

            if (static_cast<double> (n) > ramp + static_cast<double> (late) + 1000.0)
                turned = std::max (turned, std::abs (now - gain));
        }

        INFO ("loudest " << loudest << ", through the computer " << isThroughComputer);
        CHECK (loudest > 0.0001);
        CHECK (turned < 1.0e-5);

        // Direct and late together, it is the mixture of two gains.
        if (! isThroughComputer)
            CHECK (steepest <= 1.01 * (gain - 1.0) / ramp);

        CHECK (matched.live.violations == 0);
        CHECK_FALSE (matched.live.engine.pathSamples().haveBeenLost());
        checkBothPaths (matched.live.engine.pathSamples(), heard.size());
    }
}

TEST_CASE ("A take is the same to the bit whatever B is turned by where it is heard, spill and all", "[live][bits][heard-match]")
{
    std::array<std::vector<std::vector<float>>, 2> recorded, raw;

    for (const std::size_t turned : { 0u, 1u })
    {
        Heard heard (true);
        heard.live.engine.setHeardMatch (0, turned == 1 ? gainFromDb (6.0) : 1.0);
        (void) heard.listen (20);
        REQUIRE (heard.live.engine.beginTake (heard.live.session, {}).wasOk());
        heard.live.run (48000, { 480, 17, 1024 }, [&] (std::int64_t done) { heard.live.engine.setHeardMatch (0, turned == 1 ? gainFromDb (done < 24000 ? -6.0 : 3.0) : 1.0); });
        const auto take = heard.live.finish();
        CHECK (test::samplesThatDiffer (take, heard.live.catalogue) == 0);
        recorded[turned] = test::readFile (take.recorded).channels;
        raw[turned] = test::readFile (take.raw).channels;
    }

    CHECK (recorded[0] == recorded[1]);
    CHECK (raw[0] == raw[1]);
}

TEST_CASE ("Samples that nobody takes away are lost in pairs, and what stands is what was first", "[live][heard-match]")
{
    PathSamples samples;
    std::vector<double> a (PathSamples::capacity / 4), b (a.size());

    for (std::size_t n = 0; n < a.size(); ++n)
    {
        a[n] = 0.001 * static_cast<double> (n % 997);
        b[n] = -a[n];
    }

    for (int i = 0; i < 4; ++i)
        samples.push (a.data(), b.data(), static_cast<int> (a.size()));

    CHECK_FALSE (samples.haveBeenLost());
    samples.push (a.data(), b.data(), 1);
    CHECK (samples.haveBeenLost());
    CHECK_FALSE (samples.haveBeenLost());

    std::vector<PathSamples::Pair> taken (PathSamples::capacity);
    REQUIRE (samples.pop (taken) == PathSamples::capacity);
    CHECK (samples.pop (taken) == 0);
    auto wrong = 0;

    for (std::size_t n = 0; n < taken.size(); ++n)
        wrong += std::abs (taken[n].a + taken[n].b) > 0.0f || std::abs (taken[n].a - static_cast<float> (a[n % a.size()])) > 0.0f ? 1 : 0;

    CHECK (wrong == 0);
}
