// SPDX-License-Identifier: GPL-3.0-or-later
#include "OtherVersion.h"
#include "TakeComparison.h"

// What a comparison does by itself: it follows the take that plays, the slot, the loop, and what is made in the background.

namespace plus48
{
void TakeComparison::followSlot (double elapsedSeconds)
{
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

    if (auto next = otherVersionOf (asRecorded, recorded, slot, *equipment); ! (next.rig == (render != nullptr ? render->job().version.rig : otherVersion.rig)))
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

    auto added = PlayedVersions::asRecorded;
    ended->keepFile();

    if (const auto result = versions.add (ended->job().file, added); result.failed())
    {
        fail (result.getErrorMessage());
        return;
    }

    versions.remove (other);
    other = added;
    figures = ended->measured();
    wholePair = figures.pair;
    otherFile = ended->job().file;

    // Another version has another loudness in the loop as well.
    cancelled.add (std::move (loopMatch));
    measuredLoop.reset();
    otherVersion = ended->job().version;
    pathFigures = {};
    noiseVersions.setOutdated();

    if (hears == Heard::noise)
        (void) noiseVersions.make (asRecorded, otherVersion);

    applyMix();
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

void TakeComparison::followLoop (double elapsedSeconds)
{
    const auto next = loop();

    if (std::exchange (wantedLoop, next) != next)
    {
        sinceLoop = 0.0;
        cancelled.add (std::move (loopMatch));
    }

    sinceLoop += elapsedSeconds;

    if (loopMatch != nullptr && loopMatch->hasEnded())
    {
        const auto ended = std::move (loopMatch);

        // Where the disk fails, the whole take still counts.
        figures.pair = ended->result().wasOk() ? ended->pair() : wholePair;
        measuredLoop = ended->job().loop;
    }
    else if (wantedLoop == measuredLoop || loopMatch != nullptr || ! hasOther() || sinceLoop < settleSeconds)
    {
        return;
    }
    else if (wantedLoop.has_value())
    {
        loopMatch = std::make_unique<LoopMatch> (LoopMatch::Job { recordedFile, otherFile, *wantedLoop });
        return;
    }
    else
    {
        figures.pair = wholePair;
        measuredLoop.reset();
    }

    applyMix();
    changes.tell (StudioChange::comparison);
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

        if (const auto joined = versions.result (other); joined.failed() && sentence.isEmpty())
            fail (joined.getErrorMessage());

        finishRender();

        // Whoever is tested hears one gain from the first trial to the last.
        if (! unseen.has_value())
            followLoop (elapsedSeconds);

        if (isActive() && ! unseen.has_value())
            followSlot (elapsedSeconds);

        if (const auto isThereMore = noiseVersions.update(); isThereMore)
        {
            applyMix();
            changes.tell (StudioChange::comparison);
        }

        if (! unseen.has_value() && std::exchange (wasMatched, editor.setup().isLevelMatched) != editor.setup().isLevelMatched)
            applyMix();
    }

    if (std::exchange (wasActive, isActive()) != isActive())
        changes.tell (StudioChange::comparison);
}
} // namespace plus48
