// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "ProgrammeMeter.h"

#include "Comparison/MatchedPair.h"
#include "Signal/GaussianNoise.h"
#include "Signal/Units.h"
#include "Support/Signals.h"

#include <functional>

using namespace plus48;

namespace
{
constexpr auto sampleRate = 48000.0;
using Samples = std::vector<double>;
using Channels = std::vector<Samples>;

Samples made (double seconds, const std::function<double (double)>& atSecond)
{
    Samples samples;

    for (std::int64_t n = 0; n < std::llround (seconds * sampleRate); ++n)
        samples.push_back (atSecond (static_cast<double> (n) / sampleRate));

    return samples;
}

double sine (double hz, double t) { return std::sin (2.0 * pi * std::fmod (hz * t, 1.0)); }

/** White, of a level in dBFS: the same seed gives the same. */
Samples hiss (double dbfs, std::size_t count, std::uint64_t seed)
{
    const GaussianNoise generator (seed, NoiseStream::converter, 0);
    Samples samples;

    for (std::size_t n = 0; n < count; ++n)
        samples.push_back (gainFromDb (dbfs) / sqrtTwo * generator.gaussian (static_cast<std::int64_t> (n)));

    return samples;
}

Samples sum (Samples a, const Samples& b, double gainOfB = 1.0)
{
    for (std::size_t n = 0; n < a.size(); ++n)
        a[n] += gainOfB * b[n];

    return a;
}

Samples louder (Samples samples, double db)
{
    for (auto& sample : samples)
        sample *= gainFromDb (db);

    return samples;
}

std::optional<MatchedPair> match (const Samples& a, const Samples& b)
{
    const Channels channelsOfA { a }, channelsOfB { b };
    return MatchedPair::of (AudioRange::whole (channelsOfA, sampleRate), AudioRange::whole (channelsOfB, sampleRate));
}

/** A second of speech's loudness in four seconds of nothing. */
Samples oneWord()
{
    return made (5.0, [] (double t) { return t > 2.0 && t < 2.6 ? 0.3 * sine (220.0, t) * sine (3.0, t) : 0.0; });
}
} // namespace

TEST_CASE ("Versions that differ by a gain are matched by exactly that, and nothing is left of their difference", "[comparison]")
{
    const auto a = made (3.0, [] (double t) { return 0.2 * sine (997.0, t) + 0.1 * sine (130.0, t) * sine (0.7, t); });

    for (const auto db : { -40.0, -6.0, 0.3, 25.0 })
    {
        const auto pair = match (a, louder (a, db));
        INFO (db);
        CHECK (pair->basis == MatchedPair::Basis::integrated);
        CHECK (pair->gainDb == Approx (-db).margin (1.0e-9));
        CHECK (pair->bLufs - pair->aLufs == Approx (db).margin (1.0e-9));
        CHECK (std::abs (pair->residualLu) < 1.0e-5);
        CHECK (pair->nullDb.value_or (-999.0) < -200.0);
    }
}

TEST_CASE ("Equal versions differ by digital silence", "[comparison]")
{
    const auto a = sum (oneWord(), hiss (-60.0, 240000, 1));
    const auto pair = match (a, a);
    CHECK_FALSE (std::abs (pair->gainDb) > 0.0);
    CHECK_FALSE (std::abs (pair->residualLu) > 0.0);
    CHECK_FALSE (pair->differenceDbfs.has_value());
    CHECK_FALSE (pair->nullDb.has_value());
}

TEST_CASE ("The difference is what one version has and the other has not, in dB of both", "[comparison]")
{
    // A -20 dBFS sine against itself with a second harmonic 50 dB below: that much is left, but for what the match takes away.
    const auto a = made (4.0, [] (double t) { return 0.1 * sine (500.0, t); });
    const auto second = made (4.0, [] (double t) { return 0.1 * sine (1000.0, t); });
    const auto pair = match (a, sum (a, second, gainFromDb (-50.0)));
    CHECK (pair->nullDb.value() == Approx (-50.0).margin (0.01));
    CHECK (pair->differenceDbfs.value() == Approx (-70.0).margin (0.01));

    // Upside down they are equally loud, and add.
    const auto inverted = match (a, louder (sum (Samples (a.size()), a, -1.0), 3.0));
    CHECK (inverted->gainDb == Approx (-3.0).margin (1.0e-9));
    CHECK (inverted->nullDb.value() == Approx (dbFromGain (2.0)).margin (1.0e-6));
    CHECK (inverted->differenceDbfs.value() == Approx (-20.0 + dbFromGain (2.0)).margin (0.001));
}

TEST_CASE ("What a loop holds is matched, not what lies around it", "[comparison]")
{
    const auto a = made (6.0, [] (double t) { return 0.1 * sine (400.0, t); });
    auto b = louder (a, 6.0);

    for (std::size_t n = 96000; n < 192000; ++n)
        b[n] = 0.5 * a[n];

    const Channels channelsOfA { a }, channelsOfB { b };
    const auto inLoop = MatchedPair::of ({ channelsOfA, sampleRate, 96000, 96000 }, { channelsOfB, sampleRate, 96000, 96000 });
    const auto before = MatchedPair::of ({ channelsOfA, sampleRate, 0, 96000 }, { channelsOfB, sampleRate, 0, 96000 });
    CHECK (inLoop->gainDb == Approx (dbFromGain (2.0)).margin (1.0e-9));
    CHECK (inLoop->nullDb.value_or (-999.0) < -200.0);
    CHECK (before->nullDb.value_or (-999.0) < -200.0);
    CHECK (before->gainDb == Approx (-6.0).margin (1.0e-9));
}

