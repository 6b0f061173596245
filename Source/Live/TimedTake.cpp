// SPDX-License-Identifier: GPL-3.0-or-later
#include "TimedTake.h"

#include <juce_events/juce_events.h>

namespace plus48
{
juce::Result TimedTake::run (LiveEngine& engine, AudioDevices& devices, SessionFolder& session, Take& take, RecorderStatus& atTheEnd) const
{
    auto setupNow = setup;
    setupNow.device = devices.status().device.name();
    const auto numSamples = std::llround (seconds * engine.sampleRate());

    if (const auto begun = engine.beginTake (session, setupNow, numSamples); begun.failed())
        return begun;

    auto& recorder = engine.recorder();

    // A device that lags behind its own clock gets twice the time.
    const auto started = juce::Time::getMillisecondCounterHiRes();
    const auto latest = started + 2000.0 * seconds + 10000.0;
    auto complete = false;

    while (engine.isTakeRunning() && recorder.isRecording() && ! complete && juce::Time::getMillisecondCounterHiRes() < latest)
    {
        juce::MessageManager::getInstance()->runDispatchLoopUntil (20);
        devices.poll();

        const auto done = recorder.status().numSamples;
        complete = done >= numSamples;

        if (progress != nullptr)
            progress (static_cast<double> (done) / static_cast<double> (numSamples));
    }

    engine.endTake();
    atTheEnd = recorder.status();

    if (const auto stopped = recorder.stop (take); stopped.failed())
        return stopped;

    if (! complete)
        return juce::Result::fail (devices.problem().has_value() ? devices.problem()->sentence : juce::String ("The device stopped before the take was complete."));

    return juce::Result::ok();
}
} // namespace plus48
