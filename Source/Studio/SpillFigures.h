// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SetupEditor.h"

#include "Measurement/LoopGain.h"

namespace plus48
{
/** What monitors and headphones do to the open microphones of the setup, by formula; worked out when it is first asked for after a change. [message thread] */
class SpillFigures
{
public:
    SpillFigures (const Catalogue&, const SetupEditor&, const EngineBinding&);

    /** Of the setup's monitors, headphones, interface and placement. */
    const SpillFormula& formula() const;

    /** The same for other equipment or another place: a choice that is looked at. */
    SpillFormula formulaFor (const juce::String& headphonesId, const juce::String& monitorsId, const MonitorPlacement&) const;

    /** Round all inputs that run, as it is heard now: monitors that are off, or that have no input yet, close no loop. */
    LoopGain loop() const { return loops().now; }

    /** Through the monitors alone, as if they were on at the level of their knob; through the headphones alone. */
    LoopGain monitorsLoop() const { return loops().monitors; }
    LoopGain headphonesLoop() const { return loops().headphones; }

    /** The same ids stand for other equipment now. */
    void forget() const { kept.reset(); }

private:
    struct Loops
    {
        LoopGain now, monitors, headphones;
    };

    struct Cached
    {
        Setup setup;
        MonitorSettings heard;
        SpillFormula formula;
        std::optional<Loops> loops;
    };

    Cached& cached() const;
    const Loops& loops() const;

    const Catalogue& catalogue;
    const SetupEditor& editor;
    const EngineBinding& engine;
    mutable std::optional<Cached> kept;
};
} // namespace plus48
