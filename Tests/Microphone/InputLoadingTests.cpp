// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Microphone/InputLoading.h"
#include "Signal/GaussianNoise.h"

#include <algorithm>

using namespace plus48;

TEST_CASE ("After a minute of noise a cable has forgotten all of it within five seconds, with and without inductance", "[robustness][coupling]")
{
    const StageSpec spec { 48000.0, 480, 1, 0 };
    const auto numOversampled = spec.maxBlock * spec.factor();

    for (const auto& source : { SourceImpedance { 50.0, 0.0, std::nullopt, 0.0, 0.0 }, SourceImpedance { 300.0, 0.003, std::nullopt, 0.0, 0.0 }, SourceImpedance { 5600.0, 2.3, std::nullopt, 600.0e-12, 125000.0 } })
    {
        InputLoading cable;
        cable.prepare (spec, source, 3000.0, 3.0);
        GaussianNoise noise (1, NoiseStream::room, 0);
        std::vector<double> block (static_cast<std::size_t> (numOversampled));

        for (int i = 0; i < 6000; ++i)
        {
            noise.fillGaussian (static_cast<std::int64_t> (i) * numOversampled, numOversampled, block.data());
            cable.process (block.data(), numOversampled);
        }

        for (int i = 0; i < 500; ++i)
        {
            std::fill (block.begin(), block.end(), 0.0);
            cable.process (block.data(), numOversampled);
        }

        INFO (source.ohm << " ohm, " << source.henry << " H");
        CHECK (std::all_of (block.begin(), block.end(), [] (double volts) { return std::abs (volts) < 1.0e-13; }));
    }
}
