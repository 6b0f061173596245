// SPDX-License-Identifier: GPL-3.0-or-later
#include "RemedyAudition.h"

#include "RigRules.h"

#include "Recording/TakeEquipment.h"
#include "Rig/RigCheck.h"

#include <algorithm>

namespace plus48
{
RemedyAudition::RemedyAudition (const Catalogue& catalogueToUse, const TakeLibrary& libraryToUse, Transport& transportToUse, TakeComparison& comparisonToUse, Notices& noticesToUse)
    : catalogue (catalogueToUse), library (libraryToUse), transport (transportToUse), comparison (comparisonToUse), notices (noticesToUse), loadedBefore (transport.loadedTake()), rangeBefore (transport.loopRange()), wasLooping (transport.isLooping())
{
}

RemedyAudition::~RemedyAudition()
{
    if (take == 0)
        return;

    stop();
    forget();

    if (transport.loadedTake() != take)
        return;

    if (loadedBefore != take)
    {
        transport.unload();
        return;
    }

    transport.setLoopRange (rangeBefore);
    transport.setLooping (wasLooping);
}

int RemedyAudition::takeFor (const Rig& chain, const juce::String& source) const
{
    const auto isOfUse = [&] (const Take& each) {
        const auto& channels = each.metadata.rig.channels;
        const auto isOfSource = source.isEmpty() || (each.metadata.sources.size() == 1 && each.metadata.sources[0] == source);
        return isOfSource && channels.size() == 1 && channels.front().usesMicrophone() == chain.channels.front().usesMicrophone() && each.raw.existsAsFile() && checkLength (each.metadata).wasOk() && ! checkRig (each.metadata.rig, catalogue).has_value();
    };

    const auto found = std::find_if (library.takes().begin(), library.takes().end(), isOfUse);
    return found != library.takes().end() ? found->number : 0;
}

juce::Result RemedyAudition::hear (const Rig& chain, const PreampAdvice::Remedy& remedy, Side side, const juce::String& source)
{
    if (transport.state() == Transport::State::recording || transport.state() == Transport::State::saving)
        return juce::Result::fail ("A take is being recorded; stop it first.");

    const auto number = takeFor (chain, source);
    const auto* const found = library.find (number);

    if (found == nullptr)
        return juce::Result::fail ("Record a take to hear it.");

    if (take != number)
    {
        forget();
        take = number;
        recorded = found->metadata;
    }

    // Only what has not begun to play needs to be stopped once it is there.
    if (transport.loadedTake() != take)
    {
        if (const auto played = transport.play (take); played.failed())
            return played;

        pausesOnceLoaded = true;
    }
    else if (! sounding)
    {
        transport.pause();
    }

    wantedNow = recipeOf (chain);
    wantedWithIt = recipeOf (remedy.chain);
    wanted = Heard { remedy.what, side };
    return juce::Result::ok();
}

void RemedyAudition::stop()
{
    cancelled.add (std::move (render));
    rendered = nullptr;
    wanted.reset();
    sounding = false;

    if (take != 0 && (transport.loadedTake() == take || transport.isAboutToPlay (take)))
        transport.pause();
}

void RemedyAudition::forget()
{
    if (wanted.has_value())
        stop();

    if (std::exchange (isChosen, false))
        comparison.chooseNone();

    letGo (now);
    letGo (withIt);
}

void RemedyAudition::letGo (Version& version)
{
    if (loads == comparison.numLoads())
        comparison.played().remove (version.played);

    version = {};
}

double RemedyAudition::progress() const noexcept
{
    const auto made = (now.isOf (wantedNow) ? 0.5 : 0.0) + (withIt.isOf (wantedWithIt) ? 0.5 : 0.0);
    return std::min (1.0, made + (render != nullptr ? 0.5 * render->progress() : 0.0));
}

std::optional<double> RemedyAudition::residualLu() const
{
    const auto isMeasured = isChosen && comparison.state() == TakeComparison::State::ready && comparison.measured().pair.has_value();
    return isMeasured ? std::optional (comparison.measured().pair->residualLu) : std::nullopt;
}

/** All of what was judged, but what belongs to the performance itself; nothing moves meanwhile. */
TakeMetadata RemedyAudition::recipeOf (const Rig& chain) const
{
    auto recipe = recorded;
    const auto& was = recorded.rig.channels.front();
    recipe.rig = chain;
    recipe.rig.sampleRate = recorded.rig.sampleRate;
    auto& channel = recipe.rig.channels.front();
    channel.fullScaleSpl = was.fullScaleSpl;
    channel.fullScaleDbu = was.fullScaleDbu;
    channel.performedSpl = was.performedSpl;
    channel = rigRules::resolved (channel, recipe.rig, catalogue);
    recipe.bits = ChannelPlan::from (recipe.rig, channel, catalogue).path (channel.activePath).converter.bits;
    recipe.rigChanges.clear();
    std::erase_if (recipe.events, [] (const TakeEvent& event) { return event.kind != TakeEvent::Kind::gap; });
    recipe.equipment = equipmentOf (recipe.rig, catalogue);
    recipe.original = juce::var();
    recipe.engineVersion = PLUS48_VERSION;
    return recipe;
}

bool RemedyAudition::isLoaded()
{
    if (transport.loadedTake() != take || comparison.takeNumber() != take)
        return false;

    if (std::exchange (pausesOnceLoaded, false))
        transport.pause();

    // What was in another player went with it.
    if (std::exchange (loads, comparison.numLoads()) != comparison.numLoads())
    {
        now = withIt = {};
        isChosen = sounding = false;
    }

    return true;
}

void RemedyAudition::update()
{
    cancelled.forgetEnded();

    if (! wanted.has_value())
        return;

    const auto* const found = library.find (take);

    if (found == nullptr || transport.state() == Transport::State::recording)
    {
        stop();
        return;
    }

    if (! isLoaded())
        return;

    finishRender();

    if (! wanted.has_value() || render != nullptr)
        return;

    if (! now.isOf (wantedNow))
        make (now, wantedNow);
    else if (! withIt.isOf (wantedWithIt))
        make (withIt, wantedWithIt);
    else
        sound();
}

void RemedyAudition::make (Version& version, const TakeMetadata& recipe)
{
    const auto* const found = library.find (take);

    // The pair that is heard has another half from now on.
    if (std::exchange (isChosen, false))
        comparison.chooseNone();

    transport.pause();
    sounding = false;
    letGo (version);
    version.recipe = recipe;
    rendered = &version;

    if (const auto named = comparison.played().newFile (version.file); named.failed())
        fail (named.getErrorMessage());
    else
        render = std::make_unique<VersionRender> (VersionRender::Job { recorded, version.recipe, found->recorded, found->raw, version.file }, catalogue);
}

void RemedyAudition::finishRender()
{
    if (render == nullptr || ! render->hasEnded())
        return;

    const auto ended = std::move (render);
    auto& version = *std::exchange (rendered, nullptr);

    if (ended->result().failed())
    {
        fail (ended->result().getErrorMessage());
        return;
    }

    ended->keepFile();

    if (const auto joined = comparison.played().add (version.file, version.played); joined.failed())
    {
        version.played = VersionPair::notThere;
        fail (joined.getErrorMessage());
    }
}

void RemedyAudition::choose()
{
    const auto versionOf = [] (const Version& from, const juce::String& name) { return VersionPair::Version { from.recipe, from.file, from.played, 0.0, name, {} }; };
    TakeComparison::Choice choice { versionOf (now, "Now"), versionOf (withIt, wanted->row) };
    choice.isAlwaysMatched = true;
    comparison.choose (choice);
    isChosen = true;

    // The middle of the take: beginnings are often silent.
    const auto length = static_cast<double> (recorded.numSamples) / recorded.rig.sampleRate;
    const auto start = std::max (0.0, 0.5 * (length - loopSeconds));
    transport.setLoopRange (juce::Range<double> (start, std::min (length, start + loopSeconds)));
    transport.setLooping (true);
}

void RemedyAudition::sound()
{
    if (! isChosen)
        choose();

    if (comparison.state() == TakeComparison::State::failed)
    {
        fail (comparison.problem());
        return;
    }

    // Not before the two are equally loud over just what is heard.
    if (comparison.state() != TakeComparison::State::ready || comparison.isMeasuringLoop())
        return;

    const auto path = wanted->side == Side::now ? Path::a : Path::b;

    if (comparison.activePath() != path || ! sounding)
        (void) notices.report (comparison.hear (path));

    if (! std::exchange (sounding, true))
        if (const auto played = transport.play (take); played.failed())
            fail (played.getErrorMessage());
}

void RemedyAudition::fail (const juce::String& why)
{
    stop();
    notices.notify ({ why, {}, {} });
}
} // namespace plus48
