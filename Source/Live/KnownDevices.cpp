// SPDX-License-Identifier: GPL-3.0-or-later
#include "KnownDevices.h"

#include <algorithm>

namespace plus48
{
namespace
{
constexpr juce::uint32 cardsEveryMilliseconds = 1000;
constexpr juce::uint32 jackEveryMilliseconds = 2000;
} // namespace

void KnownDevices::learn (const juce::StringArray& types, const Choices& found)
{
    known.erase (std::remove_if (known.begin(), known.end(), [&] (const DeviceChoice& choice) { return types.contains (choice.type); }), known.end());
    known.insert (known.end(), found.begin(), found.end());
}

KnownDevices::Choices KnownDevices::newOnesOf (const Choices& found) const
{
    Choices fresh;

    if (! known.empty())
        for (const auto& choice : found)
            if (std::none_of (known.begin(), known.end(), [&] (const DeviceChoice& old) { return old.isSameDevice (choice); }))
                fresh.push_back (choice);

    return fresh;
}

bool KnownDevices::isTimeForCards()
{
    const auto now = juce::Time::getMillisecondCounter();

    if (now - cardsAt < cardsEveryMilliseconds)
        return false;

    cardsAt = now;
    return true;
}

bool KnownDevices::haveCardsChanged()
{
    auto files = finder.soundFiles();

    if (files == cards)
        return false;

    cards = std::move (files);
    wantsLook = true;
    return true;
}

void KnownDevices::wantLookNow() noexcept
{
    wantsLook = true;
    cardsAt = 0;
}

bool KnownDevices::isTimeForJack() const { return juce::Time::getMillisecondCounter() - jackAt >= jackEveryMilliseconds; }
void KnownDevices::lookedForJack() noexcept { jackAt = juce::Time::getMillisecondCounter(); }
} // namespace plus48
