// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <utility>
#include <vector>

/** Drawings for the report, as SVG that takes its colours from the page. */
namespace plus48
{
/** One curve or one cloud of points. */
struct ChartSeries
{
    enum class Style
    {
        line,
        dashed,

        /** Points alone, such as figures that are claimed. */
        dots
    };

    juce::String name;
    std::vector<std::pair<double, double>> points;

    /** 0 to 9: series of one colour belong together. */
    int colour = 0;
    Style style = Style::line;

    /** Whether the legend names it. */
    bool isNamed = true;
};

struct ChartAxis
{
    juce::String title;
    double low = 0.0, high = 1.0;

    /** Between grid lines, on a linear axis. */
    double step = 1.0;

    /** Frequencies: decades of equal width, labelled at 1, 2 and 5. */
    bool isLogarithmic = false;

    static ChartAxis audioBand() { return { "Frequency in Hz", 20.0, 20000.0, 1.0, true }; }
};

struct Chart
{
    juce::String title, remark;
    ChartAxis x, y;
    std::vector<ChartSeries> series;
};

/** [any thread] A figure with title, drawing and legend. */
juce::String toHtml (const Chart&);
} // namespace plus48
