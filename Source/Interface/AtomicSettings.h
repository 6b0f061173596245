// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig/ChannelParameter.h"

#include <atomic>

namespace plus48
{
/** The knobs and switches of a channel on their way to the audio thread: one atomic each.

    Every control is whole by itself; two that are moved together may arrive in
    neighbouring blocks. What has to arrive at once is a new chain.
*/
class AtomicSettings
{
public:
    explicit AtomicSettings (const ChannelSettings& settings) noexcept { set (settings); }

    /** [message thread] */
    void set (const ChannelSettings& settings) noexcept
    {
        for (std::size_t i = 0; i < values.size(); ++i)
            if (const auto& parameter = channelParameters()[i]; parameter.isLive())
                values[i].store (parameter.readSetting (settings), std::memory_order_relaxed);
    }

    /** [audio thread] Once a block. */
    ChannelSettings read() const noexcept
    {
        ChannelSettings settings;

        for (std::size_t i = 0; i < values.size(); ++i)
            if (const auto& parameter = channelParameters()[i]; parameter.isLive())
                parameter.writeSetting (settings, values[i].load (std::memory_order_relaxed));

        return settings;
    }

private:
    std::array<std::atomic<double>, numChannelParameters> values {};

    static_assert (std::atomic<double>::is_always_lock_free);
};
} // namespace plus48
