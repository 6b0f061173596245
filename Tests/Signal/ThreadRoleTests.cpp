// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/AudioThread.h"

// In a release nothing of the assertions is there.
#if PLUS48_THREAD_ASSERTIONS

#include "Equipment/Catalogue.h"
#include "Live/LiveEngine.h"
#include "Recording/Recorder.h"
#include "Signal/Handoff.h"
#include "Signal/Meter.h"

#include <string>
#include <thread>

using namespace plus48;

namespace
{
/** Counts failed assertions instead of ending the program, as long as it lives. */
class Violations
{
public:
    Violations()
    {
        count = 0;
        onThreadViolation ([] (const char* what, const std::source_location& where) {
            ++count;
            expected = what;
            function = where.function_name();
        });
    }

    ~Violations() { onThreadViolation (nullptr); }

    /** How many there were since the last call. */
    int take() { return count.exchange (0); }

    static inline std::string expected, function;

private:
    static inline std::atomic<int> count { 0 };
};
} // namespace

TEST_CASE ("A method of the audio thread that another one calls is found", "[signal][threads]")
{
    Violations violations;
    Meter meter;
    Handoff<int> handoff;
    Recorder recorder;
    const float sample = 0.5f;

    meter.add (&sample, 1);
    CHECK (violations.take() == 1);
    CHECK (Violations::expected == "outside the audio callback");
    CHECK (Violations::function.find ("add") != std::string::npos);

    (void) handoff.acquire();
    CHECK (violations.take() == 1);
    recorder.push (nullptr, nullptr, {});
    CHECK (violations.take() == 1);
    (void) recorder.hasRoomForEvent();
    CHECK (violations.take() == 1);

    test::onAudioThread ([&] {
        meter.add (&sample, 1);
        (void) handoff.acquire();
        recorder.push (nullptr, nullptr, {});
    });

    CHECK (violations.take() == 0);
}

TEST_CASE ("A method of the message thread that the callback calls is found", "[signal][threads]")
{
    const auto catalogue = Catalogue::shipped();
    LiveEngine engine (catalogue);
    Handoff<int> handoff;
    Violations violations;

    {
        const AudioThreadScope scope;
        engine.setActivePath (0, Path::b);
        CHECK (violations.take() == 1);
        CHECK (Violations::expected == "inside the audio callback");
        CHECK (Violations::function.find ("setActivePath") != std::string::npos);
        engine.releaseRetired();
        CHECK (violations.take() > 0);
        handoff.offer (std::make_unique<int> (1));
        CHECK (violations.take() == 1);

        // A scope within a scope: the outer one still counts.
        test::onAudioThread ([] {});
        handoff.dispose();
        CHECK (violations.take() == 1);
    }

    engine.setActivePath (0, Path::a);
    handoff.offer (std::make_unique<int> (2));
    CHECK (violations.take() == 0);
}

TEST_CASE ("A method of the message thread that a third thread calls is found", "[signal][threads]")
{
    const auto catalogue = Catalogue::shipped();
    LiveEngine engine (catalogue);
    Violations violations;
    std::thread ([&] { engine.setMonitor ({}); }).join();
    CHECK (violations.take() == 1);
    CHECK (Violations::expected == "on another thread than the message thread");

    // One that only must not be the audio thread may be any other.
    std::thread ([] { assertNotAudioThread(); }).join();
    CHECK (violations.take() == 0);
    test::onAudioThread ([] { assertNotAudioThread(); });
    CHECK (violations.take() == 1);
}

TEST_CASE ("While the engine's callback runs, its thread is the audio thread, and no longer", "[signal][threads]")
{
    const auto catalogue = Catalogue::shipped();
    LiveEngine engine (catalogue);
    Violations violations;
    std::vector<float> left (64), right (64);
    float* const outputs[] { left.data(), right.data() };
    std::thread ([&] { engine.process (nullptr, 0, outputs, 2, 64); }).join();
    engine.process (nullptr, 0, outputs, 2, 64);
    CHECK (violations.take() == 0);
    assertMessageThread();
    CHECK (violations.take() == 0);
    assertAudioThread();
    CHECK (violations.take() == 1);
}

#endif
