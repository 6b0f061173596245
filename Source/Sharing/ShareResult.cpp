// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShareResult.h"

#include "Recording/DiskFile.h"

#include <cerrno>
#include <cmath>
#include <cstring>

namespace plus48
{
ShareResult ShareResult::whyNot (const juce::File& folder, juce::int64 numBytes, const juce::String& error, Disk& disk)
{
    if (! folder.isDirectory() || ! folder.hasWriteAccess())
        return { State::folderNotWritable, "This folder can" + juce::String::charToString (0x2019) + "t be written: " + folder.getFullPathName() + "." };

    if (disk.bytesFree (folder) < numBytes || error.contains (std::strerror (ENOSPC)))
        return { State::diskFull, "The disk is full: " + bytesInWords (numBytes) + " needed." };

    return failed (error);
}

juce::String bytesInWords (juce::int64 numBytes)
{
    const auto value = static_cast<double> (numBytes);
    const auto in = [value] (double unit, const char* name) {
        const auto hasTenths = unit > 1.0e3 && value < 99.95 * unit;
        return (hasTenths ? juce::String (value / unit, 1) : juce::String (std::llround (value / unit))) + " " + name;
    };

    return value < 999.5e3 ? in (1.0e3, "kB") : (value < 999.5e6 ? in (1.0e6, "MB") : in (1.0e9, "GB"));
}
} // namespace plus48
