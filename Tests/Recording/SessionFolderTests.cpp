// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Recording/RecordedSignal.h"
#include "Recording/TakePaths.h"
#include "TemporaryFolder.h"

using namespace plus48;

namespace
{
Take recordShort (SessionFolder& session, const juce::String& name = "Voice")
{
    Take take;
    REQUIRE (test::recordShortTake (session, take, name).wasOk());
    return take;
}
} // namespace

TEST_CASE ("Numbers only grow, whatever is deleted", "[recording]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    juce::StringArray notes;
    REQUIRE (session.open (notes).wasOk());
    CHECK (session.nextNumber() == 1);

    CHECK (recordShort (session).number == 1);
    const auto second = recordShort (session);
    CHECK (second.number == 2);
    CHECK (session.remove (second).wasOk());
    CHECK (recordShort (session).number == 3);

    // Anything that is named as a take counts, wherever it came from.
    folder.write ("Take 017 - from elsewhere.txt", "x");
    folder.write ("Take that.wav", "x");
    folder.write ("Take 99x.wav", "x");
    CHECK (session.nextNumber() == 18);

    const auto last = recordShort (session);
    CHECK (last.number == 18);
    CHECK (session.remove (last).wasOk());
    folder.get().getChildFile ("Take 017 - from elsewhere.txt").deleteFile();

    // Gone for good, but not forgotten.
    CHECK (session.emptyBin().wasOk());
    CHECK (session.bin().empty());
    CHECK (session.nextNumber() == 19);
}

TEST_CASE ("Names of takes hold what a file may be called", "[recording]")
{
    const juce::File session ("/tmp");
    CHECK (TakePaths::of (session, 4, "Voice", "Built-in").recorded.getFileName() == "Take 004 - Voice - Built-in.wav");
    CHECK (TakePaths::of (session, 1234, "", "").recorded.getFileName() == "Take 1234.wav");
    CHECK (TakePaths::of (session, 1, "../..\\a:b", "\n").recorded.getParentDirectory() == session);
    CHECK (TakePaths::of (session, 1, juce::String::repeatedString (juce::String::fromUTF8 ("\xe9\x9f\xb3"), 300), "x").recorded.getFileName().getNumBytesAsUTF8() < 255);
    CHECK (TakePaths::numberOf (juce::File ("/a/Take 004 - Voice.wav")) == 4);
    CHECK (TakePaths::numberOf (juce::File ("/a/Take 004.log")) == 4);
    CHECK (TakePaths::numberOf (juce::File ("/a/Taken 004.log")) == 0);
}

TEST_CASE ("A take goes into the bin and comes back as it was", "[recording]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    juce::StringArray notes;
    REQUIRE (session.open (notes).wasOk());
    const auto take = recordShort (session);
    const auto sound = take.recorded.loadFileAsString(), metadata = take.metadataFile.loadFileAsString();

    REQUIRE (session.remove (take).wasOk());
    CHECK (session.takes().empty());
    CHECK_FALSE (take.raw.exists());

    const auto bin = session.bin();
    REQUIRE (bin.size() == 1);
    CHECK (bin[0].take.number == 1);
    CHECK (std::abs (bin[0].removed - juce::Time::currentTimeMillis()) < 60000);
    REQUIRE (session.restore (bin[0]).wasOk());
    CHECK (session.bin().empty());
    REQUIRE (session.takes().size() == 1);
    CHECK ((take.recorded.loadFileAsString() == sound));
    CHECK (take.metadataFile.loadFileAsString() == metadata);
    CHECK (take.raw.existsAsFile());
}

TEST_CASE ("Restoring writes over nothing", "[recording]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    const auto take = recordShort (session);
    REQUIRE (session.remove (take).wasOk());
    folder.write (take.recorded.getFileName().toRawUTF8(), "mine");
    CHECK (session.restore (session.bin()[0]).failed());
    CHECK (take.recorded.loadFileAsString() == "mine");
}

TEST_CASE ("Name, notes and star are saved; a copied session opens elsewhere", "[recording]")
{
    const test::TemporaryFolder folder, elsewhere;
    SessionFolder session (folder.get());
    auto take = recordShort (session);
    take.metadata.notes = juce::String::fromUTF8 ("sch\xc3\xb6n");
    take.metadata.hasStar = true;
    REQUIRE (session.save (take).wasOk());
    REQUIRE (folder.get().copyDirectoryTo (elsewhere.get().getChildFile ("Copy")));

    const auto takes = SessionFolder (elsewhere.get().getChildFile ("Copy")).takes();
    REQUIRE (takes.size() == 1);
    CHECK (takes[0].metadata.notes == take.metadata.notes);
    CHECK (takes[0].metadata.hasStar);
    CHECK (takes[0].raw.existsAsFile());
}

TEST_CASE ("A take of a newer Plus48 is shown, but not changed", "[recording]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    const auto take = recordShort (session);
    take.metadataFile.replaceWithText (take.metadataFile.loadFileAsString().replace ("\"version\": 1", "\"version\": 2"));

    const auto takes = session.takes();
    REQUIRE (takes.size() == 1);
    CHECK (takes[0].isReadOnly);
    CHECK (takes[0].problem.contains ("newer"));
    CHECK (session.save (takes[0]).failed());
}

TEST_CASE ("A take without a recipe, or with a damaged one, can still be heard", "[recording]")
{
    const test::TemporaryFolder folder;
    SessionFolder session (folder.get());
    const auto first = recordShort (session), second = recordShort (session);
    first.metadataFile.deleteFile();
    second.metadataFile.replaceWithText ("{ \"format\": ");

    const auto takes = session.takes();
    REQUIRE (takes.size() == 2);
    CHECK (takes[0].problem.contains ("does not exist"));
    CHECK (takes[1].problem.contains ("is not JSON"));
    CHECK (takes[1].isReadOnly);
}
