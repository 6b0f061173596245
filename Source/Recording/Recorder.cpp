// SPDX-License-Identifier: GPL-3.0-or-later
#include "Recorder.h"

#include "TakeWriter.h"

#include "Signal/ThreadRole.h"

namespace plus48
{
Recorder::Recorder (Disk* diskToUse) : disk (diskToUse != nullptr ? *diskToUse : Disk::real()) {}

Recorder::~Recorder()
{
    close();
    destroyWriter();
}

void Recorder::destroyWriter() noexcept
{
    // A callback that has stood still inside for longer than it may, may still touch the queue: then it stays.
    if (writer != nullptr && ! guard.waitUntilOutside())
        (void) writer.release();

    writer.reset();
}

juce::Result Recorder::start (SessionFolder& session, const TakeSetup& setup)
{
    assertMessageThread();
    close();
    destroyWriter();

    const auto now = juce::Time::getCurrentTime();
    std::unique_ptr<TakeFiles> files;

    if (const auto made = TakeFiles::create (session.folder(), session.nextNumber(), setup, now, disk, files); made.failed())
        return made;

    writer = std::make_unique<TakeWriter> (std::move (files), setup, now, disk);
    open.store (&writer->queue());
    return juce::Result::ok();
}

template <typename Function>
void Recorder::withQueue (Function&& function) noexcept
{
    // Either close() sees that somebody is inside and waits, or it is seen here that there is nothing any more.
    const CallbackGuard::Inside inside (guard);

    if (auto* const queue = open.load())
        function (*queue);
}

void Recorder::close() noexcept
{
    if (open.exchange (nullptr) == nullptr)
        return;

    // At most for the copying of one block.
    guard.waitUntilOutside();
    writer->queue().close();
    writer->requestStop();
}

void Recorder::push (const float* const* raw, const double* const* recorded, BlockPosition position) noexcept
{
    assertAudioThread();
    withQueue ([&] (TakeQueue& queue) { queue.push (raw, recorded, position); });
}

void Recorder::gap (std::int64_t position, std::int64_t length, GapReason reason) noexcept
{
    withQueue ([&] (TakeQueue& queue) { queue.gap (position, length, reason); });
}

bool Recorder::event (const TakeEvent& what) noexcept
{
    assertAudioThread();
    auto isKept = true;
    withQueue ([&] (TakeQueue& queue) { isKept = queue.event (what); });
    return isKept;
}

void Recorder::countXruns (int count) noexcept
{
    assertAudioThread();
    withQueue ([&] (TakeQueue& queue) { queue.countXruns (count); });
}

bool Recorder::hasRoomForEvent() noexcept
{
    assertAudioThread();
    auto hasRoom = true;
    withQueue ([&] (const TakeQueue& queue) { hasRoom = queue.hasRoomForEvent(); });
    return hasRoom;
}

void Recorder::note (const TakeEvent& what)
{
    assertMessageThread();

    if (writer != nullptr)
        writer->events().add (what);
}

void Recorder::announceRig (int rigId, const Rig& rig, const juce::var& equipment)
{
    assertMessageThread();

    if (writer != nullptr)
        writer->events().announce (rigId, { 0, rig, equipment });
}

void Recorder::deviceChanged (const juce::String& device)
{
    assertMessageThread();

    if (writer != nullptr)
        writer->events().add (DeviceChange { writer->queue().position(), device });
}

void Recorder::deviceFailed (const juce::String& message)
{
    assertMessageThread();

    if (writer != nullptr)
        writer->events().add (DeviceError { writer->queue().position(), message });
}

void Recorder::requestStop()
{
    assertMessageThread();
    close();
}

juce::Result Recorder::stop (Take& take)
{
    assertMessageThread();

    if (writer == nullptr)
        return juce::Result::fail ("Nothing is being recorded.");

    close();
    const auto result = writer->stop (take);
    destroyWriter();
    return result;
}

RecorderStatus Recorder::status() const noexcept
{
    assertMessageThread();
    return writer != nullptr ? writer->status() : RecorderStatus {};
}

juce::String Recorder::problem() const { return writer != nullptr ? writer->problem() : juce::String(); }
std::shared_ptr<const Peaks> Recorder::peaks() const { return writer != nullptr ? writer->peaks() : nullptr; }
} // namespace plus48
