// SPDX-License-Identifier: GPL-3.0-or-later
#include "Report.h"

#include "ReportPage.h"

namespace plus48
{
juce::Result writeReport (const juce::File& folder, const Catalogue& catalogue)
{
    if (const auto made = folder.createDirectory(); made.failed())
        return juce::Result::fail (folder.getFullPathName() + " cannot be made: " + made.getErrorMessage());

    const auto page = reportPage ({ noiseAgainstGain (catalogue),
                                    responses (catalogue),
                                    guitarInThreeJacks (catalogue),
                                    characterSweeps (catalogue),
                                    characterFigures (catalogue),
                                    microphoneFigures (catalogue),
                                    preampFigures (catalogue),
                                    interfaceFigures (catalogue),
                                    speedFigures (catalogue) });

    const auto file = folder.getChildFile ("index.html");

    // By way of a temporary file: there is never half a page.
    if (! file.replaceWithText (page, false, false, "\n"))
        return juce::Result::fail (file.getFullPathName() + " cannot be written.");

    return juce::Result::ok();
}
} // namespace plus48
