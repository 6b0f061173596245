// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

namespace plus48
{
/** What may have become another, for listeners that show only a part. */
enum class StudioChange
{
    setup,
    takes,
    transport,
    comparison,
    device,
    preferences,

    /** Another step of a lesson, or its end. */
    lesson,

    /** What earlier listening tests found out. */
    listeningTests,
    notice
};

struct StudioListener
{
    virtual ~StudioListener() = default;
    virtual void studioChanged (StudioChange) = 0;
};

/** Tells the listeners of a studio what has changed. [message thread] */
class StudioChanges
{
public:
    void addListener (StudioListener* listener) { listeners.push_back (listener); }
    void removeListener (StudioListener* listener) { listeners.erase (std::remove (listeners.begin(), listeners.end(), listener), listeners.end()); }

    /** Nobody is told any more: at the end, a listener may be half gone. */
    void removeAllListeners() { listeners.clear(); }

    void tell (StudioChange change) const
    {
        // A listener may take itself, or another one, away.
        for (auto* const listener : std::vector<StudioListener*> (listeners))
            if (std::find (listeners.begin(), listeners.end(), listener) != listeners.end())
                listener->studioChanged (change);
    }

private:
    std::vector<StudioListener*> listeners;
};
} // namespace plus48
