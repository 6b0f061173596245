// SPDX-License-Identifier: GPL-3.0-or-later
#include "Recording/RecordedSignal.h"

#include <juce_events/juce_events.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

/** Records into a folder, in time, until it is killed; prints after every block how much has been handed over. */
int main (int argc, char* argv[])
{
    using namespace plus48;
    const juce::ScopedJuceInitialiser_GUI juce;

    if (argc != 2)
        return 2;

    SessionFolder session { juce::File (juce::CharPointer_UTF8 (argv[1])) };
    const auto setup = test::setupOf (2);
    Recorder recorder;

    if (recorder.start (session, setup).failed())
        return 1;

    test::SignalPusher pusher (recorder, setup);
    auto deadline = std::chrono::steady_clock::now();

    // Not for ever, should nobody kill it.
    for (int block = 0; block < 3000; ++block)
    {
        pusher.push (480);
        std::printf ("%lld\n", static_cast<long long> (pusher.position));
        std::fflush (stdout);
        deadline += std::chrono::milliseconds (10);
        std::this_thread::sleep_until (deadline);
    }

    return 0;
}
