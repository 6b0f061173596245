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

    /** The document of the state, and what it holds. What is put there is saved with the next change of anything, or by `saveNow`. */
    const juce::File& stateFile() const noexcept { return document; }
    AppState& appState() noexcept { return saved.app(); }

    /** The state as it stands, which is in the document by then as well. */
    const AppState& saveNow();

    /** Whether the document has everything. */
    bool isSafe() const noexcept { return saved.isSafe(); }

    /** Another state in place of the present one, as at a start, and saved; what of it is in the setup is `exactly`, where that is known to the bit. */
    void applyState (const AppState&, const Setup* exactly = nullptr);

    /** Sources that stay open for their figures, whether the setup names them or not, until the next call. */
    void keepOpen (const juce::StringArray& names);

private:
    void connectParts();
    void connectEquipment();
    juce::Result prepare (const Setup& next, SetupHistory::Cause);
    void applied (const Setup& before);
    void deviceStarts();
    void watchFiles (double seconds);
    bool isRecording() const { return transport.state() == Transport::State::recording; }

    const juce::File document, wantedTakesFolder;
    const bool opensDevices;
    bool hasBegun = false;

    /** Those before it have their level and gain; the others get those of their sources when these can be read. */
    int numInputsWithDefaults = 0;
    double sinceFiles = 0.0;
};
} // namespace plus48
