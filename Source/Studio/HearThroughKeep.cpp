// SPDX-License-Identifier: GPL-3.0-or-later
#include "HearThrough.h"

#include "Measurement/TakeNoise.h"
#include "Recording/NewTake.h"

// A version as a take of its own.

namespace plus48
{
juce::Result HearThrough::keepAsTake (int id, int* number)
{
    const auto index = indexOf (id);

    if (! index.has_value() || *index == 0 || list[*index].state != Version::State::ready)
        return juce::Result::fail ("Only a version that is ready can be kept as a take.");

    if (transport.state() == Transport::State::recording || transport.state() == Transport::State::saving)
        return juce::Result::fail ("A take is being recorded; stop it first.");

    auto& part = parts[*index];
    NewTake made;

    if (readSamples (part.file, made.recorded).failed() || soundHashOf (made.recorded) != part.soundHash)
    {
        startAnew (*index);
        part.soundHash.clear();
        list[*index].state = Version::State::waiting;
        changed();
        return juce::Result::fail ("The sound of this version was changed on the disk: it is made again, and can be kept then.");
    }

    made.raw = rawFile;
    made.metadata = part.recipe;
    made.metadata.original = juce::var();
    made.metadata.name = "Take " + juce::String (openTake) + ", " + list[*index].name;
    made.metadata.measured.noiseFloorDbfsA = takeNoiseFloorDbfsA (part.recipe, catalogue);
    made.name = recorded.sources.isEmpty() || recorded.sources[0].isEmpty() ? "Take " + juce::String (openTake) : recorded.sources[0];
    made.preampName = list[*index].name;
    auto newNumber = 0;

    if (const auto written = writeNewTake (library.session(), std::move (made), newNumber, bytesFree); written.failed())
        return written;

    if (number != nullptr)
        *number = newNumber;

    list[*index].isKept = true;
    library.refresh();
    transport.folderChanged();
    save();
    notices.notify ({ list[*index].name + " is kept as take " + juce::String (newNumber) + ".", "Undo", [this, newNumber] { takes.remove (newNumber); } });
    changed();
    return juce::Result::ok();
}
} // namespace plus48
