// SPDX-License-Identifier: GPL-3.0-or-later
#include "InputMeters.h"

namespace plus48
{
namespace
{
/** So long a setup sounds before its level is judged; +48 V and new equipment fade in first. */
constexpr double settleSeconds = 0.25, fadeInSeconds = 1.3;

bool isOtherRoom (const Setup& before, const Setup& after)
{
    return after.rig.interfaceId != before.rig.interfaceId || after.rig.roomDba != before.rig.roomDba;
}

void resetAnalysis (ChannelReadings& readings, double seconds)
{
    readings.resetAnalysis (seconds);
    readings.clearClips (settleSeconds);
}
} // namespace

InputMeters::InputMeters (EngineBinding& engineToUse, const SetupEditor& editorToUse, const SourceSelector& selectorToUse, TakeComparison& comparisonToUse)
    : engine (engineToUse), editor (editorToUse), selector (selectorToUse), comparison (comparisonToUse)
{
}

void InputMeters::resetClips()
{
    for (auto& channelReadings : all)
        channelReadings.resetClips();

    takeReadings.resetClips();
}

bool InputMeters::isSomethingClipping() const
{
    for (const auto running : editor.setup().runningInputs())
        if (readings (running).path (editor.setup().channelOf (running).activePath).clips.any())
            return true;

    return false;
}

void InputMeters::update (double seconds)
{
    const auto& setup = editor.setup();
    const auto running = setup.runningInputs();
    auto next = std::size_t { 0 };

    for (std::size_t i = 0; i < setup.rig.channels.size(); ++i)
    {
        const auto loop = selector.loopOf (setup.sources[i]);
        all[i].setSpan (std::max (LoudestSound::seconds, loop.has_value() ? loop->seconds() : 0.0));

        if (next < running.size() && running[next] == static_cast<int> (i))
            all[i].update (engine.meters (static_cast<int> (next++)), seconds);
        else
            all[i].rest (seconds);
    }

    // Another take, path or preamp is judged by itself.
    if (std::exchange (heard, comparison.numChanges()) != comparison.numChanges())
    {
        takeReadings.resetAnalysis (settleSeconds);
        takeReadings.clearClips (settleSeconds);
    }

    takeReadings.update (comparison.takeLevels(), seconds);
}

bool InputMeters::isOther (const Setup& before, const Setup& after, std::size_t input)
{
    return input >= before.rig.channels.size() || isOtherRoom (before, after) || after.sources[input] != before.sources[input] || after.rig.channels[input] != before.rig.channels[input];
}

void InputMeters::setupChanged (const Setup& before)
{
    const auto& after = editor.setup();

    for (std::size_t i = 0; i < after.rig.channels.size(); ++i)
    {
        if (i >= before.rig.channels.size())
        {
            all[i].reset();
            continue;
        }

        const auto &was = before.rig.channels[i], &is = after.rig.channels[i];
        const auto isFadingIn = isOtherRoom (before, after) || after.sources[i] != before.sources[i] || after.armed[i] != before.armed[i]
                             || is.phantom != was.phantom || is.microphoneId != was.microphoneId || is.booster != was.booster || is.boosterId != was.boosterId;

        if (isFadingIn)
            resetAnalysis (all[i], fadeInSeconds);
        else if (is != was)
            resetAnalysis (all[i], settleSeconds);
    }
}

void InputMeters::resetAnalysisOf (int input) { resetAnalysis (all[static_cast<std::size_t> (input)], settleSeconds); }

void InputMeters::sourceChanged (const juce::String& name)
{
    const auto& sources = editor.setup().sources;

    for (std::size_t i = 0; i < editor.setup().rig.channels.size(); ++i)
        if (sources[i].name == name)
            resetAnalysis (all[i], fadeInSeconds);
}
} // namespace plus48
