// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Preferences.h"
#include "SavedState.h"

namespace plus48
{
/** The preferences that hold now. [message thread] */
class UserPreferences
{
public:
    UserPreferences (SavedState& stateToUse, StudioChanges& changesToTell) : saved (stateToUse), changes (changesToTell) {}

    const Preferences& current() const noexcept { return preferences; }

    void set (const Preferences& next)
    {
        if (next == preferences)
            return;

        preferences = next;
        saved.changed();
        changes.tell (StudioChange::preferences);
    }

    /** As they were left; nobody is told. */
    void restore (const Preferences& stored) { preferences = stored; }

private:
    SavedState& saved;
    StudioChanges& changes;
    Preferences preferences;
};
} // namespace plus48
