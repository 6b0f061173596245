// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioFile.h"

#include <cmath>
#include <new>
#include <soxr.h>

namespace plus48
{
AudioFile resample (const AudioFile& file, double newSampleRate)
{
    AudioFile result;
    result.sampleRate = newSampleRate;

    const auto exactLength = static_cast<double> (file.numFrames()) * newSampleRate / file.sampleRate;
    const auto length = static_cast<size_t> (std::llround (exactLength));

    const auto quality = soxr_quality_spec (SOXR_VHQ, 0);

    // One thread: the same samples on every machine.
    const auto runtime = soxr_runtime_spec (1);

    for (auto& channel : file.channels)
    {
        auto& output = result.channels.emplace_back (length);
        size_t numWritten = 0;

        if (length == 0)
            continue;

        // Samples that its own rounding of the length leaves out stay silent.
        const auto* error = soxr_oneshot (file.sampleRate, newSampleRate, 1, channel.data(), channel.size(), nullptr, output.data(), length, &numWritten, nullptr, &quality, &runtime);

        // With positive rates, memory is all it can complain about.
        if (error != nullptr)
            throw std::bad_alloc();
    }

    return result;
}
} // namespace plus48
