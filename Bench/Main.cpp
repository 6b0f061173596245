// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benches.h"

#include <juce_core/juce_core.h>

#include <cstdio>

namespace
{
constexpr auto help = "plus48-bench: what the engine and the window cost on this machine\n"
                      "\n"
                      "  plus48-bench               every table; takes minutes\n"
                      "  plus48-bench window        the table of the window alone\n"
                      "  plus48-bench files         the table of reading long files alone\n"
                      "  plus48-bench hear-through  versions of a take alone\n"
                      "  plus48-bench --help, --version\n"
                      "\n"
                      "Thread time is told apart from wall time; the quickest of several passes counts, except for percentiles.\n";

/** False: a part could not be timed, which has been said. */
bool timeEverything()
{
    std::printf ("plus48-bench %s\n%s, %d cores\n", PLUS48_VERSION, juce::SystemStats::getCpuModel().toRawUTF8(), juce::SystemStats::getNumCpus());

    plus48::bench::timeStages();
    plus48::bench::timeChannels();
    plus48::bench::timePeer();
    plus48::bench::timeCallbacks();
    plus48::bench::timeGrowth();
    plus48::bench::timeRenders();
    plus48::bench::timeFiles();
    plus48::bench::timeHearThrough();
    return plus48::bench::timeWindow();
}
} // namespace

int main (int argc, char* argv[])
{
    juce::StringArray arguments;

    for (int i = 1; i < argc; ++i)
        arguments.add (juce::CharPointer_UTF8 (argv[i]));

    if (arguments.contains ("--help") || arguments.contains ("-h"))
        std::printf ("%s", help);
    else if (arguments == juce::StringArray { "--version" })
        std::printf ("plus48-bench %s\n", PLUS48_VERSION);
    else if (arguments.isEmpty())
        return timeEverything() ? 0 : 1;
    else if (arguments == juce::StringArray { "window" })
        return plus48::bench::timeWindow() ? 0 : 1;
    else if (arguments == juce::StringArray { "files" })
        plus48::bench::timeFiles();
    else if (arguments == juce::StringArray { "hear-through" })
        plus48::bench::timeHearThrough();
    else
    {
        const auto isKnown = arguments[0] == "window" || arguments[0] == "files" || arguments[0] == "hear-through";
        const auto unknown = isKnown ? arguments[1] : arguments[0];
        std::fprintf (stderr, "plus48-bench: %s is not known; plus48-bench --help tells what is.\n", unknown.toRawUTF8());
        return 2;
    }

    return 0;
}
