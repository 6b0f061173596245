// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShareNames.h"

#include "VersionWords.h"

#include "Recording/TakeEquipment.h"
#include "Recording/TakePaths.h"

#include <algorithm>

namespace plus48
{
namespace
{
using juce::String;

/** What a file may be called on every system, and short enough for three of them in one name. */
String legal (const String& text)
{
    auto name = juce::File::createLegalFileName (text.replaceCharacters ("\n\r\t", "   ")).trim();

    while (name.getNumBytesAsUTF8() > 70)
        name = name.dropLastCharacters (1);

    return name.trim();
}

String capitalised (const String& text) { return text.substring (0, 1).toUpperCase() + text.substring (1); }
} // namespace

int takeNumber (const SharedVersion& version) { return juce::jmax (TakePaths::numberOf (version.recorded), TakePaths::numberOf (version.raw)); }

juce::String takeSource (const SharedVersion& version)
{
    const auto& take = version.metadata;
    return take.sources.isEmpty() || take.sources[0].isEmpty() ? take.name : take.sources[0];
}

juce::StringArray soundFileStems (std::span<const SharedVersion> versions, const Catalogue& local)
{
    juce::StringArray problems;
    const auto catalogue = equipmentFor (versions.front().metadata, local, problems);
    const auto source = legal (capitalised (takeSource (versions.front())));
    const auto start = "Take " + String (takeNumber (versions.front())) + " - " + (source.isEmpty() ? String() : source + " - ");

    if (versions.size() == 1)
        return { start + legal (versionName (versions[0].metadata.rig, catalogue)) };

    const auto names = pairNames (versions[0].metadata.rig, versions[1].metadata.rig, catalogue);
    return { start + "A " + legal (names[0]), start + "B " + legal (names[1]) };
}

juce::String friendsPageStem (const juce::String& sender)
{
    const auto name = legal (sender);
    return name.isEmpty() ? String ("Blind test") : "Blind test from " + name;
}

std::vector<juce::File> freeFiles (const juce::File& folder, const juce::StringArray& stems, const juce::String& extension)
{
    for (int number = 1;; ++number)
    {
        std::vector<juce::File> files;

        for (const auto& stem : stems)
            files.push_back (folder.getChildFile (stem + (number > 1 ? " " + String (number) : String()) + extension));

        if (std::none_of (files.begin(), files.end(), [] (const juce::File& file) { return file.exists(); }))
            return files;
    }
}
} // namespace plus48
