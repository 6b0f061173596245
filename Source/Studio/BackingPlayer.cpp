// SPDX-License-Identifier: GPL-3.0-or-later
#include "BackingPlayer.h"

#include "Live/LiveBacking.h"
#include "Signal/Units.h"

#include <utility>

namespace plus48
{
BackingPlayer::BackingPlayer (EngineBinding& engineToUse, SetupEditor& editorToUse, const TakeLibrary& libraryToUse, const Transport& transportToUse, Notices& noticesToUse)
    : engine (engineToUse), editor (editorToUse), library (libraryToUse), transport (transportToUse), notices (noticesToUse)
{
}

juce::Result BackingPlayer::choose (const Backing& wanted, int gesture)
{
    if (wanted.kind == Backing::Kind::sound)
        if (const auto opened = read (wanted.sound); opened.failed())
            return notices.report (opened);

    const auto edited = editor.edit (
        "Backing", [&] (Setup& setup) { setup.backing = wanted; }, gesture);

    // The same again, which is there by now: no edit, but there is something to load.
    return edited.wasOk() && ! ready && backing().kind != Backing::Kind::none ? notices.report (load()) : edited;
}

juce::Result BackingPlayer::setNone()
{
    auto next = backing();
    next.kind = Backing::Kind::none;
    return choose (next);
}

juce::Result BackingPlayer::setClick (double clicksPerMinute, int gesture)
{
    auto next = backing();
    next.kind = Backing::Kind::click;
    next.clicksPerMinute = clicksPerMinute;
    return choose (next, gesture);
}

juce::Result BackingPlayer::setSound (const juce::String& name)
{
    auto next = backing();
    next.kind = Backing::Kind::sound;
    next.sound = name;
    return choose (next);
}

juce::Result BackingPlayer::setLevel (double levelDb, int gesture)
{
    return editor.edit (
        "Backing level", [levelDb] (Setup& setup) { setup.backing.levelDb = levelDb; }, gesture);
}

int BackingPlayer::takeNumberOf (const juce::String& sound) { return sound.startsWith (takePrefix) ? sound.fromFirstOccurrenceOf (takePrefix, false, false).getIntValue() : 0; }

juce::String BackingPlayer::title() const
{
    const auto& now = backing();

    switch (now.kind)
    {
        case Backing::Kind::none: return {};
        case Backing::Kind::click: return "Click, " + juce::String (juce::roundToInt (now.clicksPerMinute)) + " a minute";
        case Backing::Kind::sound: break;
    }

    if (const auto number = takeNumberOf (now.sound); number > 0)
        return "Take " + juce::String (number);

    if (ready)
        return source.name();

    return juce::File::isAbsolutePath (now.sound) ? juce::File (now.sound).getFileName() : now.sound;
}

juce::String BackingPlayer::placeOf (const juce::String& sound) const
{
    const auto number = takeNumberOf (sound);

    if (number == 0)
        return sound;

    const auto* const take = library.find (number);
    return take != nullptr ? take->recorded.getFullPathName() : juce::String();
}

juce::Result BackingPlayer::read (const juce::String& name)
{
    const auto place = placeOf (name);

    if (place.isEmpty())
        return juce::Result::fail ("Take " + juce::String (takeNumberOf (name)) + " is not in the folder any more; choose another backing.");

    if (place == readPlace)
        return juce::Result::ok();

    if (juce::File::isAbsolutePath (place) && ! juce::File (place).existsAsFile())
        return juce::Result::fail (juce::File (place).getFileName() + " is not in its folder any more; choose another backing.");

    SoundSource next;
    juce::StringArray warnings;

    if (const auto opened = SoundSource::open (place, juce::File::getCurrentWorkingDirectory(), next, warnings); opened.failed())
        return juce::Result::fail (opened.getErrorMessage().fromFirstOccurrenceOf ("--in ", false, false));

    // A test signal has no end to loop at.
    if (! next.seconds().has_value())
        return juce::Result::fail ("A test signal cannot be a backing; choose a performance, a file or a take.");

    source = std::move (next);
    readPlace = place;
    return juce::Result::ok();
}

juce::Result BackingPlayer::load()
{
    auto& live = engine.engine().backing();
    const auto& now = backing();
    const auto rate = engine.sampleRate();
    ready = false;
    placeBefore = now.kind == Backing::Kind::sound ? placeOf (now.sound) : juce::String();
    live.setGain (gainFromDb (now.levelDb));

    if (now.kind == Backing::Kind::click)
    {
        live.set (BackingSound::click (now.clicksPerMinute, rate));
        ready = true;
        return juce::Result::ok();
    }

    live.set (nullptr);

    if (now.kind == Backing::Kind::none)
    {
        source = {};
        readPlace.clear();
        return juce::Result::ok();
    }

    if (const auto opened = read (now.sound); opened.failed())
        return opened;

    BackingSound::Samples samples;

    if (const auto converted = source.channelsAt (rate, 0, samples); converted.failed())
        return juce::Result::fail (converted.getErrorMessage().fromFirstOccurrenceOf ("--in ", false, false));

    live.set (BackingSound::looping (samples, rate));
    ready = true;
    return juce::Result::ok();
}

void BackingPlayer::open() { (void) notices.report (load()); }

void BackingPlayer::open (juce::StringArray& notes)
{
    if (const auto loaded = load(); loaded.failed())
        notes.add (loaded.getErrorMessage());
}

void BackingPlayer::setupChanged (const Setup& before)
{
    auto now = backing();

    if (now == before.backing)
        return;

    now.levelDb = before.backing.levelDb;

    if (now == before.backing)
        engine.engine().backing().setGain (gainFromDb (backing().levelDb));
    else
        open();

    if (backing().kind == Backing::Kind::none)
        (void) play (false);
}

juce::Result BackingPlayer::play (bool shouldPlay)
{
    if (shouldPlay && ! ready)
        return notices.refuse ("There is no backing to play; choose one first.");

    if (shouldPlay && transport.state() == Transport::State::playing)
        return notices.refuse ("A take plays; stop it first, then start the backing.");

    isWanted = shouldPlay;
    engine.engine().backing().play (shouldPlay);
    return juce::Result::ok();
}

bool BackingPlayer::isPlaying() const { return ready && (isWanted || transport.state() == Transport::State::recording); }

void BackingPlayer::update()
{
    // A take is listened to in peace.
    if (isWanted && transport.state() == Transport::State::playing)
        (void) play (false);

    if (backing().kind != Backing::Kind::sound || transport.state() == Transport::State::recording || placeOf (backing().sound) == placeBefore)
        return;

    // Its take went into the bin or came out of it, or another folder was opened.
    (void) play (false);
    readPlace.clear();
    open();
}
} // namespace plus48
