// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catalogue.h"

#include "Resources/Embedded.h"
#include "Tables.h"

#include <algorithm>

namespace plus48
{
namespace
{
using Problems = juce::StringArray;

template <typename Models>
auto find (Models& models, const juce::String& id) noexcept
{
    const auto found = std::find_if (models.begin(), models.end(), [&] (auto& model) { return model.identity.id == id; });
    return found != models.end() ? &*found : nullptr;
}

/** Replaces what has the same id, in its place in the list, and appends what is new. */
template <typename Model>
void merge (std::vector<Model>& models, std::vector<Model> additions, bool usersOwn)
{
    for (auto& addition : additions)
    {
        addition.identity.usersOwn = usersOwn;

        if (! usersOwn)
            addition.identity.row.clear();

        if (auto* existing = find (models, addition.identity.id))
            *existing = std::move (addition);
        else
            models.push_back (std::move (addition));
    }
}

void mergeTable (Catalogue& catalogue, const CsvTable& table, bool usersOwn, Problems& problems)
{
    const auto name = table.fileName;

    if (name == "microphones.csv")
        merge (catalogue.microphones, readMicrophones (table, problems), usersOwn);
    if (name == "instruments.csv")
        merge (catalogue.instruments, readInstruments (table, problems), usersOwn);
    if (name == "preamps.csv")
        merge (catalogue.preamps, readPreamps (table, problems), usersOwn);
    if (name == "interfaces.csv")
        merge (catalogue.interfaces, readInterfaces (table, problems), usersOwn);
    if (name == "headphones.csv")
        merge (catalogue.headphones, readHeadphones (table, problems), usersOwn);
    if (name == "monitors.csv")
        merge (catalogue.monitors, readMonitors (table, problems), usersOwn);
}

const auto tableNames = { "microphones.csv", "instruments.csv", "preamps.csv", "interfaces.csv", "headphones.csv", "monitors.csv" };

Catalogue readShipped()
{
    Catalogue catalogue;
    Problems problems;

    for (auto* name : tableNames)
    {
        const auto* file = embedded::find (("Equipment/" + juce::String (name)).toRawUTF8());

        if (file == nullptr)
            problems.add (juce::String (name) + " is not part of the program.");
        else if (const auto table = CsvTable::read (name, { static_cast<const char*> (file->data), file->size }, problems))
            mergeTable (catalogue, *table, false, problems);
    }

    // The tests read the shipped tables too, so this is for who has just edited one.
    jassert (problems.isEmpty());
    return catalogue;
}

/** A bounded read: a table that is too large is not loaded first. */
bool readBytes (const juce::File& file, juce::MemoryBlock& bytes)
{
    juce::FileInputStream stream (file);
    return stream.openedOk() && stream.readIntoMemoryBlock (bytes, static_cast<ssize_t> (CsvTable::maxBytes + 1)) > 0;
}
} // namespace

Catalogue Catalogue::shipped()
{
    static const auto catalogue = readShipped();
    return catalogue;
}

void Catalogue::addFolder (const juce::File& folder, juce::StringArray& problems)
{
    if (! folder.isDirectory())
    {
        problems.add ("The equipment folder " + folder.getFullPathName() + " does not exist.");
        return;
    }

    for (auto* name : tableNames)
    {
        const auto file = folder.getChildFile (name);
        juce::MemoryBlock bytes;

        if (! file.exists())
            continue;

        // Size 0 is also what a pipe or a device says, which must not be opened.
        if (file.isDirectory() || (file.getSize() > 0 && ! readBytes (file, bytes)))
            problems.add (juce::String (name) + " cannot be read; check that it is a file and may be read.");
        else if (const auto table = CsvTable::read (name, { static_cast<const char*> (bytes.getData()), bytes.getSize() }, problems))
            addTable (*table, problems);
    }
}

void Catalogue::addTable (const CsvTable& table, juce::StringArray& problems) { mergeTable (*this, table, true, problems); }

const MicrophoneModel* Catalogue::microphone (const juce::String& id) const noexcept { return find (microphones, id); }
const InstrumentModel* Catalogue::instrument (const juce::String& id) const noexcept { return find (instruments, id); }
const PreampModel* Catalogue::preamp (const juce::String& id) const noexcept { return find (preamps, id); }
const InterfaceModel* Catalogue::audioInterface (const juce::String& id) const noexcept { return find (interfaces, id); }
const HeadphoneModel* Catalogue::headphone (const juce::String& id) const noexcept { return find (headphones, id); }
const MonitorModel* Catalogue::monitor (const juce::String& id) const noexcept { return find (monitors, id); }
} // namespace plus48
