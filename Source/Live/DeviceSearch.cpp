// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeviceSearch.h"

#include "SimulatedDevice.h"

#include <mutex>

namespace plus48
{
/** What was asked of one type or of several, until the last has answered or the time is over. */
struct DeviceSearch::Request
{
    std::mutex mutex;
    bool isForgotten = false;
    juce::StringArray outstanding;

    Choices choices;
    TriedDevice tried;

    // The message thread's.
    juce::uint32 startedAt = juce::Time::getMillisecondCounter();
    int patienceMilliseconds = 0;
    std::function<void (Request&)> report;
};

DeviceSearch::DeviceSearch (std::shared_ptr<DeviceFinder> finderToAsk) : finder (std::move (finderToAsk)) {}

DeviceSearch::~DeviceSearch()
{
    abandon();
    const auto until = juce::Time::getMillisecondCounter() + static_cast<juce::uint32> (endMilliseconds);

    for (const auto& [type, thread] : threads)
        if (thread != nullptr)
            thread->waitUntilIdle (std::max (0, static_cast<int> (until - juce::Time::getMillisecondCounter())));
}

DeviceThread& DeviceSearch::threadOf (const juce::String& type)
{
    auto& thread = threads[type];

    if (thread == nullptr)
        thread = std::make_unique<DeviceThread> (type);

    return *thread;
}

void DeviceSearch::ask (const juce::String& type, std::function<void (Request&)> work)
{
    {
        const std::lock_guard lock (request->mutex);
        request->outstanding.add (type);
    }

    threadOf (type).post ([kept = request, doWork = std::move (work)] {
        {
            const std::lock_guard lock (kept->mutex);

            if (kept->isForgotten)
                return;
        }

        doWork (*kept);
    });
}

void DeviceSearch::list (const juce::StringArray& types, std::function<void (Choices&)> then)
{
    jassert (! isBusy());
    request = std::make_shared<Request>();
    request->patienceMilliseconds = listMilliseconds;
    request->report = [then = std::move (then)] (Request& done) {
        DeviceList::sort (done.choices);
        then (done.choices);
    };

    for (const auto& type : types)
    {
        // Ours answers at once, whatever the others do.
        if (type == SimulatedDevice::typeName)
        {
            const auto found = finder->all ({ type });
            const std::lock_guard lock (request->mutex);
            request->choices.insert (request->choices.end(), found.begin(), found.end());
        }
        else if (answers (type))
        {
            ask (type, [type, looking = finder] (Request& result) {
                const auto found = looking->all ({ type });
                const std::lock_guard lock (result.mutex);
                result.choices.insert (result.choices.end(), found.begin(), found.end());
                result.outstanding.removeString (type);
            });
        }
    }
}

void DeviceSearch::tryOut (const DeviceChoice& choice, std::function<void (TriedDevice&)> then)
{
    jassert (! isBusy());
    request = std::make_shared<Request>();
    request->patienceMilliseconds = choice.type == DeviceList::jack ? openJackMilliseconds : openMilliseconds;
    request->tried.choice = choice;
    request->tried.answers = false;
    request->report = [then = std::move (then)] (Request& done) { then (done.tried); };

    if (! answers (choice.type))
        return;

    ask (choice.type, [choice, looking = finder] (Request& result) {
        // Closed here again when nobody waits any more.
        auto opened = TriedDevice::open (choice, looking);
        const std::lock_guard lock (result.mutex);

        if (! result.isForgotten)
            result.tried = std::move (opened);

        result.outstanding.removeString (choice.type);
    });
}

void DeviceSearch::close (std::unique_ptr<OpenDevice> device)
{
    if (device == nullptr || device->choice.type == SimulatedDevice::typeName)
        return;

    auto& thread = threadOf (device->choice.type);
    thread.post ([kept = std::shared_ptr<OpenDevice> (std::move (device))]() mutable { kept.reset(); });
}

void DeviceSearch::deliver()
{
    if (! isBusy())
        return;

    {
        const std::lock_guard lock (request->mutex);
        const auto isLate = juce::Time::getMillisecondCounter() - request->startedAt >= static_cast<juce::uint32> (request->patienceMilliseconds);

        if (! request->outstanding.isEmpty() && ! isLate)
            return;

        request->isForgotten = true;

        for (const auto& type : request->outstanding)
            callsWhenLate[type] = threadOf (type).numCallsDone();
    }

    // It may begin the next search.
    const auto done = std::exchange (request, nullptr);
    done->report (*done);

    // What it did not take.
    close (std::move (done->tried.device));
}

void DeviceSearch::wait() { juce::Thread::sleep (2); }

void DeviceSearch::abandon()
{
    if (! isBusy())
        return;

    {
        const std::lock_guard lock (request->mutex);
        request->isForgotten = true;
    }

    close (std::move (request->tried.device));
    request.reset();
}

bool DeviceSearch::answers (const juce::String& type) const
{
    const auto late = callsWhenLate.find (type);
    return late == callsWhenLate.end() || threads.at (type)->numCallsDone() != late->second;
}

int DeviceSearch::busyMilliseconds (const juce::String& type) const
{
    const auto found = threads.find (type);
    return found != threads.end() ? found->second->busyMilliseconds() : 0;
}

juce::StringArray DeviceSearch::unanswered() const
{
    juce::StringArray types;

    for (const auto& [type, thread] : threads)
        if (! answers (type))
            types.add (type);

    return types;
}
} // namespace plus48
