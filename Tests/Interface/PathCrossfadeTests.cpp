// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Interface/PathCrossfade.h"

#include <vector>

using namespace plus48;

namespace
{
constexpr int length = 4000;

std::vector<double> run (BitDepth bits, int blockSize)
{
    std::vector<double> a (length, 1001.0 / 32768.0), b (length, -2002.0 / 32768.0), output (length);
    PathCrossfade activePath;
    activePath.prepare (48000.0, bits, Path::a);

    for (int start = 0; start < length;)
    {
        if (start == 1000)
            activePath.moveTo (Path::b, start);

        if (start == 1200)
            activePath.moveTo (Path::a, start);

        auto size = std::min (blockSize, length - start);

        for (const auto at : { 1000, 1200 })
            if (start < at)
                size = std::min (size, at - start);

        activePath.process (a.data() + start, b.data() + start, output.data() + start, { start, size });
        start += size;
    }

    return output;
}
} // namespace

TEST_CASE ("Going over to the other path takes 10 ms, makes no step, and leaves whole steps of the converter", "[interface]")
{
    const auto output = run (BitDepth::int16, 64);
    CHECK (output[999] == 1001.0 / 32768.0);
    CHECK (output[3999] == 1001.0 / 32768.0);
    auto largest = 0.0;

    for (std::size_t n = 1; n < output.size(); ++n)
    {
        CHECK (std::floor (output[n] * 32768.0) == Approx (output[n] * 32768.0).epsilon (0.0));
        largest = std::max (largest, std::abs (output[n] - output[n - 1]));
    }

    // 3003 steps in 480 samples.
    CHECK (largest * 32768.0 <= 8.0);

    for (const auto size : { 1, 17, 4000 })
        CHECK (run (BitDepth::int16, size) == output);
}
