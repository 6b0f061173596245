// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Interface/Spill.h"
#include "Rig/RigLimits.h"

#include <optional>

namespace plus48
{
/** How far what spilled into each microphone of a take was under the performance: summed while it is recorded. */
class SpillOfTake
{
public:
    /** From a take's first sample on nothing is summed for so long: until the deepest of what the monitors still give has died away. */
    static constexpr double settleSeconds = 0.25;

    /** What is further under the performance than this is none: a filter's last echo. */
    static constexpr double farthestDb = 120.0;

    /** [audio thread] */
    void reset() noexcept
    {
        for (auto& channel : channels)
        {
            channel.performance.store (0.0, std::memory_order_relaxed);
            channel.spill.store (0.0, std::memory_order_relaxed);
        }
    }

    /** [audio thread] */
    void add (int index, const Spill::Energies& energies) noexcept
    {
        auto& channel = channels[static_cast<std::size_t> (index)];
        channel.performance.store (channel.performance.load (std::memory_order_relaxed) + energies.performance, std::memory_order_relaxed);
        channel.spill.store (channel.spill.load (std::memory_order_relaxed) + energies.spill, std::memory_order_relaxed);
    }

    /** [any thread, behind the take's last sample] In dB, one for each channel; nothing where nothing spilled, or nothing was performed. */
    std::vector<std::optional<double>> underPerformanceDb (std::size_t numChannels) const
    {
        std::vector<std::optional<double>> levels;

        for (std::size_t c = 0; c < numChannels; ++c)
        {
            const auto performance = channels[c].performance.load (std::memory_order_relaxed), spill = channels[c].spill.load (std::memory_order_relaxed);
            levels.push_back (performance > 0.0 && spill > performance * powerFromDb (-farthestDb) ? std::optional (dbFromPower (performance / spill)) : std::nullopt);
        }

        return levels;
    }

private:
    struct Channel
    {
        std::atomic<double> performance { 0.0 }, spill { 0.0 };
    };

    std::array<Channel, limits::maxChannels> channels;
};
} // namespace plus48
