// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeComparison.h"

#include "LevelMatch.h"
#include "RigRules.h"

#include "Recording/OtherPath.h"
#include "Recording/TakeEquipment.h"
#include "Rig/RigCheck.h"
#include "Signal/Units.h"

namespace plus48
{
namespace
{
/** A knob that is being turned is waited for. */
constexpr double settleSeconds = 0.15;

/** Longer than what has been read ahead, and a fade. */
constexpr double keepOldSeconds = 3.0;

/** Of a sample that lights the clip lamp: the highest one that 16 bits have. */
constexpr double clipPeak = 32767.0 / 32768.0 - 1.0e-9;
} // namespace

TakeComparison::TakeComparison (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, TakeLibrary& libraryToUse, Transport& transportToUse, LiveEngine& engineToUse, StudioChanges& changesToTell, const juce::File& folderForVersions)
    : catalogue (catalogueToUse), editor (editorToUse), library (libraryToUse), transport (transportToUse), engine (engineToUse), changes (changesToTell), folder (folderForVersions)
{
    // What a program that was killed has left.
    for (const auto& left : folder.findChildFiles (juce::File::findFiles, false, "*.wav"))
        if (left.getLastModificationTime() < juce::Time::getCurrentTime() - juce::RelativeTime::days (1.0))
            left.deleteFile();
}

TakeComparison::~TakeComparison() { forget(); }

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

    return place > 0 && render == nullptr ? State::ready : State::making;
}

std::optional<double> TakeComparison::differenceLu() const
{
    if (state() != State::ready || ! figures.pair.has_value())
        return std::nullopt;

    // What turns the other version up to the recorded one is how much quieter it is.
    return recorded == Path::a ? -figures.matchGainDb() : figures.matchGainDb();
}

juce::Result TakeComparison::hear (Path path)
{
    if (path != recorded && place == 0 && sentence.isNotEmpty())
        return juce::Result::fail (sentence);

    if (wanted == path && ! hearsDifference)
        return juce::Result::ok();

    wanted = path;
    hearsDifference = false;
    applyMix();
    changes.tell (StudioChange::comparison);
    return juce::Result::ok();
}

juce::Result TakeComparison::hearDifference (double newLiftDb)
{
    if (place == 0 && sentence.isNotEmpty())
        return juce::Result::fail (sentence);

    hearsDifference = true;
    liftDb = newLiftDb;
    applyMix();
    changes.tell (StudioChange::comparison);
    return juce::Result::ok();
}

Playback* TakeComparison::player() const { return transport.loadCount() == loadCount ? engine.playback() : nullptr; }

void TakeComparison::applyMix()
{
    ++numHeard;

    // Until the other version has been made, what is heard goes on.
    if (player() == nullptr || (place == 0 && (hearsDifference || wanted != recorded)))
        return;

    VersionMix mix {};
    auto& other = mix[static_cast<std::size_t> (place)];

    if (hearsDifference)
    {
        // Levels that differ would be most of it: they are matched whether they are heard so or not.
        const auto lift = gainFromDb (liftDb) * (recorded == Path::a ? 1.0 : -1.0);
        other = -lift * gainFromDb (figures.matchGainDb());
        mix.front() = lift;
    }
    else if (wanted == recorded)
    {
        mix.front() = 1.0;
    }
    else
    {
        other = editor.setup().isLevelMatched ? gainFromDb (figures.matchGainDb()) : 1.0;
    }

    player()->setMix (mix);
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
    if (player() == nullptr)
        return {};

    // What is heard of the other version has been turned to the loudness of the recorded one.
    const auto isTurned = wanted != recorded && place > 0 && editor.setup().isLevelMatched;
    const auto level = ChannelReadings::taken (player()->meter()).times (isTurned ? gainFromDb (-figures.matchGainDb()) : 1.0);

    // A difference has no level at the microphone, and several channels have more than one.
    if (! isActive() || hearsDifference || asRecorded.rig.channels.size() != 1 || ! figuresOf (wanted).formula.isPowered())
        return {};

    // A full-scale sine is 1 at the recorder, whose samples go up to 1: 3 dB between its RMS and that.
    const auto before = [&] (PathStage stage) { return level.times (sqrtTwo / std::sqrt (figuresOf (wanted).formula.transferPower (stage, PathStage::recorded, referenceHz))); };
    ChannelReadings::Levels levels { before (PathStage::performance), before (PathStage::source), {} };
    levels.paths[wanted == Path::a ? 0 : 1] = { wanted == Path::b ? before (PathStage::external) : ChannelReadings::Level(), before (PathStage::analogue), level, { false, false, false, level.peak >= clipPeak } };
    return levels;
}

