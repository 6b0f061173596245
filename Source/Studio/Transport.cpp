// SPDX-License-Identifier: GPL-3.0-or-later
#include "Transport.h"

namespace plus48
{
namespace
{
/** So long the window says that a take was saved. */
constexpr juce::uint32 savedMilliseconds = 6000;
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

    return engine.playback() != nullptr && engine.playback()->isPlaying() ? State::playing : State::ready;
}

juce::Result Transport::record (const TakeSetup& setup)
{
    if (state() == State::recording || state() == State::saving)
        return juce::Result::ok();

    pause();
    number = shelf.session().nextNumber();
    saved.clear();

    const auto begun = engine.beginTake (shelf.session(), setup);
    changed();
    return begun;
}

void Transport::stop()
{
    if (state() == State::recording)
    {
        engine.endTake();
        engine.recorder().requestStop();
        changed();
        return;
    }

    pause();
}

juce::Result Transport::play (int takeNumber)
{
    if (state() == State::recording || state() == State::saving)
        return juce::Result::fail ("A take is being recorded; stop it first.");

    if (takeNumber != loaded && state() == State::playing)
    {
        // What sounds is faded out first.
        pause();
        next = takeNumber;
        return juce::Result::ok();
    }

    next = 0;

    if (takeNumber != loaded || engine.playback() == nullptr)
    {
        const auto* take = shelf.find (takeNumber);

        if (take == nullptr)
            return juce::Result::fail ("Take " + juce::String (takeNumber) + " is not in the folder any more.");

        std::unique_ptr<TakePlayer> player;

        if (const auto opened = TakePlayer::open (take->recorded, player); opened.failed())
            return opened;

        player->setLooping (looping);
        engine.setPlayback (std::make_unique<Playback> (std::move (player)));
        loaded = takeNumber;
        sought.reset();
    }

    auto& player = engine.playback()->take();

    if (player.isAtEnd() && ! sought.has_value())
        player.seek (0);

    engine.playback()->play (true);
    saved.clear();
    changed();
    return juce::Result::ok();
}

void Transport::pause()
{
    next = 0;

    if (engine.playback() == nullptr || ! engine.playback()->isPlaying())
        return;

    engine.playback()->play (false);
    changed();
}

void Transport::seek (double seconds)
{
    if (engine.playback() == nullptr)
        return;

    auto& player = engine.playback()->take();
    const auto position = juce::jlimit<std::int64_t> (0, player.length(), std::llround (seconds * player.sampleRate()));
    player.seek (position);
    sought = static_cast<double> (position) / player.sampleRate();
    changed();
}

void Transport::setLooping (bool shouldLoop)
{
    looping = shouldLoop;

    if (engine.playback() != nullptr)
        engine.playback()->take().setLooping (shouldLoop);

    changed();
}

double Transport::seconds() const
{
    if (state() == State::recording || state() == State::saving)
        return static_cast<double> (engine.recorder().status().numSamples) / engine.sampleRate();

    if (engine.playback() == nullptr)
        return 0.0;

    if (sought.has_value())
        return *sought;

    auto& player = engine.playback()->take();
    return static_cast<double> (player.position()) / player.sampleRate();
}

juce::String Transport::justSaved() const
{
    return juce::Time::getMillisecondCounter() - savedAt < savedMilliseconds ? saved : juce::String();
}

void Transport::update()
{
    auto& recorder = engine.recorder();

    if (recorder.status().state == RecorderStatus::State::finished)
        finishTake();

    if (auto* playback = engine.playback(); playback != nullptr && playback->isPlaying() && playback->take().isAtEnd())
        pause();

    // It has got there.
    if (sought.has_value() && state() == State::playing)
        if (const auto& player = engine.playback()->take(); std::abs (static_cast<double> (player.position()) / player.sampleRate() - *sought) < 0.5)
            sought.reset();

    if (next != 0)
        if (const auto played = play (next); played.failed() && onProblem != nullptr)
            onProblem (played.getErrorMessage());
}

void Transport::finishTake()
{
    // It may have ended by itself.
    engine.endTake();

    Take take;
    const auto stopped = engine.recorder().stop (take);
    shelf.refresh();
    number = shelf.session().nextNumber();

    if (take.number > 0)
    {
        saved = take.recorded.getFileName();
        savedAt = juce::Time::getMillisecondCounter();
    }

    if (stopped.failed() && onProblem != nullptr)
        onProblem (stopped.getErrorMessage());

    changed();
}

void Transport::unload()
{
    if (loaded == 0)
        return;

    pause();
    loaded = 0;
    sought.reset();
    engine.setPlayback (nullptr);
    changed();
}

void Transport::changed()
{
    if (onChange != nullptr)
        onChange();
}
} // namespace plus48
