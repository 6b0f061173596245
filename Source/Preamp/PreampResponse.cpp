// SPDX-License-Identifier: GPL-3.0-or-later
#include "PreampResponse.h"

#include "Preamp.h"

#include "Equipment/Coupling.h"
#include "Equipment/ResponsePointCurve.h"

#include <utility>
#include <vector>

namespace plus48
{
namespace
{
/** Between fits so far apart the numerators are mixed. */
constexpr double gainStepDb = 5.0;

std::vector<std::pair<double, ParallelSections>> fitsByGain (const PreampModel& model, double sampleRate)
{
    if (! dependsOnGain (model.response))
        return { { 0.0, fitResponse (responseBehindCoupling (model, model.gainMinDb), sampleRate) } };

    std::vector<double> gains;
    std::vector<ResponseCurve> curves;

    for (auto at = model.gainMinDb; at < model.gainMaxDb + gainStepDb; at += gainStepDb)
    {
        gains.push_back (at);
        curves.push_back (responseBehindCoupling (model, at));
    }

    const auto fits = fitResponses (curves, sampleRate);
    std::vector<std::pair<double, ParallelSections>> byGain;

    for (std::size_t i = 0; i < gains.size(); ++i)
        byGain.emplace_back (gains[i], fits[i]);

    return byGain;
}
} // namespace

void PreampResponse::prepare (const StageSpec& spec, const PreampModel& model, double gainDb)
{
    filter.prepare (fitsByGain (model, spec.sampleRate));
    filter.moveTo (gainDb);
    gain.prepare (Preamp::rampSeconds * spec.sampleRate, gainDb);
}

void PreampResponse::process (double* volts, BlockPosition position, double gainDb) noexcept
{
    gain.moveTo (gainDb, position.start);

    if (gain.isSteady() || ! filter.isMovable())
    {
        filter.process (volts, position.numSamples);
        return;
    }

    for (int n = 0; n < position.numSamples; ++n)
    {
        filter.moveTo (gain.at (position.start + n));
        filter.process (volts + n, 1);
    }
}
} // namespace plus48
