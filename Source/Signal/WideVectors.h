// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>

/** PLUS48_WIDE_VECTORS in front of a function: it is compiled twice, for any processor and for those with vectors
    of four doubles (AVX2), and the better one is chosen when the program starts. For loops whose samples do not
    depend on each other.

    The bits are the same: each lane does what the scalar code would do, in its order, and no multiplication is
    fused with an addition. Functions inlined into it come along; templates cannot have it.
*/
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && ! defined(__clang__) && ! defined(PLUS48_SANITIZED)
#define PLUS48_WIDE_VECTORS __attribute__ ((target_clones ("avx2", "default")))
#else
#define PLUS48_WIDE_VECTORS
#endif

namespace plus48
{
inline constexpr int numLanes = 4;

/** Four doubles that are computed side by side, with the operators of one; where the processor has no such
    vectors, the compiler takes two of two.
*/
using Vector [[gnu::vector_size (numLanes * sizeof (double)), gnu::aligned (numLanes * sizeof (double))]] = double;

inline void load (Vector& vector, const double* samples) noexcept { std::memcpy (&vector, samples, sizeof (Vector)); }
inline void store (const Vector& vector, double* samples) noexcept { std::memcpy (samples, &vector, sizeof (Vector)); }
} // namespace plus48
