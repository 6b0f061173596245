// SPDX-License-Identifier: GPL-3.0-or-later
#include "HearThrough.h"
#include "HearThroughWords.h"

#include <algorithm>

// What happens by itself: versions are made, measured, and join what plays.

namespace plus48
{
using State = HearThrough::Version::State;
using Remedy = HearThrough::Version::Remedy;

/** False where there is nothing to do: the take has gone, or is not there yet. */
bool HearThrough::followTransport()
{
    const auto loaded = transport.loadedTake();
    const auto state = transport.state();
    const auto* const found = library.find (openTake);
    const auto isOther = found == nullptr || library.session().folder() != openFolder || found->metadata.startTime != recorded.startTime;
    const auto isGone = isOther || state == Transport::State::recording || (hasLoaded && loaded != openTake && loaded != 0);

    if (isGone)
    {
        close();
        return false;
    }

    // The device came back at another rate.
    if (hasLoaded && loaded == 0)
    {
        hasLoaded = false;
        (void) transport.play (openTake);
        transport.pause();
    }

    hasLoaded = hasLoaded || loaded == openTake;

    if (hasLoaded && std::exchange (pausesOnceLoaded, false))
        transport.pause();

    return hasLoaded && comparison.takeNumber() == openTake;
}

void HearThrough::joinAll()
{
    if (loads == comparison.numLoads())
        return;

    loads = comparison.numLoads();
    isPairOutdated = true;

    // What was in the comparison before went with it.
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (std::exchange (parts[i].played, VersionPair::notThere) != VersionPair::notThere || list[i].state == State::ready)
            join (i);
}

/** One that another player did not take would be silent. */
void HearThrough::lookForLost()
{
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (parts[i].played != VersionPair::notThere && list[i].state == State::ready)
            if (const auto joined = comparison.played().result (parts[i].played); joined.failed())
            {
                restart (i);
                list[i].state = State::failed;
                list[i].remedy = Remedy::tryAgain;
                list[i].problem = joined.getErrorMessage();
                list[i].advice = "Your take is safe.";
                changed();
            }
}

/** Without stealing the ear. */
void HearThrough::join (std::size_t index)
{
    auto& part = parts[index];
    const auto owner = part.isFileOfPlayer ? PlayedVersions::FileOf::thisPlayer : PlayedVersions::FileOf::somebodyElse;
    isPairOutdated = true;

    if (const auto joined = comparison.played().add (part.file, part.played, owner); joined.failed())
    {
        // Its file may have gone: then it is made again.
        part.played = VersionPair::notThere;
        list[index].state = part.file.existsAsFile() ? State::failed : State::waiting;
        list[index].problem = joined.getErrorMessage();
        list[index].advice = "Your take is safe.";
        list[index].remedy = Remedy::tryAgain;
        return;
    }

    list[index].state = State::ready;
    showFigures (index);
}

void HearThrough::showFigures (std::size_t index)
{
    auto& version = list[index];
    const auto& measured = parts[index].measured;
    version.matchDb.reset();
    version.differenceDb.reset();

    if (measured.pair.has_value())
    {
        version.matchDb = measured.pair->gainDb;
        version.differenceDb = measured.pair->nullDb;
    }

    version.noiseDbfsA = measured.noiseDbfsA;

    if (version.noiseDbfsA.has_value())
        *version.noiseDbfsA += measured.matchGainDb();

    version.differenceWords = hearThroughWords::difference (measured);
}

void HearThrough::startNext()
{
    // Nobody who is tested hears the computer work; and one that was cancelled may still have the file that this one goes to.
    if (render != nullptr || comparison.isUnseen() || ! cancelled.isEmpty())
        return;

    const auto found = std::find_if (list.begin(), list.end(), [] (const Version& version) { return version.state == State::waiting; });

    if (found == list.end())
        return;

    const auto index = static_cast<std::size_t> (found - list.begin());
    auto& part = parts[index];
    part.isFileOfPlayer = false;
    part.makingSeconds = 0.0;

    // A list that is left alone has said so.
    if (const auto prepared = stored.isReadOnly ? juce::Result::ok() : files->prepareFolder(); prepared.wasOk() && ! stored.isReadOnly)
    {
        part.file = files->soundFile (found->id);
    }
    else
    {
        if (prepared.failed() && ! std::exchange (hasToldOfFolder, true))
            notices.notify ({ prepared.getErrorMessage(), {}, {} });

        part.isFileOfPlayer = true;

        if (const auto made = comparison.played().newFile (part.file); made.failed())
        {
            found->state = State::failed;
            found->problem = made.getErrorMessage();
            return;
        }
    }

    found->state = State::making;
    renderedId = found->id;
    render = std::make_unique<VersionRender> (VersionRender::Job { recorded, part.recipe, parts.front().file, rawFile, part.file, part.soundHash, bytesFree }, catalogue);
    changed();
}

void HearThrough::fail (std::size_t index, const VersionRender& ended)
{
    auto& version = list[index];
    version.state = State::failed;
    version.remedy = Remedy::tryAgain;
    version.problem = ended.result().getErrorMessage();
    version.advice = ended.isDiskFull() ? "Your take is safe. Free some space, then try again." : "Your take is safe.";
    isPairOutdated = true;
}

void HearThrough::finishRender()
{
    if (render == nullptr || ! render->hasEnded())
        return;

    const auto ended = std::move (render);
    const auto index = indexOf (std::exchange (renderedId, noVersion));

    if (! index.has_value())
        return;

    if (ended->result().failed())
    {
        fail (*index, *ended);
    }
    else
    {
        auto& part = parts[*index];
        ended->keepFile();
        part.measured = ended->measured();
        part.wholePair = part.measured.pair;
        part.loop.reset();
        part.soundHash = ended->soundHash();
        join (*index);
        save();
    }

    changed();
}

/** Over what the loop holds, one version after the other. */
void HearThrough::followLoop (double elapsedSeconds)
{
    const auto loop = comparison.loop();

    if (std::exchange (wantedLoop, loop) != loop)
    {
        sinceLoop = 0.0;
        cancelled.add (std::move (loopMatch));
    }

    sinceLoop += elapsedSeconds;

    if (loopMatch != nullptr && ! loopMatch->hasEnded())
        return;

    if (loopMatch != nullptr)
    {
        const auto ended = std::move (loopMatch);

        if (const auto index = indexOf (matchedId); index.has_value())
        {
            auto& part = parts[*index];
            part.measured.pair = ended->result().wasOk() ? ended->pair() : part.wholePair;
            part.loop = ended->job().loop;
            showFigures (*index);
            turnAside (*index);
            isPairOutdated = true;
            changed();
        }
    }

    if (sinceLoop < VersionPair::settleSeconds || comparison.isUnseen())
        return;

    for (std::size_t i = 1; i < parts.size(); ++i)
    {
        auto& part = parts[i];

        if (list[i].state != State::ready || part.loop == loop)
            continue;

        if (loop.has_value())
        {
            matchedId = list[i].id;
            loopMatch = std::make_unique<LoopMatch> (LoopMatch::Job { parts.front().file, part.file, *loop });
            return;
        }

        part.measured.pair = part.wholePair;
        part.loop.reset();
        showFigures (i);
        turnAside (i);
        isPairOutdated = true;
        changed();
    }
}

/** One that is heard beside the pair is as loud as over what is looped now. */
void HearThrough::turnAside (std::size_t index)
{
    comparison.turnAside (parts[index].played, list[index].matchDb.value_or (0.0));
}

void HearThrough::showProgress (double elapsedSeconds)
{
    const auto index = render != nullptr ? indexOf (renderedId) : std::nullopt;

    if (! index.has_value())
        return;

    auto& version = list[*index];
    auto& part = parts[*index];
    part.makingSeconds += elapsedSeconds;
    version.progress = render->progress();

    // Too early to tell.
    constexpr auto enough = 0.1;
    version.secondsLeft = version.progress > enough ? std::optional (part.makingSeconds * (1.0 - version.progress) / version.progress) : std::nullopt;

    if (renderedId == sideA || renderedId == sideB)
        comparison.setChoiceProgress (version.progress);
}

void HearThrough::update (double elapsedSeconds)
{
    cancelled.forgetEnded();
    finishKeep();

    if (openTake == 0)
        return;

    if (removed.has_value() && (removed->sinceSeconds += elapsedSeconds) >= undoSeconds)
    {
        forgetRemoved();
        changed();
    }

    if (! followTransport())
        return;

    lookForOthers (elapsedSeconds);
    joinAll();
    lookForLost();
    finishRender();
    startNext();
    followLoop (elapsedSeconds);
    showProgress (elapsedSeconds);

    if (! comparison.isUnseen())
        choosePair();
}

void HearThrough::changed()
{
    worthATry.reset();
    changes.tell (StudioChange::comparison);
}
} // namespace plus48
