// SPDX-License-Identifier: GPL-3.0-or-later
#include "FlacFile.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sndfile.h>

namespace plus48
{
namespace
{
/** What libsndfile writes to. It never reads while it writes FLAC. */
struct Target
{
    juce::OutputStream& stream;
    sf_count_t length = 0;

    static Target& of (void* self) { return *static_cast<Target*> (self); }

    static sf_count_t size (void* self) { return of (self).length; }
    static sf_count_t tell (void* self) { return of (self).stream.getPosition(); }
    static sf_count_t read (void*, sf_count_t, void*) { return 0; }

    static sf_count_t seek (sf_count_t offset, int whence, void* self)
    {
        auto& target = of (self);
        const auto from = whence == SEEK_SET ? 0 : (whence == SEEK_CUR ? target.stream.getPosition() : target.length);
        target.stream.setPosition (from + offset);
        return target.stream.getPosition();
    }

    static sf_count_t write (const void* data, sf_count_t count, void* self)
    {
        auto& target = of (self);

        if (! target.stream.write (data, static_cast<std::size_t> (count)))
            return 0;

        target.length = std::max<sf_count_t> (target.length, target.stream.getPosition());
        return count;
    }
};

/** The integer of the file, moved up to the 32 bits that libsndfile takes. */
int leftJustified (double sample, double steps) noexcept
{
    return static_cast<int> (std::clamp (std::nearbyint (sample * steps), -steps, steps - 1.0) * (2147483648.0 / steps));
}

void setText (SNDFILE* file, int type, const juce::String& text)
{
    if (text.isNotEmpty())
        sf_set_string (file, type, text.toRawUTF8());
}

bool writeSamples (SNDFILE* file, const std::vector<std::vector<double>>& channels, double steps, const WriteProgress& goesOn)
{
    constexpr std::size_t blockSize = 4096;
    const auto length = channels.front().size();
    std::vector<int> interleaved;

    for (std::size_t first = 0; first < length; first += blockSize)
    {
        const auto count = std::min (blockSize, length - first);

        if (goesOn != nullptr && ! goesOn (static_cast<double> (first) / static_cast<double> (length)))
            return false;

        interleaved.clear();

        for (auto n = first; n < first + count; ++n)
            for (const auto& channel : channels)
                interleaved.push_back (leftJustified (channel[n], steps));

        if (sf_writef_int (file, interleaved.data(), static_cast<sf_count_t> (count)) != static_cast<sf_count_t> (count))
            return false;
    }

    return true;
}
} // namespace

bool writeFlac (juce::OutputStream& stream, const std::vector<std::vector<double>>& channels, const WavInfo& info, const WriteProgress& goesOn)
{
    jassert (! channels.empty() && channels.size() <= maxFlacChannels && info.bits != BitDepth::float32);
    SF_VIRTUAL_IO io { &Target::size, &Target::seek, &Target::read, &Target::write, &Target::tell };
    Target target { stream };
    SF_INFO format {};
    format.samplerate = juce::roundToInt (info.sampleRate);
    format.channels = static_cast<int> (channels.size());
    format.format = SF_FORMAT_FLAC | (info.bits == BitDepth::int16 ? SF_FORMAT_PCM_16 : SF_FORMAT_PCM_24);

    auto* file = sf_open_virtual (&io, SFM_WRITE, &format, &target);

    if (file == nullptr)
        return false;

    setText (file, SF_STR_TITLE, info.name);
    setText (file, SF_STR_SOFTWARE, "Plus48 " PLUS48_VERSION);
    setText (file, SF_STR_COMMENT, info.comment.isNotEmpty() ? info.comment : info.description);
    const auto written = writeSamples (file, channels, stepsOf (info.bits), goesOn);

    // The last frames and the head are written when it closes.
    return sf_close (file) == 0 && written;
}
} // namespace plus48
