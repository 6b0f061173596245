// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "ListeningTest/RecordedTest.h"
#include "ListeningTest/TestHistory.h"
#include "Rig/Json.h"
#include "TemporaryFolder.h"

using namespace plus48;

namespace
{
/** The tests of a session; there must be no problem. */
std::vector<TestHistory::Test> testsOf (const TestHistory& history)
{
    juce::StringArray problems;
    auto tests = history.tests (problems);
    CHECK (problems.joinIntoString (" ") == "");
    return tests;
}

TestHistory::Test add (const TestHistory& history, const TestRecord& record)
{
    TestHistory::Test added;
    REQUIRE (history.add (record, added).wasOk());
    return added;
}

juce::String dayNumber (int day) { return (juce::Time (2026, 0, 1, 12, 0) + juce::RelativeTime::days (day)).formatted ("%Y-%m-%d"); }
} // namespace

TEST_CASE ("A test that is kept is read back as it was", "[listening][history]")
{
    const test::TemporaryFolder folder;
    const TestHistory history (folder.get());
    CHECK (testsOf (history).empty());

    auto record = test::recordOf (test::trialsWith<BlindTest> (7));
    record.ended = juce::Time (2026, 10, 28, 14, 23, 0).toISO8601 (true);
    REQUIRE (parseJson ("{ \"microphone\": \"broadcast-dynamic\" }", record.a.rig).wasOk());
    const auto added = add (history, record);
    CHECK (added.file.getFileName() == "Test 2026-11-28 14.20.05.json");
    CHECK (added.file.getParentDirectory() == folder.get().getChildFile ("Listening tests"));

    const auto tests = testsOf (history);
    REQUIRE (tests.size() == 1);
    const auto& read = tests[0].record;
    CHECK_FALSE (tests[0].isReadOnly);
    CHECK (read.begun == record.begun);
    CHECK (read.ended == record.ended);
    CHECK (read.a.name == record.a.name);
    CHECK (read.b.detail == record.b.detail);
    CHECK (read.a.rig["microphone"] == "broadcast-dynamic");
    CHECK (read.take == 3);
    CHECK (read.sampleRate == 48000.0);
    CHECK (read.loopStart == 576000);
    CHECK (read.loopLength == 201600);
    CHECK (read.loudnessDifferenceLu == 0.02);
    CHECK (read.trials.answers == record.trials.answers);
    CHECK (read.trials.drawn == record.trials.drawn);
    REQUIRE (read.trials.score());
    CHECK (read.trials.score()->count == 7);

    // Preference tests as well; the newest comes first.
    add (history, test::recordOf (test::trialsWith<PreferenceTest> (3), 29));
    add (history, test::recordOf (test::trialsWith<BlindTest> (1), 27));
    const auto all = testsOf (history);
    REQUIRE (all.size() == 3);
    CHECK (all[0].record.trials.score()->question == Question::whichDoYouLike);
    CHECK (all[0].record.trials.score()->count == 3);
    CHECK (all[2].record.trials.score()->count == 1);

    // Two in the same second have two files.
    CHECK (add (history, record).file != added.file);
    CHECK (testsOf (history).size() == 4);
}

TEST_CASE ("An unfinished test goes on after a restart with the same shuffle, and its file tells no answer", "[listening][history]")
{
    const test::TemporaryFolder folder;
    const TestHistory history (folder.get());
    BlindTest test (24);
    REQUIRE (test.begin().wasOk());
    auto kept = add (history, test::recordOf (test.kept()));
    std::vector<bool> drawn;

    while (test.state() == ListeningTest::State::running)
    {
        const auto text = kept.file.loadFileAsString();
        CHECK (text.contains ("\"sealed\""));
        CHECK_FALSE (text.contains ("\"x\""));
        CHECK_FALSE (testsOf (history)[0].record.trials.score());

        // As after a restart, in every trial.
        BlindTest again (10);
        const auto found = testsOf (history)[0];
        REQUIRE (again.takeUp (found.record.trials).wasOk());
        again.goOn();
        CHECK (again.versionOf (BlindTest::Sound::x) == test.versionOf (BlindTest::Sound::x));
        drawn.push_back (again.versionOf (BlindTest::Sound::x) == Version::b);

        test.answer (Version::a);
        kept.record.trials = test.kept();
        REQUIRE (history.save (kept).wasOk());
    }

    CHECK_FALSE (kept.file.loadFileAsString().contains ("\"sealed\""));
    CHECK (testsOf (history)[0].record.trials.drawn == drawn);
    CHECK (testsOf (history)[0].record.trials.score()->trials == 24);
}

