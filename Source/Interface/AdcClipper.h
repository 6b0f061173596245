// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Signal/HardClipper.h"
#include "Signal/StageSpec.h"

#include <vector>

namespace plus48
{
/** The converter's modulator, which can follow its input up to full scale and not a volt further.

    A delta-sigma converter clips there, long before its decimation filter: the harmonics that this
    makes are those of the true waveform, and the filter removes what the recording has no room for.
    So clipping happens in the oversampled domain. What is beyond full scale goes down on its own, to be taken away
    from the signal where the converter reads it; the signal itself stays as the analogue side has it,
    to the bit, and while nothing is beyond nothing is computed.
*/
class AdcClipper
{
public:
    /** In oversampled samples: how much earlier than the signal the excess has to set out. */
    static constexpr int latency = HardClipper::latency;

    /** [message thread] `delay`: that of the signal's own way down, in oversampled samples, at least `latency`. */
    void prepare (const StageSpec&, const std::vector<HalfBandTaps>& filters, double fullScaleVolts, int delay);
    void reset() noexcept;

    /** [audio thread] `oversampled` is not touched; `beyond` takes numSamples volts at the recording's rate. While
        active, not more than activeSamples(). False where there are none: then `beyond` is not written.
    */
    bool process (const double* oversampled, int numSamples, double* beyond) noexcept;

    /** [audio thread] For so many samples yet what was beyond may be heard behind the filters. At 0 they are as
        good as empty, and whoever follows with filters of his own resets them.
    */
    int activeSamples() const noexcept { return samplesLeft; }

    /** [audio thread] Whether full scale was reached in the latest block. */
    bool hasClipped() const noexcept { return clipped; }

private:
    /** The filters that follow, responses included, have forgotten an excess by then. Told by samples, not by
        blocks, so that the bits do not depend on these.
    */
    static constexpr double memorySeconds = 0.5;

    int lastExcess (int numOversampled) const noexcept;

    HardClipper limit;
    Decimator down;
    std::vector<double> excess;
    int factor = 8;
    int memory = 0, samplesLeft = 0;
    bool clipped = false;
};
} // namespace plus48
