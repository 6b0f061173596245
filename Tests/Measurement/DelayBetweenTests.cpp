// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Measurement/DelayBetween.h"
#include "Signal/GaussianNoise.h"

#include <vector>

using namespace plus48;

TEST_CASE ("A delay is found in whole samples, either way and either polarity", "[measurement]")
{
    const GaussianNoise generator (1, NoiseStream::microphone, 0);
    std::vector<double> signal;

    for (int n = 0; n < 4096; ++n)
        signal.push_back (generator.gaussian (n));

    for (const auto delay : { -100, -1, 0, 1, 64 })
        for (const auto gain : { 0.01, -5.0 })
        {
            std::vector<double> delayed (signal.size());

            for (std::size_t n = 0; n < signal.size(); ++n)
            {
                const auto from = static_cast<int> (n) - delay;
                delayed[n] = from >= 0 && from < 4096 ? gain * signal[static_cast<std::size_t> (from)] : 0.0;
            }

            CHECK (delayBetween (signal, delayed, 128) == delay);
        }
}
