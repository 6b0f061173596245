// SPDX-License-Identifier: GPL-3.0-or-later
#include "Report.h"

#include "ReportPage.h"

namespace plus48
{
namespace
{
/** Which drawing a state of the window was made after. */
juce::String designOf (const juce::String& state)
{
    static const std::pair<const char*, const char*> known[] { { "recording", "main-window" }, { "main-light", "light" }, { "first-start", "first-start" }, { "settings", "settings" }, { "gear-microphone", "gear-menu" }, { "wrong-jack", "wrong-jack-plugged" }, { "path", "main-window" }, { "microphones", "gear-menu" }, { "shared", "share-done" }, { "blind-test", "compare-abx" }, { "blind-result", "compare-abx-results" }, { "noise-only", "compare-panel-noise" }, { "difference", "compare-panel-difference" } };

    for (const auto& [name, design] : known)
        if (state == name)
            return design;

    // Later drawings are named after their states.
    return state;
}

/** Beside the page, so that it can be sent as a folder; empty where there is no such drawing. */
juce::String copyOfDesign (const juce::File& folder, const juce::File& designPictures, const juce::String& name)
{
    const auto design = designPictures.getChildFile (name + ".png");

    if (name.isEmpty() || ! designPictures.isDirectory() || ! design.existsAsFile())
        return {};

    const auto copy = folder.getChildFile ("design").getChildFile (design.getFileName());
    const auto isThere = copy.getParentDirectory().createDirectory().wasOk() && design.copyFileTo (copy);
    return isThere ? "design/" + copy.getFileName() : juce::String();
}

juce::String linkTo (const juce::File& file, const juce::File& folder) { return file.getRelativePathFrom (folder).replaceCharacter ('\\', '/'); }

/** The pictures that are there: `screens/1440x900/main.png` and the like. */
ReportSection screens (const juce::File& folder, const juce::File& designPictures)
{
    ReportSection section { "window", "The window", "Painted by plus48 --snapshot with the real engine, a fixed seed and a clock that stands still.", {}, {}, {} };
    auto files = folder.getChildFile ("screens").findChildFiles (juce::File::findFiles, true, "*.png");
    files.sort();

    for (const auto& file : files)
    {
        const auto size = file.getParentDirectory().getFileName();
        const auto name = file.getFileNameWithoutExtension();
        const auto isSmall = size.startsWith ("1024") && name == "recording";
        const auto hasDesign = isSmall || size == "1440x900" || size == "page";
        const auto design = hasDesign ? copyOfDesign (folder, designPictures, isSmall ? "small-window" : designOf (name)) : juce::String();
        section.pictures.push_back ({ name + ", " + size, linkTo (file, folder), design });
    }

    return section;
}

/** What the tests of the window have seen on the way, in their order: `window/12-blind-start.png`. */
ReportSection windowInUse (const juce::File& folder, const juce::File& designPictures)
{
    ReportSection section { "use", "The window in use", "The program itself on a screen, driven by key and pointer events from outside.", {}, {}, {} };
    auto files = folder.getChildFile ("window").findChildFiles (juce::File::findFiles, true, "*.png");
    files.sort();

    for (const auto& file : files)
    {
        const auto name = file.getFileNameWithoutExtension().trimCharactersAtStart ("0123456789").trimCharactersAtStart ("-");
        section.pictures.push_back ({ name, linkTo (file, folder), copyOfDesign (folder, designPictures, designOf (name)) });
    }

    return section;
}
} // namespace

juce::Result writeReport (const juce::File& folder, const Catalogue& catalogue, const juce::File& designPictures)
{
    if (const auto made = folder.createDirectory(); made.failed())
        return juce::Result::fail (folder.getFullPathName() + " cannot be made: " + made.getErrorMessage());

    std::vector<ReportSection> sections { noiseAgainstGain (catalogue),
                                          responses (catalogue),
                                          guitarInThreeJacks (catalogue),
                                          characterSweeps (catalogue),
                                          characterFigures (catalogue),
                                          preampColour (catalogue),
                                          levelMatch (catalogue),
                                          microphoneFigures (catalogue),
                                          preampFigures (catalogue),
                                          interfaceFigures (catalogue),
                                          speedFigures (catalogue) };

    if (auto window = screens (folder, designPictures); ! window.pictures.empty())
        sections.push_back (std::move (window));

    if (auto use = windowInUse (folder, designPictures); ! use.pictures.empty())
        sections.push_back (std::move (use));

    if (auto tables = tablesOfTests (folder); ! tables.tables.empty())
        sections.push_back (std::move (tables));

    const auto page = reportPage (sections);

    const auto file = folder.getChildFile ("index.html");

    // By way of a temporary file: there is never half a page.
    if (! file.replaceWithText (page, false, false, "\n"))
        return juce::Result::fail (file.getFullPathName() + " cannot be written.");

    return juce::Result::ok();
}
} // namespace plus48
