// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Render.h"
#include "TakeMetadata.h"

namespace plus48
{
/** [any thread] The job that makes a take's recorded file again, of its recipe and its raw performance: moved knobs,
    switches between A and B, gaps and other equipment included.

    The same bits come out with the same engine version, except behind an
    overrun: what the chain heard while the disk was too slow is lost.
*/
RenderJob jobOf (const TakeMetadata&, std::vector<std::vector<float>> raw);

/** Who waits for a render: RenderJob::progress and isCancelled. */
struct RenderWatch
{
    std::function<void (double)> progress;
    std::function<bool()> isCancelled;
};

/** [any thread but the audio thread] Renders it, with the equipment of equipmentFor(). On failure the message is one sentence: the raw file cannot be
    read, or some of the equipment is nowhere to be found. What was cancelled is empty, and no failure.
*/
juce::Result renderTake (const TakeMetadata&, const juce::File& raw, const Catalogue& local, std::vector<std::vector<double>>& rendered, const RenderWatch& = {});

/** The same where nobody plays: the noise of the chain alone. */
juce::Result renderNoise (const TakeMetadata&, const Catalogue& local, std::vector<std::vector<double>>& rendered, const RenderWatch& = {});
} // namespace plus48
