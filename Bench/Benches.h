// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/** Each prints a table of its own. */
namespace plus48::bench
{
/** Nanoseconds per sample of the recording, stage by stage. */
void timeStages();

/** Thread time of a channel with one path and with both, at several rates. */
void timeChannels();

/** A channel with both paths against a preamp plug-in of others' alone, on the same signal. */
void timePeer();

/** What a callback of many channels costs, at its worst percentiles, and that the cost is linear. */
void timeCallbacks();

/** That the cost grows with channels, sampling rate and time, and with nothing faster than these. */
void timeGrowth();

/** Renders against the clock. */
void timeRenders();

/** Reading of long files, by us and by libsndfile. */
void timeFiles();

/** Versions of a take, from the order until they can be heard. */
void timeHearThrough();

/** How the window starts, and what it costs to have it open: the program itself, several times, under Xvfb where there is no display.
    False: it could not be timed, which has been said.
*/
bool timeWindow();
} // namespace plus48::bench
