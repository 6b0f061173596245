// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TestRecord.h"

#include "Recording/SessionFolder.h"

#include <vector>

namespace plus48
{
/** The tests of a session: a file each in its folder `Listening tests`, deleted ones in `Bin/Listening tests`. [message thread]

    All messages are one sentence. What fails leaves everything as it was.
*/
class TestHistory
{
public:
    explicit TestHistory (const juce::File& session);

    struct Test
    {
        juce::File file;
        TestRecord record;

        /** One sentence where a newer Plus48 has written it; such a test is shown, but not changed. */
        juce::String problem;
        bool isReadOnly = false;
    };

    /** Newest first, unfinished ones among them. A file that cannot be read is left as it is, and one sentence in `problems`. */
    std::vector<Test> tests (juce::StringArray& problems) const;

    /** Keeps one that is not there yet, in a file of its own. */
    juce::Result add (const TestRecord&, Test& added) const;

    /** Keeps what has changed, such as another answer: all of it or nothing. */
    juce::Result save (const Test&) const;

    /** Into the bin; `binned` is what brings it back. */
    juce::Result remove (const Test&, Test& binned) const;

    struct BinnedTest
    {
        Test test;

        /** The different days on which the program was used since it came there. */
        int daysSeen = 0;
    };

    /** What is in the bin, newest first. */
    std::vector<BinnedTest> bin() const;

    /** Back out of the bin; a test whose name is taken by now gets another one. */
    juce::Result restore (const Test& binned) const;

    /** Another day of use, as in SessionFolder: what was in the bin on 30 days before is deleted for good, a tenth at most on one day;
        `notes` says how many.
    */
    void addDayOfUse (const juce::String& day, juce::StringArray& notes) const;

    static constexpr int daysInBin = SessionFolder::daysInBin;

private:
    juce::File folder, binFolder;
};
} // namespace plus48
