// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StudioParts.h"

namespace plus48
{
/** The program without its window: owns the parts, connects them, and keeps them going. Everything a panel can show or do, a test can read
    or do here. All of it belongs to the message thread.
*/
class Studio : public StudioParts
{
public:
    explicit Studio (const Options&);
    ~Studio();

    /** The slow part of the start: opens an audio device, and the takes. After the first paint. */
    void begin();

    /** Some 30 times a second, with the seconds since the last time: reads meters, finishes takes, saves what has changed. */
    void update (double seconds);

    /** For whoever takes the place of a device in a studio without any. */
    LiveEngine& engineForDevice() noexcept { return engine.engine(); }

private:
    void connectParts();
    juce::Result prepare (const Setup& next, SetupHistory::Cause);
    void applied (const Setup& before);
    void deviceStarts();
    void watchFiles (double seconds);
    bool isRecording() const { return transport.state() == Transport::State::recording; }

    const juce::File wantedTakesFolder;
    const bool opensDevices;
    bool hasBegun = false;

    /** Those before it have their level and gain; the others get those of their sources when these can be read. */
    int numInputsWithDefaults = 0;
    double sinceFiles = 0.0;
};
} // namespace plus48
