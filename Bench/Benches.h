// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/** Each prints a table of its own. */
namespace plus48::bench
{
/** Nanoseconds per sample of the recording, stage by stage. */
void timeStages();

/** Thread time of a channel with one path and with both, at several rates. */
void timeChannels();

/** What a callback of many channels costs, at its worst percentiles, and that the cost is linear. */
void timeCallbacks();

/** Renders against the clock. */
void timeRenders();
} // namespace plus48::bench
