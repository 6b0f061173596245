// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResponseFilter.h"

#include <algorithm>
#include <array>

namespace plus48
{
void ResponseFilter::prepare (const std::vector<std::pair<double, ParallelSections>>& fitsBySetting)
{
    const auto& sections = fitsBySetting.front().second.sections;

    constexpr std::size_t lanes = numLanes;
    const auto numVectors = (sections.size() + lanes - 1) / lanes;

    feedback.assign (numVectors, Feedback {});
    states.assign (numVectors, State {});
    nodes.clear();

    for (std::size_t i = 0; i < sections.size(); ++i)
    {
        feedback[i / lanes].a1[i % lanes] = sections[i].a1;
        feedback[i / lanes].a2[i % lanes] = sections[i].a2;
    }

    for (const auto& [setting, fit] : fitsBySetting)
    {
        Node node { setting, fit.direct, std::vector<Numerator> (numVectors) };

        for (std::size_t i = 0; i < fit.sections.size(); ++i)
        {
            auto& numerator = node.numerators[i / lanes];
            numerator.b0[i % lanes] = fit.sections[i].b0;
            numerator.b1[i % lanes] = fit.sections[i].b1;
            numerator.b2[i % lanes] = fit.sections[i].b2;
        }

        nodes.push_back (std::move (node));
    }

    direct = nodes.front().direct;
    numerators = nodes.front().numerators;
    reset();
}

void ResponseFilter::reset() noexcept
{
    std::fill (states.begin(), states.end(), State {});
}

void ResponseFilter::moveTo (double setting) noexcept
{
    if (nodes.size() < 2)
        return;

    std::size_t i = 0;

    while (i + 2 < nodes.size() && setting > nodes[i + 1].setting)
        ++i;

    const auto& low = nodes[i];
    const auto& high = nodes[i + 1];
    const auto part = std::clamp ((setting - low.setting) / (high.setting - low.setting), 0.0, 1.0);
    direct = low.direct + (high.direct - low.direct) * part;

    for (std::size_t k = 0; k < numerators.size(); ++k)
    {
        const auto& from = low.numerators[k];
        const auto& to = high.numerators[k];
        numerators[k] = { from.b0 + (to.b0 - from.b0) * part, from.b1 + (to.b1 - from.b1) * part, from.b2 + (to.b2 - from.b2) * part };
    }
}

void ResponseFilter::process (double* samples, int numSamples) noexcept
{
    if (feedback.empty())
        return; // flat

    std::array<double, chunkSize> input;

    for (int done = 0; done < numSamples; done += chunkSize)
    {
        const auto count = std::min (chunkSize, numSamples - done);
        auto* const output = samples + done;
        std::copy_n (output, count, input.begin());

        for (int n = 0; n < count; ++n)
            output[n] *= direct;

        std::size_t i = 0;

        for (; i + 2 <= feedback.size(); i += 2)
            processEight (&feedback[i], &numerators[i], &states[i], input.data(), output, count);

        if (i < feedback.size())
            processFour (feedback[i], numerators[i], states[i], input.data(), output, count);
    }
}

namespace
{
/** What four sections add to the output. */
[[gnu::always_inline]] inline double sumOf (const Vector& lanes) noexcept { return (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]); }

/** The same of four samples at once, each in the same order: half of the shuffles. */
[[gnu::always_inline]] inline void addSums (Vector& outputs, const Vector (&lanes)[numLanes]) noexcept
{
    const Vector ofEven = __builtin_shufflevector (lanes[0], lanes[2], 0, 1, 4, 5) + __builtin_shufflevector (lanes[0], lanes[2], 2, 3, 6, 7);
    const Vector ofOdd = __builtin_shufflevector (lanes[1], lanes[3], 0, 1, 4, 5) + __builtin_shufflevector (lanes[1], lanes[3], 2, 3, 6, 7);
    outputs += __builtin_shufflevector (ofEven, ofOdd, 0, 4, 2, 6) + __builtin_shufflevector (ofEven, ofOdd, 1, 5, 3, 7);
}

/** In one loop: each section waits for its own last value, so eight take little longer than four. */
template <std::size_t numVectors, typename Feedback, typename Numerator, typename State>
[[gnu::always_inline]] inline void processSections (const Feedback* feedback, const Numerator* numerators, State* states, const double* input, double* output, int numSamples) noexcept
{
    Feedback f[numVectors];
    Numerator b[numVectors];
    State s[numVectors];
    std::copy_n (feedback, numVectors, f);
    std::copy_n (numerators, numVectors, b);
    std::copy_n (states, numVectors, s);

    const auto next = [&] (std::size_t i, double sample, Vector& added) {
        const Vector v = sample - f[i].a2 * s[i].w2 - f[i].a1 * s[i].w1;
        added = b[i].b0 * v + b[i].b1 * s[i].w1 + b[i].b2 * s[i].w2;
        s[i] = { v, s[i].w1 };
    };

    int n = 0;

    for (; n + numLanes <= numSamples; n += numLanes)
    {
        Vector added[numVectors][numLanes], outputs;
        load (outputs, output + n);

        for (int k = 0; k < numLanes; ++k)
            for (std::size_t i = 0; i < numVectors; ++i)
                next (i, input[n + k], added[i][k]);

        for (std::size_t i = 0; i < numVectors; ++i)
            addSums (outputs, added[i]);

        store (outputs, output + n);
    }

    for (; n < numSamples; ++n)
    {
        for (std::size_t i = 0; i < numVectors; ++i)
        {
            Vector added;
            next (i, input[n], added);
            output[n] += sumOf (added);
        }
    }

    std::copy_n (s, numVectors, states);
}
} // namespace

PLUS48_WIDE_VECTORS void ResponseFilter::processFour (const Feedback& feedback, const Numerator& numerator, State& state, const double* input, double* output, int numSamples) noexcept
{
    processSections<1> (&feedback, &numerator, &state, input, output, numSamples);
}

PLUS48_WIDE_VECTORS void ResponseFilter::processEight (const Feedback* feedback, const Numerator* numerators, State* states, const double* input, double* output, int numSamples) noexcept
{
    processSections<2> (feedback, numerators, states, input, output, numSamples);
}
} // namespace plus48