TakeMetadata TakeComparison::otherOf (const TakeMetadata& metadata) const
{
    auto other = otherPathOf (metadata);

    // Which input a take of several had in which slot is the take's own affair.
    if (recorded == Path::a && other.rig.channels.size() == 1)
    {
        auto channel = other.rig.channels.front();
        channel.external = slot;

        // Another jack or knob of the interface than the take was made with would change A as well.
        channel.external.into = metadata.rig.channels.front().external.into;
        (void) levelMatch::match (channel, other.rig, *equipment, levelMatch::Turn::trim);
        putIntoSlot (other, 0, channel.external);
    }

    // A switch that the other path has no use for, such as the pad of the microphone input, is off there.
    const auto resolve = [this] (Rig& rig) {
        for (auto& channel : rig.channels)
            channel = rigRules::resolved (channel, rig, *equipment);
    };

    resolve (other.rig);

    for (auto& change : other.rigChanges)
        resolve (change.rig);

    return other;
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
    slot = editor.channel().external;
    otherVersion = otherOf (asRecorded);
    make (otherVersion);
}

void TakeComparison::forget()
{
    cancelRender();
    sentence.clear();
    figures = {};
    hearsDifference = hasSlotChanged = false;
    pathFigures = {};
    equipment.reset();

    // The player goes with the take, and its versions with the player.
    loadCount = -1;
    retire();
    removeRetired (0.0);
    take = place = 0;
}

void TakeComparison::fail (const juce::String& why)
{
    sentence = why;
    changes.tell (StudioChange::comparison);
}

void TakeComparison::cancelRender()
{
    if (render == nullptr)
        return;

    // The window does not wait for it.
    render->cancel();
    cancelled.push_back (std::move (render));
}

void TakeComparison::make (TakeMetadata version)
{
    cancelRender();
    sentence.clear();

    if (! rawFile.existsAsFile())
        fail ("The raw performance of this take is not there: it can be heard as it was recorded only.");
    else if (! folder.createDirectory())
        fail (folder.getFullPathName() + " cannot be made, which versions of a take are kept in.");
    else
        render = std::make_unique<VersionRender> (VersionRender::Job { asRecorded, std::move (version), recordedFile, rawFile, folder.getChildFile (juce::Uuid().toString() + ".wav") }, catalogue);

    changes.tell (StudioChange::comparison);
}

void TakeComparison::retire()
{
    if (file != juce::File())
        retired.push_back ({ std::exchange (file, juce::File()), std::exchange (place, 0), 0.0 });
}

void TakeComparison::removeRetired (double olderThanSeconds)
{
    while (! retired.empty() && retired.front().sinceSeconds >= olderThanSeconds)
    {
        if (retired.front().place > 0 && player() != nullptr)
            player()->take().removeVersion (retired.front().place);

        retired.front().file.deleteFile();
        retired.pop_front();
    }
}

void TakeComparison::join()
{
    auto added = 0;

    // Somebody who goes through a whole list leaves many behind.
    if (retired.size() + 3 > TakePlayer::maxVersions)
        removeRetired (retired.front().sinceSeconds);

    if (const auto result = player()->take().addVersion (file, added); result.failed())
        sentence = result.getErrorMessage();
    else
        place = added;

    applyMix();
    changes.tell (StudioChange::comparison);
}

void TakeComparison::follow (double elapsedSeconds)
{
    // Another preamp, or another gain; the trim is the take's own matter.
    auto inSlot = editor.channel().external;
    inSlot.trimDb = slot.trimDb;
    inSlot.into = slot.into;

    if (! (inSlot == slot))
    {
        slot = inSlot;
        sinceSlot = 0.0;
        hasSlotChanged = true;
    }

    sinceSlot += elapsedSeconds;

    if (sinceSlot < settleSeconds || ! std::exchange (hasSlotChanged, false))
        return;

    if (auto next = otherOf (asRecorded); ! (next.rig == (render != nullptr ? render->job().version.rig : otherVersion.rig)))
        make (std::move (next));
}

void TakeComparison::followPlayer()
{
    if (transport.loadCount() == loadCount)
        return;

    // Another player of the same take, as the device has another rate: versions join it anew.
    loadCount = -1;
    place = 0;
    removeRetired (0.0);
    loadCount = transport.loadCount();

    if (player() != nullptr && file != juce::File())
        join();
}

void TakeComparison::finishRender()
{
    if (render == nullptr || ! render->hasEnded() || player() == nullptr)
        return;

    const auto ended = std::move (render);

    if (ended->result().failed())
    {
        // What was heard before goes on being heard, and shown.
        fail (ended->result().getErrorMessage());
        return;
    }

    retire();
    ended->keepFile();
    file = ended->job().file;
    figures = ended->measured();
    otherVersion = ended->job().version;
    pathFigures = {};
    join();
}

void TakeComparison::update (double elapsedSeconds)
{
    cancelled.erase (std::remove_if (cancelled.begin(), cancelled.end(), [] (const auto& each) { return each->hasEnded(); }), cancelled.end());

    if (const auto loaded = transport.loadedTake(); loaded != take)
    {
        if (loaded != 0)
            load (loaded);
        else
            forget();
    }

    if (take != 0 && equipment.has_value())
    {
        followPlayer();
        finishRender();

        for (auto& each : retired)
            each.sinceSeconds += elapsedSeconds;

        removeRetired (keepOldSeconds);

        if (isActive())
            follow (elapsedSeconds);

        if (std::exchange (wasMatched, editor.setup().isLevelMatched) != editor.setup().isLevelMatched)
            applyMix();
    }

    if (std::exchange (wasActive, isActive()) != isActive())
        changes.tell (StudioChange::comparison);
}
} // namespace plus48