TEST_CASE ("The file of an unfinished test has the same size whatever was drawn", "[listening][history]")
{
    const test::TemporaryFolder folder;
    const TestHistory history (folder.get());
    std::vector<juce::int64> sizes;

    for (const auto byte : { 0x00, 0xff, 0x0f })
    {
        BlindTest test (12);
        REQUIRE (test.begin ([byte] (std::span<std::uint8_t> bytes) {
                         std::fill (bytes.begin(), bytes.end(), static_cast<std::uint8_t> (byte));
                         return true;
                     })
                     .wasOk());
        test.answer (Version::a);
        sizes.push_back (add (history, test::recordOf (test.kept())).file.getSize());
    }

    CHECK (sizes[0] == sizes[1]);
    CHECK (sizes[1] == sizes[2]);
}

TEST_CASE ("Fields that are not known stay, and a newer version is shown but not changed", "[listening][history]")
{
    const test::TemporaryFolder folder;
    const TestHistory history (folder.get());
    auto kept = add (history, test::recordOf (test::trialsWith<BlindTest> (3, 5)));
    const auto edit = [&kept] (const char* from, const char* to) {
        const auto text = kept.file.loadFileAsString();
        REQUIRE (text.contains (from));
        REQUIRE (kept.file.replaceWithText (text.replace (from, to), false, false, "\n"));
    };

    edit ("\"take\": 3", "\"take\": 3, \"headphones\": { \"model\": \"closed\" }");
    edit ("\"name\": \"Built-in\"", "\"name\": \"Built-in\", \"colour\": 7");

    auto found = testsOf (history)[0];
    found.record.ended = "2026-11-28T15:00:00.000Z";
    REQUIRE (history.save (found).wasOk());
    juce::var json;
    REQUIRE (parseJson (kept.file.loadFileAsString().toStdString(), json).wasOk());
    CHECK (json["headphones"]["model"] == "closed");
    CHECK (json["a"]["colour"] == juce::var (7));
    CHECK (json["ended"] == "2026-11-28T15:00:00.000Z");

    edit ("\"version\": 1", "\"version\": 2");
    const auto before = kept.file.loadFileAsString();
    juce::StringArray problems;
    const auto tests = history.tests (problems);
    CHECK (problems.isEmpty());
    REQUIRE (tests.size() == 1);
    CHECK (tests[0].isReadOnly);
    CHECK (tests[0].problem == "Test 2026-11-28 14.20.05.json was written by a newer Plus48; it can be looked at here, but not changed.");
    CHECK (tests[0].record.trials.answers.size() == 5);
    CHECK (history.save (tests[0]).getErrorMessage() == tests[0].problem);
    CHECK (kept.file.loadFileAsString() == before);

    // One whose trials are told otherwise.
    edit ("\"tell\"", "\"triangle\"");
    CHECK (history.tests (problems).empty());
    REQUIRE (problems.size() == 1);
    CHECK (problems[0].contains ("a newer Plus48 has written it"));
}

