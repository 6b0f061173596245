// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment.h"

#include <memory>

namespace plus48
{
struct CsvTable;

/** What people own, by its maker's name: the second shelf. The figures are those of datasheets, with what each rests on; no row is a
    model of how the thing sounds.
*/
struct NamedEquipment
{
    std::vector<MicrophoneModel> microphones;

    /** Boosters come behind the preamps. */
    std::vector<PreampModel> preamps;

    std::vector<InterfaceModel> interfaces;
    std::vector<HeadphoneModel> headphones;
};

/** All the equipment there is to choose from: the shipped tables and the user's own.

    Immutable once loaded, so that any thread may read it.
*/
struct Catalogue
{
    std::vector<MicrophoneModel> microphones;
    std::vector<InstrumentModel> instruments;
    std::vector<PreampModel> preamps;
    std::vector<InterfaceModel> interfaces;
    std::vector<HeadphoneModel> headphones;
    std::vector<MonitorModel> monitors;

    /** Apart, so that whoever goes through all equipment (rankings, reports, lessons) stays with the generic ones and the user's own. Found by id
        like any. Never nullptr; shared by all copies, as it never changes.
    */
    std::shared_ptr<const NamedEquipment> byName { std::make_shared<const NamedEquipment>() };

    /** The equipment that ships with the program. */
    static Catalogue shipped();

    /** Adds the user's own tables from a folder. What cannot be read is left out and said in
        `problems`, one sentence each, naming file, row, column and range; the rest still loads.
    */
    void addFolder (const juce::File& folder, juce::StringArray& problems);

    /** Adds one table of the user's own; its file name says of what kind: `microphones.csv` and so on. */
    void addTable (const CsvTable&, juce::StringArray& problems);

    /** nullptr when there is no such id. The last one loaded wins, so users may replace shipped figures; those by name come last. */
    const MicrophoneModel* microphone (const juce::String& id) const noexcept;
    const InstrumentModel* instrument (const juce::String& id) const noexcept;
    const PreampModel* preamp (const juce::String& id) const noexcept;
    const InterfaceModel* audioInterface (const juce::String& id) const noexcept;
    const HeadphoneModel* headphone (const juce::String& id) const noexcept;
    const MonitorModel* monitor (const juce::String& id) const noexcept;
};
} // namespace plus48
