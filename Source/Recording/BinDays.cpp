// SPDX-License-Identifier: GPL-3.0-or-later
#include "BinDays.h"

#include "OutputFile.h"

#include "Rig/Json.h"

#include <algorithm>

namespace plus48
{
namespace
{
constexpr auto format = "plus48-bin";

juce::File fileIn (const juce::File& bin) { return bin.getChildFile ("days of use.json"); }
} // namespace

BinDays BinDays::read (const juce::File& bin)
{
    BinDays read;
    juce::var json;

    if (readJsonFile (fileIn (bin), 16, "list of days", json).failed() || json["format"] != juce::var (format))
        return read;

    read.lastDeletion = json["lastDeletion"].toString();

    if (const auto* takes = json["takes"].getArray())
        for (const auto& take : *takes)
            if (const auto* seen = take["days"].getArray())
                for (const auto& day : *seen)
                    read.days[take["file"].toString()].addIfNotAlreadyThere (day.toString());

    return read;
}

juce::Result BinDays::write (const juce::File& bin) const
{
    juce::Array<juce::var> takes;

    for (const auto& [name, seen] : days)
    {
        juce::Array<juce::var> list;

        for (const auto& day : seen)
            list.add (day);

        const juce::DynamicObject::Ptr take = new juce::DynamicObject();
        take->setProperty ("file", name);
        take->setProperty ("days", list);
        takes.add (take.get());
    }

    const juce::DynamicObject::Ptr object = new juce::DynamicObject();
    object->setProperty ("format", format);
    object->setProperty ("version", 1);
    object->setProperty ("lastDeletion", lastDeletion);
    object->setProperty ("takes", takes);
    return writeOutputFile (fileIn (bin), toJsonText (object.get()), Existing::replace);
}

int BinDays::daysOf (const juce::String& recordedName) const
{
    const auto found = days.find (recordedName);
    return found != days.end() ? found->second.size() : 0;
}

juce::StringArray BinDays::addDay (const juce::StringArray& recordedNames, const juce::String& day, int daysKept)
{
    std::map<juce::String, juce::StringArray> seenByName;
    juce::StringArray due;

    for (const auto& name : recordedNames)
    {
        auto& seen = seenByName[name] = days[name];

        if (seen.size() >= daysKept && ! seen.contains (day))
            due.add (name);

        // One more tells nothing new.
        if (seen.size() < daysKept)
            seen.addIfNotAlreadyThere (day);
    }

    days = std::move (seenByName);

    if (lastDeletion == day)
        due.clear();

    due.removeRange (std::max (1, recordedNames.size() / 10), due.size());

    if (! due.isEmpty())
        lastDeletion = day;

    return due;
}

void BinDays::forget (const juce::File& bin, const juce::String& recordedName)
{
    auto known = read (bin);

    if (known.days.erase (recordedName) > 0)
        (void) known.write (bin);
}

juce::String BinDays::today() { return juce::Time::getCurrentTime().formatted ("%Y-%m-%d"); }
} // namespace plus48
