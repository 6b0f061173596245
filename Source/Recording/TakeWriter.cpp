// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeWriter.h"

#include "SessionFolder.h"

#include "Interface/ChannelChain.h"

#include <algorithm>
#include <ctime>
#include <limits>

namespace plus48
{
namespace
{
/** After a stall there is a lot at once: it goes to the disk in pieces. */
constexpr std::size_t maxBytesHeld = 1 << 20;
constexpr std::int64_t samplesAtOnce = 8192;

/** Copied within the time that the queue holds, whatever the disk. */
constexpr juce::int64 maxBytesToPutBack = 64 << 20;

juce::var metadataAtStart (const TakeSetup& setup, juce::Time start, int latency)
{
    TakeMetadata metadata;
    metadata.bits = setup.bits;
    metadata.startTime = start.toISO8601 (true);
    metadata.latencySamples = latency;
    metadata.rig = setup.rig;
    metadata.device = setup.device;
    metadata.sources = setup.sources;
    metadata.trackNames = setup.trackNames;
    metadata.trackInputs = setup.trackInputs;
    metadata.name = setup.name;
    metadata.equipment = setup.equipment;
    return toJson (metadata);
}

/** The queue's length. Thirty-two channels get their ten seconds up to 96 kHz; beyond, memory is worth more. */
std::int64_t queueSamples (const TakeSetup& setup)
{
    constexpr std::int64_t maxBytes = 256 << 20;
    const auto bytesPerSample = static_cast<std::int64_t> (2 * sizeof (float) * setup.rig.channels.size());
    return std::min (static_cast<std::int64_t> (setup.queueSeconds * setup.rig.sampleRate), maxBytes / bytesPerSample);
}

double threadSeconds() noexcept
{
#if JUCE_LINUX
    timespec time {};
    clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double> (time.tv_sec) + 1.0e-9 * static_cast<double> (time.tv_nsec);
#else
    return 0.0;
#endif
}

std::vector<std::vector<float>> silence (std::size_t numChannels, std::int64_t numSamples)
{
    return std::vector<std::vector<float>> (numChannels, std::vector<float> (static_cast<std::size_t> (numSamples)));
}

void encode (const std::vector<std::vector<float>>& channels, std::vector<float>& frame, BitDepth bits, std::string& bytes)
{
    for (std::size_t n = 0; n < channels.front().size(); ++n)
    {
        for (std::size_t channel = 0; channel < channels.size(); ++channel)
            frame[channel] = channels[channel][n];

        appendSamples (bytes, frame.data(), static_cast<int> (channels.size()), bits);
    }
}

juce::String minutes (double seconds)
{
    const auto whole = static_cast<int> (seconds);
    return juce::String (whole / 60) + ":" + juce::String (whole % 60).paddedLeft ('0', 2);
}
} // namespace

TakeWriter::TakeWriter (std::unique_ptr<TakeFiles> filesToWrite, const TakeSetup& setup, juce::Time start, Disk& diskToUse)
    : files (std::move (filesToWrite)),
      disk (diskToUse),
      latency (ChannelChain::latencySamples (setup.rig.sampleRate)),
      sampleRate (setup.rig.sampleRate),
      bits (setup.bits),
      noiseFloorDbfsA (setup.noiseFloorDbfsA),
      spillDb (setup.spillDb),
      samples (static_cast<int> (setup.rig.channels.size()), setup.bits, queueSamples (setup)),
      raw (silence (setup.rig.channels.size(), 0)),
      recorded (raw),
      frame (setup.rig.channels.size()),
      meter (static_cast<int> (setup.rig.channels.size()), setup.rig.sampleRate),
      pauses (static_cast<int> (setup.rig.channels.size()), setup.rig.sampleRate, latency),
      waveform (std::make_shared<Peaks> (static_cast<int> (setup.rig.channels.size()))),
      eventList (setup.rig),
      metadata (metadataAtStart (setup, start, latency))
{
    thread = std::thread ([this] { run(); });
}

TakeWriter::~TakeWriter()
{
    requestStop();

    if (thread.joinable())
        thread.join();
}

juce::Result TakeWriter::stop (Take& take)
{
    requestStop();

    if (thread.joinable())
        thread.join();

    const auto recordedFile = files->where();
    const auto now = TakePaths::of (recordedFile == juce::File() ? files->paths().recorded : recordedFile);
    const auto problem = message.isNotEmpty() ? message : whatWasDone();
    take = { files->number(), now.recorded, now.metadata, now.raw, {}, problem, false };

    if (const auto read = readMetadata (metadata, take.metadata); read.failed() && message.isEmpty())
        return read;

    return message.isEmpty() ? juce::Result::ok() : juce::Result::fail (message);
}

/** What is to be said of a take that is whole. */
juce::String TakeWriter::whatWasDone() const
{
    auto said = files->notes();

    if (const auto delay = samples.longestDelaySamples(); delay > 0)
        said.add ("The disk was so slow that a change of the controls took effect " + juce::String (static_cast<double> (delay) / sampleRate, 2) + " s late; "
                  + TakePaths::title (files->number()) + " is as it was heard.");

    return said.joinIntoString (" ");
}

juce::String TakeWriter::problem() const
{
    const std::lock_guard lock (mutex);
    return message;
}

RecorderStatus TakeWriter::status() const noexcept
{
    RecorderStatus status;
    status.state = state.load (std::memory_order_acquire);
    status.hasFailed = hasFailed.load (std::memory_order_acquire);

    if (status.state == RecorderStatus::State::recording && shouldStop.load (std::memory_order_relaxed))
        status.state = RecorderStatus::State::finishing;

    status.numSamples = std::max<std::int64_t> (0, samples.position() - latency);
    status.numOnDisk = numOnDisk.load (std::memory_order_relaxed);
    status.numOverrunSamples = samples.numOverrunSamples();
    status.numOverruns = samples.numOverruns();
    status.numGapSamples = samples.numGapSamples();
    status.latestGapReason = samples.latestGapReason();
    status.numXruns = samples.numXruns();
    status.longestDelaySamples = samples.longestDelaySamples();
    status.queueFill = samples.fill();
    status.secondsLeft = secondsLeft.load (std::memory_order_relaxed);
    status.writerSeconds = cpuSeconds.load (std::memory_order_relaxed);
    return status;
}

void TakeWriter::run()
{
    juce::Thread::setCurrentThreadName ("Plus48 writer");
    lastCommit = Clock::now();
    auto isGood = true;

    {
        const std::lock_guard lock (mutex);
        isGood = files->begin (metadata);
    }

    for (auto isLast = false; isGood && ! isLast;)
    {
        // Asked before looking: what was pushed before the stop is then certainly seen.
        isLast = shouldStop.load (std::memory_order_acquire);
        isGood = drain();

        if (TakeEvent gap; isGood && isLast && samples.popLastGap (gap))
        {
            keep (gap);
            isGood = drain();
        }

        if (isGood && (isLast || Clock::now() - lastCommit >= std::chrono::milliseconds (commitMilliseconds)))
            isGood = commit() && isStillThere();

        look();

        if (isGood && ! isLast)
            std::this_thread::sleep_for (std::chrono::milliseconds (pollMilliseconds));
    }

    samples.refuse();
    finish();
    cpuSeconds.store (threadSeconds(), std::memory_order_relaxed);
    state.store (RecorderStatus::State::finished, std::memory_order_release);
}

void TakeWriter::popEvents()
{
    TakeEvent event;

    while (samples.popEvent (event))
        keep (event);
}

void TakeWriter::keep (const TakeEvent& event)
{
    if (event.kind == TakeEvent::Kind::gap)
        gaps.push_back (event);

    eventList.addFromQueue (event);
}

bool TakeWriter::drain()
{
    for (;;)
    {
        auto waiting = samples.available();
        popEvents();

        // A gap whose turn has come, then everything up to the next one.
        if (! gaps.empty() && gaps.front().position <= position)
        {
            const auto length = gaps.front().length;
            gaps.erase (gaps.begin());
            addSilence (length);

            if (hasFailed.load())
                return false;

            continue;
        }

        if (waiting == 0)
            return true;

        waiting = std::min (waiting, samplesAtOnce);

        if (! gaps.empty())
            waiting = std::min (waiting, gaps.front().position - position);

        samples.pop (raw, recorded, waiting);
        add (pauses.find (raw));

        if (files->raw.size() + files->recorded.size() > maxBytesHeld && ! commit())
            return false;
    }
}

void TakeWriter::addSilence (std::int64_t numSamples)
{
    // No chain was heard there.
    pauses.interrupt();

    for (std::int64_t done = 0; done < numSamples; done += samplesAtOnce)
    {
        raw = recorded = silence (raw.size(), std::min (samplesAtOnce, numSamples - done));
        add ({});

        if (files->raw.size() + files->recorded.size() > maxBytesHeld && ! commit())
            return;
    }
}

void TakeWriter::add (const std::vector<std::vector<SilentPauses::Range>>& silent)
{
    const auto numSamples = static_cast<std::int64_t> (raw.front().size());
    encode (raw, frame, BitDepth::float32, files->raw);

    // The chain's first samples are older than the take.
    const auto early = std::clamp<std::int64_t> (latency - position, 0, numSamples);

    for (auto& channel : recorded)
        channel.erase (channel.begin(), channel.begin() + early);

    encode (recorded, frame, bits, files->recorded);
    meter.add (recorded, silent, static_cast<std::size_t> (early));
    waveform->add (recorded);
    position += numSamples;

    for (auto* const channels : { &raw, &recorded })
        for (auto& channel : *channels)
            channel.clear();
}

bool TakeWriter::commit()
{
    lastCommit = Clock::now();
    const auto isGood = files->commit (eventList.popNew());
    numOnDisk.store (files->numFramesCommitted(), std::memory_order_relaxed);

    // Where it was moved, that is why.
    if (! isGood && isStillThere())
        endWith (files->problem());

    return isGood;
}

void TakeWriter::endWith (const juce::String& why)
{
    const std::lock_guard lock (mutex);

    if (message.isEmpty())
        message = TakePaths::title (files->number()) + " ended at " + minutes (static_cast<double> (files->numFrames()) / sampleRate) + " because " + why + "; everything up to there is kept.";

    samples.refuse();
    hasFailed.store (true, std::memory_order_release);
}

bool TakeWriter::isStillThere()
{
    // What is too large to be copied in time is put back at the end.
    (void) files->putBack (maxBytesToPutBack);
    const auto now = files->where();

    if (files->isWhereItWas() || now == juce::File())
        return true;

    endWith ("it was moved to " + now.getParentDirectory().getFullPathName());
    return false;
}

void TakeWriter::look()
{
    cpuSeconds.store (threadSeconds(), std::memory_order_relaxed);

    if (Clock::now() - lastLook < std::chrono::seconds (1))
        return;

    lastLook = Clock::now();
    const auto bytesPerSample = static_cast<double> (raw.size()) * (bits == BitDepth::int16 ? 6.0 : (bits == BitDepth::int24 ? 7.0 : 8.0));
    const auto free = disk.bytesFree (files->paths().recorded.getParentDirectory());
    secondsLeft.store (static_cast<double> (free) / (bytesPerSample * sampleRate), std::memory_order_relaxed);
}

void TakeWriter::finish()
{
    files->finish();
    (void) files->putBack (std::numeric_limits<juce::int64>::max());
    numOnDisk.store (files->numFramesCommitted(), std::memory_order_relaxed);

    if (const auto why = files->problem(); why.isNotEmpty())
        endWith (why);

    const std::lock_guard lock (mutex);
    TakeMetadata complete;
    auto* const object = metadata.getDynamicObject();
    object->setProperty ("events", eventList.all());
    complete.original = metadata;
    complete.name = metadata["name"].toString();
    complete.numSamples = files->numFrames();
    complete.measured = meter.result();

    if (spillDb != nullptr)
        if (auto spill = spillDb(); std::any_of (spill.begin(), spill.end(), [] (const auto& channel) { return channel.has_value(); }))
            complete.measured.spillDb = std::move (spill);

    if (TakeMetadata whole; ! complete.measured.noiseFloorDbfsA.has_value() && noiseFloorDbfsA != nullptr && readMetadata (toJson (complete), whole).wasOk())
        complete.measured.noiseFloorDbfsA = noiseFloorDbfsA (whole);

    metadata = toJson (complete);

    if (const auto written = files->writeMetadata (metadata); written.failed() && message.isEmpty())
        message = written.getErrorMessage();
}
} // namespace plus48
