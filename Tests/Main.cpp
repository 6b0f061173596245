// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "Catch.h"

#include <juce_events/juce_events.h>

#include <cstdlib>
#include <fstream>

namespace
{
#if CATCH_VERSION_MAJOR >= 3
using TestListener = Catch::EventListenerBase;
#else
using TestListener = Catch::TestEventListenerBase;
#endif

/** Writes `passed failed` into the file that PLUS48_TEST_SUMMARY names: ./test counts by it.
    There is no such file after a crash. What failed is written into the file that PLUS48_TEST_FAILED names, a test a line.
*/
struct Summary : TestListener
{
    using TestListener::TestListener;

    void testCaseEnded (const Catch::TestCaseStats& test) override
    {
        TestListener::testCaseEnded (test);

        if (const auto* path = std::getenv ("PLUS48_TEST_FAILED"); path != nullptr && test.totals.testCases.failed > 0)
            std::ofstream (path, std::ios::app) << nameOf (test.testInfo) << '\n';
    }

    void testRunEnded (const Catch::TestRunStats& run) override
    {
        if (const auto* path = std::getenv ("PLUS48_TEST_SUMMARY"))
        {
            const auto& cases = run.totals.testCases;
            std::ofstream (path) << cases.passed + cases.failedButOk << ' ' << cases.failed << '\n';
        }
    }

private:
    static const std::string& nameOf (const Catch::TestCaseInfo& test) { return test.name; }
    static const std::string& nameOf (const Catch::TestCaseInfo* test) { return test->name; }
};

CATCH_REGISTER_LISTENER (Summary)
} // namespace

#if PLUS48_SANITIZED
// What fontconfig keeps of its configuration until the end is its own.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
#endif

int main (int argc, char* argv[])
{
    const juce::ScopedJuceInitialiser_GUI juce;
    return Catch::Session().run (argc, argv);
}
