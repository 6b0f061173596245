// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "ListeningTest/SimulatedListener.h"

using namespace plus48;
using State = ListeningTest::State;

namespace
{
/** The first tosses of these bytes: 1 0 1 1 0 0 1 0, then 0 all along. */
bool knownBytes (std::span<std::uint8_t> bytes)
{
    std::fill (bytes.begin(), bytes.end(), std::uint8_t { 0 });
    bytes[0] = 0x4d;
    return true;
}

constexpr auto a = Version::a, b = Version::b;
const Version known[] { b, a, b, b, a, a, b, a, a, a };
} // namespace

TEST_CASE ("In a blind test X is what was drawn, A is A and B is B, and the score counts right answers", "[listening]")
{
    BlindTest test (10);
    CHECK (test.state() == State::notBegun);
    CHECK_FALSE (test.answer (a));
    CHECK_FALSE (test.versionOf (BlindTest::Sound::x));
    REQUIRE (test.begin (knownBytes).wasOk());

    for (auto trial = 0; trial < 10; ++trial)
    {
        CAPTURE (trial);
        CHECK (test.state() == State::running);
        CHECK (test.numAnswered() == trial);
        CHECK (test.versionOf (BlindTest::Sound::a) == a);
        CHECK (test.versionOf (BlindTest::Sound::b) == b);

        // However often one listens.
        for (auto i = 0; i < 3; ++i)
            CHECK (test.versionOf (BlindTest::Sound::x) == known[trial]);

        CHECK_FALSE (test.kept().score());
        CHECK (test.kept().drawn.empty());
        CHECK (test.answer (b));
    }

    REQUIRE (test.state() == State::finished);
    CHECK_FALSE (test.answer (a));
    CHECK_FALSE (test.versionOf (BlindTest::Sound::x));

    const auto trials = test.kept();
    REQUIRE (trials.score());
    CHECK (trials.score()->count == 4);
    CHECK (trials.score()->trials == 10);
    CHECK (trials.sealed.isEmpty());

    for (auto trial = 0; trial < 10; ++trial)
    {
        CHECK (trials.versionDrawn (trial) == known[trial]);
        CHECK (trials.versionChosen (trial) == b);
    }
}

TEST_CASE ("In a preference test First and Second change places, and the score counts B", "[listening]")
{
    using Sound = PreferenceTest::Sound;
    PreferenceTest test (10);
    CHECK_FALSE (test.versionOf (Sound::first));
    REQUIRE (test.begin (knownBytes).wasOk());

    for (auto trial = 0; trial < 10; ++trial)
    {
        CAPTURE (trial);
        CHECK (test.versionOf (Sound::first) == known[trial]);
        CHECK (test.versionOf (Sound::second) == (known[trial] == a ? b : a));
        CHECK_FALSE (test.kept().score());
        CHECK (test.answer (trial < 3 ? Sound::second : Sound::first));
    }

    REQUIRE (test.state() == State::finished);
    CHECK_FALSE (test.answer (Sound::first));

    // Second in three trials: A, B, A. First in the others: B, A, A, B, A, A, A.
    const auto trials = test.kept();
    CHECK (trials.score()->count == 3);
    CHECK (trials.versionChosen (0) == a);
    CHECK (trials.versionChosen (1) == b);
    CHECK (trials.versionChosen (3) == b);
    CHECK (trials.versionDrawn (1) == a);
}

TEST_CASE ("A test that was left goes on with the same shuffle, and not before it is taken up", "[listening]")
{
    BlindTest test (12);
    test.goOn();
    test.leave();
    CHECK (test.state() == State::notBegun);
    REQUIRE (test.begin().wasOk());
    CHECK (test.begin().failed());

    BlindTest other (12);
    REQUIRE (other.takeUp (test.kept()).wasOk());
    CHECK (other.state() == State::unfinished);
    CHECK_FALSE (other.answer (a));
    CHECK_FALSE (other.versionOf (BlindTest::Sound::x));
    CHECK (other.takeUp (test.kept()).failed());
    other.goOn();

    // Left and taken up again in every trial.
    for (auto trial = 0; trial < 12; ++trial)
    {
        test.leave();
        CHECK (test.state() == State::unfinished);
        CHECK_FALSE (test.answer (a));
        BlindTest next (10);
        REQUIRE (next.takeUp (test.kept()).wasOk());
        CHECK (next.numTrials() == 12);
        CHECK (next.numAnswered() == trial);
        next.goOn();
        CHECK (next.versionOf (BlindTest::Sound::x) == other.versionOf (BlindTest::Sound::x));
        REQUIRE (next.answer (trial % 3 == 0 ? a : b));
        other.answer (trial % 3 == 0 ? a : b);
        test = next;
    }

    CHECK (test.state() == State::finished);
    CHECK (test.kept().drawn == other.kept().drawn);
    CHECK (test.kept().answers == other.kept().answers);
    CHECK (BlindTest (12).takeUp (test.kept()).failed());
}

TEST_CASE ("What is kept of an unfinished test tells no answer, and cannot be edited", "[listening]")
{
    // The same key and the same answers, and a shuffle of A only, of B only, or of both: no text begins or ends alike, or has runs.
    juce::StringArray texts;

    for (const auto byte : { 0x00, 0xff, 0x55, 0xaa, 0x01 })
    {
        BlindTest test (24);
        REQUIRE (test.begin ([byte] (std::span<std::uint8_t> bytes) {
                         std::fill (bytes.begin(), bytes.end(), std::uint8_t { 0x31 });
                         std::fill (bytes.begin(), bytes.begin() + 8, static_cast<std::uint8_t> (byte));
                         return true;
                     })
                     .wasOk());
        const auto sealed = test.kept().sealed;
        CHECK (sealed.length() == 48);
        CHECK_FALSE (sealed.substring (16, 32).contains ("0000"));
        CHECK_FALSE (sealed.substring (16, 32).contains ("ffff"));
        CHECK_FALSE (sealed.substring (16, 32).contains ("5555"));
        texts.addIfNotAlreadyThere (sealed.substring (32));
    }

    CHECK (texts.size() == 5);

    BlindTest test (12);
    REQUIRE (test.begin().wasOk());
    test.answer (a);
    test.answer (b);
    test.leave();
    const auto kept = test.kept();
    const auto refused = [] (const TestTrials& trials) { return BlindTest (12).takeUp (trials).failed() && PreferenceTest (12).takeUp (trials).failed(); };
    CHECK_FALSE (refused (kept));

    auto changed = kept;
    changed.answers[0] = true;
    CHECK (refused (changed));
    changed = kept;
    changed.answers.pop_back();
    CHECK (refused (changed));
    changed = kept;
    changed.number = 10;
    CHECK (refused (changed));
    changed = kept;
    changed.question = Question::whichDoYouLike;
    CHECK (refused (changed));

    for (auto i = 0; i < 48; ++i)
    {
        changed = kept;
        const auto digit = changed.sealed.substring (i, i + 1);
        changed.sealed = changed.sealed.replaceSection (i, 1, digit == "0" ? "1" : "0");
        CHECK (refused (changed));
    }

    changed = kept;
    changed.sealed = {};
    CHECK (refused (changed));
}

TEST_CASE ("The number of trials is one of four", "[listening]")
{
    for (auto trials = -1; trials < 70; ++trials)
    {
        CAPTURE (trials);
        const auto isOffered = trials == 10 || trials == 12 || trials == 16 || trials == 24;
        CHECK (BlindTest (trials).begin().wasOk() == isOffered);
        CHECK (PreferenceTest (trials).begin().wasOk() == isOffered);
    }
}
