// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveTake.h"

using namespace plus48;
using plus48::test::LiveTake;

TEST_CASE ("From entry to return of the callback nothing allocates, locks or opens, whatever is changed", "[live][realtime]")
{
    LiveTake live;
    auto& engine = live.engine;
    Rig rig;
    rig.roomDba = 30.0;
    REQUIRE (engine.setRig (rig).wasOk());
    engine.setSources (LiveSources::fromInputs ({ 0 }));
    live.run (2000, { 128 });
    REQUIRE (engine.beginTake (live.session, {}).wasOk());

    const auto recording = std::make_shared<const LiveSources::Samples> (2, std::vector<float> (900, 0.05f));

    auto step = 0;
    live.run (96000, { 64, 480, 0, 8192, 1 }, [&] (std::int64_t) {
        ++step;
        engine.releaseRetired();

        // Knobs and A/B all the time; everything else in turn.
        auto settings = ChannelSettings::from (engine.rig().channels[0]);
        settings.builtInGainDb = 30.0 + step % 30;
        settings.pad = step % 2 == 0;
        engine.setSettings (0, settings);
        engine.setActivePath (0, step % 3 == 0 ? Path::a : Path::b);
        engine.setMonitor ({ step % 2 == 0, step % 5 == 0, step % 3 == 0, 0.1 * (step % 7), -10.0, -20.0, step % 4 < 2, step % 5 < 2, 64 << (step % 4) });

        switch (step % 12)
        {
            case 0:
            {
                auto next = engine.rig();
                next.channels[0].external.preampId = step % 24 == 0 ? "class-a-transformer" : "budget-tube";
                next.channels[0].external.gainDb = 40.0;
                next.channels[0].external.trimDb = 0.0;
                next.channels[0].external.impedanceOhm = live.catalogue.preamp (next.channels[0].external.preampId)->inputOhms.front();
                REQUIRE (engine.setRig (next).wasOk());
                break;
            }

            case 3: engine.setSources (LiveSources::looping ({ std::vector<float> (700, 0.1f) })); break;
            case 4:
            {
                // The recording that played before goes on beside others.
                auto next = LiveSources::of ({ LiveSources::Loop { recording, step % 24 == 4 ? std::size_t { 0 } : std::size_t { 1 } }, LiveSources::DeviceInput { 0 }, TestSignal { 300.0, -30.0 } }, 48000.0);
                next->continueWhatPlays();
                engine.setSources (std::move (next));
                break;
            }

            case 5: engine.setSources (LiveSources::fromSignal ({ 997.0, -20.0 }, 48000.0)); break;
            case 6: engine.setPlayback (test::tone (live.folder.get().getChildFile ("tone.wav"), 5000)); break;
            case 7: engine.playback()->play (true); break;
            case 8: engine.beginCapture (0, 0.05); break;
            case 9: engine.setSources (LiveSources::fromInputs ({ 0 })); break;

            case 10:
                engine.deviceAboutToStart (48000.0);
                break;

            default: break;
        }
    });

    const auto take = live.finish();
    CHECK (step > 50);
    CHECK (live.violations == 0);
    CHECK (take.metadata.rigChanges.size() > 2);
    CHECK (test::samplesThatDiffer (take, live.catalogue) == 0);

    if (! test::RealtimeGuard::isAvailable())
        WARN ("This build cannot count what the callback does.");
}