TEST_CASE ("What a test was to prove is kept with it, and a claim that is not known stays", "[listening][history][prove]")
{
    const test::TemporaryFolder folder;
    const TestHistory history (folder.get());
    auto record = test::recordOf (test::trialsWith<BlindTest> (9));
    CHECK_FALSE (toJson (record).hasProperty ("claim"));
    record.claim = Claim { Claim::Kind::colour, "tube-60s", Drive::hot };
    auto kept = add (history, record);
    CHECK (testsOf (history)[0].record.claim == record.claim);

    // Without a drive as well.
    kept.record.claim = Claim { Claim::Kind::preamp, "tube-60s", {} };
    REQUIRE (history.save (kept).wasOk());
    CHECK (testsOf (history)[0].record.claim == kept.record.claim);

    // Of a later version: no claim that this one would answer for, and none that it loses.
    const auto text = kept.file.loadFileAsString();
    REQUIRE (text.contains ("\"preamp\","));
    REQUIRE (kept.file.replaceWithText (text.replace ("\"kind\": \"preamp\"", "\"kind\": \"room\""), false, false, "\n"));
    const auto found = testsOf (history)[0];
    CHECK_FALSE (found.record.claim.has_value());
    REQUIRE (history.save (found).wasOk());
    juce::var json;
    REQUIRE (parseJson (kept.file.loadFileAsString().toStdString(), json).wasOk());
    CHECK (json["claim"]["kind"] == "room");
}

TEST_CASE ("A damaged file costs its own test and one sentence, and stays as it is", "[listening][history]")
{
    const test::TemporaryFolder folder;
    const TestHistory history (folder.get());
    add (history, test::recordOf (test::trialsWith<BlindTest> (3), 27));
    const auto kept = add (history, test::recordOf (test::trialsWith<BlindTest> (7)));
    const auto good = kept.file.loadFileAsString();

    struct Damage
    {
        juce::String text;
        const char* error;
    };

    const auto with = [&good] (const char* from, const char* to) {
        REQUIRE (good.contains (from));
        return good.replace (from, to);
    };

    const Damage damages[] { { good.substring (0, good.length() / 2), "it is not JSON" },
                             { "", "it is not JSON" },
                             { "[]", "format is not" },
                             { with ("plus48-listening-test", "plus48-take"), "format is not" },
                             { with ("\"version\": 1", "\"version\": 0"), "version is no whole number" },
                             { with ("\"tell\"", "\"guess\""), "question is neither" },
                             { with ("\"trials\": 10", "\"trials\": 100"), "trials is no number" },
                             { with ("\"trials\": 10", "\"trials\": -1"), "trials is no number" },
                             { with ("\"trials\": 10", "\"trials\": 12"), "what was drawn does not go with" },
                             { with ("\"trials\": 10", "\"trials\": 9"), "answers are not those" },
                             { with ("\"x\": \"A", "\"x\": \"C"), "answers are not those" },
                             { with ("\"x\": \"A", "\"x\": \""), "what was drawn does not go with" } };

    for (const auto& damage : damages)
    {
        CAPTURE (damage.error);
        REQUIRE (kept.file.replaceWithText (damage.text, false, false, "\n"));
        juce::StringArray problems;
        CHECK (history.tests (problems).size() == 1);
        REQUIRE (problems.size() == 1);
        CAPTURE (problems[0]);
        CHECK (problems[0].startsWith ("Test 2026-11-28 14.20.05.json is left as it is"));
        CHECK (problems[0].contains (damage.error));
        CHECK (kept.file.loadFileAsString() == damage.text);

        // Another test of the same second does not take its place.
        const auto other = add (history, test::recordOf (test::trialsWith<BlindTest> (1)));
        CHECK (other.file != kept.file);
        REQUIRE (other.file.deleteFile());
    }
}

