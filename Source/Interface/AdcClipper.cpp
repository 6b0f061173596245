// SPDX-License-Identifier: GPL-3.0-or-later
#include "AdcClipper.h"

#include <algorithm>
#include <iterator>

namespace plus48
{
void AdcClipper::prepare (const StageSpec& spec, const std::vector<HalfBandTaps>& filters, double fullScaleVolts, int delay)
{
    factor = spec.factor();
    memory = static_cast<int> (memorySeconds * spec.sampleRate);
    limit.prepare (fullScaleVolts);
    down.prepare (filters, spec.maxBlock, delay - latency);
    excess.assign (static_cast<std::size_t> (spec.maxBlock * factor), 0.0);
    reset();
}

void AdcClipper::reset() noexcept
{
    limit.reset();
    down.reset();
    samplesLeft = 0;
    clipped = false;
}

bool AdcClipper::process (const double* oversampled, int numSamples, double* beyond) noexcept
{
    const auto numOversampled = numSamples * factor;
    const auto last = limit.findExcess (oversampled, numOversampled, excess.data()) ? lastExcess (numOversampled) : -1;
    clipped = last >= 0;

    if (clipped)
        samplesLeft = last / factor + 1 + memory;
    else if (samplesLeft == 0)
        return false;
    else
        std::fill_n (excess.begin(), numOversampled, 0.0);

    down.process (excess.data(), numSamples, beyond);
    samplesLeft -= numSamples;

    if (samplesLeft == 0)
        down.reset();

    return true;
}

int AdcClipper::lastExcess (int numOversampled) const noexcept
{
    const auto end = excess.begin() + numOversampled;
    const auto last = std::find_if (std::make_reverse_iterator (end), excess.rend(), [] (double volts) { return std::abs (volts) > 0.0; });
    return static_cast<int> (std::distance (excess.begin(), last.base())) - 1;
}
} // namespace plus48
