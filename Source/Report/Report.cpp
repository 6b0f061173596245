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
    static const std::pair<const char*, const char*> known[] { { "recording", "main-window" }, { "main-light", "light" }, { "first-start", "first-start" }, { "settings", "settings" }, { "gear-microphone", "gear-menu" }, { "wrong-jack", "wrong-jack-plugged" } };

    for (const auto& [name, design] : known)
        if (state == name)
            return design;

    // Later drawings are named after their states.
    return state.startsWith ("share") ? state : juce::String();
}

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
        ReportPicture picture { name + ", " + size, file.getRelativePathFrom (folder).replaceCharacter ('\\', '/'), {} };

        const auto isSmall = size.startsWith ("1024") && name == "recording";
        const auto design = designPictures.getChildFile ((isSmall ? juce::String ("small-window") : designOf (name)) + ".png");

        if ((isSmall || size == "1440x900" || size == "page") && designPictures.isDirectory() && design.existsAsFile())
        {
            const auto copy = folder.getChildFile ("design").getChildFile (design.getFileName());

            if (copy.getParentDirectory().createDirectory().wasOk() && design.copyFileTo (copy))
                picture.design = "design/" + copy.getFileName();
        }

        section.pictures.push_back (picture);
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
                                          microphoneFigures (catalogue),
                                          preampFigures (catalogue),
                                          interfaceFigures (catalogue),
                                          speedFigures (catalogue) };

    if (auto window = screens (folder, designPictures); ! window.pictures.empty())
        sections.push_back (std::move (window));

    const auto page = reportPage (sections);

    const auto file = folder.getChildFile ("index.html");

    // By way of a temporary file: there is never half a page.
    if (! file.replaceWithText (page, false, false, "\n"))
        return juce::Result::fail (file.getFullPathName() + " cannot be written.");

    return juce::Result::ok();
}
} // namespace plus48
