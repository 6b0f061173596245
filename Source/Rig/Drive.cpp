// SPDX-License-Identifier: GPL-3.0-or-later
#include "Drive.h"

namespace plus48
{
std::optional<Drive> driveFromWord (const juce::String& word)
{
    for (const auto drive : allDrives)
        if (word == toWord (drive))
            return drive;

    return {};
}

const char* toWord (Drive drive) noexcept
{
    switch (drive)
    {
        case Drive::clean: return "clean";
        case Drive::pushed: return "pushed";
        case Drive::hot: return "hot";
    }

    return "";
}

const char* nameOf (Drive drive) noexcept
{
    switch (drive)
    {
        case Drive::clean: return "Clean level";
        case Drive::pushed: return "Pushed";
        case Drive::hot: return "Hot";
    }

    return "";
}
} // namespace plus48
