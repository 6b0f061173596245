// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cable.h"

namespace plus48
{
namespace
{
/** Series resistance and inductance into capacitance and resistances across:
    1 / (1 + (R + s L) (s C + 1 / Rp)), where Rp is everything in parallel.
*/
AnalogueBiquad networkOf (const SourceImpedance& source, double inputOhm)
{
    const auto conductance = 1.0 / inputOhm + (source.parallelOhm > 0.0 ? 1.0 / source.parallelOhm : 0.0);

    AnalogueBiquad section;
    section.b0 = 1.0;
    section.a0 = 1.0 + source.ohm * conductance;
    section.a1 = source.ohm * source.parallelFarad + source.henry * conductance;
    section.a2 = source.henry * source.parallelFarad;
    return section;
}

/** The transducer's resonance P w/q s / (s^2 + w/q s + w^2) in series with what the network already has.

    Divided by the network's own share, so that the product of both is the whole divider; exact but
    for the inductance, which matters two decades above any such resonance.
*/
AnalogueBiquad resonanceOf (const SourceImpedance& source, double inputOhm)
{
    const auto& peak = *source.peak;
    const auto omega = 2.0 * pi * peak.hz;
    const auto total = inputOhm + source.ohm;

    AnalogueBiquad section;
    section.b0 = section.a0 = omega * omega;
    section.b1 = omega / peak.q;
    section.a1 = omega / peak.q * (1.0 + peak.ohm / total);
    section.b2 = section.a2 = 1.0;
    return section;
}
} // namespace

SourceImpedance SourceImpedance::of (const MicrophoneModel& model)
{
    return { model.outputOhm, model.outputHenry, model.resonance, 0.0, 0.0 };
}

SourceImpedance SourceImpedance::of (const InstrumentModel& model)
{
    return { model.outputOhm, model.inductanceHenry, std::nullopt, model.parallelFarad, model.potOhm };
}

void Cable::prepare (const StageSpec& spec, const SourceImpedance& source, double inputOhm)
{
    hasResonance = source.peak.has_value();

    if (hasResonance)
        resonance.prepare (resonanceOf (source, inputOhm), spec.islandRate());

    network.prepare (networkOf (source, inputOhm), spec.islandRate());
}

void Cable::reset() noexcept
{
    resonance.reset();
    network.reset();
}

void Cable::process (double* island, int numSamples) noexcept
{
    if (hasResonance)
        resonance.processPairs (island, numSamples);

    network.processPairs (island, numSamples);
}

std::complex<double> Cable::response (const SourceImpedance& source, double inputOhm, double hz)
{
    const auto divider = networkOf (source, inputOhm).response (hz);
    return source.peak.has_value() ? divider * resonanceOf (source, inputOhm).response (hz) : divider;
}
} // namespace plus48
