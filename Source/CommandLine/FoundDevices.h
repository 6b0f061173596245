// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Live/DeviceSearch.h"

namespace plus48
{
/** The audio devices of this machine, and the types whose libraries did not come back. */
struct FoundDevices
{
    std::vector<DeviceChoice> choices;
    juce::StringArray unanswered;

    /** [message thread] Takes a moment, and no more than a few seconds where a library hangs. */
    static FoundDevices look();

    /** One sentence for each type that does not answer. */
    juce::StringArray problems() const;

    /** A device by its name, its type, or a part of its name. Throws BadInput where there is none. */
    static DeviceChoice find (const juce::String& name);
};
} // namespace plus48
