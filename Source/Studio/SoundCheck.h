// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Live/DeviceSignals.h"
#include "Live/LiveEngine.h"

namespace plus48
{
/** What somebody who sets up an audio device tries out: a tone at its outputs, a meter at one of its inputs, and a few seconds of an
    input to calibrate a microphone by. Nothing here changes the setup. [message thread]
*/
class SoundCheck
{
public:
    explicit SoundCheck (LiveEngine& engineToUse) : engine (engineToUse) {}

    /** Behind everything but the output limiter. */
    void playTone() { engine.deviceSignals().testTone.play(); }
    bool isTonePlaying() const noexcept { return engine.deviceSignals().testTone.isPlaying(); }

    /** The device's own input that has the meter, counted from 0, whatever is played. */
    void meterInput (int deviceInput) noexcept { engine.deviceSignals().meteredInput = deviceInput; }
    Meter& inputMeter() noexcept { return engine.deviceSignals().input; }

    /** What leaves for the headphones: side 0 or 1. */
    Meter& outputMeter (std::size_t side) noexcept { return engine.deviceSignals().outputs[side]; }

    /** Begins to listen to one of the running channels. What is heard stays until the next call. */
    const InputCapture* beginCapture (int runningChannel, double seconds) { return engine.beginCapture (runningChannel, seconds); }

private:
    LiveEngine& engine;
};
} // namespace plus48
