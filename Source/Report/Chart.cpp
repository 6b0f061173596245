// SPDX-License-Identifier: GPL-3.0-or-later
#include "Chart.h"

#include "ReportText.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
// The drawing's own units; the page scales it.
constexpr double width = 640.0, height = 360.0;
constexpr double left = 58.0, right = 14.0, top = 12.0, bottom = 48.0;

class Drawing
{
public:
    explicit Drawing (const Chart& chartToDraw) : chart (chartToDraw) {}

    juce::String svg()
    {
        text << "<svg viewBox=\"0 0 " << number (width) << ' ' << number (height) << "\" role=\"img\" aria-label=\"" << escaped (chart.title) << "\">";
        drawGrid();

        for (const auto& series : chart.series)
            draw (series);

        text << "</svg>";
        return text;
    }

private:
    static juce::String number (double value) { return juce::String (value, 1); }

    double part (const ChartAxis& axis, double value) const
    {
        return axis.isLogarithmic ? std::log (value / axis.low) / std::log (axis.high / axis.low) : (value - axis.low) / (axis.high - axis.low);
    }

    double xOf (double value) const { return left + part (chart.x, value) * (width - left - right); }
    double yOf (double value) const { return height - bottom - part (chart.y, value) * (height - top - bottom); }

    void line (const char* style, double x1, double y1, double x2, double y2)
    {
        text << "<line class=\"" << style << "\" x1=\"" << number (x1) << "\" y1=\"" << number (y1) << "\" x2=\"" << number (x2) << "\" y2=\"" << number (y2) << "\"/>";
    }

    void label (const juce::String& words, double x, double y, const char* anchor)
    {
        text << "<text x=\"" << number (x) << "\" y=\"" << number (y) << "\" text-anchor=\"" << anchor << "\">" << escaped (words) << "</text>";
    }

    void verticalAt (double value, bool isMajor, const juce::String& words)
    {
        line (isMajor ? "grid" : "minor", xOf (value), top, xOf (value), height - bottom);

        if (words.isNotEmpty())
            label (words, xOf (value), height - bottom + 17.0, "middle");
    }

    void drawGrid()
    {
        if (chart.x.isLogarithmic)
        {
            for (auto decade = 1.0; decade < chart.x.high; decade *= 10.0)
                for (int digit = 1; digit < 10; ++digit)
                {
                    const auto value = decade * digit;
                    const auto isMajor = digit == 1 || digit == 2 || digit == 5;

                    if (value >= chart.x.low * 0.999 && value <= chart.x.high * 1.001)
                        verticalAt (value, isMajor, isMajor ? shortHz (value) : juce::String());
                }
        }
        else
        {
            for (auto value = chart.x.low; value <= chart.x.high + 1.0e-9; value += chart.x.step)
                verticalAt (value, true, fixed (value, 0));
        }

        for (auto value = chart.y.low; value <= chart.y.high + 1.0e-9; value += chart.y.step)
        {
            line (std::abs (value) < 1.0e-9 ? "zero" : "grid", left, yOf (value), width - right, yOf (value));
            label (fixed (value, chart.y.step < 1.0 ? 1 : 0), left - 8.0, yOf (value) + 4.0, "end");
        }

        label (chart.x.title, left + 0.5 * (width - left - right), height - 8.0, "middle");
        const auto middle = number (top + 0.5 * (height - top - bottom));
        text << "<text text-anchor=\"middle\" x=\"14\" y=\"" << middle << "\" transform=\"rotate(-90 14 " << middle << ")\">" << escaped (chart.y.title) << "</text>";
    }

    void draw (const ChartSeries& series)
    {
        const auto colour = " c" + juce::String (series.colour);

        if (series.style == ChartSeries::Style::dots)
        {
            for (const auto& [x, y] : series.points)
                if (isInside (x, y))
                    text << "<circle class=\"dot" << colour << "\" cx=\"" << number (xOf (x)) << "\" cy=\"" << number (yOf (y)) << "\" r=\"3.2\"/>";

            return;
        }

        text << "<polyline class=\"curve" << colour << (series.style == ChartSeries::Style::dashed ? " dashed" : "") << "\" points=\"";

        // What runs out of the picture is cut at its edge.
        for (const auto& [x, y] : series.points)
            if (std::isfinite (y) && x >= chart.x.low && x <= chart.x.high)
                text << number (xOf (x)) << ',' << number (yOf (std::clamp (y, chart.y.low, chart.y.high))) << ' ';

        text << "\"/>";
    }

    bool isInside (double x, double y) const
    {
        return x >= chart.x.low && x <= chart.x.high && y >= chart.y.low && y <= chart.y.high;
    }

    const Chart& chart;
    juce::String text;
};

juce::String legend (const Chart& chart)
{
    juce::String html ("<ul class=\"legend\">");

    for (const auto& series : chart.series)
    {
        if (! series.isNamed)
            continue;

        const auto colour = " c" + juce::String (series.colour);
        html << "<li><svg viewBox=\"0 0 26 10\">";

        if (series.style == ChartSeries::Style::dots)
            html << "<circle class=\"dot" << colour << "\" cx=\"13\" cy=\"5\" r=\"3.2\"/>";
        else
            html << "<line class=\"curve" << colour << (series.style == ChartSeries::Style::dashed ? " dashed" : "") << "\" x1=\"1\" y1=\"5\" x2=\"25\" y2=\"5\"/>";

        html << "</svg>" << escaped (series.name) << "</li>";
    }

    return html + "</ul>";
}
} // namespace

juce::String toHtml (const Chart& chart)
{
    juce::String html;
    html << "<figure><figcaption><h3>" << escaped (chart.title) << "</h3><p>" << escaped (chart.remark) << "</p></figcaption>"
         << Drawing (chart).svg() << legend (chart) << "</figure>";
    return html;
}
} // namespace plus48
