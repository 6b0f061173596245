// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelActions.h"
#include "TakeActions.h"
#include "TestReadiness.h"

#include "ListeningTest/BlindTest.h"
#include "ListeningTest/PreferenceTest.h"
#include "ListeningTest/TestHistory.h"

namespace plus48
{
/** A listening test of a take's A against its B, from the choice of the take to the last answer. Every answer is kept at once; a test that is left
    can go on later, with the same shuffle. Some twenty-five methods: choice, trials and result stay one class, which alone knows the secret. [message thread]

    Nothing here, and nothing that listens to the studio, tells from outside what an unnamed sound is.
*/
class ListeningTestSession
{
public:
    ListeningTestSession (const Catalogue&, const SetupEditor&, TakeLibrary&, const TakeActions&, Transport&, TakeComparison&, Notices&, StudioChanges&);
    ~ListeningTestSession();

    /** Loads the take that plays, or else the chosen one, so that both versions are made. On failure the message is one sentence. */
    juce::Result prepare() { return prepare (std::nullopt, std::nullopt); }

    /** The same to prove something, with this preamp as B of a take that was recorded through A. */
    juce::Result prepare (const Claim& toProve, const ExternalRig& preamp) { return prepare (std::optional (toProve), std::optional (preamp)); }

    /** What was prepared is not begun: B and the loop are again what they were. */
    void cancel();

    /** What the test that is prepared is to prove. */
    const std::optional<Claim>& claim() const noexcept { return claimed; }

    TestReadiness readiness() const;

    /** The take that A and B are of; 0: none. */
    int take() const { return transport.loadedTake(); }

    /** What A and B are, in words; while a take is there. */
    TestRecord::Side side (Path) const;

    /** What is looped of the take; nothing: all of it. In samples of the take. */
    std::optional<LoopRegion> loop() const { return comparison.loop(); }

    /** Another stretch, in seconds from the take's beginning: before a test begins. */
    void setLoop (std::optional<juce::Range<double>> range)
    {
        if (current == State::none)
            transport.setLoopRange (range);
    }

    /** Only where it is fair. On failure nothing has begun, and the message is one sentence. */
    juce::Result begin (Question, int numTrials, const RandomBytes& = systemRandomBytes);

    /** Another stretch of time may pass until its versions are there: `state` is `waiting` until then. */
    juce::Result goOn (const TestHistory::Test& unfinished);

    /** Makes two versions that a take is kept with its A and B, where a test is of two such, and puts them away again. Set by the studio. */
    std::function<bool (const TestRecord&)> chooseVersions;
    std::function<void()> putVersionsAway;

    enum class State
    {
        none,

        /** For the versions of a test that goes on. */
        waiting,
        running,

        /** `test` has its score. */
        finished
    };

    State state() const noexcept { return current; }

    /** Of the test that waits, runs or is finished: all that may be known of it from outside. */
    const TestHistory::Test& test() const noexcept { return kept; }
    Question question() const noexcept { return kept.record.trials.question; }

    /** From 1 on. */
    int trial() const noexcept { return static_cast<int> (kept.record.trials.answers.size()) + 1; }

    /** What can be heard in a trial. */
    enum class Sound
    {
        a,
        x,
        b,
        first,
        second
    };

    Sound heard() const noexcept { return sound; }

    /** Through the same dip on every call. Only what the question has, while it runs. */
    void hear (Sound);

    /** `X is A`, or the first; `X is B`, or the second. */
    enum class Answer
    {
        left,
        right
    };

    void answer (Answer);

    bool isPlaying() const { return transport.state() == Transport::State::playing; }
    void togglePlaying();

    /** What ran is kept, unfinished; what is finished is put away. */
    void leave();

    /** Beside the takes. */
    TestHistory history() const { return TestHistory (library.session().folder()); }

    /** As in TestHistory, and told to whoever shows what was found out. */
    juce::Result remove (const TestHistory::Test&, TestHistory::Test& binned);
    juce::Result restore (const TestHistory::Test& binned);

    /** Some 30 times a second, behind the comparison. */
    void update();

private:
    juce::Result prepare (std::optional<Claim>, std::optional<ExternalRig>);
    juce::Result load (int take);
    juce::Result toldOf (const juce::Result&);
    void putLoopBack();
    ListeningTest* running();
    TestRecord newRecord() const;
    void start();
    void finish();
    void keep();
    void interrupt (const juce::String& why);
    void takeUpLoop();
    void putAway();
    juce::Result takeUp (const TestTrials&);

    const Catalogue& catalogue;
    const SetupEditor& editor;
    TakeLibrary& library;
    const TakeActions& takes;
    Transport& transport;
    TakeComparison& comparison;
    Notices& notices;
    StudioChanges& changes;
    std::optional<Claim> claimed;

    State current = State::none;

    /** The player that a running test is heard from; and whether a waiting one has its stretch. */
    int loadCount = 0;
    bool hasLoopTakenUp = false, hasChosenVersions = false;
    TestHistory::Test kept;
    std::optional<BlindTest> blind;
    std::optional<PreferenceTest> preference;
    Sound sound = Sound::a;

    /** Before the test was prepared; nothing: there is nothing to put back. */
    std::optional<bool> wasLooping;
};
} // namespace plus48
