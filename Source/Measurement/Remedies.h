// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NoiseBudget.h"
#include "PreampAdvice.h"

namespace plus48
{
/** One path of a channel at the gain that brings peaks to -12 dBFS, or as near as its knob goes: a knob that stands too low is no reason to buy anything. */
struct PathAtUsefulGain
{
    /** [message thread] */
    PathAtUsefulGain (const Rig&, const ChannelRig&, Path, const Catalogue&, const PreampAdvice::Question&);

    /** Of the performance's peak at the recorder, in dBFS, as if nothing clipped. */
    double peakDbfs() const;

    /** A-weighted, relative to the performance's peak, in dB: lower is better. */
    double noiseUnderPeakDb() const { return dbFromPower (noise.aWeighted.total()) - peakDbfs(); }

    /** A rig of this channel alone, with this path active. */
    Rig chain (Rig) const;

    Path path;
    double peak;
    ChannelRig channel;
    PathFormula formula;
    NoiseBudget::At noise;
};

/** [message thread] PreampAdvice::ranking, for a channel that makes this noise now. */
std::vector<PreampAdvice::Remedy> remediesFor (const Rig&, const ChannelRig&, const Catalogue&, const PreampAdvice::Question&, const PathAtUsefulGain& now, const NoiseAudibility& noiseNow);
} // namespace plus48
