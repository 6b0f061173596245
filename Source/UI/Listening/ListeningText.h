// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/ListeningFigures.h"

/** The figures of listening in words: everything that the sheet writes. [message thread] */
namespace plus48::ui::listeningText
{
/** `12.3 ms late`. */
juce::String late (const InterfaceDelay&);

/** `like standing 4.2 m from the speaker`, and the same in fewer words. */
juce::String distance (const InterfaceDelay&);
juce::String shortDistance (const InterfaceDelay&);

/** `592 samples at 48 kHz`. */
juce::String samples (const InterfaceDelay&);

/** What both at once do, with the notches: `… at 41 Hz, 122 Hz, 203 Hz and so on`; and the same in fewer words. */
juce::String hollow (const InterfaceDelay&);
juce::String shortHollow (const InterfaceDelay&);

/** `8 hours`, `45 minutes`. */
juce::String timeADay (double hours);

/** Below that there is nothing to be said of a level, whichever its unit. */
bool isSilent (double db) noexcept;

/** A level without its unit; below the lowest that can be heard or drawn it is silence. */
juce::String level (double db);

/** `85 dB SPL on average`. */
juce::String playing (const ListeningFigures&);

/** `Healthy for 1 hour a day (NIOSH)`; empty where it is all day. */
juce::String warning (const ListeningFigures&);

/** What a pair lets out, in words. */
juce::String leakage (double leakageDb);

/** Why the first choice cannot be taken, or what it is. */
juce::String direct (const ListeningFigures&);

/** `1.4 m, −3 dB`, `180°, −17 dB`. */
juce::String placed (double distanceM, double db);
juce::String turned (double angleDeg, double db);

/** `43 dB under the voice`. */
juce::String under (double db);

/** What muting brings. */
juce::String muted (const ListeningFigures&);
} // namespace plus48::ui::listeningText
