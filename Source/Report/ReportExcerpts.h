// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Catalogue.h"
#include "Rig/Rig.h"

#include <vector>

namespace plus48
{
/** The two seconds around the highest sample of a channel of a shipped performance, and what plays it without options, as in the command `colour`. */
struct ReportExcerpt
{
    juce::String name;
    Rig rig;
    std::vector<float> samples;
};

/** [any thread but the audio thread] Of all shipped performances. */
std::vector<ReportExcerpt> excerptsOf (const Catalogue&);
} // namespace plus48
