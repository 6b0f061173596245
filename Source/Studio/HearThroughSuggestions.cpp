// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChannelFigures.h"
#include "HearThrough.h"
#include "LevelMatch.h"

#include "Equipment/KnownFigures.h"
#include "Recording/TakeEquipment.h"
#include "Rig/RigCheck.h"

#include <algorithm>

// What is worth a try, by figures.

namespace plus48
{
namespace
{
constexpr double stepMetres = 0.10, nearestMetres = 0.05;

/** What a peak at the recorder is kept below, in dBFS. */
constexpr double headroomDbfs = -1.0;

using Change = std::function<void (ChannelRig&, const Rig&)>;

/** The same on every channel, in the take's rig and in every other one that came during it. */
TakeOverride onEveryChannel (Change change)
{
    TakeOverride result;
    result.adjust = [change = std::move (change)] (Rig& rig) {
        for (auto& channel : rig.channels)
            change (channel, rig);
    };
    return result;
}

double& gainOf (ChannelRig& channel) { return channel.activePath == Path::b ? channel.external.gainDb : channel.builtIn.gainDb; }

/** By its gain as loud at the recorder as so many decibels from the performance are, or as near as the knob goes. */
void turnTo (double gainDb, ChannelRig& channel, const Rig& rig, const Catalogue& catalogue)
{
    rigRules::fitKnobs (channel, rig, catalogue);

    // Once more, as the gain is no plain factor everywhere.
    for (int i = 0; i < 2; ++i)
    {
        const auto offDb = gainDb - PathFigures (rig, channel, channel.activePath, catalogue).gainDb();

        if (! std::isfinite (offDb))
            return;

        gainOf (channel) = 0.1 * std::round (10.0 * (gainOf (channel) + offDb));
        rigRules::fitKnobs (channel, rig, catalogue);
    }
}

double recordedGainDb (const TakeMetadata& take, const Catalogue& catalogue)
{
    const auto& channel = take.rig.channels.front();
    return PathFigures (take.rig, channel, channel.activePath, catalogue).gainDb();
}

std::optional<HearThrough::Suggestion> closer (const TakeMetadata& take, const Catalogue& catalogue)
{
    const auto& channel = take.rig.channels.front();

    if (! channel.usesMicrophone() || channel.distanceMetres - stepMetres < nearestMetres - 1.0e-9)
        return {};

    const auto louderDb = dbFromGain (channel.distanceMetres / (channel.distanceMetres - stepMetres));
    const auto tooMuchDb = std::max (0.0, take.measured.peakDbfs.value_or (0.0) + louderDb - headroomDbfs);
    const auto change = [tooMuchDb, &catalogue] (ChannelRig& each, const Rig& rig) {
        if (! each.usesMicrophone() || each.distanceMetres - stepMetres < nearestMetres - 1.0e-9)
            return;

        // To the millimetre, as it is shown.
        each.distanceMetres = 0.001 * std::round (1000.0 * (each.distanceMetres - stepMetres));
        gainOf (each) -= std::ceil (tooMuchDb);
        rigRules::fitKnobs (each, rig, catalogue);
    };
    return HearThrough::Suggestion { "10 cm closer", "Costs nothing", onEveryChannel (change) };
}

std::optional<HearThrough::Suggestion> boosted (const TakeMetadata& take, const Catalogue& catalogue)
{
    const auto& channel = take.rig.channels.front();
    const auto* microphone = channel.usesMicrophone() ? catalogue.microphone (channel.microphoneId) : nullptr;

    // An active microphone has no need of one; and without a mic input there is no +48 V for it.
    if (microphone == nullptr || microphone->power != PowerNeed::none || channel.booster)
        return {};

    const auto change = [gainDb = recordedGainDb (take, catalogue), &catalogue] (ChannelRig& each, const Rig& rig) {
        if (! each.usesMicrophone() || each.booster)
            return;

        each.booster = each.phantom = true;
        turnTo (gainDb, each, rig, catalogue);
    };
    return HearThrough::Suggestion { "With a booster", "+25 dB before the preamp", onEveryChannel (change) };
}

TakeOverride throughPreamp (const juce::String& id, const Catalogue& catalogue)
{
    auto change = onEveryChannel ([id, &catalogue] (ChannelRig& channel, const Rig& rig) {
        channel.activePath = Path::b;
        channel.external.preampId = id;
        channel.external.impedanceOhm = catalogue.preamp (id)->inputOhms.front();
        levelMatch::setByGain (channel, rig, catalogue);
        channel = rigRules::resolved (channel, rig, catalogue);
    });

    // Where the take went over between A and B, the version does not.
    change.options.channels.emplace_back();
    change.options.channels.front().activePath = Path::b;
    return change;
}

TakeOverride throughInterface (const juce::String& id, const TakeMetadata& take, const Catalogue& catalogue)
{
    auto change = onEveryChannel ([gainDb = recordedGainDb (take, catalogue), &catalogue] (ChannelRig& channel, const Rig& rig) {
        channel.activePath = Path::a;
        channel = rigRules::resolved (channel, rig, catalogue);
        turnTo (gainDb, channel, rig, catalogue);
    });
    change.options.interfaceId = id;
    change.options.channels.emplace_back();
    change.options.channels.front().activePath = Path::a;
    return change;
}

/** The catalogue's preamp with the lowest noise of its own at high gain. */
const PreampModel* quietestPreamp (const Catalogue& catalogue)
{
    const PreampModel* quietest = nullptr;

    for (const auto& model : catalogue.preamps)
        if (! model.isInlineBooster() && known::noiseOf (model) && model.noise.einDbuA.has_value() && (quietest == nullptr || *model.noise.einDbuA < *quietest->noise.einDbuA))
            quietest = &model;

    return quietest;
}

/** A sound card or interface whose own input makes the most noise. */
const InterfaceModel* noisiestInterface (const Catalogue& catalogue)
{
    const InterfaceModel* noisiest = nullptr;

    for (const auto& model : catalogue.interfaces)
        if (model.hasPhantom && known::noiseOf (model, Jack::mic) && model.mic.preamp.noise.einDbuA.has_value() && (noisiest == nullptr || *model.mic.preamp.noise.einDbuA > *noisiest->mic.preamp.noise.einDbuA))
            noisiest = &model;

    return noisiest;
}
} // namespace

std::vector<HearThrough::Suggestion> HearThrough::suggestions() const
{
    constexpr std::size_t most = 3;
    std::vector<Suggestion> all, worth;

    if (openTake == 0 || list.size() >= maxVersions)
        return worth;

    if (worthATry.has_value())
        return *worthATry;

    if (auto found = closer (recorded, catalogue))
        all.push_back (*found);

    if (auto found = boosted (recorded, catalogue))
        all.push_back (*found);

    if (const auto* quietest = quietestPreamp (catalogue))
        all.push_back ({ quietest->identity.name, "The quietest preamp here", throughPreamp (quietest->identity.id, catalogue) });

    if (const auto* noisiest = noisiestInterface (catalogue))
        all.push_back ({ noisiest->identity.name, "Hear what a poor preamp does", throughInterface (noisiest->identity.id, recorded, catalogue) });

    for (const auto& each : all)
    {
        const auto recipe = recipeFrom (each.change);
        Version version;
        const auto isThere = std::any_of (parts.begin(), parts.end(), [&] (const Part& part) { return part.recipe.rig == recipe.rig; });

        if (! isThere && check (recipe, version).wasOk() && version.state == Version::State::waiting && worth.size() < most)
            worth.push_back (each);
    }

    worthATry = worth;
    return worth;
}
} // namespace plus48
