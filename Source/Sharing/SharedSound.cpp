// SPDX-License-Identifier: GPL-3.0-or-later
#include "SharedSound.h"

#include "Signal/Units.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <random>
#include <soxr.h>

namespace plus48
{
namespace
{
constexpr std::size_t framesPerStep = 65536;

struct FreeResampler
{
    void operator() (soxr* instance) const noexcept { soxr_delete (instance); }
};

/** Calls what has to be done with the first frame and the count of every block; false where nobody wants it any more. */
bool inBlocks (std::size_t numFrames, const RenderWatch& watch, double from, double to, const std::function<void (std::size_t, std::size_t)>& block)
{
    for (std::size_t first = 0; first < numFrames; first += framesPerStep)
    {
        if (watch.isCancelled != nullptr && watch.isCancelled())
            return false;

        block (first, std::min (framesPerStep, numFrames - first));

        if (watch.progress != nullptr)
            watch.progress (from + (to - from) * static_cast<double> (first) / static_cast<double> (numFrames));
    }

    return true;
}

bool isExactIn (std::optional<BitDepth> exact, BitDepth wanted)
{
    return wanted == BitDepth::float32 || (exact.has_value() && stepsOf (*exact) > 0.0 && stepsOf (*exact) <= stepsOf (wanted));
}

/** From -0.5 to 0.5, the same on every machine: the standard says what the generator yields, and not what its distributions make of it. */
double uniform (std::mt19937_64& generator) { return std::ldexp (static_cast<double> (generator() >> 11), -53) - 0.5; }
} // namespace

double SharedSound::peak() const noexcept
{
    auto highest = 0.0;

    for (const auto& channel : channels)
        for (const auto sample : channel)
            highest = std::max (highest, std::abs (sample));

    return highest;
}

void SharedSound::turn (double gainDb) noexcept
{
    if (! (std::abs (gainDb) > 0.0))
        return;

    exactBits.reset();

    for (auto& channel : channels)
        for (auto& sample : channel)
            sample *= gainFromDb (gainDb);
}

bool resample (SharedSound& sound, double newRate, const RenderWatch& watch)
{
    if (! (std::abs (newRate - sound.sampleRate) > 0.0))
        return true;

    const auto length = static_cast<std::size_t> (std::llround (static_cast<double> (sound.numFrames()) * newRate / sound.sampleRate));
    const auto io = soxr_io_spec (SOXR_FLOAT64_S, SOXR_FLOAT64_S);
    const auto quality = soxr_quality_spec (SOXR_VHQ, 0);
    const auto runtime = soxr_runtime_spec (1); // One thread: the same samples on every machine.
    auto part = 0.0;

    for (auto& channel : sound.channels)
    {
        const std::unique_ptr<soxr, FreeResampler> resampler (soxr_create (sound.sampleRate, newRate, 1, nullptr, &io, &quality, &runtime));

        // With positive rates, memory is all it can complain about.
        if (resampler == nullptr)
            throw std::bad_alloc();

        // What its own rounding of the length leaves out stays silent.
        std::vector<double> output (length);
        std::size_t done = 0;

        const auto process = [&] (const double* input, std::size_t count) {
            std::size_t used = 0, made = 0;
            auto* to = output.data() + done;
            soxr_process (resampler.get(), input != nullptr ? static_cast<soxr_in_t> (&input) : nullptr, count, &used, &to, length - done, &made);
            done += made;
            return made;
        };

        const auto next = part + 1.0 / static_cast<double> (sound.channels.size());

        if (! inBlocks (channel.size(), watch, part, next, [&] (std::size_t first, std::size_t count) { process (channel.data() + first, count); }))
            return false;

        while (done < length && process (nullptr, 0) > 0)
        {}

        channel = std::move (output);
        part = next;
    }

    sound.sampleRate = newRate;
    sound.exactBits.reset();
    return true;
}

void ditherTo (SharedSound& sound, BitDepth bits)
{
    if (isExactIn (sound.exactBits, bits))
        return;

    const auto steps = stepsOf (bits);
    std::uint64_t seed = 1;

    for (auto& channel : sound.channels)
    {
        std::mt19937_64 generator (seed++);

        for (auto& sample : channel)
        {
            const auto noise = uniform (generator) + uniform (generator);
            sample = std::clamp (std::nearbyint (sample * steps + noise), -steps, steps - 1.0) / steps;
        }
    }

    sound.exactBits = bits;
}
} // namespace plus48
