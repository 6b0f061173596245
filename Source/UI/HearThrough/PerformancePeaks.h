// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/BackgroundJob.h"

namespace plus48::ui
{
/** [any thread but the audio thread] The highest sample of every input of a raw performance; full scale is 1. Of one that was cancelled they mean nothing. On
    failure the message is one sentence.
*/
juce::Result readPeaks (const juce::File& raw, std::vector<double>& peaks, const std::function<bool()>& isCancelled);

/** The highest sample of every input of a raw performance, which a drive is set for: read in the background. [message thread] */
class PerformancePeaks : public BackgroundJob
{
public:
    explicit PerformancePeaks (const juce::File& raw);
    ~PerformancePeaks() override { end(); }

    /** Once it has ended well; full scale is 1. */
    const std::vector<double>& peaks() const noexcept { return found; }

private:
    juce::Result run() override;

    const juce::File file;

    // The thread's own until it has ended.
    std::vector<double> found;
};
} // namespace plus48::ui
