// SPDX-License-Identifier: GPL-3.0-or-later
#include "OtherVersion.h"
#include "TakeComparison.h"

// What a comparison does by itself: it follows the take that plays, the slot, the loop, and what is made in the background.

namespace plus48
{
void TakeComparison::followSlot (double elapsedSeconds)
{
    if (hasOneWayIn)
        return;

    // Another preamp, or another gain; the trim is the take's own matter.
    auto inSlot = preampOfB();
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

    if (auto next = otherVersionOf (asRecorded, recordedPath(), slot, *equipment); ! (next.rig == (render != nullptr ? render->job().version.rig : ownPair.other().metadata.rig)))
        make (std::move (next));
}

void TakeComparison::finishRender()
{
    if (render == nullptr || ! render->hasEnded() || versions.player() == nullptr)
        return;

    const auto ended = std::move (render);

    // What was heard before goes on being heard, and shown.
    if (ended->result().failed())
    {
        fail (ended->result().getErrorMessage());
        return;
    }

    auto added = VersionPair::notThere;
    ended->keepFile();

    if (const auto result = versions.add (ended->job().file, added); result.failed())
    {
        fail (result.getErrorMessage());
        return;
    }

    versions.remove (ownPair.other().played);
    ownPair.setOther ({ ended->job().version, ended->job().file, added }, ended->measured());

    // What is heard of other versions goes on.
    if (! isChosen())
    {
        pathFigures = {};
        pairChanged();
    }

    changes.tell (StudioChange::comparison);
}

std::optional<LoopRegion> TakeComparison::loop() const
{
    const auto& range = transport.loopRange();

    if (! range.has_value() || ! transport.isLooping())
        return std::nullopt;

    const auto samples = [this] (double seconds) { return juce::jlimit<std::int64_t> (0, asRecorded.numSamples, std::llround (seconds * asRecorded.rig.sampleRate)); };
    return LoopRegion { samples (range->getStart()), samples (range->getEnd()) };
}

void TakeComparison::update (double elapsedSeconds)
{
    cancelled.forgetEnded();

    if (const auto loaded = transport.loadedTake(); loaded != take)
    {
        if (loaded != 0)
            load (loaded);
        else
            forget();
    }

    if (take != 0 && equipment.has_value())
    {
        versions.update (elapsedSeconds);

        if (const auto joined = versions.result (ownPair.other().played); joined.failed() && error.isEmpty())
            fail (joined.getErrorMessage());

        finishRender();

        // Whoever is tested hears one gain from the first trial to the last.
        if (! unseen.has_value() && pair().update (elapsedSeconds, loop()))
        {
            if (hears == Heard::noise && ! noiseVersions.isWanted())
                pairChanged();
            else
                applyMix();

            changes.tell (StudioChange::comparison);
        }

        if (isActive() && ! unseen.has_value() && ! isChosen())
            followSlot (elapsedSeconds);

        if (const auto isThereMore = noiseVersions.update(); isThereMore)
        {
            applyMix();
            changes.tell (StudioChange::comparison);
        }

        if (! unseen.has_value() && std::exchange (wasMatched, isMatched()) != isMatched())
            applyMix();
    }

    if (std::exchange (wasActive, isActive()) != isActive())
        changes.tell (StudioChange::comparison);
}
} // namespace plus48
