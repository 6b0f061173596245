// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "ListeningTest/HistoryWords.h"
#include "ListeningTest/RecordedTest.h"
#include "ListeningTest/TestExport.h"
#include "Rig/Json.h"

using namespace plus48;

TEST_CASE ("Tests are exported as a table that a spreadsheet reads", "[listening][export]")
{
    const auto begun = test::recordOf ({}).begun;
    auto odd = test::recordOf (test::trialsWith<PreferenceTest> (9));
    odd.a.name = "\"Old\" one,\nof Mia";
    odd.b.detail = "\"";
    odd.loopLength = 0;
    odd.loudnessDifferenceLu.reset();

    const auto csv = testsAsCsv ({ test::recordOf (test::trialsWith<BlindTest> (9)), odd, test::recordOf (test::trialsWith<BlindTest> (3, 5)) });
    const juce::String expected = "begun,ended,question,a,a_detail,b,b_detail,take,loop_start_s,loop_end_s,loudness_difference_lu,trials,answered,right,chose_b,p,verdict,x_or_first,answer\r\n"
                                + begun + ",,Can you tell?,Built-in,\"Interface preamp, 58 dB\",\"Sixties tube, pushed\",\"External preamp, 70 dB\",3,12,16.2,0.02,10,10,9,,0.0107421875,You hear it,ABABABABAB,ABABABABAA\r\n"
                                + begun + ",,Which do you like?,\"\"\"Old\"\" one,\nof Mia\",\"Interface preamp, 58 dB\",\"Sixties tube, pushed\",\"\"\"\",3,,,,10,10,,9,0.021484375,You like B,ABABABABAB,BBBBBBBBBA\r\n"
                                + begun + ",,Can you tell?,Built-in,\"Interface preamp, 58 dB\",\"Sixties tube, pushed\",\"External preamp, 70 dB\",3,12,16.2,0.02,10,5,,,,Unfinished,,\r\n";
    CHECK (csv == expected);
    CHECK (testsAsCsv ({}).trimEnd() == expected.upToFirstOccurrenceOf ("\r\n", false, false));
}

TEST_CASE ("Tests are exported as JSON, with results, and without the shuffle of unfinished ones", "[listening][export]")
{
    const auto text = testsAsJson ({ test::recordOf (test::trialsWith<BlindTest> (9)), test::recordOf (test::trialsWith<PreferenceTest> (1)), test::recordOf (test::trialsWith<BlindTest> (3, 5)) });
    CHECK_FALSE (text.contains ("sealed"));
    juce::var json;
    REQUIRE (parseJson (text.toStdString(), json).wasOk());
    CHECK (json["format"] == "plus48-listening-tests");
    REQUIRE (json["tests"].size() == 3);
    CHECK (json["tests"][0]["result"]["right"] == juce::var (9));
    CHECK (json["tests"][0]["result"]["chance"] == juce::var (11.0 / 1024.0));
    CHECK (json["tests"][0]["result"]["verdict"] == "You hear it");
    CHECK (json["tests"][1]["result"]["choseB"] == juce::var (1));
    CHECK (json["tests"][1]["result"]["verdict"] == "You like A");
    CHECK (json["tests"][2]["result"].isVoid());
    CHECK (json["tests"][2]["x"].isVoid());
    CHECK (json["tests"][2]["answers"].toString().length() == 5);
    CHECK (testsAsJson ({}).contains ("\"tests\": []"));
}

TEST_CASE ("One test can be read as a text", "[listening][export]")
{
    CHECK (testAsText (test::recordOf (test::trialsWith<BlindTest> (9)))
           == "Blind test, 2026-11-28 14:20\n"
              "Can you tell?\n"
              "A: Built-in (Interface preamp, 58 dB)\n"
              "B: Sixties tube, pushed (External preamp, 70 dB)\n"
              "Take 3, 0:12 to 0:16, 0.02 LU apart\n"
              "\n"
              "You got: 9 of 10 right\n"
              "You hear it\n"
              "Someone who only guesses gets 9 or more right in about 1 test out of 93. Different does not mean better.\n"
              "p = 0.011\n"
              "\n"
              "X was:    A B A B A B A B A B\n"
              "You said: A B A B A B A B A A\n");

    const auto liked = testAsText (test::recordOf (test::trialsWith<PreferenceTest> (9)));
    CHECK (liked.startsWith ("Preference test, 2026-11-28 14:20\nWhich do you like?\n"));
    CHECK (liked.contains ("You chose B: 9 of 10 times\nYou like B\n"));
    CHECK (liked.contains ("First was:  A B A B A B A B A B\nYou chose:  B B B B B B B B B A\n"));

    const auto unfinished = testAsText (test::recordOf (test::trialsWith<BlindTest> (3, 5)));
    CHECK (unfinished.endsWith ("\n5 of 10 answered, unfinished: the score is hidden.\n"));
    CHECK_FALSE (unfinished.contains ("right"));
}

TEST_CASE ("A result is one line to send to somebody", "[listening][export]")
{
    CHECK (resultLine (test::recordOf (test::trialsWith<BlindTest> (9))) == "I took a blind test and got 9 of 10 right: Built-in against Sixties tube, pushed.");
    CHECK (resultLine (test::recordOf (test::trialsWith<PreferenceTest> (9))) == "I took a blind test and chose Sixties tube, pushed 9 of 10 times, over Built-in.");
    CHECK (resultLine (test::recordOf (test::trialsWith<PreferenceTest> (2))) == "I took a blind test and chose Built-in 8 of 10 times, over Sixties tube, pushed.");
    CHECK (resultLine (test::recordOf (test::trialsWith<PreferenceTest> (5))) == "I took a blind test and chose each 5 of 10 times: Built-in against Sixties tube, pushed.");
    CHECK (resultLine (test::recordOf (test::trialsWith<BlindTest> (3, 5))).isEmpty());
}

TEST_CASE ("The history says when a test was, by the calendar", "[listening][export]")
{
    const juce::Time now (2026, 10, 28, 0, 10);
    CHECK (dayWords (juce::Time (2026, 10, 28, 0, 5), now) == "Today");
    CHECK (dayWords (juce::Time (2026, 10, 27, 0, 1), now) == "Yesterday");
    CHECK (dayWords (juce::Time (2026, 10, 27, 23, 59), now) == "Yesterday");
    CHECK (dayWords (juce::Time (2026, 10, 26, 23, 59), now) == "26 Nov");
    CHECK (dayWords (juce::Time (2026, 0, 1, 12, 0), now) == "1 Jan");
    CHECK (dayWords (juce::Time (2025, 10, 28, 12, 0), now) == "28 Nov 2025");
    CHECK (dayWords (juce::Time (2025, 11, 31, 12, 0), juce::Time (2026, 0, 1, 12, 0)) == "Yesterday");

    const auto record = test::recordOf (test::trialsWith<BlindTest> (3, 5));
    CHECK (deletedWords (record, now) == "Test of today, 14:20 deleted");
    CHECK (deletedWords (record, juce::Time (2026, 10, 30, 12, 0)) == "Test of 28 Nov, 14:20 deleted");
    CHECK (unfinishedWords (record.trials) == "5 of 10 answered");
    CHECK (heardWords (record) == "Take 3, 0:12 to 0:16, 0.02 LU apart");
}
