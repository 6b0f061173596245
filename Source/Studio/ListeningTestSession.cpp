// SPDX-License-Identifier: GPL-3.0-or-later
#include "ListeningTestSession.h"

#include "Rig/Json.h"
#include "Rig/RigJson.h"
#include "Signal/SignedText.h"

namespace plus48
{
namespace
{
Path pathOf (Version version) { return version == Version::a ? Path::a : Path::b; }
juce::String now() { return juce::Time::getCurrentTime().toISO8601 (true); }
} // namespace

ListeningTestSession::ListeningTestSession (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, TakeLibrary& libraryToUse, const TakeActions& takesToUse, Transport& transportToUse, TakeComparison& comparisonToUse, Notices& noticesToUse, StudioChanges& changesToTell)
    : catalogue (catalogueToUse), editor (editorToUse), library (libraryToUse), takes (takesToUse), transport (transportToUse), comparison (comparisonToUse), notices (noticesToUse), changes (changesToTell)
{
}

ListeningTestSession::~ListeningTestSession() = default;

juce::Result ListeningTestSession::prepare (std::optional<Claim> toProve, std::optional<ExternalRig> preamp)
{
    if (transport.state() == Transport::State::recording || transport.state() == Transport::State::saving)
        return juce::Result::fail ("A take is being recorded; stop it first.");

    // Two that have been chosen of a take are what the test is about, whether it plays or not.
    const auto wanted = transport.state() == Transport::State::playing || comparison.isChosen() ? transport.loadedTake() : takes.selected();

    if (wanted == 0)
        return juce::Result::fail ("There is no take to test with yet; press R to record one.");

    if (! wasLooping.has_value())
        wasLooping = transport.isLooping();

    claimed = std::move (toProve);

    // Its own preamp, or what is in the slot by now: that is followed while a take plays, and this one may have waited.
    comparison.keepPreamp (std::move (preamp));

    const auto loaded = load (wanted);

    if (loaded.failed())
        cancel();

    return loaded;
}

juce::Result ListeningTestSession::load (int wanted)
{
    if (transport.loadedTake() == wanted)
    {
        // A stretch that was looped before is what the test is about, whether the loop is on just now or not.
        if (transport.loopRange().has_value())
            transport.setLooping (true);

        return juce::Result::ok();
    }

    // It is loaded, and not heard until somebody wants to.
    if (const auto played = transport.play (wanted); played.failed())
        return played;

    if (transport.loadedTake() == wanted)
        transport.pause();

    return juce::Result::ok();
}

void ListeningTestSession::cancel()
{
    if (current != State::none)
        return;

    claimed.reset();
    comparison.keepPreamp ({});
    putLoopBack();
}

void ListeningTestSession::putLoopBack()
{
    if (const auto before = std::exchange (wasLooping, std::nullopt); before.has_value() && *before != transport.isLooping())
        transport.setLooping (*before);
}

TestReadiness ListeningTestSession::readiness() const
{
    auto ready = TestReadiness::of (comparison, editor.setup().isLevelMatched);

    // It has just been loaded.
    if (ready.state == TestReadiness::State::noTake && take() != 0)
        ready.state = TestReadiness::State::making;

    return ready;
}

TestRecord::Side ListeningTestSession::side (Path path) const
{
    const auto& rig = comparison.rig (path);

    if (rig.channels.empty())
        return {};

    const auto& channel = rig.channels.front();
    const auto isExternal = channel.activePath == Path::b;
    const auto* preamp = catalogue.preamp (channel.external.preampId);
    const auto preampName = ! isExternal ? juce::String ("Built-in") : preamp != nullptr ? preamp->identity.name
                                                                                         : channel.external.preampId;
    const auto preampWords = isExternal ? "External preamp, " + gainNumber (channel.external.gainDb) + " dB" : "Interface preamp, " + gainNumber (channel.builtIn.gainDb) + " dB";
    const auto& version = comparison.version (path);
    return { version.name.isNotEmpty() ? version.name : preampName, version.words.isNotEmpty() ? version.words : preampWords, toJson (rig) };
}

TestRecord ListeningTestSession::newRecord() const
{
    TestRecord record;
    record.begun = now();
    record.a = side (Path::a);
    record.b = side (Path::b);
    record.isOfVersions = comparison.isChosen();
    record.take = take();
    record.sampleRate = comparison.rig (Path::a).sampleRate;
    record.loudnessDifferenceLu = readiness().apartLu;

    if (const auto region = loop())
    {
        record.loopStart = region->start;
        record.loopLength = region->length();
    }

    return record;
}

ListeningTest* ListeningTestSession::running()
{
    if (blind.has_value())
        return &*blind;

    return preference.has_value() ? &*preference : nullptr;
}

juce::Result ListeningTestSession::begin (Question question, int numTrials, const RandomBytes& random)
{
    leave();

    if (readiness().state != TestReadiness::State::fair)
        return juce::Result::fail ("A test begins when both versions are there and equally loud, within 0.1 LU.");

    if (question == Question::canYouTell)
        blind.emplace (numTrials);
    else
        preference.emplace (numTrials);

    auto record = newRecord();

    if (question == Question::canYouTell)
        record.claim = claimed;

    auto result = running()->begin (random);
    record.trials = running()->kept();

    if (result.wasOk())
        result = history().add (record, kept);

    if (result.failed())
    {
        leave();
        return result;
    }

    start();
    return result;
}

juce::Result ListeningTestSession::takeUp (const TestTrials& trials)
{
    if (trials.question == Question::canYouTell)
        blind.emplace (trials.number);
    else
        preference.emplace (trials.number);

    return running()->takeUp (trials);
}

juce::Result ListeningTestSession::goOn (const TestHistory::Test& unfinished)
{
    leave();
    cancel();

    if (unfinished.isReadOnly)
        return juce::Result::fail (unfinished.problem);

    if (library.find (unfinished.record.take) == nullptr)
        return juce::Result::fail ("Take " + juce::String (unfinished.record.take) + ", which this test is of, is not among the takes any more.");

    RigDraft draft;

    if (const auto read = readRig (unfinished.record.b.rig, draft); read.failed())
        return juce::Result::fail ("This test cannot go on: what its versions were made with was not kept.");

    if (const auto taken = takeUp (unfinished.record.trials); taken.failed())
    {
        leave();
        return taken;
    }

    // Its own preamp, whatever is in the slot by now.
    kept = unfinished;
    hasLoopTakenUp = false;
    wasLooping = transport.isLooping();
    current = State::waiting;
    hasChosenVersions = chooseVersions != nullptr && chooseVersions (kept.record);

    if (! hasChosenVersions)
        comparison.keepPreamp (complete (draft, catalogue).channels.front().external);

    const auto played = transport.play (kept.record.take);

    if (played.failed())
        leave();

    return played;
}

void ListeningTestSession::start()
{
    current = State::running;

    if (! wasLooping.has_value())
        wasLooping = transport.isLooping();

    transport.setLooping (true);

    if (const auto played = isPlaying() ? juce::Result::ok() : transport.play (kept.record.take); played.failed())
    {
        interrupt (played.getErrorMessage());
        return;
    }

    loadCount = transport.loadCount();
    hear (question() == Question::canYouTell ? Sound::a : Sound::first);
}

void ListeningTestSession::hear (Sound wanted)
{
    if (current != State::running)
        return;

    std::optional<Version> version;

    if (blind.has_value() && wanted != Sound::first && wanted != Sound::second)
        version = blind->versionOf (wanted == Sound::a ? BlindTest::Sound::a : wanted == Sound::x ? BlindTest::Sound::x
                                                                                                  : BlindTest::Sound::b);
    else if (preference.has_value() && (wanted == Sound::first || wanted == Sound::second))
        version = preference->versionOf (wanted == Sound::first ? PreferenceTest::Sound::first : PreferenceTest::Sound::second);

    if (! version.has_value())
        return;

    sound = wanted;
    comparison.hearUnseen (pathOf (*version));
}

void ListeningTestSession::answer (Answer given)
{
    if (current != State::running)
        return;

    if (blind.has_value())
        (void) blind->answer (given == Answer::left ? Version::a : Version::b);
    else
        (void) preference->answer (given == Answer::left ? PreferenceTest::Sound::first : PreferenceTest::Sound::second);

    const auto isFinished = running()->state() == ListeningTest::State::finished;
    kept.record.trials = running()->kept();
    kept.record.ended = isFinished ? now() : juce::String();
    keep();

    if (isFinished)
        finish();
    else
        hear (blind.has_value() ? Sound::x : Sound::first);
}

/** What cannot be written now may be with the next answer; the test goes on. */
void ListeningTestSession::keep() { (void) notices.report (history().save (kept)); }

void ListeningTestSession::finish()
{
    current = State::finished;
    blind.reset();
    preference.reset();
    comparison.endUnseen();
    claimed.reset();
    putLoopBack();
    putAway();
    transport.pause();
    changes.tell (StudioChange::listeningTests);
}

/** A and B are again what they were before the test. */
void ListeningTestSession::putAway()
{
    comparison.keepPreamp ({});

    if (std::exchange (hasChosenVersions, false) && putVersionsAway != nullptr)
        putVersionsAway();
}

juce::Result ListeningTestSession::toldOf (const juce::Result& result)
{
    if (result.wasOk())
        changes.tell (StudioChange::listeningTests);

    return result;
}

juce::Result ListeningTestSession::remove (const TestHistory::Test& test, TestHistory::Test& binned) { return toldOf (history().remove (test, binned)); }
juce::Result ListeningTestSession::restore (const TestHistory::Test& binned) { return toldOf (history().restore (binned)); }

void ListeningTestSession::leave()
{
    if (current == State::running || current == State::waiting)
    {
        if (current == State::running)
            comparison.endUnseen();

        putLoopBack();
        claimed.reset();
        putAway();
        transport.pause();
    }

    blind.reset();
    preference.reset();
    current = State::none;
    kept = {};
}

void ListeningTestSession::interrupt (const juce::String& why)
{
    leave();
    notices.notify ({ why, {}, {} });
}

void ListeningTestSession::togglePlaying()
{
    if (isPlaying())
        transport.pause();
    else if (take() != 0)
        (void) notices.report (transport.play (take()));
}

/** What the test that goes on was about. */
void ListeningTestSession::takeUpLoop()
{
    if (std::exchange (hasLoopTakenUp, true))
        return;

    const auto& record = kept.record;
    const auto seconds = [&record] (juce::int64 samples) { return static_cast<double> (samples) / record.sampleRate; };

    if (record.loopLength > 0)
        transport.setLoopRange (juce::Range<double> (seconds (record.loopStart), seconds (record.loopStart + record.loopLength)));
    else
        transport.setLoopRange (std::nullopt);
}

void ListeningTestSession::update()
{
    if (current == State::running && (take() != kept.record.take || transport.loadCount() != loadCount || comparison.state() != TakeComparison::State::ready))
    {
        interrupt ("The take went away under the test, or the sound card changed; it is kept, and can go on from Earlier tests.");
        return;
    }

    if (current != State::waiting || take() != kept.record.take || (hasChosenVersions && ! comparison.isChosen()))
        return;

    takeUpLoop();
    const auto ready = readiness();

    if (ready.state == TestReadiness::State::impossible)
        interrupt ("This test cannot go on: " + ready.problem);

    if (ready.state != TestReadiness::State::fair && ready.state != TestReadiness::State::apart)
        return;

    if (ready.state == TestReadiness::State::apart)
        interrupt ("This test goes on when both versions are equally loud: switch Level matched on.");
    else if (! (toJsonText (side (Path::a).rig) == toJsonText (kept.record.a.rig) && toJsonText (side (Path::b).rig) == toJsonText (kept.record.b.rig)))
        interrupt ("This test cannot go on: its take has other versions by now.");
    else
    {
        running()->goOn();
        start();
    }
}
} // namespace plus48
