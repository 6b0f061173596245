// SPDX-License-Identifier: GPL-3.0-or-later
#include "OwnEquipment.h"

#include "Datasheet/OwnTable.h"

namespace plus48
{
namespace
{
/** Whether a setup uses anything that `now` has and `next` has not. */
bool losesEquipment (const Setup& setup, const Catalogue& now, const Catalogue& next)
{
    const auto isLost = [&] (auto find, const juce::String& id) { return (now.*find) (id) != nullptr && (next.*find) (id) == nullptr; };
    auto loses = isLost (&Catalogue::audioInterface, setup.rig.interfaceId) || isLost (&Catalogue::headphone, setup.headphonesId) || isLost (&Catalogue::monitor, setup.monitorsId);

    for (const auto& id : setup.opticalPreamps)
        loses = loses || isLost (&Catalogue::preamp, id);

    for (int input = 0; input < setup.numInputsInAll(); ++input)
    {
        const auto& channel = setup.channelOf (input);
        loses = loses || isLost (&Catalogue::microphone, channel.microphoneId) || isLost (&Catalogue::instrument, channel.instrumentId)
             || isLost (&Catalogue::preamp, channel.external.preampId);
    }

    return loses;
}
} // namespace

OwnEquipment::OwnEquipment (Catalogue& catalogueToKeep, const juce::File& folderOfTables, SetupEditor& editorToUse)
    : catalogue (catalogueToKeep), tables (folderOfTables), editor (editorToUse)
{
}

Catalogue OwnEquipment::catalogueWith (const juce::File& folder, juce::StringArray& problems)
{
    auto all = Catalogue::shipped();

    if (folder.isDirectory())
        all.addFolder (folder, problems);

    return all;
}

// Written back with the line ends that are usual here.
juce::String OwnEquipment::textOf (const juce::String& table) const { return tables == juce::File() ? juce::String() : tables.getChildFile (table).loadFileAsString().replace ("\r\n", "\n"); }

juce::Result OwnEquipment::put (const EquipmentRow& row)
{
    const auto isNew = ! this->row (row.table, row.id()).has_value();
    const auto changed = ownTable::withRow (textOf (row.table), row);
    return changed.isGood() ? change (isNew ? "Add equipment" : "Edit equipment", row.table, changed.text) : juce::Result::fail (changed.problem);
}

juce::Result OwnEquipment::remove (const juce::String& table, const juce::String& id)
{
    const auto changed = ownTable::withoutRow (textOf (table), table, id);
    return changed.isGood() ? change ("Delete equipment", table, changed.text) : juce::Result::fail (changed.problem);
}

juce::Result OwnEquipment::importFrom (const juce::File& file, const juce::String& table, int& numAdded)
{
    numAdded = 0;

    if (! file.existsAsFile() || file.getSize() > static_cast<juce::int64> (1 << 20))
        return juce::Result::fail (file.getFileName() + " cannot be read; an equipment table is a CSV file of at most 1 MB.");

    const auto changed = ownTable::withTable (textOf (table), table, file.loadFileAsString(), numAdded);
    return changed.isGood() ? change ("Import equipment", table, changed.text) : juce::Result::fail (changed.problem);
}

juce::Result OwnEquipment::exportTo (const juce::File& file, const juce::String& table) const
{
    const auto text = textOf (table);

    if (text.isEmpty())
        return juce::Result::fail ("There is nothing of your own to export yet.");

    return file.replaceWithText (text, false, false, "\n") ? juce::Result::ok() : juce::Result::fail (file.getFullPathName() + " cannot be written; check that the folder may be changed.");
}

std::optional<EquipmentRow> OwnEquipment::row (const juce::String& table, const juce::String& id) const
{
    for (auto& each : ownTable::rowsOf (textOf (table), table))
        if (each.id() == id)
            return each;

    return {};
}

juce::Result OwnEquipment::change (const juce::String& step, const juce::String& table, const juce::String& after)
{
    const auto before = textOf (table);
    return editor.perform (
        step, [this, table, before, after] { return replace (table, before, after); }, [this, table, before, after] { return replace (table, after, before); });
}

juce::Result OwnEquipment::replace (const juce::String& table, const juce::String& expected, const juce::String& next)
{
    if (const auto why = whyNotNow != nullptr ? whyNotNow() : juce::String(); why.isNotEmpty())
        return juce::Result::fail (why);

    if (textOf (table) != expected)
        return juce::Result::fail (table + " was changed by another program; it stays as it is.");

    if (const auto written = write (table, next); written.failed())
        return written;

    juce::StringArray problems;
    auto all = catalogueWith (tables, problems);

    if (losesEquipment (editor.setup(), catalogue, all))
    {
        (void) write (table, expected);
        return juce::Result::fail ("It is in use; choose another one first.");
    }

    std::swap (catalogue, all);

    if (const auto followed = editor.equipmentChanged(); followed.failed())
    {
        std::swap (catalogue, all);
        (void) write (table, expected);
        (void) editor.equipmentChanged();
        return followed;
    }

    if (onChange != nullptr)
        onChange();

    return juce::Result::ok();
}

juce::Result OwnEquipment::write (const juce::String& table, const juce::String& text) const
{
    if (tables == juce::File())
        return juce::Result::fail ("There is no folder for equipment of your own.");

    if (const auto created = tables.createDirectory(); created.failed())
        return juce::Result::fail ("The folder " + tables.getFullPathName() + " cannot be made: " + created.getErrorMessage().trimCharactersAtEnd (".") + ".");

    const auto file = tables.getChildFile (table);
    const auto isWritten = text.isEmpty() ? file.deleteFile() : file.replaceWithText (text, false, false, "\n");
    return isWritten ? juce::Result::ok() : juce::Result::fail (file.getFullPathName() + " cannot be written; check that the folder may be changed.");
}
} // namespace plus48
