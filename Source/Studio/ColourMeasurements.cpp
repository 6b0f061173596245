// SPDX-License-Identifier: GPL-3.0-or-later
#include "ColourMeasurements.h"

#include "RigRules.h"

#include "Recording/TakeEquipment.h"
#include "Rig/Json.h"
#include "Rig/RigCheck.h"
#include "Rig/RigJson.h"
#include "SoundSource/AudioFile.h"

#include <algorithm>
#include <bit>
#include <mutex>
#include <new>

namespace plus48
{
namespace
{
/** Who runs through a list, or turns a knob, wants to know of where it ends. */
constexpr double beginAfterSeconds = 0.15;

/** Enough for every preamp on a handful of performances. */
constexpr std::size_t mostKnown = 200;

/** The figures are of a sound and a rig alone, whoever asks: windows that are opened one after the other measure them once. [any thread] */
class ColourMemory
{
public:
    static juce::String keyOf (std::span<const float> samples, const Rig& rig, const Catalogue& catalogue)
    {
        // FNV-1a, over whole samples.
        auto hash = std::uint64_t { 14695981039346656037u };

        for (const auto sample : samples)
            hash = (hash ^ std::bit_cast<std::uint32_t> (sample)) * 1099511628211u;

        return juce::String::toHexString (static_cast<juce::int64> (hash)) + ":" + juce::String (samples.size()) + "\n" + toJsonText (toJson (rig)) + "\n" + toJsonText (equipmentOf (rig, catalogue));
    }

    std::optional<ColourMeasurements::AllDrives> find (const juce::String& key)
    {
        const std::lock_guard lock (guard);
        const auto found = all.find (key);
        return found != all.end() ? std::optional (found->second) : std::nullopt;
    }

    void keep (const juce::String& key, const ColourMeasurements::AllDrives& drives)
    {
        const std::lock_guard lock (guard);

        if (all.size() >= mostKnown)
            all.clear();

        all[key] = drives;
    }

private:
    std::mutex guard;
    std::map<juce::String, ColourMeasurements::AllDrives> all;
};

ColourMemory& colourMemory()
{
    static ColourMemory memory;
    return memory;
}
} // namespace

/** One measurement in a thread of its own, which begins at once. */
class ColourMeasurements::Running
{
public:
    Running (Job jobToDo, const Catalogue& catalogueToUse) : job (std::move (jobToDo)), catalogue (catalogueToUse), thread ([this] { run(); }) {}

    ~Running()
    {
        cancel();
        thread.join();
    }

    void cancel() noexcept { isCancelled.store (true); }
    bool hasEnded() const noexcept { return ended.load (std::memory_order_acquire); }

    const Job job;

    /** Once it has ended; nothing where it failed or was cancelled. */
    std::optional<AllDrives> result;

private:
    void run()
    {
        juce::Thread::setCurrentThreadName ("Plus48 colour");

        try
        {
            measure();
        }
        catch (const std::bad_alloc&)
        {
            // A figure less: nothing depends on it.
        }

        ended.store (true, std::memory_order_release);
    }

    void measure()
    {
        AudioFile file;
        juce::StringArray warnings;
        const auto isFile = job.samples == nullptr;

        if (isFile && (readAudioFile (job.raw, file, warnings).failed() || file.channels.empty()))
            return;

        const auto& samples = isFile ? file.channels.front() : *job.samples;
        const auto key = ColourMemory::keyOf (samples, job.rig, catalogue);

        if (result = colourMemory().find (key); result.has_value())
            return;

        DriveComparison comparison (job.rig, job.rig.channels.front(), catalogue, samples);
        comparison.isCancelled = [this] { return isCancelled.load (std::memory_order_relaxed); };
        const auto all = comparison.all();

        if (isCancelled)
            return;

        colourMemory().keep (key, all);
        result = all;
    }

    const Catalogue catalogue;
    std::atomic<bool> isCancelled { false }, ended { false };
    std::thread thread;
};

ColourMeasurements::ColourMeasurements (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, const SourceSelector& sourcesToUse, const Listening& listeningToUse, StudioChanges& changesToTell)
    : catalogue (catalogueToUse), editor (editorToUse), sources (sourcesToUse), listening (listeningToUse), changes (changesToTell)
{
}

ColourMeasurements::~ColourMeasurements() = default;

std::optional<ColourMeasurements::Job> ColourMeasurements::jobFor (const ExternalRig& external) const
{
    Job job;
    const auto isTake = listening.isToTake();
    job.rig = isTake ? listening.take().rig (Path::b) : editor.setup().rig;
    auto channel = isTake ? job.rig.channels.front() : rigRules::resolvedOn (editor.channel(), Path::b, job.rig, catalogue);
    channel.activePath = Path::b;

    // Neither what the drives set, nor what is not on this path.
    channel.builtIn = {};
    channel.external.preampId = external.preampId;
    channel.external.impedanceOhm = external.impedanceOhm;
    channel.external.gainDb = channel.external.trimDb = 0.0;

    if (const auto* preamp = catalogue.preamp (external.preampId))
        channel.external.gainDb = preamp->gainMinDb;

    job.rig.channels = { channel };
    juce::String performance;

    if (isTake)
    {
        job.raw = listening.take().performanceFile();
        performance = job.raw.getFullPathName();
    }
    else if (const auto loop = sources.loopOf (editor.source()))
    {
        job.samples = loop->samples;
        job.rig.sampleRate = loop->sampleRate;
        performance = editor.source().name + ":" + juce::String (editor.source().channel) + ":" + sources.fingerprint (editor.source().name);
    }
    else
    {
        return std::nullopt;
    }

    if (checkRig (job.rig, catalogue).has_value())
        return std::nullopt;

    job.key = performance + "\n" + toJsonText (toJson (job.rig));
    return job;
}

ColourMeasurements::Answer ColourMeasurements::of (const ExternalRig& external)
{
    using State = Answer::State;
    auto job = jobFor (external);

    if (! job.has_value())
        return {};

    if (const auto found = known.find (job->key); found != known.end())
        return { State::known, found->second };

    const auto isUnderWay = (running != nullptr && running->job.key == job->key) || (wanted.has_value() && wanted->key == job->key);

    if (! isUnderWay)
    {
        wanted = std::move (job);
        sinceWanted = 0.0;
    }

    return { State::measuring, {} };
}

void ColourMeasurements::forget()
{
    known.clear();
    wanted.reset();

    if (running == nullptr)
        return;

    running->cancel();
    cancelled.push_back (std::move (running));
}

void ColourMeasurements::begin()
{
    if (running != nullptr)
    {
        running->cancel();
        cancelled.push_back (std::move (running));
    }

    running = std::make_unique<Running> (std::move (*wanted), catalogue);
    wanted.reset();
}

void ColourMeasurements::update (double elapsedSeconds)
{
    sinceWanted += elapsedSeconds;
    cancelled.erase (std::remove_if (cancelled.begin(), cancelled.end(), [] (const auto& each) { return each->hasEnded(); }), cancelled.end());

    if (wanted.has_value() && sinceWanted >= beginAfterSeconds)
        begin();

    if (running == nullptr || ! running->hasEnded())
        return;

    const auto done = std::move (running);

    if (known.size() >= mostKnown)
        known.clear();

    // What cannot be measured is not tried again and again.
    known[done->job.key] = done->result.value_or (AllDrives {});

    if (onKnown != nullptr)
        onKnown();

    changes.tell (StudioChange::comparison);
}
} // namespace plus48
