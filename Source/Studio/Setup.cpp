// SPDX-License-Identifier: GPL-3.0-or-later
#include "Setup.h"

namespace plus48
{
void Setup::swapInputs (int first, int second)
{
    std::swap (channelOf (first), channelOf (second));
    std::swap (sourceOf (first), sourceOf (second));
    std::swap (stripOf (first), stripOf (second));
    const auto wasArmed = isArmed (first);
    arm (first, isArmed (second));
    arm (second, wasArmed);
}

void Setup::fitInputs (int numInputsOfInterface)
{
    armed.resize (rig.channels.size(), false);
    sources.resize (rig.channels.size());
    strips.resize (rig.channels.size());

    std::vector<AbsentInput> all;

    for (std::size_t input = 0; input < rig.channels.size(); ++input)
        all.push_back ({ rig.channels[input], sources[input], armed[input], strips[input] });

    all.insert (all.end(), absent.begin(), absent.end());
    all.resize (maxInputs);

    const auto count = static_cast<std::size_t> (std::clamp (numInputsOfInterface, 1, maxInputs));
    rig.channels.clear();
    armed.clear();
    sources.clear();
    strips.clear();

    for (std::size_t input = 0; input < count; ++input)
    {
        rig.channels.push_back (all[input].channel);
        armed.push_back (all[input].isArmed);
        sources.push_back (all[input].source);
        strips.push_back (all[input].strip);
    }

    absent.assign (all.begin() + static_cast<std::ptrdiff_t> (count), all.end());
}
} // namespace plus48
