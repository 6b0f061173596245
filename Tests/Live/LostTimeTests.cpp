// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Live/LostTime.h"

#include <cmath>
#include <random>

using namespace plus48;

namespace
{
/** A device of 48 kHz on a clock that only this test moves. */
struct Played
{
    explicit Played (LostTime::Device device, int blockSize = 256) : block (blockSize) { lost.deviceStarts (48000.0, device); }

    /** So many callbacks, in time but for `jitter (n)`, in seconds. */
    template <typename Jitter>
    void play (int numBlocks, Jitter&& jitter)
    {
        for (int n = 0; n < numBlocks; ++n)
        {
            due += block / rate;
            callback (due + jitter (n));
        }
    }

    void play (int numBlocks)
    {
        play (numBlocks, [] (int) { return 0.0001; });
    }

    void callback (double seconds, bool hasXrun = false)
    {
        // Never before the one before.
        now = std::max (now + 20.0e-6, seconds);
        const auto missing = lost.lostBefore (static_cast<std::int64_t> (1.0e9 * now), block, hasXrun);
        filled += missing;
        numGaps += missing > 0 ? 1 : 0;
    }

    LostTime lost;
    int block;
    double rate = 48000.0;
    double due = 100.0, now = 0.0;
    std::int64_t filled = 0;
    int numGaps = 0;
};

constexpr LostTime::Device all[] { LostTime::Device::exact, LostTime::Device::jack, LostTime::Device::alsa, LostTime::Device::other };
} // namespace

TEST_CASE ("Callbacks that come late but all come are no loss: jitter, bursts, a machine that is busy, a device that drifts", "[live][losttime]")
{
    for (const auto device : all)
    {
        for (const auto block : { 32, 256, 1024 })
        {
            std::mt19937 random (7);
            const auto period = block / 48000.0;
            Played played (device, block);
            INFO ("device " << static_cast<int> (device) << ", blocks of " << block);

            // One period of jitter all the time, and every tenth callback two late.
            played.play (4000, [&] (int n) { return std::uniform_real_distribution<double> (0.0, n % 10 == 0 ? 1.9 : 0.9) (random) * period; });
            CHECK (played.filled == 0);

            // One block in four comes in time, as of a device that wakes up for four at once.
            played.play (4000, [&] (int n) { return (3 - n % 4) * period; });
            CHECK (played.filled == 0);

            // 0.1 % too slow, and 2 %, with stalls now and then that are caught up with.
            for (const auto slow : { 1.0001, 1.02 })
            {
                Played drifting (device, block);
                drifting.rate = 48000.0 / slow;
                drifting.play (static_cast<int> (20.0 / period));
                drifting.play (6000, [&] (int n) { return n % 3000 == 1000 ? 1.7 * period : 0.0; });
                INFO ("slow " << slow);
                CHECK (drifting.filled == 0);
            }
        }
    }
}

TEST_CASE ("A stall that a device catches up with is no loss, however long its buffer", "[live][losttime]")
{
    for (const auto device : { LostTime::Device::exact, LostTime::Device::alsa, LostTime::Device::other })
        for (const auto stall : { 0.03, 0.2, 1.5 })
        {
            Played played (device);
            played.play (500);
            const auto until = played.due + stall;

            // All that was missed comes at once, and so does what came meanwhile.
            played.play (1000, [&] (int) { return std::max (0.0, until - played.due); });
            INFO ("device " << static_cast<int> (device) << ", stall " << stall);
            CHECK (played.filled == 0);
        }
}

TEST_CASE ("What JACK does not catch up with is one gap of its length, two callbacks later", "[live][losttime]")
{
    for (const auto block : { 64, 256, 512 })
        for (const auto numLost : { 4, 9, 187, 562 })
        {
            Played played (LostTime::Device::jack, block);

            // Shorter ones are not told from jitter so soon.
            if (numLost * block < 1000)
                continue;

            played.play (500);
            played.due += numLost * block / 48000.0;

            // The first comes in the middle of a cycle, as one that is still due.
            played.callback (played.due + 0.3 * block / 48000.0);
            CHECK (played.filled == 0);
            played.play (2);
            INFO ("blocks of " << block << ", lost " << numLost);
            CHECK (std::abs (static_cast<double> (played.filled) - (numLost - 1) * block) < 10);
            CHECK (played.numGaps == 1);
            played.play (4000);
            CHECK (played.numGaps == 1);
        }
}

TEST_CASE ("Single blocks that are lost are made up for within a second, and never by more than was lost", "[live][losttime]")
{
    for (const auto device : { LostTime::Device::jack, LostTime::Device::alsa, LostTime::Device::other })
    {
        Played played (device);
        std::mt19937 random (3);
        const auto jitter = [&] (int) { return std::uniform_real_distribution<double> (0.0, 0.002) (random); };
        played.play (500, jitter);

        for (int n = 1; n <= 40; ++n)
        {
            played.due += 256 / 48000.0;
            played.play (190, jitter);
            INFO ("device " << static_cast<int> (device) << ", block " << n);
            CHECK (std::abs (static_cast<double> (played.filled) - 256 * n) <= 256 + 48);
            CHECK (played.filled <= 256 * n + 48);
        }
    }
}

TEST_CASE ("After a restart, an xrun of ALSA and another length of a JACK block, the gap is there at once", "[live][losttime]")
{
    Played restarted (LostTime::Device::other);
    restarted.play (500);
    restarted.due += 0.6;
    restarted.lost.deviceStarts (48000.0, LostTime::Device::jack);
    restarted.play (1);
    CHECK (std::abs (restarted.filled - 28800) < 10);

    Played alsa (LostTime::Device::alsa);
    alsa.play (500);
    alsa.due += 0.3;
    alsa.callback (alsa.due += 256 / 48000.0, true);
    CHECK (std::abs (alsa.filled - 14400) < 10);

    Played jack (LostTime::Device::jack);
    jack.play (500);
    jack.block = 1024;
    jack.due += 0.02;
    jack.play (1);
    CHECK (std::abs (jack.filled - 960) < 10);
    jack.play (300);
    CHECK (jack.numGaps == 1);

    // A device of another rate has nothing to do with what was before.
    jack.due += 3.0;
    jack.lost.deviceStarts (44100.0, LostTime::Device::jack);
    jack.rate = 44100.0;
    jack.play (300);
    CHECK (jack.numGaps == 1);
}

TEST_CASE ("What is missing of a device that stands still is known meanwhile, and counted once", "[live][losttime]")
{
    Played played (LostTime::Device::jack);
    played.play (500);
    const auto at = [&] (double after) { return static_cast<std::int64_t> (1.0e9 * (played.now + after)); };
    CHECK (played.lost.missingWhileRunning (at (0.01)) == 0);
    CHECK (std::abs (played.lost.missingWhileRunning (at (0.5)) - 24000) < 10);

    const auto missing = played.lost.missingAt (at (0.5));
    played.lost.fill (missing);
    CHECK (played.lost.missingAt (at (0.5)) == 0);
    CHECK (std::abs (played.lost.missingAt (at (0.6)) - 4800) < 10);

    played.due += 1.0;
    played.lost.deviceStarts (48000.0, LostTime::Device::jack);
    played.play (1);
    CHECK (std::abs (played.filled + missing - 48000) < 10);
}
