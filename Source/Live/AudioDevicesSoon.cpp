// SPDX-License-Identifier: GPL-3.0-or-later
#include "AudioDevices.h"

#include "SimulatedDevice.h"

/** The half of AudioDevices that opens devices while the message loop goes on. */
namespace plus48
{
void AudioDevices::openBestSoon (const std::optional<DeviceChoice>& chosenLast, std::function<void (bool)> whenDone)
{
    chosen = chosenLast;

    DeviceOpening next;
    next.thenAll = next.yieldsToTakes = true;
    next.whenDone = std::move (whenDone);

    if (chosenLast.has_value())
        next.candidates.push_back (*chosenLast);

    begin (std::move (next));
}

void AudioDevices::openSoon (const DeviceChoice& choice, std::function<void (bool)> whenDone)
{
    chosen = choice;

    DeviceOpening next;
    next.candidates.push_back (choice);
    next.whenDone = std::move (whenDone);
    begin (std::move (next));
}

/** Another request takes the place of the one that was under way. */
void AudioDevices::supersede()
{
    if (const auto before = std::exchange (opening, nullptr); before != nullptr && before->whenDone != nullptr)
        before->whenDone (false);
}

void AudioDevices::begin (DeviceOpening next)
{
    supersede();

    // What somebody asks for does not wait for what nobody asked for.
    if (! next.isFollowing && search.isBusy())
    {
        search.abandon();
        known.wantLook (true);
    }

    next.before = playing.choice();
    next.silentSinceMilliseconds = juce::Time::getMillisecondCounter();
    opening = std::make_shared<DeviceOpening> (std::move (next));
    startTimer (10);
    step();
}

/** True when a device plays that was asked for. */
bool AudioDevices::openAndWait (DeviceOpening next)
{
    auto hasWorked = false;
    next.whenDone = [&] (bool works) { hasWorked = works; };
    begin (std::move (next));

    while (opening != nullptr)
    {
        search.wait();
        search.deliver();
        step();
    }

    return hasWorked;
}

/** A device that keeps everybody waiting: the simulated one steps in. */
void AudioDevices::playMeanwhile()
{
    if (opening == nullptr || opening->isWaitedFor || life.state() != DeviceState::closed || juce::Time::getMillisecondCounter() - opening->silentSinceMilliseconds < silentMilliseconds)
        return;

    playSimulated();
    changed();
}

/** One device after the other. While a search is under way, which may be of an earlier request, nothing happens here. */
void AudioDevices::step()
{
    if (opening == nullptr || search.isBusy())
        return;

    // It goes on after the take.
    if (opening->yieldsToTakes && life.isOpen() && engine.isTakeRunning())
        return;

    if (! opening->candidates.empty())
    {
        tryNext();
        return;
    }

    if (! opening->thenAll)
    {
        finish (false);
        return;
    }

    opening->thenAll = false;
    opening->isTryingAll = true;
    opening->problemOfChosen = currentProblem;

    search.list (DeviceList::types(), [this, asked = std::weak_ptr (opening)] (DeviceSearch::Choices& all) {
        known.learn (DeviceList::types(), all);

        if (const auto request = asked.lock(); request != nullptr && request == opening)
            opening->candidates = all;

        step();
    });
}

void AudioDevices::tryNext()
{
    const auto choice = opening->candidates.front();
    opening->candidates.erase (opening->candidates.begin());

    if (choice.type == SimulatedDevice::typeName)
    {
        wanted = choice;
        happen (DeviceEvent::anotherWanted);

        if (opening->yieldsToTakes && playing.isSimulated())
        {
            finish (true);
            return;
        }

        auto tried = TriedDevice::open (choice, finder);
        finish (start (tried));
        return;
    }

    // A card that plays is busy, for us as for anybody.
    if (life.isOpen() && playing.choice().type == choice.type)
        close();

    opening->trying = choice.name();
    changed();

    search.tryOut (choice, [this, asked = std::weak_ptr (opening)] (TriedDevice& tried) {
        if (const auto request = asked.lock(); request != nullptr && request == opening)
            hasTried (tried);
        else
            step();
    });
}

void AudioDevices::hasTried (TriedDevice& tried)
{
    if (opening->yieldsToTakes && life.isOpen() && engine.isTakeRunning())
    {
        // One has begun meanwhile: after it, this is tried again.
        opening->candidates.insert (opening->candidates.begin(), tried.choice);
        opening->trying = {};
        changed();
        return;
    }

    if (! opening->isFollowing)
    {
        wanted = tried.choice;
        happen (DeviceEvent::anotherWanted);
    }

    if (! tried.works())
    {
        currentProblem = DeviceProblem::of (tried);

        if (! opening->refusal.has_value() && opening->isTryingAll && tried.choice.input.isNotEmpty())
            opening->refusal = currentProblem;
    }
    else if (start (tried))
    {
        wanted = tried.choice;
        finish (true);
        return;
    }

    step();
}

void AudioDevices::finish (bool works)
{
    if (opening == nullptr)
        return;

    const auto asked = std::exchange (opening, nullptr);
    const auto& done = *asked;

    if (works)
        currentProblem = done.problemOfChosen;

    // What the user chose and did not get is worth a sentence, and so is why nothing real plays.
    if (done.isTryingAll && ! currentProblem.has_value() && playing.isSimulated())
    {
        const auto late = search.unanswered();
        currentProblem = late.isEmpty() ? done.refusal : DeviceProblem::doesNotAnswer (late[0]);
    }

    if (! works && ! life.isOpen() && ! done.isWaitedFor)
        playInstead (done);

    // Whether a device is new can only be told by who knows the old ones.
    if (works && known.all().empty() && ! search.isBusy() && ! done.isWaitedFor)
        search.list (DeviceList::types(), [this] (DeviceSearch::Choices& all) {
            known.learn (DeviceList::types(), all);
            changed();
            step();
        });

    changed();

    if (done.whenDone != nullptr)
        done.whenDone (works);
}

/** Nothing came of it, and nothing plays: what did before, or the simulated device. */
void AudioDevices::playInstead (const DeviceOpening& done)
{
    const auto& before = done.before;
    playSimulated();

    if (! done.isFollowing || before.type.isEmpty() || before.type == SimulatedDevice::typeName)
        return;

    DeviceOpening back;
    back.isFollowing = back.yieldsToTakes = true;
    back.problemOfChosen = currentProblem;
    back.candidates.push_back (before);
    begin (std::move (back));
}
} // namespace plus48
