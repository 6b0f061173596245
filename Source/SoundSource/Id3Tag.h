// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

#include <memory>

namespace plus48
{
/** [any thread] How many bytes the ID3v2 tags take that players put in front of files of any kind. */
inline juce::int64 sizeOfId3Tags (juce::InputStream& stream)
{
    juce::int64 start = 0;
    unsigned char head[10];

    while (stream.setPosition (start) && stream.read (head, 10) == 10 && head[0] == 'I' && head[1] == 'D' && head[2] == '3' && head[3] < 0xff)
    {
        // Four times seven bits; a flag says that ten bytes follow the tag as well.
        const auto size = (juce::int64 { head[6] & 0x7f } << 21) | ((head[7] & 0x7f) << 14) | ((head[8] & 0x7f) << 7) | (head[9] & 0x7f);
        start += 10 + size + ((head[5] & 0x10) != 0 ? 10 : 0);
    }

    // Nothing behind it: let the tag itself be refused.
    const auto result = start < stream.getTotalLength() ? start : 0;
    stream.setPosition (0);
    return result;
}

/** [any thread] The stream from behind such tags. */
inline std::unique_ptr<juce::InputStream> withoutId3Tag (std::unique_ptr<juce::InputStream> stream)
{
    const auto start = sizeOfId3Tags (*stream);

    if (start == 0)
        return stream;

    return std::make_unique<juce::SubregionStream> (stream.release(), start, -1, true);
}
} // namespace plus48
