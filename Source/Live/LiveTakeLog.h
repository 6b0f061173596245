// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Recording/Recorder.h"

namespace plus48
{
/** What the audio thread tells the take that is recorded, beside its sound: knobs, paths, rigs, xruns, and what had to wait. [audio thread]

    Nothing here allocates, locks or opens. What finds no room in the take's log has not happened, for the ear neither: else
    raw performance and log would no longer make the take.
*/
class LiveTakeLog
{
public:
    explicit LiveTakeLog (Recorder& recorderToTell) : takes (recorderToTell) {}

    /** A take's number; 0: none runs. */
    int take() const noexcept { return running; }
    void begin (int take) noexcept;
    void end() noexcept { running = 0; }

    /** False: it waits. Without a take everything is taken. */
    [[nodiscard]] bool add (const TakeEvent& change) noexcept { return running == 0 || takes.event (change); }
    bool hasRoom() noexcept { return running == 0 || takes.hasRoomForEvent(); }

    /** Where there is room: another rig takes over. It brings what waited. */
    void addRig (int rigId, std::int64_t position) noexcept;

    /** So many xruns just before `position`; those that find no room are added to the next. */
    void addXruns (int count, std::int64_t position) noexcept;

    /** Once a callback, behind its changes: whether one waits, and whether one was made. How late the latter were is logged. */
    void addDelay (bool isWaiting, bool hasChanged, std::int64_t position) noexcept;

private:
    Recorder& takes;
    int running = 0, xrunsToLog = 0;

    /** The position since when a change waits; -1: none. */
    std::int64_t waitingSince = -1;
    bool isLate = false;
};
} // namespace plus48
