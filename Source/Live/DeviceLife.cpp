// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeviceLife.h"

#include <juce_core/juce_core.h>

namespace plus48
{
namespace
{
using Cell = std::optional<DeviceTransition>;
using Row = std::array<Cell, DeviceLife::numStates>;

constexpr auto impossible = std::nullopt;

constexpr Cell go (DeviceState next, DeviceAction action = DeviceAction::nothing)
{
    return DeviceTransition { next, action };
}

/** The states in their order: closed, playing, unconnected, lost, replaced. */
constexpr Row rowOf (DeviceEvent event)
{
    using enum DeviceState;
    using Action = DeviceAction;

    switch (event)
    {
        // Whatever is open is closed before another one starts.
        case DeviceEvent::started: return { go (playing), impossible, impossible, go (playing), impossible };
        case DeviceEvent::returned: return { impossible, impossible, impossible, go (playing, Action::markInTake), impossible };
        case DeviceEvent::substituted: return { go (playing), impossible, impossible, go (replaced), impossible };
        case DeviceEvent::closed: return { impossible, go (closed), go (closed), impossible, go (lost) };
        case DeviceEvent::anotherWanted: return { go (closed), go (playing), go (unconnected), go (closed), go (playing) };

        // The last call of a device may be noticed after it was closed.
        case DeviceEvent::called: return { go (closed), go (playing), go (playing, Action::withdrawUnconnected), go (lost), go (replaced) };
        case DeviceEvent::disconnected: return { impossible, go (unconnected, Action::reportUnconnected), go (unconnected), impossible, impossible };
        case DeviceEvent::fellSilent: return { impossible, go (lost, Action::lookForIt), go (lost, Action::lookForIt), impossible, go (lost, Action::lookForItAgain) };

        // It stays lost until the simulated device plays: see `substituted`.
        case DeviceEvent::patienceEnded: return { impossible, impossible, impossible, go (lost, Action::replaceIt), impossible };
    }

    return {};
}
} // namespace

std::optional<DeviceTransition> DeviceLife::transition (DeviceState state, DeviceEvent event)
{
    return rowOf (event)[static_cast<std::size_t> (state)];
}

DeviceAction DeviceLife::happen (DeviceEvent event)
{
    const auto found = transition (current, event);
    jassert (found.has_value());

    if (! found.has_value())
        return DeviceAction::nothing;

    current = found->next;
    return found->action;
}
} // namespace plus48
