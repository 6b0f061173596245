// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Setup.h"

#include "Rig/ChannelParameter.h"

/** What is always so in a setup, whoever changed it: inputs as the interface and its optical links have them, stereo pairs alike, knobs
    within their ranges, path B matched.
*/
namespace plus48::setupRules
{
/** [message thread] Mends what can be mended; on failure the message is one sentence. What is turned since `before`, which may be the
    same one, stays turned when path B is matched.
*/
juce::Result makeConsistent (Setup&, const Setup& before, double sampleRate, const Catalogue&);

/** [message thread] Turns a knob or switch of an input. Path B's own knobs end level matching, but for the gain, which the trim
    makes up for.
*/
void turn (Setup&, int input, ParameterId, double value);
/** [any thread] The equipment and every knob and switch of another channel; what plays keeps its own level. */
void copyControls (const ChannelRig& from, ChannelRig& to);
} // namespace plus48::setupRules
