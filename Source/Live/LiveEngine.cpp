// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveEngine.h"

#include "LiveAudio.h"

#include "Interface/EffectiveMonitor.h"
#include "Measurement/TakeNoise.h"
#include "Recording/TakeEquipment.h"
#include "Rig/RigCheck.h"
#include "Rig/RigLimits.h"
#include "Signal/ThreadRole.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace plus48
{
LiveEngine::LiveEngine (const Catalogue& catalogueToUse, Disk* diskForTests)
    : catalogue (catalogueToUse), takes (std::make_unique<Recorder> (diskForTests)), exchange (std::make_unique<LiveExchange>()), audio (std::make_unique<LiveAudio> (*exchange, *takes))
{
    jassert (! catalogue.headphones.empty() && ! catalogue.monitors.empty());
    headphonesId = catalogue.headphones.front().identity.id;
    monitorsId = catalogue.monitors.front().identity.id;
    rebuild();
}

LiveEngine::~LiveEngine() { endTake(); }

juce::Result LiveEngine::setRig (const Rig& rigToPlay)
{
    assertMessageThread();
    auto next = rigToPlay;
    next.sampleRate = rate;

    if (const auto problem = checkRig (next, catalogue))
        return juce::Result::fail (inWords (*problem));

    if (isTakeRunning() && next.channels.size() != wanted.channels.size())
        return juce::Result::fail ("The number of inputs cannot change while a take is recorded; stop it first.");

    wanted = next;
    rigShouldFollow = true;
    followWithRig();
    return juce::Result::ok();
}

void LiveEngine::followWithRig()
{
    // A take begins with the rig that its recipe has; while that is on its way, this one has to wait.
    const auto takeNow = exchange->takeWanted.load();

    if (rigShouldFollow && (takeNow == 0 || takeNow == exchange->takeBegun.load()))
    {
        rigShouldFollow = false;
        offer (build (0));
    }
}

std::unique_ptr<LiveRig> LiveEngine::build (int takeToBegin)
{
    return std::make_unique<LiveRig> (wanted, catalogue, loudspeakers(), ++lastId, takeToBegin);
}

void LiveEngine::offer (std::unique_ptr<LiveRig> rigToPlay)
{
    for (std::size_t channel = 0; channel < wanted.channels.size(); ++channel)
        exchange->isPathBActive[channel].store (wanted.channels[channel].activePath == Path::b, std::memory_order_relaxed);

    if (isTakeRunning())
        takes->announceRig (rigToPlay->id, rigToPlay->rig, equipmentOf (rigToPlay->rig, catalogue));

    // Another interface may have no direct monitoring.
    exchange->monitor.set (monitorHeard());
    latest = rigToPlay.get();
    exchange->rigs.dispose();
    exchange->rigs.offer (std::move (rigToPlay));
}

void LiveEngine::setSettings (int channel, const ChannelSettings& settings)
{
    assertMessageThread();
    const auto index = static_cast<std::size_t> (channel);
    settings.writeTo (wanted.channels[index]);
    latest->atomicSettings[index].set (settings);
}

void LiveEngine::setActivePath (int channel, Path path)
{
    assertMessageThread();
    const auto index = static_cast<std::size_t> (channel);
    wanted.channels[index].activePath = path;
    exchange->isPathBActive[index].store (path == Path::b, std::memory_order_relaxed);
}

void LiveEngine::setMonitor (const MonitorSettings& settings)
{
    assertMessageThread();
    monitorWanted = settings;
    exchange->monitor.set (monitorHeard());
}

MonitorSettings LiveEngine::monitorHeard() const { return effectiveMonitor (monitorWanted, *catalogue.audioInterface (wanted.interfaceId)); }

void LiveEngine::setInputs (const std::vector<int>& inputOfChannel) noexcept
{
    assertMessageThread();

    for (std::size_t channel = 0; channel < std::min (inputOfChannel.size(), exchange->isOnRight.size()); ++channel)
        exchange->isOnRight[channel].store (inputOfChannel[channel] % 2 != 0, std::memory_order_relaxed);
}

void LiveEngine::setInputMutedInMonitors (bool isMuted) noexcept { exchange->isInputMutedInMonitors.store (isMuted, std::memory_order_relaxed); }
LiveBacking& LiveEngine::backing() noexcept { return exchange->backing; }

void LiveEngine::setHeardMatch (int channel, double gainOfB) noexcept
{
    assertMessageThread();
    exchange->gainOfB.store (gainOfB, std::memory_order_relaxed);
    exchange->matchedInput.store (channel, std::memory_order_relaxed);
}

PathSamples& LiveEngine::pathSamples() noexcept { return exchange->pathSamples; }

Loudspeakers LiveEngine::loudspeakers() const
{
    const auto* const headphones = catalogue.headphone (headphonesId);
    const auto* const monitors = catalogue.monitor (monitorsId);
    jassert (headphones != nullptr && monitors != nullptr);
    return { *monitors, *headphones, *catalogue.audioInterface (wanted.interfaceId), placement };
}

void LiveEngine::setLoudspeakers (const juce::String& newHeadphonesId, const juce::String& newMonitorsId, const MonitorPlacement& newPlacement)
{
    assertMessageThread();

    if (catalogue.headphone (newHeadphonesId) != nullptr)
        headphonesId = newHeadphonesId;

    if (catalogue.monitor (newMonitorsId) != nullptr)
        monitorsId = newMonitorsId;

    placement = newPlacement;
    setRig (wanted);
}

void LiveEngine::setSources (std::unique_ptr<LiveSources> performance)
{
    exchange->sources.dispose();
    exchange->sources.offer (std::move (performance));
}

void LiveEngine::setPlayback (std::unique_ptr<Playback> playback)
{
    latestPlayback = playback.get();
    exchange->playbacks.dispose();
    exchange->playbacks.offer (std::move (playback));
}

const InputCapture* LiveEngine::beginCapture (int channel, double seconds)
{
    auto listener = std::make_unique<InputCapture> (channel, static_cast<std::size_t> (std::max (1.0, seconds * rate)));
    const auto* const heard = listener.get();
    exchange->captures.dispose();
    exchange->captures.offer (std::move (listener));
    return heard;
}

void LiveEngine::releaseRetired()
{
    assertMessageThread();
    followWithRig();
    exchange->rigs.dispose();
    exchange->sources.dispose();
    exchange->playbacks.dispose();
    exchange->captures.dispose();
    exchange->backing.releaseRetired();

    if (latestPlayback != nullptr)
        latestPlayback->releaseRetired();
}

juce::Result LiveEngine::beginTake (SessionFolder& session, TakeSetup setup, std::int64_t numSamples)
{
    assertMessageThread();
    setup.rig = wanted;
    setup.equipment = equipmentOf (wanted, catalogue);
    setup.noiseFloorDbfsA = [known = catalogue] (const TakeMetadata& metadata) { return takeNoiseFloorDbfsA (metadata, known); };
    setup.spillDb = [spill = exchange->spillOfTake, numChannels = wanted.channels.size()] { return spill->underPerformanceDb (numChannels); };
    setup.bits = ChannelPlan::from (wanted, wanted.channels.front(), catalogue).path (wanted.channels.front().activePath).converter.bits;

    if (const auto started = takes->start (session, setup); started.failed())
        return started;

    exchange->takeLimit.store (numSamples > 0 ? numSamples + ChannelChain::latencySamples (rate) : std::numeric_limits<std::int64_t>::max());
    exchange->takeAskedFor.store (LostTime::now());

    // The rig comes with the beginning.
    rigShouldFollow = false;
    exchange->takeWanted.store (++lastTake);
    offer (build (lastTake));
    return juce::Result::ok();
}

void LiveEngine::endTake() noexcept
{
    assertMessageThread();

    // What a device that stands still owes the take by now comes too late.
    if (isTakeRunning())
        audio->fillStall();

    // A block that saw the take still wanted may be on its way into the recorder, which keeps it out when it is stopped.
    exchange->takeWanted.store (0);
    exchange->callback.waitUntilOutside();
}

bool LiveEngine::isTakeRunning() const noexcept { return exchange->takeWanted.load (std::memory_order_acquire) != 0; }
ChannelMeters& LiveEngine::meters (int channel) noexcept { return latest->chain.meters (channel); }
SpillMeters& LiveEngine::spillMeters (int channel) noexcept { return latest->spill.meters (channel); }
DeviceSignals& LiveEngine::deviceSignals() noexcept { return exchange->signals; }
std::uint64_t LiveEngine::callbackCount() const noexcept { return exchange->numCallbacks.load (std::memory_order_relaxed); }

void LiveEngine::fillWhileAway (GapReason reason) noexcept
{
    assertMessageThread();
    audio->fillWhileAway (reason);
}

void LiveEngine::process (const float* const* inputs, int numInputs, float* const* outputs, int numOutputs, int numSamples, DeviceLosses losses) noexcept
{
    audio->process (inputs, numInputs, { outputs, numOutputs }, numSamples, losses);
}

void LiveEngine::deviceAboutToStart (double sampleRate, LostTime::Device device)
{
    assertMessageThread();

    if (std::find (std::begin (limits::sampleRates), std::end (limits::sampleRates), sampleRate) == std::end (limits::sampleRates))
        return audio->silentDeviceStarts();

    if (std::abs (sampleRate - rate) > 0.0)
    {
        endTake();
        rate = sampleRate;
        rebuild();
    }

    audio->deviceStarts (device);
}

void LiveEngine::rebuild()
{
    wanted.sampleRate = rate;

    // No callback runs: everything the audio thread had can go, and the new rig begins at once.
    auto next = build (0);
    exchange->rigs.withdraw();
    exchange->rigs.dispose();
    audio->prepare (*next, monitorWanted);
    offer (std::move (next));
}
} // namespace plus48
