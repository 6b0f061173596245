// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResampledReader.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <numeric>
#include <soxr.h>

namespace plus48
{
namespace
{
constexpr std::int64_t framesAtOnce = 4096;

/** Ten times what its filter reaches back, at every pair of rates. */
constexpr std::int64_t framesBefore = 2048;
} // namespace

void ResampledReader::Free::operator() (soxr* instance) const noexcept { soxr_delete (instance); }

ResampledReader::ResampledReader (std::unique_ptr<WavReader> readerToUse, double playbackRate)
    : reader (std::move (readerToUse)), rate (playbackRate > 0.0 ? playbackRate : reader->sampleRate())
{
    const auto in = static_cast<std::int64_t> (std::llround (reader->sampleRate())), out = static_cast<std::int64_t> (std::llround (rate));
    const auto common = std::gcd (in, out);
    fileStep = in / common;
    step = out / common;
    length = fileStep == step ? reader->numFrames() : std::llround (static_cast<double> (reader->numFrames()) * static_cast<double> (step) / static_cast<double> (fileStep));
}

ResampledReader::~ResampledReader() = default;

void ResampledReader::restartBefore (std::int64_t first)
{
    const auto io = soxr_io_spec (SOXR_FLOAT32_S, SOXR_FLOAT32_S);
    const auto quality = soxr_quality_spec (SOXR_VHQ, 0);
    const auto runtime = soxr_runtime_spec (1);
    resampler.reset (soxr_create (static_cast<double> (fileStep), static_cast<double> (step), static_cast<unsigned> (numChannels()), nullptr, &io, &quality, &runtime));

    // With positive rates, memory is all it can complain about.
    if (resampler == nullptr)
        throw std::bad_alloc();

    const auto steps = std::max<std::int64_t> (0, first - framesBefore) / step;
    filePosition = steps * fileStep;
    position = steps * step;
    input.assign (static_cast<std::size_t> (numChannels()), {});
    skipped.assign (input.size(), std::vector<float> (static_cast<std::size_t> (framesAtOnce)));
    inputUsed = 0;
    hasEnded = false;
}

bool ResampledReader::fillInput()
{
    if (hasEnded || inputUsed < input.front().size())
        return true;

    if (! reader->read (filePosition, framesAtOnce, input))
        return false;

    inputUsed = 0;
    hasEnded = input.empty() || input.front().empty();
    filePosition += hasEnded ? 0 : static_cast<std::int64_t> (input.front().size());
    return true;
}

std::size_t ResampledReader::process (std::vector<std::vector<float>>& output, std::size_t offset, std::size_t count)
{
    std::vector<const float*> from;
    std::vector<float*> to;

    for (auto& channel : output)
        to.push_back (channel.data() + offset);

    for (auto& channel : input)
        from.push_back (channel.data() + inputUsed);

    const auto available = hasEnded ? 0 : input.front().size() - inputUsed;
    std::size_t used = 0, made = 0;
    soxr_process (resampler.get(), hasEnded ? nullptr : from.data(), available, &used, to.data(), count, &made);
    inputUsed += used;
    position += static_cast<std::int64_t> (made);
    return made;
}

bool ResampledReader::read (std::int64_t first, std::int64_t count, std::vector<std::vector<float>>& channels)
{
    if (fileStep == step)
        return reader->read (first, count, channels);

    const auto begin = std::clamp<std::int64_t> (first, 0, length);
    const auto wanted = static_cast<std::size_t> (std::clamp<std::int64_t> (first + count, begin, length) - begin);
    channels.assign (static_cast<std::size_t> (numChannels()), std::vector<float> (wanted));

    if (begin != position && wanted > 0)
        restartBefore (begin);

    for (std::size_t done = 0; done < wanted;)
    {
        if (! fillInput())
        {
            position = -1;
            return false;
        }

        const auto early = static_cast<std::size_t> (begin + static_cast<std::int64_t> (done) - position);
        const auto made = early > 0 ? process (skipped, 0, std::min (early, skipped.front().size())) : process (channels, done, wanted - done);

        // What its own rounding of the length leaves out stays silent.
        if (made == 0 && hasEnded)
        {
            position = begin + static_cast<std::int64_t> (wanted);
            break;
        }

        done += early > 0 ? 0 : made;
    }

    return true;
}
} // namespace plus48
