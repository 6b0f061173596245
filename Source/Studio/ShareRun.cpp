// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShareRun.h"

#include "Recording/TakeEquipment.h"
#include "Sharing/VersionWords.h"

#include <algorithm>
#include <new>

namespace plus48
{
ShareRun::ShareRun (Job jobToDo, const Catalogue& local) : toDo (std::move (jobToDo)), catalogue (local)
{
    thread = std::thread ([this] { run(); });
}

ShareRun::~ShareRun()
{
    cancel();
    thread.join();
}

double ShareRun::progressOf (std::size_t file) const noexcept
{
    const auto count = static_cast<double> (std::max<std::size_t> (1, toDo.files.files.size()));
    const auto partOf = [&] (double all) { return std::clamp (all * count - static_cast<double> (file), 0.0, 1.0); };
    return 0.5 * (partOf (readPart.load (std::memory_order_relaxed)) + partOf (writtenPart.load (std::memory_order_relaxed)));
}

void ShareRun::run()
{
    juce::Thread::setCurrentThreadName ("Plus48 share");

    try
    {
        outcome = share();
    }
    catch (const std::bad_alloc&)
    {
        outcome = ShareResult::failed ("There is not enough memory for so long a take.");
    }

    ended.store (true, std::memory_order_release);
}

ShareResult ShareRun::share()
{
    const RenderWatch reading { [this] (double part) { readPart.store (part, std::memory_order_relaxed); }, [this] { return isCancelled.load (std::memory_order_relaxed); } };
    SharedSounds sounds;

    if (const auto read = readSharedTake (toDo.take, catalogue, sounds, reading); read.failed())
        return ShareResult::failed (read.getErrorMessage());

    if (isCancelled)
        return ShareResult::cancelled();

    readPart.store (1.0, std::memory_order_relaxed);
    const auto& versions = toDo.take.versions;
    figures = { sounds.peaksDbfs, sounds.gainsDb, sounds.pair, recipeRows (versions, sounds, catalogue), {} };
    figures.recipeText = recipeText (figures.recipe, versions);

    const RenderWatch writing { [this] (double part) { writtenPart.store (part, std::memory_order_relaxed); }, reading.isCancelled };

    switch (toDo.goal)
    {
        case Goal::measure: return {};
        case Goal::page: return writeFriendsPage (toDo.files.files.front(), toDo.test, sounds, Existing::keep, writing);
        case Goal::sounds: break;
    }

    juce::StringArray problems;
    const auto equipment = equipmentFor (versions.front().metadata, catalogue, problems);

    for (const auto& version : versions)
        toDo.files.descriptions.add (plainWords (version.metadata.rig, equipment));

    toDo.files.recipe = figures.recipeText;
    return writeSoundFiles (toDo.files, resolve (toDo.files.format, versions), sounds, writing);
}
} // namespace plus48
