// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeviceFinder.h"

namespace plus48
{
/** The devices that were there when somebody looked last, and when it is time to look again. [message thread] */
class KnownDevices
{
public:
    using Choices = std::vector<DeviceChoice>;

    explicit KnownDevices (DeviceFinder& finderToAsk) : finder (finderToAsk), cards (finderToAsk.soundFiles()) {}

    /** Empty: nobody has ever looked. */
    const Choices& all() const noexcept { return known; }

    /** What was found of these types takes the place of what was known of them. */
    void learn (const juce::StringArray& types, const Choices& found);

    /** Those that were not there the last time: none where nobody has ever looked, who cannot tell. */
    Choices newOnesOf (const Choices& found) const;

    /** True once a second: then the system is to be asked for its cards. */
    bool isTimeForCards();

    /** Asks the system for its cards. True when they are others than the last time; their files come one after the other,
        and may not be opened at once.
    */
    bool haveCardsChanged();

    /** Whether all devices are to be looked for. */
    bool isLookWanted() const noexcept { return wantsLook; }
    void wantLook (bool shouldLook) noexcept { wantsLook = shouldLook; }

    /** The next turn is time for cards, and a look is wanted. */
    void wantLookNow() noexcept;

    /** JACK servers are no files, and are asked for every two seconds: at `isTimeForJack` there is one, and `lookedForJack` waits for the next. */
    bool isTimeForJack() const;
    void lookedForJack() noexcept;

private:
    DeviceFinder& finder;
    Choices known;
    juce::StringArray cards;
    bool wantsLook = false;
    juce::uint32 cardsAt = 0, jackAt = 0;
};
} // namespace plus48
