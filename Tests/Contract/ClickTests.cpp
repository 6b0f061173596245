// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/Signals.h"

#include <functional>

using namespace plus48;

namespace
{
constexpr auto rate = 48000.0;
constexpr auto length = std::size_t { 48000 };

/** Renders a low tone while `move` turns knobs every 5 ms, as fast as no hand can. */
std::vector<double> renderMoving (Path activePath, const std::function<void (ChannelSettings&, int step)>& move)
{
    RenderJob job;
    job.rig = test::silentRig (rate);
    auto& channel = job.rig.channels.front();
    channel = test::flatChannel();
    channel.activePath = activePath;
    channel.external.preampId = "variable-impedance";
    channel.external.impedanceOhm = 1400.0;
    channel.external.gainDb = 30.0;
    job.performance = { test::sine (50.0, 0.01, rate, length) };
    job.numSamples = static_cast<std::int64_t> (length);

    auto settings = ChannelSettings::from (channel);

    for (int step = 0; step < 160; ++step)
    {
        move (settings, step);
        job.events.push_back ({ 4800 + step * 240, 0, settings });
    }

    return render (job, Catalogue::shipped()).front();
}
} // namespace

TEST_CASE ("No knob or switch makes a step greater than the signal's own", "[contract][clicks]")
{
    struct Move
    {
        const char* name;
        Path activePath;
        std::function<void (ChannelSettings&, int)> apply;

        /** The loudest the signal gets while it moves, over what it starts with. */
        double loudestDb;
    };

    const Move moves[] {
        { "gain", Path::a, [] (auto& s, int step) { s.builtInGainDb = step % 2 == 0 ? 60.0 : 30.0; },
          30.0 },
        { "external gain", Path::b, [] (auto& s, int step) { s.externalGainDb = step % 2 == 0 ? 60.0 : 30.0; },
          30.0 },
        { "trim", Path::b, [] (auto& s, int step) { s.externalTrimDb = step % 2 == 0 ? -40.0 : 0.0; },
          0.0 },
        { "pad", Path::a, [] (auto& s, int step) { s.pad = step % 2 == 0; },
          0.0 },
        { "polarity", Path::a, [] (auto& s, int step) { s.invertPolarity = step % 2 == 0; },
          0.0 },
        { "low cut", Path::a, [] (auto& s, int step) { s.lowCut = step % 2 == 0; },
          0.0 },
        { "distance", Path::a, [] (auto& s, int step) { s.distanceMetres = step % 2 == 0 ? 0.05 : 0.3; },
          15.6 },
        { "+48 V", Path::a, [] (auto& s, int step) { s.phantom = step % 2 == 1; },
          0.0 },
    };

    for (const auto& move : moves)
    {
        const auto still = renderMoving (move.activePath, [] (auto&, int) {});
        const auto moved = renderMoving (move.activePath, move.apply);

        // The tone's own steps at its loudest, and those of ramps of 20 ms between its loudest and nothing.
        const auto amplitude = std::abs (test::lineAt (still, 50.0, rate, 4800)) * gainFromDb (move.loudestDb);
        const auto own = amplitude * 2.0 * pi * 50.0 / rate;
        const auto ramp = 2.0 * amplitude / (0.02 * rate);

        INFO (move.name << ": largest step " << test::largestStep (moved) << ", the signal's own " << own);
        CHECK (test::largestStep (moved) < 1.1 * (own + ramp));
        CHECK (test::largestStep (moved) > 0.0);
    }
}

TEST_CASE ("Going through every preamp and every setting of it while sound runs makes no step greater than the signal's own", "[contract][clicks]")
{
    const auto catalogue = Catalogue::shipped();

    RenderJob job;
    job.rig = test::silentRig (rate);
    auto& channel = job.rig.channels.front();
    channel = test::flatChannel();
    channel.activePath = Path::b;
    job.performance = { test::sine (50.0, 0.01, rate, 2 * length) };
    job.numSamples = static_cast<std::int64_t> (2 * length);

    // Each for a tenth of a second, with its gain and trim moved in the middle: pushed, as loud as before.
    auto next = job.rig;
    std::int64_t position = 9600;

    for (const auto& preamp : catalogue.preamps)
    {
        if (preamp.isInlineBooster())
            continue;

        auto& external = next.channels.front().external;
        external.preampId = preamp.identity.id;
        external.impedanceOhm = preamp.inputOhms.front();
        external.gainDb = 30.0;
        job.rigs.push_back ({ position, next });

        auto settings = ChannelSettings::from (next.channels.front());
        settings.externalGainDb = 52.0; // the three-stage unit takes its third stage
        settings.externalTrimDb = -22.0;
        job.events.push_back ({ position + 2400, 0, settings });
        position += 4800;
    }

    const auto still = renderMoving (Path::b, [] (auto&, int) {});
    const auto moved = render (job, catalogue).front();

    // While gain and trim pass each other, each along its straight line, it is up to 11.3 dB louder.
    const auto amplitude = std::abs (test::lineAt (still, 50.0, rate, 4800)) * gainFromDb (11.3);
    const auto own = amplitude * 2.0 * pi * 50.0 / rate;
    const auto ramp = 2.0 * amplitude / (0.02 * rate);

    INFO ("largest step " << test::largestStep (moved) << ", allowed " << 1.1 * (own + ramp));
    CHECK (test::largestStep (moved) < 1.1 * (own + ramp));
    CHECK (test::largestStep (moved) > 0.0);
}
