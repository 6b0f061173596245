// SPDX-License-Identifier: GPL-3.0-or-later
#include "HearThrough.h"

#include "HearThroughWords.h"
#include "RigRules.h"

#include "Measurement/TakeNoise.h"
#include "Recording/TakeEquipment.h"
#include "Rig/Json.h"
#include "Rig/RigCheck.h"
#include "Rig/RigJson.h"

#include <algorithm>

namespace plus48
{
namespace words = hearThroughWords;
using State = HearThrough::Version::State;
using Remedy = HearThrough::Version::Remedy;

HearThrough::HearThrough (const Catalogue& catalogueToUse, TakeLibrary& libraryToUse, TakeActions& takesToUse, Transport& transportToUse, TakeComparison& comparisonToUse, Notices& noticesToUse, StudioChanges& changesToTell)
    : catalogue (catalogueToUse), library (libraryToUse), takes (takesToUse), transport (transportToUse), comparison (comparisonToUse), notices (noticesToUse), changes (changesToTell)
{
}

HearThrough::~HearThrough() = default;

std::optional<std::size_t> HearThrough::indexOf (int id) const noexcept
{
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i].id == id)
            return i;

    return std::nullopt;
}

const HearThrough::Version* HearThrough::find (int id) const noexcept
{
    const auto index = indexOf (id);
    return index.has_value() ? &list[*index] : nullptr;
}

TakeMetadata HearThrough::metadataOf (int id) const
{
    const auto index = indexOf (id);
    return index.has_value() ? parts[*index].recipe : TakeMetadata();
}

juce::Result HearThrough::open (int takeNumber)
{
    if (openTake == takeNumber)
        return juce::Result::ok();

    if (transport.state() == Transport::State::recording || transport.state() == Transport::State::saving)
        return juce::Result::fail ("A take is being recorded; stop it first.");

    const auto* found = library.find (takeNumber);

    if (found == nullptr)
        return juce::Result::fail ("Take " + juce::String (takeNumber) + " is not in the folder any more.");

    if (found->problem.isNotEmpty() && found->metadata.original.isVoid())
        return juce::Result::fail (found->problem);

    juce::StringArray problems;

    if (const auto equipment = equipmentFor (found->metadata, catalogue, problems); problems.isEmpty())
        if (const auto problem = checkRig (found->metadata.rig, equipment))
            problems.add (inWords (*problem));

    if (! problems.isEmpty())
        return juce::Result::fail ("This take can be heard as it was recorded only: " + problems[0]);

    close();

    // What plays goes on; another take is loaded, and heard when somebody wants to.
    pausesOnceLoaded = transport.loadedTake() != takeNumber;

    if (pausesOnceLoaded)
        if (const auto played = transport.play (takeNumber); played.failed())
            return played;

    openTake = takeNumber;
    openFolder = library.session().folder();
    hasLoaded = hasToldOfFolder = false;
    recorded = found->metadata;
    rawFile = found->raw;
    files.emplace (library.session().folder(), *found);

    Version first;
    first.name = "As recorded";
    first.chain = words::chain (recorded.rig, recorded.rig, catalogue);
    first.state = State::ready;
    first.matchDb = 0.0;
    first.noiseDbfsA = takeNoiseFloorDbfsA (recorded, catalogue);
    first.differenceWords = "none";
    list = { first };
    parts.emplace_back();
    parts.front().recipe = recorded;
    parts.front().file = found->recorded;
    parts.front().played = PlayedVersions::asRecorded;
    readStored();
    changed();
    return juce::Result::ok();
}

bool HearThrough::openPair (int takeNumber, const juce::var& rigA, const juce::var& rigB)
{
    const auto* found = library.find (takeNumber);

    if (found == nullptr)
        return false;

    const auto known = TakeVersions (library.session().folder(), *found).read();

    const auto idOf = [&] (const juce::var& rig) {
        const auto isIt = [text = toJsonText (rig)] (const Rig& each) { return toJsonText (toJson (each)) == text; };
        const auto version = std::find_if (known.versions.begin(), known.versions.end(), [&] (const StoredVersion& each) { return isIt (each.recipe.rig); });
        return version != known.versions.end() ? version->id : isIt (found->metadata.rig) ? asRecorded
                                                                                          : noVersion;
    };

    const auto a = idOf (rigA), b = idOf (rigB);
    const auto wasOpen = openTake == takeNumber;

    if (a == noVersion || b == noVersion || a == b || open (takeNumber).failed())
        return false;

    // Only for a while: what somebody has chosen stays in the list on the disk.
    if (wasOpen)
        sidesBefore = { sideA, sideB };

    sideA = a;
    sideB = b;
    isPairOutdated = true;
    choosePair();
    changed();
    return true;
}

void HearThrough::closePair()
{
    if (! sidesBefore.has_value())
    {
        close();
        return;
    }

    const auto [a, b] = *std::exchange (sidesBefore, std::nullopt);
    sideA = indexOf (a).has_value() ? a : asRecorded;
    sideB = indexOf (b).has_value() && b != sideA ? b : noVersion;
    isPairOutdated = true;
    choosePair();
    changed();
}

