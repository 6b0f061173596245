// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ResponseFit.h"
#include "WideVectors.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace plus48
{
/** Runs parallel sections over a signal, side by side in the lanes of the processor.

    Several fits with common poles make a filter that can be moved from one to
    the next while it runs: only the numerators change, so nothing clicks.
*/
class ResponseFilter
{
public:
    /** [message thread] One fit: it stays. */
    void prepare (const ParallelSections& fit) { prepare ({ { 0.0, fit } }); }

    /** [message thread] Fits with common poles, each at a setting of some control, in rising order. */
    void prepare (const std::vector<std::pair<double, ParallelSections>>& fitsBySetting);

    void reset() noexcept;

    bool isMovable() const noexcept { return nodes.size() > 1; }

    /** [audio thread] Chooses between the fits, linearly; beyond the last one it stays there. */
    void moveTo (double setting) noexcept;

    /** [audio thread] In place. */
    void process (double* samples, int numSamples) noexcept;

private:
    /** Four sections, one a lane. Those that are missing are zero. */
    struct Feedback
    {
        Vector a1, a2;
    };

    struct Numerator
    {
        Vector b0, b1, b2;
    };

    struct State
    {
        Vector w1, w2;
    };

    static void processFour (const Feedback&, const Numerator&, State&, const double* input, double* output, int numSamples) noexcept;
    static void processEight (const Feedback*, const Numerator*, State*, const double* input, double* output, int numSamples) noexcept;

    struct Node
    {
        double setting, direct;
        std::vector<Numerator> numerators;
    };

    std::vector<Node> nodes;
    std::vector<Feedback> feedback;
    std::vector<State> states;

    double direct = 1.0;
    std::vector<Numerator> numerators;

    static constexpr int chunkSize = 256;
};
} // namespace plus48
