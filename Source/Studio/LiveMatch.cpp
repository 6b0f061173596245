// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveMatch.h"

#include "Signal/Units.h"

namespace plus48
{
namespace
{
/** A sine at 0 dBFS is -3.01 LUFS. */
double lufsFromDbfs (double dbfs) noexcept { return dbfs - dbFromGain (sqrtTwo); }
} // namespace

LiveMatch::LiveMatch (EngineBinding& engineToUse, const SetupEditor& editorToUse, const Figures& figuresToUse)
    : engine (engineToUse), editor (editorToUse), figures (figuresToUse), match (engineToUse.sampleRate()), sampleRate (engineToUse.sampleRate())
{
}

/** Of the selected input among those that run; -1: it rests. */
int LiveMatch::runningIndex() const
{
    const auto running = editor.setup().runningInputs();
    const auto found = std::find (running.begin(), running.end(), editor.selectedInput());
    return found != running.end() ? static_cast<int> (found - running.begin()) : -1;
}

void LiveMatch::setupChanged (const Setup& before)
{
    const auto& after = editor.setup();
    const auto selected = static_cast<std::size_t> (editor.selectedInput());

    if (selected >= before.rig.channels.size() || selected >= after.rig.channels.size())
        return resetAnalysis();

    // What another preamp, microphone or booster was turned by means nothing here: its knobs are the best guess.
    const auto& channelBefore = before.rig.channels[selected];
    const auto& channel = after.rig.channels[selected];

    if (channelBefore.external.preampId != channel.external.preampId || channelBefore.microphoneId != channel.microphoneId || channelBefore.instrumentId != channel.instrumentId || channelBefore.booster != channel.booster || channelBefore.boosterId != channel.boosterId)
        return reset();

    // Which of the two is heard changes neither.
    auto was = before;
    was.rig.channels[selected].activePath = after.rig.channels[selected].activePath;

    if (InputMeters::isOther (was, after, selected))
        resetAnalysis();
}

void LiveMatch::reset()
{
    match = SlowMatch (sampleRate);
    resetAnalysis();
}

void LiveMatch::resetAnalysis()
{
    // What waits is of before.
    while (engine.engine().pathSamples().pop (samples) > 0)
    {
    }

    match.resetAnalysis();
    toSkip = static_cast<std::size_t> (skippedSeconds * sampleRate);
}

void LiveMatch::update()
{
    auto& live = engine.engine();

    if (std::abs (std::exchange (sampleRate, live.sampleRate()) - live.sampleRate()) > 0.0)
        reset();

    // Whoever was turned before is so no more.
    const auto isOtherInput = std::exchange (selectedInput, editor.selectedInput()) != editor.selectedInput();

    if (std::exchange (input, runningIndex()) != runningIndex() || isOtherInput)
        reset();

    if (live.pathSamples().haveBeenLost())
        resetAnalysis();

    // A calibration may come later than the setup.
    match.setNoise (lufsFromDbfs (figures.channel().a.noise.dbfsA()), lufsFromDbfs (figures.channel().b.noise.dbfsA()));
    match.setOn (editor.setup().isLevelMatched);

    for (auto count = live.pathSamples().pop (samples); count > 0; count = live.pathSamples().pop (samples))
        for (std::size_t n = 0; n < count; ++n)
        {
            if (toSkip > 0)
                --toSkip;
            else
                match.add (samples[n].a, samples[n].b);
        }

    live.setHeardMatch (input, gainFromDb (match.gainDb()));
}
} // namespace plus48
