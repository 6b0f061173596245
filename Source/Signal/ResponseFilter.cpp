// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResponseFilter.h"

#include <algorithm>
#include <array>

namespace plus48
{
void ResponseFilter::prepare (const std::vector<std::pair<double, ParallelSections>>& fitsBySetting)
{
    const auto& sections = fitsBySetting.front().second.sections;

    // Filled up to two registers at a time with sections of zeros.
    const auto numRegisters = (sections.size() + 2 * numLanes - 1) / (2 * numLanes) * 2;

    feedback.assign (numRegisters, {});
    states.assign (numRegisters, {});
    nodes.clear();

    for (std::size_t i = 0; i < numRegisters; ++i)
        feedback[i].a1 = feedback[i].a2 = Lanes::expand (0.0);

    for (std::size_t i = 0; i < sections.size(); ++i)
    {
        feedback[i / numLanes].a1.set (i % numLanes, sections[i].a1);
        feedback[i / numLanes].a2.set (i % numLanes, sections[i].a2);
    }

    for (const auto& [setting, fit] : fitsBySetting)
    {
        Node node { setting, fit.direct, std::vector<Numerator> (numRegisters) };

        for (auto& numerator : node.numerators)
            numerator.b0 = numerator.b1 = numerator.b2 = Lanes::expand (0.0);

        for (std::size_t i = 0; i < fit.sections.size(); ++i)
        {
            auto& numerator = node.numerators[i / numLanes];
            numerator.b0.set (i % numLanes, fit.sections[i].b0);
            numerator.b1.set (i % numLanes, fit.sections[i].b1);
            numerator.b2.set (i % numLanes, fit.sections[i].b2);
        }

        nodes.push_back (std::move (node));
    }

    direct = nodes.front().direct;
    numerators = nodes.front().numerators;
    reset();
}

void ResponseFilter::reset() noexcept
{
    for (auto& state : states)
        state.w1 = state.w2 = Lanes::expand (0.0);
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
    const auto mix = [lanes = Lanes::expand (part)] (const Lanes& from, const Lanes& to) { return from + (to - from) * lanes; };

    direct = low.direct + (high.direct - low.direct) * part;

    for (std::size_t k = 0; k < numerators.size(); ++k)
        numerators[k] = { mix (low.numerators[k].b0, high.numerators[k].b0),
                          mix (low.numerators[k].b1, high.numerators[k].b1),
                          mix (low.numerators[k].b2, high.numerators[k].b2) };
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

        for (std::size_t i = 0; i < feedback.size(); i += 2)
            processPair (i, input.data(), output, count);
    }
}

/** Two registers in one loop: each waits for its own last value, so two take no longer than one. */
void ResponseFilter::processPair (std::size_t first, const double* input, double* output, int numSamples) noexcept
{
    const auto f = feedback[first], g = feedback[first + 1];
    const auto b = numerators[first], c = numerators[first + 1];
    auto s = states[first], t = states[first + 1];

    for (int n = 0; n < numSamples; ++n)
    {
        const auto x = Lanes::expand (input[n]);
        const auto v = x - f.a2 * s.w2 - f.a1 * s.w1;
        const auto w = x - g.a2 * t.w2 - g.a1 * t.w1;

        output[n] += (b.b0 * v + b.b1 * s.w1 + b.b2 * s.w2 + (c.b0 * w + c.b1 * t.w1 + c.b2 * t.w2)).sum();

        s = { v, s.w1 };
        t = { w, t.w1 };
    }

    states[first] = s;
    states[first + 1] = t;
}
} // namespace plus48
