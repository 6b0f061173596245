// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SavedState.h"
#include "Transport.h"

#include "Live/AudioDevices.h"

namespace plus48
{
/** The audio device that the studio plays through. [message thread] */
class StudioDevices
{
public:
    StudioDevices (LiveEngine&, const Transport&, SavedState&, Notices&, StudioChanges&);

    /** Where there are to be devices at all: makes them known. `onStart` is told before each start of one. */
    void create (std::function<void()> onStart);

    /** Closes the device: no callback comes any more. */
    void close() { devices.reset(); }

    /** nullptr in a studio without devices. */
    AudioDevices* all() noexcept { return devices.get(); }

    /** In a studio without devices the one who drives the engine is a simulated one. */
    AudioDevices::Status status() const;

    /** While the message loop goes on; `whenDone` is told whether it plays. */
    void open (const DeviceChoice&, std::function<void (bool)> whenDone = {});

    /** What was chosen last, or else the best one, while the message loop goes on. */
    void openBest();

    /** What was chosen by hand, now or in an earlier session; nothing where the best was taken. */
    const std::optional<DeviceChoice>& chosen() const noexcept { return saved.app().device; }

    /** In Hz. */
    double sampleRate() const noexcept { return engine.sampleRate(); }

private:
    LiveEngine& engine;
    const Transport& transport;
    SavedState& saved;
    Notices& notices;
    StudioChanges& changes;
    std::unique_ptr<AudioDevices> devices;
};
} // namespace plus48
