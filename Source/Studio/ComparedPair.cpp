// SPDX-License-Identifier: GPL-3.0-or-later
#include "ComparedPair.h"

#include "Rig/UnknownNoise.h"

namespace plus48
{
ComparedPairs::ComparedPairs (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, const Figures& figuresToUse, const Listening& listeningToUse, const TakeComparison& comparisonToUse, const LiveMatch& liveMatchToUse, ColourMeasurements& coloursToUse)
    : catalogue (catalogueToUse), editor (editorToUse), figures (figuresToUse), listening (listeningToUse), comparison (comparisonToUse), liveMatch (liveMatchToUse), colours (coloursToUse)
{
}

double ComparedPair::matchingDb (Path path) const noexcept
{
    if (path != turned)
        return 0.0;

    return turned == Path::a ? differenceDb.value_or (0.0) : -differenceDb.value_or (0.0);
}

std::array<std::optional<double>, numNoiseSources> ComparedPair::noiseParts (Path path) const
{
    auto parts = side (path).noiseParts;

    for (auto& part : parts)
        if (part.has_value())
            *part += matchingDb (path);

    return parts;
}

ComparedPair ComparedPairs::now() const
{
    const auto isOfTake = listening.isToTake();
    auto pair = isOfTake ? ofTake() : ofSetup();
    const auto& ofB = isOfTake ? comparison.rig (Path::b).channels.front() : editor.channel();

    for (const auto side : { Path::a, Path::b })
    {
        const auto& rig = isOfTake ? comparison.rig (side) : editor.setup().rig;
        const auto& channel = isOfTake ? rig.channels.front() : editor.channel();

        if (const auto unknown = unknownNoise (rig, channel, isOfTake ? channel.activePath : side, catalogue); unknown.has_value() && pair.unknownNoise.isEmpty())
            pair.unknownNoise = unknown->inWords();

        const auto* const external = isOfTake && channel.activePath == Path::b ? catalogue.preamp (channel.external.preampId) : nullptr;

        if (const auto unknown = external != nullptr ? unknownSound (*external) : std::nullopt; unknown.has_value() && pair.unknownOvertones.isEmpty())
            pair.unknownOvertones = unknown->inWords();
    }

    if (const auto* const preamp = catalogue.preamp (ofB.external.preampId); preamp != nullptr && (! isOfTake || ofB.activePath == Path::b))
        if (const auto unknown = unknownSound (*preamp))
            pair.unknownSound = unknown->inWords();

    // What stands in the slot of a version that does not use it has no colour there.
    if (pair.unknownSound.isEmpty() && (! comparison.isChosen() || ofB.activePath == Path::b))
        pair.colour = colours.of (ofB.external);

    return pair;
}

ComparedPair ComparedPairs::ofSetup() const
{
    const auto& channel = editor.channel();
    ComparedPair pair;
    pair.a = { "Built-in", channel.builtIn.gainDb, figures.channel().a.noise.dbfsA() };
    pair.b = { catalogue.preamp (channel.external.preampId)->identity.name, channel.external.gainDb, figures.channel().b.noise.dbfsA() };
    pair.activePath = listening.path();
    pair.differenceDb = figures.levelDifferenceDb();
    pair.liveDifferenceLu = liveMatch.differenceLu();
    pair.liveResidualLu = liveMatch.residualLu();
    pair.liveGainDb = liveMatch.gainDb();
    pair.audibleDb = std::max (figures.noiseAudibility (Path::a).overThresholdDb, figures.noiseAudibility (Path::b).overThresholdDb);
    pair.trimDb = channel.external.trimDb;
    return pair;
}

ComparedPair::Side ComparedPairs::sideOfTake (Path path) const
{
    const auto& version = comparison.version (path);
    const auto& channel = version.metadata.rig.channels.front();
    const auto isExternal = channel.activePath == Path::b;
    const auto* preamp = catalogue.preamp (channel.external.preampId);
    const auto preampName = ! isExternal ? juce::String ("Built-in") : preamp != nullptr ? preamp->identity.name
                                                                                         : channel.external.preampId;
    const auto& measured = comparison.measured();
    const auto noise = path == comparison.recordedPath() ? measured.recordedNoiseDbfsA : measured.noiseDbfsA;

    // What both are turned by is in both.
    const auto base = comparison.version (comparison.recordedPath()).gainDb;
    return { version.name.isNotEmpty() ? version.name : preampName, isExternal ? channel.external.gainDb : channel.builtIn.gainDb, noise.has_value() ? *noise + base : -std::numeric_limits<double>::infinity() };
}

ComparedPair ComparedPairs::ofTake() const
{
    const auto recorded = comparison.recordedPath();
    const auto& b = comparison.rig (Path::b).channels.front();
    const auto& measured = comparison.measured();

    // What both are turned by is in all that is heard of them.
    const auto base = comparison.version (recorded).gainDb;

    ComparedPair pair;
    pair.a = sideOfTake (Path::a);
    pair.b = sideOfTake (Path::b);
    pair.activePath = comparison.activePath();
    pair.isOfTake = true;
    pair.differenceDb = comparison.differenceLu();
    pair.audibleDb = measured.noiseOverThresholdDb;
    pair.trimDb = b.activePath == Path::b ? b.external.trimDb : 0.0;
    pair.state = comparison.state();
    pair.progress = comparison.progress();
    pair.residualLu = measured.pair.has_value() ? measured.pair->residualLu : 0.0;

    if (pair.state == TakeComparison::State::ready && measured.pair.has_value())
    {
        pair.differenceUnderDb = measured.pair->nullDb;
        pair.differenceDbfs = measured.pair->differenceDbfs;

        if (pair.differenceDbfs.has_value())
            *pair.differenceDbfs += base;
    }

    pair.turned = recorded == Path::a ? Path::b : Path::a;
    pair.problem = comparison.problem();

    const auto& noise = comparison.noise();
    pair.hasNoiseParts = noise.hasLevels();
    pair.noiseProgress = noise.progress (comparison.noiseSolo());
    pair.noiseProblem = noise.problem();

    for (std::size_t source = 0; source < numNoiseSources; ++source)
        for (auto* const side : { &pair.a, &pair.b })
            if (const auto part = noise.dbfsA ((side == &pair.a) != (recorded == Path::a), static_cast<NoiseSource> (source)); part.has_value())
                side->noiseParts[source] = *part + base;

    return pair;
}
} // namespace plus48
