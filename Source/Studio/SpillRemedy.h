// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Setup.h"

#include "Equipment/Catalogue.h"
#include "Interface/SpillFormula.h"

#include <functional>

namespace plus48
{
/** What takes most of the monitors' or headphones' sound out of an open microphone, and by how much, by formula. [message thread] */
struct SpillRemedy
{
    /** Whether most of it comes from the monitors; else it comes from the headphones. */
    bool isFromMonitors = true;

    /** `Mute the monitors while recording`, and the same with its figure in a sentence. */
    juce::String name, advice;
    double lessDb = 0.0;
    std::function<void (Setup&)> apply;

    /** `heard` is what sounded while it was recorded. */
    static SpillRemedy of (const Setup&, const MonitorSettings& heard, Pattern microphone, const SpillFormula&, const Catalogue&);
};
} // namespace plus48
