// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FileStamp.h"
#include "Notices.h"
#include "TakeActions.h"
#include "TakeComparison.h"
#include "VersionKeep.h"

#include "Comparison/TakeVersion.h"
#include "Recording/TakeVersions.h"

namespace plus48
{
/** Versions of one take, through any rig that could have stood behind its performance: made in the background, one after the other, heard in step, kept
    beside the take. The take itself never changes. While it is open, A and B are two of these versions.
    Some twenty-five methods: what a key does with a row, and what its row shows. [message thread]
*/
class HearThrough
{
public:
    HearThrough (const Catalogue&, TakeLibrary&, TakeActions&, Transport&, TakeComparison&, Notices&, StudioChanges&);
    ~HearThrough();

    /** With the recorded one, which is the first and cannot be removed. */
    static constexpr std::size_t maxVersions = 1 + StoredVersions::most;
    static constexpr int asRecorded = 0, noVersion = -1;

    struct Version
    {
        enum class State
        {
            waiting,
            making,
            ready,
            failed
        };

        enum class Remedy
        {
            tryAgain,
            turnPowerOn,
            chooseAnother
        };

        /** Stays good while the take is open, and over restarts; 0: as recorded. */
        int id = asRecorded;

        /** `Sixties tube, pushed`; `Broadcast dynamic, booster, Sixties tube 60 dB`. */
        juce::String name, chain;
        State state = State::waiting;

        /** While it is made: from 0 to 1. */
        double progress = 0.0;
        std::optional<double> secondsLeft;

        /** Where it has failed: what is the matter, and what can be done, in a sentence each. */
        juce::String problem, advice;
        Remedy remedy = Remedy::tryAgain;

        /** What it is turned by to be as loud as the first one, in dB, over the loop or the take; nothing: silent, or not ready. */
        std::optional<double> matchDb;

        /** After matching. */
        std::optional<double> noiseDbfsA;

        /** The matched difference to the first one, in dB over that; nothing: none, to the bit. */
        std::optional<double> differenceDb;
        juce::String differenceWords;

        /** It has been kept as a take of its own. */
        bool isKept = false;
    };

    /** Loads the take, and brings its versions back. What plays of it goes on. On failure the message is one sentence. */
    juce::Result open (int takeNumber);

    /** The same with two versions as A and B, which are known by their rigs as JSON. False, and nothing happens: it has none such. */
    bool openPair (int takeNumber, const juce::var& rigA, const juce::var& rigB);

    /** Behind openPair(): as it was before. */
    void closePair();

    /** A and B are again what they were. */
    void close();

    /** 0: not open. */
    int take() const noexcept { return openTake; }
    const std::vector<Version>& versions() const noexcept { return list; }
    const Version* find (int id) const noexcept;

    /** The recipe of a version that is there. */
    TakeMetadata metadataOf (int id) const;

    /** The take through another rig. Without a name it is called what is different. On failure nothing was added, and the message is one sentence. */
    juce::Result add (const TakeOverride&, const juce::String& name = {}, int* id = nullptr);

    /** One that waits or is made goes. */
    void cancel (int id);

    static constexpr double undoSeconds = 10.0;
    void remove (int id);
    bool canUndoRemove() const noexcept { return removed.has_value(); }
    void undoRemove();

    /** What `remedy` says; but another preamp must come from `replace`. */
    juce::Result mend (int id);

    /** It keeps its place, and its side of the pair. */
    juce::Result replace (int id, const TakeOverride&);

    /** One that is ready, from the same place on. */
    juce::Result hear (int id);

    /** Which one is heard; of noise and difference, that of the side that is asked for. */
    int heard() const noexcept;

    /** Where the other side is this one, the two change places. What is heard goes on. */
    void setSide (Path, int id);

    /** `noVersion`: there is none yet. */
    int side (Path path) const noexcept { return path == Path::a ? sideA : sideB; }
    juce::Result hearSide (Path);

    struct Suggestion
    {
        juce::String title, words;
        TakeOverride change;
    };

