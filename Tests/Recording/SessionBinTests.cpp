// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/RecordedSignal.h"
#include "TemporaryFolder.h"

using namespace plus48;

namespace
{
/** Takes in the bin of a session, without the time to record them. */
void fillBin (SessionFolder& session, int count)
{
    juce::StringArray notes;
    REQUIRE (session.open (notes).wasOk());
    Take take;
    REQUIRE (test::recordShortTake (session, take).wasOk());
    REQUIRE (session.remove (take).wasOk());
    const auto bin = session.folder().getChildFile ("Bin");

    for (int number = 2; number <= count; ++number)
    {
        const auto title = "Take " + juce::String (number).paddedLeft ('0', 3);

        for (const auto* extension : { ".wav", ".json" })
            REQUIRE (bin.getChildFile (take.recorded.getFileNameWithoutExtension() + extension).copyFileTo (bin.getChildFile (title + extension)));
    }
}

juce::String dayNumber (int day)
{
    return (juce::Time (2026, 0, 1, 12, 0) + juce::RelativeTime::days (day)).formatted ("%Y-%m-%d");
}
} // namespace

TEST_CASE ("No reading of the clock empties the bin", "[recording][bin]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    fillBin (session, 3);
    juce::StringArray notes;

    // 400 days ahead, back again, far behind: each is one day, however often the program is started on it.
    for (int i = 0; i < 40; ++i)
        for (const auto* day : { "2027-12-31", "2026-11-27", "1970-01-01", "9999-12-31" })
            session.addDayOfUse (day, notes);

    CHECK (notes.isEmpty());
    REQUIRE (session.bin().size() == 3);
    CHECK (session.bin()[0].daysSeen <= 5);

    // As a clock that ran behind, or a folder of an earlier version, has left it.
    for (const auto& binned : session.bin())
    {
        const auto metadata = binned.take.metadataFile;
        CHECK (metadata.replaceWithText (metadata.loadFileAsString().replace ("\"star\"", "\"removed\": 1000,\n  \"star\"")));
        binned.take.recorded.setLastModificationTime (juce::Time (1000));
    }

    REQUIRE (SessionFolder (folder.get()).open (notes).wasOk());
    CHECK (notes.isEmpty());
    CHECK (session.bin().size() == 3);
}

TEST_CASE ("Takes go for good after 30 days of use, never all at once, and are named", "[recording][bin]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    fillBin (session, 12);
    juce::StringArray notes;

    for (int day = 1; day <= SessionFolder::daysInBin; ++day)
        session.addDayOfUse (dayNumber (day), notes);

    CHECK (notes.isEmpty());
    REQUIRE (session.bin().size() == 12);

    session.addDayOfUse (dayNumber (40), notes);
    REQUIRE (notes.size() == 1);
    CHECK (notes[0].contains ("Take 001"));
    CHECK (notes[0].contains ("deleted for good"));
    CHECK (session.bin().size() == 11);

    // Once a day.
    session.addDayOfUse (dayNumber (40), notes);
    CHECK (session.bin().size() == 11);
    session.addDayOfUse (dayNumber (41), notes);
    CHECK (session.bin().size() == 10);
    CHECK (session.bin()[0].take.number == 3);

    // What comes out and in again begins anew; numbers are not given twice.
    REQUIRE (session.restore (session.bin()[0]).wasOk());
    REQUIRE (session.remove (session.takes()[0]).wasOk());
    CHECK (session.bin()[0].daysSeen == 0);
    CHECK (session.emptyBin().wasOk());
    CHECK (session.bin().empty());
    CHECK (session.nextNumber() == 13);
}

TEST_CASE ("Days that cannot be counted delete nothing", "[recording][bin]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    fillBin (session, 2);
    juce::StringArray notes;
    const auto file = folder.get().getChildFile ("Bin/days of use.json");

    for (int day = 1; day < 60; ++day)
    {
        // Damaged again and again.
        if (day % 20 == 0)
            file.replaceWithText ("{ \"format\": \"plus48-bin\", \"takes\": [ 1, ");

        session.addDayOfUse (dayNumber (day), notes);
    }

    CHECK (notes.isEmpty());
    CHECK (session.bin().size() == 2);

    // No file can be written there.
    REQUIRE (file.deleteFile());
    REQUIRE (file.createDirectory().wasOk());

    for (int day = 100; day < 140; ++day)
        session.addDayOfUse (dayNumber (day), notes);

    CHECK (session.bin().size() == 2);
}

TEST_CASE ("A take of which only a part was moved when the program stopped is whole again", "[recording][bin]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    fillBin (session, 1);
    REQUIRE (session.restore (session.bin()[0]).wasOk());
    const auto take = session.takes()[0];
    const auto bin = folder.get().getChildFile ("Bin");
    REQUIRE (take.raw.moveFileTo (bin.getChildFile ("Raw").getChildFile (take.raw.getFileName())));
    REQUIRE (take.metadataFile.moveFileTo (bin.getChildFile (take.metadataFile.getFileName())));

    juce::StringArray notes;
    REQUIRE (session.open (notes).wasOk());
    CHECK (take.raw.existsAsFile());
    CHECK (session.takes()[0].problem.isEmpty());

    // One that cannot be moved as a whole stays as a whole.
    bin.getChildFile (take.recorded.getFileName()).createDirectory();
    CHECK (session.remove (take).failed());
    CHECK (take.raw.existsAsFile());
    CHECK (take.metadataFile.existsAsFile());
    CHECK (take.recorded.existsAsFile());
}
