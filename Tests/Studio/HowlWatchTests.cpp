// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudioRun.h"

#include "Interface/OutputLimiter.h"

#include <cstdio>

using namespace plus48;
using plus48::test::StudioRun;

namespace
{
/** A microphone at this gain in front of monitors that are on. */
juce::Result open (Studio& studio, const juce::String& microphoneId, double gainDb, const juce::String& source = "voice")
{
    return studio.editor.edit ("Test", [&] (Setup& setup) {
        auto& channel = setup.rig.channels.front();
        const auto* const microphone = studio.catalogue.microphone (microphoneId);
        channel.microphoneId = microphoneId;
        channel.phantom = microphone->power == PowerNeed::phantom;
        channel.builtIn.gainDb = gainDb;
        setup.sources.front() = { source, 0 };
        setup.monitor.monitorsOn = false;
        setup.monitorPlacement = { MonitorPlacement::nearestM, 0.0 };
    });
}

/** Opens the monitors so that the loop has this gain; false where they cannot be loud enough. */
bool openMonitors (Studio& studio, double loopDb)
{
    const auto level = studio.editor.setup().monitor.monitorsDb + loopDb - studio.spillFigures.monitorsLoop().db;

    if (level > 0.0)
        return false;

    return studio.editor.edit ("Test", [&] (Setup& setup) {
                            setup.monitor.monitorsDb = level;
                            setup.monitor.monitorsOn = true;
                        })
        .wasOk();
}

/** Until a howl is found, in seconds. */
std::optional<double> foundWithin (StudioRun& run, double seconds)
{
    for (auto done = 0.03; done <= seconds; done += 0.03)
    {
        run.run (0.03);

        if (run.studio->howlWatch.howl().has_value())
            return done;
    }

    return std::nullopt;
}

/** What the output did last, by how often it crossed zero. */
double crossingsHz (const std::vector<float>& samples, std::size_t last)
{
    auto crossings = 0;

    for (auto n = samples.size() - last; n < samples.size(); ++n)
        crossings += (samples[n - 1] < 0.0f) != (samples[n] < 0.0f) ? 1 : 0;

    return 0.5 * crossings * 48000.0 / static_cast<double> (last);
}
} // namespace

TEST_CASE ("A howl is found within half a second, named, told at once, and cured by one step", "[studio][howl]")
{
    auto count = 0;
    auto slowest = 0.0;

    for (const auto* const microphone : { "pencil-condenser", "quiet-condenser", "vintage-condenser", "stage-dynamic", "broadcast-dynamic", "active-ribbon" })
        for (const auto gain : { 45.0, 60.0 })
            for (const auto loopDb : { 2.0, 6.0, 15.0 })
            {
                StudioRun run;

                if (run.studio->catalogue.microphone (microphone) == nullptr || open (*run.studio, microphone, gain).failed())
                    continue;

                auto& studio = *run.studio;
                run.run (2.0);

                if (! openMonitors (studio, loopDb))
                    continue;

                CAPTURE (microphone, gain, loopDb);
                const auto found = foundWithin (run, 0.5);
                REQUIRE (found.has_value());
                slowest = std::max (slowest, *found);
                ++count;

                CHECK (studio.howlWatch.howl()->loopGainDb == Approx (loopDb).margin (0.6));
                CHECK (studio.howlWatch.howl()->isThroughMonitors);
                CHECK (studio.coach.advice().isHowling);
                CHECK (studio.coach.advice().kind == CoachAdvice::Kind::fixNow);
                CHECK (studio.coach.advice().hasButton());
                CHECK (studio.coach.advice().text.contains ("Hz"));

                for (const auto sample : run.activePath)
                    REQUIRE (std::abs (sample) <= gainFromDb (OutputLimiter::ceilingDb) + 1.0e-6);

                const auto before = studio.editor.setup();
                REQUIRE (studio.coach.apply().wasOk());
                CHECK_FALSE (studio.editor.setup().monitor.monitorsOn);
                run.run (0.5);
                CHECK_FALSE (studio.howlWatch.howl().has_value());
                CHECK_FALSE (studio.coach.advice().isHowling);
                studio.editor.undo();
                CHECK (studio.editor.setup() == before);
            }

    std::printf ("    %d howls, the slowest found in %.2f s\n", count, slowest);
    CHECK (count >= 8);
}

TEST_CASE ("The frequency that is named is the one that is heard", "[studio][howl]")
{
    for (const auto loopDb : { 1.5, 3.0 })
    {
        StudioRun run;
        REQUIRE (open (*run.studio, "pencil-condenser", 55.0, "silence").wasOk());
        run.run (2.0);
        REQUIRE (openMonitors (*run.studio, loopDb));
        run.run (1.5);
        REQUIRE (run.studio->howlWatch.howl().has_value());
        const auto heard = crossingsHz (run.activePath, 8192);
        CAPTURE (loopDb, heard);
        CHECK (run.studio->howlWatch.howl()->hz == Approx (heard).epsilon (0.05));
    }
}

TEST_CASE ("Nothing is called a howl in ordinary use", "[studio][howl]")
{
    StudioRun run;
    auto& studio = *run.studio;

    for (const auto& performance : studio.sources.shipped().all)
    {
        CAPTURE (performance.id);
        REQUIRE (open (studio, "pencil-condenser", 50.0, performance.id).wasOk());
        REQUIRE (openMonitors (studio, -6.0));
        CHECK_FALSE (foundWithin (run, 2.0).has_value());

        // In headphones, as loud as can be.
        REQUIRE (studio.editor.edit ("Test", [] (Setup& setup) {
                                  setup.monitor.monitorsOn = false;
                                  setup.monitor.headphonesDb = 0.0;
                              })
                     .wasOk());
        CHECK_FALSE (foundWithin (run, 2.0).has_value());
    }

    // Something loud to perform to is more than a performer who is silent, and no howl.
    REQUIRE (open (studio, "pencil-condenser", 50.0, "silence").wasOk());
    REQUIRE (openMonitors (studio, -6.0));
    REQUIRE (studio.backing.setClick (300.0).wasOk());
    REQUIRE (studio.backing.setLevel (0.0).wasOk());
    REQUIRE (studio.backing.play (true).wasOk());
    CHECK_FALSE (foundWithin (run, 2.0).has_value());
    CHECK (studio.spillReadings.spillSpl (0).value_or (0.0) > 30.0);
}
