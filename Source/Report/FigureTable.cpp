// SPDX-License-Identifier: GPL-3.0-or-later
#include "FigureTable.h"

#include "ReportText.h"

namespace plus48
{
namespace
{
juce::String boundInWords (const Figure& figure)
{
    return figure.isUpperLimit ? "at most" : juce::String::fromUTF8 ("\xc2\xb1") + juce::String (figure.bound);
}

juce::String row (const Figure& figure)
{
    juce::String html;
    html << "<tr><th scope=\"row\">" << escaped (figure.name) << " <small>" << escaped (figure.unit) << "</small></th>"
         << "<td class=\"claimed\">" << fixed (figure.claimed, figure.decimals) << "</td>"
         << "<td>" << fixed (figure.measured, figure.decimals) << "</td>"
         << "<td class=\"" << (figure.isWithinBound() ? "good" : "bad") << "\">" << difference (figure.error(), figure.decimals) << "</td>"
         << "<td class=\"bound\">" << boundInWords (figure) << "</td></tr>";
    return html;
}
} // namespace

bool Figure::isWithinBound() const noexcept { return isUpperLimit ? error() <= bound : std::abs (error()) <= bound; }

juce::String toHtml (const std::vector<FigureCard>& cards)
{
    juce::String html ("<div class=\"cards\">");

    for (const auto& card : cards)
    {
        html << "<article><h3>" << escaped (card.title) << "</h3><p>" << escaped (card.subtitle) << "</p>"
             << "<table><thead><tr><th></th><td>claimed</td><td>measured</td><td>error</td><td>bound</td></tr></thead><tbody>";

        for (const auto& figure : card.figures)
            html << row (figure);

        html << "</tbody></table></article>";
    }

    return html + "</div>";
}

FigureCount count (const std::vector<FigureCard>& cards)
{
    FigureCount result;

    for (const auto& card : cards)
        for (const auto& figure : card.figures)
        {
            ++result.total;
            result.within += figure.isWithinBound() ? 1 : 0;
        }

    return result;
}
} // namespace plus48
