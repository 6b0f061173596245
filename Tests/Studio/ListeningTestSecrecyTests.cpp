// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include <random>

#if JUCE_LINUX
#include <sys/resource.h>
#include <time.h>
#endif

using namespace plus48;

#if JUCE_LINUX
namespace
{
double cpuSeconds (clockid_t clock)
{
    timespec time {};
    clock_gettime (clock, &time);
    return static_cast<double> (time.tv_sec) + 1.0e-9 * static_cast<double> (time.tv_nsec);
}

double pageFaults (int who)
{
    rusage usage {};
    getrusage (who, &usage);
    return static_cast<double> (usage.ru_minflt + usage.ru_majflt);
}

/** What somebody sees who looks at the process from outside while a sound is pressed. */
struct Observation
{
    static constexpr std::size_t numFigures = 6;

    /** Processor time of the press, of the callbacks behind it, and of all threads; faults of the press, of the callbacks, and of all threads. */
    std::array<double, numFigures> figures {};
    bool wasB = false;
};

Observation press (test::StudioRun& run, bool isB)
{
    auto& session = run.studio->listeningTest;
    const auto all = cpuSeconds (CLOCK_PROCESS_CPUTIME_ID), allFaults = pageFaults (RUSAGE_SELF);
    const auto begin = cpuSeconds (CLOCK_THREAD_CPUTIME_ID), beginFaults = pageFaults (RUSAGE_THREAD);
    session.hear (isB ? ListeningTestSession::Sound::b : ListeningTestSession::Sound::a);
    const auto pressed = cpuSeconds (CLOCK_THREAD_CPUTIME_ID), pressedFaults = pageFaults (RUSAGE_THREAD);

    for (int block = 0; block < 5; ++block)
        run.studio->engineForDevice().process (nullptr, 0, run.pointers.data(), 2, test::StudioRun::blockSize);

    const auto heard = cpuSeconds (CLOCK_THREAD_CPUTIME_ID), heardFaults = pageFaults (RUSAGE_THREAD);
    Observation seen { { pressed - begin, heard - pressed, cpuSeconds (CLOCK_PROCESS_CPUTIME_ID) - all, pressedFaults - beginFaults, heardFaults - pressedFaults, pageFaults (RUSAGE_SELF) - allFaults }, isB };
    run.studio->engineForDevice().releaseRetired();
    run.studio->update (0.05);
    juce::Thread::sleep (2);
    return seen;
}

/** How many of `tested` are told apart by the limit, and the side of it, that would have told most of `learnt`. */
int numToldApart (std::span<const Observation> learnt, std::span<const Observation> tested, std::size_t figure)
{
    const auto numRight = [figure] (std::span<const Observation> seen, double limit, bool isBAbove) {
        return static_cast<int> (std::count_if (seen.begin(), seen.end(), [&] (const Observation& each) { return (each.figures[figure] > limit) == (each.wasB == isBAbove); }));
    };

    auto best = -1, told = 0;

    for (const auto& candidate : learnt)
        for (const auto isBAbove : { false, true })
            if (const auto right = numRight (learnt, candidate.figures[figure], isBAbove); right > best)
            {
                best = right;
                told = numRight (tested, candidate.figures[figure], isBAbove);
            }

    return told;
}
} // namespace

TEST_CASE ("Who looks at the process from outside, at processor time and page faults, cannot tell A from B over 200 presses", "[studio][listening-test]")
{
    test::StudioRun run;
    auto& studio = *run.studio;
    auto& session = studio.listeningTest;
    REQUIRE (studio.sourceActions.choose ("voice").wasOk());
    (void) run.record (3.0);
    REQUIRE (session.prepare().wasOk());
    REQUIRE (run.wait ([&] { return session.readiness().state == TestReadiness::State::fair; }));
    REQUIRE (session.begin (Question::canYouTell, 24).wasOk());
    juce::Thread::sleep (300);
    run.run (0.5);

    // Every second press is learnt from, and the others are told: what drifts by itself is in both.
    std::vector<Observation> learnt, tested;
    std::mt19937 coin (20261128);

    for (int i = 0; i < 210; ++i)
    {
        const auto seen = press (run, (coin() & 1u) != 0);

        // The first ones warm up.
        if (i >= 10)
            (i % 2 == 0 ? learnt : tested).push_back (seen);
    }

    REQUIRE (tested.size() == 100);

    // By luck alone, one figure in ten thousand is told apart more often.
    for (std::size_t figure = 0; figure < Observation::numFigures; ++figure)
    {
        INFO ("figure " << figure);
        CHECK (numToldApart (learnt, tested, figure) <= 68);
    }
}
#endif
