// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChainOptions.h"
#include "Command.h"
#include "Errors.h"

#include "Report/Report.h"

namespace plus48
{
namespace
{
void run (const Options& options, const Console& console)
{
    if (! options.has ("--out") || options.text ("--out")->isEmpty())
        throw BadInput ("--out is missing; --out DIR would be right.");

    const auto folder = console.folder.getChildFile (*options.text ("--out"));
    const auto page = folder.getChildFile ("index.html");

    if (folder.existsAsFile())
        throw BadInput ("--out " + folder.getFullPathName() + " is a file; a folder would be right.");

    if (page.exists() && ! options.has ("--force"))
        throw BadInput ("--out " + page.getFullPathName() + " exists already; --force would overwrite it.");

    const auto catalogue = readCatalogue (options, console);
    Progress progress (console);
    progress.show ("Measuring all the equipment, which takes about a minute ...");
    orCommandFailed (writeReport (folder, catalogue, options.has ("--design") ? console.folder.getChildFile (*options.text ("--design")) : juce::File()));
    progress.clear();

    if (options.has ("--json"))
        printJson (console, JsonObject().set ("file", page.getFullPathName()));
    else
        console.print (page.getFullPathName());
}
} // namespace

Command reportCommand()
{
    return { "report",
             {},
             "measure all the equipment and write a page of figures and plots",
             {},
             { { "--out", "DIR", "the folder for index.html; it is made if there is none" },
               { "--design", "DIR", "drawings of the window, to be shown beside its pictures in DIR/screens" },
               { "--force", {}, "overwrite the page if it exists" },
               { "--json", {}, "print one JSON object" },
               equipmentOptionSpec() },
             0,
             run };
}
} // namespace plus48