void HearThrough::readStored()
{
    stored = files->read();

    if (stored.problem.isNotEmpty())
        notices.notify ({ stored.problem, {}, {} });

    files->removeOtherSounds (stored);

    for (const auto& kept : stored.versions)
        append (kept);

    listStamp = FileStamp::of (files->listFile());
    sideA = indexOf (stored.a).has_value() ? stored.a : asRecorded;
    sideB = indexOf (stored.b).has_value() && stored.b != sideA ? stored.b : noVersion;

    if (sideB == noVersion)
        leaveSides (noVersion);
}

/** One that is in the list on the disk, to be made or read. */
void HearThrough::append (const StoredVersion& kept)
{
    if (list.size() >= maxVersions)
        return;

    Version version;
    version.id = kept.id;
    version.name = kept.name;
    version.isKept = kept.isKept;
    Part part;
    part.recipe = kept.recipe;
    part.original = kept.original;

    // Another engine may make another sound of the same recipe.
    part.soundHash = kept.engineVersion == PLUS48_VERSION ? kept.soundHash : juce::String();
    version.chain = words::chain (recorded.rig, part.recipe.rig, catalogue);

    if (const auto checked = check (part.recipe, version); checked.failed())
    {
        version.state = State::failed;
        version.problem = checked.getErrorMessage();
        version.advice = "Your take is safe.";
    }

    list.push_back (std::move (version));
    parts.push_back (std::move (part));
}

void HearThrough::close()
{
    if (openTake == 0)
        return;

    cancelled.add (std::move (render));
    cancelled.add (std::move (loopMatch));

    if (comparison.takeNumber() == openTake)
        comparison.chooseNone();

    for (std::size_t i = 1; i < parts.size(); ++i)
        comparison.played().remove (parts[i].played);

    forgetRemoved();
    list.clear();
    parts.clear();
    stored = {};
    files.reset();
    openTake = 0;
    sidesBefore.reset();
    loads = -1;
    renderedId = matchedId = noVersion;
    changed();
}

/** The take's knobs behind the performance, with the figures of equipment that is the user's own. */
TakeMetadata HearThrough::recipeFrom (const TakeOverride& change) const
{
    juce::StringArray problems;
    const auto known = equipmentFor (recorded, catalogue, problems);
    auto recipe = takeThrough (recorded, change, known);
    recipe.original = juce::var();
    recipe.engineVersion = PLUS48_VERSION;
    recipe.equipment = equipmentOf (recipe.rig, known);

    for (auto& exchange : recipe.rigChanges)
        exchange.equipment = equipmentOf (exchange.rig, known);

    recipe.hasStar = false;
    recipe.notes = {};
    return recipe;
}

/** A version that could be made after a click is one that has failed, and says so; what can never be made is no version. */
juce::Result HearThrough::check (const TakeMetadata& recipe, Version& version) const
{
    version.state = State::waiting;
    version.problem = version.advice = {};
    juce::StringArray problems;
    const auto known = equipmentFor (recipe, catalogue, problems);

    if (! problems.isEmpty())
        return juce::Result::fail (problems[0]);

    std::vector<const Rig*> rigs { &recipe.rig };

    for (const auto& change : recipe.rigChanges)
        rigs.push_back (&change.rig);

    for (const auto* rig : rigs)
    {
        if (const auto problem = checkRig (*rig, known))
        {
            if (problem->field != RigProblem::Field::preamp || problem->kind != RigProblem::Kind::unknown)
                return juce::Result::fail (inWords (*problem));

            version.state = State::failed;
            version.remedy = Remedy::chooseAnother;
            version.problem = "Its preamp is no longer in your list.";
            version.advice = "Choose another one, and the version is made with that.";
            return juce::Result::ok();
        }

        for (const auto& channel : rig->channels)
            if (rigRules::needsPhantom (channel, known) && ! channel.phantom)
            {
                version.state = State::failed;
                version.remedy = Remedy::turnPowerOn;
                version.problem = channel.booster ? "This booster needs +48 V." : "This microphone needs +48 V.";
                version.advice = "Without it, nothing would be heard.";
            }
    }

    return juce::Result::ok();
}

juce::String HearThrough::freeName (const juce::String& wanted) const
{
    auto name = wanted;

    for (int number = 2; std::any_of (list.begin(), list.end(), [&] (const Version& each) { return each.name == name; }); ++number)
        name = wanted + " " + juce::String (number);

    return name;
}

void HearThrough::save()
{
    const juce::InterProcessLock::ScopedLockType lock (TakeVersions::lock());
    followOthers();
    stored.a = sideA;
    stored.b = sideB;
    stored.versions.clear();

    for (std::size_t i = 1; i < list.size(); ++i)
        stored.versions.push_back ({ list[i].id, list[i].name, parts[i].recipe, list[i].isKept, parts[i].soundHash, PLUS48_VERSION, parts[i].original });

    const auto written = files->write (stored);
    listStamp = FileStamp::of (files->listFile());

    if (written.failed() && ! std::exchange (hasToldOfFolder, true))
        notices.notify ({ written.getErrorMessage(), {}, {} });
}
} // namespace plus48
