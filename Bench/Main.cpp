// SPDX-License-Identifier: GPL-3.0-or-later
#include "Benches.h"

#include <juce_core/juce_core.h>

#include <cstdio>

/** What the engine costs. Thread time is told apart from wall time; the quickest of several passes counts,
    except for percentiles.
*/
int main()
{
    std::printf ("plus48-bench %s\n%s, %d cores\n", PLUS48_VERSION, juce::SystemStats::getCpuModel().toRawUTF8(), juce::SystemStats::getNumCpus());

    plus48::bench::timeStages();
    plus48::bench::timeChannels();
    plus48::bench::timePeer();
    plus48::bench::timeCallbacks();
    plus48::bench::timeGrowth();
    plus48::bench::timeRenders();
}
