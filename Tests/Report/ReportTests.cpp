// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "TemporaryFolder.h"

#include "Report/Report.h"
#include "Report/ReportPage.h"
#include "Report/ReportText.h"

#include <limits>

using namespace plus48;

namespace
{
ReportSection exampleSection()
{
    ReportSection section { "example", "Loud & clear", "Nothing <else>.", {}, {} };
    section.cards.push_back ({ "A \"box\"", "of ours", { { "Level", "dBu", -10.0, -10.05, 0.1 }, { "Noise", "dBu(A)", -100.0, -99.0, 0.1 } } });
    section.charts.push_back ({ "Response", "dB", ChartAxis::audioBand(), { "Level in dB", -10.0, 10.0, 5.0 }, { { "curve", { { 20.0, 0.0 }, { 20000.0, -50.0 } } }, { "claimed", { { 1000.0, 0.0 } }, 1, ChartSeries::Style::dots } } });
    return section;
}
} // namespace

TEST_CASE ("Numbers in the report have a true minus sign, and a dash where there is none", "[measurement]")
{
    const auto minus = juce::String::fromUTF8 ("\xe2\x88\x92");
    CHECK (fixed (-12.345, 2) == minus + "12.35");
    CHECK (fixed (-0.001, 2) == "0.00");
    CHECK (fixed (64.0, 0) == "64");
    CHECK (difference (0.05, 2) == "+0.05");
    CHECK (difference (-0.05, 2) == minus + "0.05");
    CHECK (difference (0.001, 2) == "0.00");
    CHECK (fixed (std::numeric_limits<double>::infinity(), 2) == juce::String::fromUTF8 ("\xe2\x80\x93"));
    CHECK (shortHz (50.0) == "50");
    CHECK (shortHz (20000.0) == "20k");
    CHECK (longHz (1250.0) == "1.25 kHz");
}

TEST_CASE ("A figure is good only within its bound", "[measurement]")
{
    const auto nan = std::numeric_limits<double>::quiet_NaN();
    CHECK (Figure { "", "", 1.0, 1.1, 0.11 }.isWithinBound());
    CHECK_FALSE (Figure { "", "", 1.0, 1.2, 0.11 }.isWithinBound());
    CHECK_FALSE (Figure { "", "", 1.0, nan, 0.11 }.isWithinBound());

    const auto figures = count (exampleSection().cards);
    CHECK (figures.total == 2);
    CHECK (figures.within == 1);
}

TEST_CASE ("The report's page stands alone, is well-formed and escapes what it is told", "[measurement]")
{
    const auto page = reportPage ({ exampleSection() });

    // But for the first line, HTML written so that an XML reader takes it.
    const auto readable = page.fromFirstOccurrenceOf ("<main>", true, false).upToLastOccurrenceOf ("</main>", true, false);
    CHECK (juce::parseXML (readable) != nullptr);

    CHECK (page.contains ("Loud &amp; clear"));
    CHECK (page.contains ("Nothing &lt;else&gt;."));
    CHECK (page.contains ("1 of 2 figures"));
    CHECK (page.contains ("prefers-color-scheme"));
    CHECK_FALSE (page.contains ("http"));
    CHECK_FALSE (page.contains ("src="));
    CHECK_FALSE (page.contains ("nan"));
}

TEST_CASE ("What leaves a chart is cut at its edge", "[measurement]")
{
    const auto html = toHtml (exampleSection().charts.front());
    CHECK (html.contains ("<polyline"));
    CHECK (html.contains ("626.0,312.0")); // the lower right corner
}

/** ./test looks at the report of the program for the same; by hand, `plus48-tests '[.report]'`. */
TEST_CASE ("The report is measured and written, with every figure but this machine's speed within its bound", "[.report][slow]")
{
    const auto folder = juce::File::createTempFile ("report");
    REQUIRE (writeReport (folder, Catalogue::shipped()).wasOk());

    const auto page = folder.getChildFile ("index.html").loadFileAsString();
    CHECK (page.endsWith ("</html>\n"));

    // How fast it is depends on what else runs: plus48-bench is there for that.
    const auto speed = page.indexOf ("<section id=\"speed\">");
    REQUIRE (speed > 0);
    const auto others = page.substring (0, speed) + page.substring (speed).fromFirstOccurrenceOf ("</section>", false, false);
    CHECK (others.contains ("class=\"good\""));
    CHECK_FALSE (others.contains ("class=\"bad\""));
    CHECK (folder.deleteRecursively());
}

TEST_CASE ("A report that cannot be written says so", "[measurement]")
{
    const auto file = juce::File::createTempFile ("txt");
    REQUIRE (file.replaceWithText ("in the way"));
    CHECK (writeReport (file.getChildFile ("folder"), Catalogue {}).failed());
    CHECK (file.deleteFile());
}

TEST_CASE ("What tests have written as tables is in the report, cell by cell", "[measurement]")
{
    const test::TemporaryFolder folder;
    CHECK (tablesOfTests (folder.get()).tables.empty());
    const auto file = folder.get().getChildFile ("tables/Said.csv");
    REQUIRE (file.create().wasOk());
    REQUIRE (file.replaceWithText ("number,said\n1,\"Quiet, \"\"very\"\"\"\n2,Fine\n"));
    const auto section = tablesOfTests (folder.get());
    REQUIRE (section.tables.size() == 1);
    CHECK (section.tables.front().title == "Said");
    CHECK (section.tables.front().columns == juce::StringArray { "number", "said" });
    REQUIRE (section.tables.front().rows.size() == 2);
    CHECK (section.tables.front().rows.front() == juce::StringArray { "1", "Quiet, \"very\"" });
}
