// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeComparison.h"

#include "OtherVersion.h"

#include "Recording/TakeEquipment.h"
#include "Rig/RigCheck.h"
#include "Signal/Units.h"

namespace plus48
{
namespace
{
/** Of a sample that lights the clip lamp: the highest one that 16 bits have. */
constexpr double clipPeak = 32767.0 / 32768.0 - 1.0e-9;
} // namespace

TakeComparison::TakeComparison (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, TakeLibrary& libraryToUse, Transport& transportToUse, LiveEngine& engine, StudioChanges& changesToTell, const juce::File& folder)
    : catalogue (catalogueToUse), editor (editorToUse), library (libraryToUse), transport (transportToUse), changes (changesToTell), versions (transportToUse, engine, folder), noiseVersions (versions, catalogueToUse)
{
}

TakeComparison::~TakeComparison() = default;

bool TakeComparison::isActive() const
{
    return take != 0 && equipment.has_value() && transport.loadedTake() == take && transport.state() == Transport::State::playing;
}

TakeComparison::State TakeComparison::state() const noexcept
{
    if (take == 0)
        return State::none;

    if (sentence.isNotEmpty())
        return State::failed;

    return hasOther() && render == nullptr ? State::ready : State::making;
}

std::optional<double> TakeComparison::differenceLu() const
{
    if (state() != State::ready || ! figures.pair.has_value())
        return std::nullopt;

    // What turns the other version up to the recorded one is how much quieter it is.
    return recorded == Path::a ? -figures.matchGainDb() : figures.matchGainDb();
}

juce::Result TakeComparison::change (Heard next)
{
    hears = next;
    applyMix();
    changes.tell (StudioChange::comparison);
    return juce::Result::ok();
}

juce::Result TakeComparison::hear (Path path)
{
    if (path != recorded && ! hasOther() && sentence.isNotEmpty())
        return juce::Result::fail (sentence);

    if (wanted == path && hears != Heard::difference)
        return juce::Result::ok();

    wanted = path;
    return change (hears == Heard::noise ? Heard::noise : Heard::everything);
}

juce::Result TakeComparison::hearEverything() { return hears == Heard::everything ? juce::Result::ok() : change (Heard::everything); }

juce::Result TakeComparison::hearDifference (double newLiftDb)
{
    if (! hasOther() && sentence.isNotEmpty())
        return juce::Result::fail (sentence);

    liftDb = newLiftDb;
    return change (Heard::difference);
}

juce::Result TakeComparison::hearNoise (const NoiseVersions::Solo& newSolo)
{
    if (! hasOther() && sentence.isNotEmpty())
        return juce::Result::fail (sentence);

    if (state() == State::ready && ! noiseVersions.isWanted())
        if (const auto made = noiseVersions.make (asRecorded, otherVersion); made.failed())
            return made;

    solo = newSolo;
    return change (Heard::noise);
}

double TakeComparison::matchGain() const { return editor.setup().isLevelMatched ? gainFromDb (figures.matchGainDb()) : 1.0; }

/** Nothing where some of it is still on its way. */
std::optional<std::vector<PlayedVersions::Weight>> TakeComparison::wantedMix() const
{
    using Mix = std::vector<PlayedVersions::Weight>;

    if (hears == Heard::noise)
    {
        // A version that is only louder would be turned down with its noise: matched, whether A and B are heard so or not.
        auto mix = noiseVersions.weights (wanted != recorded, solo);

        if (mix.has_value())
            for (auto& weight : *mix)
                weight.gain *= gainFromDb (NoiseVersions::liftDb + (wanted == recorded ? 0.0 : figures.matchGainDb()));

        return mix;
    }

    if (hears == Heard::everything && wanted == recorded)
        return Mix { { PlayedVersions::asRecorded, 1.0 } };

    if (! hasOther())
        return std::nullopt;

    if (hears == Heard::everything)
        return Mix { { other, matchGain() } };

    // Levels that differ would be most of it: they are matched whether they are heard so or not.
    const auto lift = gainFromDb (liftDb) * (recorded == Path::a ? 1.0 : -1.0);
    return Mix { { PlayedVersions::asRecorded, lift }, { other, -lift * gainFromDb (figures.matchGainDb()) } };
}

void TakeComparison::applyMix()
{
    if (unseen.has_value())
    {
        // Both are named, and all of it is worked out, whichever is heard: who measures the time of a press finds the same.
        const auto isRecorded = *unseen == recorded ? 1.0 : 0.0;
        const std::array mix { PlayedVersions::Weight { PlayedVersions::asRecorded, isRecorded }, PlayedVersions::Weight { other, (1.0 - isRecorded) * matchGain() } };
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
    if (take != 0 && equipment.has_value())
        followSlot (settleSeconds);
}

const PathFigures& TakeComparison::figuresOf (Path path) const
{
    auto& cached = pathFigures[path == Path::a ? 0 : 1];

    if (! cached.has_value())
        cached.emplace (rig (path), rig (path).channels.front(), path, *equipment);

    return *cached;
}

ChannelReadings::Levels TakeComparison::takeLevels()
{
    auto* const playback = versions.player();

    if (playback == nullptr || unseen.has_value())
        return {};

    // What is heard of the other version has been turned to the loudness of the recorded one.
    const auto level = ChannelReadings::taken (playback->meter()).times (wanted != recorded && hasOther() ? 1.0 / matchGain() : 1.0);

    // A difference, or a hiss that is turned up, has no level at the microphone, and several channels have more than one.
    if (! isActive() || hears != Heard::everything || asRecorded.rig.channels.size() != 1 || ! figuresOf (wanted).formula.isPowered())
        return {};

    // A full-scale sine is 1 at the recorder, whose samples go up to 1: 3 dB between its RMS and that.
    const auto before = [&] (PathStage stage) { return level.times (sqrtTwo / std::sqrt (figuresOf (wanted).formula.transferPower (stage, PathStage::recorded, referenceHz))); };
    ChannelReadings::Levels levels { before (PathStage::performance), before (PathStage::source), {} };
    levels.paths[wanted == Path::a ? 0 : 1] = { wanted == Path::b ? before (PathStage::external) : ChannelReadings::Level(), before (PathStage::analogue), level, { false, false, false, level.peak >= clipPeak } };
    return levels;
}

void TakeComparison::load (int number)
{
    forget();
    const auto* found = library.find (number);

    if (found == nullptr)
        return;

    ++numHeard;
    take = number;
    recordedFile = found->recorded;
    rawFile = found->raw;
    asRecorded = found->metadata;
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
    recorded = wanted = asRecorded.rig.channels.front().activePath;
    slot = preampOfB();
    otherVersion = otherVersionOf (asRecorded, recorded, slot, *equipment);
    make (otherVersion);
}

void TakeComparison::forget()
{
    cancelled.add (std::move (render));
    cancelled.add (std::move (loopMatch));
    wholePair.reset();
    wantedLoop.reset();
    measuredLoop.reset();
    noiseVersions.forget();
    versions.removeAll();
    sentence.clear();
    figures = {};
    hears = Heard::everything;
    solo = {};
    hasSlotChanged = false;
    unseen.reset();
    pathFigures = {};
    equipment.reset();
    take = 0;
    other = PlayedVersions::asRecorded;
}

void TakeComparison::fail (const juce::String& why)
{
    sentence = why;
    changes.tell (StudioChange::comparison);
}

void TakeComparison::make (TakeMetadata version)
{
    // The window does not wait for what is not wanted any more.
    cancelled.add (std::move (render));
    sentence.clear();
    juce::File file;

    if (! rawFile.existsAsFile())
        fail ("The raw performance of this take is not there: it can be heard as it was recorded only.");
    else if (const auto folder = versions.newFile (file); folder.failed())
        fail (folder.getErrorMessage());
    else
        render = std::make_unique<VersionRender> (VersionRender::Job { asRecorded, std::move (version), recordedFile, rawFile, file }, catalogue);

    changes.tell (StudioChange::comparison);
}
} // namespace plus48
