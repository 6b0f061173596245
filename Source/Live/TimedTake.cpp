// SPDX-License-Identifier: GPL-3.0-or-later
#include "TimedTake.h"

#include "Recording/Recorder.h"

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
    auto complete = false, wasAsked = false;

    while (engine.isTakeRunning() && recorder.isRecording() && ! complete && ! wasAsked && juce::Time::getMillisecondCounterHiRes() < latest)
    {
        juce::MessageManager::getInstance()->runDispatchLoopUntil (20);
        devices.poll();

        const auto done = recorder.status().numSamples;
        complete = done >= numSamples;
        wasAsked = shouldEnd != nullptr && shouldEnd();

        if (progress != nullptr)
            progress (static_cast<double> (done) / static_cast<double> (numSamples));
    }

    // What ends it in the middle is the device; what plays by then is another.
    const auto why = engine.isTakeRunning() ? juce::String ("The device was too slow") : devices.lossWords();
    engine.endTake();
    atTheEnd = recorder.status();

    if (const auto stopped = recorder.stop (take); stopped.failed())
        return stopped;

    if (! complete && ! wasAsked)
        return juce::Result::fail (why + ", which ended the take after " + juce::String (static_cast<double> (take.metadata.numSamples) / engine.sampleRate(), 1) + " s; it is kept: " + take.recorded.getFullPathName());

    return juce::Result::ok();
}
} // namespace plus48
