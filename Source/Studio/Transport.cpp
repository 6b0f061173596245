// SPDX-License-Identifier: GPL-3.0-or-later
#include "Transport.h"

#include "Live/Playback.h"
#include "Recording/Recorder.h"

namespace plus48
{
namespace
{
/** So long the window says that a take was saved. */
constexpr double savedSeconds = 6.0;

/** A fade takes 10 ms of the device's; where it has stopped calling, nothing is heard anyhow. */
constexpr juce::uint32 patienceMilliseconds = 500;

constexpr const char* whyLent = "Before and after are being listened to; leave them first.";
} // namespace

Transport::State Transport::state() const noexcept
{
    // const: the engine's accessors change nothing.
    auto& recorder = engine.recorder();
    const auto recording = recorder.status().state;

    if (recording == RecorderStatus::State::recording)
        return State::recording;

    if (recording != RecorderStatus::State::idle)
        return State::saving;

    return own() != nullptr && (own()->isPlaying() || resumeAt.has_value()) ? State::playing : State::ready;
}

Playback* Transport::own() const noexcept { return lent ? nullptr : engine.playback(); }

juce::Result Transport::record (const TakeSetup& setup)
{
    if (state() == State::recording || state() == State::saving)
        return juce::Result::ok();

    if (lent)
        return juce::Result::fail (whyLent);

    // A drive that is gone leaves the place where it was, which must not be filled.
    if (! library.session().isThere())
        return juce::Result::fail (library.session().folder().getFullPathName() + " is not there; connect its drive, or choose another folder for takes in Settings.");

    pause();
    number = library.session().nextNumber();
    saved.clear();

    const auto begun = engine.beginTake (library.session(), setup);
    changed();
    return begun;
}

void Transport::stop()
{
    const auto now = state();

    if (now == State::saving)
        return;

    if (now == State::recording)
    {
        engine.endTake();
        engine.recorder().requestStop();
        changed();
        return;
    }

    pause();
}

bool Transport::canReplace() const
{
    const auto* playback = own();
    return playback == nullptr || playback->isSilent() || (! playback->isPlaying() && juce::Time::getMillisecondCounter() - pausedAt > patienceMilliseconds);
}

juce::Result Transport::play (int takeNumber)
{
    if (state() == State::recording || state() == State::saving)
        return juce::Result::fail ("A take is being recorded; stop it first.");

    if (lent)
        return juce::Result::fail (whyLent);

    if (library.find (takeNumber) == nullptr)
        return juce::Result::fail ("Take " + juce::String (takeNumber) + " is not in the folder any more.");

    if (takeNumber == loaded && own() != nullptr)
        return start();

    // What sounds is faded out first; `update` goes on.
    pause();
    next = takeNumber;
    return canReplace() ? load (std::exchange (next, 0)) : juce::Result::ok();
}

juce::Result Transport::load (int takeNumber)
{
    const auto* take = library.find (takeNumber);

    if (take == nullptr)
        return juce::Result::fail ("Take " + juce::String (takeNumber) + " is not in the folder any more.");

    std::unique_ptr<TakePlayer> player;

    // A take of another rate is heard at this one, at its own pitch.
    if (const auto opened = TakePlayer::open (take->recorded, player, engine.sampleRate()); opened.failed())
        return opened;

    // The same take with another player, as the device has another rate, keeps its loop.
    if (takeNumber != loaded)
        range.reset();

    sought.reset();
    resumeAt.reset();
    ++loads;
    engine.setPlayback (std::make_unique<Playback> (std::move (player)));
    loaded = takeNumber;
    applyLoop();
    return start();
}

juce::Result Transport::start()
{
    auto& player = own()->take();
    next = 0;
    isLeaving = false;
    resumeAt.reset();

    if (player.isAtEnd() && ! sought.has_value())
        seekTo (0);

    own()->play (true);
    wasPlaying = true;
    saved.clear();
    changed();
    return juce::Result::ok();
}

void Transport::pause()
{
    next = 0;

    if (own() != nullptr && resumeAt.has_value())
    {
        seekTo (*resumeAt);
        resumeAt.reset();
        wasPlaying = false;
        changed();
        return;
    }

    if (own() == nullptr || ! own()->isPlaying())
        return;

    own()->play (false);
    pausedAt = juce::Time::getMillisecondCounter();
    wasPlaying = false;
    changed();
}

void Transport::seekTo (std::int64_t position)
{
    auto& player = own()->take();
    soughtFrom = player.position();
    sought = position;
    player.seek (position);
}

void Transport::seek (double seconds)
{
    if (own() == nullptr)
        return;

    const auto& player = own()->take();
    const auto position = juce::jlimit<std::int64_t> (0, player.length(), std::llround (seconds * player.sampleRate()));

    if (state() == State::playing)
    {
        // Faded out before the leap, and in again behind it: `update` goes on.
        if (! resumeAt.has_value())
            pausedAt = juce::Time::getMillisecondCounter();

        own()->play (false);
        resumeAt = position;
    }
    else
    {
        seekTo (position);
    }

    changed();
}

double Transport::seconds() const
{
    if (state() == State::recording || state() == State::saving)
        return static_cast<double> (engine.recorder().status().numSamples) / engine.sampleRate();

    return playedSeconds();
}

double Transport::playedSeconds() const
{
    if (own() == nullptr)
        return 0.0;

    const auto& player = own()->take();

    if (resumeAt.has_value())
        return static_cast<double> (*resumeAt) / player.sampleRate();

    const auto position = player.position();
    return static_cast<double> (sought.has_value() && position == soughtFrom ? *sought : position) / player.sampleRate();
}

bool Transport::isPaused() const
{
    if (state() != State::ready || loaded == 0 || own() == nullptr)
        return false;

    return seconds() > 0.0 && (sought.has_value() || ! own()->take().isAtEnd());
}

void Transport::update (double elapsedSeconds)
{
    sinceSavedSeconds += elapsedSeconds;

    if (sinceSavedSeconds >= savedSeconds)
        saved.clear();

    auto& recorder = engine.recorder();

    // The engine ends a take by itself where it cannot go on: the device came back at another rate.
    if (state() == State::recording && ! engine.isTakeRunning())
    {
        recorder.requestStop();

        if (onProblem != nullptr)
            onProblem ("The sampling rate of the device has changed, which ended the take; it is kept.");
    }

    if (recorder.status().state == RecorderStatus::State::finished)
        finishTake();

    watchPlayback();
}

void Transport::watchPlayback()
{
    auto* const playback = own();

    if (playback == nullptr)
        return;

    auto& player = playback->take();

    if (sought.has_value() && player.position() != soughtFrom)
        sought.reset();

    if (resumeAt.has_value())
    {
        if (canReplace())
        {
            seekTo (*resumeAt);
            (void) start();
        }
    }
    else if (wasPlaying && ! playback->isPlaying())
    {
        wasPlaying = false;

        // Looping that was switched on after the end had been read ahead.
        if (looping && player.isAtEnd())
            (void) start();
        else
            changed();
    }

    if ((next == 0 && ! isLeaving) || ! canReplace())
        return;

    if (isLeaving)
        unloadNow();

    if (next != 0)
        if (const auto played = load (std::exchange (next, 0)); played.failed() && onProblem != nullptr)
            onProblem (played.getErrorMessage());
}

void Transport::finishTake()
{
    // It may have ended by itself.
    engine.endTake();

    Take take;
    const auto waveform = engine.recorder().peaks();
    const auto stopped = engine.recorder().stop (take);

    // It is there already: no need to read the file again.
    if (take.number > 0)
        library.setPeaks (take.number, waveform);

    library.refresh();
    number = library.session().nextNumber();

    if (take.number > 0)
    {
        saved = take.recorded.getFileName();
        sinceSavedSeconds = 0.0;

        if (onSaved != nullptr)
            onSaved (take.number);
    }

    // What was done to its files meanwhile is said even when the take is whole.
    if (const auto problem = stopped.failed() ? stopped.getErrorMessage() : take.problem; problem.isNotEmpty() && onProblem != nullptr)
        onProblem (problem);

    changed();
}

void Transport::setLent (bool shouldBeLent)
{
    if (lent == shouldBeLent)
        return;

    unloadNow();
    lent = shouldBeLent;
    changed();
}

void Transport::unload()
{
    if (loaded == 0)
        return;

    pause();
    loaded = 0;
    isLeaving = true;

    if (canReplace())
        unloadNow();
    else
        changed();
}

void Transport::unloadNow()
{
    loaded = 0;
    range.reset();
    isLeaving = wasPlaying = false;
    sought.reset();
    resumeAt.reset();
    ++loads;
    engine.setPlayback (nullptr);
    changed();
}

void Transport::changed()
{
    if (onChange != nullptr)
        onChange();
}
} // namespace plus48
