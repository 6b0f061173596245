// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChainedParts.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace plus48
{
namespace
{
using namespace std::string_view_literals;

unsigned at (std::string_view bytes, std::size_t position) { return static_cast<unsigned char> (bytes[position]); }

std::vector<std::string_view> cutAt (std::string_view file, const std::vector<std::size_t>& starts)
{
    std::vector<std::string_view> parts;
    std::size_t begin = 0;

    for (const auto start : starts)
    {
        if (start > begin)
            parts.push_back (file.substr (begin, start - begin));

        begin = start;
    }

    parts.push_back (file.substr (begin));
    return parts;
}

struct OggPage
{
    bool isBeginning = false, isEnd = false;

    /** As its own head says; there may be less. */
    std::size_t size = 0;
};

bool readOggPage (std::string_view file, std::size_t position, OggPage& page)
{
    if (position + 27 > file.size() || file.substr (position, 4) != "OggS")
        return false;

    const auto numSegments = at (file, position + 26);
    page.isBeginning = (at (file, position + 5) & 2) != 0;
    page.isEnd = (at (file, position + 5) & 4) != 0;
    page.size = std::size_t { 27 } + numSegments;

    for (std::size_t i = 0; i < numSegments && position + 27 + i < file.size(); ++i)
        page.size += at (file, position + 27 + i);

    return true;
}

/** Damage between two pages is leapt over, as decoders do. */
std::size_t behind (const OggPage& page, std::string_view file, std::size_t position)
{
    position += page.size;

    if (position + 4 <= file.size() && file.substr (position, 4) != "OggS")
        position = std::min (file.size(), file.find ("OggS", position));

    return position;
}

/** A page that begins a stream, behind one that does not. */
std::vector<std::size_t> oggStarts (std::string_view file)
{
    std::vector<std::size_t> starts;
    OggPage page;
    auto isAmongBeginnings = true;

    for (std::size_t position = 0; readOggPage (file, position, page); position = behind (page, file, position))
    {
        if (page.isBeginning && ! isAmongBeginnings)
            starts.push_back (position);

        isAmongBeginnings = page.isBeginning;
    }

    return starts;
}

/** The marker with the block that must follow it: 64 bits do not come by chance. */
std::vector<std::size_t> flacStarts (std::string_view file)
{
    std::vector<std::size_t> starts;

    for (auto found = file.find ("fLaC", 4); found != std::string_view::npos; found = file.find ("fLaC", found + 4))
        if (found + 8 < file.size() && (at (file, found + 4) & 0x7f) == 0 && file.substr (found + 5, 3) == "\x00\x00\x22"sv)
            starts.push_back (found);

    return starts;
}

struct MpegFrame
{
    unsigned kind = 0;
    std::size_t size = 0;
    bool isFirst = false;
};

/** Layer III only: the rest is not chained in practice. */
bool readMpegFrame (std::string_view file, std::size_t position, MpegFrame& frame)
{
    static constexpr unsigned kbits1[] { 0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320 };
    static constexpr unsigned kbits2[] { 0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160 };
    static constexpr unsigned rates[] { 44100, 48000, 32000 };

    if (position + 4 > file.size() || ! isMpegFrame (reinterpret_cast<const unsigned char*> (file.data()) + position) || (at (file, position + 1) & 0x06) != 2)
        return false;

    const auto version = (at (file, position + 1) >> 3) & 3;
    const auto isMono = (at (file, position + 3) >> 6) == 3;
    const auto rate = rates[(at (file, position + 2) >> 2) & 3] >> (version == 3 ? 0 : (version == 2 ? 1 : 2));
    const auto kbits = (version == 3 ? kbits1 : kbits2)[at (file, position + 2) >> 4];

    if (kbits == 0)
        return false;

    frame.size = (version == 3 ? 144000 : 72000) * kbits / rate + ((at (file, position + 2) >> 1) & 1);
    frame.kind = 2 * rate + (isMono ? 1 : 0);

    // The frame that an encoder puts first, with the length of the stream.
    const auto side = version == 3 ? (isMono ? 17u : 32u) : (isMono ? 9u : 17u);
    const auto tag = position + 8 + side <= file.size() ? file.substr (position + 4 + side, 4) : std::string_view();
    frame.isFirst = tag == "Xing" || tag == "Info";
    return true;
}

std::vector<std::size_t> mpegStarts (std::string_view file)
{
    std::vector<std::size_t> starts;
    MpegFrame frame, next;
    unsigned kind = 0;
    std::size_t position = 0;

    while (position < file.size())
    {
        if (! readMpegFrame (file, position, frame))
        {
            position = file.find ('\xff', position + 1);
            continue;
        }

        // One frame alone may be chance.
        const auto isSure = readMpegFrame (file, position + frame.size, next) && next.kind == frame.kind;

        if (isSure && kind != 0 && (frame.isFirst || frame.kind != kind))
            starts.push_back (position);

        kind = isSure ? frame.kind : kind;
        position += isSure || frame.kind == kind ? frame.size : 1;
    }

    return starts;
}
} // namespace

bool isMpegFrame (const unsigned char* bytes) noexcept
{
    return bytes[0] == 0xff && (bytes[1] & 0xe0) == 0xe0
        && (bytes[1] & 0x18) != 0x08 && (bytes[1] & 0x06) != 0
        && (bytes[2] & 0xf0) != 0xf0 && (bytes[2] & 0x0c) != 0x0c;
}

bool saysItsLength (std::string_view mpeg)
{
    MpegFrame frame;
    return readMpegFrame (mpeg, 0, frame) && frame.isFirst;
}

bool isOggCutOff (std::string_view file)
{
    OggPage page;
    std::size_t position = 0;
    auto hasEnded = false, isWhole = true;

    for (; isWhole && readOggPage (file, position, page); position = behind (page, file, position))
    {
        isWhole = position + page.size <= file.size();
        hasEnded = isWhole && page.isEnd;
    }

    // A page whose own head is cut, too.
    const auto rest = file.substr (std::min (file.size(), position));
    return ! hasEnded || ! isWhole || (! rest.empty() && "OggS"sv.substr (0, rest.size()) == rest.substr (0, 4));
}

std::vector<std::string_view> chainedParts (std::string_view file)
{
    if (file.substr (0, 4) == "OggS")
        return cutAt (file, oggStarts (file));

    if (file.substr (0, 4) == "fLaC")
        return cutAt (file, flacStarts (file));

    if (file.size() >= 4 && isMpegFrame (reinterpret_cast<const unsigned char*> (file.data())))
        return cutAt (file, mpegStarts (file));

    return { file };
}
} // namespace plus48
