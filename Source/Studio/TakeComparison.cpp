// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeComparison.h"

#include "OtherVersion.h"

#include "Recording/OtherPath.h"
#include "Recording/TakeEquipment.h"
#include "Rig/RigCheck.h"
#include "Signal/Units.h"

#include <utility>

namespace plus48
{
namespace
{
/** Of a sample that lights the clip lamp: the highest one that 16 bits have. */
constexpr double clipPeak = 32767.0 / 32768.0 - 1.0e-9;
} // namespace

TakeComparison::TakeComparison (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, TakeLibrary& libraryToUse, Transport& transportToUse, LiveEngine& engine, StudioChanges& changesToTell, const juce::File& folder)
    : catalogue (catalogueToUse), editor (editorToUse), library (libraryToUse), transport (transportToUse), changes (changesToTell), versions (transportToUse, engine, folder), ownPair (catalogueToUse), chosenPair (catalogueToUse), noiseVersions (versions, catalogueToUse)
{
}

TakeComparison::~TakeComparison() = default;

bool TakeComparison::isActive() const
{
    return take != 0 && equipment.has_value() && transport.loadedTake() == take && (transport.state() == Transport::State::playing || isChosen());
}

double TakeComparison::progress() const noexcept
{
    if (isChosen())
        return areBothThere() ? 1.0 : chosen->progress;

    return render != nullptr ? render->progress() : 0.0;
}

const juce::String& TakeComparison::problem() const noexcept
{
    if (! isChosen())
        return error;

    return chosen->problem.isNotEmpty() ? chosen->problem : chosenPair.problem();
}

TakeComparison::State TakeComparison::state() const noexcept
{
    if (take == 0)
        return State::none;

    if (problem().isNotEmpty())
        return State::failed;

    return areBothThere() && pair().isMeasured() && (isChosen() || render == nullptr) ? State::ready : State::making;
}

std::optional<double> TakeComparison::differenceLu() const
{
    if (state() != State::ready || ! measured().pair.has_value())
        return std::nullopt;

    // What turns the other version up to the recorded one is how much quieter it is.
    return recordedPath() == Path::a ? -measured().matchGainDb() : measured().matchGainDb();
}

juce::Result TakeComparison::change (Heard next)
{
    hears = next;
    applyMix();
    changes.tell (StudioChange::comparison);
    return juce::Result::ok();
}

/** Of a version that can never be heard, or of both. */
juce::Result TakeComparison::cannotHear (bool isRecordedOnly) const
{
    const auto isThere = isRecordedOnly ? pair().reference().isThere() : areBothThere();
    return ! isThere && problem().isNotEmpty() ? juce::Result::fail (problem()) : juce::Result::ok();
}

juce::Result TakeComparison::hear (Path path)
{
    if (const auto possible = cannotHear (path == recordedPath()); possible.failed())
        return possible;

    if (wanted == path && hears != Heard::difference && ! aside.has_value())
        return juce::Result::ok();

    wanted = path;
    aside.reset();
    return change (hears == Heard::noise ? Heard::noise : Heard::everything);
}

juce::Result TakeComparison::hearEverything() { return hears == Heard::everything ? juce::Result::ok() : change (Heard::everything); }

juce::Result TakeComparison::hearDifference (double newLiftDb)
{
    if (const auto possible = cannotHear (false); possible.failed())
        return possible;

    liftDb = newLiftDb;
    return change (Heard::difference);
}

juce::Result TakeComparison::hearNoise (const NoiseVersions::Solo& newSolo)
{
    if (const auto possible = cannotHear (false); possible.failed())
        return possible;

    if (state() == State::ready && ! noiseVersions.isWanted())
        if (const auto made = noiseVersions.make (pair().reference().metadata, pair().other().metadata); made.failed())
            return made;

    solo = newSolo;
    return change (Heard::noise);
}

std::optional<std::vector<PlayedVersions::Weight>> TakeComparison::noiseMix() const
{
    // A version that is only louder would be turned down with its noise: matched, whether A and B are heard so or not.
    auto mix = noiseVersions.weights (wanted != recordedPath(), solo);

    if (mix.has_value())
        for (auto& weight : *mix)
            weight.gain *= gainFromDb (NoiseVersions::liftDb + pair().gainDb (wanted, true));

    return mix;
}

/** Nothing where some of it is still on its way. */
std::optional<std::vector<PlayedVersions::Weight>> TakeComparison::wantedMix() const
{
    using Mix = std::vector<PlayedVersions::Weight>;

    if (isAside())
        return Mix { { aside->played, gainFromDb (isMatched() ? aside->gainDb : 0.0) } };

    if (hears == Heard::noise)
        return noiseMix();

    const auto other = recordedPath() == Path::a ? Path::b : Path::a;

    if (hears == Heard::everything)
        return version (wanted).isThere() ? std::optional (Mix { { version (wanted).played, gainFromDb (wholeLiftDb + pair().gainDb (wanted, isMatched())) } }) : std::nullopt;

    if (! areBothThere())
        return std::nullopt;

    // Levels that differ would be most of it: they are matched whether they are heard so or not.
    const auto lift = gainFromDb (liftDb) * (recordedPath() == Path::a ? 1.0 : -1.0);
    return Mix { { pair().reference().played, lift * gainFromDb (pair().gainDb (recordedPath(), true)) }, { pair().other().played, -lift * gainFromDb (pair().gainDb (other, true)) } };
}

void TakeComparison::setLift (double db)
{
    if (std::exchange (wholeLiftDb, db) != db && take != 0)
        applyMix();
}

void TakeComparison::applyMix()
{
    if (unseen.has_value())
    {
        // Both are named, and all of it is worked out, whichever is heard: who measures the time of a press finds the same.
        const auto isRecorded = *unseen == recordedPath() ? 1.0 : 0.0;
        const auto other = recordedPath() == Path::a ? Path::b : Path::a;
        const std::array mix { PlayedVersions::Weight { pair().reference().played, isRecorded * gainFromDb (pair().gainDb (recordedPath(), isMatched())) }, PlayedVersions::Weight { pair().other().played, (1.0 - isRecorded) * gainFromDb (pair().gainDb (other, isMatched())) } };
        versions.hear (mix, Passage::dip);
        return;
    }

    ++numHeard;

    // Until it can be heard, what is heard goes on.
    if (const auto mix = wantedMix())
        versions.hear (*mix);
}

void TakeComparison::hearUnseen (Path path)
{
    unseen = path;
    applyMix();
}

void TakeComparison::endUnseen()
{
    unseen.reset();
    applyMix();
}

void TakeComparison::keepPreamp (std::optional<ExternalRig> preamp)
{
    keptPreamp = std::move (preamp);

    // Before a take is loaded there is nothing to make anew.
    if (take != 0 && equipment.has_value() && ! isChosen())
        followSlot (settleSeconds);
}

const PathFigures& TakeComparison::figuresOf (Path path) const
{
    auto& cached = pathFigures[path == Path::a ? 0 : 1];
    const auto& channel = rig (path).channels.front();

    if (! cached.has_value())
        cached.emplace (rig (path), channel, channel.activePath, isChosen() ? equipmentOf (version (path)) : *equipment);

    return *cached;
}

/** A version may be made with what the take knows nothing of. */
Catalogue TakeComparison::equipmentOf (const VersionPair::Version& version) const
{
    juce::StringArray problems;
    return equipmentFor (version.metadata, catalogue, problems);
}

const PathFigures& TakeComparison::heardFigures() const
{
    if (! isAside())
        return figuresOf (wanted);

    const auto& rigAside = aside->metadata.rig;

    if (! asideFigures.has_value())
        asideFigures.emplace (rigAside, rigAside.channels.front(), rigAside.channels.front().activePath, equipmentOf (*aside));

    return *asideFigures;
}

ChannelReadings::Levels TakeComparison::takeLevels()
{
    auto* const playback = versions.player();

    if (playback == nullptr || unseen.has_value())
        return {};

    // What is heard of another version has been turned to the loudness of the recorded one.
    const auto turnedDb = isAside() ? (isMatched() ? aside->gainDb : 0.0) : version (wanted).isThere() ? pair().gainDb (wanted, isMatched())
                                                                                                       : 0.0;
    const auto level = ChannelReadings::taken (playback->meter()).times (gainFromDb (-turnedDb));

    // A difference, or a hiss that is turned up, has no level at the microphone, and several channels have more than one.
    if (! isActive() || hears != Heard::everything || asRecorded.rig.channels.size() != 1 || ! heardFigures().formula.isPowered())
        return {};

    // A full-scale sine is 1 at the recorder, whose samples go up to 1: 3 dB between its RMS and that.
    const auto& heardRig = isAside() ? aside->metadata.rig : rig (wanted);
    const auto isExternal = heardRig.channels.front().activePath == Path::b;
    const auto before = [&] (PathStage stage) { return level.times (sqrtTwo / std::sqrt (heardFigures().formula.transferPower (stage, PathStage::recorded, referenceHz))); };
    ChannelReadings::Levels levels { before (PathStage::performance), before (PathStage::source), {} };
    levels.paths[wanted == Path::a ? 0 : 1] = { isExternal ? before (PathStage::external) : ChannelReadings::Level(), before (PathStage::analogue), level, { false, false, false, level.peak >= clipPeak } };
    return levels;
}

void TakeComparison::load (int number)
{
    forget();
    const auto* found = library.find (number);

    if (found == nullptr)
        return;

    ++numHeard;
    ++loads;
    take = number;
    rawFile = found->raw;
    asRecorded = found->metadata;

    if (! asRecorded.rig.channels.empty())
        ownPair.set (asRecorded.rig.channels.front().activePath, { asRecorded, found->recorded, PlayedVersions::asRecorded }, { asRecorded, {} });

    juce::StringArray problems;
    auto known = equipmentFor (asRecorded, catalogue, problems);

    // Words and pictures come from what is here, figures from what the take was made with: both must know it.
    for (const auto* const each : std::initializer_list<const Catalogue*> { &known, &catalogue })
        if (problems.isEmpty())
            if (const auto problem = checkRig (asRecorded.rig, *each))
                problems.add (inWords (*problem));

    if (! problems.isEmpty())
    {
        fail ("This take can be heard as it was recorded only: " + problems[0]);
        return;
    }

    equipment.emplace (std::move (known));
    const auto recorded = wanted = asRecorded.rig.channels.front().activePath;
    slot = preampOfB();
    ownPair.set (recorded, { asRecorded, found->recorded, PlayedVersions::asRecorded }, { otherVersionOf (asRecorded, recorded, slot, *equipment), {} });
    hasOneWayIn = ! hasOtherPath (asRecorded, *equipment);

    // A lift that was asked for before counts at once, not only when the other version has been made.
    applyMix();

    if (hasOneWayIn)
        fail ("This take came in by optical link, where there is no built-in preamp to compare with.");
    else
        make (ownPair.other().metadata);
}

void TakeComparison::forget()
{
    cancelled.add (std::move (render));
    chosen.reset();
    aside.reset();
    ownPair.forget();
    chosenPair.forget();
    noiseVersions.forget();
    versions.removeAll();
    error.clear();
    hasOneWayIn = false;
    hears = Heard::everything;
    solo = {};
    hasSlotChanged = false;
    unseen.reset();
    pathFigures = {};
    equipment.reset();
    take = 0;
}

void TakeComparison::fail (const juce::String& why)
{
    error = why;
    changes.tell (StudioChange::comparison);
}

void TakeComparison::make (TakeMetadata version)
{
    // The window does not wait for what is not wanted any more.
    cancelled.add (std::move (render));
    error.clear();
    juce::File file;

    if (! rawFile.existsAsFile())
        fail ("The raw performance of this take is not there: it can be heard as it was recorded only.");
    else if (const auto folder = versions.newFile (file); folder.failed())
        fail (folder.getErrorMessage());
    else
        render = std::make_unique<VersionRender> (VersionRender::Job { asRecorded, std::move (version), ownPair.reference().file, rawFile, file }, catalogue);

    changes.tell (StudioChange::comparison);
}
} // namespace plus48
