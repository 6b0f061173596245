// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestHistory.h"

#include "Recording/BinDays.h"
#include "Recording/OutputFile.h"
#include "Rig/Json.h"

#include <algorithm>

namespace plus48
{
namespace
{
constexpr auto folderName = "Listening tests";
constexpr auto wildcard = "Test *.json";

juce::Result readTest (const juce::File& file, TestHistory::Test& test)
{
    juce::var json;
    const auto fail = [&file] (const juce::String& why) { return juce::Result::fail (file.getFileName() + " is left as it is and not among the tests: " + why + "."); };

    if (const auto parsed = readJsonFile (file, 16, "test", json); parsed.failed())
        return fail ("it " + parsed.getErrorMessage());

    const auto isNewer = json["version"].isInt() && static_cast<int> (json["version"]) > testRecordVersion;

    if (const auto read = readTestRecord (json, test.record); read.failed())
        return isNewer ? fail ("a newer Plus48 has written it") : fail (read.getErrorMessage());

    test.file = file;
    test.isReadOnly = isNewer;

    if (isNewer)
        test.problem = file.getFileName() + " was written by a newer Plus48; it can be looked at here, but not changed.";

    return juce::Result::ok();
}

std::vector<TestHistory::Test> testsIn (const juce::File& folder, juce::StringArray& problems)
{
    std::vector<TestHistory::Test> tests;
    auto files = folder.findChildFiles (juce::File::findFiles, false, wildcard);
    files.sort();

    for (const auto& file : files)
    {
        TestHistory::Test test;

        if (const auto read = readTest (file, test); read.wasOk())
            tests.push_back (std::move (test));
        else
            problems.add (read.getErrorMessage());
    }

    const auto when = [] (const TestHistory::Test& test) { return juce::Time::fromISO8601 (test.record.begun); };
    std::stable_sort (tests.begin(), tests.end(), [&when] (const auto& first, const auto& second) { return when (first) > when (second); });
    return tests;
}

juce::Result makeFolder (const juce::File& folder)
{
    return folder.createDirectory().wasOk() ? juce::Result::ok() : juce::Result::fail (folder.getFullPathName() + " cannot be made, and so no test can be kept there.");
}

/** Never onto something that is there: `moved` is where it is by then. */
juce::Result moveTest (const juce::File& from, const juce::File& folder, juce::File& moved)
{
    if (const auto made = makeFolder (folder); made.failed())
        return made;

    if (! from.existsAsFile())
        return juce::Result::fail (from.getFileName() + " is not in " + from.getParentDirectory().getFullPathName() + " any more.");

    moved = folder.getNonexistentChildFile (from.getFileNameWithoutExtension(), ".json");
    return from.moveFileTo (moved) ? juce::Result::ok() : juce::Result::fail (from.getFileName() + " cannot be moved to " + folder.getFullPathName() + ": one of the two may not be written to.");
}
} // namespace

TestHistory::TestHistory (const juce::File& session) : folder (session.getChildFile (folderName)), binFolder (session.getChildFile ("Bin").getChildFile (folderName)) {}

std::vector<TestHistory::Test> TestHistory::tests (juce::StringArray& problems) const { return testsIn (folder, problems); }

juce::Result TestHistory::add (const TestRecord& record, Test& added) const
{
    if (const auto made = makeFolder (folder); made.failed())
        return made;

    const auto name = "Test " + juce::Time::fromISO8601 (record.begun).formatted ("%Y-%m-%d %H.%M.%S");
    Test test { folder.getNonexistentChildFile (name, ".json"), record, {}, false };
    const auto written = writeOutputFile (test.file, toJsonText (toJson (record)), Existing::keep);

    if (written.wasOk())
        added = std::move (test);

    return written;
}

juce::Result TestHistory::save (const Test& test) const
{
    if (test.isReadOnly)
        return juce::Result::fail (test.problem);

    return writeOutputFile (test.file, toJsonText (toJson (test.record)), Existing::replace);
}

juce::Result TestHistory::remove (const Test& test, Test& binned) const
{
    juce::File moved;
    const auto result = moveTest (test.file, binFolder, moved);

    if (result.wasOk())
    {
        BinDays::forget (binFolder, moved.getFileName());
        binned = test;
        binned.file = moved;
    }

    return result;
}

std::vector<TestHistory::BinnedTest> TestHistory::bin() const
{
    juce::StringArray problems;
    const auto days = BinDays::read (binFolder);
    std::vector<BinnedTest> binned;

    for (const auto& test : testsIn (binFolder, problems))
        binned.push_back ({ test, days.daysOf (test.file.getFileName()) });

    return binned;
}

juce::Result TestHistory::restore (const Test& binned) const
{
    juce::File moved;
    const auto result = moveTest (binned.file, folder, moved);

    if (result.wasOk())
        BinDays::forget (binFolder, binned.file.getFileName());

    return result;
}

void TestHistory::addDayOfUse (const juce::String& day, juce::StringArray& notes) const
{
    juce::StringArray names;

    for (const auto& file : binFolder.findChildFiles (juce::File::findFiles, false, wildcard))
        names.add (file.getFileName());

    auto days = BinDays::read (binFolder);

    if (names.isEmpty() && days.days.empty())
        return;

    names.sort (false);
    const auto due = days.addDay (names, day, daysInBin);

    // Without a count that is safe on the disk nothing goes.
    if (days.write (binFolder).failed())
        return;

    auto gone = 0;

    for (const auto& name : due)
    {
        if (binFolder.getChildFile (name).deleteFile())
        {
            BinDays::forget (binFolder, name);
            ++gone;
        }
    }

    if (gone > 0)
        notes.add (juce::String (gone) + (gone == 1 ? " listening test was" : " listening tests were") + " in the bin on " + juce::String (daysInBin) + " days of use, and " + (gone == 1 ? "is" : "are") + " now deleted for good.");
}
} // namespace plus48
