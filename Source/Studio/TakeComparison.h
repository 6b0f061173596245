// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelFigures.h"
#include "ChannelReadings.h"
#include "NoiseVersions.h"
#include "SetupEditor.h"
#include "StudioChanges.h"
#include "VersionPair.h"
#include "VersionRender.h"

namespace plus48
{
/** A and B of the take that plays: the path that was recorded, as it was recorded, and the other one, made in the background from the raw
    performance. The take itself never changes. [message thread]

    Where A was recorded, B is the preamp that is in the slot now, at its gain, with its trim matched to A; another preamp, or another gain, is
    made anew and heard as soon as it is ready. Where B was recorded, A is the interface's own preamp as it stood. Somebody else may choose any two versions
    of the take instead, for as long as they want. Some forty methods: which versions A and B are, which of them is heard, and whether whole, as
    noise alone or as a difference, is one choice, as each changes what the others mean; and how far each has got belongs to it.
*/
class TakeComparison
{
public:
    /** Versions are kept in `folder` as long as they are heard. */
    TakeComparison (const Catalogue&, const SetupEditor&, TakeLibrary&, Transport&, LiveEngine&, StudioChanges&, const juce::File& folder);
    ~TakeComparison();

    /** Whether A and B act on a take: one plays whose equipment is all here, or two versions of it have been chosen. */
    bool isActive() const;

    /** The take whose versions are compared, 0: none; and another number whenever it has been loaded anew. */
    int takeNumber() const noexcept { return equipment.has_value() ? take : 0; }
    int numLoads() const noexcept { return loads; }

    /** The path that was recorded (of two that have been chosen, A, to which the other one is turned), and the one that is asked for: what is heard as
        soon as it has been made.
    */
    Path recordedPath() const noexcept { return pair().referencePath(); }
    Path activePath() const noexcept { return wanted; }

    /** Of a path, or of both. */
    enum class Heard
    {
        everything,

        /** The performance is muted, and the hiss turned up by NoiseVersions::liftDb. */
        noise,

        /** A - B, matched. */
        difference
    };

    Heard heard() const noexcept { return hears; }

    /** One path whole, or its noise where that is what is heard. Fails, in one sentence, where the path can never be heard. */
    juce::Result hear (Path);

    /** Why the take has no other path than the recorded one: a sentence where it came by optical link, else nothing. */
    juce::String whyNoOtherPath() const { return hasOneWayIn && ! isChosen() ? error : juce::String(); }

    /** The path that is asked for, whole. */
    juce::Result hearEverything();

    /** Instead of either path, what is different between the two, turned up by so many decibels. Hearing a path ends it. */
    juce::Result hearDifference (double liftDb = 0.0);
    double differenceLiftDb() const noexcept { return liftDb; }

    /** What is heard of a take as a whole is turned up by so many decibels, up to the output limiter: for what is soft in it. */
    void setLift (double db);

    /** Of the path that is asked for, its noise alone: of these sources, or of all of them where there is none. */
    juce::Result hearNoise (const NoiseVersions::Solo& = {});
    const NoiseVersions::Solo& noiseSolo() const noexcept { return solo; }

    /** How far the noise has been made, and its levels. */
    const NoiseVersions& noise() const noexcept { return noiseVersions; }

    /** While somebody is tested, one of the two whole, through the dip that is the same on every call (Passage::dip). Nothing that is shown follows, and
        neither the slot nor a switch changes what A and B are. Only where it is `ready`.
    */
    void hearUnseen (Path);
    void endUnseen();
    bool isUnseen() const noexcept { return unseen.has_value(); }

    /** Two versions of the take, instead of what it has in its own paths. */
    struct Choice
    {
        VersionPair::Version a, b;

        /** Why one of them cannot be heard yet: it is made, or cannot be, in one sentence. */
        double progress = 0.0;
        juce::String problem {};

        /** Where it is known already. */
        std::optional<MeasuredVersions> measured {};

        /** Equally loud, whether A and B are heard so as a rule or not. */
        bool isAlwaysMatched = false;
    };

    /** A and B are these from now on, until `choose` says something else or `chooseNone` that they are the take's own again. Whatever was heard goes on being
        heard where it is one of them. Only while takeNumber().
    */
    void choose (const Choice&);
    void chooseNone();

    /** How far the one that is still made has got. */
    void setChoiceProgress (double part) noexcept
    {
        if (chosen.has_value())
            chosen->progress = part;
    }

    bool isChosen() const noexcept { return chosen.has_value(); }

    /** A version that is neither A nor B, whole, until A or B is asked for; noise and difference are of the two, and behind them it is heard again. */
    void hearAside (const VersionPair::Version&);
    const VersionPair::Version* heardAside() const noexcept { return isAside() ? &*aside : nullptr; }

    /** This one, where it is that: to the loudness of the stretch that is looped now, in dB. */
    void turnAside (int played, double gainDb);