TEST_CASE ("Silence has no loudness to match", "[comparison]")
{
    const auto tone = made (1.0, [] (double t) { return 0.1 * sine (997.0, t); });
    const Samples silence (tone.size());
    CHECK_FALSE (match (silence, silence).has_value());
    CHECK_FALSE (match (tone, silence).has_value());
    CHECK_FALSE (match (silence, tone).has_value());

    // Nor has a constant, which nobody hears.
    CHECK_FALSE (match ({ 0.7 }, { 0.6 }).has_value());
    CHECK_FALSE (match (Samples (48000, 1.0e-5), Samples (48000, 2.0e-5)).has_value());
}

TEST_CASE ("Odd signals are matched within 0.05 LU", "[comparison]")
{
    struct Odd
    {
        const char* what;
        Samples samples;
        MatchedPair::Basis basis;
    };

    using Basis = MatchedPair::Basis;

    const Odd signals[] {
        { "a burst of 30 ms", made (0.03, [] (double t) { return 0.5 * sine (700.0, t); }), Basis::ungated },
        { "399 ms", made (0.399, [] (double t) { return 0.2 * sine (1100.0, t); }), Basis::ungated },
        { "just one gating block", made (0.4, [] (double t) { return 0.2 * sine (1100.0, t); }), Basis::integrated },
        { "very soft", made (3.0, [] (double t) { return 1.0e-5 * sine (997.0, t); }), Basis::ungated },
        { "3 Hz", made (4.0, [] (double t) { return 0.5 * sine (3.0, t); }), Basis::integrated },
        { "a full-scale square wave", made (2.0, [] (double t) { return sine (110.0, t) < 0.0 ? -1.0 : 1.0; }), Basis::integrated },
        { "silence with one word", oneWord(), Basis::integrated },
        { "a click a second", made (5.0, [] (double t) { return std::fmod (t, 1.0) < 1.0e-4 ? 0.9 : 0.0; }), Basis::integrated },
        { "around the absolute gate", made (6.0, [] (double t) { return 4.5e-4 * (1.0 + 0.3 * sine (0.4, t)) * sine (997.0, t); }), Basis::integrated },
        { "a sound that ends in the first tenth", made (10.0, [] (double t) { return t < 1.0 ? 0.3 * std::exp (-6.0 * t) * sine (300.0, t) : 0.0; }), Basis::integrated },
        { "18 kHz", made (2.0, [] (double t) { return 0.1 * sine (18000.0, t); }), Basis::integrated },
    };

    auto worst = 0.0;

    for (const auto& odd : signals)
        for (const auto db : { -30.0, -0.7, 14.0 })
        {
            // B has colour, which is not the same for every level, and hiss of its own.
            auto b = sum (louder (odd.samples, db), hiss (db - 110.0, odd.samples.size(), 7));

            for (auto& sample : b)
                sample += 0.1 * sample * std::abs (sample);

            const auto pair = match (odd.samples, b);
            INFO (odd.what << " " << db);
            REQUIRE (pair.has_value());
            CHECK (std::abs (pair->residualLu) <= 0.05);
            CHECK (pair->basis == odd.basis);
            CHECK (pair->gainDb == Approx (-db).margin (4.0));
            worst = std::max (worst, std::abs (pair->residualLu));

            const Channels channelsOfA { odd.samples }, channelsOfB { b };

            if (odd.basis == Basis::integrated)
            {
                const auto ofA = test::lufsByLibrary (AudioRange::whole (channelsOfA, sampleRate));
                const auto ofB = test::lufsByLibrary (AudioRange::whole (channelsOfB, sampleRate), gainFromDb (pair->gainDb));
                CHECK (std::abs (ofB.value() - ofA.value()) <= 0.05);
            }
        }

    WARN (std::size (signals) << " odd signals at three levels; worst residual " << worst << " LU");
}

TEST_CASE ("One word is as loud in both versions, whatever the gates make of the hiss around it", "[comparison]")
{
    // In A the hiss is just loud enough to count, in B it is not: read by itself, A is much softer.
    const auto word = oneWord();
    const auto a = sum (word, hiss (-28.0, word.size(), 1));
    const auto b = louder (sum (word, hiss (-40.0, word.size(), 2)), -4.0);
    const Channels channelsOfA { a }, channelsOfB { b };
    REQUIRE (test::lufsByLibrary (AudioRange::whole (channelsOfB, sampleRate)).value() - test::lufsByLibrary (AudioRange::whole (channelsOfA, sampleRate)).value() > -2.0);

    const auto pair = match (a, b);
    CHECK (pair->basis == MatchedPair::Basis::commonPassages);
    CHECK (std::abs (pair->residualLu) <= 0.05);

    // The word itself is 4 dB softer in B; the hiss under it adds some tenths to A.
    CHECK (pair->gainDb == Approx (4.0).margin (1.0));
}
