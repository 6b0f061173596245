// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SharedSound.h"

#include "Comparison/MatchedPair.h"
#include "Recording/TakeMetadata.h"

/** The sounds that are shared of a take. All functions: any thread but the audio thread. */
namespace plus48
{
/** One version of a take. */
struct SharedVersion
{
    TakeMetadata metadata;

    /** What was recorded, where the version is the take as it was recorded; no file: it is rendered from the raw performance. */
    juce::File recorded, raw;
};

/** A stretch of a take, in samples. */
struct SharedPart
{
    std::int64_t first = 0, count = 0;
};

struct SharedTake
{
    /** One, or A and B. */
    std::vector<SharedVersion> versions;

    /** Nothing: the whole take. */
    std::optional<SharedPart> part {};

    /** B turned so that both are equally loud over that part. */
    bool isMatched = true;

    /** All of it turned up to -16 LUFS, as podcasts are, but not so far that a peak gets over -1 dBFS. */
    bool isTurnedUp = false;
};

/** What comes of it, before there is a rate or a word length. */
struct SharedSounds
{
    /** One a version, all of one length. */
    std::vector<SharedSound> sounds;

    /** The sample peak of each before it was turned, in dBFS; nothing: silence. */
    std::vector<std::optional<double>> peaksDbfs;

    /** Of two, over that part; nothing where one is silent. */
    std::optional<MatchedPair> pair;

    /** What each was turned by, in dB. */
    std::vector<double> gainsDb;

    /** Turns all alike. */
    void turn (double gainDb);
};

inline constexpr double listeningLufs = -16.0, listeningPeakDbfs = -1.0;

/** Reads or renders every version and makes them equally loud. On failure the message is one sentence. What was cancelled is empty, and no failure. */
juce::Result readSharedTake (const SharedTake&, const Catalogue& local, SharedSounds&, const RenderWatch& = {});

/** What came out of a converter fits into integers; what was turned or resampled since may not, and is turned down: all sounds alike, so that they stay equally loud.
    Room is left for dither. */
void avoidClipping (SharedSounds&, BitDepth);

/** The loudest stretch of a sound that is so many samples long; all of it where it is shorter. */
SharedPart loudestPart (const SharedSound&, std::int64_t numSamples);

/** Cuts all to a part, and keeps none of what lies outside. */
void cutTo (SharedSound&, SharedPart);
} // namespace plus48