TEST_CASE ("What cannot be written leaves the test that was kept", "[listening][history]")
{
    const test::TemporaryFolder folder;
    const TestHistory history (folder.get());
    auto kept = add (history, test::recordOf (test::trialsWith<BlindTest> (3, 4)));
    const auto before = kept.file.loadFileAsString();

    // A file where the folder should be: nothing can be added; a folder where the file should be: nothing can be saved.
    const test::TemporaryFolder other;
    other.write ("Listening tests", juce::String ("not a folder"));
    TestHistory::Test added;
    const auto refused = TestHistory (other.get()).add (kept.record, added);
    CHECK (refused.getErrorMessage().contains ("no test can be kept there"));

    auto elsewhere = kept;
    elsewhere.file = folder.get().getChildFile ("Listening tests/Test gone/Test 1.json");
    CHECK (history.save (elsewhere).failed());
    CHECK (history.remove (elsewhere, added).getErrorMessage().contains ("any more"));
    CHECK (kept.file.loadFileAsString() == before);
    CHECK (kept.file.getParentDirectory().getNumberOfChildFiles (juce::File::findFilesAndDirectories) == 1);
}

TEST_CASE ("A deleted test can be brought back, and goes for good only after 30 days of use", "[listening][history][bin]")
{
    const test::TemporaryFolder folder;
    const TestHistory history (folder.get());
    juce::StringArray notes;
    history.addDayOfUse (dayNumber (0), notes);

    // Without a bin nothing is made.
    CHECK_FALSE (folder.get().getChildFile ("Bin").exists());

    for (auto day = 1; day <= 12; ++day)
        add (history, test::recordOf (test::trialsWith<BlindTest> (7), day));

    const auto newest = testsOf (history)[0];
    TestHistory::Test binned;
    REQUIRE (history.remove (newest, binned).wasOk());
    CHECK (testsOf (history).size() == 11);
    CHECK (history.remove (newest, binned).failed());
    REQUIRE (history.bin().size() == 1);
    CHECK (history.bin()[0].test.record.begun == newest.record.begun);
    REQUIRE (history.restore (binned).wasOk());
    CHECK (history.restore (binned).failed());
    CHECK (testsOf (history).size() == 12);
    CHECK (testsOf (history)[0].file == newest.file);
    CHECK (history.bin().empty());

    for (const auto& test : testsOf (history))
        REQUIRE (history.remove (test, binned).wasOk());

    // No reading of the clock empties it.
    for (auto i = 0; i < 40; ++i)
        for (const auto* day : { "2027-12-31", "1970-01-01", "9999-12-31" })
            history.addDayOfUse (day, notes);

    REQUIRE (history.bin().size() == 12);
    CHECK (history.bin()[0].daysSeen == 3);

    for (auto day = 1; day <= TestHistory::daysInBin - 3; ++day)
        history.addDayOfUse (dayNumber (day), notes);

    CHECK (notes.isEmpty());
    CHECK (history.bin().size() == 12);

    for (auto i = 0; i < 3; ++i)
        history.addDayOfUse (dayNumber (40), notes);

    CHECK (history.bin().size() == 11);
    REQUIRE (notes.size() == 1);
    CHECK (notes[0] == "1 listening test was in the bin on 30 days of use, and is now deleted for good.");

    // What comes out and in again begins anew.
    REQUIRE (history.restore (history.bin()[0].test).wasOk());
    REQUIRE (history.remove (testsOf (history)[0], binned).wasOk());
    CHECK (history.bin()[0].daysSeen == 0);
}

TEST_CASE ("A test that comes back never replaces another", "[listening][history][bin]")
{
    const test::TemporaryFolder folder;
    const TestHistory history (folder.get());
    const auto record = test::recordOf (test::trialsWith<BlindTest> (7));
    TestHistory::Test first, second;
    REQUIRE (history.remove (add (history, record), first).wasOk());
    REQUIRE (history.remove (add (history, record), second).wasOk());
    add (history, record);
    CHECK (history.bin().size() == 2);
    REQUIRE (history.restore (first).wasOk());
    REQUIRE (history.restore (second).wasOk());
    CHECK (testsOf (history).size() == 3);
}
