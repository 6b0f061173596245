// SPDX-License-Identifier: GPL-3.0-or-later
#include "WavStream.h"

namespace plus48
{
WavStream::WavStream (std::unique_ptr<DiskFile> fileToWrite, const WavHead& headToWrite) : file (std::move (fileToWrite)), head (headToWrite) {}

bool WavStream::good (int error)
{
    if (firstError == 0)
        firstError = error;

    return error == 0;
}

bool WavStream::writeHead()
{
    const auto bytes = head.bytes (numBytes);
    dataStart = static_cast<juce::int64> (bytes.size());
    return good (file->write (bytes.data(), bytes.size(), 0).error);
}

bool WavStream::begin() { return writeHead(); }

bool WavStream::append (const std::string& frames)
{
    // An odd number of bytes is made even; the next samples go over the additional one.
    const auto isOdd = (numBytes + frames.size()) % 2 != 0;
    const auto padded = isOdd ? frames + '\0' : std::string();
    const auto& bytes = isOdd ? padded : frames;

    const auto written = file->write (bytes.data(), bytes.size(), dataStart + static_cast<juce::int64> (numBytes));
    numBytes += std::min (written.numBytes, frames.size());
    return good (written.error);
}

bool WavStream::continueIn (const juce::File& place, Disk& disk)
{
    auto copy = copyOf (*file, size(), place, disk);

    if (copy == nullptr)
        return false;

    file = std::move (copy);
    return true;
}

bool WavStream::commit()
{
    if (numFrames() == numCommitted)
        return true;

    // In this order, so that no loss of power leaves a head that promises more than there is.
    if (! good (file->sync()) || ! writeHead())
        return false;

    numCommitted = numFrames();
    return true;
}

bool WavStream::finish()
{
    numBytes -= numBytes % static_cast<std::uint64_t> (head.bytesPerFrame());
    auto isGood = good (file->truncate (dataStart + static_cast<juce::int64> (numBytes)));

    if (numBytes % 2 != 0)
        isGood = good (file->write ("", 1, dataStart + static_cast<juce::int64> (numBytes)).error) && isGood;

    isGood = good (file->sync()) && isGood;
    isGood = writeHead() && isGood;
    isGood = good (file->sync()) && isGood;
    numCommitted = numFrames();
    return isGood;
}
} // namespace plus48
