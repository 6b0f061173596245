// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SetupEditor.h"
#include "Transport.h"

namespace plus48
{
/** The take that keys act on, and what can be done to takes. Names, stars and the way into the bin can be undone. [message thread] */
class TakeActions
{
public:
    TakeActions (TakeLibrary&, Transport&, SetupEditor&, Notices&, StudioChanges&);

    /** Its number; 0: none. */
    int selected() const noexcept { return chosen; }
    void select (int number);

    /** Of another folder, for instance; the listeners are told of the takes. */
    void selectNewest();

    /** One that has just been saved. */
    void selectSaved (int number);

    void rename (int number, const juce::String& name);
    void star (int number, bool hasStar);
    void remove (int number);

    /** Out of the bin. */
    void restore (int number);

    /** For good, everything in the bin. Only after asking. */
    void emptyBin();

private:
    juce::Result removeNow (int number);
    juce::Result restoreNow (int number);
    void bringBack (int number);

    TakeLibrary& library;
    Transport& transport;
    SetupEditor& editor;
    Notices& notices;
    StudioChanges& changes;
    int chosen = 0;
};
} // namespace plus48
