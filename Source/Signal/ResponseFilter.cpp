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
double sumOf (const Vector& lanes) noexcept { return (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]); }
} // namespace

PLUS48_WIDE_VECTORS void ResponseFilter::processFour (const Feedback& feedback, const Numerator& b, State& state, const double* input, double* output, int numSamples) noexcept
{
    const auto f = feedback;
    auto s = state;

    for (int n = 0; n < numSamples; ++n)
    {
        const Vector v = input[n] - f.a2 * s.w2 - f.a1 * s.w1;
        output[n] += sumOf (b.b0 * v + b.b1 * s.w1 + b.b2 * s.w2);
        s = { v, s.w1 };
    }

    state = s;
}

/** In one loop: each section waits for its own last value, so eight take no longer than four. */
PLUS48_WIDE_VECTORS void ResponseFilter::processEight (const Feedback* feedback, const Numerator* numerators, State* states, const double* input, double* output, int numSamples) noexcept
{
    const auto f = feedback[0], g = feedback[1];
    const auto b = numerators[0], c = numerators[1];
    auto s = states[0], t = states[1];

    for (int n = 0; n < numSamples; ++n)
    {
        const Vector v = input[n] - f.a2 * s.w2 - f.a1 * s.w1;
        const Vector w = input[n] - g.a2 * t.w2 - g.a1 * t.w1;

        output[n] = output[n] + sumOf (b.b0 * v + b.b1 * s.w1 + b.b2 * s.w2) + sumOf (c.b0 * w + c.b1 * t.w1 + c.b2 * t.w2);

        s = { v, s.w1 };
        t = { w, t.w1 };
    }

    states[0] = s;
    states[1] = t;
}
} // namespace plus48
