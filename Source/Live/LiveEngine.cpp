// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveEngine.h"

#include "Measurement/TakeNoise.h"
#include "Recording/TakeEquipment.h"
#include "Rig/RigCheck.h"
#include "Rig/RigLimits.h"

#include <algorithm>
#include <limits>
#include <thread>

namespace plus48
{
LiveEngine::LiveEngine (const Catalogue& catalogueToUse, Disk* diskForTests)
    : catalogue (catalogueToUse), takes (diskForTests)
{
    jassert (! catalogue.headphones.empty() && ! catalogue.monitors.empty());
    loudspeakers = { catalogue.monitors.front(), catalogue.headphones.front(), *catalogue.audioInterface (wanted.interfaceId) };
    rebuild();
}

LiveEngine::~LiveEngine()
{
    endTake();

    // No callback runs any more: what the audio thread had is ours.
    for (auto* object : { current, previous })
        delete object;

    for (auto* object : { playingSources, fadingSources })
        delete object;

    delete playing;
    delete capturing;
}

juce::Result LiveEngine::setRig (const Rig& rigToPlay)
{
    auto next = rigToPlay;
    next.sampleRate = rate;

    if (const auto problem = checkRig (next, catalogue))
        return juce::Result::fail (inWords (*problem));

    if (isTakeRunning() && next.channels.size() != wanted.channels.size())
        return juce::Result::fail ("The number of inputs cannot change while a take is recorded; stop it first.");

    wanted = next;
    loudspeakers.audioInterface = *catalogue.audioInterface (wanted.interfaceId);
    rigShouldFollow = true;
    followWithRig();
    return juce::Result::ok();
}

void LiveEngine::followWithRig()
{
    // A take begins with the rig that its recipe has; while that is on its way, this one has to wait.
    const auto takeNow = takeWanted.load();

    if (rigShouldFollow && (takeNow == 0 || takeNow == takeBegun.load()))
    {
        rigShouldFollow = false;
        offer (build (0));
    }
}

std::unique_ptr<LiveRig> LiveEngine::build (int takeToBegin)
{
    return std::make_unique<LiveRig> (wanted, catalogue, loudspeakers, ++lastId, takeToBegin);
}

void LiveEngine::offer (std::unique_ptr<LiveRig> rigToPlay)
{
    for (std::size_t channel = 0; channel < wanted.channels.size(); ++channel)
        isPathBActive[channel].store (wanted.channels[channel].activePath == Path::b, std::memory_order_relaxed);

    if (isTakeRunning())
        takes.announceRig (rigToPlay->id, rigToPlay->rig, equipmentOf (rigToPlay->rig, catalogue));

    latest = rigToPlay.get();
    rigs.dispose();
    rigs.offer (std::move (rigToPlay));
}

void LiveEngine::setSettings (int channel, const ChannelSettings& settings)
{
    const auto index = static_cast<std::size_t> (channel);
    settings.writeTo (wanted.channels[index]);
    latest->atomicSettings[index].set (settings);
}

void LiveEngine::setActivePath (int channel, Path path)
{
    const auto index = static_cast<std::size_t> (channel);
    wanted.channels[index].activePath = path;
    isPathBActive[index].store (path == Path::b, std::memory_order_relaxed);
}

void LiveEngine::setMonitor (const MonitorSettings& settings)
{
    monitorWanted = settings;
    atomicMonitor.set (settings);
}

void LiveEngine::setLoudspeakers (const juce::String& headphonesId, const juce::String& monitorsId)
{
    if (const auto* headphones = catalogue.headphone (headphonesId))
        loudspeakers.headphones = *headphones;

    if (const auto* monitors = catalogue.monitor (monitorsId))
        loudspeakers.monitors = *monitors;

    setRig (wanted);
}

void LiveEngine::setSources (std::unique_ptr<LiveSources> performance)
{
    sources.dispose();
    sources.offer (std::move (performance));
}

void LiveEngine::setPlayback (std::unique_ptr<Playback> playback)
{
    latestPlayback = playback.get();
    playbacks.dispose();
    playbacks.offer (std::move (playback));
}

void LiveEngine::beginCapture (int channel, double seconds)
{
    auto listener = std::make_unique<InputCapture> (channel, static_cast<std::size_t> (std::max (1.0, seconds * rate)));
    latestCapture = listener.get();
    captures.dispose();
    captures.offer (std::move (listener));
}

void LiveEngine::releaseRetired()
{
    followWithRig();
    rigs.dispose();
    sources.dispose();
    playbacks.dispose();
    captures.dispose();
}

juce::Result LiveEngine::beginTake (SessionFolder& session, TakeSetup setup, std::int64_t numSamples)
{
    setup.rig = wanted;
    setup.equipment = equipmentOf (wanted, catalogue);
    setup.noiseFloorDbfsA = [known = catalogue] (const TakeMetadata& metadata) { return takeNoiseFloorDbfsA (metadata, known); };
    setup.bits = ChannelPlan::from (wanted, wanted.channels.front(), catalogue).path (wanted.channels.front().activePath).converter.bits;

    if (const auto started = takes.start (session, setup); started.failed())
        return started;

    takeLimit.store (numSamples > 0 ? numSamples + ChannelChain::latencySamples (rate) : std::numeric_limits<std::int64_t>::max());
    // It comes with the beginning.
    rigShouldFollow = false;
    leadingGap = 0;
    takeStarted = LostTime::now();
    takeWanted.store (++lastTake);
    offer (build (lastTake));
    return juce::Result::ok();
}

void LiveEngine::endTake() noexcept
{
    // What a device that stands still owes the take by now comes too late.
    if (isTakeRunning() && LostTime::now() - lastCallback.load (std::memory_order_relaxed) > LostTime::leastStallNanoseconds)
        fillMissing ([this] (std::int64_t now) { return isAway ? lostTime.missingAt (now) : lostTime.missingWhileRunning (now); });

    // A block that saw the take still wanted may be on its way into the recorder: it is waited for, some microseconds.
    takeWanted.store (0);

    while (isRecordingNow.load())
        std::this_thread::yield();
}

template <typename Missing>
void LiveEngine::fillMissing (Missing&& missing) noexcept
{
    // Either the callback sees this, and leaves its block out, or it is seen here, and the device stands still no more.
    isFillingNow.store (true);

    if (! isRecordingNow.load())
    {
        const auto numSamples = missing (LostTime::now());
        lostTime.fill (numSamples);
        fillTake (numSamples, awayReason);
    }

    isFillingNow.store (false);
}

void LiveEngine::fillWhileAway (GapReason reason) noexcept
{
    fillMissing ([this, reason] (std::int64_t now) {
        isAway = true;
        awayReason = reason;
        lostTime.begin (now);
        return lostTime.missingAt (now);
    });
}

void LiveEngine::deviceAboutToStart (double sampleRate, LostTime::Device device)
{
    headphonesLimiter.restart();
    monitorsLimiter.restart();

    const auto isPossible = std::find (std::begin (limits::sampleRates), std::end (limits::sampleRates), sampleRate) != std::end (limits::sampleRates);
    isSilent = ! isPossible;

    if (isPossible && std::abs (sampleRate - rate) > 0.0)
    {
        endTake();
        rate = sampleRate;
        rebuild();
    }

    if (isPossible)
        lostTime.deviceStarts (rate, device);

    isRestarted = true;
}

void LiveEngine::rebuild()
{
    wanted.sampleRate = rate;

    // No callback runs: everything the audio thread had can go, and the new rig begins at once.
    auto next = build (0);
    rigs.withdraw();
    rigs.dispose();
    delete std::exchange (previous, nullptr);
    delete std::exchange (current, nullptr);
    latest = next.get();

    swap.prepare (rate);
    mix.prepare ({ rate, SignalChain::pieceSize, 1, 0 }, monitorWanted);
    headphonesLimiter.prepare ({ rate, SignalChain::pieceSize, 1, 0 });
    monitorsLimiter.prepare ({ rate, SignalChain::pieceSize, 1, 0 });

    const auto rampSamples = 0.01 * rate;
    sourcesShare.prepare (rampSamples, 1.0);
    headphonesLoudness.prepare (rampSamples, latest->loudness.headphones);
    monitorsLoudness.prepare (rampSamples, latest->loudness.monitors);

    for (std::size_t c = 0; c < maxChannels; ++c)
    {
        activeShare[c].prepare (rampSamples, 0.0);

        for (auto& ramp : perVolt[c])
            ramp.prepare (rampSamples, 0.0);
    }

    take = 0;
    takeIsIncoming = false;
    offer (std::move (next));
}
} // namespace plus48
