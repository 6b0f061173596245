// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoiseFields.h"
#include "ReadRows.h"
#include "Tables.h"

#include <algorithm>
#include <cmath>

/** One row is several inputs: each gets a preamp model of its own from the columns with its prefix. */
namespace plus48
{
namespace
{
const Range maxInDbuRange { -60.0, 60.0 };
const Range inputOhmRange { 10.0, 1.0e8 };

/** What an input is where its columns are blank. */
InterfaceInput makeInput (const Identity& audioInterface, const char* name, double gainMaxDb, double maxInDbu, double inputOhm)
{
    InterfaceInput input;
    input.preamp.identity.id = audioInterface.id;
    input.preamp.identity.name = name;
    input.preamp.gainMaxDb = gainMaxDb;
    input.preamp.inputOhms = { inputOhm };
    input.maxInDbuAt0Db = maxInDbu;
    return input;
}

void readMic (FieldReader& fields, InterfaceInput& mic)
{
    double padDb = 0.0;

    fields.readGainRange ("mic_gain_min_db", "mic_gain_max_db", mic.preamp.gainMinDb, mic.preamp.gainMaxDb);
    fields.read ("mic_max_in_dbu_at_0db", maxInDbuRange, mic.maxInDbuAt0Db);
    fields.readList ("mic_in_ohm", inputOhmRange, mic.preamp.inputOhms);
    fields.read ("pad_db", { -60.0, 0.0 }, padDb);
    readNoise (fields, mic.preamp.noise);

    mic.preamp.padDb = std::abs (padDb);
}

/** A line input has no EIN: what it adds is the noise behind its gain, and no buzz. */
void readLine (FieldReader& fields, InterfaceInput& line, const AmplifierNoise& micNoise)
{
    fields.readGainRange ("line_gain_min_db", "line_gain_max_db", line.preamp.gainMinDb, line.preamp.gainMaxDb);
    fields.read ("line_max_in_dbu", maxInDbuRange, line.maxInDbuAt0Db);
    fields.readList ("line_in_ohm", inputOhmRange, line.preamp.inputOhms);

    line.preamp.noise.outputDbuA = micNoise.outputDbuA;
    line.preamp.noise.flickerHz = micNoise.flickerHz;
}

bool hasInstrumentInput (const FieldReader& fields)
{
    const auto columns = { "inst_gain_min_db", "inst_gain_max_db", "inst_max_in_dbu", "inst_ein_dbu_a", "inst_in_ohm" };
    return std::any_of (columns.begin(), columns.end(), [&] (auto* column) { return ! fields.isBlank (column); });
}

void readInstrument (FieldReader& fields, InterfaceInput& instrument, const AmplifierNoise& micNoise)
{
    fields.readGainRange ("inst_gain_min_db", "inst_gain_max_db", instrument.preamp.gainMinDb, instrument.preamp.gainMaxDb);
    fields.read ("inst_max_in_dbu", maxInDbuRange, instrument.maxInDbuAt0Db);
    fields.readList ("inst_in_ohm", inputOhmRange, instrument.preamp.inputOhms);

    instrument.preamp.noise = micNoise;
    instrument.preamp.noise.einDbuA = {};
    fields.read ("inst_ein_dbu_a", einDbuARange, instrument.preamp.noise.einDbuA);
}

void readInputs (FieldReader& fields, InterfaceModel& model)
{
    model.mic = makeInput (model.identity, "mic input", 60.0, 12.0, 3000.0);
    readMic (fields, model.mic);

    model.line = makeInput (model.identity, "line input", 0.0, 22.0, 10000.0);
    readLine (fields, model.line, model.mic.preamp.noise);

    if (hasInstrumentInput (fields))
    {
        model.instrument = makeInput (model.identity, "instrument input", 40.0, 12.0, 1.0e6);
        readInstrument (fields, *model.instrument, model.mic.preamp.noise);
    }

    // The response is the interface's as a whole, converter included.
    ResponsePoints response;
    fields.read ("response_hz_db", response);
    model.mic.preamp.response = model.line.preamp.response = response;

    if (model.instrument)
        model.instrument->preamp.response = response;
}

void readRest (FieldReader& fields, InterfaceModel& model)
{
    Answer phantom { model.hasPhantom, {} };
    Answer directMonitor { model.hasDirectMonitor, {} };

    fields.read ("inputs", { 1.0, 32.0 }, model.inputs);
    fields.read ("optical_inputs", { 0.0, 64.0 }, model.opticalInputs);
    fields.read ("adc_dynamic_range_dba", { 40.0, 160.0 }, model.converterDynamicRangeDba);
    fields.readChoice<int> ("bits", { { "16", 16 }, { "24", 24 } }, model.bits);
    fields.read ("phantom", phantom);
    fields.read ("direct_monitor", directMonitor);
    fields.read ("headphone_ohm", { 0.0, 10000.0 }, model.headphoneOhm);
    fields.read ("headphone_max_dbu", { -40.0, 60.0 }, model.headphoneMaxDbu);
    fields.read ("line_out_max_dbu", { -40.0, 60.0 }, model.lineOutMaxDbu);

    model.hasPhantom = phantom.isYes;
    model.hasPlugInPower = phantom.mentionsPlugInPower();
    model.hasDirectMonitor = directMonitor.isYes;
}
} // namespace

std::vector<InterfaceModel> readInterfaces (const CsvTable& table, juce::StringArray& problems)
{
    return readRows<InterfaceModel> (table, problems, [] (FieldReader& fields, InterfaceModel& model) {
        readInputs (fields, model);
        readRest (fields, model);
    });
}

const InterfaceInput* InterfaceModel::input (Jack jack) const noexcept
{
    switch (jack)
    {
        case Jack::mic: return &mic;
        case Jack::line: return &line;
        case Jack::instrument: return instrument ? &*instrument : nullptr;
    }

    return nullptr;
}
} // namespace plus48
