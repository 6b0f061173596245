// SPDX-License-Identifier: GPL-3.0-or-later
#include "SpillReadings.h"

#include "Interface/SpillMeters.h"
#include "Live/DeviceSignals.h"

namespace plus48
{
namespace
{
/** Quieter is nothing: far below the threshold of hearing. */
constexpr double silentSpl = -40.0;
} // namespace

SpillReadings::SpillReadings (EngineBinding& engineToUse, const SetupEditor& editorToUse) : engine (engineToUse), editor (editorToUse) {}

void SpillReadings::update (double seconds)
{
    const auto& setup = editor.setup();
    const auto running = setup.runningInputs();
    auto next = std::size_t { 0 };

    for (std::size_t i = 0; i < channels.size(); ++i)
    {
        ChannelReadings::Level performance, spill;

        if (next < running.size() && running[next] == static_cast<int> (i))
        {
            auto& meters = engine.engine().spillMeters (static_cast<int> (next++));
            performance = ChannelReadings::taken (meters.performance);
            spill = ChannelReadings::taken (meters.spill);
        }

        auto& channel = channels[i];
        channel.now = { performance.meanSquare, spill.meanSquare };
        channel.performance.update (performance.peak, performance.meanSquare, seconds);
        channel.spill.update (spill.peak, spill.meanSquare, seconds);
    }

    auto& signals = engine.engine().deviceSignals();
    const auto headphonesNow = ChannelReadings::taken (signals.headphones), monitorsNow = ChannelReadings::taken (signals.monitors);
    headphonesLevel.update (headphonesNow.peak, headphonesNow.meanSquare, seconds);
    monitorsLevel.update (monitorsNow.peak, monitorsNow.meanSquare, seconds);
    limiterLevel.update (std::max (1.0, signals.limiters.takePeak()), 1.0, seconds);
    atFullScale = std::max (headphonesNow.peak, monitorsNow.peak) >= 1.0;
}

std::optional<double> SpillReadings::splOf (const MeterBallistics& level)
{
    const auto spl = level.averageDb() + splOfOnePascal;
    return spl > silentSpl ? std::optional (spl) : std::nullopt;
}

std::optional<double> SpillReadings::performanceSpl (int input) const { return splOf (channels[static_cast<std::size_t> (input)].performance); }
std::optional<double> SpillReadings::spillSpl (int input) const { return splOf (channels[static_cast<std::size_t> (input)].spill); }

std::optional<double> SpillReadings::underPerformanceDb (int input) const
{
    const auto performance = performanceSpl (input), spill = spillSpl (input);
    return performance.has_value() && spill.has_value() ? std::optional (*performance - *spill) : std::nullopt;
}
} // namespace plus48
