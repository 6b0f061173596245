// SPDX-License-Identifier: GPL-3.0-or-later
#include "HearThrough.h"

#include "Measurement/TakeNoise.h"

#include <algorithm>

// A version as a take of its own.

namespace plus48
{
juce::Result HearThrough::keepAsTake (int id)
{
    const auto index = indexOf (id);

    if (! index.has_value() || *index == 0 || list[*index].state != Version::State::ready)
        return juce::Result::fail ("Only a version that is ready can be kept as a take.");

    if (transport.state() == Transport::State::recording || transport.state() == Transport::State::saving)
        return juce::Result::fail ("A take is being recorded; stop it first.");

    if (keep != nullptr)
        return juce::Result::fail (keep->job().name + " is just being kept; wait a moment.");

    const auto& part = parts[*index];
    NewTake take;
    take.raw = rawFile;
    take.metadata = part.recipe;
    take.metadata.original = juce::var();
    take.metadata.name = "Take " + juce::String (openTake) + ", " + list[*index].name;
    take.metadata.measured.noiseFloorDbfsA = takeNoiseFloorDbfsA (part.recipe, catalogue);
    take.name = recorded.sources.isEmpty() || recorded.sources[0].isEmpty() ? "Take " + juce::String (openTake) : recorded.sources[0];
    take.preampName = list[*index].name;
    keep = std::make_unique<VersionKeep> (VersionKeep::Job { std::move (take), part.file, part.soundHash, library.session().folder(), bytesFree, openTake, id, list[*index].name });
    return juce::Result::ok();
}

void HearThrough::finishKeep()
{
    if (keep == nullptr || ! keep->hasEnded())
        return;

    // Whoever records, or is tested, is told of it afterwards.
    if (const auto state = transport.state(); state == Transport::State::recording || state == Transport::State::saving || comparison.isUnseen())
        return;

    const auto ended = std::move (keep);
    const auto& job = ended->job();

    // 0: that version is not there any more.
    const auto isSameFolder = library.session().folder() == job.session;
    const auto index = isSameFolder && openTake == job.takeNumber ? indexOf (job.id).value_or (0) : 0;

    if (ended->result().failed())
    {
        if (ended->isSoundLost() && index > 0 && list[index].state == Version::State::ready)
        {
            restart (index);
            parts[index].soundHash.clear();
            list[index].state = Version::State::waiting;
        }

        (void) notices.report (ended->result());
        changed();
        return;
    }

    if (isSameFolder)
    {
        library.refresh();
        transport.folderChanged();
    }

    if (index > 0)
    {
        list[index].isKept = true;
        save();
    }

    const auto number = ended->number();
    notices.notify ({ job.name + " is kept as take " + juce::String (number) + ".", "Undo", [this, number, folder = job.session] {
                         // Another folder has other takes by that number.
                         if (library.session().folder() == folder)
                             takes.remove (number);
                     } });
    changed();
}
} // namespace plus48
