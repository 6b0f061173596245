// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeptCopy.h"

#include "DiskFile.h"

#include <algorithm>
#include <cerrno>
#include <string>

namespace plus48
{
namespace
{
int copyBytes (DiskFile& from, DiskFile& to, juce::int64 numBytes)
{
    std::string piece (1 << 20, '\0');

    for (juce::int64 position = 0; position < numBytes;)
    {
        const auto size = from.read (piece.data(), static_cast<std::size_t> (std::min (static_cast<juce::int64> (piece.size()), numBytes - position)), position);

        if (size == 0)
            return EIO;

        const auto isHole = std::all_of (piece.begin(), piece.begin() + static_cast<std::ptrdiff_t> (size), [] (char byte) { return byte == '\0'; });

        if (! isHole)
            if (const auto error = to.write (piece.data(), size, position).error; error != 0)
                return error;

        position += static_cast<juce::int64> (size);
    }

    const auto error = to.truncate (numBytes);
    return error != 0 ? error : to.sync();
}
} // namespace

juce::Result keepCopy (const juce::File& file, juce::File& copy)
{
    copy = file.getSiblingFile (file.getFileName() + " (before repair)").getNonexistentSibling();
    auto error = 0;
    const auto from = Disk::real().open (file, error);
    auto to = error == 0 ? Disk::real().create (copy, error) : nullptr;

    if (from != nullptr && to != nullptr)
    {
        error = copyBytes (*from, *to, file.getSize());
        to.reset();

        if (error == 0)
            return juce::Result::ok();

        copy.deleteFile();
    }

    return juce::Result::fail (file.getFileName() + " is left as it was, since no copy of it can be kept beside it: " + describeDiskError (error) + ".");
}
} // namespace plus48
