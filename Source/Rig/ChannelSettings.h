// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rig.h"

#include <type_traits>

namespace plus48
{
/** Every knob and switch of a channel that can be moved while sound runs.

    What changes which boxes are plugged together (microphone, jack, impedance,
    preamp, booster) is not here: that builds a new ChannelChain. Where each stands in a rig is a row
    of channelParameters().
*/
struct ChannelSettings
{
    double distanceMetres = 0.30;
    double voiceSpl = 0.0;
    double builtInGainDb = 30.0;
    double externalGainDb = 20.0;
    double externalTrimDb = 0.0;
    double externalIntoGainDb = 0.0;
    bool phantom = false;
    bool pad = false;
    bool lowCut = false;
    bool invertPolarity = false;

    bool operator== (const ChannelSettings&) const = default;

    static ChannelSettings from (const ChannelRig&) noexcept;
    void writeTo (ChannelRig&) const noexcept;
};

static_assert (std::is_trivially_copyable_v<ChannelSettings>);
} // namespace plus48
