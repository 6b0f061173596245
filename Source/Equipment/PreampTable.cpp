// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChoiceWords.h"
#include "CoreHarmonics.h"
#include "NoiseFields.h"
#include "ReadRows.h"
#include "Tables.h"

namespace plus48
{
namespace
{
void readHarmonics (FieldReader& fields, HarmonicTargets& targets)
{
    const Range dbc { -200.0, 0.0 };
    fields.read ("h2_dbc_at_4dbu", dbc, targets.h2At4Dbu);
    fields.read ("h3_dbc_at_4dbu", dbc, targets.h3At4Dbu);
    fields.read ("h2_dbc_at_20dbu", dbc, targets.h2At20Dbu);
    fields.read ("h3_dbc_at_20dbu", dbc, targets.h3At20Dbu);
    fields.read ("h3_dbc_50hz_at_20dbu", dbc, targets.h3At50HzAt20Dbu);
}

/** Where the table does not name a core, iron is known by its harmonics: much more third at 50 Hz than at 997 Hz. */
void readCircuit (FieldReader& fields, PreampModel& model)
{
    constexpr double inaudibleDbc = -200.0;
    const auto& harmonics = model.harmonics;

    if (harmonics.h3At50HzAt20Dbu.has_value() && *harmonics.h3At50HzAt20Dbu > harmonics.h3At20Dbu.value_or (inaudibleDbc) + coreHarmonicDb)
        model.core = Core::output;

    fields.readChoice ("core", words::cores, model.core);
    fields.readChoice ("device", words::devices, model.device);
    fields.read ("extra_stage_above_db", { 0.0, 120.0 }, model.extraStageAboveDb);
}

/** Tables made before they had the column knew a booster by its id. */
void readBooster (FieldReader& fields, PreampModel& model)
{
    Answer booster { model.identity.id == "inline-booster", {} };

    if (! fields.isBlank ("booster"))
        fields.read ("booster", booster);

    model.isBooster = booster.isYes;
}

void readConverter (FieldReader& fields, PreampModel& model)
{
    fields.read ("adc_max_in_dbu", { -40.0, 60.0 }, model.converterMaxInDbu);
    fields.read ("adc_dynamic_range_dba", { 40.0, 160.0 }, model.converterDynamicRangeDba);

    // One figure says that there is a converter; the other then takes what is usual.
    if (model.converterMaxInDbu && ! model.converterDynamicRangeDba)
        model.converterDynamicRangeDba = 110.0;

    if (model.converterDynamicRangeDba && ! model.converterMaxInDbu)
        model.converterMaxInDbu = 16.0;
}
} // namespace

std::vector<PreampModel> readPreamps (const CsvTable& table, juce::StringArray& problems)
{
    return readRows<PreampModel> (table, problems, [] (FieldReader& fields, PreampModel& model) {
        fields.read ("character", model.character);
        fields.read ("topology", model.topology);
        fields.read ("supply", model.supply);
        readBooster (fields, model);
        fields.read ("channels", { 1.0, 32.0 }, model.channels);
        fields.readGainRange ("gain_min_db", "gain_max_db", model.gainMinDb, model.gainMaxDb);
        fields.read ("trim_min_db", { -60.0, 0.0 }, model.trimMinDb);
        readNoise (fields, model.noise);
        fields.readList ("mic_in_ohm", { 10.0, 1.0e8 }, model.inputOhms);
        fields.read ("max_out_dbu", { -20.0, 60.0 }, model.maxOutDbu);
        fields.readChoice<Limit> ("limit", { { "rail", Limit::rail }, { "soft", Limit::soft } }, model.limit);
        readHarmonics (fields, model.harmonics);
        readCircuit (fields, model);
        fields.read ("response_hz_db", model.response);
        readConverter (fields, model);
    });
}
} // namespace plus48
