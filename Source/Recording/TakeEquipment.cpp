// SPDX-License-Identifier: GPL-3.0-or-later
#include "TakeEquipment.h"

#include "Equipment/ChoiceWords.h"
#include "Equipment/CsvTable.h"

#include <algorithm>

namespace plus48
{
namespace
{
constexpr const char* kinds[] { "microphones", "instruments", "preamps", "interfaces" };

/** Takes made before tables had columns for the circuit go by the words of `topology`. So that newer ones need not, they say all of it. */
void addCircuit (const PreampModel& model, juce::DynamicObject& row)
{
    row.setProperty ("device", words::of (model.device, words::devices));
    row.setProperty ("core", words::of (model.core, words::cores));
}

/** The circuit that those words stood for. */
void addCircuitOfWords (juce::DynamicObject& row)
{
    const auto topology = row.getProperty ("topology").toString();
    const auto says = [&topology] (const char* word) { return topology.containsIgnoreCase (word); };
    const auto hasTransformer = says ("transformer") && ! says ("transformerless");
    const auto isAtInputOnly = says ("input transformer") && ! says ("output transformer");

    row.setProperty ("device", says ("triode") ? (says ("starved") ? "starved-triode" : "triode") : (says ("class A") || says ("JFET") ? "class-a" : "feedback"));
    row.setProperty ("core", ! hasTransformer ? "none" : (isAtInputOnly ? "input" : "output"));

    if (says ("three-stage"))
        row.setProperty ("extra_stage_above_db", "50");
}

/** Collects rows, each once. */
class Rows
{
public:
    template <typename Model>
    void add (const char* kind, const Model* model)
    {
        if (model == nullptr || ! (model->identity.usersOwn || model->identity.byName))
            return;

        if (! object->hasProperty (kind))
            object->setProperty (kind, juce::Array<juce::var>());

        auto& rows = *object->getProperty (kind).getArray();

        if (std::any_of (rows.begin(), rows.end(), [&] (const juce::var& row) { return row["id"].toString() == model->identity.id; }))
            return;

        const juce::DynamicObject::Ptr row = new juce::DynamicObject();

        for (const auto& [column, text] : model->identity.row)
            row->setProperty (column, text);

        if constexpr (std::is_same_v<Model, PreampModel>)
            addCircuit (*model, *row);

        rows.add (row.get());
    }

    juce::var result() const { return object->getProperties().isEmpty() ? juce::var() : juce::var (object.get()); }

private:
    const juce::DynamicObject::Ptr object = new juce::DynamicObject();
};

void addRow (CsvTable& table, const juce::NamedValueSet& fields)
{
    CsvTable::Row row;
    row.line = static_cast<int> (table.rows.size()) + 1;

    for (const auto& field : fields)
    {
        const auto column = field.name.toString();
        const auto text = field.value.toString();

        if (table.columnIndex (column) < 0 && table.columns.size() < CsvTable::maxColumns)
            table.columns.push_back (column);

        const auto index = table.columnIndex (column);

        if (index < 0 || text.getNumBytesAsUTF8() > CsvTable::maxCellBytes)
            continue;

        row.cells.resize (std::max (row.cells.size(), static_cast<std::size_t> (index) + 1));
        row.cells[static_cast<std::size_t> (index)] = text;
    }

    table.rows.push_back (std::move (row));
}

void addEquipment (const juce::var& equipment, Catalogue& catalogue, juce::StringArray& problems)
{
    for (const auto* kind : kinds)
    {
        const auto* const rows = equipment[kind].getArray();

        if (rows == nullptr)
            continue;

        CsvTable table;
        table.fileName = juce::String (kind) + ".csv";
        table.columns.push_back ("id");

        for (const auto& row : *rows)
            if (auto* const fields = row.getDynamicObject(); fields != nullptr && table.rows.size() < CsvTable::maxRows)
            {
                const juce::DynamicObject::Ptr whole = fields->clone();

                if (juce::String (kind) == "preamps" && ! whole->hasProperty ("device"))
                    addCircuitOfWords (*whole);

                addRow (table, whole->getProperties());
            }

        const auto before = problems.size();
        catalogue.addTable (table, problems);

        for (auto i = before; i < problems.size(); ++i)
            problems.set (i, "The take's equipment: " + problems[i]);
    }
}

/** What is there already stays. */
template <typename Model>
void addMissing (std::vector<Model>& models, const std::vector<Model>& more)
{
    for (const auto& model : more)
        if (std::none_of (models.begin(), models.end(), [&] (const Model& known) { return known.identity.id == model.identity.id; }))
            models.push_back (model);
}
} // namespace

juce::var equipmentOf (const Rig& rig, const Catalogue& catalogue)
{
    Rows rows;
    rows.add ("interfaces", catalogue.audioInterface (rig.interfaceId));

    for (const auto& channel : rig.channels)
    {
        rows.add ("microphones", catalogue.microphone (channel.microphoneId));
        rows.add ("instruments", catalogue.instrument (channel.instrumentId));
        rows.add ("preamps", catalogue.preamp (channel.external.preampId));

        if (channel.booster)
            rows.add ("preamps", catalogue.preamp (channel.boosterId));
    }

    return rows.result();
}

Catalogue equipmentFor (const TakeMetadata& metadata, const Catalogue& local, juce::StringArray& problems)
{
    auto catalogue = Catalogue::shipped();
    addMissing (catalogue.microphones, local.microphones);
    addMissing (catalogue.instruments, local.instruments);
    addMissing (catalogue.preamps, local.preamps);
    addMissing (catalogue.interfaces, local.interfaces);
    addEquipment (metadata.equipment, catalogue, problems);

    for (const auto& change : metadata.rigChanges)
        addEquipment (change.equipment, catalogue, problems);

    return catalogue;
}
} // namespace plus48
