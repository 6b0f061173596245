// SPDX-License-Identifier: GPL-3.0-or-later
#include "MatchedPair.h"

#include "RangeLoudness.h"

#include "Signal/LoudnessMeter.h"
#include "Signal/Units.h"

#include <juce_core/juce_core.h>

#include <algorithm>
#include <cmath>
#include <future>

namespace plus48
{
namespace
{
using Basis = MatchedPair::Basis;

/** Two readings that differ by more were gated differently: they are not of the same passages. */
constexpr double sameGatesLu = 0.5;

/** What a match by integrated loudness must come to, and what is as good as nothing. */
constexpr double residualLimitLu = 0.05, closeEnoughLu = 1.0e-6;

constexpr int mostSteps = 8;

/** What rounding leaves of a constant behind a high-pass, relative to its power: 150 dB down. */
constexpr double leastPart = 1.0e-15;

/** A gain for B and what it comes to. */
struct Match
{
    double gainDb = 0.0, residualLu = 0.0;
};

/** Both versions in gating blocks, and which of them count in both. */
class Blocks
{
public:
    Blocks (const AudioRange& a, const AudioRange& b) : soundOfB (b)
    {
        // Both at once: somebody waits for it.
        auto ofA = std::async (std::launch::async, [&a] { return gatingBlockPowers (a); });
        powersOfB = gatingBlockPowers (b);
        powersOfA = ofA.get();
        counts.assign (powersOfA.size(), true);
    }

    std::optional<double> lufsOfA() const { return integratedLufs (powersOfA); }
    std::optional<double> lufsOfB() const { return integratedLufs (powersOfB); }

    /** For B, in dB: what makes both equally loud over the passages that count in both. Nothing where none does. */
    std::optional<double> gainOverCommonPassages()
    {
        if (counts.empty())
            return {};

        auto gainDb = 0.0;

        // Which ones count depends on the gain. They only get fewer, so this ends.
        for (auto before = std::vector<bool>(); before != counts; dropOutsideGates (gainDb))
        {
            const auto ofA = meanPower (powersOfA, counts), ofB = meanPower (powersOfB, counts);

            if (! (ofA > 0.0 && ofB > 0.0))
                return {};

            gainDb = dbFromPower (ofA) - dbFromPower (ofB);
            before = counts;
        }

        return gainDb;
    }

    /** What is left over those passages with that gain: measured again. */
    Match matchOverCommonPassages (double gainDb) const
    {
        const auto again = meanPower (gatingBlockPowers (soundOfB, gainFromDb (gainDb)), counts);
        return { gainDb, dbFromPower (again) - dbFromPower (meanPower (powersOfA, counts)) };
    }

    /** Equally loud by the integrated loudness of each, from a gain that is near. Nothing where the gates make that another match altogether. */
    std::optional<Match> byIntegratedLoudness (double gainDb) const
    {
        const auto ofA = lufsOfA();

        for (int step = 0; step < mostSteps; ++step)
        {
            const auto ofB = integratedLufs (powersOfBWith (gainDb));

            if (! ofA.has_value() || ! ofB.has_value())
                return {};

            const auto residual = *ofB - *ofA;

            if (std::abs (residual) > sameGatesLu)
                return {};

            if (std::abs (residual) <= closeEnoughLu || step + 1 == mostSteps)
                return measured (gainDb, *ofA);

            gainDb -= residual;
        }

        return {};
    }

private:
    /** A gain found by arithmetic is checked on the sound. */
    std::optional<Match> measured (double gainDb, double lufsOfReference) const
    {
        const auto again = integratedLufs (gatingBlockPowers (soundOfB, gainFromDb (gainDb)));

        if (! again.has_value() || std::abs (*again - lufsOfReference) > residualLimitLu)
            return {};

        return Match { gainDb, *again - lufsOfReference };
    }

    /** The weighting is linear, so that a gain turns the powers. */
    std::vector<double> powersOfBWith (double gainDb) const
    {
        auto matched = powersOfB;

        for (auto& power : matched)
            power *= powerFromDb (gainDb);

        return matched;
    }

    void dropOutsideGates (double gainDb)
    {
        const auto matched = powersOfBWith (gainDb);
        const auto inA = blocksWithinGates (powersOfA), inB = blocksWithinGates (matched);

        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] = counts[i] && inA[i] && inB[i];
    }

    const AudioRange& soundOfB;
    std::vector<double> powersOfA, powersOfB;
    std::vector<bool> counts;
};

/** Mean square summed over the channels, whatever the ear makes of it. */
double plainPower (const AudioRange& range)
{
    auto sum = 0.0;

    for (const auto& channel : range.channels)
        for (std::size_t n = 0; n < range.count; ++n)
            sum += channel[range.first + n] * channel[range.first + n];

    return range.count > 0 ? sum / static_cast<double> (range.count) : 0.0;
}

/** Over all of it, without gates. */
std::optional<MatchedPair> matchUngated (const AudioRange& a, const AudioRange& b)
{
    const auto ofA = ungatedPower (a), ofB = ungatedPower (b);

    if (ofA <= leastPart * plainPower (a) || ofB <= leastPart * plainPower (b))
        return {};

    MatchedPair pair;
    pair.basis = Basis::ungated;
    pair.aLufs = LoudnessMeter::lufsFromPower (ofA);
    pair.bLufs = LoudnessMeter::lufsFromPower (ofB);
    pair.gainDb = pair.aLufs - pair.bLufs;
    pair.residualLu = LoudnessMeter::lufsFromPower (ungatedPower (b, gainFromDb (pair.gainDb))) - pair.aLufs;
    return pair;
}

std::optional<MatchedPair> match (const AudioRange& a, const AudioRange& b)
{
    Blocks blocks (a, b);
    const auto common = blocks.gainOverCommonPassages();
    const auto ofA = blocks.lufsOfA();

    if (! common.has_value() || ! ofA.has_value())
        return matchUngated (a, b);

    const auto integrated = blocks.byIntegratedLoudness (*common);
    const auto found = integrated.has_value() ? *integrated : blocks.matchOverCommonPassages (*common);

    MatchedPair pair;
    pair.basis = integrated.has_value() ? Basis::integrated : Basis::commonPassages;
    pair.aLufs = *ofA;
    pair.gainDb = found.gainDb;
    pair.residualLu = found.residualLu;
    pair.bLufs = blocks.lufsOfB().value_or (pair.aLufs + pair.residualLu - pair.gainDb);
    return pair;
}

void measureDifference (MatchedPair& pair, const AudioRange& a, const AudioRange& b)
{
    const auto gain = gainFromDb (pair.gainDb);
    auto ofA = 0.0, ofDifference = 0.0;

    for (std::size_t c = 0; c < a.channels.size(); ++c)
        for (std::size_t n = 0; n < a.count; ++n)
        {
            const auto sample = a.channels[c][a.first + n], difference = sample - gain * b.channels[c][b.first + n];
            ofA += sample * sample;
            ofDifference += difference * difference;
        }

    if (! (ofDifference > 0.0))
        return;

    pair.differenceDbfs = sineDb + dbFromPower (ofDifference / static_cast<double> (a.count * a.channels.size()));
    pair.nullDb = dbFromPower (ofDifference / ofA);
}
} // namespace

std::optional<MatchedPair> MatchedPair::of (const AudioRange& a, const AudioRange& b)
{
    jassert (a.count == b.count && a.channels.size() == b.channels.size());

    auto pair = match (a, b);

    if (pair.has_value())
        measureDifference (*pair, a, b);

    return pair;
}
} // namespace plus48
