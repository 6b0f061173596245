// SPDX-License-Identifier: GPL-3.0-or-later
#include "LessonPair.h"

#include "LessonSounds.h"

#include "Interface/MonitorMix.h"
#include "Recording/WavFile.h"
#include "SoundSource/AudioFile.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
constexpr const char* versionNames[] { "before", "after" };

/** In a waveform. */
constexpr std::size_t numWavePeaks = 400;

/** Of the time it takes, about. */
constexpr double playedShare = 0.8;

std::vector<float> waveformOf (const std::vector<double>& sound)
{
    std::vector<float> peaks (numWavePeaks);

    for (std::size_t n = 0; n < sound.size(); ++n)
    {
        auto& peak = peaks[n * numWavePeaks / sound.size()];
        peak = std::min (1.0f, std::max (peak, static_cast<float> (std::abs (sound[n]))));
    }

    return peaks;
}

/** Behind the time that a fresh chain needs. */
std::vector<double> settled (const std::vector<double>& sound, double sampleRate)
{
    const auto first = std::min (sound.size(), static_cast<std::size_t> (std::llround (LessonTake::settleSeconds * sampleRate)));
    auto cut = std::vector<double> (sound.begin() + static_cast<std::ptrdiff_t> (first), sound.end());
    cut.resize (static_cast<std::size_t> (std::llround (LessonTake::seconds * sampleRate)));
    return cut;
}

/** A take is heard in the middle, whatever the number of its channels. */
juce::Result readMixed (const juce::File& file, std::vector<double>& sum)
{
    AudioFile audio;
    juce::StringArray warnings;

    if (const auto read = readAudioFile (file, audio, warnings); read.failed())
        return read;

    sum.assign (audio.numFrames(), 0.0);

    for (const auto& channel : audio.channels)
        std::transform (channel.begin(), channel.end(), sum.begin(), sum.begin(), [] (float sample, double before) { return before + static_cast<double> (sample); });

    return juce::Result::ok();
}

bool hearOneselfOtherwise (const MonitorSettings& one, const MonitorSettings& other)
{
    return one.direct != other.direct || one.throughComputer != other.throughComputer || one.bufferSamples != other.bufferSamples;
}
} // namespace

/** Plays both setups, one after the other. */
class LessonPair::Making : public BackgroundJob
{
public:
    Making (LessonTake& before, LessonTake& after) : takes { &before, &after } { begin ("Plus48 lesson"); }
    ~Making() override { end(); }

private:
    juce::Result run() override
    {
        for (std::size_t i = 0; i < takes.size(); ++i)
            takes[i]->play ([this, i] (double part) {
                setProgress (0.5 * (static_cast<double> (i) + part));
                return ! isCancelled();
            });

        return isCancelled() ? cancelled() : juce::Result::ok();
    }

    const std::array<LessonTake*, 2> takes;
};

/** Measures what was played, and writes the two files that are heard. */
class LessonPair::Pairing : public BackgroundJob
{
public:
    struct Job
    {
        std::array<juce::File, 2> recorded, files;
        LessonSounds sounds;
    };

    explicit Pairing (Job jobToDo) : job (std::move (jobToDo)) { begin ("Plus48 lesson"); }
    ~Pairing() override { end(); }

    // Once it has ended.
    LessonSounds::Pair pair;
    std::array<std::vector<float>, 2> waveforms;

private:
    juce::Result run() override
    {
        auto& sounds = job.sounds;

        for (std::size_t i = 0; i < 2; ++i)
        {
            if (const auto read = readMixed (job.recorded[i], sounds.recorded[i]); read.failed())
                return read;

            sounds.recorded[i] = settled (sounds.recorded[i], sounds.sampleRate);
            sounds.heard[i] = settled (sounds.heard[i], sounds.sampleRate);
        }

        pair = sounds.paired();

        if (isCancelled())
            return cancelled();

        for (std::size_t i = 0; i < 2; ++i)
        {
            waveforms[i] = waveformOf (pair.sounds[i]);

            if (const auto written = writeWavFile (job.files[i], { pair.sounds[i] }, { sounds.sampleRate, BitDepth::float32, versionNames[i], {}, {} }, Existing::replace); written.failed())
                return written;

            pair.sounds[i].clear();
        }

        return juce::Result::ok();
    }

    Job job;
};

LessonPair::LessonPair (Studio& studioToUse, const juce::String& folderName) : studio (studioToUse), folder (studio.stateFile().getSiblingFile (folderName)) { folder.deleteRecursively(); }

LessonPair::~LessonPair() { clear(); }

