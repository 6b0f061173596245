// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TestRecord.h"

#include <vector>

/** Tests as texts for other programs and other people. All functions: any thread.

    Of an unfinished test they hold neither score nor shuffle.
*/
namespace plus48
{
/** A line a test under a line of headings, as RFC 4180 has it, in UTF-8. The columns are in Documentation/ListeningTests.md. */
juce::String testsAsCsv (const std::vector<TestRecord>&);

/** An object with all tests, as their files have them, and with the `result` of those that are finished. */
juce::String testsAsJson (const std::vector<TestRecord>&);

/** All of one test, as lines. */
juce::String testAsText (const TestRecord&);

/** One line to send to somebody: `I took a blind test and got 9 of 10 right: Built-in against Sixties tube, pushed.` Empty for a test
    that is not finished.
*/
juce::String resultLine (const TestRecord&);
} // namespace plus48
