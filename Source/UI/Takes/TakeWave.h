// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Recording/Peaks.h"

#include <memory>
#include <optional>
#include <vector>

namespace plus48::ui
{
/** The waveform of a take in as many columns as any window needs, and the places where it clipped. */
struct TakeWave
{
    static constexpr int maxColumns = 2048;

    /** Of all channels, or of one. */
    TakeWave (const Peaks& peaks, double sampleRate, std::optional<int> channel = {});

    /** The highest peak of all channels, in dBFS. */
    std::vector<float> decibels;

    /** Where samples stand at full scale: parts (0 to 1) of the length, one for each place. */
    std::vector<float> clips;
};

/** The waveform of the take that is recorded: grows from the left, and halves its scale where it would be full. */
class GrowingWave
{
public:
    static constexpr double shortestSeconds = 15.0;

    /** True where there is something new to draw. */
    bool update (const Peaks& peaks, double sampleRate, int numColumns);
    void reset() { *this = {}; }

    /** One a pixel, from the left, in dBFS. */
    const std::vector<float>& decibels() const noexcept { return columns; }

    /** The highest column so far, in dBFS. */
    float highestDb() const noexcept { return highest; }

private:
    std::vector<float> columns;
    double samplesPerColumn = 0.0;
    float highest = -200.0f;
};
} // namespace plus48::ui
