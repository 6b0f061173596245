// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Signal/Biquad.h"

#include <vector>

using namespace plus48;

TEST_CASE ("Two samples at a time is the same filter, however the pairs are cut into blocks", "[signal]")
{
    // 80 Hz, second order, at the oversampled rate: poles as near to the circle as any on the path.
    const auto omega = 2.0 * pi * 80.0;
    Biquad one, pairs, pieces;

    for (auto* filter : { &one, &pairs, &pieces })
        filter->prepare ({ 0.0, 0.0, 1.0, omega * omega, sqrtTwo * omega, 1.0 }, 384000.0);

    std::vector<double> a;

    for (int n = 0; n < 40000; ++n)
        a.push_back (std::sin (0.001 * n) + (n % 1000 < 500 ? 0.5 : -0.5));

    auto b = a, c = a;
    one.process (a.data(), 40000);
    pairs.processPairs (b.data(), 40000);

    for (int n = 0; n < 40000; n += 8)
        pieces.processPairs (c.data() + n, 8);

    CHECK (b == c);

    auto difference = 0.0;

    for (std::size_t n = 0; n < a.size(); ++n)
        difference = std::max (difference, std::abs (a[n] - b[n]));

    CHECK (difference < 1.0e-9);
}
