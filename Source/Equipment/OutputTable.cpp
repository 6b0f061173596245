// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReadRows.h"
#include "Tables.h"

namespace plus48
{
std::vector<HeadphoneModel> readHeadphones (const CsvTable& table, juce::StringArray& problems)
{
    return readRows<HeadphoneModel> (table, problems, [] (FieldReader& fields, HeadphoneModel& model) {
        fields.read ("impedance_ohm", { 1.0, 10000.0 }, model.impedanceOhm);
        fields.read ("sensitivity_db_spl_per_v", { 60.0, 150.0 }, model.sensitivitySplPerVolt);
        fields.read ("leakage_db", { -200.0, 0.0 }, model.leakageDb);
    });
}

std::vector<MonitorModel> readMonitors (const CsvTable& table, juce::StringArray& problems)
{
    return readRows<MonitorModel> (table, problems, [] (FieldReader& fields, MonitorModel& model) {
        fields.read ("spl_at_mic_db_for_4dbu", { 0.0, 140.0 }, model.splAtMicFor4Dbu);
        fields.read ("delay_ms", { 0.0, 1000.0 }, model.delayMs);
        fields.read ("response_hz_db", model.response);
    });
}
} // namespace plus48