    /** Worth a try: three at most, of none that is there already. */
    std::vector<Suggestion> suggestions() const;

    /** In the background, as the next take: with the raw performance, the recipe and the sound of this version. A notice tells of it, and takes it back. The take
        itself never changes. On failure nothing has begun, and the message is one sentence.
    */
    juce::Result keepAsTake (int id);
    bool isKeeping() const noexcept { return keep != nullptr; }

    /** Some 30 times a second, behind the comparison. */
    void update (double elapsedSeconds);

    /** In bytes, of a folder; none: the system's own answer. For tests. */
    std::function<juce::int64 (const juce::File&)> bytesFree;

private:
    /** What is behind a version: in the same order as `list`. */
    struct Part
    {
        TakeMetadata recipe;
        juce::File file;
        int played = VersionPair::notThere;
        bool isFileOfPlayer = false;
        MeasuredVersions measured;
        juce::String soundHash;
        juce::var original {};
        double makingSeconds = 0.0;

        /** What `measured.pair` is of; and of all of the take. */
        std::optional<LoopRegion> loop;
        std::optional<MatchedPair> wholePair;
    };

    struct Removed
    {
        std::size_t index = 0;
        Version version;
        Part part;
        int sideA = asRecorded, sideB = noVersion;
        double sinceSeconds = 0.0;
    };

    std::optional<std::size_t> indexOf (int id) const noexcept;
    juce::Result check (const TakeMetadata&, Version&) const;
    TakeMetadata recipeFrom (const TakeOverride&) const;
    void readStored();
    void append (const StoredVersion&);
    void save();
    void forgetRemoved();
    void restart (std::size_t index);
    void takeOut (std::size_t index);
    void leaveSides (int id);
    juce::String freeName (const juce::String&) const;

    // HearThroughOthers.cpp
    bool isChangedHere (std::size_t index) const;
    void followOthers();
    void followRecipe (std::size_t index, const StoredVersion&);
    void lookForOthers (double elapsedSeconds);

    // HearThroughHeard.cpp and HearThroughFollow.cpp
    bool followTransport();
    void joinAll();
    void lookForLost();
    void turnAside (std::size_t index);
    void startNext();
    void finishRender();
    void followLoop (double elapsedSeconds);
    void showProgress (double elapsedSeconds);
    void fail (std::size_t index, const VersionRender&);
    void join (std::size_t index);
    void showFigures (std::size_t index);
    void choosePair();
    VersionPair::Version comparedVersion (int id) const;
    void finishKeep();
    void changed();

    const Catalogue& catalogue;
    TakeLibrary& library;
    TakeActions& takes;
    Transport& transport;
    TakeComparison& comparison;
    Notices& notices;
    StudioChanges& changes;

    int openTake = 0, sideA = asRecorded, sideB = noVersion;

    /** Another folder may have a take of the same number. */
    juce::File openFolder;

    /** What was compared when a pair was opened over it. */
    std::optional<std::pair<int, int>> sidesBefore;
    bool hasLoaded = false, pausesOnceLoaded = false, isPairOutdated = false, hasToldOfFolder = false;

    /** The comparison that the versions have joined; -1: none. */
    int loads = -1;
    TakeMetadata recorded;
    juce::File rawFile;
    std::optional<TakeVersions> files;
    StoredVersions stored;

    /** Of the list on the disk, as it was read or written last. */
    FileStamp listStamp;
    double sinceLook = 0.0;
    std::vector<Version> list;
    std::vector<Part> parts;
    std::optional<Removed> removed;

    /** Until something else is there. */
    mutable std::optional<std::vector<Suggestion>> worthATry;

    std::unique_ptr<VersionRender> render;
    int renderedId = noVersion;
    std::unique_ptr<LoopMatch> loopMatch;
    int matchedId = noVersion;
    std::optional<LoopRegion> wantedLoop;
    double sinceLoop = 0.0;
    std::unique_ptr<VersionKeep> keep;
    CancelledJobs cancelled;
};
} // namespace plus48
