// SPDX-License-Identifier: GPL-3.0-or-later
#include "VerdictReport.h"

#include "Measurement/VerdictWords.h"
#include "Signal/SignedText.h"

namespace plus48
{
namespace
{
using juce::String;

constexpr auto style = "body{font:15px/1.5 system-ui,sans-serif;max-width:48em;margin:2em auto;padding:0 1em;color:#1d1b18;background:#fff}"
                       "h1{font-size:2em;margin:.2em 0}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3em .6em;border-bottom:1px solid #ddd}"
                       "td.n{text-align:right;white-space:nowrap}tr.no{color:#777}small{color:#666}";

String inHtml (const String& text) { return text.replace ("&", "&amp;").replace ("<", "&lt;").replace (">", "&gt;").replace ("\"", "&quot;"); }

/** What stands between two stars is bold. */
String withBold (const String& text)
{
    String html;
    auto isBold = false;

    for (const auto& part : juce::StringArray::fromTokens (text, "*", {}))
        html << (std::exchange (isBold, ! isBold) ? "<b>" + inHtml (part) + "</b>" : inHtml (part));

    return html;
}

String caseTable (const VerdictCase& about)
{
    String html ("<table>");

    for (const auto& part : about.parts)
        html << "<tr><td>" << inHtml (part.title) << "</td><td><b>" << inHtml (part.name) << "</b></td><td>" << inHtml (part.detail) << "</td></tr>";

    return html + "</table>";
}

String rankingTable (const PreampAdvice& advice)
{
    String html ("<table><tr><th>What would help</th><th>Cost</th><th>dB less noise under your voice</th><th></th></tr>");
    const auto* const best = advice.best();

    for (const auto& remedy : advice.ranking)
    {
        html << (remedy.isAudible ? "<tr>" : "<tr class=\"no\">") << "<td>" << (&remedy == best ? "<b>" : "") << inHtml (remedy.what) << (&remedy == best ? "</b>" : "") << " <small>" << verdictWords::kind (remedy.kind) << "</small></td><td>" << verdictWords::cost (remedy.cost) << "</td><td class=\"n\">" << inHtml (verdictWords::figure (remedy))
             << "</td><td>" << (! remedy.isUsable() ? "" : (remedy.isAudible ? "can be heard" : "cannot be heard")) << "</td></tr>";
    }

    return html + "</table>";
}
} // namespace

String verdictReport (const PreampAdvice& advice, const VerdictCase& about, const String& date)
{
    String html ("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Do I need an external preamp?</title><style>");
    html << style << "</style></head><body><p>Do I need an external preamp?</p><h1>" << inHtml (advice.headline) << "</h1><p>" << withBold (verdictWords::story (advice)) << "</p>";

    if (about.isAssumed)
        html << "<p>" << VerdictCase::assumedWords << "</p>";

    const auto shares = verdictWords::percentTexts (advice.shares);
    html << caseTable (about);

    if (advice.unknownNoise.isEmpty())
        html << "<p>Where the noise comes from: room " << inHtml (shares[0]) << ", microphone " << inHtml (shares[1]) << ", preamp " << inHtml (shares[2]) << ", converter " << inHtml (shares[3]) << ".</p>" << rankingTable (advice);
    html << "<p><small>" << inHtml (verdictWords::limits (about.hasRealRoom)) << "</small></p><p><small>Plus48, " << inHtml (date) << "</small></p></body></html>\n";
    return html;
}
} // namespace plus48
