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

/** On the first shelf, or on the second. */
template <typename Model>
const Model* find (const std::vector<Model>& models, const std::vector<Model>& byName, const juce::String& id) noexcept
{
    const auto* model = find (models, id);
    return model != nullptr ? model : find (byName, id);
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

/** A table of the program's own. */
std::optional<CsvTable> shippedTable (const juce::String& folder, const char* name, Problems& problems)
{
    const auto* file = embedded::find ((folder + name).toRawUTF8());

    if (file == nullptr)
    {
        problems.add (juce::String (name) + " is not part of the program.");
        return {};
    }

    return CsvTable::read (name, { static_cast<const char*> (file->data), file->size }, problems);
}

template <typename Model>
void readNamed (std::vector<Model>& models, std::vector<Model> (*read) (const CsvTable&, Problems&), const char* name, Problems& problems)
{
    const auto table = shippedTable ("Equipment/ByName/", name, problems);

    if (! table.has_value())
        return;

    models = read (*table, problems);

    for (auto& model : models)
        model.identity.byName = true;
}

std::shared_ptr<const NamedEquipment> readAllNamed (Problems& problems)
{
    NamedEquipment named;
    readNamed (named.microphones, readMicrophones, "microphones.csv", problems);
    readNamed (named.preamps, readPreamps, "preamps.csv", problems);
    readNamed (named.interfaces, readInterfaces, "interfaces.csv", problems);
    readNamed (named.headphones, readHeadphones, "headphones.csv", problems);
    return std::make_shared<const NamedEquipment> (std::move (named));
}

Catalogue readShipped()
{
    Catalogue catalogue;
    Problems problems;

    for (auto* name : tableNames)
        if (const auto table = shippedTable ("Equipment/", name, problems))
            mergeTable (catalogue, *table, false, problems);

    catalogue.byName = readAllNamed (problems);

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

const MicrophoneModel* Catalogue::microphone (const juce::String& id) const noexcept { return find (microphones, byName->microphones, id); }
const InstrumentModel* Catalogue::instrument (const juce::String& id) const noexcept { return find (instruments, id); }
const PreampModel* Catalogue::preamp (const juce::String& id) const noexcept { return find (preamps, byName->preamps, id); }
const InterfaceModel* Catalogue::audioInterface (const juce::String& id) const noexcept { return find (interfaces, byName->interfaces, id); }
const HeadphoneModel* Catalogue::headphone (const juce::String& id) const noexcept { return find (headphones, byName->headphones, id); }
const MonitorModel* Catalogue::monitor (const juce::String& id) const noexcept { return find (monitors, id); }
} // namespace plus48