void LessonPair::clear()
{
    // Weighing cannot be hurried; nobody waits for it.
    partings.add (std::move (pairing));
    making.reset();
    takes = {};
    setups = {};
    waveforms = {};
    phase = Phase::preparing;
    failure.clear();
    said.clear();
    matched.reset();
    version = Version::before;

    if (std::exchange (current, State::none) != State::none)
    {
        studio.pairPlayer.close();
        folder.deleteRecursively();
    }
}

void LessonPair::make (const Setup& before, const Setup& after)
{
    clear();
    ++numMade;
    setups = { before, after };
    rate = studio.engineForDevice().sampleRate();
    current = State::making;
}

void LessonPair::fail (const juce::String& why)
{
    clear();
    current = State::failed;
    failure = why;
}

double LessonPair::progress() const noexcept
{
    if (current != State::making)
        return current == State::ready ? 1.0 : 0.0;

    if (phase == Phase::preparing || phase == Phase::playing)
        return making != nullptr ? playedShare * making->progress() : 0.0;

    return playedShare;
}

/** A step of some milliseconds at a time. */
void LessonPair::update (double)
{
    partings.forgetEnded();

    if (current == State::ready && studio.pairPlayer.problem().isNotEmpty())
        return fail (juce::String (studio.pairPlayer.problem()));

    if (current != State::making)
        return;

    switch (phase)
    {
        case Phase::preparing: prepareNext(); break;
        case Phase::playing:
            if (making->hasEnded())
                endPlaying();
            break;
        case Phase::writing:
            if (takes[0]->isOnDisk() && takes[1]->isOnDisk())
                beginPairing();
            break;
        case Phase::pairing:
            if (pairing->hasEnded())
                takeResult();
            break;
    }
}

void LessonPair::prepareNext()
{
    const auto next = takes[0] == nullptr ? 0u : 1u;
    takes[next] = std::make_unique<LessonTake> (studio.catalogue, place().getChildFile (versionNames[next]));

    if (const auto prepared = takes[next]->prepare (setups[next], studio.sources, rate); prepared.failed())
        return fail (prepared.getErrorMessage());

    if (next == 0)
        return;

    making = std::make_unique<Making> (*takes[0], *takes[1]);
    phase = Phase::playing;
}

void LessonPair::endPlaying()
{
    if (making->result().failed())
        return fail (juce::String (making->result().getErrorMessage()));

    making.reset();
    phase = Phase::writing;

    for (auto& take : takes)
        take->end();
}

void LessonPair::beginPairing()
{
    Pairing::Job job;
    job.sounds.sampleRate = rate;
    job.sounds.differInListening = hearOneselfOtherwise (setups[0].monitor, setups[1].monitor);

    // What the headphones get is played through their level once more.
    const auto level = MonitorMix::outputGain (setups[1].monitor.headphonesDb);

    for (std::size_t i = 0; i < 2; ++i)
    {
        if (const auto finished = takes[i]->finish(); finished.failed())
            return fail (finished.getErrorMessage());

        job.recorded[i] = takes[i]->file();
        job.files[i] = files[i] = place().getChildFile (juce::String (versionNames[i]) + ".wav");
        job.sounds.heard[i] = takes[i]->headphones();

        for (auto& sample : job.sounds.heard[i])
            sample /= level > 0.0 ? level : 1.0;
    }

    takes = {};
    pairing = std::make_unique<Pairing> (std::move (job));
    phase = Phase::pairing;
}

void LessonPair::takeResult()
{
    const auto done = std::move (pairing);

    if (done->result().failed())
        return fail (done->result().getErrorMessage());

    matched = done->pair.match;
    said = done->pair.note;
    waveforms = done->waveforms;
    current = State::ready;

    // The takes that they were made of.
    for (const auto* name : versionNames)
        place().getChildFile (name).deleteRecursively();
}

void LessonPair::play (Version which, Passage passage)
{
    if (current != State::ready)
        return;

    if (! studio.pairPlayer.isOpenWith (files[0]))
        studio.pairPlayer.open (files[0], files[1]);

    studio.pairPlayer.hear (which == Version::before ? PairPlayer::Which::first : PairPlayer::Which::second, passage);
}

void LessonPair::hear (Version which)
{
    version = which;
    play (which, Passage::crossfade);
}

void LessonPair::hearBlind (Version which) { play (which, Passage::dip); }

void LessonPair::setPlaying (bool shouldPlay)
{
    if (shouldPlay && current == State::ready && ! studio.pairPlayer.isOpenWith (files[0]))
        hear (version);

    studio.pairPlayer.setPlaying (shouldPlay);
}
} // namespace plus48
