// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <cstdint>

namespace plus48
{
/** What a device says of itself between two blocks. */
struct DeviceLosses
{
    /** So many times it was not served in time. */
    int xruns = 0;

    /** So many samples it left out. */
    std::int64_t leftOut = 0;

    DeviceLosses& operator+= (const DeviceLosses& more) noexcept
    {
        xruns += more.xruns;
        leftOut += more.leftOut;
        return *this;
    }
};

/** Compares the samples that a device hands over with the monotonic clock, and finds those that it lost.

    Every block has a lateness: the time on the clock, less the time that all samples so far last. Callbacks that come late and
    are caught up with raise it for a while only. Lost samples raise it for good. So a loss is a rise of the
    *lowest* lateness, and only where callbacks were seen to stop; how soon that is certain depends on the device:

    - After a restart, another block length, or an xrun of ALSA, the device has nothing more to hand over: at once.
    - A JACK client is called for at most one cycle that it missed, and then again in time: two callbacks
      after one that came more than three periods late.
    - Everything else: after a window of 0.4 s in which not one callback came as early as before. What then is less than a block is
      carried over to the next time, so that errors do not add up.

    A device whose clock runs at another speed has no stalls, and loses nothing. Allocates nothing.
    [audio thread, or any other while no callback runs]
*/
class LostTime
{
public:
    /** What is known of how a device behaves. */
    enum class Device
    {
        /** It says itself what it leaves out, and hands over everything else, however late. */
        exact,
        jack,
        alsa,
        other
    };

    /** The monotonic clock, in nanoseconds. */
    static std::int64_t now() noexcept
    {
        return std::chrono::duration_cast<std::chrono::nanoseconds> (std::chrono::steady_clock::now().time_since_epoch()).count();
    }

    /** A device that says nothing for so long does not merely jitter. */
    static constexpr std::int64_t leastStallNanoseconds = 20'000'000;

    /** Before the first callback of a device, which may be the one that was there before. At another rate, in Hz, all begins anew. */
    void deviceStarts (double sampleRate, Device) noexcept;

    /** Counts from here on, unless it does already; the first block does the same. */
    void begin (std::int64_t nanoseconds) noexcept;

    /** For every block, in nanoseconds of a monotonic clock: how many samples were lost before it. `hasXrun`: the device was
        not served in time since the last one; `leftOut`: it says that it left out so many samples.
    */
    std::int64_t lostBefore (std::int64_t nanoseconds, int numSamples, bool hasXrun = false, std::int64_t leftOut = 0) noexcept;

    /** How many samples should have come by now and have not. Up to a block of them is still to come. */
    std::int64_t missingAt (std::int64_t nanoseconds) const noexcept;

    /** The same, where a device still runs: 0 as long as it may merely be late. */
    std::int64_t missingWhileRunning (std::int64_t nanoseconds) const noexcept;

    /** They have been made up for. */
    void fill (std::int64_t numSamples) noexcept;

private:
    double latenessAt (std::int64_t nanoseconds) const noexcept;
    bool isCertain (double interval, double period) const noexcept;
    std::int64_t lose (std::int64_t numSamples, std::int64_t nanoseconds) noexcept;
    std::int64_t endWindow (std::int64_t nanoseconds, double period) noexcept;

    static constexpr double windowSeconds = 0.4;

    double rate = 48000.0;
    Device device = Device::exact;
    bool isRunning = false, hasStarted = false, isFirstWindow = true;

    /** The clock at frame 0, and the frames since. */
    std::int64_t origin = 0, numFrames = 0;
    std::int64_t last = 0, lastStall = 0, windowStart = 0;
    int lastBlock = 0, sinceStall = 1000;

    /** In seconds: what the lateness is without a loss; the lowest of this window; of the last three blocks; what is carried over. */
    double baseline = 0.0, windowLowest = 0.0, carried = 0.0;

    /** What the lateness grows by in a second without a loss. */
    double speed = 0.0;
    std::array<double, 3> recent {};
};
} // namespace plus48
