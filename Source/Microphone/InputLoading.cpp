// SPDX-License-Identifier: GPL-3.0-or-later
#include "InputLoading.h"

#include <algorithm>

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
/** A divider of first order at most, times the high-pass s / (s + w). */
AnalogueBiquad coupled (const AnalogueBiquad& divider, double couplingHz)
{
    // Without any inductance it would have a pole at half the oversampled rate that only its zero there keeps quiet, and
    // rounding errors would grow for hours. Far beyond hearing no cable passes anything.
    constexpr double highestHz = 10.0e6;
    const auto omega = 2.0 * pi * couplingHz;
    const auto a1 = std::max (divider.a1, divider.a0 / (2.0 * pi * highestHz));

    AnalogueBiquad section;
    section.b0 = 0.0;
    section.b1 = 1.0;
    section.a0 = omega * divider.a0;
    section.a1 = divider.a0 + omega * a1;
    section.a2 = a1;
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

double SourceImpedance::noiseOhm (double hz) const noexcept
{
    const auto reactance = 2.0 * pi * hz * henry;
    return ohm + (parallelOhm > 0.0 ? (ohm * ohm + reactance * reactance) / parallelOhm : 0.0);
}

void InputLoading::prepare (const StageSpec& spec, const SourceImpedance& source, double inputOhm, double couplingHz)
{
    const auto network = networkOf (source, inputOhm);
    const auto add = [&] (const AnalogueBiquad& section) { sections.emplace_back().prepare (section, spec.oversampledRate()); };
    sections.clear();

    if (source.peak.has_value())
        add (resonanceOf (source, inputOhm));

    // A divider of second order leaves no room for the coupling, which then is a section of its own.
    const auto isFull = network.a2 > 0.0;
    add (coupled (isFull ? AnalogueBiquad {} : network, couplingHz));

    if (isFull)
        add (network);
}

void InputLoading::reset() noexcept
{
    for (auto& section : sections)
        section.reset();
}

void InputLoading::process (double* oversampled, int numSamples) noexcept
{
    for (auto& section : sections)
        section.processPairs (oversampled, numSamples);
}

std::complex<double> InputLoading::response (const SourceImpedance& source, double inputOhm, double hz)
{
    const auto divider = networkOf (source, inputOhm).response (hz);
    return source.peak.has_value() ? divider * resonanceOf (source, inputOhm).response (hz) : divider;
}
} // namespace plus48
