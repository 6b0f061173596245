// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/PerformancePeaks.h"

#include "Recording/WavReader.h"

#include <algorithm>
#include <cmath>

namespace plus48::ui
{
juce::Result readPeaks (const juce::File& raw, std::vector<double>& peaks, const std::function<bool()>& isCancelled)
{
    constexpr std::int64_t framesAtOnce = 1 << 16;
    std::unique_ptr<WavReader> reader;

    if (const auto opened = WavReader::open (raw, reader); opened.failed())
        return opened;

    std::vector<std::vector<float>> samples;
    peaks.assign (static_cast<std::size_t> (reader->numChannels()), 0.0);

    for (std::int64_t first = 0; first < reader->numFrames() && ! isCancelled(); first += framesAtOnce)
    {
        if (! reader->read (first, std::min (framesAtOnce, reader->numFrames() - first), samples))
            return juce::Result::fail (raw.getFileName() + " cannot be read to its end.");

        for (std::size_t channel = 0; channel < peaks.size(); ++channel)
            for (const auto sample : samples[channel])
                peaks[channel] = std::max (peaks[channel], static_cast<double> (std::abs (sample)));
    }

    return juce::Result::ok();
}

PerformancePeaks::PerformancePeaks (const juce::File& raw) : file (raw) { begin ("Peaks of a performance"); }

juce::Result PerformancePeaks::run()
{
    return readPeaks (file, found, [this] { return isCancelled(); });
}
} // namespace plus48::ui
