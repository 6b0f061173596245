// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelFigures.h"
#include "ChannelReadings.h"
#include "LoopMatch.h"
#include "NoiseVersions.h"
#include "SetupEditor.h"
#include "StudioChanges.h"
#include "VersionRender.h"

namespace plus48
{
/** A and B of the take that plays: the path that was recorded, as it was recorded, and the other one, made in the background from the raw
    performance. The take itself never changes. [message thread]

    Where A was recorded, B is the preamp that is in the slot now, at its gain, with its trim matched to A; another preamp, or another gain, is
    made anew and heard as soon as it is ready. Where B was recorded, A is the interface's own preamp as it stood. Some thirty methods: which path is heard,
    whole, its noise alone, or what is different, is one choice, and how far each has got belongs to it.
*/
class TakeComparison
{
public:
    /** Versions are kept in `folder` as long as they are heard. */
    TakeComparison (const Catalogue&, const SetupEditor&, TakeLibrary&, Transport&, LiveEngine&, StudioChanges&, const juce::File& folder);
    ~TakeComparison();

    /** Whether A and B act on a take: one plays whose equipment is all here. */
    bool isActive() const;

    /** The path that was recorded, and the one that is asked for: what is heard as soon as it has been made. */
    Path recordedPath() const noexcept { return recorded; }
    Path heardPath() const noexcept { return wanted; }

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

    /** The path that is asked for, whole. */
    juce::Result hearEverything();

    /** Instead of either path, what is different between the two, turned up by so many decibels. Hearing a path ends it. */
    juce::Result hearDifference (double liftDb = 0.0);
    double differenceLiftDb() const noexcept { return liftDb; }

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
    double progress() const noexcept { return render != nullptr ? render->progress() : 0.0; }
    const juce::String& problem() const noexcept { return sentence; }

    /** The rig of what is heard as A or as B, with that path active; while `isActive`. */
    const Rig& rig (Path path) const noexcept { return path == recorded ? asRecorded.rig : otherVersion.rig; }

    /** What was performed; while `isActive`. */
    const juce::File& performanceFile() const noexcept { return rawFile; }

    /** Whether another preamp in the slot is heard as B. */
    bool followsSlot() const noexcept { return take != 0 && recorded == Path::a && asRecorded.rig.channels.size() == 1 && sentence.isEmpty(); }

    /** The path that is heard as A or as B, by formula; while `isActive`. Takes some milliseconds, once. */
    const PathFigures& figuresOf (Path) const;

    /** What has been heard of the take since the last call, at every place of the path that is heard: the recorder's level, before any matching,
        and what it was before by formula.
    */
    ChannelReadings::Levels takeLevels();

    /** Another number whenever something else is heard: another take, path or preamp. */
    int numChanges() const noexcept { return numHeard; }

    /** What is between the two, once it is `ready`: over what the loop holds where a stretch is looped, and that has been measured. */
    const VersionRender::Measured& measured() const noexcept { return figures; }

    /** The stretch that is looped, in samples of the take; nothing: all of it. */
    std::optional<LoopRegion> loop() const;

    /** Whether the two are being measured over another loop than `measured` knows. */
    bool isMeasuringLoop() const { return loop() != measuredLoop; }

    /** How much louder B is than A before they are matched, in LU; nothing where one of them is silent, or it is not `ready`. */
    std::optional<double> differenceLu() const;

    /** Some 30 times a second. */
    void update (double elapsedSeconds);

private:
    /** A knob that is being turned is waited for. */
    static constexpr double settleSeconds = 0.15;

    void load (int number);
    void forget();
    void followSlot (double elapsedSeconds);
    void make (TakeMetadata);
    void fail (const juce::String& why);
    void finishRender();
    void followLoop (double elapsedSeconds);
    juce::Result change (Heard);
    double matchGain() const;
    std::optional<std::vector<PlayedVersions::Weight>> wantedMix() const;
    void applyMix();
    ExternalRig preampOfB() const { return keptPreamp.value_or (editor.channel().external); }
    bool hasOther() const noexcept { return other != PlayedVersions::asRecorded; }

    const Catalogue& catalogue;
    const SetupEditor& editor;
    TakeLibrary& library;
    Transport& transport;
    StudioChanges& changes;

    int take = 0, numHeard = 0;
    juce::File recordedFile, rawFile;
    TakeMetadata asRecorded, otherVersion;
    std::optional<Catalogue> equipment;
    Path recorded = Path::a, wanted = Path::a;
    Heard hears = Heard::everything;
    NoiseVersions::Solo solo {};
    bool wasActive = false, wasMatched = true;
    std::optional<Path> unseen;
    std::optional<ExternalRig> keptPreamp;
    double liftDb = 0.0;

    /** What is in the slot, and for how long. */
    ExternalRig slot;
    double sinceSlot = 0.0;
    bool hasSlotChanged = false;

    PlayedVersions versions;

    /** The version that can be heard. */
    int other = PlayedVersions::asRecorded;
    NoiseVersions noiseVersions;
    std::unique_ptr<VersionRender> render;
    CancelledJobs cancelled;
    VersionRender::Measured figures;

    /** Over all of the take; what is looped, for how long, and what `figures` are of. */
    std::optional<MatchedPair> wholePair;
    std::optional<LoopRegion> wantedLoop, measuredLoop;
    double sinceLoop = 0.0;
    juce::File otherFile;
    std::unique_ptr<LoopMatch> loopMatch;
    juce::String sentence;
    mutable std::array<std::optional<PathFigures>, 2> pathFigures;
};
} // namespace plus48
