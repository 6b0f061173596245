// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Setup.h"

#include <optional>
#include <vector>

namespace plus48
{
/** A live microphone in front of open monitors, which may howl with real loudspeakers in a real room: whether there is one, and whether somebody has agreed to it.
    Agreement is for these microphones and these monitors, and never saved. [message thread]
*/
class MonitorRisk
{
public:
    void setupIs (const Setup& setup)
    {
        now.reset();

        if (! setup.monitor.monitorsOn)
            return;

        Risk risk { setup.monitorsId, {} };

        for (const auto input : setup.runningInputs())
            if (setup.isArmed (input) && setup.sourceOf (input).isLive() && setup.channelOf (input).usesMicrophone())
                risk.inputs.push_back (input);

        if (! risk.inputs.empty())
            now = risk;
    }

    bool needsAgreement() const { return now.has_value() && now != agreed; }
    void agree() { agreed = now; }

private:
    struct Risk
    {
        juce::String monitorsId;
        std::vector<int> inputs;

        bool operator== (const Risk&) const = default;
    };

    std::optional<Risk> now, agreed;
};
} // namespace plus48
