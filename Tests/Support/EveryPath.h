// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Catalogue.h"
#include "Rig/Rig.h"

#include <vector>

namespace plus48::test
{
/** A way into the recorder that the catalogue offers: a jack of an interface, or an external preamp before its line input. */
struct Way
{
    juce::String name;
    juce::String interfaceId;
    PreampModel preamp;
    Path activePath = Path::a;
    Jack jack = Jack::mic;
    double gainDb = 0.0;

    void applyTo (Rig& rig, ChannelRig& channel) const
    {
        rig.interfaceId = interfaceId;
        channel.activePath = activePath;

        if (activePath == Path::a)
        {
            channel.builtIn = { jack, gainDb };
        }
        else
        {
            channel.external.preampId = preamp.identity.id;
            channel.external.gainDb = gainDb;
            channel.external.impedanceOhm = preamp.inputOhms.front();
            channel.external.into = { Jack::line, 0.0 };
        }
    }
};

/** Every jack of every interface and every external preamp, at the lowest gain, the middle and the highest. */
inline std::vector<Way> everyWay (const Catalogue& catalogue)
{
    std::vector<Way> ways;

    const auto add = [&ways] (Way way) {
        for (const auto part : { 0.0, 0.5, 1.0 })
        {
            way.gainDb = way.preamp.gainMinDb + part * (way.preamp.gainMaxDb - way.preamp.gainMinDb);
            ways.push_back (way);
        }
    };

    for (const auto& audioInterface : catalogue.interfaces)
        for (const auto& [jack, name] : { std::pair { Jack::mic, " mic" }, { Jack::line, " line" }, { Jack::instrument, " instrument" } })
            if (const auto* const input = audioInterface.input (jack))
                add ({ audioInterface.identity.id + name, audioInterface.identity.id, input->preamp, Path::a, jack });

    for (const auto& preamp : catalogue.preamps)
        if (! preamp.isInlineBooster())
            add ({ preamp.identity.id, "home-2", preamp, Path::b });

    return ways;
}
} // namespace plus48::test
