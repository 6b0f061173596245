// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelSettings.h"

#include <atomic>

namespace plus48
{
/** The knobs and switches of a channel on their way to the audio thread: one atomic each.

    Every control is whole by itself; two that are moved together may arrive in
    neighbouring blocks. What has to arrive at once is a new chain.
*/
class SettingsLane
{
public:
    explicit SettingsLane (const ChannelSettings& settings) noexcept { set (settings); }

    /** [message thread] */
    void set (const ChannelSettings& settings) noexcept
    {
        constexpr auto relaxed = std::memory_order_relaxed;
        distanceMetres.store (settings.distanceMetres, relaxed);
        builtInGainDb.store (settings.builtInGainDb, relaxed);
        externalGainDb.store (settings.externalGainDb, relaxed);
        externalTrimDb.store (settings.externalTrimDb, relaxed);
        externalIntoGainDb.store (settings.externalIntoGainDb, relaxed);
        phantom.store (settings.phantom, relaxed);
        pad.store (settings.pad, relaxed);
        lowCut.store (settings.lowCut, relaxed);
        invertPolarity.store (settings.invertPolarity, relaxed);
    }

    /** [audio thread] Once a block. */
    ChannelSettings read() const noexcept
    {
        constexpr auto relaxed = std::memory_order_relaxed;
        return { distanceMetres.load (relaxed),
                 builtInGainDb.load (relaxed),
                 externalGainDb.load (relaxed),
                 externalTrimDb.load (relaxed),
                 externalIntoGainDb.load (relaxed),
                 phantom.load (relaxed),
                 pad.load (relaxed),
                 lowCut.load (relaxed),
                 invertPolarity.load (relaxed) };
    }

private:
    std::atomic<double> distanceMetres { 0.0 }, builtInGainDb { 0.0 }, externalGainDb { 0.0 }, externalTrimDb { 0.0 }, externalIntoGainDb { 0.0 };
    std::atomic<bool> phantom { false }, pad { false }, lowCut { false }, invertPolarity { false };

    static_assert (std::atomic<double>::is_always_lock_free);
};
} // namespace plus48
