// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Chart.h"
#include "FigureTable.h"

#include "Equipment/Catalogue.h"

/** The parts of the report. A new one is a function here, and a line in writeReport(). */
namespace plus48
{
/** A picture of the window, and the drawing it was made after where there is one. */
struct ReportPicture
{
    juce::String caption;

    /** As the page links to them, from its own folder. */
    juce::String file, design;
};

/** Figures without a claim, in rows under the names of their columns; the first column is the row's name. */
struct ReportTable
{
    juce::String title;
    juce::StringArray columns;
    std::vector<juce::StringArray> rows;
};

struct ReportSection
{
    /** For links within the page. */
    juce::String id;

    juce::String title, introduction;
    std::vector<FigureCard> cards;
    std::vector<Chart> charts;
    std::vector<ReportPicture> pictures {};
    std::vector<ReportTable> tables {};
};

// All of them measure, which takes seconds. [any thread but the audio thread]
ReportSection microphoneFigures (const Catalogue&);
ReportSection preampFigures (const Catalogue&);
ReportSection interfaceFigures (const Catalogue&);
ReportSection noiseAgainstGain (const Catalogue&);
ReportSection responses (const Catalogue&);
ReportSection guitarInThreeJacks (const Catalogue&);
ReportSection characterFigures (const Catalogue&);
ReportSection characterSweeps (const Catalogue&);
ReportSection preampColour (const Catalogue&);
ReportSection levelMatch (const Catalogue&);
ReportSection speedFigures (const Catalogue&);

/** What tests have written beside the page, as `tables/NAME.csv`: one table each, under its name. None where there is no such folder. */
ReportSection tablesOfTests (const juce::File& reportFolder);
} // namespace plus48
