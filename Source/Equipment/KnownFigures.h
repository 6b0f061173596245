// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment.h"

/** Whether figures are good for a verdict: the one place that decides. A figure that is only assumed, since nobody publishes it, lets equipment
    be heard, but nothing is said about it, and nothing is advised on it. [any thread]
*/
namespace plus48::known
{
/** Its EIN, at a mic or instrument input; a line input has none. */
inline bool noiseOf (const InterfaceModel& model, Jack jack)
{
    return jack == Jack::line || ! model.identity.isAssumed (jack == Jack::mic ? "ein_dbu_a" : "inst_ein_dbu_a");
}

inline bool noiseOf (const PreampModel& model) { return ! model.identity.isAssumed ("ein_dbu_a"); }
inline bool noiseOf (const MicrophoneModel& model) { return ! model.identity.isAssumed ("self_noise_dba"); }

/** Blank harmonics: none are modelled, and what it adds is not known. Neither is it where all of them are assumed. */
inline bool soundOf (const PreampModel& model)
{
    const auto isKnown = [&] (const std::optional<double>& dbc, const char* column) { return dbc.has_value() && ! model.identity.isAssumed (column); };
    const auto& targets = model.harmonics;
    return isKnown (targets.h2At4Dbu, "h2_dbc_at_4dbu") || isKnown (targets.h3At4Dbu, "h3_dbc_at_4dbu")
        || isKnown (targets.h2At20Dbu, "h2_dbc_at_20dbu") || isKnown (targets.h3At20Dbu, "h3_dbc_at_20dbu");
}
} // namespace plus48::known
