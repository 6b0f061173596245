// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/PerformancePeaks.h"

#include "SoundSource/AudioFile.h"

#include <cmath>

namespace plus48::ui
{
juce::Result readPeaks (const juce::File& raw, std::vector<double>& peaks)
{
    AudioFile audio;
    juce::StringArray warnings;

    if (const auto read = readAudioFile (raw, audio, warnings); read.failed())
        return read;

    peaks.clear();

    for (const auto& channel : audio.channels)
    {
        auto highest = 0.0f;

        for (const auto sample : channel)
            highest = std::max (highest, std::abs (sample));

        peaks.push_back (static_cast<double> (highest));
    }

    return juce::Result::ok();
}

PerformancePeaks::PerformancePeaks (const juce::File& raw) : file (raw) { begin ("Peaks of a performance"); }

juce::Result PerformancePeaks::run() { return readPeaks (file, found); }
} // namespace plus48::ui
