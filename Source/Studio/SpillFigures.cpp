// SPDX-License-Identifier: GPL-3.0-or-later
#include "SpillFigures.h"

#include "RigRules.h"

namespace plus48
{
SpillFigures::SpillFigures (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, const EngineBinding& engineToUse)
    : catalogue (catalogueToUse), editor (editorToUse), engine (engineToUse)
{
}

const SpillFormula& SpillFigures::formula() const { return cached().formula; }

SpillFormula SpillFigures::formulaFor (const juce::String& headphonesId, const juce::String& monitorsId, const MonitorPlacement& placement) const
{
    const auto* const headphones = catalogue.headphone (headphonesId);
    const auto* const monitors = catalogue.monitor (monitorsId);
    return SpillFormula ({ monitors != nullptr ? *monitors : catalogue.monitors.front(), headphones != nullptr ? *headphones : catalogue.headphones.front(), editor.audioInterface(), placement });
}

SpillFigures::Cached& SpillFigures::cached() const
{
    const auto& setup = editor.setup();
    const auto heard = engine.monitorHeard();

    if (! kept.has_value() || kept->setup != setup || kept->heard != heard)
        kept.emplace (Cached { setup, heard, formulaFor (setup.headphonesId, setup.monitorsId, setup.monitorPlacement), {} });

    return *kept;
}

const SpillFigures::Loops& SpillFigures::loops() const
{
    auto& known = cached();

    if (! known.loops.has_value())
    {
        const auto rig = rigRules::runningRig (known.setup, catalogue);
        auto monitorsOn = known.heard;
        monitorsOn.monitorsOn = true;

        known.loops = { LoopGain::of (rig, catalogue, known.formula, known.heard),
                        LoopGain::of (rig, catalogue, known.formula, monitorsOn, LoopGain::Through::monitors),
                        LoopGain::of (rig, catalogue, known.formula, known.heard, LoopGain::Through::headphones) };
    }

    return *known.loops;
}
} // namespace plus48
