// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReportPage.h"

#include "ReportText.h"

namespace plus48
{
namespace
{
const char* const styles = R"css(
:root { color-scheme: dark light;
  --bg: #131211; --panel: #1c1a18; --line: #3a3732; --minor: #272522; --t1: #f6f3ed; --t2: #c2bcb1; --t3: #a19a8f;
  --good: #45d6a0; --bad: #ff7a70;
  --c0: #62b6ff; --c1: #ff9d45; --c2: #45d6a0; --c3: #e58bd6; --c4: #ffd64a; --c5: #b9a8e6; --c6: #ff7a70; --c7: #7fd4d9; --c8: #b5c95a; --c9: #c2bcb1; }
@media (prefers-color-scheme: light) { :root {
  --bg: #f3f1ec; --panel: #fdfcfa; --line: #d3cec4; --minor: #ebe8e1; --t1: #1a1917; --t2: #4b4740; --t3: #6b665c;
  --good: #0a6b4c; --bad: #ba2017;
  --c0: #0a59a8; --c1: #b85c00; --c2: #0a7a56; --c3: #a3338f; --c4: #8a6d00; --c5: #5f4ea0; --c6: #ba2017; --c7: #0b7480; --c8: #5c7200; --c9: #5f5a51; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--t1); font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif; }
main { max-width: 1400px; margin: 0 auto; padding: 40px 28px 72px; }
h1 { font-size: 30px; font-weight: 650; letter-spacing: -.01em; margin: 0 0 4px; }
h2 { font-size: 21px; font-weight: 620; margin: 52px 0 4px; }
h3 { font-size: 15px; font-weight: 620; margin: 0; }
p { margin: 0; color: var(--t2); max-width: 84ch; }
a { color: inherit; }
nav { display: flex; flex-wrap: wrap; gap: 4px 18px; margin-top: 16px; font-size: 14px; color: var(--t2); }
.count { color: var(--t3); font-size: 13px; margin-top: 4px; }
.charts, .cards { display: grid; gap: 18px; margin-top: 18px; }
.charts { grid-template-columns: repeat(auto-fit, minmax(min(100%, 520px), 1fr)); }
.cards { grid-template-columns: repeat(auto-fill, minmax(min(100%, 430px), 1fr)); }
figure, article { margin: 0; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; padding: 18px 20px; }
figure p, article p { font-size: 13px; color: var(--t3); min-height: 1.5em; }
figure > img { display: block; width: 100%; height: auto; margin-top: 10px; border-radius: 6px; }
figure > svg { display: block; width: 100%; height: auto; margin-top: 10px; }
svg text { fill: var(--t3); font-size: 12px; font-variant-numeric: tabular-nums; }
.grid { stroke: var(--line); stroke-width: 1; } .minor { stroke: var(--minor); stroke-width: 1; } .zero { stroke: var(--t3); stroke-width: 1; }
.curve { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.dashed { stroke-dasharray: 5 5; stroke-linecap: butt; }
.dot { fill: var(--panel); stroke-width: 2; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 12px 0 0; padding: 0; font-size: 13px; color: var(--t2); }
.legend li { display: flex; align-items: center; gap: 7px; } .legend svg { width: 26px; height: 10px; }
table { width: 100%; border-collapse: collapse; margin-top: 10px; font-size: 13px; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 400; color: var(--t2); } td { text-align: right; white-space: nowrap; }
th, td { padding: 4px 0 4px 10px; border-top: 1px solid var(--minor); } th { padding-left: 0; }
thead th, thead td { border: 0; color: var(--t3); font-size: 12px; }
small { color: var(--t3); font-size: 12px; white-space: nowrap; } .claimed { color: var(--t2); } .bound { color: var(--t3); } .good { color: var(--good); } .bad { color: var(--bad); font-weight: 700; }
footer { margin-top: 52px; color: var(--t3); font-size: 13px; }
@media print { figure, article { break-inside: avoid; } }
)css";

juce::String colourRules()
{
    juce::String css;

    for (int i = 0; i < 10; ++i)
        css << ".c" << i << " { stroke: var(--c" << i << "); }\n";

    return css;
}

juce::String countOf (const std::vector<FigureCard>& cards)
{
    const auto figures = count (cards);
    return juce::String (figures.within) + " of " + juce::String (figures.total) + " figures are within their bounds.";
}

juce::String toHtml (const std::vector<ReportTable>& tables)
{
    juce::String html ("<div class=\"cards\">");

    const auto row = [] (const juce::StringArray& cells) {
        juce::String text ("<tr>");

        for (int i = 0; i < cells.size(); ++i)
            text << (i == 0 ? "<th scope=\"row\">" : "<td>") << escaped (cells[i]) << (i == 0 ? "</th>" : "</td>");

        return text + "</tr>";
    };

    for (const auto& table : tables)
    {
        html << "<article><h3>" << escaped (table.title) << "</h3><table><thead>" << row (table.columns) << "</thead><tbody>";

        for (const auto& cells : table.rows)
            html << row (cells);

        html << "</tbody></table></article>";
    }

    return html + "</div>";
}

juce::String toHtml (const ReportSection& section)
{
    juce::String html;
    html << "<section id=\"" << section.id << "\"><h2>" << escaped (section.title) << "</h2><p>" << escaped (section.introduction) << "</p>";

    if (! section.charts.empty())
    {
        html << "<div class=\"charts\">";

        for (const auto& chart : section.charts)
            html << toHtml (chart);

        html << "</div>";
    }

    for (const auto& picture : section.pictures)
    {
        html << "<div class=\"charts\"><figure><h3>" << escaped (picture.caption) << "</h3><img loading=\"lazy\" alt=\"" << escaped (picture.caption) << "\" src=\"" << escaped (picture.file) << "\"></figure>";

        if (picture.design.isNotEmpty())
            html << "<figure><h3>The design's picture</h3><img loading=\"lazy\" alt=\"Design\" src=\"" << escaped (picture.design) << "\"></figure>";

        html << "</div>";
    }

    if (! section.cards.empty())
        html << "<p class=\"count\">" << countOf (section.cards) << "</p>" << plus48::toHtml (section.cards);

    if (! section.tables.empty())
        html << toHtml (section.tables);

    return html + "</section>\n";
}
} // namespace

juce::String reportPage (const std::vector<ReportSection>& sections)
{
    std::vector<FigureCard> all;
    juce::String links, body;

    for (const auto& section : sections)
    {
        all.insert (all.end(), section.cards.begin(), section.cards.end());
        links << "<a href=\"#" << section.id << "\">" << escaped (section.title) << "</a>";
        body << toHtml (section);
    }

    juce::String html;
    html << "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
         << "<title>Plus48: claimed and measured</title><style>" << styles << colourRules() << "</style></head><body><main>\n"
         << "<header><h1>Plus48: claimed and measured</h1><p>Every figure was measured by rendering test signals through the engine, and is held against the catalogue or the formula. "
         << countOf (all) << "</p><nav>" << links << "</nav></header>\n"
         << body << "<footer>Plus48 " << PLUS48_VERSION << ". Levels at 997 Hz; noise 20 Hz to 20 kHz at 20 " << juce::String::fromUTF8 ("\xc2\xb0")
         << "C, (A) means A-weighted; 48 kHz.</footer>\n</main></body></html>\n";
    return html;
}
} // namespace plus48
