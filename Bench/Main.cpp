// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benches.h"

#include <juce_core/juce_core.h>

#include <cstdio>
#include <cstring>

/** What the engine costs. Thread time is told apart from wall time; the quickest of several passes counts,
    except for percentiles. `plus48-bench window` prints the table of the window alone.
*/
int main (int argc, char* argv[])
{
    if (argc > 1 && std::strcmp (argv[1], "window") == 0)
    {
        plus48::bench::timeWindow();
        return 0;
    }

    std::printf ("plus48-bench %s\n%s, %d cores\n", PLUS48_VERSION, juce::SystemStats::getCpuModel().toRawUTF8(), juce::SystemStats::getNumCpus());

    plus48::bench::timeStages();
    plus48::bench::timeChannels();
    plus48::bench::timePeer();
    plus48::bench::timeCallbacks();
    plus48::bench::timeGrowth();
    plus48::bench::timeRenders();
    plus48::bench::timeWindow();
}
