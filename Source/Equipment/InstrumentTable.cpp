// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChoiceWords.h"
#include "ReadRows.h"
#include "Tables.h"

namespace plus48
{
std::vector<InstrumentModel> readInstruments (const CsvTable& table, juce::StringArray& problems)
{
    return readRows<InstrumentModel> (table, problems, [] (FieldReader& fields, InstrumentModel& model) {
        double parallelPicofarad = 0.0;

        fields.read ("full_scale_dbu", { -80.0, 60.0 }, model.fullScaleDbu);
        fields.read ("output_ohm", { 0.0, 1.0e6 }, model.outputOhm);
        fields.read ("inductance_h", { 0.0, 100.0 }, model.inductanceHenry);
        fields.read ("parallel_pf", { 0.0, 1.0e6 }, parallelPicofarad);
        fields.read ("pot_ohm", { 0.0, 1.0e8 }, model.potOhm);

        model.picture = model.isPickup() ? InstrumentPicture::guitar : InstrumentPicture::computer;
        fields.readChoice ("picture", words::instrumentPictures, model.picture);
        model.parallelFarad = parallelPicofarad * 1.0e-12;
    });
}
} // namespace plus48
