// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeLog.h"

#include "Rig/Json.h"

#include <algorithm>

namespace plus48
{
namespace
{
/** Line ends stand only between the parts of an object, never within a string. */
juce::String onOneLine (const juce::var& object)
{
    juce::String line;

    for (const auto& part : juce::StringArray::fromLines (toJsonText (object)))
        line << part.trimStart();

    return line + "\n";
}
} // namespace

int TakeLog::append (const juce::Array<juce::var>& objects)
{
    if (objects.isEmpty())
        return 0;

    juce::String text;

    for (const auto& object : objects)
        text << onOneLine (object);

    const auto numBytes = text.getNumBytesAsUTF8();
    const auto written = file->write (text.toRawUTF8(), numBytes, size);

    // Of a line that did not fit the next one takes the place.
    if (written.error != 0)
        return written.error;

    size += static_cast<juce::int64> (numBytes);
    return file->sync();
}

bool TakeLog::continueIn (const juce::File& place, Disk& disk)
{
    auto copy = copyOf (*file, size, place, disk);

    if (copy == nullptr)
        return false;

    file = std::move (copy);
    return true;
}

juce::var TakeLog::firstLine (const juce::var& metadata, const juce::String& recordedName)
{
    const juce::DynamicObject::Ptr object = new juce::DynamicObject();
    object->setProperty ("format", "plus48-take-log");
    object->setProperty ("version", 1);
    object->setProperty ("recorded", recordedName);
    object->setProperty ("recipe", metadata);
    return object.get();
}

juce::Result TakeLog::read (const juce::File& log, juce::var& metadata, juce::String& recordedName)
{
    const auto fail = [&log] (const juce::String& what) { return juce::Result::fail (log.getFileName() + what); };
    juce::MemoryBlock bytes;

    if (! log.loadFileAsData (bytes))
        return fail (" cannot be read.");

    const std::string_view text (static_cast<const char*> (bytes.getData()), bytes.getSize());
    juce::Array<juce::var> lines;

    for (std::size_t start = 0; start < text.size();)
    {
        const auto end = text.find ('\n', start);
        juce::var line;

        // Behind what a loss of power has cut off there is nothing to trust.
        if (end == std::string_view::npos || parseJson (text.substr (start, end - start), line).failed())
            break;

        lines.add (line);
        start = end + 1;
    }

    if (lines.isEmpty() || lines[0]["format"].toString() != "plus48-take-log")
        return fail (" is damaged at its beginning: the take can be heard, but its recipe is lost.");

    metadata = lines[0]["recipe"];
    recordedName = lines[0]["recorded"].toString();
    lines.remove (0);
    sortEvents (lines);

    if (auto* const object = metadata.getDynamicObject())
        object->setProperty ("events", lines);

    return juce::Result::ok();
}

void sortEvents (juce::Array<juce::var>& events)
{
    std::stable_sort (events.begin(), events.end(), [] (const juce::var& a, const juce::var& b) { return static_cast<juce::int64> (a["position"]) < static_cast<juce::int64> (b["position"]); });
}
} // namespace plus48
