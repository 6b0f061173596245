// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReportExcerpts.h"
#include "ReportRigs.h"
#include "ReportSections.h"
#include "ReportText.h"

#include "Comparison/DriveComparison.h"
#include "Measurement/DifferenceAudibility.h"

namespace plus48
{
namespace
{
juce::String figure (const DriveFigures& figures)
{
    return figures.differenceDb.has_value() ? fixed (*figures.differenceDb, 1) : juce::String::fromUTF8 ("\xe2\x80\x93");
}
} // namespace

ReportSection preampColour (const Catalogue& catalogue)
{
    ReportSection section { "colour",
                            "What colour changes",
                            "Each performance through each preamp at its clean level, pushed and hot, less the same at the clean level with curves that bend nothing, equally loud: RMS over RMS in dB, over the two seconds around the highest sample. "
                            "From "
                                + fixed (DifferenceAudibility::easyDb, 0) + " dB it is easy to hear, to " + fixed (DifferenceAudibility::audibleDb, 0) + " dB you can hear it, to "
                                + fixed (DifferenceAudibility::inaudibleDb, 0) + " dB it is hard to hear, below that inaudible. An asterisk: the gain or the trim ends before. plus48-cli colour prints it, of any performance.",
                            {},
                            {} };

    const auto all = excerptsOf (catalogue);

    for (const auto& preamp : catalogue.preamps)
    {
        if (preamp.isInlineBooster())
            continue;

        ReportTable table { preamp.identity.name, { "", "clean", "pushed", "hot", "hot is" }, {} };

        for (const auto& excerpt : all)
        {
            const auto rig = withPreamp (excerpt.rig, preamp, preamp.gainMinDb);
            juce::StringArray row { excerpt.name };
            DriveComparison comparison (rig, rig.channels.front(), catalogue, excerpt.samples);
            const auto figures = comparison.all();

            for (const auto& each : figures)
                row.add (figure (each) + (each.reach.isReached() ? "" : "*"));

            row.add (DifferenceAudibility::inWords (figures.back().differenceDb.value_or (-300.0)));
            table.rows.push_back (row);
        }

        section.tables.push_back (table);
    }

    return section;
}
} // namespace plus48
