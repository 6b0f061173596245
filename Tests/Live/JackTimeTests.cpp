// SPDX-License-Identifier: GPL-3.0-or-later
#include "OnJack.h"
#include "Recording/LoggedDisk.h"

#include "Live/LostTime.h"

#include <csignal>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

using namespace plus48;
using test::JackServer;
using test::OnJack;

namespace
{
/** A take beside the clock on the wall. */
struct Measured
{
    std::int64_t wall = 0, length = 0, gaps = 0;
    Take take;
};

/** Stops this whole program for a while, as a debugger or a closed lid would. */
void stopThisProgramFor (int milliseconds)
{
    const auto self = getpid();
    const auto child = fork();

    if (child == 0)
    {
        kill (self, SIGSTOP);
        usleep (static_cast<useconds_t> (milliseconds) * 1000);
        kill (self, SIGCONT);
        _exit (0);
    }

    waitpid (child, nullptr, 0);
}

constexpr double queueSeconds = 1.0;

/** Half a second before what happens, and one behind it. */
Measured measure (OnJack& on, const char* what, const std::function<void()>& happen)
{
    Measured measured;
    TakeSetup setup;
    setup.queueSeconds = queueSeconds;
    REQUIRE (on.engine.beginTake (on.session, setup).wasOk());

    // Files and a chain are made first: the take begins with the block behind that.
    const auto begun = LostTime::now();
    on.wait (500);
    happen();
    on.wait (1000);
    on.engine.endTake();
    measured.wall = std::llround (1.0e-9 * static_cast<double> (LostTime::now() - begun) * on.engine.sampleRate());
    REQUIRE (on.engine.recorder().stop (measured.take).wasOk());
    measured.length = measured.take.metadata.numSamples + ChannelChain::latencySamples (on.engine.sampleRate());

    for (const auto& event : measured.take.metadata.events)
        measured.gaps += event.kind == TakeEvent::Kind::gap ? event.length : 0;

    std::printf ("    %-48s wall %7lld  take %7lld  apart %6lld  silence %7lld\n", what, static_cast<long long> (measured.wall), static_cast<long long> (measured.length), static_cast<long long> (measured.length - measured.wall), static_cast<long long> (measured.gaps));
    return measured;
}

std::int64_t numSilent (const Measured& measured, GapReason reason)
{
    std::int64_t all = 0;

    for (const auto& event : measured.take.metadata.events)
        all += event.kind == TakeEvent::Kind::gap && event.reason == reason ? event.length : 0;

    return all;
}

void cutAll (const JackServer& server)
{
    for (const auto& [from, to] : { std::pair { "Plus48:out_1", "system:playback_1" }, std::pair { "Plus48:out_2", "system:playback_2" }, std::pair { "system:capture_1", "Plus48:in_1" }, std::pair { "system:capture_2", "Plus48:in_2" } })
        server.disconnect (from, to);
}

/** A period at the beginning and at the end; and there what a device that is late by less than a stall has not handed over yet: nobody can
    tell that it is lost.
*/
std::int64_t allowed (int period) { return 2 * period + std::llround (48000.0e-9 * LostTime::leastStallNanoseconds); }
} // namespace

TEST_CASE ("Through a JACK server: a take lasts as long as the clock on the wall did, whatever was lost", "[jack][walltime][slow]")
{
    if (! test::jackIsHere())
        return;

    for (const auto mode : { JackServer::Mode::synchronous, JackServer::Mode::asynchronous })
    {
        JackServer server (48000.0, 256, mode);
        REQUIRE (server.isUp());
        test::LoggedDisk disk;
        disk.keepsLog = false;
        OnJack on (&disk);
        REQUIRE (on.open());
        std::printf ("\n  JACK, %s, 48 kHz, periods of 256:\n", mode == JackServer::Mode::synchronous ? "synchronous" : "asynchronous");
        const auto check = [&] (const Measured& measured, int period = 256) {
            CHECK (std::abs (measured.length - measured.wall) <= allowed (period));
            CHECK (test::samplesThatDiffer (measured.take, on.catalogue) == 0);
        };

        check (measure (on, "nothing happens", [] {}));
        const auto stopped = measure (on, "the program stands still for 1 s", [] { stopThisProgramFor (1000); });
        check (stopped);
        CHECK (stopped.gaps > 40000);
        check (measure (on, "the server stands still for 0.2 s", [&] { server.holdFor (200); }));
        check (measure (on, "periods of 512, 128, 256", [&] {
                   for (const auto period : { 512, 128, 256 })
                   {
                       server.setPeriod (period);
                       on.wait (300);
                   }
               }),
               512);
        const auto stallDisk = [&] (int milliseconds) {
            test::LoggedDisk::Stall stall (disk);
            on.wait (milliseconds);
            stall.end();
            on.wait (300);
        };

        const auto shortStall = measure (on, "the disk stands still for less than the queue", [&] { stallDisk (700); });
        check (shortStall);
        CHECK (numSilent (shortStall, GapReason::overrun) == 0);
        const auto longStall = measure (on, "the disk stands still for 1 s more", [&] { stallDisk (2000); });
        CHECK (std::abs (longStall.length - longStall.wall) <= allowed (256));
        // The chain has heard what was lost: for a moment behind it, until that has died away, a render differs.
        CHECK (test::samplesThatDiffer (longStall.take, on.catalogue) < 24000);
        CHECK (numSilent (longStall, GapReason::overrun) > 40000);
        const auto cut = measure (on, "all connections cut, and left so", [&] { cutAll (server); on.wait (1000); });
        check (cut);
        CHECK (cut.gaps > 70000);
        CHECK_FALSE (server.isConnected ("system:capture_1", "Plus48:in_1"));
        CHECK (on.devices.problem().has_value());
        server.connect ("system:capture_1", "Plus48:in_1");
        REQUIRE (on.waitFor ([&] { return ! on.devices.problem().has_value(); }, 30000));
        check (measure (on, "a server that is killed and started anew", [&] {
            server.kill();
            on.wait (700);
            server.start();
            on.wait (500);
        }));
    }
}