    /** Where versions join the player. */
    PlayedVersions& played() noexcept { return versions; }

    /** What A or B is. */
    const VersionPair::Version& version (Path path) const noexcept { return pair().version (path); }

    /** B, of a take that was recorded through A, is this preamp from now on, and no longer the one in the slot; nothing: the slot's again. */
    void keepPreamp (std::optional<ExternalRig>);

    enum class State
    {
        /** No take is there. */
        none,
        making,
        ready,

        /** See problem(). */
        failed
    };

    State state() const noexcept;

    /** Of what is made, from 0 to 1; and why it could not be made, in one sentence. */
    double progress() const noexcept;
    const juce::String& problem() const noexcept;

    /** The rig of what is heard as A or as B, with the path active that is heard; while `isActive`. */
    const Rig& rig (Path path) const noexcept { return version (path).metadata.rig; }

    /** What was performed; while `isActive`. */
    const juce::File& performanceFile() const noexcept { return rawFile; }

    /** Whether another preamp in the slot is heard as B. */
    bool followsSlot() const noexcept { return take != 0 && ! isChosen() && recordedPath() == Path::a && asRecorded.rig.channels.size() == 1 && error.isEmpty(); }

    /** The chain that is heard as A or as B, by formula; while `isActive`. Takes some milliseconds, once. */
    const PathFigures& figuresOf (Path) const;

    /** What has been heard of the take since the last call, at every place of the path that is heard: the recorder's level, before any matching,
        and what it was before by formula.
    */
    ChannelReadings::Levels takeLevels();

    /** Another number whenever something else is heard: another take, path or preamp. */
    int numChanges() const noexcept { return numHeard; }

    /** What is between the two, once it is `ready`: over what the loop holds where a stretch is looped, and that has been measured. */
    const MeasuredVersions& measured() const noexcept { return pair().measured(); }

    /** The stretch that is looped, in samples of the take; nothing: all of it. */
    std::optional<LoopRegion> loop() const;

    /** Whether the two are being measured over another loop than `measured` knows. */
    bool isMeasuringLoop() const { return loop() != pair().measuredLoop(); }

    /** How much louder B is than A before they are matched, in LU; nothing where one of them is silent, or it is not `ready`. */
    std::optional<double> differenceLu() const;

    /** Some 30 times a second. */
    void update (double elapsedSeconds);

private:
    bool isAside() const noexcept { return aside.has_value() && hears == Heard::everything; }
    static constexpr double settleSeconds = VersionPair::settleSeconds;

    void load (int number);
    void forget();
    void followSlot (double elapsedSeconds);
    void make (TakeMetadata);
    void fail (const juce::String& why);
    void finishRender();
    void pairChanged();
    juce::Result change (Heard);
    juce::Result cannotHear (bool isRecordedOnly) const;
    std::optional<std::vector<PlayedVersions::Weight>> wantedMix() const;
    std::optional<std::vector<PlayedVersions::Weight>> noiseMix() const;
    void applyMix();
    bool isMatched() const { return editor.setup().isLevelMatched || (chosen.has_value() && chosen->isAlwaysMatched); }
    const PathFigures& heardFigures() const;
    Catalogue equipmentOf (const VersionPair::Version&) const;
    ExternalRig preampOfB() const { return keptPreamp.value_or (editor.channel().external); }
    const VersionPair& pair() const noexcept { return isChosen() ? chosenPair : ownPair; }
    VersionPair& pair() noexcept { return isChosen() ? chosenPair : ownPair; }
    bool areBothThere() const noexcept { return pair().reference().isThere() && pair().other().isThere(); }

    const Catalogue& catalogue;
    const SetupEditor& editor;
    TakeLibrary& library;
    Transport& transport;
    StudioChanges& changes;

    int take = 0, numHeard = 0, loads = 0;
    juce::File rawFile;
    TakeMetadata asRecorded;
    std::optional<Catalogue> equipment;
    Path wanted = Path::a;
    Heard hears = Heard::everything;
    NoiseVersions::Solo solo {};
    bool wasActive = false, wasMatched = true, hasOneWayIn = false;
    std::optional<Path> unseen;
    std::optional<ExternalRig> keptPreamp;
    double liftDb = 0.0, wholeLiftDb = 0.0;

    /** What is in the slot, and for how long. */
    ExternalRig slot;
    double sinceSlot = 0.0;
    bool hasSlotChanged = false;

    PlayedVersions versions;

    /** The take's own paths; and what has been chosen instead, with the path that was asked for before. */
    VersionPair ownPair, chosenPair;
    std::optional<Choice> chosen;
    std::optional<VersionPair::Version> aside;
    Path wantedBefore = Path::a;
    NoiseVersions noiseVersions;
    std::unique_ptr<VersionRender> render;
    CancelledJobs cancelled;
    juce::String error;
    mutable std::array<std::optional<PathFigures>, 2> pathFigures;
    mutable std::optional<PathFigures> asideFigures;
};
} // namespace plus48
